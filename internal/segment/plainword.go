package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// Most words are small letters of ASCII and Latin-1, with a capital before them at
// the most, and white space or a comma behind: nothing of what word looks for can be
// in them. They are cut here, in one sweep.

// lower cuts the word at i, which starts with a small letter.
func (c *cutter) lower(i int) int {
	j := letters(c.src, i)
	if j < 0 {
		return c.word(i)
	}
	form := doc.FormOf(c.src[i:j])
	if c.r.Splits.Has(form) {
		return c.word(i)
	}
	return c.put(i, j, form, doc.Word, doc.Lower, 0)
}

// capital cuts the word at i, which starts with a capital of n bytes.
func (c *cutter) capital(i, n int) int {
	j := letters(c.src, i+n)
	if j < 0 || c.r.RomanOrdinals && isRomanOrdinal(c.src[i:j]) {
		return c.word(i)
	}
	form := c.norm.form(c.src[i:j])
	if c.r.Splits.Has(form) {
		return c.word(i)
	}
	return c.put(i, j, form, doc.Word, doc.Capital, 0)
}

// letters returns the end of the small letters at i when what stands there ends any
// word; -1 when something else does, or letters of other kinds.
func letters(s string, i int) int {
	for i < len(s) {
		switch b := s[i]; {
		case small[b]&letter != 0:
			i++
		case b == 0xC3 && i+1 < len(s) && small[s[i+1]]&second != 0:
			i += 2
		case small[b]&behind != 0:
			return i
		default:
			return -1
		}
	}
	return -1
}

// What a byte is to a plain word.
const (
	letter = 1 << iota // a small letter of ASCII
	second             // with 0xC3 before it, one of Latin-1
	behind             // what ends a word, whatever else is near
)

var small = func() (t [256]uint8) {
	for b := 'a'; b <= 'z'; b++ {
		t[b] = letter
	}
	for b := 0x9F; b <= 0xBF; b++ {
		t[b] = second
	}
	t[0xB7] = 0 // ÷
	for _, b := range []byte(" \n,;!?)") {
		t[b] = behind
	}
	return t
}()
