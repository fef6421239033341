package langid

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// read counts the marks of one stretch of text.
func (c *counter) read(s string) {
	for i := 0; i < len(s); {
		b := s[i]
		switch l := b | 0x20; {
		case 'a' <= l && l <= 'z':
			if i = c.run(s, i); i < len(s) && s[i] == ' ' { // as most often
				c.word()
				i++
			}
			continue
		case b == ' ':
			c.word()
		case b == 0xC3 && i+1 < len(s) && latin(s[i+1]):
			c.add(b)
			c.add(s[i+1] | 0x20)
			i++
		case b >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			i += n
			c.rune(r)
			continue
		case b == '\'':
			c.apostrophe()
		case b == '@', b == ':' && strings.HasPrefix(s[i:], "://"), b == '.' && string(c.under()) == "www":
			i = c.link(s, i)
			continue
		default:
			c.word()
		}
		i++
	}
	c.word()
}

// run takes the letters of ASCII at i into the word under way, and returns where
// they end. It takes eight bytes a step, in lower case, and then sees how many of
// them were letters.
func (c *counter) run(s string, i int) int {
	for i+8 <= len(s) && c.n <= maxWord-8 {
		eight := doc.Eight(s[i:]) | 0x2020202020202020
		binary.LittleEndian.PutUint64(c.buf[before+c.n:], eight)
		n := doc.SmallLetters(eight)
		c.n += n
		i += n
		if n < 8 {
			return i
		}
	}
	for ; i < len(s) && 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z'; i++ {
		c.add(s[i] | 0x20)
	}
	return i
}

// latin reports whether 0xC3 and b spell a letter that has a small one 0x20 behind
// it, or is that, and that no foreign language is told by.
func latin(b byte) bool {
	const others = 1<<(0x97-0x80) | 1<<(0xB7-0x80) | // × ÷
		1<<(0x9F-0x80) | // ß
		1<<(0x85-0x80) | 1<<(0xA5-0x80) | 1<<(0x98-0x80) | 1<<(0xB8-0x80) // Å å Ø ø
	return b&0xC0 == 0x80 && uint64(others)>>(b&63)&1 == 0
}

// link leaves out an address that has its tell-tale mark at i, and returns where
// it ends.
func (c *counter) link(s string, i int) int {
	c.n = 0
	for i < len(s) && s[i] > ' ' {
		i++
	}
	return i
}

// rune takes a character outside ASCII.
func (c *counter) rune(r rune) {
	switch {
	case r == '’':
		c.apostrophe()
	case r == 0xAD || r == 0x200B || unicode.IsMark(r):
	case !unicode.IsLetter(r):
		c.word()
		if r == '¿' || r == '¡' {
			c.add(0xC2)
			c.add(byte(r))
			c.letters(c.n)
			c.n = 0
		}
	case r < 0x250:
		if r >= 0x100 && !ours(r) || r == 'ø' || r == 'å' || r == 'Ø' || r == 'Å' {
			c.foreign++
		}
		var u [utf8.UTFMax]byte
		for _, b := range u[:utf8.EncodeRune(u[:], unicode.ToLower(r))] {
			c.add(b)
		}
	default:
		c.word()
		c.foreign++
	}
}

// ours reports whether one of the seven languages spells words of its own with a
// letter of Latin Extended.
func ours(r rune) bool {
	switch r {
	case 'œ', 'Œ', 'Ÿ', 'ĳ', 'Ĳ':
		return true
	}
	return false
}

func (c *counter) add(b byte) {
	if c.n < maxWord {
		c.buf[before+c.n] = b
		c.n++
	}
}

// apostrophe ends "l'" and "d'", and goes on in "don't".
func (c *counter) apostrophe() {
	if c.n == 0 {
		return
	}
	c.add('\'')
	if w, ok := words.Get(doc.Sought(c.buf[before:], c.n)); ok {
		c.known(w)
		c.n = 0
	}
}
