// Package doc holds what is known about one article, on two floors.
//
// The ground floor is [Text]: the source as it was received, cut into blocks,
// tokens and sentences, with a part of speech, agreement and lemma on each
// token. It is made once (package segment cuts, package tag labels) and then
// frozen. On it stand the facts: quotes, entities, attributions, times,
// quantities and claims (facts.go), each of which points into the text.
//
// The source is never rewritten. Every position is a byte offset into what was
// received; a normal form (lower case, straight quotes, digits as 0) lives on
// the token. Package doc imports nothing of ours and decides nothing: it is the
// one noun that every stage shares.
package doc

// Span is a half-open range of bytes in the source. The zero Span is empty and
// stands for "not there": no fact has an empty span.
type Span struct {
	Start, End int
}

// Empty reports whether the span covers no byte.
func (s Span) Empty() bool { return s.Start >= s.End }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover returns the smallest span that holds both; an empty span adds nothing.
func (s Span) Cover(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// Range is a half-open range of token indexes. The zero Range is empty.
type Range struct {
	First, End int
}

// Len is the number of tokens in the range.
func (r Range) Len() int { return r.End - r.First }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.First >= r.End }

// Has reports whether token i is in the range.
func (r Range) Has(i int) bool { return r.First <= i && i < r.End }

// Text is the ground floor: an article cut into blocks, tokens and sentences.
// Blocks, Tokens and Sentences are in text order and never overlap. Text is
// read-only once the tagger has run, and may then be read concurrently.
type Text struct {
	Source    string
	Blocks    []Block
	Tokens    []Token
	Sentences []Sentence
	Verbs     []VerbGroup // in text order; made by the tagger

	near []ends // of stretches of the source: see Index
}

// Block is a stretch of the layout: a headline, a paragraph, an item of a list.
type Block struct {
	Span
	Tokens    Range
	Sentences Range // indexes into Text.Sentences
	Kind      BlockKind
	// Dateline is the "PARIS (AFP) –" that opens a body block, dash included;
	// empty when there is none. Its tokens belong to the first sentence.
	Dateline Range
}

// BlockKind says what a block is for.
type BlockKind uint8

// The kinds of block. The zero value is running text.
const (
	Body     BlockKind = iota
	Headline           // a heading: "L'Ukraine cherche un accès à l'OTAN"
	ListItem           // "- le premier point"
	Teaser             // a pointer to another article: "LIRE LA SUITE : …"
	Credit             // who wrote it: "(avec AFP)"
	Caption            // below a picture: "Photo : …"
)

// Sentence is one sentence, without the white space around it.
type Sentence struct {
	Span
	Tokens Range
	Block  int
	// Rule names the rule that ended the sentence ("full-stop", "block-end").
	Rule string
}

// Token is a word, a number, a mark. White space belongs to no token; nothing
// else is left out.
type Token struct {
	Span
	// Norm is the normal form: lower case, straight quotes and apostrophes,
	// every digit as 0, soft hyphens and zero-width characters dropped.
	Norm  Form
	Kind  TokenKind
	Shape Shape
	Flags Flags
	Tag   Tag
	Morph Morph
	// Lemma is the dictionary form, lower case; equal to Norm when unknown, empty before
	// tagging. It stands last: what is asked of every token is near together before it.
	Lemma Form
}

// TokenKind is what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	Word      TokenKind = iota // letters, with inner apostrophes and hyphens: "rendez-vous"
	Number                     // digits with their separators as one token: "14 000", "3,5"
	Ordinal                    // digits with an ordinal ending: "1er", "124e", "2nd"
	Clock                      // "15h30", "20:15"
	Date                       // "14/07/2021", "2021-07-14"
	Punct                      // "," "." "…" "(": one mark, or a run of the same ("...")
	QuoteMark                  // one quote mark of any family: « » “ ” „ ‹ › " '' ``
	Symbol                     // "€", "%", "+", an emoji
	URL                        // "https://…", "www.…", "exemple.fr/page"
	Email                      // "a.b@exemple.fr"
	Handle                     // "@compte"
	Hashtag                    // "#sujet"
)

// Shape is how a token's letters are cased.
type Shape uint8

// The shapes.
const (
	NoLetters Shape = iota
	Lower           // "mot"
	Capital         // "Mot": one capital, then lower case; a lone capital "A" too
	Upper           // "MOT": two letters or more, none of them lower case
	Mixed           // "iPhone", "McDonald"
)

// Flags are facts about a token that the cutter saw and later stages ask about.
type Flags uint16

// The flags.
const (
	SpaceBefore   Flags = 1 << iota // white space of any kind stands before it
	LineBefore                      // so does a line break
	SentenceStart                   // first token of a sentence
	BlockStart                      // first token of a block
	Elided                          // "l'", "qu'", "d'": glued to the next token
	Clitic                          // "-t-il", "-elle", "-là", "'s", "n't": glued to the token before it
	Abbrev                          // an abbreviation with its full stop: "M.", "etc."
	HasDigit                        // at least one digit
	Opening                         // a quote mark or bracket that can only open, or opens by the space around it
	Closing                         // the same for closing; neither flag: it may do both
	Tied                            // a word with an inner hyphen or apostrophe: "vingt-deux"
)

// Has reports whether every flag in f is set.
func (fl Flags) Has(f Flags) bool { return fl&f == f }

// Of returns the bytes of a span, as received.
func (t *Text) Of(s Span) string {
	if s.Empty() {
		return ""
	}
	return t.Source[s.Start:s.End]
}

// Word returns the bytes of token i, as received.
func (t *Text) Word(i int) string { return t.Of(t.Tokens[i].Span) }

// Span returns the bytes from the first token of r to its last.
func (t *Text) Span(r Range) Span {
	if r.Empty() {
		return Span{}
	}
	return Span{t.Tokens[r.First].Start, t.Tokens[r.End-1].End}
}
