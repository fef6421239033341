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
	//go:embed data/quote-pronouns.txt
	quotePronouns string
	//go:embed data/quote-sources.txt
	quoteSources string
	//go:embed data/quote-times.txt
	quoteTimes string
	//go:embed data/quote-words.txt
	quoteWords string
	//go:embed data/speaker-nouns.txt
	speakerNouns string
)

// kinds are the names of kinds in the lists of nouns and of parts of names.
var kinds = map[string]doc.EntityKind{"org": doc.Organization, "place": doc.Place, "other": doc.Other}

// kindOf is the kind that an entry of a list has: a person where it says nothing.
func kindOf(row []string) doc.EntityKind {
	if len(row) == 1 {
		return doc.Person
	}
	return kinds[row[1]]
}

// quoteRules is English as the quote stage reads it.
func quoteRules() quote.Rules {
	lists := quote.Lists{
		Cues: lang.Table(quoteCues), Forms: lang.Table(quoteForms), Labels: lang.Table(quoteLabels), Pronouns: lang.Table(quotePronouns),
		Sources: lang.Table(quoteSources), Times: lang.Table(quoteTimes), Words: lang.Table(quoteWords), GivenNames: lang.GivenNames(entityGivenNames),
		Inflect: inflect,
	}
	r := lists.Rules()
	r.Speakers = nouns()
	r.BareClause, r.SubjectFirst = true, true
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

// nouns are the nouns of those who speak.
func nouns() (l doc.Lexicon[doc.EntityKind]) {
	for _, row := range lang.Table(speakerNouns) {
		l.Set(row[0], kindOf(row))
	}
	return l
}
