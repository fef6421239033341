package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// survey reads the text once: it lists the tokens that the steps behind it are about,
// so that none has to walk over all the others, and notes how the words of names are
// written elsewhere. It looks at the tokens without a branch on what they are, which
// no processor could foretell.
func (f *finder) survey() {
	n := len(f.t.Tokens)
	f.bold, f.nouns, f.low = room(f.bold, n+1), room(f.nouns, n), room(f.low, n)
	bold, nouns, low := 0, 0, 0
	for i := range f.t.Tokens {
		k := &f.t.Tokens[i]
		f.bold[bold], f.nouns[nouns], f.low[low] = int32(i), int32(i), k.Norm.Hash
		written := writing[k.Kind&15][k.Shape&7]
		singular := ^uint(k.Morph>>1) & 1
		bold += int(written & isBold)
		low += int(written & isLow / isLow)
		nouns += int(uint(written/isWord) & (callers >> (k.Tag & 63)) & singular)
	}
	f.bold[bold] = int32(n) // behind the last
	f.bold, f.nouns, f.low = f.bold[:bold+1], f.nouns[:nouns], f.low[:low]
	f.sight()
}

// room is memory for n numbers, whatever stands in it.
func room[T int32 | uint32](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n)
}

// writing is what survey asks of a kind of token in some shape.
var writing = func() (w [16][8]uint8) {
	for shape := doc.NoLetters; shape <= doc.Mixed; shape++ {
		for kind := range w {
			if shape >= doc.Capital {
				w[kind][shape] |= isBold
			}
		}
		w[doc.QuoteMark][shape] |= isBold
		w[doc.Handle][shape] |= isBold
		w[doc.Word][shape] |= isWord
	}
	w[doc.Word][doc.Lower] |= isLow
	return w
}()

const (
	isBold uint8 = 1 << iota // can begin a name
	isLow                    // a word in lower case
	isWord
)

// sightings are the words of a text that stand in a name, or may, with how they were
// seen: in lower case, or with a capital that is their own and not the sentence's. It
// is a set of hashes with open addressing, at most half full; the lowest bits of a hash
// make room for what was seen, and a free slot has none of them.
type sightings []uint32

const (
	seen uint32 = 1 << iota
	seenLow
	seenCapital
	seenSurname // after a given name
	seenHow     = seen | seenLow | seenCapital | seenSurname
)

// get says whether a word was seen in lower case and with a capital of its own.
func (s sightings) get(hash uint32) (low, capital bool) {
	how := *s.at(hash)
	return how&seenLow != 0, how&seenCapital != 0
}

// at is the slot of a word, or the free one where it would go.
func (s sightings) at(hash uint32) *uint32 {
	mask := uint32(len(s) - 1)
	for i := (hash >> 4) & mask; ; i = (i + 1) & mask {
		if s[i] == 0 || (s[i]^hash)&^seenHow == 0 {
			return &s[i]
		}
	}
}

// sight notes how the words are written that have a capital somewhere.
func (f *finder) sight() {
	bold := f.bold[:len(f.bold)-1]
	size := 16
	for size < 2*len(bold) {
		size *= 2
	}
	f.seen = doc.Cleared(f.seen, size)
	var filter [64]uint64 // a bit is set for each of them: most words in lower case are none
	for _, i := range bold {
		k := &f.t.Tokens[i]
		how := seen
		if k.Kind == doc.Word && (k.Shape == doc.Capital || k.Shape == doc.Mixed) &&
			!k.Flags.Has(doc.SentenceStart) && i > 0 && f.t.Tokens[i-1].Kind == doc.Word {
			how |= seenCapital
			if _, ok := f.given(int(i) - 1); ok {
				how |= seenSurname
			}
		}
		hash := k.Norm.Hash
		filter[hash>>6%64] |= 1 << (hash % 64)
		at := f.seen.at(hash)
		*at = hash&^seenHow | *at&seenHow | how
	}
	for _, hash := range f.low {
		if filter[hash>>6%64]>>(hash%64)&1 != 0 {
			if at := f.seen.at(hash); *at != 0 {
				*at |= seenLow
			}
		}
	}
}
