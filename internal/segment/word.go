package segment

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// word cuts the word at i, which starts with a letter or a digit, and returns
// where the next token may start. Marks inside a word are many: l'homme,
// rendez-vous, J.-M., AT&T, km/h; each is looked at in its own place.
func (c *cutter) word(i int) int {
	start := i
	if e := c.code(i); e > 0 {
		return c.emit(i, e, doc.Word, 0)
	}
	c.dotted, c.tied = false, false
	for {
		i = run(c.src, i)
		k, n := at(c.src, i)
		inner := n > 0 && classAfter(c.src, i+n).isWord()
		switch k {
		case space, line:
			return c.finish(start, i)
		case apostrophe:
			if j := c.elide(start, i+n); j > 0 {
				return j
			}
			c.tied = true
		case hyphen:
			if inner && c.splits(start, i, i+n) {
				c.finish(start, i)
				return c.emit(i, i+n, doc.Punct, 0)
			}
			c.tied = true
		case ignorable:
		default:
			if j := c.whole(start, i, n); j > 0 {
				return j
			}
			n = c.joint(start, i, n)
			inner = n > 0
		}
		if !inner {
			return c.finish(start, i)
		}
		i += n
	}
}

// splits reports whether a compound is cut at its hyphen src[i:j].
func (c *cutter) splits(start, i, j int) bool {
	return c.r.SplitHyphens && classAfter(c.src, j) != digit && !has(c.norm, &c.r.Prefixes, c.src[start:i])
}

// whole cuts what the mark at i makes of the word before it: an address, an
// abbreviation, "n°". It returns where that ends, or 0.
func (c *cutter) whole(start, i, n int) int {
	switch c.src[i : i+n] {
	case "@":
		return c.email(start, i)
	case ":":
		return c.scheme(start, i)
	case ".":
		if c.joined(start, i) == 0 && !c.isDotAt(i+1) && c.abbreviation(start, i) {
			return c.emit(start, i+1, doc.Word, doc.Abbrev)
		}
	case "°":
		if w := c.src[start:i]; w == "n" || w == "N" {
			return c.finish(start, i+n)
		}
	}
	return 0
}

// joint returns the length of the marks at i over which the word goes on, 0
// when it ends there.
func (c *cutter) joint(start, i, n int) int {
	next := classAfter(c.src, i+n)
	ok := false
	switch c.src[i : i+n] {
	case ".":
		if n = c.joined(start, i); n > 0 {
			c.dotted, ok = true, true
		}
	case "&": // R&D, AT&T
		ok = next == upper && i-start <= 2
	case "_":
		ok = next.isWord()
	case "·", "‧": // élu·es
		ok = next.isLetter()
	case "²", "³":
		ok = true
	case "(":
		n = ending(c.src, i)
		ok = n > 0
	case "/": // km/h, m3/s
		ok = i-start <= 3 && next == lower && !classAfter(c.src, i+2).isLetter() && before(c.src, i) != upper
	}
	if !ok {
		return 0
	}
	return n
}

// ending returns the length of an ending in parentheses at i, "le(s)",
// "AUTRE(S)", "candidat(e)s"; 0 when there is none.
func ending(s string, i int) int {
	const longest = 2 // letters
	j := run(s, i+1)
	if j == i+1 || j > i+1+longest || j == len(s) || s[j] != ')' {
		return 0
	}
	if k := before(s, i); k != classAfter(s, i+1) || !k.isLetter() {
		return 0 // not in the case of the word: "Suisse(CH)"
	}
	return j + 1 - i
}

// elide cuts "l'", "qu'" at start when the apostrophe that ends at end makes
// one. It returns end, or 0.
func (c *cutter) elide(start, end int) int {
	const longest = len("quoiqu’")
	if end-start > longest+3 {
		return 0
	}
	e, ok := c.r.Elisions.Get(doc.FormIn(c.src, start, end))
	if !ok {
		if e, ok = get(c.norm, &c.r.Elisions, c.src[start:end]); !ok {
			return 0
		}
		e.Shape, _ = shapeOf(c.src[start:end])
	}
	rest := c.src[end:]
	for _, s := range e.Stay {
		if len(rest) >= len(s) && strings.EqualFold(rest[:len(s)], s) && !classAfter(rest, len(s)).isWord() {
			return 0
		}
	}
	if b := c.src[start]; b == 'M' || b == 'N' || b == 'T' {
		// M'Bappé, N'Golo: a pronoun does not elide before a name.
		if k, n := at(rest, 0); k == upper && classAfter(rest, n) == lower {
			return 0
		}
	}
	return c.put(start, end, e.Norm, doc.Word, e.Shape, doc.Elided)
}

// finish emits src[start:end], a word, with its clitics cut off, and returns end.
func (c *cutter) finish(start, end int) int {
	w := c.src[start:end]
	if c.r.Splits.Len() > 0 {
		if n, ok := get(c.norm, &c.r.Splits, w); ok && n < len(w) {
			c.emit(start, start+n, doc.Word, 0)
			return c.emit(start+n, end, doc.Word, 0)
		}
	}
	switch {
	case c.r.RomanOrdinals && isRomanOrdinal(w):
		return c.emit(start, end, doc.Ordinal, 0)
	case c.dotted:
		if j := c.domain(start, end); j > 0 {
			return j
		}
	}
	if !c.tied {
		return c.emit(start, end, doc.Word, 0)
	}
	// donne-le-moi: a word has two clitics at most.
	second := c.clitic(start, end)
	first := c.clitic(start, second)
	c.emit(start, first, doc.Word, doc.Tied)
	if first < second {
		c.emit(first, second, doc.Word, doc.Clitic)
	}
	if second < end {
		c.emit(second, end, doc.Word, doc.Clitic)
	}
	return end
}

// clitic returns where the clitic that ends src[start:end] starts; end when
// there is none.
func (c *cutter) clitic(start, end int) int {
	const longest, long = 12, 40 // bytes of a clitic; of a word in the list of whole ones
	w := c.src[start:end]
	cut := 0
	for i, ties := len(w), 0; i > 0 && len(w)-i < longest && ties < 2; {
		if small[w[i-1]] == letter {
			i--
			continue
		}
		k, n := lastOf(w[:i])
		i -= n
		if k != hyphen && k != apostrophe {
			continue
		}
		ties++
		if i > 0 && has(c.norm, &c.r.Clitics, w[i:]) {
			cut = i
		}
		if k == apostrophe && i > 1 && has(c.norm, &c.r.Clitics, w[i-1:]) { // n't
			cut = i - 1
		}
	}
	if cut == 0 || len(w) < long && has(c.norm, &c.r.Whole, w) {
		return end
	}
	return start + cut
}

// isRoman reports whether b is one of the letters that Romans counted with.
func isRoman(b byte) bool {
	const romans = 1<<('I'-'A') | 1<<('V'-'A') | 1<<('X'-'A') | 1<<('L'-'A') | 1<<('C'-'A') | 1<<('D'-'A') | 1<<('M'-'A')
	return uint32(romans)>>(b-'A')&1 != 0 // of what is no capital nothing is left
}

// isRomanOrdinal reports whether s is a Roman number with an ordinal ending. A
// lone "Me" or "Ce" is a word.
func isRomanOrdinal(s string) bool {
	i := 0
	for i < len(s) && isRoman(s[i]) {
		i++
	}
	if i == 0 {
		return false
	}
	switch s[i:] {
	case "e", "es", "ème", "èmes", "eme":
		return i > 1 && s[:i] != "DM" || s[0] == 'I' || s[0] == 'V' || s[0] == 'X'
	case "er", "re", "ère":
		return s[:i] == "I"
	case "ᵉ", "ᵉʳ":
		return true
	}
	return false
}
