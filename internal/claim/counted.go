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
	case b.worth(i):
		return
	case q.Noun != doc.None && b.counts(i):
		c.Counted = b.phrase(q.Noun)
		if q.Kind == doc.Percent || q.Kind == doc.Ratio {
			c.Of = c.Counted
		}
		return
	}
	if q.Kind == doc.Count && b.class(f.start-1)&Level != 0 && f.verb != doc.None && direction(b.class(b.t.Verbs[f.verb].Head)) != doc.NoTrend {
		if n := b.moved(f); n != doc.None { // a ramené le nombre de postes à 90
			c.Counted = b.phrase(n)
			return
		}
	}
	if b.elliptic(i) && b.understood(i) {
		return
	}
	if n := b.next(i); n != doc.None { // 52,6 % et 49,5 % d'annonces
		c.Counted = b.phrase(n)
		c.Of = c.Counted
		return
	}
	if n := b.measured(i); n != doc.None {
		c.Counted = b.phrase(n)
		return
	}
	b.understood(i)
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

// next is the noun of the share that follows a share at once, or None.
func (b *builder) next(i int) int {
	f := &b.facts[i]
	if b.quantities[i].Kind != doc.Percent || i+1 >= len(b.quantities) {
		return doc.None
	}
	q := &b.quantities[i+1]
	r := b.t.TokensIn(q.Span)
	if q.Kind != doc.Percent || r.First-f.end != 1 || b.class(r.End)&Of == 0 {
		return doc.None
	}
	return q.Noun
}

// elliptic reports a quantity whose noun is likelier one that the text named
// before than one that it is measured by: a count without a noun, a value that
// is compared, one in brackets, a share beside another.
//
//	52 % des hôpitaux étaient en déficit, après 42 % en 2020
func (b *builder) elliptic(i int) bool {
	c, f := &b.claims[i], &b.facts[i]
	switch kind := b.quantities[i].Kind; {
	case kind == doc.Count, kind == doc.Ratio, c.Rule == "versus", c.Rule == "parallel":
		return true
	case i == b.first || f.noun != doc.None:
		return false
	case c.Rule == "bracket":
		return b.facts[i-1].noun == doc.None
	default:
		return kind == doc.Percent && b.claims[i-1].Of.Lemma != "" && c.Rule != "change-verb"
	}
}

// counts reports whether the noun after a quantity is what it counts, and not,
// say, what a change of so many per cent is compared with.
func (b *builder) counts(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	if q.Noun == f.end && b.class(q.Noun)&Dimension != 0 {
		return false // 17 years old, 300 metres tall
	}
	if q.Noun > f.end && b.tagAt(q.Noun) == doc.VerbPast {
		return false // 12 millions initialement prévus
	}
	switch q.Kind {
	case doc.Percent, doc.Measure, doc.Ratio, doc.Multiplier, doc.Money:
		if b.class(f.end)&Of == 0 && q.Kind != doc.Ratio {
			return b.rules.HeadLast && q.Kind != doc.Percent && b.class(q.Noun)&(Up|Down) == 0 // a £7.3 billion fund
		}
		return b.t.Tokens[q.Noun].Tag.Nominal() || q.Kind == doc.Ratio
	}
	return true
}

// age reports a span of time that belongs to somebody: "des participants âgés
// de 40 à 69 ans", "her son is 17 years old".
func (b *builder) age(i int) bool {
	f := &b.facts[i]
	return b.claims[i].Rule == "age" || f.verb != doc.None && b.class(f.end)&Dimension != 0
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
		if k := b.quantities[j].Kind; k != kind && !(partitive(k) && partitive(kind)) && (b.claims[i].Rule != "bracket" || j < i-1 || j < b.first || k == doc.Multiplier) {
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
