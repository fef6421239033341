package segment

import (
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Most words are small letters of ASCII and Latin-1, with a capital before them at
// the most, and white space or a mark behind: nothing of what word looks for can be
// in them. They are cut here, in one sweep.

// lower cuts the word at i, which starts with a small letter.
func (c *cutter) lower(i int) int {
	j := letters(c.src, i)
	if j < 0 || c.src[j] == '.' && c.r.Abbreviations.Has(doc.FormIn(c.src, i, j+1)) {
		return c.word(i)
	}
	form := doc.FormIn(c.src, i, j)
	if c.r.Splits.Len() > 0 && c.r.Splits.Has(form) {
		return c.word(i)
	}
	return c.put(i, j, form, doc.Word, doc.Lower, 0)
}

// capital cuts the word at i, which starts with a capital of n bytes.
func (c *cutter) capital(i, n int) int {
	j := letters(c.src, i+n)
	switch {
	case j < 0, c.r.RomanOrdinals && isRomanOrdinal(c.src[i:j]),
		c.src[j] == '.' && (j == i+n || has(c.norm, &c.r.Abbreviations, c.src[i:j+1])):
		return c.word(i)
	}
	form := c.norm.capitalized(c.src[i:j], n)
	if c.r.Splits.Len() > 0 && c.r.Splits.Has(form) {
		return c.word(i)
	}
	return c.put(i, j, form, doc.Word, doc.Capital, 0)
}

// letters returns the end of the small letters at i when what stands there ends any
// word, or is the full stop of a sentence or an abbreviation; -1 when something else
// does, or letters of other kinds.
func letters(s string, i int) int {
	for {
		if i+8 <= len(s) { // eight bytes a step
			n := doc.SmallLetters(doc.Eight(s[i:]))
			if i += n; n == 8 {
				continue
			}
		} else {
			for i < len(s) && small[s[i]] == letter {
				i++
			}
			if i == len(s) {
				return -1
			}
		}
		switch b := s[i]; {
		case small[b] == behind:
			return i
		case b == 0xC3 && i+1 < len(s) && small[s[i+1]] == second:
			i += 2
		case b == '.' && i+1 < len(s) && s[i+1] <= ' ' && small[s[i+1]] == behind:
			return i
		case b >= utf8.RuneSelf && endsWord(s, i):
			return i
		default:
			return -1
		}
	}
}

// endsWord reports whether a character outside ASCII is white space or a quote mark.
func endsWord(s string, i int) bool {
	k, _ := beyondASCII(s, i)
	return k == space || k == line || k == quote
}

// What a byte is to a plain word.
const (
	letter = 1 + iota // a small letter of ASCII
	second            // with 0xC3 before it, one of Latin-1
	behind            // what ends a word, whatever else is near
)

var small = func() (t [256]uint8) {
	for b := 'a'; b <= 'z'; b++ {
		t[b] = letter
	}
	for b := 0x9F; b <= 0xBF; b++ {
		t[b] = second
	}
	t[0xB7] = 0 // ÷
	for _, b := range []byte(" \n,;!?)\"]") {
		t[b] = behind
	}
	return t
}()
