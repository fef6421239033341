package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about cutting. All keys are in normal form:
// lower case, straight apostrophes, "-" for every hyphen. The zero Rules cut by
// what all languages share: white space, marks, digits, links.
type Rules struct {
	// Abbreviations are keyed with their full stop: "art.", "etc.", "p.m.".
	Abbreviations doc.Lexicon[Abbreviation]
	// Openers are words that, with a capital, open a sentence rather than carry
	// on a name: "le", "mais", "the".
	Openers doc.Lexicon[struct{}]
	// Elisions are keyed with their apostrophe: "l'", "qu'".
	Elisions doc.Lexicon[Elision]
	// Clitics are cut from the end of a word, with the mark that ties them:
	// "-t-il", "-elle", "'s", "n't".
	Clitics doc.Lexicon[struct{}]
	// Whole words are never cut by elision or clitic: "rendez-vous".
	Whole doc.Lexicon[struct{}]
	// Splits are words written as one: "cannot" is cut after 3 bytes.
	Splits doc.Lexicon[int]
	// Ordinals are what makes digits an ordinal: "er", "e", "th".
	Ordinals doc.Lexicon[struct{}]
	// Glued are units that may be glued to their number, case and all: "kWh",
	// "Md"; small letters need not be listed, but where there is one alone.
	Glued doc.Lexicon[struct{}]
	// Codes are those of three letters that may be glued before a number: "USD".
	Codes doc.Lexicon[struct{}]
	// Lettered are nouns that take a letter as their name: "plan" B, "hepatitis"
	// C. A full stop after that letter is no mark of abbreviation.
	Lettered doc.Lexicon[struct{}]
	// Posted are the words before X, the network: "sur" X. It is no initial there.
	Posted doc.Lexicon[struct{}]
	// Exclaiming are names with an exclamation mark: "yahoo".
	Exclaiming doc.Lexicon[struct{}]
	// Blocks are the phrases that open a block and say its kind: "lire aussi".
	Blocks doc.Phrases[BlockMark]

	// SplitHyphens cuts "well-known" into three, as English treebanks do, unless
	// its first part is in Prefixes.
	SplitHyphens bool
	Prefixes     doc.Lexicon[struct{}]
	// Possessive reads the apostrophe of "the workers' rights" as a clitic.
	Possessive bool
	// RomanOrdinals reads "XIXe" and "IIème" as ordinals.
	RomanOrdinals bool
}

// BlockMark is what a phrase at the head of a block says of it.
type BlockMark struct {
	Kind doc.BlockKind
	// Name asks for a name behind the phrase: "Par Jeanne Morel".
	Name bool
}

// Elision is a word that ends in an apostrophe.
type Elision struct {
	Norm  doc.Form
	Shape doc.Shape // as it is spelled here
	// Stay lists the continuations before which the word is not cut off:
	// "est-à-dire" after "c'".
	Stay []string
}

// Abbreviation says when a word with a full stop is an abbreviation, and
// whether it may end a sentence.
type Abbreviation struct {
	Class AbbreviationClass
	// Capital restricts the entry to words with a capital: "M." is monsieur,
	// "m." is not.
	Capital bool
}

// AbbreviationClass groups abbreviations by what stands around them.
type AbbreviationClass uint8

// The classes.
const (
	// Never ends a sentence: "cf.", "p. ex.".
	Never AbbreviationClass = iota + 1
	// Maybe ends one, before a word that opens a sentence: "Inc.", "p.m.", "J.-C.".
	Maybe
	// Often ends one, before any capital: "etc.".
	Often
	// Title stands before a name and never ends a sentence: "M.", "Gen.".
	Title
	// Reference is an abbreviation only before a number or a lone letter:
	// "art. 49", "No. 5"; without one "no." is the word and its full stop.
	Reference
	// Calendar is one beside a number or before lower case: "15 sept. 2020".
	Calendar
	// Unit is one between a number and lower case: "10 km. à pied".
	Unit
)
