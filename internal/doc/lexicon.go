package doc

// Lexicon maps word forms to values of one word list. It is filled when a
// language pack loads and only read afterwards; the zero Lexicon is an empty
// list. Keys are in normal form.
type Lexicon[V any] struct {
	wordSet
	vals []V // of the word in the slot of the same number
}

// Get returns the value of a form, and whether the list has it.
func (l *Lexicon[V]) Get(f Form) (v V, ok bool) {
	if !l.may(f.Hash) {
		return v, false
	}
	at, ok := l.find(keyOf(f))
	return l.vals[at], ok
}

// Set adds a word, or replaces its value.
func (l *Lexicon[V]) Set(word string, v V) {
	if old := *l; 2*(l.n+1) > len(l.slots) {
		n := max(16, 2*len(l.slots))
		l.wordSet, l.vals = makeWordSet(n), make([]V, n)
		for i, k := range old.slots {
			if k != (key{}) {
				l.vals[l.enter(k)] = old.vals[i]
			}
		}
	}
	l.vals[l.enter(keyOf(FormOf(word)))] = v
}

// wordSet is the words of a Lexicon.
//
// Most words are not in most lists: a filter, in which a bit is set for each word of
// the list, says so of nearly all of them, and the slots are asked about the rest. A
// slot holds the hash of its word and not the word, which would be one more place in
// memory to look at.
type wordSet struct {
	filter [8]uint64 // that of a short list, as most are asked about; of others, all set
	larger []uint64  // that of a longer list
	slots  []key     // open addressing, linear probing, at most half full; a power of two
	n      int
}

// key stands for a word: its hash, which is never 0 in a slot that is used.
type key struct{ hash, low uint32 }

func keyOf(f Form) key { return key{f.Hash, f.Low | 1} }

func makeWordSet(slots int) wordSet {
	const bitsPerSlot = 8
	w := wordSet{slots: make([]key, slots)}
	if words := slots * bitsPerSlot / 64; words > len(w.filter) {
		w.larger = make([]uint64, words)
		for i := range w.filter {
			w.filter[i] = 1<<64 - 1
		}
	}
	return w
}

// Len is the number of words in the list.
func (w *wordSet) Len() int { return w.n }

// Has reports whether the list has a form. It is just small enough that the compiler
// makes the filter a part of whoever asks; it would not be as a method of Lexicon.
func (w *wordSet) Has(f Form) bool { return w.filter[f.Hash>>6%8]>>(f.Hash%64)%2 != 0 && w.has(f) }

func (w *wordSet) has(f Form) bool {
	if !w.may(f.Hash) {
		return false
	}
	_, ok := w.find(keyOf(f))
	return ok
}

// may reports whether the list may have a word of some hash.
func (w *wordSet) may(hash uint32) bool {
	if i := int(hash>>6) & (len(w.larger) - 1); i < len(w.larger) {
		return w.larger[i]>>(hash%64)%2 != 0
	}
	return w.filter[hash>>6%8]>>(hash%64)%2 != 0
}

// find returns the slot of a word, or the free one where it would go, and whether the
// list has it. It is not empty.
func (w *wordSet) find(k key) (at uint32, ok bool) {
	mask := uint32(len(w.slots) - 1)
	at = k.hash & mask
	for w.slots[at] != k && w.slots[at] != (key{}) {
		at = (at + 1) & mask
	}
	return at, w.slots[at] == k
}

// enter makes a word one of the list, which has room for it, and returns its slot.
func (w *wordSet) enter(k key) uint32 {
	at, ok := w.find(k)
	if !ok {
		w.slots[at] = k
		w.n++
	}
	if w.larger != nil {
		w.larger[int(k.hash>>6)&(len(w.larger)-1)] |= 1 << (k.hash % 64)
	} else {
		w.filter[k.hash>>6%8] |= 1 << (k.hash % 64)
	}
	return at
}
