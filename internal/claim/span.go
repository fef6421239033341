package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// years reads an age, which counts the one whose it is.
func (b *builder) years(i int) bool {
	if b.quantities[i].Kind != doc.Duration {
		return false
	}
	n := b.human(i)
	if k := b.facts[i].start - 1; n == doc.None && i > b.first && k == b.facts[i-1].end && (b.tagAt(k) == doc.Cconj || b.mark(k) == ',') && b.claims[i-1].Counted.Lemma != "" && b.quantities[i-1].Kind == doc.Duration && b.quantities[i-1].Unit.Code == "a" {
		n = b.lastNoun(b.claims[i-1].Counted) // trois hommes de 22, 25 et | 31 ans
	}
	return b.count(i, n)
}

// span reads a span of time, which is the length of the noun that it stands beside or
// of the subject of a verb that says how long: "un retard de 14 secondes", "45 minutes
// de retard", "a two-week strike", "les travaux dureront dix mois". Any other span is
// of nothing.
func (b *builder) span(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	if q.Kind != doc.Duration || b.age(i) {
		return false
	}
	n := doc.None
	switch {
	case b.class(f.end)&Of != 0 && b.tagAt(f.end+1) == doc.Noun && !b.time(f.end+1) && b.class(f.end+1)&Vessel == 0:
		n = f.end + 1
	case q.Noun == f.end && b.tagAt(f.end) == doc.Noun && b.class(f.end)&(Away|Dimension) == 0:
		n = b.compound(f.end)
	case b.tagAt(f.start-1) == doc.Adp && b.class(f.start-1)&Of != 0 && b.tagAt(f.start-2) == doc.Noun && b.class(f.start-2)&Vessel == 0:
		n = f.start - 2
	case f.verb == doc.None:
	case b.class(b.t.Verbs[f.verb].Head)&Lasting != 0 && b.leads(b.t.Verbs[f.verb].Tokens.End, f.start):
		n = b.subjectOf(f.verb)
	case b.class(f.start-1)&(Level|Of) != 0 && b.class(b.t.Verbs[f.verb].Head)&(Reach|Copula|Up|Down) != 0 && b.t.Verbs[f.verb].Tokens.End <= f.start:
		n = b.moved(f) // la durée passe de 11 à 9 jours
	}
	b.count(i, n)
	return true
}

// distant leaves the way to a place alone: it is the length of nothing.
func (b *builder) distant(i int) bool { return b.away(&b.quantities[i], &b.facts[i]) }

// away reports how far a place is: "à 3 km de la gare" measures no station, nor does
// "six miles off the coast".
func (b *builder) away(q *doc.Quantity, f *facts) bool {
	if q.Kind == doc.Measure && b.class(f.end)&Of != 0 && b.class(f.start-1)&Near != 0 {
		return true // within 12 miles of the coast
	}
	if q.Kind != doc.Measure || b.class(f.end)&Away == 0 && (b.class(f.start-1)&Level == 0 || b.class(f.end)&Of == 0) {
		return false
	}
	if q.Unit.Name == "point" && f.verb != doc.None && b.class(b.t.Verbs[f.verb].Head)&(Up|Down|Reach) == 0 {
		return true // à quatre points du leader
	}
	switch q.Unit.Code {
	case "km", "m", "[mi_i]", "[yd_i]", "[ft_i]":
		return true
	}
	return false
}
