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

// kinds are the names of kinds in the list of nouns.
var kinds = map[string]doc.EntityKind{
	"person": doc.Person, "organization": doc.Organization, "place": doc.Place, "other": doc.Other,
}

// quoteRules is French as the quote stage reads it.
func quoteRules() quote.Rules {
	lists := quote.Lists{
		Cues: lang.Table(quoteCues), Forms: lang.Table(quoteForms), Labels: lang.Table(quoteLabels),
		Learned: lang.Table(quoteLearned), Pronouns: lang.Table(quotePronouns), Sources: lang.Table(quoteSources),
		Times: lang.Table(quoteTimes), Words: lang.Table(quoteWords), GivenNames: lang.Table(entityGivenNames),
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
		l.Set(row[0], kinds[row[1]])
	}
	return l
}
