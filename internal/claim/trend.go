package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// trend tells the direction that a claim says something moved.
//
//	ont chuté de 17 % · en hausse de 36 % · (+4,5 %) · est passé de 29 % à 38 %
//
// The level that a change leads to ("… de 3 %, à 8,4 milliards") has none, but
// for a change that is told by its two ends: then the second has it.
func (b *builder) trend(i int) {
	q, c, f := &b.quantities[i], &b.claims[i], &b.facts[i]
	if d := b.signed(q, f); d != doc.NoTrend {
		c.Trend = d
		return
	}
	if d := b.fromTo(i); d != doc.NoTrend {
		c.Trend = d
		return
	}
	if b.away(q, f) {
		return // went down six miles off the coast
	}
	k := f.start - 1
	if b.class(k)&Size != 0 {
		k-- // up by a fifth
	}
	if (b.tagAt(k) == doc.Adv || b.tagAt(k) == doc.Adp) && b.class(k-1)&Phrasal == 0 {
		if c.Trend = direction(b.class(k)); c.Trend != doc.NoTrend {
			return // up 12%
		}
	}
	switch {
	case q.Kind == doc.Duration, q.Kind == doc.Rank, q.Kind == doc.Score:
		return
	case q.Kind == doc.Multiplier:
		c.Trend = doc.Increase
		if (b.class(f.end-1)|b.class(f.end-2))&Fewer != 0 || f.verb != doc.None && b.class(b.t.Verbs[f.verb].Head)&Fewer != 0 {
			c.Trend = doc.Decrease // deux fois moins, divisé par trois
			return
		}
		if f.verb != doc.None {
			if d := direction(b.class(b.t.Verbs[f.verb].Head)); d != doc.NoTrend {
				c.Trend = d
			}
		}
		return
	case b.differs(f):
		if c.Trend = doc.Increase; b.class(f.end+1)&Fewer != 0 {
			c.Trend = doc.Decrease
		}
	case b.exceeds(i):
		if c.Trend = doc.Increase; b.class(f.end)&Fewer != 0 {
			c.Trend = doc.Decrease
		}
	case f.misread != doc.None:
		if q.Kind != doc.Count && b.class(k)&(Level|Origin) == 0 {
			verb, _ := b.rules.Words.Get(doc.FormOf(c.Predicate.Lemma))
			c.Trend = direction(verb)
		}
	case f.noun != doc.None:
		c.Trend = direction(b.class(f.noun))
	case f.verb != doc.None && !c.Predicate.Elided:
		c.Trend = b.verbTrend(i)
	}
}

// direction is the trend of a lemma's class.
func direction(c Class) doc.Trend {
	switch {
	case c&Up != 0:
		return doc.Increase
	case c&Down != 0:
		return doc.Decrease
	}
	return doc.NoTrend
}

// signed reads the direction from a sign: "+4,5 %".
func (b *builder) signed(q *doc.Quantity, f *facts) doc.Trend {
	if q.Kind != doc.Percent && q.Kind != doc.Money && (q.Kind != doc.Measure || q.HasValue && q.Value < 0) {
		return doc.NoTrend
	}
	switch b.t.Word(f.first) {
	case "+":
		return doc.Increase
	case "-", "−", "–", "‑":
		return doc.Decrease
	}
	return doc.NoTrend
}

// fromTo compares the two ends of a change: "passé de 29 % en 2018 à 38 %".
func (b *builder) fromTo(i int) doc.Trend {
	if i == b.first {
		return doc.NoTrend
	}
	q, p := &b.quantities[i], &b.quantities[i-1]
	f, g := &b.facts[i], &b.facts[i-1]
	alike := q.Kind == p.Kind && q.Unit.Code == p.Unit.Code || p.Kind == doc.Count && (q.Kind == doc.Money || q.Kind == doc.Measure) // de 12 à 16 millions d'euros
	if !alike || !q.HasValue || !p.HasValue || f.verb == doc.None || f.verb != g.verb {
		return doc.NoTrend
	}
	if f.start-g.stop > 6 {
		return doc.NoTrend
	}
	if b.class(f.start-1)&Origin != 0 && b.class(g.start-1)&Level != 0 { // fell to 3.9% from 4.1%
		b.claims[i-1].Trend = towards(q.Value, p.Value)
		return doc.NoTrend
	}
	if b.class(f.start-1)&Level == 0 || b.class(g.start-1)&(Of|Origin) == 0 || b.mark(f.start-2) == ',' {
		return doc.NoTrend
	}
	if b.class(b.t.Verbs[f.verb].Head)&(Up|Down|Reach) == 0 && f.start-g.stop > 2 {
		return doc.NoTrend // crédite le maire de 41 %, devant la gauche à 27 %
	}
	if d := direction(b.class(b.t.Verbs[f.verb].Head)); d != doc.NoTrend && d != towards(p.Value, q.Value) {
		return d // baissera de 3 à 5 %
	}
	if q.Value != p.Value {
		b.claims[i-1].Trend = doc.NoTrend
	}
	return towards(p.Value, q.Value)
}

// towards is the direction from one value to another.
func towards(from, to float64) doc.Trend {
	switch {
	case to > from:
		return doc.Increase
	case to < from:
		return doc.Decrease
	}
	return doc.NoTrend
}

// verbTrend is the direction of the verb that a quantity completes: as its
// object or after "de" the quantity is the change, after "à" the level.
func (b *builder) verbTrend(i int) doc.Trend {
	f := &b.facts[i]
	v := &b.t.Verbs[f.verb]
	d := direction(b.class(v.Head))
	if b.tagAt(f.start-1) == doc.Adp && b.class(f.start-1)&(Of|Size|Level|Origin) == 0 && f.start == f.first {
		return b.ownTrend(i) // a ralenti à 2,1 %, après 2,4 % en mars
	}
	if b.class(v.Head)&Taking != 0 && v.Tokens.End == f.start {
		kind := b.quantities[i].Kind
		if n := b.subjectOf(f.verb); kind == doc.Percent || kind == doc.Money && n != doc.None && b.class(n)&Sum != 0 {
			return doc.Increase // a pris 9 %; le prix a pris 3 centimes
		}
	}
	if b.class(v.Head)&Raising != 0 && b.quantities[i].Kind == doc.Money && v.Tokens.End == f.start {
		return doc.NoTrend // has raised £310,000
	}
	if d == doc.NoTrend {
		d = b.revised(f)
		if d == doc.NoTrend {
			return b.ownTrend(i)
		}
		return d
	}
	if b.quantities[i].Kind == doc.Measure && v.Tokens.End == f.start && v.Tokens.Len() > 1 && b.class(v.Tokens.First)&Copula != 0 {
		return doc.NoTrend // il est tombé | 12 mm de pluie
	}
	if f.subject || v.Tokens.First > f.start || b.class(f.start-1)&(Level|Origin) != 0 || b.quantities[i].Kind == doc.Count && b.class(f.start-1)&(Of|Size) == 0 {
		return doc.NoTrend // "a perdu 24 hommes" counts losses
	}
	if b.quantities[i].Kind == doc.Count && (b.ownerNoun(f.start) >= v.Tokens.End || i > b.first && b.class(f.start-1)&Of != 0 && b.facts[i-1].end >= f.start-2) {
		return doc.NoTrend // pour un foyer de quatre personnes, five of six games
	}
	return d
}

// revised reads "a revu à la hausse ses prévisions …, à 290 000 unités".
func (b *builder) revised(f *facts) doc.Trend {
	v := &b.t.Verbs[f.verb]
	for k := v.Tokens.End; k < min(v.Tokens.End+4, f.first); k++ {
		if d := direction(b.class(k)); d != doc.NoTrend && b.tagAt(k-1) == doc.Det && b.class(k-2)&Level != 0 {
			return d
		}
	}
	return doc.NoTrend
}

// ownTrend is the direction of the noun of change that a quantity describes.
func (b *builder) ownTrend(i int) doc.Trend {
	if k := b.changeNoun(i); k != doc.None {
		return direction(b.class(k))
	}
	return doc.NoTrend
}

// changeNoun is a noun of change in the object of the verb that a percentage
// describes: "vise une croissance entre 5 % et 6 %"; None when there is none.
func (b *builder) changeNoun(i int) int {
	f := &b.facts[i]
	if b.quantities[i].Kind != doc.Percent || f.verb == doc.None {
		return doc.None
	}
	for k := f.start - 1; k >= max(b.t.Verbs[f.verb].Tokens.End, f.start-8); k-- {
		if b.class(k)&(Up|Down) != 0 && b.t.Tokens[k].Tag == doc.Noun {
			return k
		}
	}
	return doc.None
}
