package tag

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Verbs is what a language says about how its verbs combine. It is filled when
// the language loads and only read afterwards.
type Verbs struct {
	// Helpers are the verbs that form a group with a verb after them, by lemma
	// or, where forms differ, by form: "avoir", "être", "pouvoir"; "have", "'d".
	Helpers doc.Lexicon[Helper]
	// Unaccusative are the verbs whose compound past has the auxiliary of the
	// passive: "sont mortes" is no passive.
	Unaccusative doc.Lexicon[struct{}]
	// Proclitics are the words between a subject and its verb: "ne", "se", "l'".
	Proclitics doc.Lexicon[Proclitic]
	// Subjects are the pronouns that follow the verb they are the subject of:
	// "-t-il", "he". The value is whether they do so after any verb ("dit-il",
	// "said he") or only between the verbs of a group ("did you say").
	Subjects doc.Lexicon[Inversion]
	// Negators are the words that deny a verb from within its group.
	Negators doc.Lexicon[Negator]
	// Deniers are the subjects and determiners that deny with a bare "ne":
	// "personne n'a dit", "aucun témoin n'a vu".
	Deniers doc.Lexicon[struct{}]
	// Restrictors are the words that make a bare negation a restriction: "que"
	// after "n'a dit".
	Restrictors doc.Lexicon[struct{}]
	// Dreads are the words, by lemma, before a restrictor that opens a clause in which
	// a bare negation denies nothing: "craindre que ... ne", "avant qu'il ne".
	Dreads doc.Lexicon[struct{}]
	// Comparatives are those that do so with a word between: "plus tôt qu'il n'était
	// prévu".
	Comparatives doc.Lexicon[struct{}]
	// Clauses are the adverbs that open a clause, so that no group goes across
	// them: "is where we set".
	Clauses doc.Lexicon[struct{}]
	// Between are the phrases of several words that may stand inside a group as
	// adverbs do: "à nouveau", "at least".
	Between doc.Phrases[struct{}]
	// Conditional are forms that are conditional though their ending does not
	// say so, and Future those that are future: "would", "will".
	Conditional, Future doc.Lexicon[struct{}]

	composed doc.Lexicon[*doc.Lexicon[doc.Form]]
}

// Helper says what a verb is to the verb after it, by the form of that verb.
type Helper struct {
	Participle Link // before a past participle
	Infinitive Link
	Present    Link // before a present participle
	// Via is the word that must stand before the infinitive: "de" in "vient de
	// fermer", "to" in "has to leave".
	Via string
}

// Link is what a verb does to the verb after it. The zero Link is nothing: the
// two are no group.
type Link uint8

// The links.
const (
	Perfect   Link = iota + 1 // "a dit"
	Passive                   // "est tué"; a perfect after an Unaccusative or reflexive
	Support                   // "did say", "is saying", "will say": nothing but form
	Modal                     // "peut dire", "va dire"
	Causative                 // "fait valoir": both make one lemma
)

// Proclitic is a kind of word before a verb.
type Proclitic uint8

// The proclitics.
const (
	Object    Proclitic = iota + 1 // "le", "lui", "y"
	Self                           // "se", "s'"
	FirstSelf                      // "me": reflexive under a verb in the first person
	SecondSelf
	Doubled // "nous": reflexive after itself
	Ne      // "ne", "n'"
)

// Inversion is where a subject may follow its verb.
type Inversion uint8

// The inversions.
const (
	AfterVerb Inversion = iota + 1
	InsideOnly
)

// Negator is a kind of negative word.
type Negator uint8

// The negators.
const (
	Half  Negator = iota + 1 // "ne": denies with another, or by itself when nothing follows
	Whole                    // "pas", "not": denies alone
	Other                    // "plus", "rien": denies only with a Half
)

// Compose enters groups that have a lemma of their own, of two words: "faire
// valoir". Any causative gets such a lemma; those listed cost nothing.
func (v *Verbs) Compose(phrases ...string) {
	for _, p := range phrases {
		first, second, _ := strings.Cut(p, " ")
		list, ok := v.composed.Get(doc.FormOf(first))
		if !ok {
			list = new(doc.Lexicon[doc.Form])
			v.composed.Set(first, list)
		}
		list.Set(second, doc.FormOf(p))
	}
}

// compose is the lemma of two verbs.
func (v *Verbs) compose(first, second doc.Form) doc.Form {
	if list, ok := v.composed.Get(first); ok {
		if whole, ok := list.Get(second); ok {
			return whole
		}
	}
	return doc.FormOf(first.Text + " " + second.Text)
}
