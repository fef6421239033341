// Package entity finds who and what an article speaks of.
//
// In go a tagged text and its quotes; out come its entities: every proper name,
// its variants merged ("M. Zelenskiy", "Volodymyr Zelenskiy"), with kind, role,
// gender and number as far as the text tells; and the speakers of quotes that
// have no name ("une source policière"). Which pronoun stands for whom is left to
// package speaker.
//
// Names are runs of capitalised words (name.go); what stands around them says
// what they are (kind.go) and what they do (role.go); then runs that name the
// same are merged (merge.go).
package entity

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Rules are what a language says about names and roles. Words are in normal
// form.
type Rules struct {
	// GivenNames are first names and the gender they tell; 0 for either.
	GivenNames doc.Lexicon[doc.Morph]
	// Titles stand before a name and tell gender: "mme" is Fem, "dr" is 0.
	Titles doc.Lexicon[doc.Morph]
	// Nouns are what people, bodies and documents are called.
	Nouns doc.Lexicon[doc.EntityKind]
	// Places are names of countries, regions and cities.
	Places doc.Lexicon[struct{}]
	// Particles stand inside a name: "de", "von", "ben".
	Particles doc.Lexicon[struct{}]
	// Of are the prepositions inside a role: "de", "du", "of".
	Of doc.Lexicon[struct{}]
	// Whereabouts are prepositions before a place: "à", "in".
	Whereabouts doc.Lexicon[struct{}]
	// Demonyms are endings of the names of peoples, which with an article name
	// somebody by where he is from: "l'Uruguayen".
	Demonyms []string
	// NotNames are words with a capital that are no names: days, "Selon".
	NotNames doc.Lexicon[struct{}]
}

// Find returns the entities of a text, in the order of their first mention.
func Find(t *doc.Text, quotes []doc.Quote, r *Rules) []doc.Entity {
	f := &finder{t: t, r: r}
	f.names()
	f.merge()
	f.nominals(quotes)
	slices.SortStableFunc(f.entities, func(a, b doc.Entity) int {
		return a.Mentions[0].Head.Start - b.Mentions[0].Head.Start
	})
	return f.entities
}

// finder is a text whose entities are being found.
type finder struct {
	t        *doc.Text
	r        *Rules
	runs     []run
	entities []doc.Entity
}

// run is one occurrence of a name.
type run struct {
	name   doc.Range // "Dmitri Peskov"
	whole  doc.Range // "Le porte-parole du Kremlin, Dmitri Peskov"
	role   doc.Range // "porte-parole du Kremlin"
	kind   doc.EntityKind
	sure   bool // the kind is told by a title, a given name, a noun
	gender doc.Morph
	titled bool // "M. Peskov"
	bare   bool // a noun for a body stands right before it: "le gouvernement Peskov"
}
