package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Of marks and digits the normal form is known beforehand.

// sign appends the token src[i:j], a mark or a run of one.
func (c *cutter) sign(i, j int, kind doc.TokenKind, flags doc.Flags) int {
	switch b := c.src[i]; {
	case b < utf8.RuneSelf, b == 0xC2 && c.src[i+1] > 0xA0 && j == i+2: // « » and the like: their own
		c.note()
		return c.put(i, j, doc.FormIn(c.src, i, j), kind, doc.NoLetters, flags)
	case j == i+len("“"):
		if k, ok := generalAt(c.src, i); ok && printed[k].Text != "" {
			c.note()
			return c.put(i, j, printed[k], kind, doc.NoLetters, flags)
		}
	}
	return c.emit(i, j, kind, flags)
}

// figures appends the number src[i:j], nothing but digits.
func (c *cutter) figures(i, j int) int {
	if j-i >= len(zeroes) {
		return c.emit(i, j, doc.Number, 0)
	}
	return c.put(i, j, zeroes[j-i], doc.Number, doc.NoLetters, doc.HasDigit)
}

// zeroes are the normal forms of so many digits.
var zeroes = func() (t [16]doc.Form) {
	for n := range t {
		t[n] = doc.FormOf(strings.Repeat("0", n))
	}
	return t
}()

// printed are the normal forms of the marks of U+2000–U+203F; spaces have none.
var printed = func() (t [len(general)]doc.Form) {
	for i, k := range general {
		if k == symbol || k >= apostrophe {
			t[i] = doc.FormOf(string(appendNorm(nil, string(rune(0x2000+i)))))
		}
	}
	return t
}()
