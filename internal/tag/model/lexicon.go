package model

import (
	"unsafe"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Lexicon holds the words that training saw: how ambiguous each is, and its
// lemma under each tag.
type Lexicon struct {
	entries  []Entry
	forms    []doc.Form // of entries; once a model is read, nobody looks at these
	readings []Reading
	slots    []slot   // of entries; open addressing, at most half full
	known    []Traits // of the words that training knew, each with its entry

	lemmas []doc.Form
	intern []slot          // of lemmas
	verbs  []bool          // whether a lemma is a verb of the list, by its number
	maybe  [1 << 10]uint64 // a bit for each verb: where it is 0, no verb has that hash
}

// Entry is one word.
type Entry struct {
	// Amb numbers the list of the word's frequent tags; 0 for a word seen too
	// rarely to be told from other rare words.
	Amb uint16
	// Only is the tag of a word that always has the same; NoTag otherwise.
	Only doc.Tag

	readings uint8
	first    uint32
}

// Reading is a word under one tag.
type Reading struct {
	own    narrow // sums of the rows for its agreement
	lemma  doc.Form
	Tag    doc.Tag
	Verb   VerbForm
	summed bool // whether there are sums
}

// slot points at entry or lemma index-1, or at the known word ^index when that is
// negative as a signed number; index 0 is a free slot. The upper half of
// a word's hash says where its slot is, and the slot has the lower half. A word that
// is not in the lexicon is taken for one that is once in some billions.
type slot struct{ low, index uint32 }

// Len is the number of words.
func (l *Lexicon) Len() int { return len(l.entries) }

// Get returns a word, or nil.
func (l *Lexicon) Get(f doc.Form) *Entry {
	e, _ := l.find(f)
	return e
}

// find returns a word, or nil, and its traits, or nil when they are not known ahead.
func (l *Lexicon) find(f doc.Form) (*Entry, *Traits) {
	if len(l.slots) == 0 {
		return nil, nil
	}
	mask := uint32(len(l.slots) - 1)
	for i := f.Hash & mask; ; i = (i + 1) & mask {
		s := l.slots[i]
		if s.index == 0 {
			return nil, nil
		}
		if s.low != f.Low {
			continue
		}
		if int32(s.index) < 0 {
			x := &l.known[^s.index]
			return &x.entry, x
		}
		return &l.entries[s.index-1], nil
	}
}

// know gives entry i traits, which it returns for somebody to fill.
func (l *Lexicon) know(i int) *Traits {
	f, mask := l.forms[i], uint32(len(l.slots)-1)
	at := f.Hash & mask
	for l.slots[at].low != f.Low {
		at = (at + 1) & mask
	}
	l.slots[at].index = ^uint32(len(l.known))
	l.known = append(l.known, Traits{entry: l.entries[i]})
	return &l.known[len(l.known)-1]
}

// Readings are the readings of a word, the most frequent first.
func (l *Lexicon) Readings(e *Entry) []Reading {
	return l.readings[e.first : e.first+uint32(e.readings)]
}

// reading returns the reading of a word under a tag, or nil; the word may be nil.
func (l *Lexicon) reading(e *Entry, t doc.Tag) *Reading {
	if e != nil {
		list := l.Readings(e)
		for i := range list {
			if list[i].Tag == t {
				return &list[i]
			}
		}
	}
	return nil
}

// Lemma is the dictionary form of a reading.
func (l *Lexicon) Lemma(r Reading) doc.Form { return r.lemma }

// Add appends a word that the lexicon does not have yet.
func (l *Lexicon) Add(form string, amb uint16, only doc.Tag) {
	f := doc.FormOf(form)
	l.entries = append(l.entries, Entry{Amb: amb, Only: only, first: uint32(len(l.readings))})
	l.forms = append(l.forms, f)
	l.slots = insert(l.slots, l.forms)
}

// AddReading appends a reading to the word that was added last.
func (l *Lexicon) AddReading(t doc.Tag, v VerbForm, lemma string) {
	l.readings = append(l.readings, Reading{Tag: t, Verb: v, lemma: l.lemmas[l.number(lemma)]})
	l.entries[len(l.entries)-1].readings++
}

// AddVerb notes that a lemma is that of a verb.
func (l *Lexicon) AddVerb(lemma string) {
	at := l.number(lemma)
	l.verbs[at] = true
	word, bit := verbBit(l.lemmas[at])
	l.maybe[word] |= 1 << bit
}

// verbBit is the bit of Lexicon.maybe that tells of a lemma.
func verbBit(f doc.Form) (word, bit uint32) { return f.Hash >> 22, f.Hash >> 16 & 63 }

// number finds the number of a lemma, which it enters if need be.
func (l *Lexicon) number(lemma string) uint32 {
	f := doc.FormOf(lemma)
	at, ok := l.lookup(f)
	if !ok {
		l.lemmas, l.verbs = append(l.lemmas, f), append(l.verbs, false)
		l.intern = insert(l.intern, l.lemmas)
		at = uint32(len(l.lemmas) - 1)
	}
	return at
}

// lookup finds the number of a lemma.
func (l *Lexicon) lookup(f doc.Form) (uint32, bool) {
	if len(l.intern) == 0 {
		return 0, false
	}
	mask := uint32(len(l.intern) - 1)
	for i := f.Hash & mask; ; i = (i + 1) & mask {
		s := l.intern[i]
		if s.index == 0 {
			return 0, false
		}
		if s.low == f.Low {
			return s.index - 1, true
		}
	}
}

// interned returns the lemma with these bytes, which are not kept.
func (l *Lexicon) interned(lemma []byte) (doc.Form, bool) {
	at, ok := l.lookup(passing(lemma))
	if !ok {
		return doc.Form{}, false
	}
	return l.lemmas[at], true
}

// verb is interned for the lemmas of known verbs.
func (l *Lexicon) verb(lemma []byte) (doc.Form, bool) {
	f := passing(lemma)
	if word, bit := verbBit(f); l.maybe[word]>>bit&1 == 0 {
		return doc.Form{}, false // as most guesses
	}
	if at, ok := l.lookup(f); ok && l.verbs[at] {
		return l.lemmas[at], true
	}
	return doc.Form{}, false
}

// passing is the form of bytes that are not kept.
func passing(b []byte) doc.Form {
	return doc.FormOf(unsafe.String(unsafe.SliceData(b), len(b)))
}

// insert enters the last of some words in a table, which grows so as to stay at
// most half full.
func insert(slots []slot, words []doc.Form) []slot {
	from := len(words) - 1
	if 2*len(words) > len(slots) {
		slots, from = make([]slot, max(1024, 2*len(slots))), 0
	}
	mask := uint32(len(slots) - 1)
	for n := from; n < len(words); n++ {
		i := words[n].Hash & mask
		for slots[i].index != 0 {
			i = (i + 1) & mask
		}
		slots[i] = slot{words[n].Low, uint32(n + 1)}
	}
	return slots
}
