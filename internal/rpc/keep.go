package rpc

import (
	"math"
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// none is a place in the answer for what is left out of it.
const none = -1

// keep says where the quotes and claims of an analysis stand in the answer,
// once those below the caller's score are left out. Who pointed at a fact that
// is left out points at the nearest one that is kept:
//
//   - for a quote, the quote around it, in which the words stand just the same;
//   - for a claim, the first of those that say the same; that one points nowhere.
type keep struct {
	quotes []int // index in the answer, or none
	around []int // index in the answer of the innermost kept quote: itself, or one around it
	claims []int // index in the answer, or none
	origin []int // the claim that this one, over any number of steps, says again; itself at the end
	first  []int // of an origin: index in the answer of the first claim that says the same, or none

	room []int // that all of them are in
}

// newKeep works in the room of another keep, which is lost, or in new room for nil.
func newKeep(a *doc.Analysis, minScore float64, room []int) keep {
	room = slices.Grow(room[:0], 2*len(a.Quotes)+3*len(a.Claims))
	all := room[:cap(room)]
	take := func(n int) (some []int) {
		some, all = all[:n:n], all[n:]
		return some
	}
	k := keep{
		quotes: take(len(a.Quotes)),
		around: take(len(a.Quotes)),
		claims: take(len(a.Claims)),
		origin: take(len(a.Claims)),
		first:  take(len(a.Claims)),
		room:   room,
	}
	n := 0
	for i := range a.Quotes {
		q := &a.Quotes[i]
		k.quotes[i], k.around[i] = none, none
		if score(q.Score) >= minScore {
			k.quotes[i], k.around[i] = n, n
			n++
		} else if 0 <= q.Parent && q.Parent < i {
			k.around[i] = k.around[q.Parent]
		}
	}
	n = 0
	for i := range a.Claims {
		c := &a.Claims[i]
		k.claims[i], k.origin[i], k.first[i] = none, i, none
		if 0 <= c.Same && c.Same < i {
			k.origin[i] = k.origin[c.Same]
		}
		if score(c.Score) >= minScore {
			k.claims[i] = n
			if first := &k.first[k.origin[i]]; *first == none {
				*first = n
			}
			n++
		}
	}
	return k
}

// quote is the place of quote i, or of the innermost kept one around it.
func (k *keep) quote(i int) int {
	if i < 0 || i >= len(k.around) {
		return none
	}
	return k.around[i]
}

// same is the place of the claim that claim i restates, which is claim j.
func (k *keep) same(i, j int) int {
	if j < 0 || j >= len(k.claims) {
		return none
	}
	if k.claims[j] != none {
		return k.claims[j]
	}
	if first := k.first[k.origin[i]]; first != k.claims[i] {
		return first
	}
	return none
}

// score is a probability with four decimals: more would be noise, and would
// make of 0.9 a 0.9000000000000001.
func score(x float64) float64 { return math.Round(x*1e4) / 1e4 }
