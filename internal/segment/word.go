package segment

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// word cuts the word at i, which starts with a letter, and returns where the
// next token may start.
func (c *cutter) word(i int) int {
	start := i
	for i < len(c.src) {
		k, n := at(c.src, i)
		switch {
		case k.isWord():
			i += n
			continue
		case k == apostrophe:
			if j := c.elide(start, i+n); j > 0 {
				return j
			}
			if !classAfter(c.src, i+n).isWord() {
				return c.finish(start, i)
			}
			i += n
			continue
		case k == hyphen:
			next := classAfter(c.src, i+n)
			if !next.isWord() {
				return c.finish(start, i)
			}
			if c.r.SplitHyphens && next != digit && !c.r.Prefixes.Has(c.norm.probe(c.src[start:i])) {
				c.finish(start, i)
				return c.emit(i, i+n, doc.Punct, 0)
			}
			i += n
			continue
		case k == ignorable:
			if !classAfter(c.src, i+n).isWord() {
				return c.finish(start, i)
			}
			i += n
			continue
		}
		j, more := c.joint(start, i, n)
		if !more {
			if j > i {
				return j
			}
			break
		}
		i = j
	}
	return c.finish(start, i)
}

// joint looks at a mark at i inside or after a word. It returns a later
// position and true when the word goes on there; a later position and false
// when it cut the word itself; i when the word ends.
func (c *cutter) joint(start, i, n int) (int, bool) {
	next := classAfter(c.src, i+n)
	switch c.src[i] {
	case '.':
		return c.dot(start, i)
	case '&':
		if next == upper && i-start <= 2 { // "R&D", "AT&T"
			return i + n, true
		}
	case '_':
		return i + n, true
	case '@':
		if j := c.email(start, i); j > i {
			return j, false
		}
	case ':':
		if j := c.scheme(start, i); j > i {
			return j, false
		}
	case '/':
		// "km/h", "m3/s"
		if i-start <= 3 && next == lower && !classAfter(c.src, i+2).isLetter() && before(c.src, i) != upper {
			return i + 2, true
		}
	}
	if m := c.src[i : i+n]; (m == "²" || m == "³") || m == "°" && (c.src[start:i] == "n" || c.src[start:i] == "N") {
		return i + n, true
	}
	return i, false
}

// elide cuts "l'", "qu'" at start when the apostrophe that ends at end makes
// one. It returns end, or 0.
func (c *cutter) elide(start, end int) int {
	if end-start > 10 || c.r.Elisions.Len() == 0 {
		return 0
	}
	stay, ok := c.r.Elisions.Get(c.norm.probe(c.src[start:end]))
	if !ok {
		return 0
	}
	rest := c.src[end:]
	for _, s := range stay {
		if len(rest) >= len(s) && strings.EqualFold(rest[:len(s)], s) && !classAfter(rest, len(s)).isWord() {
			return 0
		}
	}
	// M'Bappé, N'Golo: a pronoun does not elide before a name.
	if b := c.src[start]; (b == 'M' || b == 'N' || b == 'T') && classAfter(rest, 0) == upper {
		if _, n := at(rest, 0); classAfter(rest, n) == lower {
			return 0
		}
	}
	return c.emit(start, end, doc.Word, doc.Elided)
}

// finish emits src[start:end], a word, with its clitics cut off, and returns end.
func (c *cutter) finish(start, end int) int {
	if i := start; c.r.Splits.Len() > 0 && end-start < 16 {
		if n, ok := c.r.Splits.Get(c.norm.probe(c.src[start:end])); ok && n < end-start {
			c.emit(i, i+n, doc.Word, 0)
			return c.emit(i+n, end, doc.Word, 0)
		}
	}
	if c.r.RomanOrdinals && isRomanOrdinal(c.src[start:end]) {
		return c.emit(start, end, doc.Ordinal, 0)
	}
	if strings.IndexByte(c.src[start:end], '.') > 0 {
		if j := c.domain(start, end); j > 0 {
			return j
		}
	}
	// "donne-le-moi" has two clitics; nothing has three.
	if j := c.clitic(start, end); j > 0 {
		if k := c.clitic(start, j); k > 0 {
			c.emit(start, k, doc.Word, 0)
			c.emit(k, j, doc.Word, doc.Clitic)
		} else {
			c.emit(start, j, doc.Word, 0)
		}
		return c.emit(j, end, doc.Word, doc.Clitic)
	}
	return c.emit(start, end, doc.Word, 0)
}

// clitic returns where the clitic that ends src[start:end] starts, or 0.
func (c *cutter) clitic(start, end int) int {
	if c.r.Clitics.Len() == 0 {
		return 0
	}
	w := c.src[start:end]
	best := 0
	for i, seen := len(w)-1, 0; i > 0 && len(w)-i <= 12 && seen < 2; i-- {
		k := before(w, i+1)
		if k != hyphen && k != apostrophe {
			continue
		}
		seen++
		_, n := lastSize(w, i+1)
		at := i + 1 - n
		if at > 0 && c.r.Clitics.Has(c.norm.probe(w[at:])) {
			best = at
		}
		if k == apostrophe && at > 1 && c.r.Clitics.Has(c.norm.probe(w[at-1:])) { // n't
			best = at - 1
		}
		i = at
	}
	if best == 0 || len(w) < 40 && c.r.Whole.Has(c.norm.probe(w)) {
		return 0
	}
	return start + best
}

// lastSize returns the class and length of the character that ends at s[:i].
func lastSize(s string, i int) (class, int) {
	n := 1
	for n < 4 && i-n > 0 && s[i-n]&0xC0 == 0x80 {
		n++
	}
	return before(s, i), n
}

// isRomanOrdinal reports whether s is a Roman number with an ordinal ending.
func isRomanOrdinal(s string) bool {
	i := 0
	for i < len(s) && strings.IndexByte("IVXLCDM", s[i]) >= 0 {
		i++
	}
	if i == 0 {
		return false
	}
	switch s[i:] {
	case "e", "ème", "es", "èmes", "ᵉ", "eme":
		return s[:i] != "M" && s[:i] != "D" && s[:i] != "C" && s[:i] != "L" && s[:i] != "DM" || s[i:] == "ᵉ"
	case "er", "re", "ère", "ᵉʳ":
		return s[:i] == "I"
	}
	return false
}
