package lang

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/quote"
)

// QuoteLists are the word lists of the quote stage, each in the form that its
// file says on top. A language without one of them leaves it empty.
type QuoteLists struct {
	Cues, Forms, Labels, Learned, Pronouns, Sources, Times, Words, GivenNames string

	// Inflect returns forms of a verb that its lemma gives away.
	Inflect func(lemma string) []string
	// Reflexive are the ways in which a lemma shows its verb to be reflexive: "se ".
	Reflexive []string
}

// Rules returns the rules that the lists make.
func (l *QuoteLists) Rules() (r quote.Rules) {
	l.cues(&r)
	for _, row := range Table(l.Forms) {
		r.Forms.Set(row[0], row[1])
	}
	for _, row := range Table(l.Sources) {
		r.Sources.Set(row[0], quote.Source{Lemma: row[1], Doubtful: slices.Contains(row[2:], "doubtful"), Own: slices.Contains(row[2:], "own")})
	}
	for _, row := range Table(l.Labels) {
		uses := quote.Named
		for _, use := range row[1:] {
			uses |= labels[use]
		}
		r.Labels.Set(row[0], uses)
	}
	for _, row := range Table(l.Pronouns) {
		var m doc.Morph
		for _, trait := range strings.Fields(row[1]) {
			m |= agreement[trait]
		}
		r.Pronouns.Set(row[0], m)
	}
	for _, row := range Table(l.Learned) {
		skip, _ := strconv.Atoi(row[1])
		r.Learned.Set(row[0], skip)
	}
	for _, row := range Table(l.Times) {
		r.Times.Set(row[0], struct{}{})
	}
	for _, row := range Table(l.GivenNames) {
		r.GivenNames.Set(row[0], struct{}{})
	}
	l.words(&r)
	return r
}

// cues fills in the verbs of reporting, and the forms that their lemmas give away.
func (l *QuoteLists) cues(r *quote.Rules) {
	for _, row := range Table(l.Cues) {
		var f quote.Frame
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
		for _, form := range l.Inflect(lemma) {
			r.Forms.Set(form, lemma)
		}
	}
}

// words fills in the small sets.
func (l *QuoteLists) words(r *quote.Rules) {
	sets := wordSets(r)
	for _, row := range Table(l.Words) {
		for _, name := range strings.Fields(row[1]) {
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
func wordSets(r *quote.Rules) map[string]*doc.Lexicon[struct{}] {
	return map[string]*doc.Lexicon[struct{}]{
		"agent": &r.Agents, "binder": &r.Binders, "clitic": &r.Clitics, "complementizer": &r.Complementizers, "generic": &r.Generic,
		"goal": &r.Goals, "impersonal": &r.Impersonal, "infinitive": &r.Infinitives, "manner": &r.Manner, "of": &r.Of,
		"quantifier": &r.Quantifiers, "question": &r.Questions, "then": &r.Then, "title": &r.Titles, "unsaid": &r.Unsaid,
		"utterance": &r.Utterances, "within": &r.Within, "wording": &r.Words,
	}
}

// frames are the names of frames in the list of cues.
var frames = map[string]quote.Frame{
	"asks": quote.Asks, "brands": quote.Brands, "calls": quote.Calls, "claims": quote.Claims, "clausal": quote.Clausal,
	"orders": quote.Orders, "phrases": quote.Phrases, "says": quote.Says, "sees": quote.Sees, "shows": quote.Shows,
	"tells": quote.Tells, "thinks": quote.Thinks, "utters": quote.Utters, "vague": quote.Vague,
}

// labels are the names of uses in the list of labels.
var labels = map[string]quote.Label{"words": quote.Mentioned, "of": quote.WithOf}

// agreement are the names of traits in the list of pronouns.
var agreement = map[string]doc.Morph{
	"sing": doc.Sing, "plur": doc.Plur, "masc": doc.Masc, "fem": doc.Fem, "neut": doc.Neut,
	"first": doc.First, "second": doc.Second, "third": doc.Third,
}
