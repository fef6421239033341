package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// far is the distance, in tokens and fines, from which on a time of the same
// sentence is not the claim's any more.
const far = 34

// timed finds the times that a claim holds for, the surest first. Every time of
// the sentence is weighed by its distance from the quantity and from the
// predicate; what lies between makes it farther.
func (b *builder) timed(i int) {
	c, q := &b.claims[i], &b.quantities[i]
	sent := &b.t.Sentences[c.Sentence]
	best, cost := doc.None, far
	for k := b.when; k < len(b.times) && b.times[k].Start < sent.End; k++ {
		x := &b.times[k]
		if x.Phrase().Overlaps(q.Span) || x.Kind == doc.ClockTimex && x.Start == sent.Start {
			continue
		}
		if d := b.distance(i, x); d < cost {
			best, cost = k, d
		}
	}
	if best != doc.None {
		c.Times = append(c.Times, best)
	}
}

// distance weighs how far a time is from a claim.
func (b *builder) distance(i int, x *doc.Timex) int {
	f := &b.facts[i]
	r := b.t.TokensIn(x.Phrase())
	var d int
	from, to := r.End, f.start // the tokens between
	if r.First >= f.end {
		from, to = f.end, r.First
	} else {
		d = 2 // all else equal, the time that follows is the claim's
	}
	d += to - from
	own := b.clauseAt(r.First)
	if own != f.clause {
		d += 8
		if b.clauses[own].relative || b.clauses[own].bracket {
			d += 12
		}
		if b.clauses[f.clause].bracket && own < f.clause {
			d -= 6
		}
	}
	for k := range b.quantities[b.first:] {
		g := b.first + k
		at := b.quantities[g].Start
		if at >= b.t.Sentences[b.claims[i].Sentence].End {
			break
		}
		if g == i {
			continue
		}
		if tok := b.t.Tokens[min(to, len(b.t.Tokens)-1)].Start; from < to && b.t.Tokens[from].Start <= at && at < tok {
			d += 6
		}
	}
	if g := i + 1; r.First >= f.end && g < len(b.quantities) && b.quantities[g].Start >= x.Phrase().End {
		if n := b.t.TokensIn(b.quantities[g].Span).First - r.End; n < 3 {
			d += 6 // … et jusqu'à présent cette année | 24 soldats
		}
	}
	if x.Kind == doc.DurationTimex && r.First > b.tokens.First {
		d += 6
	}
	for k := from; k < min(to, from+far); k++ {
		if b.t.Tokens[k].Tag == doc.Cconj {
			d += 5
		}
		if b.class(k)&(Versus|Origin) != 0 {
			d += 30 // the value that this one is compared with has its own
		}
	}
	if x.Rule == "event" {
		d += 4
	}
	if r.First <= b.tokens.First+1 {
		d = min(d, 24) // what opens a sentence holds for all of it
	}
	return d
}
