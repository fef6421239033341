package doc

// Lexicon maps word forms to values of one word list. It is filled when a
// language pack loads and only read afterwards; the zero Lexicon is an empty
// list. Keys are in normal form.
//
// Most words are not in most lists: a filter of some bits for each word of the
// list, which stays in the fastest memory, says so of nearly all of them, and the
// slots are asked about the rest.
type Lexicon[V any] struct {
	filter []uint64  // a bit is set for the hash of each word
	slots  []slot[V] // open addressing, linear probing, at most half full
	n      int
}

type slot[V any] struct {
	key  string
	hash uint32
	used bool
	val  V
}

// Len is the number of words in the list.
func (l *Lexicon[V]) Len() int { return l.n }

// Get returns the value of a form, and whether the list has it.
func (l *Lexicon[V]) Get(f Form) (v V, ok bool) {
	if !l.may(f.Hash) {
		return v, false
	}
	return l.get(f)
}

func (l *Lexicon[V]) get(f Form) (v V, ok bool) {
	if s := l.find(f.Text, f.Hash); s.used {
		return s.val, true
	}
	return v, false
}

// Has reports whether the list has a form.
func (l *Lexicon[V]) Has(f Form) bool { return l.may(f.Hash) && l.has(f) }

func (l *Lexicon[V]) has(f Form) bool { return l.find(f.Text, f.Hash).used }

// may reports whether the list may have a word of some hash.
func (l *Lexicon[V]) may(hash uint32) bool {
	i := int(hash>>6) & (len(l.filter) - 1) // a power of two, or nothing
	return i < len(l.filter) && l.filter[i]>>(hash&63)&1 != 0
}

// Set adds a word, or replaces its value.
func (l *Lexicon[V]) Set(word string, v V) {
	if 2*(l.n+1) > len(l.slots) {
		l.grow()
	}
	h := Hash(word)
	s := l.find(word, h)
	if !s.used {
		l.n++
	}
	*s = slot[V]{word, h, true, v}
	l.admit(h)
}

func (l *Lexicon[V]) grow() {
	const bitsPerSlot = 8
	old := l.slots
	l.slots = make([]slot[V], max(16, 2*len(old)))
	l.filter = make([]uint64, len(l.slots)*bitsPerSlot/64)
	for _, s := range old {
		if s.used {
			*l.find(s.key, s.hash) = s
			l.admit(s.hash)
		}
	}
}

// admit lets words of a hash pass the filter.
func (l *Lexicon[V]) admit(hash uint32) {
	l.filter[int(hash>>6)&(len(l.filter)-1)] |= 1 << (hash & 63)
}

// find returns the slot of key: its own, or the free one where it would go. The
// list is not empty.
func (l *Lexicon[V]) find(key string, hash uint32) *slot[V] {
	mask := uint32(len(l.slots) - 1) // a power of two
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &l.slots[i]
		if !s.used || s.hash == hash && s.key == key {
			return s
		}
	}
}
