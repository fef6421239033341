package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// index finds entities by the hash of a name, or of a word of it. The latest
// entry comes first. Hashes are taken for what they stand for: two names of one
// article that share one of 32 bits are not worth the memory of telling apart.
type index struct {
	heads   []int32 // by the low bits of the hash: an entry, or None
	entries []entry
}

type entry struct {
	hash   uint32
	use    use
	entity int32
	next   int32 // entry under the same low bits
}

// use is what a hash is of.
type use uint8

const (
	names use = iota // the whole name
	words            // its first or last word
)

// maxChain is how many entries under other hashes a look-up passes.
const maxChain = 64

// reset empties an index and makes room for about n entries.
func (ix *index) reset(n int) {
	size := 16
	for size < 2*n {
		size *= 2
	}
	ix.heads, ix.entries = doc.Cleared(ix.heads, size), ix.entries[:0]
	for i := range ix.heads {
		ix.heads[i] = doc.None
	}
}

func (ix *index) add(hash uint32, u use, entity int) {
	slot := hash & uint32(len(ix.heads)-1)
	ix.entries = append(ix.entries, entry{hash, u, int32(entity), ix.heads[slot]})
	ix.heads[slot] = int32(len(ix.entries) - 1)
}

// find is the entity under a hash, or None.
func (ix *index) find(hash uint32, u use) int {
	if i := ix.head(hash, u); i != doc.None {
		return int(ix.entries[i].entity)
	}
	return doc.None
}

// head is the first entry under a hash, or None; next is the one after entry i.
func (ix *index) head(hash uint32, u use) int32 {
	return ix.from(ix.heads[hash&uint32(len(ix.heads)-1)], hash, u)
}

func (ix *index) next(i int32, hash uint32, u use) int32 {
	return ix.from(ix.entries[i].next, hash, u)
}

func (ix *index) from(i int32, hash uint32, u use) int32 {
	for steps := 0; i != doc.None; i, steps = ix.entries[i].next, steps+1 {
		if ix.entries[i].hash == hash && ix.entries[i].use == u {
			return i
		}
		if steps == maxChain {
			break // words made to collide
		}
	}
	return doc.None
}
