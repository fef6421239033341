package model

import (
	"math/bits"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Pad is the number of empty words on either side of a sentence.
const Pad = 2

// MaxRows is more than the number of rows that one decision adds up.
const MaxRows = 48

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

// History is what was decided on the words to the left.
type History struct {
	tag1, tag2 uint64
	agr1       uint64 // agreement of the word before
	subject    uint64 // and of the last noun or pronoun: a verb may be far from it
}

// Push adds the decision on one word.
func (h *History) Push(t doc.Tag, m doc.Morph) {
	h.tag2 = h.tag1
	h.tag1 = mix(uint64(t) + 200)
	h.agr1 = mix(uint64(m) + 300)
	if t.Nominal() || t.Pronoun() {
		h.subject = mix(uint64(m) + 400)
	}
}

// TagRows writes the rows that decide the tag of word i, of a table with
// 1<<bits rows, and returns how many they are. The templates are part of the
// model file: a change here asks for new models.
func TagRows(w []Word, i int, h History, tableBits uint, out *[MaxRows]uint32) int {
	a, l1, l2, r1, r2 := &w[i], &w[i-1], &w[i-2], &w[i+1], &w[i+2]
	t1, t2 := h.tag1, h.tag2
	r := rower{out: out, shift: 64 - tableBits}
	r.add(a.form)
	r.add(a.raw)
	r.add(a.suffix[0])
	r.add(a.suffix[1])
	r.add(a.suffix[2])
	r.add(a.suffix[3])
	r.add(a.prefix[0])
	r.add(a.prefix[1])
	r.add(a.prefix[2])
	r.add(a.prefix[3])
	r.add(a.shape ^ rot(l1.shape, 9))
	r.add(a.shape ^ rot(r1.shape, 9))
	r.add(a.shape ^ rot(a.suffix[2], 9))
	r.add(a.amb)
	r.add(l1.form)
	r.add(l2.form)
	r.add(r1.form)
	r.add(r2.form)
	r.add(t1)
	r.add(t1 ^ rot(t2, 7))
	r.add(t1 ^ rot(a.form, 7))
	r.add(t1 ^ rot(a.amb, 7))
	r.add(t1 ^ rot(a.amb, 7) ^ rot(r1.amb, 19))
	r.add(t1 ^ rot(t2, 7) ^ rot(a.amb, 19))
	r.add(r1.amb)
	r.add(r1.amb ^ rot(r2.amb, 7))
	r.add(a.amb ^ rot(r1.amb, 7))
	r.add(a.form ^ rot(r1.form, 7))
	r.add(a.form ^ rot(l1.form, 7))
	r.add(a.form ^ rot(r1.amb, 7))
	r.add(l1.suffix[2])
	r.add(r1.suffix[2])
	r.add(r1.suffix[1] ^ rot(a.suffix[1], 11))
	r.add(t1 ^ rot(r1.form, 7))
	r.add(t1 ^ rot(a.suffix[2], 7))
	r.add(t1 ^ rot(a.shape, 7))
	r.add(l1.form ^ rot(r1.form, 13))
	return r.n
}

// AgreementRows is TagRows for the agreement of word i, tagged t.
func AgreementRows(w []Word, i int, t doc.Tag, h History, tableBits uint, out *[MaxRows]uint32) int {
	a, l1, r1 := &w[i], &w[i-1], &w[i+1]
	tag := mix(uint64(t) + 200)
	r := rower{out: out, shift: 64 - tableBits, n: 0, salt: 100}
	r.add(tag)
	r.add(tag ^ rot(a.form, 3))
	r.add(tag ^ rot(a.suffix[0], 3))
	r.add(tag ^ rot(a.suffix[1], 3))
	r.add(tag ^ rot(a.suffix[2], 3))
	r.add(tag ^ rot(a.suffix[3], 3))
	r.add(tag ^ rot(h.agr1, 5))
	r.add(tag ^ rot(h.agr1, 5) ^ rot(h.tag1, 11))
	r.add(tag ^ rot(h.agr1, 5) ^ rot(a.suffix[1], 11))
	r.add(tag ^ rot(l1.form, 5))
	r.add(tag ^ rot(r1.form, 5))
	r.add(tag ^ rot(r1.suffix[1], 5))
	r.add(tag ^ rot(l1.form, 5) ^ rot(a.suffix[0], 11))
	r.add(tag ^ rot(a.prefix[2], 5))
	r.add(tag ^ rot(h.subject, 15))
	r.add(tag ^ rot(h.subject, 15) ^ rot(a.form, 5))
	r.add(tag ^ rot(h.subject, 15) ^ rot(a.suffix[0], 5))
	return r.n
}

// rower turns features into row numbers: the k-th feature of a decision is
// salted with k, so that equal words in different places are different rows.
type rower struct {
	out   *[MaxRows]uint32
	shift uint
	salt  int
	n     int
}

func (r *rower) add(x uint64) {
	x = (x ^ salts[r.salt+r.n]) * golden
	r.out[r.n] = uint32(x >> r.shift)
	r.n++
}

const golden = 0x9E3779B97F4A7C15

var salts = func() (s [160]uint64) {
	for i := range s {
		s[i] = mix(uint64(i+1)*0xD6E8FEB86659FD93 ^ 0x1234567)
	}
	return s
}()

func rot(x uint64, k int) uint64 { return bits.RotateLeft64(x, k) }

// mix spreads the bits of x over the whole word.
func mix(x uint64) uint64 {
	x ^= x >> 32
	x *= 0xD6E8FEB86659FD93
	x ^= x >> 29
	x *= golden
	x ^= x >> 32
	return x
}
