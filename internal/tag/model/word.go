package model

import (
	"math/bits"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Pad is the number of empty words on either side of a sentence.
const Pad = 2

// Word is what the classifiers see of a token: hashes of its parts.
type Word struct {
	Entry  *Entry
	form   uint64    // the word, when training knew it; else its ending and shape
	raw    uint64    // the word, known or not
	suffix [4]uint64 // last 1 to 4 letters
	prefix [4]uint64 // first 1 to 4 letters
	shape  uint64
	amb    uint64 // which tags the word had in training, most frequent first
}

// Words describes the tokens of a sentence, with Pad empty words before and
// after them, in the memory of buf when it is large enough.
func (m *Model) Words(tokens []doc.Token, buf []Word) []Word {
	n := len(tokens) + 2*Pad
	if cap(buf) < n {
		buf = make([]Word, n+n/2)
	}
	buf = buf[:n]
	buf[0], buf[1], buf[n-2], buf[n-1] = before, before, after, after
	for i := range tokens {
		m.describe(&tokens[i], &buf[i+Pad])
	}
	return buf
}

// before and after stand outside the sentence.
var before, after = outside(77), outside(78)

func outside(seed uint64) Word {
	h := mix(seed)
	w := Word{form: h, raw: h, shape: h, amb: h}
	for i := range w.suffix {
		w.suffix[i], w.prefix[i] = h, h
	}
	return w
}

func (m *Model) describe(k *doc.Token, w *Word) {
	s := k.Norm.Text
	shape := shapeOf(s, k.Shape)
	w.shape = mix(uint64(shape) + 1000)
	w.affixes(s)
	w.raw = mix(uint64(k.Norm.Hash))
	w.Entry = m.Lexicon.Get(k.Norm)
	if shape&hasDigit != 0 && k.Shape == doc.NoLetters {
		w.raw = digits(s) // "2 500" and "12 000" are one word
		w.Entry = nil
	}
	if w.Entry != nil && w.Entry.Amb != 0 {
		w.form, w.amb = w.raw, mix(uint64(w.Entry.Amb)+5000)
		return
	}
	w.form = w.suffix[2] ^ bits.RotateLeft64(w.shape, 17) ^ 0x55
	w.amb = w.shape
	if shape&(hasDigit|hasHyphen|hasStop) == 0 && k.Shape != doc.NoLetters {
		w.amb ^= mix(m.conjugated(s) + 7000)
	}
}

// conjugated is the set of verb forms that a word could be of a verb that we
// know, going by its ending: "épouse" is a finite form of "épouser".
func (m *Model) conjugated(word string) (set uint64) {
	for bit, t := range [...]doc.Tag{doc.VerbFin, doc.VerbInf, doc.VerbPast, doc.VerbPres} {
		if _, _, ok := m.verb(t, word); ok {
			set |= 1 << bit
		}
	}
	return set
}

// affixes hashes the endings and beginnings of s, rune by rune.
func (w *Word) affixes(s string) {
	const prime = 1099511628211
	h, i := uint64(14695981039346656037), len(s)
	for k := range w.suffix {
		for i > 0 {
			i--
			h = (h ^ uint64(s[i])) * prime
			if s[i]&0xC0 != 0x80 {
				break
			}
		}
		w.suffix[k] = h
	}
	h, i = uint64(14695981039346656037), 0
	for k := range w.prefix {
		for first := true; i < len(s) && (first || s[i]&0xC0 == 0x80); i++ {
			h = (h ^ uint64(s[i])) * prime
			first = false
		}
		w.prefix[k] = h
	}
}

// digits hashes a number with every run of digits as one and every space alike.
func digits(s string) uint64 {
	h := uint64(14695981039346656037)
	last := byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x80 {
			c = ' '
		}
		if c != last {
			h = (h ^ uint64(c)) * 1099511628211
		}
		last = c
	}
	return mix(h)
}

// The bits of a shape above those of doc.Shape.
const (
	hasDigit = 1 << (3 + iota)
	hasHyphen
	hasStop
	hasApostrophe
	isSingle
)

func shapeOf(s string, base doc.Shape) int {
	shape := int(base)
	letters := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '0':
			shape |= hasDigit
		case c == '-':
			shape |= hasHyphen
		case c == '.':
			shape |= hasStop
		case c == '\'':
			shape |= hasApostrophe
		case c&0xC0 != 0x80:
			letters++
		}
	}
	if letters == 1 {
		shape |= isSingle
	}
	return shape
}
