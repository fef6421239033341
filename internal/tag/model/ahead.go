package model

import "github.com/dixit-nlp/dixit/internal/doc"

// Most words of a text are known from training. What is to be said of such a
// word by itself, and what it adds to decisions on it and on its neighbours, is
// worked out once: a token then looks up only the rows that it makes together
// with others. Sums of integers are the same in any order.

// Traits are hashes of the parts of a word, and sums of the rows that it brings
// by itself. Each kind of question is about one line of memory.
type Traits struct {
	form   uint64    // the word, when training knew it; else its ending and shape
	amb    uint64    // which tags the word had in training, most frequent first
	suffix [4]uint64 // last 1 to 4 letters
	signs  uint8     // what signsOf sees in the letters
	number bool      // a number is told by its signs, and is on no list
	summed bool      // whether there are sums
	left2  uint16    // the row for the tag of the next word but one
	right2 uint16    // the row for the tag of the last word but one
	entry  Entry     // of a word that training knew

	own   sums // for its own tag
	left  sums // for the tag of the word after it, to the left of which it stands
	right sums // for the tag of the word before it

	raw    uint64    // the word, known or not
	prefix [4]uint64 // first 1 to 4 letters
	_      [3]uint64
}

// Prepare works out ahead what can be: the traits of the words that training
// knew and, once there are tables, their sums. Read does so.
func (m *Model) Prepare() {
	m.before, m.after = outside(77), outside(78)
	m.sum(&m.before)
	m.sum(&m.after)
	m.sumTags()
	l := &m.Lexicon
	n := 0
	for i := range l.entries {
		if l.entries[i].Amb != 0 {
			n++
		}
	}
	l.known = make([]Traits, 0, n)
	for i := range l.entries {
		if amb := l.entries[i].Amb; amb != 0 {
			x := l.know(i)
			x.ofWord(&l.forms[i], amb)
			m.sum(x)
			m.sumReadings(x)
		}
	}
}

// ofWord fills x with the traits of a word that training knew.
func (x *Traits) ofWord(f *doc.Form, amb uint16) {
	x.affixes(f.Text)
	x.signs = uint8(signsOf(f.Text))
	if x.signs&hasDigit != 0 && !hasLetters(f.Text) {
		x.ofNumber(f.Text)
		return
	}
	x.raw = mix(uint64(f.Hash))
	x.form, x.amb = x.raw, ambiguity(amb)
}

// ofNumber is ofWord for a number: "2 500" and "12 000" are one word.
func (x *Traits) ofNumber(s string) {
	x.number = true
	x.raw, x.amb = digits(s), shapeHash[int(x.signs)|int(doc.NoLetters)]
	x.form = x.ending(x.amb)
}

// ending is the form of a word that training did not know.
func (x *Traits) ending(shape uint64) uint64 { return x.suffix[2] ^ rot(shape, 17) ^ 0x55 }

// sum fills the sums of x; a model that still learns has none.
func (m *Model) sum(x *Traits) {
	if m.Tags.Classes == 0 {
		return
	}
	to := m.Tags.Index
	own, left, right := to.own(x), to.left(x), to.right(x)
	x.own.add(m.Tags.rows, own[:])
	x.left.add(m.Tags.rows, left[:])
	x.right.add(m.Tags.rows, right[:])
	x.left2, x.right2, x.summed = to.left2(x), to.right2(x), true
}

// sumTags makes the sums of what any two tags add to the tag of the word after them.
func (m *Model) sumTags() {
	if m.Tags.Classes == 0 {
		return
	}
	m.pairs = make([]sums, int(doc.NumTags)*int(doc.NumTags))
	hash := func(t doc.Tag) uint64 {
		if t == doc.NoTag {
			return 0 // before the first word
		}
		return tagHash[t]
	}
	for i := range m.pairs {
		rows := m.Tags.tags(hash(doc.Tag(i%int(doc.NumTags))), hash(doc.Tag(i/int(doc.NumTags))))
		m.pairs[i].add(m.Tags.rows, rows[:])
	}
}

// sumReadings makes the sums of the readings of a word for their agreement.
func (m *Model) sumReadings(x *Traits) {
	if m.Agrs.Classes == 0 || x.number {
		return
	}
	list := m.Lexicon.Readings(&x.entry)
	for i := range list {
		if r := &list[i]; Agrees(r.Tag) {
			rows := m.Agrs.ownAgreement(x, r.Tag)
			r.own.add(m.Agrs.rows, rows[:])
			r.summed = true
		}
	}
}

// ambiguity is the hash of a list of tags.
func ambiguity(amb uint16) uint64 { return mix(uint64(amb) + 5000) }

// outside stands outside the sentence.
func outside(seed uint64) Traits {
	h := mix(seed)
	x := Traits{form: h, raw: h, amb: h}
	for i := range x.suffix {
		x.suffix[i], x.prefix[i] = h, h
	}
	return x
}
