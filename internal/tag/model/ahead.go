package model

// Most words of a text are known from training. What is to be said of such a
// word by itself, and what it adds to decisions on it and on its neighbours, is
// worked out once: a token then looks up only the rows that it makes together
// with others. Sums of integers are the same in any order.

// Traits are hashes of the parts of a word, and sums of the rows that it brings
// by itself.
type Traits struct {
	form   uint64    // the word, when training knew it; else its ending and shape
	raw    uint64    // the word, known or not
	suffix [4]uint64 // last 1 to 4 letters
	prefix [4]uint64 // first 1 to 4 letters
	amb    uint64    // which tags the word had in training, most frequent first
	signs  int       // what signsOf sees in the letters

	own   sums // for its own tag
	left  sums // for the tag of the word after it, to the left of which it stands
	right sums // for the tag of the word before it
}

// Prepare works out ahead what can be: the traits of the words that training
// knew and, once there are tables, their sums. Read does so.
func (m *Model) Prepare() {
	n := 1
	for i := range m.Lexicon.entries {
		if m.Lexicon.entries[i].Amb != 0 {
			n++
		}
	}
	m.before, m.after = outside(77), outside(78)
	m.sum(&m.before)
	m.sum(&m.after)
	m.ahead, m.agreeing = make([]Traits, 1, n), make([]narrow, 1, n)
	for i := range m.Lexicon.entries {
		e := &m.Lexicon.entries[i]
		if e.Amb == 0 {
			continue
		}
		e.ahead = uint32(len(m.ahead))
		f := &m.Lexicon.forms[i]
		h := mix(uint64(f.Hash))
		m.ahead = append(m.ahead, Traits{form: h, raw: h, amb: ambiguity(e.Amb), signs: signsOf(f.Text)})
		x := &m.ahead[e.ahead]
		x.affixes(f.Text)
		m.sum(x)
		m.sumReadings(e, x)
	}
}

// sum fills the sums of x; a model that still learns has none.
func (m *Model) sum(x *Traits) {
	if m.Tags.Classes == 0 {
		return
	}
	to := m.Tags.Index
	own, left, right := to.own(x), to.left(x), to.right(x)
	x.own, x.left, x.right = sums{}, sums{}, sums{}
	x.own.add(m.Tags.rows, own[:])
	x.left.add(m.Tags.rows, left[:])
	x.right.add(m.Tags.rows, right[:])
}

// sumReadings makes the sums of the readings of a word for their agreement.
func (m *Model) sumReadings(e *Entry, x *Traits) {
	list := m.Lexicon.Readings(e)
	for i := range list {
		r := &list[i]
		if !Agrees(r.Tag) || m.Agrs.Classes == 0 {
			continue
		}
		rows := m.Agrs.ownAgreement(x, r.Tag)
		var s narrow
		s.add(m.Agrs.rows, rows[:])
		r.own = uint32(len(m.agreeing))
		m.agreeing = append(m.agreeing, s)
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
