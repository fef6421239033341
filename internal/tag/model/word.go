package model

import "github.com/dixit-nlp/dixit/internal/doc"

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
	w.Entry, w.Traits = m.Lexicon.find(k.Norm)
	if w.Traits != nil {
		w.shape = shapeHash[w.signs|uint8(k.Shape)]
		if w.signs&hasDigit == 0 {
			return
		}
		if w.number && k.Shape == doc.NoLetters {
			w.Entry = nil
			return
		}
		if !w.number && k.Shape != doc.NoLetters {
			return
		}
	}
	w.Traits = x
	m.work(k, w)
	if m.Tags.Classes != 0 {
		x.left2, x.right2 = m.Tags.left2(x), m.Tags.right2(x)
	}
}

// work works out the traits of a word, which must have room of their own.
func (m *Model) work(k *doc.Token, w *Word) {
	s, x := k.Norm.Text, w.Traits
	x.signs, x.number = uint8(signsOf(s)), false
	w.shape = shapeHash[x.signs|uint8(k.Shape)]
	x.affixes(s)
	if x.signs&hasDigit != 0 && k.Shape == doc.NoLetters {
		x.ofNumber(s)
		w.Entry = nil
		return
	}
	x.raw = mix(uint64(k.Norm.Hash))
	if w.Entry != nil && w.Entry.Amb != 0 {
		x.form, x.amb = x.raw, ambiguity(w.Entry.Amb)
		return
	}
	x.form, x.amb = x.ending(w.shape), w.shape
	if x.signs&(hasDigit|hasHyphen|hasStop) == 0 && k.Shape != doc.NoLetters {
		x.amb ^= mix(m.conjugated(s) + 7000)
	}
}

// conjugated is the set of verb forms that a word could be of a verb that we
// know, going by its ending: "épouse" is a finite form of "épouser".
func (m *Model) conjugated(word string) (set uint64) {
	var p rulePath
	m.Rules.path(doc.VerbFin, word, &p)
	for bit, t := range [...]doc.Tag{doc.VerbFin, doc.VerbInf, doc.VerbPast, doc.VerbPres} {
		if _, _, ok := m.verbOf(t, word, &p); ok {
			set |= 1 << bit
		}
	}
	return set
}

// affixes hashes the endings and beginnings of s, rune by rune.
func (x *Traits) affixes(s string) {
	const prime = 1099511628211
	h, i := uint64(14695981039346656037), len(s)
	for k := range x.suffix {
		for i > 0 {
			i--
			h = (h ^ uint64(s[i])) * prime
			if s[i]&0xC0 != 0x80 {
				break
			}
		}
		x.suffix[k] = h
	}
	h, i = uint64(14695981039346656037), 0
	for k := range x.prefix {
		for first := true; i < len(s) && (first || s[i]&0xC0 == 0x80); i++ {
			h = (h ^ uint64(s[i])) * prime
			first = false
		}
		x.prefix[k] = h
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

// hasLetters reports a letter, or what may be one.
func hasLetters(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || 'a' <= c && c <= 'z' {
			return true
		}
	}
	return false
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
