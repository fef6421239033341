package quote

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Lists are the rows of the word lists of a language, each in the form that its
// file says on top. A language without one of them leaves it empty.
type Lists struct {
	Cues, Forms, Labels, Learned, Pronouns, Sources, Times, Words, GivenNames [][]string

	// Inflect returns forms of a verb that its lemma gives away.
	Inflect func(lemma string) []string
	// Reflexive are the ways in which a lemma shows its verb to be reflexive: "se ".
	Reflexive []string
}

// Rules returns the rules that the lists make.
func (l *Lists) Rules() (r Rules) {
	r.hints = new(hints)
	l.cues(&r)
	for _, row := range l.Forms {
		r.Forms.Set(row[0], row[1])
	}
	for _, row := range l.Sources {
		r.hints.add(row[0], mayLead)
		r.Sources.Set(row[0], Source{Lemma: row[1], Doubtful: slices.Contains(row[2:], "doubtful"), Own: slices.Contains(row[2:], "own"), Apart: slices.Contains(row[2:], "apart")})
	}
	for _, row := range l.Labels {
		uses := Named
		for _, use := range row[1:] {
			uses |= labels[use]
		}
		r.Labels.Set(row[0], uses)
	}
	for _, row := range l.Pronouns {
		var m doc.Morph
		for _, trait := range strings.Fields(row[1]) {
			m |= agreement[trait]
		}
		r.hints.add(row[0], mayBePronoun)
		r.Pronouns.Set(row[0], m)
	}
	for _, row := range l.Learned {
		skip, _ := strconv.Atoi(row[1])
		r.Learned.Set(row[0], skip)
	}
	for _, row := range l.Times {
		r.hints.add(row[0], mayBeDay)
		r.Times.Set(row[0], struct{}{})
	}
	for _, row := range l.GivenNames {
		r.GivenNames.Set(row[0], struct{}{})
	}
	l.words(&r)
	return r
}

// cues fills in the verbs of reporting, and the forms that their lemmas give away.
func (l *Lists) cues(r *Rules) {
	for _, row := range l.Cues {
		var f Frame
		for _, name := range strings.Fields(row[1]) {
			f |= frames[name]
		}
		lemma, cues := row[0], &r.Cues
		for _, se := range l.Reflexive {
			if rest, ok := strings.CutPrefix(lemma, se); ok {
				lemma, cues = rest, &r.Reflexives
			}
		}
		cues.Set(lemma, f)
		if words := strings.Fields(lemma); len(words) > 1 {
			whole := Phrasal{Lemma: lemma, Frame: f}
			for _, w := range words[1:] {
				whole.Rest = append(whole.Rest, doc.FormOf(w))
			}
			others, _ := r.Phrasals.Get(doc.FormOf(words[0]))
			r.Phrasals.Set(words[0], append(others, whole))
		}
		for _, form := range l.Inflect(lemma) {
			r.Forms.Set(form, lemma)
		}
	}
}

// words fills in the small sets.
func (l *Lists) words(r *Rules) {
	sets := wordSets(r)
	for _, row := range l.Words {
		for _, name := range strings.Fields(row[1]) {
			r.hints.add(row[0], hinted[name])
			if name == comparison {
				r.Comparisons.Set(row[0], struct{}{})
			} else {
				sets[name].Set(row[0], struct{}{})
			}
		}
	}
}

// comparison is the one set whose entries may be of several words: "ainsi que".
const comparison = "comparison"

// wordSets are the other sets by their names in the list.
func wordSets(r *Rules) map[string]*doc.Lexicon[struct{}] {
	return map[string]*doc.Lexicon[struct{}]{
		"aftermath": &r.Aftermath, "agent": &r.Agents, "binder": &r.Binders, "clitic": &r.Clitics, "complementizer": &r.Complementizers, "generic": &r.Generic,
		"conjunction": &r.Conjunctions, "goal": &r.Goals, "impersonal": &r.Impersonal, "infinitive": &r.Infinitives, "manner": &r.Manner, "of": &r.Of, "post": &r.Posts,
		"quantifier": &r.Quantifiers, "question": &r.Questions, "then": &r.Then, "title": &r.Titles, "unsaid": &r.Unsaid,
		"summary": &r.Summaries, "utterance": &r.Utterances, "within": &r.Within, "wording": &r.Words, "work": &r.Works,
	}
}

// frames are the names of frames in the list of cues.
var frames = map[string]Frame{
	"asks": Asks, "gerunds": Gerunds, "hears": Hears, "brands": Brands, "calls": Calls, "claims": Claims, "clausal": Clausal,
	"orders": Orders, "phrases": Phrases, "says": Says, "sees": Sees, "shows": Shows,
	"tells": Tells, "thinks": Thinks, "utters": Utters, "vague": Vague,
}

// labels are the names of uses in the list of labels.
var labels = map[string]Label{"words": Mentioned, "of": WithOf}

// agreement are the names of traits in the list of pronouns.
var agreement = map[string]doc.Morph{
	"sing": doc.Sing, "plur": doc.Plur, "masc": doc.Masc, "fem": doc.Fem, "neut": doc.Neut,
	"first": doc.First, "second": doc.Second, "third": doc.Third,
}
