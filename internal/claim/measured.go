package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// measured reads a quantity that is the size of something near.
func (b *builder) measured(i int) bool {
	b.pronoun = doc.None
	return b.count(i, b.sized(i))
}

// sized is the noun of which a quantity tells the size, or None.
func (b *builder) sized(i int) int {
	f, c := &b.facts[i], &b.claims[i]
	switch {
	case c.Rule == "difference" && f.verb == doc.None:
		if b.quantities[i].Kind == doc.Percent && i > b.first && !partitive(b.quantities[i-1].Kind) {
			return b.lastNoun(b.claims[i-1].Counted) // 12 400 visiteurs, 15 % de plus que l'an passé
		}
		return doc.None
	case b.exceeds(i):
		return b.lastNoun(b.claims[i-1].Counted)
	case f.noun != doc.None && b.class(f.noun)&(Up|Down) != 0:
		return b.changed(i, f.noun)
	case (c.Rule == "age" || c.Rule == "dimension") && f.noun != doc.None:
		return b.nearest(f.noun)
	case c.Rule == "bracket":
		open := b.clauses[f.clause].First
		n := b.nounBefore(open)
		if n != doc.None && n != open-1 && b.tagAt(n) == doc.Propn && f.verb != doc.None {
			return b.subjectOf(f.verb) // … aussi nombreuses qu'à Paris intra-muros (50 %)
		}
		return b.whole(n)
	case c.Rule == "change-verb":
		return b.moved(f)
	case b.class(f.start-1)&Level != 0 && i > b.first && b.facts[i-1].clause == f.clause && b.claims[i-1].Trend != doc.NoTrend:
		// un bénéfice en hausse de 43 %, à 3,2 milliards
		return b.lastNoun(b.claims[i-1].Counted)
	}
	if n := b.ownerNoun(f.start); n != doc.None && b.class(n)&Vessel == 0 && (b.quantities[i].Kind != doc.Count || b.class(n)&Human == 0) {
		return b.whole(b.bareHead(n))
	}
	if n := b.inKind(i); n != doc.None {
		return n
	}
	if f.verb == doc.None {
		return doc.None
	}
	if k := b.changeNoun(i); k != doc.None {
		return k
	}
	if q := b.quantities[i].Kind; q == doc.Multiplier && i > b.first && f.start > b.tokens.First && b.mark(f.start-1) == ',' && b.claims[i-1].Counted.Lemma != "" && !b.tagAt(f.first).Verb() {
		return b.lastNoun(b.claims[i-1].Counted) // 9 200 coureurs, deux fois plus qu'en 2019
	}
	v := &b.t.Verbs[f.verb]
	class, kind := b.class(v.Head), b.quantities[i].Kind
	switch {
	case kind == doc.Count && class&Copula != 0 && b.class(f.end)&Away != 0 && b.quantities[i].Noun == doc.None:
		return doc.None // was five off the lead
	case class&Foreseeing != 0 && v.Tokens.End == f.start && b.clauses[b.clauseAt(v.Tokens.First)].verb == f.verb:
		return doc.None // economists had forecast 7%
	case kind == doc.Money && class&Reach != 0 && b.tagAt(f.start-1) == doc.Adp && b.class(f.start-1)&(Level|Of) == 0:
		return b.moved(f) // sold 40,000 shares for $7 million
	case kind == doc.Money && v.Form == doc.AuxInf && v.Tokens.End == f.start: // qui dit avoir perdu 9 000 euros
		if n := b.subjectOf(f.verb); n == doc.None || b.class(n)&Human == 0 && b.tagAt(n) != doc.Propn {
			return n
		}
		return doc.None
	case kind == doc.Money && v.Voice == doc.Passive && v.Tokens.End == f.start:
		if n := b.subjectOf(f.verb); n == doc.None || b.class(n)&Human == 0 && b.tagAt(n) != doc.Propn && !b.rules.HeadLast { // a woman was fined £400
			return n // les chambres étaient louées 310 euros
		}
		return doc.None
	case kind == doc.Count && b.claims[i].Trend == doc.NoTrend && v.Tokens.End == f.start && class&(Up|Down) != 0:
		return doc.None // il en a perdu une quarantaine
	case kind == doc.Money && class&Taking != 0 && c.Trend != doc.NoTrend:
	case (kind == doc.Money || kind == doc.Count) && class&(Reach|Copula|Up|Down) == 0 && c.Trend == doc.NoTrend:
		return doc.None // who pays is not what is paid, who scores not what is scored
	}
	return b.subjectOf(f.verb)
}

// exceeds reports how much more or less the number before is than another: "carried 2m
// passengers, | 15% more than expected", "1.3 million cars, | 9% fewer than in May".
func (b *builder) exceeds(i int) bool {
	f := &b.facts[i]
	if !b.rules.HeadLast || i == b.first || f.start == b.tokens.First || b.mark(f.start-1) != ',' || b.class(f.end)&(More|Fewer) == 0 {
		return false
	}
	p := b.quantities[i-1].Kind
	return b.class(f.end+1)&Than != 0 && (p == doc.Count || p == doc.Measure || p == doc.Money) && !b.claims[i-1].Counted.Empty()
}

// lastNoun is the noun of a part found before.
func (b *builder) lastNoun(p doc.Part) int {
	r := b.t.TokensIn(p.Span)
	for k := r.First; k < r.End; k++ {
		if b.t.Tokens[k].Tag.Nominal() {
			return b.compound(k)
		}
	}
	return doc.None
}

// moved is what a verb of change moves: its object ("augmenterait le risque de
// 75 %") or, when "de" follows at once, its subject ("ont chuté de 17 %").
func (b *builder) moved(f *facts) int {
	for k := b.t.Verbs[f.verb].Tokens.End; k < f.start-1; k++ {
		switch tag := b.t.Tokens[k].Tag; {
		case b.time(k):
		case tag.Nominal() && k+2 < f.start && b.t.Tokens[k].Norm == b.t.Tokens[k+2].Norm && b.tagAt(k+1) == doc.Adp: // year on year
			k += 2
		case tag.Nominal():
			return b.whole(k)
		case tag == doc.Adp || tag == doc.AdpDet || b.t.Tokens[k].Kind != doc.Word:
			return b.subjectOf(f.verb)
		}
	}
	return b.subjectOf(f.verb)
}

// changed finds what a noun of change is of: "hausse de 6,7 % de ses volumes",
// "un bénéfice net en hausse de 36 %", "le marché a connu un rebond".
func (b *builder) changed(i, change int) int {
	f := &b.facts[i]
	from := f.end
	if change > f.end {
		if b.rules.HeadLast && change > f.end && b.tagAt(change-1) != doc.Adj {
			return change // a 12% pay | rise
		}
		from = change + 1 // a 10% increase in the median price
		if b.tagAt(from) != doc.Adp {
			return doc.None
		}
	}
	if b.class(from)&Of != 0 || change > f.end {
		for k := from + 1; k < min(from+5, b.tokens.End); k++ {
			switch tag := b.t.Tokens[k].Tag; {
			case tag.Nominal():
				return b.whole(k)
			case tag.Determiner(), tag.Adjective():
			default:
				k = b.tokens.End
			}
		}
	}
	if b.claims[i].Rule == "up-down" && b.tagAt(change-1) == doc.Noun {
		return change - 1
	}
	if b.claims[i].Rule == "up-down" && i > b.first && b.facts[i-1].clause == f.clause && !b.facts[i-1].subject {
		q := &b.quantities[i-1]
		if q.Kind == doc.Count && q.Noun != doc.None && q.Noun < change { // handled 6.2m passengers in July, up 12%
			return b.lastNoun(b.claims[i-1].Counted)
		}
	}
	if b.class(change-1)&Amid != 0 {
		for k := change - 2; k >= max(b.tokens.First, change-6); k-- {
			switch tag := b.t.Tokens[k].Tag; {
			case tag.Nominal():
				if n := b.head(k); !b.time(n) {
					return n
				}
				k = b.tokens.First // … à 4,2 milliards, en hausse de 3 %
			case tag.Adjective(), b.mark(k) == ',':
			default:
				k = b.tokens.First
			}
		}
	}
	if before := change - 2; i > b.first && b.tagAt(change-1) == doc.Det && (b.class(before)&Restating != 0 || before > b.facts[i-1].end && b.mark(before) == ',') {
		if n := b.lastNoun(b.claims[i-1].Counted); n != doc.None { // 210 passages par jour, soit une hausse de 12 %
			return n
		}
	}
	k := b.clauseAt(change)
	if v := b.verbBefore(k, change); v != doc.None {
		return b.subjectOf(v)
	}
	if v := b.verbAfter(k, change); v != doc.None {
		return b.subjectOf(v)
	}
	return doc.None
}

// whole goes from "part", "nombre" to the noun that they are of.
func (b *builder) whole(n int) int {
	n = b.compound(n)
	if n == doc.None || b.class(n)&Part == 0 {
		return n
	}
	for k := n + 1; k < min(n+6, b.tokens.End); k++ {
		switch tag := b.t.Tokens[k].Tag; {
		case tag.Nominal():
			return b.compound(k)
		case b.class(k)&Of != 0, tag.Determiner(), tag.Adjective():
		default:
			return n
		}
	}
	return n
}

// inKind is the bare noun that says what an amount consists of, or None: "$20,000 in
// gambling debts".
func (b *builder) inKind(i int) int {
	f := &b.facts[i]
	if k := f.end + 1; b.quantities[i].Kind == doc.Money && b.class(f.end)&Within != 0 && (b.tagAt(k) == doc.Noun || b.tagAt(k) == doc.Adj && b.tagAt(k+1) == doc.Noun) && !b.time(k) {
		if b.tagAt(k) == doc.Adj {
			k++
		}
		return b.compound(k)
	}
	return doc.None
}
