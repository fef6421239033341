package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// quote cuts a quote mark of any family, or an apostrophe that belongs to no word.
func (c *cutter) quote(i int, k class, n int) int {
	// '' and `` and ’’, the double marks of plain-text wires, are one.
	m := c.src[i : i+n]
	doubled := (k == apostrophe || m == "`") && strings.HasPrefix(c.src[i+n:], m)
	if doubled {
		n *= 2
	}
	left, right := before(c.src, i), classAfter(c.src, i+n)
	if c.glued(i) && c.last().Flags.Has(doc.Elided) {
		left = space // l'"exigence": an elided word is one of its own
	}
	if c.glued(i) && right.isLetter() {
		if j := run(c.src, i+n); has(c.norm, &c.r.Clitics, c.src[i:j]) {
			return c.emit(i, j, doc.Word, doc.Clitic) // the U.S.'s, the 1990's
		}
	}
	if k == apostrophe && !doubled {
		return c.singleQuote(i, i+n, left, right)
	}
	return c.sign(i, i+n, doc.QuoteMark, sides(c.src[i:i+n], left, right))
}

// repeats reports whether the byte at i stands there twice.
func (c *cutter) repeats(i int) bool { return i+1 < len(c.src) && c.src[i+1] == c.src[i] }

// singleQuote cuts a ' that stands alone: a quote mark, or the possessive of
// "the workers' rights".
func (c *cutter) singleQuote(i, j int, left, right class) int {
	f := sides(c.src[i:j], left, right)
	switch {
	case f.Has(doc.Opening):
		c.single++
	case f.Has(doc.Closing) && c.single > 0:
		c.single--
	case c.r.Possessive && c.glued(i) && left.isLetter() && c.last().Kind == doc.Word:
		return c.emit(i, j, doc.Word, doc.Clitic)
	}
	return c.sign(i, j, doc.QuoteMark, f)
}

// sides says whether a quote mark opens or closes: some can do one thing only,
// the others show it by what stands left and right of them.
func sides(mark string, left, right class) doc.Flags {
	switch mark {
	case "«", "‹", "“", "„", "‟", "<<", "「", "『", "``", "‘‘", "‚", "\u0093":
		return doc.Opening
	case "»", "›", ">>":
		if left == line && right != line && right != punct {
			return 0 // repeated at the head of each paragraph of a long quotation
		}
		return doc.Closing
	case "”", "’’", "」", "』", "\u0094":
		return doc.Closing
	}
	switch {
	case left == line && !right.isGap():
		return doc.Opening
	case right.opens() && (!left.opens() || left == punct):
		return doc.Closing
	case left.opens() && !right.opens():
		return doc.Opening
	}
	return 0
}

// mark cuts punctuation, symbols, and what starts with one: "@compte", "#sujet".
func (c *cutter) mark(i int, k class, n int) int {
	switch b := c.src[i]; b {
	case ',', ';', ':': // no sentence ends here
		return c.put(i, i+1, doc.FormIn(c.src, i, i+1), doc.Punct, doc.NoLetters, 0)
	case '!', '?':
		return c.sign(i, i+1, doc.Punct, 0)
	case '.', '-', '_':
		return c.sign(i, c.repeated(i), doc.Punct, 0)
	case '=', '~', '*':
		return c.sign(i, c.repeated(i), doc.Symbol, 0)
	case '@':
		if j := c.name(i + 1); j > i+1 {
			return c.emit(i, j, doc.Handle, 0)
		}
	case '#':
		if j := c.name(i + 1); j > i+1 {
			return c.emit(i, j, doc.Hashtag, 0)
		}
	case '<', '>':
		if c.repeats(i) {
			m := c.src[i : i+2]
			return c.sign(i, i+2, doc.QuoteMark, sides(m, before(c.src, i), classAfter(c.src, i+2)))
		}
	case '(', '[', '{':
		return c.sign(i, i+1, doc.Punct, doc.Opening)
	case ')', ']', '}':
		return c.sign(i, i+1, doc.Punct, doc.Closing)
	}
	r, _ := utf8.DecodeRuneInString(c.src[i:])
	switch {
	case r == '°' && isDegree(c.src[i+n:]):
		return c.emit(i, i+n+1, doc.Symbol, 0)
	case strings.ContainsRune("½¼¾⅓⅔⅛", r):
		return c.emit(i, i+n, doc.Number, 0)
	case k == symbol || k == mark:
		if j := c.emoji(i, r, n); j > i+n {
			return c.emit(i, j, doc.Symbol, 0)
		}
		return c.sign(i, i+n, doc.Symbol, 0)
	}
	return c.sign(i, i+n, doc.Punct, 0)
}

// repeated returns the end of the run of one mark: "...", "--", "***".
func (c *cutter) repeated(i int) int {
	j := i + 1
	for j < len(c.src) && c.src[j] == c.src[i] {
		j++
	}
	return j
}

// name returns the end of the name of an account or a subject; it has a letter.
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

// isDegree reports whether s goes on with the letter of a scale: °C.
func isDegree(s string) bool {
	return s != "" && (s[0] == 'C' || s[0] == 'F' || s[0] == 'K') && !classAfter(s, 1).isWord()
}

// emoji returns the end of a symbol and of what belongs to it: variation
// selectors, skin tones, the parts of a joined emoji, the second half of a flag.
func (c *cutter) emoji(i int, r rune, n int) int {
	const joiner = 0x200D
	half := isFlagHalf(r)
	j := i + n
	for j < len(c.src) && c.src[j] >= utf8.RuneSelf {
		r, n := utf8.DecodeRuneInString(c.src[j:])
		switch {
		case r == 0xFE0F, r == 0x20E3, 0x1F3FB <= r && r <= 0x1F3FF, 0xE0020 <= r && r <= 0xE007F:
		case half && isFlagHalf(r):
			half = false
		case r == joiner && classAfter(c.src, j+n) == symbol:
			_, m := utf8.DecodeRuneInString(c.src[j+n:])
			n += m
		default:
			return j
		}
		j += n
	}
	return j
}

func isFlagHalf(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }
