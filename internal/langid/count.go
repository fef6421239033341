package langid

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// scale is how many units of a count make one mark.
const scale = 4

// counter collects the marks of a text.
type counter struct {
	marks   [len(tags)]int
	listed  [len(tags)]int // words that the list of a language has
	words   int
	foreign int // letters that none of the languages has

	buf [maxWord]byte // the word under way, in lower case
	n   int
}

// maxWord is the longest word that is looked up; of longer ones the head counts.
const maxWord = 32

// read counts the marks of one stretch of text.
func (c *counter) read(s string) {
	for i := 0; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf {
			switch l := b | 0x20; {
			case 'a' <= l && l <= 'z':
				c.add(l)
			case b == '\'':
				c.apostrophe()
			case b == '@', b == ':' && strings.HasPrefix(s[i:], "://"), b == '.' && string(c.buf[:c.n]) == "www":
				i = c.link(s, i)
				continue
			default:
				c.word()
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		c.rune(r)
	}
	c.word()
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
			c.letters(string(r))
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
		c.buf[c.n] = b
		c.n++
	}
}

// apostrophe ends "l'" and "d'", and goes on in "don't".
func (c *counter) apostrophe() {
	if c.n == 0 {
		return
	}
	c.add('\'')
	if w, ok := words.Get(doc.FormOf(string(c.buf[:c.n]))); ok {
		c.known(w)
		c.n = 0
	}
}

// word ends the word under way and counts its marks.
func (c *counter) word() {
	n := c.n
	c.n = 0
	if n > 0 && c.buf[n-1] == '\'' {
		n--
	}
	if n == 0 {
		return
	}
	w := string(c.buf[:n])
	if listed, ok := words.Get(doc.FormOf(w)); ok {
		c.known(listed)
		return
	}
	c.words++
	c.ending(w)
	c.letters(w)
}

// known counts a word that is in the lists.
func (c *counter) known(w weights) {
	c.words++
	c.count(w, scale)
	for l, n := range w {
		if n > 0 {
			c.listed[l]++
		}
	}
}

// ending counts, for each language, the longest ending that it lists.
func (c *counter) ending(w string) {
	var sum weights
	if n := len(w); n < 2 || !last.has(w[n-2], w[n-1]) {
		return
	}
	for from := max(1, len(w)-longestEnding); from < len(w); from++ {
		e, ok := endings.Get(doc.FormOf(w[from:]))
		if !ok {
			continue
		}
		for l, n := range e {
			if sum[l] == 0 {
				sum[l] = n
			}
		}
	}
	c.count(sum, scale/2)
}

// letters counts the telling letters of a word, each language's best once.
func (c *counter) letters(w string) {
	var best weights
	found := false
	for i := range len(w) {
		next := byte(0)
		if i+1 < len(w) {
			next = w[i+1]
		}
		if !first.has(w[i], next) {
			continue
		}
		found = true
		for n := 1; n <= longestLetters && i+n <= len(w); n++ {
			if e, ok := patterns.Get(doc.FormOf(w[i : i+n])); ok {
				for l := range e {
					best[l] = max(best[l], e[l])
				}
			}
		}
	}
	if found {
		c.count(best, scale/2)
	}
}

func (c *counter) count(w weights, unit int) {
	for l, n := range w {
		c.marks[l] += unit * int(n)
	}
}
