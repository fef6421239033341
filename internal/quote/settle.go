package quote

import (
	"cmp"
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// settle rejects, of candidates that claim the same words, all but the surest,
// and returns the order of them in the text.
func settle(x *reader) []int {
	x.withinReports()
	x.order = x.order[:0]
	for i := range x.candidates {
		x.order = append(x.order, i)
	}
	slices.SortFunc(x.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(x.candidates[b].strength(), x.candidates[a].strength()), a-b)
	})
	x.taken = doc.Cleared(x.taken, len(x.tokens))
	for _, i := range x.order {
		c := &x.candidates[i]
		if c.Rejected == "" && !c.nested && x.claim(c, x.taken) {
			c.Rejected = "overlap"
		}
	}
	slices.SortFunc(x.order, func(a, b int) int {
		ca, cb := &x.candidates[a], &x.candidates[b]
		return cmp.Or(ca.Start-cb.Start, cb.End-ca.End, a-b)
	})
	return x.order
}

// withinReports makes what is reported in a report give way to the report: in "Soto
// said Rowe claimed she had asked", what Soto said is the quote.
func (x *reader) withinReports() {
	if !x.r.BareClause {
		return
	}
	x.taken = doc.Cleared(x.taken, len(x.tokens))
	for i := range x.candidates {
		c := &x.candidates[i]
		if c.Rejected != "" || c.Rule != "complement" && c.Rule != "bare-clause" || c.Score < 0.77 {
			continue
		}
		if v := c.Cue.Verb; v != doc.None && x.taken[x.t.Verbs[v].Tokens.First] {
			if c.nested = c.Kind == doc.Direct; !c.nested {
				c.Score = 0.7
			}
			continue
		}
		for _, s := range c.Segments {
			r := x.t.TokensIn(s)
			for n := r.First; n < r.End; n++ {
				x.taken[n] = true
			}
		}
	}
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
