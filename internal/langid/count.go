package langid

import (
	"encoding/binary"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// counter collects the marks of a text.
type counter struct {
	marks   sums // in halves: an ending or a letter is half a mark
	listed  sums // words that the list of a language has
	words   int
	foreign int // letters that none of the languages has

	buf [before + maxWord + 8]byte // the word under way, in lower case
	n   int
}

// Of a word no more than maxWord bytes are looked up. It stands in the middle of its
// room, so that the eight bytes before its end and behind its start can be read.
const (
	maxWord = 32
	before  = 8
)

// A mark and half of one in the sums of marks.
const (
	one  = 2
	half = 1
)

// under is the word under way.
func (c *counter) under() []byte { return c.buf[before : before+c.n] }

// word ends the word under way and counts its marks.
func (c *counter) word() {
	n := c.n
	c.n = 0
	if n > 0 && c.buf[before+n-1] == '\'' {
		n--
	}
	if n == 0 {
		return
	}
	if listed, ok := words.Get(doc.Sought(c.buf[before:], n)); ok {
		c.known(listed)
		return
	}
	c.words++
	if n > 1 { // the longest ending that each language lists
		tail := binary.LittleEndian.Uint64(c.buf[n:]) // that is before bytes on
		c.marks.add(endings.of(n, tail), half)
	}
	c.letters(n)
}

// known counts a word that is in the lists.
func (c *counter) known(w weights) {
	c.words++
	c.marks.add(w, one)
	c.listed.add(w.any(), 1)
}

// letters counts the telling letters of the word of n bytes, each language's best
// once.
func (c *counter) letters(n int) {
	c.marks.add(patterns.of(c.buf[before:before+n]).weights(), half)
}
