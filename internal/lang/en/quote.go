package en

import (
	_ "embed"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/quote"
)

var (
	//go:embed data/quote-cues.txt
	quoteCues string
	//go:embed data/quote-forms.txt
	quoteForms string
	//go:embed data/quote-labels.txt
	quoteLabels string
	//go:embed data/quote-sources.txt
	quoteSources string
	//go:embed data/quote-times.txt
	quoteTimes string
	//go:embed data/speaker-nouns.txt
	speakerNouns string
)

// frames are the names of frames in the list of cues.
var frames = map[string]quote.Frame{
	"says": quote.Says, "asks": quote.Asks, "orders": quote.Orders, "utters": quote.Utters, "phrases": quote.Phrases,
	"calls": quote.Calls, "brands": quote.Brands, "thinks": quote.Thinks, "shows": quote.Shows, "clausal": quote.Clausal, "vague": quote.Vague,
}

// labels are the names of uses in the list of labels.
var labels = map[string]quote.Label{"words": quote.Mentioned, "of": quote.WithOf}

// kinds are the names of kinds in the list of nouns.
var kinds = map[string]doc.EntityKind{
	"person": doc.Person, "organization": doc.Organization, "place": doc.Place, "other": doc.Other,
}

// quoteRules is English as the quote stage reads it.
func quoteRules() quote.Rules {
	r := quote.Rules{Pronouns: pronouns(), Speakers: nouns(), BareClause: true, SubjectFirst: true}
	for _, row := range lang.Table(quoteCues) {
		var f quote.Frame
		for _, name := range strings.Fields(row[1]) {
			f |= frames[name]
		}
		r.Cues.Set(row[0], f)
		for _, form := range inflect(row[0]) {
			r.Forms.Set(form, row[0])
		}
	}
	for _, row := range lang.Table(quoteForms) {
		r.Forms.Set(row[0], row[1])
	}
	for _, row := range lang.Table(quoteSources) {
		r.Sources.Set(row[0], quote.Source{Lemma: row[1], Doubtful: len(row) > 2})
	}
	for _, row := range lang.Table(quoteLabels) {
		l := quote.Named
		for _, use := range row[1:] {
			l |= labels[use]
		}
		r.Labels.Set(row[0], l)
	}
	for _, row := range lang.Table(quoteTimes) {
		r.Times.Set(row[0], struct{}{})
	}
	for _, row := range lang.Table(entityGivenNames) {
		r.GivenNames.Set(row[0], struct{}{})
	}
	r.Comparisons.Set("as", struct{}{})
	set(&r.Complementizers, struct{}{}, "that")
	set(&r.Questions, struct{}{}, "if", "whether", "how", "why", "what", "when", "where", "who")
	set(&r.Binders, struct{}{}, "so", "such", "now", "except", "given", "provided", "than")
	set(&r.Unsaid, struct{}{}, "want", "refuse", "decline", "need", "fail")
	set(&r.Infinitives, struct{}{}, "to")
	set(&r.Goals, struct{}{}, "for")
	set(&r.Impersonal, struct{}{}, "it")
	set(&r.Then, struct{}{}, "then", "also", "later")
	set(&r.Of, struct{}{}, "of", "'s", "'")
	set(&r.Words, struct{}{}, "words", "remarks", "comments")
	set(&r.Agents, struct{}{}, "by")
	set(&r.Manner, struct{}{}, "plan", "age", "size", "need", "needs", "type", "order", "season", "taste", "schedule", "weight", "height", "income")
	set(&r.Quantifiers, struct{}{}, "about", "around", "over", "under", "nearly", "almost", "roughly", "more", "less")
	return r
}

// inflect returns the regular forms of a verb: "claims", "claimed", "claiming".
func inflect(lemma string) []string {
	stem, e := strings.CutSuffix(lemma, "e")
	switch {
	case e:
		return []string{lemma, lemma + "s", stem + "ed", stem + "ing"}
	case strings.HasSuffix(lemma, "y") && len(lemma) > 2 && !strings.ContainsRune("aeo", rune(lemma[len(lemma)-2])):
		stem = lemma[:len(lemma)-1]
		return []string{lemma, stem + "ies", stem + "ied", lemma + "ing"}
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"):
		return []string{lemma, lemma + "es", lemma + "ed", lemma + "ing"}
	}
	return []string{lemma, lemma + "s", lemma + "ed", lemma + "ing"}
}

// pronouns are the subject pronouns with their agreement.
func pronouns() (l doc.Lexicon[doc.Morph]) {
	for m, words := range map[doc.Morph]string{
		doc.Sing | doc.First:            "i",
		doc.Second:                      "you",
		doc.Sing | doc.Masc | doc.Third: "he",
		doc.Sing | doc.Fem | doc.Third:  "she",
		doc.Sing | doc.Neut | doc.Third: "it",
		doc.Plur | doc.First:            "we",
		doc.Plur | doc.Third:            "they",
	} {
		for _, w := range strings.Fields(words) {
			l.Set(w, m)
		}
	}
	return l
}

// nouns are the nouns of those who speak.
func nouns() (l doc.Lexicon[doc.EntityKind]) {
	for _, row := range lang.Table(speakerNouns) {
		l.Set(row[0], kinds[row[1]])
	}
	return l
}
