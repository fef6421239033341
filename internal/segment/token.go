package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// cutter cuts a text into tokens, from left to right.
type cutter struct {
	src string
	r   *Rules

	toks   []doc.Token
	norm   arena
	gap    doc.Flags // the white space before the next token
	single int       // single quotes open on this line
}

// tokens cuts the whole source.
func (c *cutter) tokens() {
	c.toks = make([]doc.Token, 0, len(c.src)/5+16)
	c.gap = doc.LineBefore
	for i := 0; i < len(c.src); {
		k, n := at(c.src, i)
		switch k {
		case space, ignorable:
			if k == space {
				c.gap |= doc.SpaceBefore
			}
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
	if len(c.toks) == 0 {
		c.gap &^= doc.SpaceBefore | doc.LineBefore
	}
	shape, digits := shapeOf(c.src[i:j])
	c.toks = append(c.toks, doc.Token{
		Span: doc.Span{Start: i, End: j}, Norm: c.norm.form(c.src[i:j]),
		Kind: kind, Shape: shape, Flags: c.gap | flags | digits,
	})
	c.gap = 0
	return j
}

// glued reports whether the last token ends where the next one starts.
func (c *cutter) glued(i int) bool { return len(c.toks) > 0 && c.toks[len(c.toks)-1].End == i }

// quote cuts a quote mark of any family, or an apostrophe that belongs to no word.
func (c *cutter) quote(i int, k class, n int) int {
	// '' and `` and <<, doubled marks of plain-text wires, are one.
	if b := c.src[i]; (b == '\'' || b == '`') && strings.HasPrefix(c.src[i+1:], c.src[i:i+1]) {
		n = 2
	}
	left, right := before(c.src, i), classAfter(c.src, i+n)
	if k == apostrophe && n != 2 {
		return c.singleQuote(i, i+n, left, right)
	}
	return c.emit(i, i+n, doc.QuoteMark, sides(c.src[i:i+n], left, right))
}

// singleQuote cuts a ' that stands alone: a quote mark, or the possessive of
// "the workers' rights".
func (c *cutter) singleQuote(i, j int, left, right class) int {
	f := sides(c.src[i:j], left, right)
	switch {
	case f.Has(doc.Opening):
		c.single++
	case f.Has(doc.Closing) && c.single > 0:
		c.single--
	case c.r.Possessive && c.glued(i) && left.isLetter() && c.toks[len(c.toks)-1].Kind == doc.Word:
		return c.emit(i, j, doc.Word, doc.Clitic)
	}
	return c.emit(i, j, doc.QuoteMark, f)
}

// classAfter is the class of the character at s[i:].
func classAfter(s string, i int) class {
	k, _ := at(s, i)
	return k
}

// sides says whether a quote mark opens or closes: some can do one thing only,
// the others show it by the white space around them.
func sides(mark string, left, right class) doc.Flags {
	switch mark {
	case "«", "‹", "“", "„", "‟", "<<", "「", "『", "``", "‚":
		return doc.Opening
	case "»", "›", ">>", "」", "』":
		if left == line && right.isWord() {
			return 0 // the guillemet repeated at the head of each paragraph of a long quote
		}
		return doc.Closing
	case "”":
		return doc.Closing
	}
	spaceLeft := left <= ignorable && left != symbol || left == punct
	spaceRight := right <= ignorable && right != symbol || right == punct
	if left == punct && right == punct || left == punct && spaceRight {
		return doc.Closing
	}
	switch {
	case spaceLeft && !spaceRight:
		return doc.Opening
	case spaceRight && !spaceLeft:
		return doc.Closing
	}
	return 0
}

// mark cuts punctuation, symbols, and what starts with one: "@compte", "#sujet".
func (c *cutter) mark(i int, k class, n int) int {
	b := c.src[i]
	switch {
	case b == '.' || b == '-' || b == '_' || b == '*' || b == '=' || b == '!' || b == '?':
		return c.run(i, b)
	case b == '@' || b == '#':
		if j := c.name(i + 1); j > i+1 {
			if b == '@' {
				return c.emit(i, j, doc.Handle, 0)
			}
			return c.emit(i, j, doc.Hashtag, 0)
		}
	case b == '<' || b == '>':
		if strings.HasPrefix(c.src[i+1:], c.src[i:i+1]) {
			m := c.src[i : i+2]
			return c.emit(i, i+2, doc.QuoteMark, sides(m, before(c.src, i), classAfter(c.src, i+2)))
		}
	case b == '(' || b == '[' || b == '{':
		return c.emit(i, i+1, doc.Punct, doc.Opening)
	case b == ')' || b == ']' || b == '}':
		return c.emit(i, i+1, doc.Punct, doc.Closing)
	}
	r, _ := utf8.DecodeRuneInString(c.src[i:])
	switch {
	case r == '°' && unitDegree(c.src[i+n:]):
		return c.emit(i, i+n+1, doc.Symbol, 0)
	case b == '+' || k == symbol || k == mark:
		return c.emit(i, c.emoji(i, r, n), doc.Symbol, 0)
	}
	return c.emit(i, i+n, doc.Punct, 0)
}

// run cuts a mark with its repetitions: "...", "--", "***". Marks of a sentence
// end stay single, but for the full stop.
func (c *cutter) run(i int, b byte) int {
	j := i + 1
	if b != '!' && b != '?' {
		for j < len(c.src) && c.src[j] == b {
			j++
		}
	}
	if b == '=' {
		return c.emit(i, j, doc.Symbol, 0)
	}
	return c.emit(i, j, doc.Punct, 0)
}

// name returns the end of the name of an account or a subject.
func (c *cutter) name(i int) int {
	letters := false
	j := i
	for j < len(c.src) {
		k, n := at(c.src, j)
		if !k.isWord() && c.src[j] != '_' {
			break
		}
		letters = letters || k.isLetter()
		j += n
	}
	if !letters {
		return i
	}
	return j
}

func unitDegree(s string) bool {
	return s != "" && (s[0] == 'C' || s[0] == 'F' || s[0] == 'K') && !classAfter(s, 1).isWord()
}

// emoji returns the end of a symbol and of what belongs to it: variation
// selectors, skin tones, the parts of a joined emoji, the second half of a flag.
func (c *cutter) emoji(i int, r rune, n int) int {
	const joiner = 0x200D
	j := i + n
	flag := isFlagHalf(r)
	for j < len(c.src) {
		r, n := utf8.DecodeRuneInString(c.src[j:])
		switch {
		case r == 0xFE0F, r == 0x20E3, 0x1F3FB <= r && r <= 0x1F3FF, 0xE0020 <= r && r <= 0xE007F:
			j += n
		case flag && isFlagHalf(r):
			flag = false
			j += n
		case r == joiner:
			_, m := utf8.DecodeRuneInString(c.src[j+n:])
			if classAfter(c.src, j+n) != symbol || m == 0 {
				return j
			}
			j += n + m
		default:
			return j
		}
	}
	return j
}

func isFlagHalf(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }

// shapeOf says how the letters of a word are cased, and whether it has digits.
func shapeOf(s string) (doc.Shape, doc.Flags) {
	var uppers, lowers, initials int
	var digits doc.Flags
	start := true // at the start of a part: "Jean-Luc" has two
	for i := 0; i < len(s); {
		k, n := at(s, i)
		switch k {
		case upper:
			uppers++
			if start {
				initials++
			}
			start = false
		case lower:
			lowers++
			start = false
		case digit:
			digits = doc.HasDigit
			start = false
		case mark, ignorable:
		default:
			start = true
		}
		i += n
	}
	switch {
	case uppers+lowers == 0:
		return doc.NoLetters, digits
	case uppers == 0:
		return doc.Lower, digits
	case lowers == 0 && uppers > 1:
		return doc.Upper, digits
	case uppers == initials && (lowers > 0 || uppers == 1):
		return doc.Capital, digits
	}
	return doc.Mixed, digits
}
