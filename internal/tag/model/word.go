package model

import (
	"math/bits"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Pad is the number of empty words on either side of a sentence.
const Pad = 2

// Word is what the classifiers see of a token.
type Word struct {
	*Traits
	Entry *Entry // nil when the lexicon does not have it
	shape uint64
}

// Words describes the tokens of a sentence, with Pad empty words before and
// after them.
func (m *Model) Words(tokens []doc.Token) []Word {
	w := m.frame(tokens, nil)
	traits := make([]Traits, len(tokens))
	for i := range tokens {
		m.describe(&tokens[i], &w[i+Pad], &traits[i])
	}
	return w
}

// frame makes room for the words of a sentence, in buf when it is large enough,
// and puts what stands outside around them.
func (m *Model) frame(tokens []doc.Token, buf []Word) []Word {
	n := len(tokens) + 2*Pad
	if cap(buf) < n {
		buf = make([]Word, n+n/2)
	}
	w := buf[:n]
	for i := range Pad {
		w[i] = Word{Traits: &m.before, shape: m.before.form}
		w[n-1-i] = Word{Traits: &m.after, shape: m.after.form}
	}
	return w
}

// describe fills w, and points it at x when its traits are not known ahead.
func (m *Model) describe(k *doc.Token, w *Word, x *Traits) {
	s := k.Norm.Text
	w.Entry = m.Lexicon.Get(k.Norm)
	if w.Entry != nil && w.Entry.ahead != 0 {
		w.Traits = &m.ahead[w.Entry.ahead]
		if w.signs&hasDigit == 0 || k.Shape != doc.NoLetters {
			w.shape = mix(uint64(w.signs|int(k.Shape)) + 1000)
			return
		}
	}
	w.Traits = x
	shape := signsOf(s) | int(k.Shape)
	w.shape = mix(uint64(shape) + 1000)
	x.affixes(s)
	x.raw = mix(uint64(k.Norm.Hash))
	if shape&hasDigit != 0 && k.Shape == doc.NoLetters {
		x.raw = digits(s) // "2 500" and "12 000" are one word
		w.Entry = nil
	}
	if w.Entry != nil && w.Entry.Amb != 0 {
		x.form, x.amb = x.raw, ambiguity(w.Entry.Amb)
	} else {
		x.form = x.suffix[2] ^ bits.RotateLeft64(w.shape, 17) ^ 0x55
		x.amb = w.shape
		if shape&(hasDigit|hasHyphen|hasStop) == 0 && k.Shape != doc.NoLetters {
			x.amb ^= mix(m.conjugated(s) + 7000)
		}
	}
	m.sum(x)
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
func (w *Traits) affixes(s string) {
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

// signsOf are the bits of a shape that the letters show.
func signsOf(s string) (shape int) {
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
