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
		if x.Phrase().Overlaps(q.Span) || x.Kind == doc.ClockTimex && x.Start == sent.Start {
			return
		}
		if d := b.distance(i, x); d < cost {
			best, cost = k, d
		}
	}
	for b.after < len(b.times) && b.times[b.after].Start < q.Start {
		b.after++
	}
	first, end := max(b.when, b.after-around), min(len(b.times), b.after+around)
	if b.age(i) { // true whenever it is said, but for "En 2020, …"
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
		if next := best + 1; next < len(b.times) && b.times[next].Start < sent.End && b.apposedTimes(&b.times[best], &b.times[next]) {
			b.found = append(b.found, next)
		}
		c.Times = b.found[n:len(b.found):len(b.found)]
	}
}

// apposedTimes reports two times that name one: "le lendemain, 17 mars".
func (b *builder) apposedTimes(x, y *doc.Timex) bool {
	k := b.t.TokensIn(x.Phrase()).End
	return k < b.tokens.End && b.t.Word(k) == "," && b.t.TokensIn(y.Phrase()).First == k+1 && x.Kind == doc.DateTimex && y.Kind == doc.DateTimex
}

// distance weighs how far a time is from a claim.
func (b *builder) distance(i int, x *doc.Timex) int {
	f := &b.facts[i]
	r := b.t.TokensIn(x.Phrase())
	if b.described(i, r.First) || (r.First < f.stop || r.First > f.stop+1) && b.spent(i, x) || b.superlative(f, r.First) || b.related(i, r.First) {
		return far
	}
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
		if own > f.clause && b.clauses[own].verb != doc.None && b.clauses[f.clause].verb != doc.None {
			d += 12 // … et compte désormais 8 points
		}
		if b.clauses[f.clause].relative && !b.clauses[own].relative {
			d += 12 // what is said aside has its own time
		}
	}
	d += 6 * b.between(i, from, to)
	if g := i + 1; r.First > f.stop && g < len(b.quantities) && b.quantities[g].Start >= x.Phrase().End {
		if n := b.t.TokensIn(b.quantities[g].Span).First - r.End; n < 3 {
			d += 6 // … et jusqu'à présent cette année | 24 soldats
		}
	}
	if x.Kind == doc.DurationTimex && r.First > b.tokens.First {
		d += 6
	}
	if b.quantities[i].Kind == doc.Duration {
		d += 5 // a span of time seldom has a time of its own
	}
	for k := from; k < min(to, from+far); k++ {
		if b.t.Tokens[k].Tag == doc.Cconj {
			d += 5
		}
		if c := b.class(k); c&Versus != 0 && b.tagAt(k) != doc.Noun || c&Origin != 0 && b.time(k+1) {
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

// described reports a time that belongs to a participle which describes another noun
// than the counted one: "remplacera 60 avions de l'armée | livrés en 1990", "le groupe,
// | fondé en 1998, emploie 300 ouvriers".
func (b *builder) described(i, time int) bool {
	f := &b.facts[i]
	v := b.verbBefore(b.clauseAt(time), time)
	if v == doc.None || v == f.verb || b.predicates(v, i) {
		return false
	}
	g := &b.t.Verbs[v]
	if g.Finite || g.Form != doc.VerbPast || time-g.Tokens.End > near {
		return false
	}
	for k := g.Tokens.End; k < time; k++ {
		if b.t.Tokens[k].Kind == doc.Punct || b.t.Tokens[k].Tag == doc.Cconj {
			return false
		}
	}
	if f.start > time && (g.Tokens.First == b.tokens.First || b.t.Word(g.Tokens.First-1) == ",") {
		return true
	}
	before := b.tagAt(g.Tokens.First - 1)
	return (f.start > time || g.Tokens.First > f.stop) && (before.Nominal() || before.Adjective())
}

// predicates reports a verb group that is all the predicate of a claim beside claim i.
func (b *builder) predicates(v, i int) bool {
	gapped := func(j int) bool { return b.facts[j].verb == v && b.claims[j].Rule == "gapping" }
	return i+1 < b.end && gapped(i+1) || i > b.first && gapped(i-1)
}

// spent reports a span of time that is no date of claim i: one that the predicate of
// another claim is about, "jailed for 12 years, he must serve two-thirds", unless this
// one is a change, and a rate, "par an".
func (b *builder) spent(i int, x *doc.Timex) bool {
	switch x.Kind {
	case doc.SetTimex:
		return b.class(b.t.TokensIn(x.Phrase()).First)&Per != 0
	case doc.DurationTimex:
		return b.claims[i].Trend == doc.NoTrend && b.measures(i, x)
	}
	return false
}

// measures reports a time that is the quantity of a claim with another verb.
func (b *builder) measures(i int, x *doc.Timex) bool {
	for j := max(b.first, i-near); j < min(b.end, i+near); j++ {
		if x.Overlaps(b.quantities[j].Span) {
			return b.facts[j].verb != b.facts[i].verb
		}
	}
	return false
}

// superlative reports a time that says since when something is the most: "…, un record
// depuis 1998", "…, the lowest since 1974".
func (b *builder) superlative(f *facts, time int) bool {
	for k := time - 1; k >= max(f.end, time-near); k-- {
		switch tag := b.t.Tokens[k].Tag; {
		case b.t.Word(k) == ",":
			return k < time-1
		case tag.Nominal(), tag.Adjective(), tag.Determiner(), tag == doc.Adv, tag == doc.Adp:
		default:
			return false
		}
	}
	return false
}

// related reports a time that another figure is compared with, "par rapport à 2023",
// "than in March", when that figure stands between.
func (b *builder) related(i, time int) bool {
	f := &b.facts[i]
	if time < f.end || b.between(i, f.end, time) == 0 {
		return false
	}
	for k := time; k >= max(f.end, time-2); k-- {
		if b.tagAt(k) == doc.Sconj || b.class(k)&Versus != 0 {
			return true
		}
	}
	return false
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
