package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// counted finds what a quantity counts or measures.
//
// A count has its noun right after it ("deux autres soldats"), a share has it
// after "de" ("52 % des hôpitaux"). A percentage of change, an amount of money
// and a measure are of what they belong to: the noun before "de" ("un bénéfice
// net de 773 millions"), else the subject of their verb. What the text leaves
// out ("393 n'ont pas été joints") has the lemma of the count before it.
func (b *builder) counted(i int) {
	q, c, f := &b.quantities[i], &b.claims[i], &b.facts[i]
	switch {
	case q.Kind == doc.Duration && !b.age(i):
		return
	case q.Kind == doc.Score:
		return
	case q.Kind == doc.Duration && b.human(i) != doc.None:
		c.Counted = b.phrase(b.human(i))
		return
	case b.away(q, f):
		return
	case b.worth(i):
		return
	case q.Kind == doc.Count && b.unnamed(q.Noun, f) && b.understood(i): // deux autres, un seul
		return
	case q.Noun != doc.None && b.counts(i):
		c.Counted = b.phrase(q.Noun)
		if q.Kind == doc.Percent || q.Kind == doc.Ratio {
			c.Of = c.Counted
		}
		return
	}
	if q.Kind == doc.Count && c.Rule != "parallel" && b.class(f.start-1)&Level != 0 && f.verb != doc.None && direction(b.class(b.t.Verbs[f.verb].Head)) != doc.NoTrend {
		if n := b.moved(f); n != doc.None { // a ramené le nombre de postes à 90
			c.Counted = b.phrase(n)
			return
		}
	}
	if n := b.next(i); n != doc.None { // 52,6 % et 49,5 % d'annonces
		c.Counted = b.phrase(n)
		if q.Kind == doc.Percent {
			c.Of = c.Counted
		}
		return
	}
	if b.elliptic(i) && b.understood(i) {
		return
	}
	b.pronoun = doc.None
	if q.Kind == doc.Percent && f.subject && b.polled(i) {
		return
	}
	if n := b.measured(i); n != doc.None {
		c.Counted = b.phrase(n)
		return
	}
	if b.pronoun != doc.None && b.antecedent(c) {
		return
	}
	b.understood(i)
}

// polled gives a share that is itself the subject the noun of the people who were
// asked: "parmi 1 004 personnes, 58 % approuvent".
func (b *builder) polled(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		p := &b.claims[j]
		if !b.beside(p.Sentence, b.claims[i].Sentence) {
			return false
		}
		if b.quantities[j].Kind == doc.Count && p.Counted.Lemma != "" {
			c := &b.claims[i]
			c.Counted.Lemma = p.Counted.Lemma
			if p.Sentence == c.Sentence {
				c.Counted.Span = p.Counted.Span
			}
			c.Of = c.Counted
			return true
		}
	}
	return false
}

// unnamed reports a word in the place of a noun that names nothing: "deux autres",
// "deux grièvement", "et 26 relogés".
func (b *builder) unnamed(n int, f *facts) bool {
	return n != doc.None && (f.verb != doc.None && b.t.Verbs[f.verb].Head == n || b.t.Tokens[n].Tag == doc.Adv || b.class(n)&Pronominal != 0 && !b.t.Tokens[n].Tag.Nominal())
}

// away reports how far a place is: "à 3 km de la gare" measures no station, nor does
// "six miles off the coast".
func (b *builder) away(q *doc.Quantity, f *facts) bool {
	if q.Kind != doc.Measure || b.class(f.end)&Away == 0 && (b.class(f.start-1)&Level == 0 || b.class(f.end)&Of == 0) {
		return false
	}
	switch q.Unit.Code {
	case "km", "m", "[mi_i]", "[yd_i]", "[ft_i]":
		return true
	}
	return false
}

// worth reads an amount that is the price of something: "£5,000 worth of clothes".
func (b *builder) worth(i int) bool {
	k := b.facts[i].end
	if b.class(k)&Aged == 0 || b.class(k+1)&Of == 0 {
		return false
	}
	for k += 2; b.tagAt(k).Determiner() || b.tagAt(k).Adjective(); k++ {
	}
	if !b.tagAt(k).Nominal() {
		return false
	}
	b.claims[i].Counted = b.phrase(b.compound(k))
	return true
}

// next is the noun of the share or count that follows one of its kind at once, or
// None.
func (b *builder) next(i int) int {
	f := &b.facts[i]
	kind := b.quantities[i].Kind
	if i+1 >= b.end || kind != b.quantities[i+1].Kind {
		return doc.None
	}
	q := &b.quantities[i+1]
	r := b.t.TokensIn(q.Span)
	switch {
	case r.First-f.end != 1 || q.Noun == doc.None:
	case kind == doc.Percent && b.class(r.End)&Of != 0:
		return q.Noun
	case kind == doc.Count && b.quantities[i].Noun == doc.None && b.tagAt(f.end) == doc.Cconj && b.t.Tokens[q.Noun].Tag.Nominal():
		return q.Noun // 90 et 120 emplois
	}
	return doc.None
}

// elliptic reports a quantity whose noun is likelier one that the text named
// before than one that it is measured by: a count without a noun, a value that
// is compared, one in brackets, a share beside another.
//
//	52 % des hôpitaux étaient en déficit, après 42 % en 2020
func (b *builder) elliptic(i int) bool {
	c, f := &b.claims[i], &b.facts[i]
	switch kind := b.quantities[i].Kind; {
	case kind == doc.Count, kind == doc.Ratio, c.Rule == "versus", c.Rule == "parallel", c.Rule == "restated":
		return true
	case i == b.first || f.noun != doc.None:
		return false
	case c.Rule == "bracket":
		return b.facts[i-1].noun == doc.None
	default:
		return kind == doc.Percent && b.claims[i-1].Of.Lemma != "" && c.Trend == doc.NoTrend
	}
}

// counts reports whether the noun after a quantity is what it counts, and not,
// say, what a change of so many per cent is compared with.
func (b *builder) counts(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	if q.Noun == f.end && b.class(q.Noun)&Dimension != 0 {
		return false // 17 years old, 300 metres tall
	}
	if b.tagAt(q.Noun) == doc.VerbPast && (q.Noun > f.end || q.Kind != doc.Count) {
		return false // 12 millions initialement prévus, a third closed
	}
	switch q.Kind {
	case doc.Percent, doc.Measure, doc.Ratio, doc.Multiplier, doc.Money:
		if b.class(f.end)&Of == 0 && q.Kind != doc.Ratio {
			return b.rules.HeadLast && q.Kind != doc.Percent && b.class(q.Noun)&(Up|Down) == 0 // a £7.3 billion fund
		}
		return b.t.Tokens[q.Noun].Tag.Nominal() || q.Kind == doc.Ratio && b.tagAt(q.Noun) != doc.VerbPast
	}
	return true
}

// understood gives claim i the noun of the last claim of its kind, which the
// text does not repeat.
func (b *builder) understood(i int) bool {
	kind := b.quantities[i].Kind
	for j := i - 1; j >= max(0, i-4); j-- {
		p := &b.claims[j]
		if p.Counted.Lemma == "" || !b.beside(p.Sentence, b.claims[i].Sentence) || kind == doc.Measure && j < b.first {
			continue
		}
		if k := b.quantities[j].Kind; k != kind && !(partitive(k) && partitive(kind)) && (b.claims[i].Rule != "bracket" && b.claims[i].Rule != "restated" || j < i-1 || j < b.first || k == doc.Multiplier) {
			continue
		}
		b.claims[i].Counted.Lemma = p.Counted.Lemma
		if p.Sentence == b.claims[i].Sentence {
			b.claims[i].Counted.Span = p.Counted.Span
		}
		b.claims[i].Of.Lemma = p.Of.Lemma
		return true
	}
	return false
}

// partitive reports the two kinds that tell a part of a whole.
func partitive(k doc.QuantityKind) bool { return k == doc.Percent || k == doc.Ratio }

// beside reports whether sentence s goes right before sentence t, in one block,
// or is the same.
func (b *builder) beside(s, t int) bool {
	return t-s <= 1 && b.t.Sentences[s].Block == b.t.Sentences[t].Block
}
