package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// sightings are the words of a text with how they were seen: in lower case, or
// with a capital that is their own and not the sentence's. It is a set of hashes
// with open addressing, at most half full; the three lowest bits of a hash make
// room for what was seen, and a free slot has none.
type sightings []uint32

const (
	seenLow uint32 = 1 << iota
	seenCapital
	seenSurname // after a given name
	seenHow     = seenLow | seenCapital | seenSurname
)

// get says whether a word was seen in lower case and with a capital of its own.
func (s sightings) get(hash uint32) (low, capital bool) {
	how := *s.at(hash)
	return how&seenLow != 0, how&seenCapital != 0
}

// at is the slot of a word, or the free one where it would go.
func (s sightings) at(hash uint32) *uint32 {
	mask := uint32(len(s) - 1)
	for i := (hash >> 3) & mask; ; i = (i + 1) & mask {
		if s[i]&seenHow == 0 || (s[i]^hash)&^seenHow == 0 {
			return &s[i]
		}
	}
}

// survey notes how each word of the text is written.
func (f *finder) survey() {
	size := 16
	for size < 2*len(f.t.Tokens) {
		size *= 2
	}
	f.seen = doc.Cleared(f.seen, size)
	for i := range f.t.Tokens {
		k := &f.t.Tokens[i]
		if k.Kind != doc.Word {
			continue
		}
		how := uint32(0)
		switch k.Shape {
		case doc.Lower:
			how = seenLow
		case doc.Capital, doc.Mixed:
			if !k.Flags.Has(doc.SentenceStart) && i > 0 && f.t.Tokens[i-1].Kind == doc.Word {
				how = seenCapital
				if _, ok := f.given(i - 1); ok {
					how |= seenSurname
				}
			}
		}
		if how != 0 {
			at := f.seen.at(k.Norm.Hash)
			*at = k.Norm.Hash&^seenHow | *at&seenHow | how
		}
	}
}
