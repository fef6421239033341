package segment

import (
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// What a glance at a token shows.
const (
	allLower = iota + 1 // letters in lower case, perhaps with plain marks between
	allMarks            // plain marks
	various             // anything else: look closer
)

// plain tells tokens that are their own normal form from others. It knows ASCII
// and the lower-case letters of Latin-1.
func plain(w string) int {
	letters := false
	for i := 0; i < len(w); i++ {
		b := w[i]
		switch {
		case b >= utf8.RuneSelf:
			if b != 0xC3 || i+1 == len(w) || w[i+1] < 0x9F || w[i+1] == 0xB7 {
				return various
			}
			i++
			letters = true
		case ascii[b] == lower:
			letters = true
		case ascii[b] == upper || ascii[b] == digit:
			return various
		}
	}
	if letters {
		return allLower
	}
	return allMarks
}

// shapeOf says how the letters of a token are cased, and whether it has digits.
func shapeOf(w string) (doc.Shape, doc.Flags) {
	var uppers, lowers, initials int
	var digits doc.Flags
	start := true // of a part: "Jean-Luc" has two
	for i := 0; i < len(w); {
		k, n := at(w, i)
		i += n
		switch k {
		case upper:
			uppers++
			if start {
				initials++
			}
		case lower:
			lowers++
		case digit:
			digits = doc.HasDigit
		case mark, ignorable:
			continue
		default:
			start = true
			continue
		}
		start = false
	}
	switch {
	case uppers+lowers == 0:
		return doc.NoLetters, digits
	case uppers == 0:
		return doc.Lower, digits
	case lowers == 0 && uppers > 1:
		return doc.Upper, digits
	case uppers == initials:
		return doc.Capital, digits
	}
	return doc.Mixed, digits
}
