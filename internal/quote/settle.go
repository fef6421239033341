package quote

import (
	"cmp"
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
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(x.candidates[b].strength(), x.candidates[a].strength()), a-b)
	})
	taken := make([]bool, len(x.t.Tokens))
	for _, i := range order {
		c := &x.candidates[i]
		if c.Rejected == "" && !c.nested && x.claim(c, taken) {
			c.Rejected = "overlap"
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		ca, cb := &x.candidates[a], &x.candidates[b]
		return cmp.Or(ca.Start-cb.Start, cb.End-ca.End, a-b)
	})
	sorted := make([]Candidate, len(order))
	for i, k := range order {
		sorted[i] = x.candidates[k]
	}
	return sorted
}

// strength is the score by which candidates compete: a whole utterance beats
// what is reported inside it.
func (c *Candidate) strength() float64 {
	if c.Kind == doc.Direct {
		return c.Score + 1
	}
	return c.Score
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
