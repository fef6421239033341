package doc

// Lexicon maps word forms to values of one word list. It is filled when a
// language pack loads and only read afterwards; the zero Lexicon is an empty
// list. Keys are in normal form.
//
// Most words are not in most lists: a filter of some bits for each word of the
// list, which stays in the fastest memory, says so of nearly all of them, and the
// slots are asked about the rest. A slot holds the hash of its word and not the
// word, which would be one more place in memory to look at.
type Lexicon[V any] struct {
	filter []uint64  // a bit is set for the hash of each word
	slots  []slot[V] // open addressing, linear probing, at most half full
	n      int
}

type slot[V any] struct {
	key key
	val V
}

// key stands for a word: its hash, which is never 0 in a slot that is used.
type key struct{ hash, low uint32 }

func keyOf(f Form) key { return key{f.Hash, f.Low | 1} }

// Len is the number of words in the list.
func (l *Lexicon[V]) Len() int { return l.n }

// Get returns the value of a form, and whether the list has it.
func (l *Lexicon[V]) Get(f Form) (v V, ok bool) {
	if !l.may(f.Hash) {
		return v, false
	}
	k := keyOf(f)
	s := l.find(k)
	return s.val, s.key == k
}

// Has reports whether the list has a form.
func (l *Lexicon[V]) Has(f Form) bool { return l.may(f.Hash) && l.has(f) }

func (l *Lexicon[V]) has(f Form) bool {
	k := keyOf(f)
	return l.find(k).key == k
}

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
	k := keyOf(FormOf(word))
	s := l.find(k)
	if !s.used() {
		l.n++
	}
	*s = slot[V]{k, v}
	l.admit(k.hash)
}

func (l *Lexicon[V]) grow() {
	const bitsPerSlot = 8
	old := l.slots
	l.slots = make([]slot[V], max(16, 2*len(old)))
	l.filter = make([]uint64, len(l.slots)*bitsPerSlot/64)
	for _, s := range old {
		if s.used() {
			*l.find(s.key) = s
			l.admit(s.key.hash)
		}
	}
}

// admit lets words of a hash pass the filter.
func (l *Lexicon[V]) admit(hash uint32) {
	l.filter[int(hash>>6)&(len(l.filter)-1)] |= 1 << (hash & 63)
}

func (s *slot[V]) used() bool { return s.key != key{} }

// find returns the slot of a word: its own, or the free one where it would go. The
// list is not empty.
func (l *Lexicon[V]) find(k key) *slot[V] {
	mask := uint32(len(l.slots) - 1) // a power of two
	i := k.hash & mask
	for l.slots[i].key != k && l.slots[i].used() {
		i = (i + 1) & mask
	}
	return &l.slots[i]
}
