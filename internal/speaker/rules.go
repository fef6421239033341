package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about speakers. Words are in normal form.
type Rules struct {
	// Pronouns stand for a speaker.
	Pronouns doc.Lexicon[Pronoun]
	// Latter are nouns and adjectives that stand for the last person named:
	// "(ce) dernier", "(l')intéressé".
	Latter doc.Lexicon[Pronoun]
	// Nouns are what people, bodies and documents are called.
	Nouns doc.Lexicon[doc.EntityKind]
	// Continues are the lemmas of cues by which somebody goes on who has just
	// spoken: "ajouter", "poursuivre".
	Continues doc.Lexicon[struct{}]
	// Genders are those of nouns that come in pairs, which tell more surely than
	// the tagger: "avocate".
	Genders doc.Lexicon[doc.Morph]
	// Anybody are nouns that call somebody by no office. True: rather somebody
	// without one, "homme", "suspect"; false: whatever his is, "dirigeant".
	Anybody doc.Lexicon[bool]
	// Merely are the nouns that say of somebody no more than that he is one: "homme".
	Merely doc.Lexicon[struct{}]
	// Offices are nouns for those who hold an office: nobody is one by the way.
	Offices doc.Lexicon[struct{}]
	// Related are nouns that say whose colleague or rival somebody is: no office.
	Related doc.Lexicon[struct{}]
	// Elected are the offices of those whom a party stands behind: "Jean Roux (LR)" may
	// be "le sénateur".
	Elected doc.Lexicon[struct{}]
	// Where are the prepositions before a body at which "on" speaks: "à", "chez".
	Where doc.Lexicon[struct{}]
	// Addressers stand before who is spoken to: "à", "devant".
	Addressers doc.Lexicon[struct{}]
	// HeadLast says that a noun follows the names that modify it: "Delon allies".
	HeadLast bool
	// GivenNames are first names.
	GivenNames doc.Lexicon[doc.Morph]
	// Company are nouns for bodies that call one named before, "le groupe", and of
	// what sort such a body is, in numbers; 1 is in business, 7 for any.
	Company doc.Lexicon[int]
	// Bodies are names of bodies, without article, and of what sort each is.
	Bodies doc.Phrases[int]
	// Decades are nouns for people of some age, in tens: "quadragénaire" 4.
	Decades doc.Lexicon[byte]
	// Around are nouns for those around somebody: "entourage", "cabinet".
	Around doc.Lexicon[struct{}]
	// Sides are nouns that with a possessive set somebody against who spoke before:
	// "de son côté".
	Sides doc.Lexicon[struct{}]
	// Deaths are the words by which a text says whose obituary it is: "mort",
	// "décédée", "died".
	Deaths doc.Lexicon[struct{}]
	// Lately are the auxiliaries of the tense of news: "a (dit)".
	Lately doc.Lexicon[struct{}]
	// Ages are words before "of" and an age: "âge", "âgé".
	Ages doc.Lexicon[struct{}]
	// Years say that a number is an age: "ans".
	Years doc.Lexicon[struct{}]
	// Both is the number of two who speak together, "les deux hommes", and Join the
	// word between their names.
	Both doc.Lexicon[struct{}]
	Join string
	// Pairs choose of two: 1 the first, 2 the second.
	Pairs doc.Lexicon[int]
	// Of are the prepositions inside a noun phrase.
	Of doc.Lexicon[struct{}]
	// And joins two speakers.
	And doc.Lexicon[struct{}]
	// Clitic are the letters that tie a pronoun to its verb: "-t-".
	Clitic []string
}

// Pronoun is what a pronoun says of whom it stands for.
type Pronoun struct {
	Morph   doc.Morph
	Nearest bool // the last one named, subject or not: "ce dernier", "celui-ci"
	Generic bool // "on": whoever was speaking
}
