package segment

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// joined returns the length of the marks at i, a full stop first, when the
// letter behind belongs to the same word: "U.S", "J.-M", "Node.js", "ASP.NET" –
// and not to the next sentence, "fin.Le", nor to a name, "J.Dupont".
func (c *cutter) joined(start, i int) int {
	next, n := at(c.src, i+1)
	single := c.part(start, i) == 1
	if next == hyphen && single {
		return c.hyphenated(i+1, n)
	}
	after := classAfter(c.src, i+1+n)
	switch {
	case !next.isLetter():
		return 0
	case next == lower, after != lower:
		return 1
	case !single && isTopLevel(strings.ToLower(c.src[i+1:min(i+4, len(c.src))])) && !classAfter(c.src, i+4).isWord():
		return 1 // Exemple.Com
	}
	return 0
}

// hyphenated returns the length of the full stop and the hyphen, of n bytes, at
// i inside "J.-M." or "c.-à-d.", 0 outside: where compounds are cut, "U.S.-led" is
// one.
func (c *cutter) hyphenated(i, n int) int {
	k, m := at(c.src, i+n)
	if !k.isLetter() || c.r.SplitHyphens && (k != upper || !c.isDotAt(i+n+m)) {
		return 0
	}
	return 1 + n
}

func (c *cutter) isDotAt(i int) bool { return i < len(c.src) && c.src[i] == '.' }

// part is the number of letters between the last mark and i, of three at most:
// 1 in "J.-M|".
func (c *cutter) part(start, i int) int {
	n := 0
	for i > start && n < 3 {
		k, m := lastOf(c.src[start:i])
		if !k.isWord() {
			break
		}
		i -= m
		n++
	}
	return n
}

// abbreviation reports whether src[start:i] and the full stop at i are one.
func (c *cutter) abbreviation(start, i int) bool {
	w := c.src[start:i]
	first, n := at(w, 0)
	if n == len(w) && first == upper && c.glued(start) && c.afterNumber() {
		return false // $10B.
	}
	a, known := get(c.norm, &c.r.Abbreviations, c.src[start:i+1])
	known = known && (!a.Capital || first == upper)
	if n == len(w) && first == upper && !(known && a.Capital) {
		return !c.lettered() && !(w == "X" && c.last() != nil && c.r.Posted.Has(c.last().Norm)) // a écrit Paul Roux sur X.
	}
	if n < len(w) && c.dotted && c.part(start, i) == 1 { // U.S.  a.m.  J.-M.
		return true
	}
	if !known {
		return false
	}
	next, at := c.peek(i + 1)
	switch a.Class {
	case Reference:
		return next == digit || next == upper && c.numeral(at)
	case Calendar:
		return next == digit || next == lower || c.afterNumber()
	case Unit:
		return next == lower && c.afterNumber()
	case Title:
		return a.Capital || next.isWord()
	}
	return true
}

// numeral reports whether a lone letter or a Roman number stands at i: "L. 121",
// "XVIII".
func (c *cutter) numeral(i int) bool {
	j := i
	for j < len(c.src) && isRoman(c.src[j]) {
		j++
	}
	if j == i {
		j++
	}
	return !classAfter(c.src, j).isWord()
}

// lettered reports whether the word before asks for a letter: "plan" B.
func (c *cutter) lettered() bool {
	return c.last() != nil && c.r.Lettered.Has(c.last().Norm)
}

// afterNumber reports whether the token before is a number.
func (c *cutter) afterNumber() bool {
	t := c.last()
	return t != nil && (t.Kind == doc.Number || t.Kind == doc.Ordinal)
}

// peek returns the class and position of what stands behind the white space at i.
func (c *cutter) peek(i int) (class, int) {
	const farthest = 4 // a paragraph away nothing is near
	for j := 0; j < farthest; j++ {
		k, n := at(c.src, i)
		if !k.isGap() || n == 0 {
			return k, i
		}
		i += n
	}
	return line, i
}
