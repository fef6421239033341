package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// sightings are the words of a text with how they were seen: in lower case, or
// with a capital that is their own and not the sentence's. It is a set of hashes
// with open addressing, at most half full.
type sightings struct {
	slots []sighting
}

type sighting struct {
	hash         uint32
	low, capital bool
}

// get says whether a word was seen in lower case and with a capital of its own.
func (s *sightings) get(hash uint32) (low, capital bool) {
	at := s.at(hash)
	return at.low, at.capital
}

func (s *sightings) at(hash uint32) *sighting {
	mask := uint32(len(s.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		if at := &s.slots[i]; at.hash == hash || !at.low && !at.capital {
			return at
		}
	}
}

// survey notes how each word of the text is written.
func (f *finder) survey() {
	size := 16
	for size < 2*len(f.t.Tokens) {
		size *= 2
	}
	f.seen.slots = make([]sighting, size)
	for i := range f.t.Tokens {
		k := &f.t.Tokens[i]
		if k.Kind != doc.Word {
			continue
		}
		switch k.Shape {
		case doc.Lower:
			at := f.seen.at(k.Norm.Hash)
			at.hash, at.low = k.Norm.Hash, true
		case doc.Capital, doc.Mixed:
			if !k.Flags.Has(doc.SentenceStart) && i > 0 && f.t.Tokens[i-1].Kind == doc.Word {
				at := f.seen.at(k.Norm.Hash)
				at.hash, at.capital = k.Norm.Hash, true
			}
		}
	}
}
