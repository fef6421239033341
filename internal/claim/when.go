package claim

import "github.com/dixit-nlp/dixit/internal/doc"

const (
	// far is the distance, in tokens and fines, from which on a time of the same
	// sentence is not the claim's any more.
	far = 34
	// around is how many times on either side of a quantity are weighed: a claim
	// skips one or two, never as many. It bounds the work in a sentence that is a
	// calendar.
	around = 8
)

// timed finds the times that a claim holds for, the surest first. The times of
// the sentence that stand around the quantity, and the one that opens the
// sentence, are weighed by their distance; what lies between makes them farther.
func (b *builder) timed(i int) {
	c, q := &b.claims[i], &b.quantities[i]
	sent := &b.t.Sentences[c.Sentence]
	best, cost := doc.None, far
	weigh := func(k int) {
		x := &b.times[k]
		if x.Start < b.t.Tokens[b.tokens.First].Start {
			return // PARIS, 12 mars –
		}
		if x.Phrase().Overlaps(q.Span) || x.Kind == doc.ClockTimex && x.Start == sent.Start {
			return
		}
		if d := b.distance(i, k, cost); d < cost {
			best, cost = k, d
		}
	}
	for b.after < len(b.times) && b.times[b.after].Start < q.Start {
		b.after++
	}
	first, end := max(b.when, b.after-around), min(len(b.times), b.after+around)
	if b.age(i) || c.Rule == "dimension" && q.Kind == doc.Measure { // true whenever it is said, but for "En 2020, …"
		first, end = b.when, b.when
		if b.when < len(b.times) && b.times[b.when].Start == sent.Start {
			end++
		}
	}
	if b.when < first {
		weigh(b.when)
	}
	for k := first; k < end && b.times[k].Start < sent.End; k++ {
		weigh(k)
	}
	if best != doc.None {
		n := len(b.found)
		b.found = append(b.found, best)
		if next := best + 1; next < len(b.times) && b.times[next].Start < sent.End && b.apposedTimes(best, next) {
			b.found = append(b.found, next)
		}
		c.Times = b.found[n:len(b.found):len(b.found)]
	}
}

// apposedTimes reports two times that name one: "le lendemain, 17 mars".
func (b *builder) apposedTimes(x, y int) bool {
	k := b.spans[x-b.when].End
	return b.mark(k) == ',' && b.spans[y-b.when].First == k+1 && b.times[x].Kind == doc.DateTimex && b.times[y].Kind == doc.DateTimex
}

// distance weighs how far a time is from a claim; from enough on it no longer matters
// how far.
func (b *builder) distance(i, time, enough int) int {
	f, x, r := &b.facts[i], &b.times[time], b.spans[time-b.when]
	opens := r.First <= b.tokens.First+1
	var d int
	from, to := r.End, f.start // the tokens between
	if r.First >= f.end {
		from, to = f.end, r.First
	} else {
		d = 2 // all else equal, the time that follows is the claim's
	}
	if d += to - from; d-6 >= enough && !opens || b.foreign(i, x, r.First) {
		return far
	}
	own := b.clauseAt(r.First)
	if own != f.clause {
		if b.clauses[own].relative && !b.clauses[f.clause].bracket {
			return far // Corvo, which reports next week, fell 2%
		}
		d += 8
		if b.clauses[own].relative || b.clauses[own].bracket {
			d += 12
		}
		if b.clauses[f.clause].bracket && own < f.clause {
			d -= 6
		}
		if own < f.clause && b.clauses[f.clause].inner && r.First > b.tokens.First+1 && b.clauses[f.clause].verb != doc.None && b.clauses[own].verb != doc.None {
			d += 20 // will strike next week | after members voted by 83%
		}
		if own > f.clause && b.clauses[own].verb != doc.None && b.clauses[f.clause].verb != doc.None {
			d += 12 // … et compte désormais 8 points
		}
		if b.clauses[f.clause].relative && !b.clauses[own].relative {
			d += 12 // what is said aside has its own time
			if own < f.clause && b.clauses[f.clause].verb != doc.None && r.First > b.tokens.First+1 && b.clauses[f.clause].First > r.End+1 {
				d += 6 // … mercredi, prévient la mairie, qui a déployé 110 agents
			}
		}
	}
	d += 6 * b.between(i, from, to)
	if first, last := b.insertion(from, to); last > 0 { // 470 tonnes — three times what others emit — over the next decade
		d -= last + 1 - first + 6*b.between(i, first, last)
	} else if first > 0 && r.First > first && f.end <= first {
		d += 8
	}
	if g := i + 1; r.First > f.stop && g < len(b.quantities) && b.quantities[g].Start >= x.Phrase().End {
		if n := b.t.TokensIn(b.quantities[g].Span).First - r.End; n < 3 {
			d += 6 // … et jusqu'à présent cette année | 24 soldats
		}
	}
	if x.Kind == doc.DurationTimex && r.First > b.tokens.First {
		d += 9
	}
	if b.quantities[i].Kind == doc.Duration {
		if d += 5; x.Rule == "event" { // a span of time seldom has a time of its own; dix ans | après la guerre | starts there
			d += 12
		}
	}
	for k := from; k < min(to, from+far); k++ {
		if b.mark(k) == ';' {
			return far
		}
		if b.t.Tokens[k].Tag == doc.Cconj {
			d += 5
		}
		if c := b.class(k); c&Versus != 0 && b.tagAt(k) != doc.Noun || c&Origin != 0 && b.origin(i, k) {
			d += 30 // the value that this one is compared with has its own
		} else if c&Following != 0 && b.between(i, k, to) > 0 && r.First > f.end {
			d += 20 // …, après un déficit de 6 millions un an plus tôt
		}
	}
	if x.Rule == "event" {
		d += 8
	}
	if opens {
		d = min(d, 24) // what opens a sentence holds for all of it
	}
	return d
}

// between counts the other quantities among tokens from to to, on whichever side
// of quantity i these are; past far tokens it no longer matters how many.
func (b *builder) between(i, from, to int) (n int) {
	if from >= to || to-from > 2*far {
		return 0
	}
	start, end := b.t.Tokens[from].Start, b.t.Tokens[min(to, len(b.t.Tokens)-1)].Start
	for g := i + 1; g < len(b.quantities) && b.quantities[g].Start < end; g++ {
		n++
	}
	for g := i - 1; g >= b.first && b.quantities[g].Start >= start; g-- {
		if b.quantities[g].Start < end {
			n++
		}
	}
	return n
}

// insertion finds the pair of dashes among tokens from to to that set something apart; the
// last is 0 where there is but one, and both where there is none.
func (b *builder) insertion(from, to int) (first, last int) {
	for k := from; k < min(to, from+far); k++ {
		if m := b.mark(k); (m == enDash || m == emDash) && b.t.Tokens[k].Flags.Has(doc.SpaceBefore) {
			if first > 0 {
				return first, k
			}
			first = k
		}
	}
	return first, 0
}
