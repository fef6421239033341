package doc

import (
	"math/bits"
	"sort"
)

// ends are the tokens that end in one stretch of 64 bytes of the source.
type ends struct {
	at     uint64 // a bit is set for each byte that one ends before
	before int    // how many tokens end before the stretch
}

// Index notes where tokens end, so that TokensIn need not search: it counts them.
// Who cuts a text calls it.
func (t *Text) Index() {
	tokens := t.Tokens
	if t.near = t.near[:0]; len(tokens) == 0 {
		return
	}
	near := Cleared(t.near, tokens[len(tokens)-1].End/64+1)
	for i := range tokens {
		end := uint(tokens[i].End)
		near[end/64].at |= 1 << (end % 64)
	}
	n := 0
	for i := range near {
		near[i].before = n
		n += bits.OnesCount64(near[i].at)
	}
	t.near = near
}

// firstBehind is the first token that ends behind the byte at off: as many end before
// it, or there.
func (t *Text) firstBehind(off uint) int {
	if at := off / 64; at < uint(len(t.near)) {
		e := &t.near[at]
		return e.before + bits.OnesCount64(e.at<<(^off%64))
	}
	return t.lastBehind(off)
}

// lastBehind is firstBehind without an index, or behind what it covers.
func (t *Text) lastBehind(off uint) int {
	if len(t.near) > 0 {
		return len(t.Tokens)
	}
	return sort.Search(len(t.Tokens), func(i int) bool { return t.Tokens[i].End > int(off) })
}

// TokensIn returns the tokens that overlap a span.
func (t *Text) TokensIn(s Span) Range {
	if s.Empty() {
		return Range{}
	}
	r := Range{t.firstBehind(uint(s.Start)), t.firstBehind(uint(s.End))}
	if r.End < len(t.Tokens) && t.Tokens[r.End].Start < s.End {
		r.End++ // it sticks out
	}
	return r
}

// SentenceAt returns the index of the sentence that holds the byte at off, or
// of the last one that starts before it; -1 when there is none.
func (t *Text) SentenceAt(off int) int {
	if len(t.Sentences) == 0 || t.Sentences[0].Start > off {
		return -1
	}
	at := 0
	for n := len(t.Sentences); n > 1; {
		half := n >> 1
		at += half & less(t.Sentences[at+half].Start, off+1)
		n -= half
	}
	return at
}

// BlockAt is SentenceAt for blocks.
func (t *Text) BlockAt(off int) int {
	if len(t.Blocks) == 0 || t.Blocks[0].Start > off {
		return -1
	}
	at := 0
	for n := len(t.Blocks); n > 1; {
		half := n >> 1
		at += half & less(t.Blocks[at+half].Start, off+1)
		n -= half
	}
	return at
}

// less is all ones where a is less than b, and zero elsewhere: a search asks without a
// branch, since which half it goes on in is anybody's guess.
func less(a, b int) int { return (a - b) >> (bits.UintSize - 1) }
