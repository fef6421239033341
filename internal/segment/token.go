package segment

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// cutter cuts a text into tokens, from left to right.
type cutter struct {
	src string
	r   *Rules

	toks   []doc.Token
	norm   *arena
	height int // number of lines that have tokens

	gap    doc.Flags // the white space before the next token
	single int       // single quotes open on this line
	dotted bool      // the word under way has an inner full stop
	tied   bool      // or an inner hyphen or apostrophe
}

// bytesPerToken is what most articles have at the least, white space included.
const bytesPerToken = 4

// tokens cuts the whole source.
func (c *cutter) tokens() {
	c.toks = slices.Grow(c.toks[:0], len(c.src)/bytesPerToken+16)
	c.gap = doc.LineBefore
	for i := 0; i < len(c.src); {
		k, n := at(c.src, i)
		switch k {
		case space:
			c.gap |= doc.SpaceBefore
			i += n
		case ignorable:
			i += n
		case line:
			c.gap |= doc.SpaceBefore | doc.LineBefore
			c.single = 0
			i += n
		case lower, upper:
			i = c.word(i)
		case digit:
			i = c.number(i)
		case apostrophe, quote:
			i = c.quote(i, k, n)
		default:
			i = c.mark(i, k, n)
		}
	}
}

// emit appends the token src[i:j] and returns j.
func (c *cutter) emit(i, j int, kind doc.TokenKind, flags doc.Flags) int {
	if c.gap&doc.LineBefore != 0 {
		if c.height == 0 {
			c.gap = 0 // the text's own start is no white space
		}
		c.height++
	}
	form, shape, digits := c.look(c.src[i:j])
	c.toks = append(c.toks, doc.Token{
		Span: doc.Span{Start: i, End: j},
		Norm: form, Kind: kind, Shape: shape, Flags: c.gap | flags | digits,
	})
	c.gap = 0
	return j
}

// look returns the normal form and the shape of a token, and whether it has
// digits. Most words are in lower case and plain: for them one glance does.
func (c *cutter) look(w string) (doc.Form, doc.Shape, doc.Flags) {
	switch plain(w) {
	case allLower:
		return doc.FormOf(w), doc.Lower, 0
	case allMarks:
		return doc.FormOf(w), doc.NoLetters, 0
	}
	shape, digits := shapeOf(w)
	return c.norm.form(w), shape, digits
}

// glued reports whether the last token ends where the next one starts.
func (c *cutter) glued(i int) bool { return len(c.toks) > 0 && c.toks[len(c.toks)-1].End == i }

// last returns the token before the next one, nil at the start.
func (c *cutter) last() *doc.Token {
	if len(c.toks) == 0 {
		return nil
	}
	return &c.toks[len(c.toks)-1]
}
