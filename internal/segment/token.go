package segment

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// cutter cuts a text into tokens, from left to right.
type cutter struct {
	src string
	r   *Rules

	toks  []doc.Token
	norm  *arena
	lines []textLine // those that have tokens

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
		if b := c.src[i]; b == ' ' {
			c.gap |= doc.SpaceBefore
			i++
			continue
		} else if small[b] == letter {
			i = c.lower(i)
			continue
		}
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
		case lower:
			i = c.lower(i)
		case upper:
			i = c.capital(i, n)
		case digit:
			i = c.number(i)
		case apostrophe, quote:
			i = c.quote(i, k, n)
		default:
			i = c.mark(i, k, n)
		}
	}
	if n := len(c.lines); n > 0 {
		c.lines[n-1].tokens.End = len(c.toks)
	}
}

// emit appends the token src[i:j] and returns j.
func (c *cutter) emit(i, j int, kind doc.TokenKind, flags doc.Flags) int {
	form, shape, digits := c.look(c.src[i:j])
	return c.put(i, j, form, kind, shape, flags|digits)
}

// sign appends the token src[i:j], marks of ASCII: they are their own normal form.
func (c *cutter) sign(i, j int, kind doc.TokenKind, flags doc.Flags) int {
	return c.put(i, j, doc.FormIn(c.src, i, j), kind, doc.NoLetters, flags)
}

// put appends a token of which all is known and returns j.
func (c *cutter) put(i, j int, form doc.Form, kind doc.TokenKind, shape doc.Shape, flags doc.Flags) int {
	if c.gap&doc.LineBefore != 0 {
		c.newLine(i)
	}
	n := len(c.toks)
	if n == cap(c.toks) {
		c.toks = slices.Grow(c.toks, c.toCome(i))
	}
	c.toks = c.toks[:n+1]
	k := &c.toks[n] // of another text, perhaps: nothing of that may stay
	k.Start, k.End, k.Norm, k.Lemma = i, j, form, doc.Form{}
	k.Kind, k.Shape, k.Flags = kind, shape, c.gap|flags
	k.Tag, k.Morph = doc.NoTag, 0
	c.gap = 0
	return j
}

// toCome is how many tokens the source has from byte i on, if it goes on as before,
// and some more: a text that is all marks is not moved time and again.
func (c *cutter) toCome(i int) int {
	n := len(c.toks)
	return min(len(c.src)-i, int(float64(n)*float64(len(c.src)-i)/float64(max(i, 1)))+n/8+16)
}

// newLine notes that the next token, at byte i, is the first of its line.
func (c *cutter) newLine(i int) {
	l := textLine{tokens: doc.Range{First: len(c.toks)}}
	if n := len(c.lines); n == 0 {
		c.gap = 0 // the text's own start is no white space
	} else {
		c.lines[n-1].tokens.End = len(c.toks)
		l.blank = breaks(c.src[c.toks[len(c.toks)-1].End:i]) > 1
	}
	c.lines = append(c.lines, l)
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
