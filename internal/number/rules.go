package number

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about numbers. The zero Rules find nothing.
type Rules struct {
	// Words are all the words that matter in and around a number, so that one
	// look-up a token tells what it can be.
	Words doc.Phrases[Entry]
	words []Word // which Words are of
	// Symbols are units and scales as they are written, case and all ("MW",
	// "mW"), looked up only right beside a number.
	Symbols doc.Lexicon[*Word]
	// Verbs are lemmas that multiply or compare: "doubler", "dépasser".
	Verbs            doc.Lexicon[*Word]
	Units            []Unit
	seconds, minutes int // indexes into Units
	points, kelvin   int
	inches           int

	DecimalComma bool // 1,5 is one and a half; otherwise 1.5
	// AndJoinsOne: the "and" of numbers stands before one and eleven only
	// ("vingt et un"); otherwise it stands after hundreds and scales.
	AndJoinsOne  bool
	BareAge      bool // "John Smith, 34, was": a bare number between commas is an age
	RatioNoun    bool // the counted noun may stand inside a ratio: "un Français sur trois"
	HeadLast     bool // the last of several nouns is the one that counts: "match points"
	ScoreTo      bool // a score may be told with To: "s'impose 81 à 71"
	InchMark     bool // a double mark glued to digits, which closes nothing, is an inch: `a 65" screen`
	OneIsArticle bool // the words of One are articles only: "an hour" is no number, "one hour" is
}

// Word is what a language says about one word or phrase near a number.
type Word struct {
	Class      Class
	Numeral    Numeral        // of a Number
	Value      uint64         // of a Collective, a Denominator, a Factor
	Comparator doc.Comparator // of a Before or After
	Unit       int            // of a Measure: index into Rules.Units
}

// Entry is a word or phrase, by the class that most rules ask about; what else is said of
// it is found by its index.
type Entry struct {
	class Class
	word  uint16 // index into Rules.words
}

// Unit is a unit of quantity, and the kind of quantity that it makes.
type Unit struct {
	doc.Unit
	Kind doc.QuantityKind
	// Parts is how many of the unit one of the larger makes ("centime" 100),
	// for amounts in two units: "12 euros 50", "2 h 14".
	Parts uint64
	minor string // key of the smaller unit that such an amount counts
	Minor int    // its index, or 0
	// Loose says that the word often means something else ("livre", "point",
	// "jour"): un/une before it is the article.
	Loose bool
}

// Class is a set of parts that a word can play.
type Class uint64

// The parts.
const (
	Number      Class = 1 << iota // a numeral: "sept", "mille"
	One                           // numeral or article: "un", "une", "a"
	And                           // joins words of a number: "et"
	Point                         // decimal mark in words: "virgule"
	Half                          // "et demi", "et demie"
	Collective                    // about so many: "dizaine", "dozen"
	Magnitude                     // so many at least: "milliers", "dozens"
	Vague                         // makes a magnitude: "des", "plusieurs", "quelques"
	Denominator                   // "tiers", "cinquièmes", "third"
	Whole                         // a fraction by itself: "moitié", "half"
	Fractional                    // a fraction in one sign: "½"
	Measure                       // a unit: "euros", "pour cent", "km"
	Before                        // a comparator before the number: "près de"
	After                         // a comparator after it: "environ", "ou plus"
	Open                          // opens a range: "entre", "between"
	From                          // opens a range or a change: "de", "from"
	To                            // joins one: "à", "to"
	Or                            // joins one: "ou"
	Out                           // joins a ratio: "sur", "out of"
	Times                         // "fois", "times"
	Degree                        // after Times: "plus", "moins", "supérieur"
	Divider                       // before a factor: "divisé par"
	Of                            // between a number and its noun: "de", "d'"
	Article                       // between a comparator and its number: "les"
	Minus                         // "moins", "minus"
	Only                          // makes a numeral of one: "seul", "single"
	Nought                        // "aucun", "no"
	Victim                        // counted even when nought: "blessé", "mort"
	Label                         // names by number: "article", "page", "n°"
	Knockout                      // "quart(s) de finale", "tiers payant": no fraction
	ScaleMark                     // on Symbols: "k", "M", "bn"
	Rankable                      // nouns with a rank: "place", "cause", "rang"
	Ordinals                      // "deuxième", "second"
	Sport                         // its sentence may hold scores: "match", "battre"
	Exceed                        // on Verbs: "dépasser" (more than), "atteindre"
	Factor                        // on Verbs: "doubler" (2), "tripler" (3)
	Change                        // on Verbs: from A to B is a change, no range: "passer"
	Delta                         // on Verbs: its amount is how much it moved: "cède 1,2 dollar à 82,10 dollars"
	Epithet                       // an adjective that stands before its noun, whatever its tag
	Wealth                        // a noun that is told in money: "bénéfice", "dette"
	Idle                          // a phrase that only looks like a number: "no one", "un à un"
	Per                           // "par", "per", "/": a unit follows that divides
	Goal                          // what a score counts: "buts", "sets"
	Extent                        // what a measure tells: "wide", "long"
	Part                          // on Elliptic: "dont"
	Served                        // how a sentence is served: "ferme", "avec sursis"
	AtMinute                      // before the minute of a match: "on" 71 minutes
	Restrict                      // "ne": turns "plus que" into no more than a restriction
	Elliptic                      // the number after it may leave out the unit of the one before: "contre", "dont"
	Aged                          // a bare number after it is an age: "aged"; on Verbs, one after it and a preposition: "die"
	Both                          // before a bare age between commas: "both 16"
	Ends                          // on Verbs: a Change that always tells both ends: "passer", "porter"
	Tally                         // what is told of it is no money: "nombre"
	Member                        // what something has so many of, told before it: "a five-member panel"
	Active                        // on Verbs: its participle describes no noun: "six suffered burns"
	Tight                         // on Symbols: a unit only where it is glued to its number ("40C")
	Foreseeing                    // on Verbs: its amount stands for one told before: "tabler sur"
	Narrow                        // on a ScaleMark: only beside money ("m", "k")
)
