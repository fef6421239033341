package fr

import (
	_ "embed"

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
	//go:embed data/quote-learned.txt
	quoteLearned string
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

// quoteRules is French as the quote stage reads it.
func quoteRules() quote.Rules {
	lists := quote.Lists{
		Cues: lang.Table(quoteCues), Forms: lang.Table(quoteForms), Labels: lang.Table(quoteLabels),
		Learned: lang.Table(quoteLearned), Pronouns: lang.Table(quotePronouns), Sources: lang.Table(quoteSources),
		Times: lang.Table(quoteTimes), Words: lang.Table(quoteWords), GivenNames: lang.GivenNames(entityGivenNames),
		Inflect: conjugate, Reflexive: []string{"se ", "s'"},
	}
	r := lists.Rules()
	r.Speakers = nouns()
	r.Rumour = true
	set(&r.Yours, struct{}{}, "votre", "vos")
	return r
}

// nouns are the nouns of those who speak.
func nouns() (l doc.Lexicon[doc.EntityKind]) {
	for _, row := range lang.Table(speakerNouns) {
		l.Set(row[0], kindOf(row))
	}
	return l
}
