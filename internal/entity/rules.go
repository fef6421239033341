package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about names and roles. Words are in normal
// form.
type Rules struct {
	// GivenNames are first names and the gender they tell; 0 for either.
	GivenNames doc.Lexicon[doc.Morph]
	// Titles stand before a name.
	Titles doc.Lexicon[Title]
	// Nouns are what people, bodies and documents are called.
	Nouns doc.Lexicon[doc.EntityKind]
	// Genders are those of nouns that come in pairs, which tell more surely than
	// the tagger: "avocate".
	Genders doc.Lexicon[doc.Morph]
	// Parts are words that open or close a name and say what it names: "rue" a
	// place, "inc." a company, "tempête" neither.
	Parts doc.Lexicon[doc.EntityKind]
	// Portfolios are nouns of an office whose complement is its matter, whatever
	// its capital: "ministre (de l'Intérieur)".
	Portfolios doc.Lexicon[struct{}]
	// Honours stand after a name and are no part of it: "KC", "MP".
	Honours doc.Lexicon[struct{}]
	// Places are names of countries, regions and cities.
	Places doc.Lexicon[struct{}]
	// Roads are the letters before the number of a road: "rn", "m".
	Roads doc.Lexicon[struct{}]
	// Compass are the points of the compass, which open the name of a region or are
	// one: "West (Yorkshire)", "Sud-Ouest".
	Compass doc.Lexicon[struct{}]
	// Sides are adjectives that name a part of a known place: "Eastern (Europe)".
	Sides doc.Lexicon[struct{}]
	// Towns are what the names of towns have in them or end in: "-sur-", "shire".
	Towns Towns
	// Within are prepositions that bring a region and no body: "across (Kent)". Where
	// articles stand before regions, they do so before an article: "dans (les Landes)".
	Within doc.Lexicon[struct{}]
	// Premises are nouns for a place of work that the name of a town stands before:
	// "(the Dresden) plant".
	Premises doc.Lexicon[struct{}]
	// Kin are words that behind "et" close the name of a company: "Fils", "Sons".
	Kin doc.Lexicon[struct{}]
	// Calls are nouns for a body that stand behind its name and are no part of it: "the
	// Unite (union)".
	Calls doc.Lexicon[struct{}]
	// Common are acronyms of common nouns, which name nothing: "PME", "VAT".
	Common doc.Lexicon[struct{}]
	// Bodies are names of newspapers, unions and parties that say nothing of what
	// they name, without article: "échos", "france inter".
	Bodies doc.Phrases[struct{}]
	// Grounds are nouns for where a team plays, after which some are called:
	// "Stade (Brestois)".
	Grounds doc.Lexicon[struct{}]
	// Quarters of the compass tell countries apart: "Corée (du Nord)".
	Quarters doc.Lexicon[struct{}]
	// Particles stand inside a name: "de", "von", "ben".
	Particles doc.Lexicon[struct{}]
	// Of are the prepositions inside a role: "de", "du", "of".
	Of doc.Lexicon[struct{}]
	// At are those that say where somebody works: "chez", "for".
	At doc.Lexicon[struct{}]
	// Either are nouns for somebody or a body: "gestionnaire", "owner".
	Either doc.Lexicon[struct{}]
	// Firms are nouns that stand before the name of a company and are no part of it,
	// though they open a sentence: "Carmaker (Corvo)".
	Firms doc.Lexicon[struct{}]
	// Employers are nouns whose complement is a company: "PDG", "salariés".
	Employers doc.Lexicon[struct{}]
	// Whereabouts are prepositions before a place: "à", "in".
	Whereabouts doc.Lexicon[struct{}]
	// Several are the titles that stand before more than one name: "MM.".
	Several doc.Lexicon[struct{}]
	// Definite are the determiners of somebody known: "le", "cette", "the".
	Definite doc.Lexicon[struct{}]
	// And joins two names.
	And doc.Lexicon[struct{}]
	// Years say that a number is an age: "ans".
	Years doc.Lexicon[struct{}]
	// Demonyms are endings of the names of peoples, which with an article name
	// somebody by where he is from: "l'Uruguayen".
	Demonyms []string
	// Indefinite are the determiners of somebody new: "un", "a".
	Indefinite doc.Lexicon[struct{}]
	// Degrees are ranks and degrees, which give way to what their bearer does:
	// "colonel", "professeur".
	Degrees doc.Lexicon[struct{}]
	// Ranks are words before an office that make another of it: "premier".
	Ranks doc.Lexicon[struct{}]
	// Formers say that somebody has left his office: "ancien".
	Formers doc.Lexicon[struct{}]
	// Passing are adjectives before an office that are no part of it: "actuel".
	Passing doc.Lexicon[struct{}]
	// HeadLast says that the noun for a body ends its name and has no capital:
	// "Corran council", where others say "conseil de Corran".
	HeadLast bool
	// Peoples are names of peoples whose ending does not tell, and words that have
	// the ending and are none: "Basque" true, "Guardian" false.
	Peoples doc.Lexicon[bool]
	// NotNames are words with a capital that are no names: days, "Selon".
	NotNames doc.Lexicon[struct{}]
	// Around are nouns for those around somebody, who is none of them: "l'entourage
	// (de la préfète)".
	Around doc.Lexicon[struct{}]
	// Synonyms says which other noun of an office a noun can stand for: "édile"
	// for "maire".
	Synonyms Synonyms
}

// Title is what a title before a name says.
type Title struct {
	Gender doc.Morph // "mme" is Fem, "dr" is 0
	Office string    // what its bearer is, of a man or of anybody: "avocat" for "me"; may be empty
	OfHers string    // of a woman, where it differs: "avocate"
}
