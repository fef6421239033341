package segment

import (
	"slices"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// cutter cuts a text into tokens, from left to right.
type cutter struct {
	src string
	r   *Rules

	toks  []doc.Token
	norm  *arena
	lines []textLine // those that have tokens
	marks []int32    // tokens at which a sentence may end, or that tell whether it may

	gap    doc.Flags // the white space before the next token
	single int       // single quotes open on this line
	dotted bool      // the word under way has an inner full stop
	tied   bool      // or an inner hyphen or apostrophe
}

// bytesPerToken is what most articles have at the least, white space included.
const bytesPerToken = 4

// tokens cuts the whole source, as long as that is wanted: a text with so many tokens
// that their room has to grow takes long.
func (c *cutter) tokens(wanted doc.Wanted) {
	c.toks = slices.Grow(c.toks[:0], len(c.src)/bytesPerToken+16)
	c.gap = doc.LineBefore
	for src, i := c.src, 0; i < len(src); {
		// One space or none stands before most tokens, and nothing foretells which: it
		// is skipped without asking.
		blank := isSpace(src[i])
		c.gap |= doc.SpaceBefore * doc.Flags(blank)
		if i += blank; i >= len(src) {
			break
		}
		b := src[i]
		k, n := ascii[b&0x7F], 1
		if b >= utf8.RuneSelf {
			k, n = beyondASCII(src, i)
		}
		if k.isGap() {
			c.skip(k)
			i += n
			continue
		}
		if c.gap&doc.LineBefore != 0 {
			c.newLine(i)
		}
		if len(c.toks)+atOnce > cap(c.toks) {
			if wanted.Gone() {
				break
			}
			c.toks = slices.Grow(c.toks, c.toCome(i))
		}
		if k == lower {
			i = c.lower(i)
		} else {
			i = c.token(i, k, n)
		}
	}
	if n := len(c.lines); n > 0 {
		c.lines[n-1].tokens.End = len(c.toks)
	}
}

// isSpace is 1 for a space and 0 for other bytes.
func isSpace(b byte) int { return int((uint32(b^' ') - 1) >> 31) }

// skip takes a character of white space into account, or one that is not seen.
func (c *cutter) skip(k class) {
	switch k {
	case space:
		c.gap |= doc.SpaceBefore
	case line:
		c.gap |= doc.SpaceBefore | doc.LineBefore
		c.single = 0
	}
}

// token cuts what starts with the character at i, of n bytes, and is no word in lower
// case.
func (c *cutter) token(i int, k class, n int) int {
	switch k {
	case upper:
		return c.capital(i, n)
	case digit:
		return c.number(i)
	case apostrophe, quote:
		return c.quote(i, k, n)
	}
	return c.mark(i, k, n)
}

// emit appends the token src[i:j] and returns j.
func (c *cutter) emit(i, j int, kind doc.TokenKind, flags doc.Flags) int {
	form, shape, digits := c.look(c.src[i:j])
	if kind == doc.Punct || kind == doc.QuoteMark || flags&doc.Abbrev != 0 {
		c.note()
	}
	return c.put(i, j, form, kind, shape, flags|digits)
}

// note says that the splitter will want to see the next token.
func (c *cutter) note() { c.marks = append(c.marks, int32(len(c.toks))) }

// put appends a token of which all is known and returns j. There is room for it.
func (c *cutter) put(i, j int, form doc.Form, kind doc.TokenKind, shape doc.Shape, flags doc.Flags) int {
	n := len(c.toks)
	c.toks = c.toks[:n+1]
	k := &c.toks[n] // of another text, perhaps: nothing of that may stay
	k.Start, k.End, k.Norm, k.Lemma = i, j, form, doc.Form{}
	k.Kind, k.Shape, k.Flags = kind, shape, c.gap|flags
	k.Tag, k.Morph = doc.NoTag, 0
	c.gap = 0
	return j
}

// atOnce is how many tokens there is room for before one is cut: a word with two
// clitics at its end is three, and a hyphen behind it a fourth.
const atOnce = 8

// toCome is how many tokens the source has from byte i on, if it goes on as before,
// and some more: a text that is all marks is not moved time and again.
func (c *cutter) toCome(i int) int {
	n := len(c.toks)
	return min(len(c.src)-i, int(float64(n)*float64(len(c.src)-i)/float64(max(i, 1)))+n/8+16) + atOnce
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
