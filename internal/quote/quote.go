// Package quote finds what an article reports that somebody said.
//
// In goes a tagged text; out come its quotes, direct, indirect and mixed, each
// with the words said, the cue that announces them and the noun phrase that the
// rule saw speaking. Who that is, is for package speaker to say. Left alone are
// titles, names and words that the author holds at arm's length: marks around
// them make no quote.
//
// Marks are paired first (mark.go). Then every rule, a file each, looks for its
// frame and proposes candidates; the surest of those that overlap is kept
// (settle.go).
package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about quotes. Words are in normal form; cues
// are keyed by the lemma of their verb group. The zero Rules find only what
// marks alone show.
type Rules struct {
	// Cues are the verbs of reporting and the frames each of them opens.
	Cues doc.Lexicon[Frame]
	// Reflexives are those of verbs in the reflexive: "(se) féliciter".
	Reflexives doc.Lexicon[Frame]
	// Phrasals are the cues of several words by the lemma of the first: "point out",
	// "mettre en garde".
	Phrasals doc.Lexicon[[]Phrasal]
	// Forms are forms of cue verbs and their lemma, for verbs that the tagger did
	// not know.
	Forms doc.Lexicon[string]
	// Binders make a conjunction of the complementizer after them: "dès que".
	Binders doc.Lexicon[struct{}]
	// Unsaid are verbs whose infinitive is not carried out: "veut dire".
	Unsaid doc.Lexicon[struct{}]
	// Sources are the prepositions of attribution: "selon", "according to".
	Sources doc.Phrases[Source]
	// Manner are nouns after "selon" that no one stands behind: "selon les cas".
	Manner doc.Lexicon[struct{}]
	// Learned follow a tag without a name and bring one: "a-t-on appris de source
	// judiciaire", "auprès des pompiers". The value is after how many tokens it
	// starts.
	Learned doc.Phrases[int]
	// Works are nouns for what a film or a play is made after: "roman".
	Works doc.Lexicon[struct{}]
	// Summaries are nouns by which an author sums up what was said: ", a claim that".
	Summaries doc.Lexicon[struct{}]
	// Aftermath are participles by which an author tells what words led to, or came
	// after: ", prompting", ", following".
	Aftermath doc.Lexicon[struct{}]
	// Words are nouns for what somebody said: "selon les termes du ministre".
	Words doc.Lexicon[struct{}]
	// Comparisons open "comme l'a dit Anne Morel".
	Comparisons doc.Phrases[struct{}]
	// Complementizers open a reported clause: "que", "that".
	Complementizers doc.Lexicon[struct{}]
	// Questions open a reported question: "si", "comment", "whether".
	Questions doc.Lexicon[struct{}]
	// Infinitives mark an infinitive: "de", "to".
	Infinitives doc.Lexicon[struct{}]
	// Within is what one sees something in: "dans", "y".
	Within doc.Lexicon[struct{}]
	// Conjunctions are prepositions that open a clause as well: "after".
	Conjunctions doc.Lexicon[struct{}]
	// Posts is what stands between a role and where somebody has it: "adjointe aux
	// finances", "analyst at".
	Posts doc.Lexicon[struct{}]
	// Goals is what stands between a call and what is called for: "à", "for".
	Goals doc.Lexicon[struct{}]
	// Yours are the possessives of whom a question is put to: "votre".
	Yours doc.Lexicon[struct{}]
	// Pronouns can be subjects; the value is their agreement.
	Pronouns doc.Lexicon[doc.Morph]
	// Impersonal are pronouns that may stand for nobody: "il", "it".
	Impersonal doc.Lexicon[struct{}]
	// Generic are pronouns for anybody: "on". In the conditional they say nothing
	// that was said: "pourrait-on dire".
	Generic doc.Lexicon[struct{}]
	// Clitics stand between subject and verb: "lui", "se", "l'".
	Clitics doc.Lexicon[struct{}]
	// Then are adverbs that chain verbs with one subject: "puis", "then".
	Then doc.Lexicon[struct{}]
	// Times are words of time that stand as adverbials: "mardi", "hier".
	Times doc.Lexicon[struct{}]
	// Of are the prepositions inside a noun phrase: "de", "du", "of".
	Of doc.Lexicon[struct{}]
	// Quantifiers look like prepositions and open a noun phrase: "près", "plus".
	Quantifiers doc.Lexicon[struct{}]
	// Speakers are nouns of those who speak: people, bodies, documents.
	Speakers doc.Lexicon[doc.EntityKind]
	// Agents open the agent of a passive: "par", "by".
	Agents doc.Lexicon[struct{}]
	// GivenNames tell a name at the start of a sentence from a word: "Marc Petit".
	GivenNames doc.Lexicon[struct{}]
	// Titles stand before a name: "Me", "Mgr".
	Titles doc.Lexicon[struct{}]
	// Utterances are nouns for an act of speech, whose complement is the speaker:
	// "Réaction de Paul Renaud : « … »".
	Utterances doc.Lexicon[struct{}]
	// Labels are nouns before a title, a name or a word mentioned: "roman",
	// "expression", "so-called".
	Labels doc.Lexicon[Label]

	// BareClause says that a reported clause needs no conjunction: "She said
	// the deal was dead".
	BareClause bool
	// Rumour says that the conditional reports what the author does not vouch
	// for: "aurait déclaré". That of English only supposes.
	Rumour bool
	// SubjectFirst says that a tag may have its subject first: "…", she said.
	SubjectFirst bool

	hints *hints // where Lists have made the rules
}

// Frame is a set of the ways in which a verb reports.
type Frame uint32

// The frames.
const (
	// Says takes a clause or an utterance: "affirmer", "say".
	Says Frame = 1 << iota
	// Asks takes a question: "demander si".
	Asks
	// Claims takes a bare infinitive: "affirme avoir signé".
	Claims
	// Clausal is Says with no noun for an object: what follows is a clause.
	Clausal
	// Orders takes an infinitive that somebody is to carry out: "demander à X de".
	Orders
	// Utters stands beside an utterance in marks and takes no clause: "tonner",
	// "se féliciter".
	Utters
	// Phrases takes words in marks as its object: "dénoncer une « mascarade »".
	Phrases
	// Calls takes a noun phrase after "à": "appeler à une présence".
	Calls
	// Thinks is no act of saying unless marks say so: "croire", "craindre".
	Thinks
	// Brands takes a single word in marks: "traiter de « menteur »".
	Brands
	// Tells takes its hearer as an object: "informer X que".
	Tells
	// Sees takes words in marks behind "dans": "voir dans un texte « un recul »".
	Sees
	// Shows is what a document does: "l'étude montre que".
	Shows
	// Vague is a cue only where the frame leaves no doubt: "faire", "continuer".
	Vague
	// Hears is what reaches an author or a court: "it is understood that", "the
	// jury heard that".
	Hears
	// Gerunds takes what was done in the present participle: "denied stealing it".
	Gerunds
)

// Phrasal is a cue of several words: those after the first, and what all are together.
type Phrasal struct {
	Rest  []doc.Form
	Lemma string
	Frame Frame
}

// Label is how a noun labels what follows it in marks.
type Label uint8

// What labels do.
const (
	// Named labels what opens with a capital: le journal « Le Temps ».
	Named Label = 1 << iota
	// Mentioned labels any words: le mot « guerre ».
	Mentioned
	// WithOf does so over "de" too: le terme de « guerre ».
	WithOf
)

// Source is what a preposition of attribution is.
type Source struct {
	Lemma string
	// Own holds who speaks as its possessive: "à ses yeux".
	Own bool
	// Doubtful is a preposition with other senses, read as attribution only
	// before somebody who speaks: "pour", "selon la saison".
	Doubtful bool
	// Apart is one that opens its clause or follows a comma: "discrédité aux yeux des
	// élus" reports nothing.
	Apart bool
}

// Candidate is a stretch that some rule took for a quote.
type Candidate struct {
	doc.Quote
	// Rejected is why it is none: "title", "label", "overlap"…; empty for a quote.
	Rejected string

	nested bool // said inside another quote, with a cue of its own
}

// Find returns the quotes of a text, in text order.
func Find(t *doc.Text, r *Rules) []doc.Quote { return FindWhile(nil, t, r) }

// FindWhile is Find as long as that is wanted, and none from then on.
func FindWhile(wanted doc.Wanted, t *doc.Text, r *Rules) []doc.Quote {
	x := read(t, r, wanted)
	defer x.release()
	if wanted.Gone() {
		return nil
	}
	order, n := settle(x), 0
	for _, k := range order {
		if x.candidates[k].Rejected == "" {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	quotes := doc.Quotes.Take(n)[:0]
	for _, k := range order {
		if c := &x.candidates[k]; c.Rejected == "" {
			quotes = append(quotes, c.Quote)
		}
	}
	adopt(quotes)
	return quotes
}

// Candidates returns what Find looks at, kept and rejected, in text order.
func Candidates(t *doc.Text, r *Rules) []Candidate {
	x := read(t, r, nil)
	defer x.release()
	var all []Candidate
	for _, k := range settle(x) {
		all = append(all, x.candidates[k])
	}
	return all
}

// read runs every rule over a text.
func read(t *doc.Text, r *Rules, wanted doc.Wanted) *reader {
	x := newReader(t, r, wanted)
	for _, rule := range [...]func(*reader){
		besideMarks, // « … », dit X.  X dit : « … »
		withinMarks, // « Il m'a dit : “ … ” »
		tags,        // …, dit X.
		complements, // X dit que …
		missedVerbs, // the same, behind the tagger's back
		missedBareClauses,
		stances,       // X's view is that …
		missedTags,    // so are tags
		headlines,     // …, doctors warn
		sources,       // selon X, …
		nameplates,    // X : « … »   « … » – X
		turns,         // – …, dit X.   X : …
		phrases,       // X dénonce une « … »
		standingAlone, // « … »
	} {
		if !wanted.Gone() {
			rule(x)
		}
	}
	return x
}
