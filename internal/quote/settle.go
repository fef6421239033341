package quote

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// settle keeps, of candidates that claim the same words, the surest, and
// returns all of them in text order.
func settle(x *reader) []Candidate {
	order := make([]int, len(x.candidates))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch sa, sb := x.candidates[a].Score, x.candidates[b].Score; {
		case sa > sb:
			return -1
		case sa < sb:
			return 1
		}
		return 0
	})
	taken := make([]bool, len(x.t.Tokens))
	for _, i := range order {
		c := &x.candidates[i]
		if c.Rejected == "" && x.claim(c, taken) {
			c.Rejected = "overlap"
		}
	}
	slices.SortStableFunc(x.candidates, func(a, b Candidate) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return x.candidates
}

// claim takes the tokens of a candidate, unless most of them are taken.
func (x *reader) claim(c *Candidate, taken []bool) bool {
	had, all := 0, 0
	for _, s := range c.Segments {
		r := x.t.TokensIn(s)
		for i := r.First; i < r.End; i++ {
			all++
			if taken[i] {
				had++
			}
		}
	}
	if 5*had > all {
		return true
	}
	for _, s := range c.Segments {
		r := x.t.TokensIn(s)
		for i := r.First; i < r.End; i++ {
			taken[i] = true
		}
	}
	return false
}

// adopt gives quotes inside another quote their parent.
func adopt(quotes []doc.Quote) {
	var open []int
	for i := range quotes {
		for len(open) > 0 && !quotes[open[len(open)-1]].Contains(quotes[i].Span) {
			open = open[:len(open)-1]
		}
		quotes[i].Parent = doc.None
		if len(open) > 0 {
			quotes[i].Parent = open[len(open)-1]
		}
		open = append(open, i)
	}
}
