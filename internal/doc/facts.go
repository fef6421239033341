package doc

// None is the value of an index that points at nothing.
const None = -1

// Analysis is all that was found in one article.
type Analysis struct {
	Text *Text
	// Language is a BCP-47 tag, "und" when no language stands out; Supported
	// says whether a pack for it made the facts.
	Language      string
	LanguageScore float64
	Supported     bool

	Quotes       []Quote
	Entities     []Entity
	Attributions []Attribution // one a quote: Attributions[i] is about Quotes[i]
	Timexes      []Timex
	Quantities   []Quantity
	Claims       []Claim
}

// Quote is an utterance that the article reports. Quotes are in the order of
// their spans.
type Quote struct {
	Span               // hull of the segments
	Segments []Span    // the words said: no marks, no incise, no "que"; never empty
	Kind     QuoteKind //
	Cue      Cue       // what announces it; an empty span when nothing does
	Subject  Range     // tokens of the noun phrase or pronoun that the rule saw speaking; empty when it saw none
	Parent   int       // index of the quote this one is inside of, or None
	Negated  bool      // "n'a pas dit que"
	Hedged   bool      // conditional of rumour: "aurait déclaré"
	Score    float64   // probability that this is a quote with these words, 0 to 1
	Rule     string    // "cue-after", "selon"…
}

// QuoteKind says how the words are reported.
type QuoteKind uint8

// The kinds of quote.
const (
	Direct     QuoteKind = iota + 1 // a whole utterance between marks
	Indirect                        // a clause in the journalist's words
	MixedQuote                      // a clause with some words in marks
)

// Cue is the verb group or preposition that announces a quote.
type Cue struct {
	Span
	Lemma string // "déclarer", "faire valoir", "selon"
	Verb  int    // index into Text.Verbs, or None: "selon", a noun
}

// Entity is somebody or something that the article names or describes.
type Entity struct {
	Name     string // the fullest form that the article gives
	Kind     EntityKind
	Role     string // "porte-parole du Kremlin"; empty when none is given
	Gender   Morph  // Masc, Fem or 0
	Number   Morph  // Sing, Plur or 0
	Mentions []Mention
	Rule     string // what made it: "name", "title-name", "nominal"…
}

// EntityKind says what an entity is.
type EntityKind uint8

// The kinds of entity.
const (
	Person EntityKind = iota + 1
	Organization
	Place
	Other // a document, an animal, a thing that speaks
)

// Mention is one place where the article speaks of an entity.
type Mention struct {
	Span      // the whole noun phrase
	Head Span // the name, head noun or pronoun in it
	Kind MentionKind
}

// MentionKind says how an entity is mentioned.
type MentionKind uint8

// The kinds of mention.
const (
	NameMention MentionKind = iota + 1
	NominalMention
	PronounMention
	ImpliedMention // nobody is named near the quote: the last speaker goes on
)

// Attribution says who a quote is from.
type Attribution struct {
	Speaker   Voicer
	Addressee Mention // who is spoken to, when the article says so; empty span otherwise
}

// Voicer is the speaker of a quote in three layers: the phrase near the quote,
// its head, and who that is. The zero Voicer is an unknown speaker.
type Voicer struct {
	Mention        // an empty span and ImpliedMention when nobody is named near the quote
	Entity  int    // index into Analysis.Entities, or None
	Name    string // fullest name known, after coreference; the description of an unnamed source
	Role    string
	Score   float64 // probability that this is who said it, 0 to 1
	Rule    string  // the sieve: "subject", "pronoun-subject", "last-speaker"…
}

// Timex is an expression of time.
type Timex struct {
	Span
	Kind  TimexKind
	Value string // TIMEX3 / ISO 8601: "2014", "2014-03", "P3Y", "PRESENT_REF"; empty when it cannot be said
	Rule  string
	// Anchor is the whole phrase that sets the claim in time, preposition
	// included: "depuis le début du conflit en 2014" around "2014".
	Anchor Span
}

// TimexKind is the TIMEX3 type.
type TimexKind uint8

// The kinds of timex.
const (
	DateTimex     TimexKind = iota + 1 // "mardi", "en 2014", "cette année"
	ClockTimex                         // "à 15h30"
	DurationTimex                      // "pendant trois ans"
	SetTimex                           // "chaque année"
	Period                             // "de 2014 à 2016", "depuis 2014"
)

// Quantity is a number with its unit.
type Quantity struct {
	Span        // number, scale word, unit: "8,4 milliards d'euros"
	Number Span // the number and scale alone: "8,4 milliards"
	Kind   QuantityKind
	// Value is the point value, unsigned and fully scaled; HasValue is false
	// when only bounds are known ("des milliers").
	Value    float64
	HasValue bool
	Decimal  string  // Value exactly, in decimal digits: "8400000000"; empty without a value
	Low      float64 // bounds, valid when HasLow / HasHigh
	High     float64
	HasLow   bool
	HasHigh  bool
	// Comparator tells how the text relates the value to the truth; Modifier is
	// the phrase that says so ("près de"), outside Span.
	Comparator Comparator
	Modifier   Span
	Unit       Unit
	// Noun is the token right of the number that it counts, or None: a hint
	// from the number grammar ("14 000 → personnes").
	Noun  int
	Same  int     // index of the quantity this one restates: "3 M$ (2,7 M€)"; or None
	Score float64 // probability that it is meant as a number at all
	Rule  string
}

// QuantityKind says what sort of number it is.
type QuantityKind uint8

// The kinds of quantity.
const (
	Count QuantityKind = iota + 1
	Money
	Percent
	Measure
	Duration
	Ratio
	Rank
	Score
	Multiplier
)

// Comparator relates a stated value to the true one.
type Comparator uint8

// The comparators.
const (
	Exactly Comparator = iota + 1
	About
	AtLeast
	AtMost
	MoreThan
	LessThan
	Between
)

// Unit of a quantity. The zero Unit is a bare count.
type Unit struct {
	Symbol string // "€", "km/h"
	Name   string // "euro", "kilometre per hour"
	Code   string // ISO 4217 for money, UCUM for measures and durations
}

// Claim is a quantity with what the article says of it.
type Claim struct {
	Span                // hull of quantity, counted and predicate within the clause
	Quantity  int       // index into Analysis.Quantities
	Counted   Part      // "personnes"
	Of        Part      // what a percentage or fraction is of
	Predicate Predicate // "sont mortes"
	Negated   bool
	Hedged    bool
	Trend     Trend
	Times     []int // indexes into Analysis.Timexes, the anchor of the claim first
	Sentence  int   // index into Text.Sentences
	Context   Span  // the clause that says it
	Quote     int   // index of the innermost quote that says it, or None
	Same      int   // index of the claim this one restates, or None
	Score     float64
	Rule      string
}

// Part is a phrase of a claim and the lemma of its head. Empty when the text
// does not say it; an elliptic part has a lemma and no span.
type Part struct {
	Span
	Lemma string
}

// Predicate is what is said of the counted thing.
type Predicate struct {
	Part
	Elided bool // shared with, or copied from, a neighbouring clause
}

// Trend is the direction that a claim says something moved.
type Trend uint8

// The trends.
const (
	NoTrend Trend = iota
	Increase
	Decrease
)
