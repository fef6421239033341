package langid

import (
	"math/bits"
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Most endings and letters are in no list, and two bytes say so of nearly all. What
// they say is kept as near together as can be: between two texts all of it has left
// the fastest memory.

// alphabet numbers the bytes that marks are made of, from 1 on. They are fewer than 64,
// and a test holds the lists to that.
type alphabet [256]uint8

const most = 64 // numbers of an alphabet, 0 for other bytes among them

// number gives a byte its number.
func (a *alphabet) number(b byte) uint8 {
	if a[b] == 0 {
		n := uint8(1)
		for _, other := range a {
			n = max(n, other+1)
		}
		a[b] = n
	}
	return a[b]
}

// pair is the number of two bytes.
func (a *alphabet) pair(x, y byte) int { return (int(a[x])*most + int(a[y])) % (most * most) }

// endingTable is all endings that are listed.
type endingTable struct {
	letters alphabet
	lengths [most * most]uint8 // a bit for each length of those that end with a pair
	list    doc.Lexicon[weights]
}

func (t *endingTable) add(ending string, w weights) {
	n := len(ending)
	last := t.letters.number(ending[n-1])
	if n > 1 {
		t.lengths[int(t.letters.number(ending[n-2]))*most+int(last)] |= 1 << n
	} else {
		for first := range most {
			t.lengths[first*most+int(last)] |= 1 << n
		}
	}
	join(&t.list, ending, w)
}

// of returns, for each language, the weight of the longest ending that it lists of a
// word of n bytes, of which tail has the last eight.
func (t *endingTable) of(n int, tail uint64) (found weights) {
	lengths := t.lengths[t.letters.pair(byte(tail>>48), byte(tail>>56))]
	for lengths &= 1<<n - 1; lengths != 0; { // an ending is less than the word
		m := bits.Len8(lengths) - 1
		lengths &^= 1 << m
		if w, ok := t.list.Get(doc.SoughtFew(tail>>(64-8*m), m)); ok {
			found |= w &^ (0xFF * found.any())
		}
	}
	return found
}

// patternTable is all telling letters. Those of one byte and of two are told by the
// pair at which they begin, the end of a word being a byte of no number; there are
// few others.
type patternTable struct {
	letters alphabet
	kinds   [most * most]uint8 // for each pair, which of the values it has
	values  [256]steps
	used    int
	three   doc.Lexicon[steps]
}

func (t *patternTable) add(letters string, s steps) {
	first := int(t.letters.number(letters[0])) * most
	if len(letters) == 1 {
		for second := range most {
			t.join(first+second, s)
		}
		return
	}
	pair := first + int(t.letters.number(letters[1]))
	if len(letters) == 2 {
		t.join(pair, s)
		return
	}
	t.join(pair, mayBeLonger)
	others, _ := t.three.Get(doc.FormOf(letters))
	t.three.Set(letters, others|s)
}

// join adds steps to the value of a pair.
func (t *patternTable) join(pair int, s steps) {
	s |= t.values[t.kinds[pair]]
	kind := slices.Index(t.values[:t.used+1], s)
	if kind < 0 {
		t.used++
		kind = t.used
		t.values[kind] = s
	}
	t.kinds[pair] = uint8(kind)
}

// of is what the letters of a word tell, which is not empty.
func (t *patternTable) of(word []byte) (found steps) {
	last := len(word) - 1
	for i, b := range word[:last] {
		found |= t.values[t.kinds[t.letters.pair(b, word[i+1])]]
	}
	found |= t.values[t.kinds[int(t.letters[word[last]])*most%len(t.kinds)]]
	if found&mayBeLonger == 0 {
		return found
	}
	for i := range word[:max(0, last-1)] {
		three := uint64(word[i]) | uint64(word[i+1])<<8 | uint64(word[i+2])<<16
		if s, ok := t.three.Get(doc.SoughtFew(three, 3)); ok {
			found |= s
		}
	}
	return found
}
