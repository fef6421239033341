package segment

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// dot looks at the full stop at i behind the word that starts at start: part of
// an abbreviation or a domain name, or the end of the sentence. It returns as
// joint does.
func (c *cutter) dot(start, i int) (int, bool) {
	next, n := at(c.src, i+1)
	part := c.part(start, i)
	switch {
	case next == hyphen && part == 1 && classAfter(c.src, i+1+n).isLetter(): // J.-M.
		c.dotted = true
		return i + 1 + n, true
	case next.isLetter() && c.joined(i, part, next, n):
		c.dotted = true
		return i + 1, true
	}
	if c.src[i+1:] != "" && c.src[i+1] == '.' {
		return i, false // an ellipsis
	}
	if c.abbreviation(start, i) {
		return c.emit(start, i+1, doc.Word, doc.Abbrev), false
	}
	return i, false
}

// part is the number of letters between the last mark and i: 1 in "J.-M|".
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

// joined reports whether the letter behind the full stop at i belongs to the
// same word: "U.S", "Node.js", "ASP.NET" – and not the next sentence, "fin.Le".
func (c *cutter) joined(i, part int, next class, n int) bool {
	after := classAfter(c.src, i+1+n)
	switch {
	case part == 1:
		return next == lower || after != lower || c.src[i+1+n:] == "" // J.Dupont is two tokens
	case next == lower || after != lower:
		return true
	}
	// Exemple.Com
	return isTopLevel(strings.ToLower(c.src[i+1:min(i+4, len(c.src))])) && !classAfter(c.src, i+4).isWord()
}

// abbreviation reports whether src[start:i] and the full stop at i are one.
func (c *cutter) abbreviation(start, i int) bool {
	w := c.src[start:i]
	first, n := at(w, 0)
	a, known := get(&c.norm, &c.r.Abbreviations, c.src[start:i+1])
	known = known && (!a.Capital || first == upper)
	if n == len(w) && first == upper && !(known && a.Capital) {
		return !c.lettered()
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
		return next == upper || next == lower || next == digit
	}
	return true
}

// numeral reports whether a lone letter or a Roman number stands at i: "L. 121",
// "XVIII".
func (c *cutter) numeral(i int) bool {
	j := i
	for j < len(c.src) && strings.IndexByte("IVXLCDM", c.src[j]) >= 0 {
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
	for j := 0; j < 4; j++ {
		k, n := at(c.src, i)
		if k != space {
			return k, i
		}
		i += n
	}
	return space, i
}
