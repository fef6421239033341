package entity

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// survey reads the text once: it lists the tokens that the steps behind it are about,
// so that none has to walk over all the others, and notes how the words of names are
// written elsewhere. It looks at the tokens without a branch on what they are, which
// no processor could foretell.
func (f *finder) survey() {
	tokens := f.t.Tokens
	n := len(tokens)
	f.lists = slices.Grow(f.lists[:0], 3*n+1)[:3*n+1]
	lists, bold, nouns, low := f.lists, 0, n+1, 2*n+1 // in one, as processors have few registers
	for i := range tokens {
		k := &tokens[i]
		is := &writings[k.Kind&15][k.Shape&7]
		lists[bold], lists[nouns], lists[low] = uint32(i), uint32(i), k.Norm.Hash
		bold += int(is.bold)
		nouns += int(callers >> (k.Tag & 63) & 1)
		low += int(is.low)
	}
	lists[bold] = uint32(n) // behind the last
	f.bold, f.nouns = lists[:bold+1], lists[n+1:nouns]
	f.sight(lists[2*n+1 : low])
}

// writing is what survey asks of a token, each 1 or 0: whether it can begin a name, and
// is a word in lower case.
type writing struct{ bold, low uint8 }

// writings are by kind and shape.
var writings = func() (w [16][8]writing) {
	for kind := range w {
		for shape := doc.Capital; shape <= doc.Mixed; shape++ {
			w[kind][shape].bold = 1
		}
	}
	for shape := doc.NoLetters; shape <= doc.Mixed; shape++ {
		w[doc.QuoteMark][shape].bold, w[doc.Handle][shape].bold = 1, 1
	}
	w[doc.Word][doc.Lower].low = 1
	return w
}()

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

// sight notes how the words are written that have a capital somewhere, given the hashes
// of those in lower case.
func (f *finder) sight(low []uint32) {
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
	for _, hash := range low {
		if filter[hash>>6%64]>>(hash%64)&1 != 0 {
			if at := f.seen.at(hash); *at != 0 {
				*at |= seenLow
			}
		}
	}
}
