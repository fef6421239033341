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
	if q.Kind == doc.Count || q.Kind == doc.Ratio || c.Rule == "versus" || c.Rule == "bracket" && i > b.first && b.facts[i-1].noun == f.noun && f.noun == doc.None {
		if b.understood(i) {
			return
		}
	}
	if n := b.next(i); n != doc.None { // 52,6 % et 49,5 % d'annonces
		c.Counted = b.phrase(n)
		c.Of = c.Counted
		return
	}
	if q.Kind == doc.Percent && b.share(i) && b.understood(i) {
		return
	}
	if n := b.measured(i); n != doc.None {
		c.Counted = b.phrase(n)
		return
	}
	b.understood(i)
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

// share reports a percentage of something that the sentence named already, and
// no change: "52 % des hôpitaux étaient en déficit, après 42 % en 2020".
func (b *builder) share(i int) bool {
	f := &b.facts[i]
	return i > b.first && b.claims[i-1].Of.Lemma != "" && f.noun == doc.None && b.claims[i].Rule != "change-verb"
}

// counts reports whether the noun after a quantity is what it counts, and not,
// say, what a change of so many per cent is compared with.
func (b *builder) counts(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
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
// de 40 à 69 ans".
func (b *builder) age(i int) bool { return b.claims[i].Rule == "age" }

// understood gives claim i the noun of the last claim of its kind, which the
// text does not repeat.
func (b *builder) understood(i int) bool {
	kind := b.quantities[i].Kind
	for j := i - 1; j >= max(0, i-4); j-- {
		p := &b.claims[j]
		if p.Counted.Lemma == "" || b.claims[i].Sentence-p.Sentence > 1 {
			continue
		}
		if k := b.quantities[j].Kind; k != kind && (b.claims[i].Rule != "bracket" || j < i-1 || k == doc.Multiplier) {
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

// measured finds the noun of which a quantity tells the size.
func (b *builder) measured(i int) int {
	f, c := &b.facts[i], &b.claims[i]
	switch {
	case f.noun != doc.None && b.class(f.noun)&(Up|Down) != 0:
		return b.changed(i, f.noun)
	case c.Rule == "age":
		return b.nearest(f.noun)
	case c.Rule == "bracket":
		return b.whole(b.nounBefore(b.clauses[f.clause].First))
	case c.Rule == "change-verb":
		return b.moved(f)
	case b.class(f.start-1)&Level != 0 && i > b.first && b.facts[i-1].clause == f.clause && b.claims[i-1].Trend != doc.NoTrend:
		// un bénéfice en hausse de 43 %, à 3,2 milliards
		return b.lastNoun(b.claims[i-1].Counted)
	}
	if n := b.ownerNoun(f.start); n != doc.None {
		return b.whole(n)
	}
	if f.verb == doc.None {
		return doc.None
	}
	if k := b.changeNoun(i); k != doc.None {
		return k
	}
	if b.quantities[i].Kind == doc.Money && b.class(b.t.Verbs[f.verb].Head)&(Reach|Copula|Up|Down) == 0 {
		return doc.None // who pays is not what is paid
	}
	return b.subjectOf(f.verb)
}

// lastNoun is the noun of a part found before.
func (b *builder) lastNoun(p doc.Part) int {
	r := b.t.TokensIn(p.Span)
	for k := r.First; k < r.End; k++ {
		if b.t.Tokens[k].Tag.Nominal() {
			return k
		}
	}
	return doc.None
}

// nounBefore is the head of the noun phrase that ends before token i.
func (b *builder) nounBefore(i int) int {
	if n := b.nearest(i); n != doc.None {
		return b.head(n)
	}
	return doc.None
}

// nearest is the last noun before token i, past adjectives and a comma.
func (b *builder) nearest(i int) int {
	for k := i - 1; k >= max(b.tokens.First, i-4); k-- {
		switch tag := b.t.Tokens[k].Tag; {
		case tag.Nominal() && !b.time(k):
			return k
		case tag.Adjective(), tag == doc.VerbPast, b.t.Word(k) == ",":
		default:
			return doc.None
		}
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

// moved is what a verb of change moves: its object ("augmenterait le risque de
// 75 %") or, when "de" follows at once, its subject ("ont chuté de 17 %").
func (b *builder) moved(f *facts) int {
	for k := b.t.Verbs[f.verb].Tokens.End; k < f.start-1; k++ {
		switch tag := b.t.Tokens[k].Tag; {
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
	if b.class(change-1)&Amid != 0 {
		for k := change - 2; k >= max(b.tokens.First, change-6); k-- {
			switch tag := b.t.Tokens[k].Tag; {
			case tag.Nominal():
				return b.head(k)
			case tag.Adjective(), b.t.Word(k) == ",":
			default:
				k = b.tokens.First
			}
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

// subjectOf is the head noun of the subject of a verb group, None for a pronoun
// or when nothing can be seen.
func (b *builder) subjectOf(v int) int {
	c := b.clauseAt(b.t.Verbs[v].Tokens.First)
	stop := b.t.Verbs[v].Tokens.First
	if !b.t.Verbs[v].Finite {
		// ses ventes progressant de 7 %
		if n := b.nounBefore(stop); n != doc.None {
			return b.whole(n)
		}
		if f := b.clauses[c].verb; f != doc.None && b.t.Verbs[f].Tokens.First < stop {
			stop = b.t.Verbs[f].Tokens.First
		}
	}
	for range 6 {
		n, pronoun := b.subjectIn(doc.Range{First: b.clauses[c].First, End: min(stop, b.clauses[c].End)})
		switch {
		case n != doc.None:
			return b.whole(n)
		case pronoun:
			return doc.None
		case b.clauses[c].relative && c > 0 && b.tagAt(b.clauses[c].First-1) != doc.Cconj: // qui: the noun before
			return b.whole(b.nounBefore(b.clauses[c].First))
		}
		// Nothing stands before the verb: the clause goes on from an earlier one.
		for c--; c >= 0 && (b.clauses[c].relative || b.clauses[c].bracket); c-- {
		}
		if c < 0 {
			break
		}
		stop = b.clauses[c].End
		if w := b.clauses[c].verb; w != doc.None {
			stop = b.t.Verbs[w].Tokens.First
		}
	}
	return doc.None
}

// subjectIn is the head of the first noun phrase in r that no preposition
// governs; pronoun reports a personal pronoun instead.
func (b *builder) subjectIn(r doc.Range) (head int, pronoun bool) {
	governed := false
	for i := r.First; i < r.End; i++ {
		switch k := &b.t.Tokens[i]; {
		case k.Kind == doc.Punct && b.t.Word(i) == ",":
			governed = false
		case k.Tag == doc.Adp || k.Tag == doc.AdpDet:
			governed = true
		case k.Tag.Nominal() && !governed && !b.time(i):
			return b.compound(i), false
		case k.Tag.Nominal() && i+1 < r.End && b.t.Tokens[i+1].Tag.Determiner() && b.t.Tokens[i+1].Tag != doc.AdpDet:
			governed = false // au premier trimestre | le groupe …
		case k.Tag == doc.PronPers && (k.Morph.Person() == doc.Third || k.Morph.Person() == doc.First) && i+1 >= r.End:
			return doc.None, true
		}
	}
	return doc.None, false
}

// compound goes to the last of several nouns, where that one is the head:
// "greenhouse-gas emissions".
func (b *builder) compound(n int) int {
	if !b.rules.HeadLast || n == doc.None {
		return n
	}
	for j := n + 1; j < min(n+6, b.tokens.End); j++ {
		if b.t.Tokens[j].Tag.Nominal() && b.t.Tokens[j].Kind == doc.Word {
			n = j
		} else if b.t.Word(j) != "-" || b.t.Tokens[j].Flags.Has(doc.SpaceBefore) {
			break
		}
	}
	return n
}

// time reports whether token i is part of a time or a quantity, and so no
// subject.
func (b *builder) time(i int) bool {
	at := b.t.Tokens[i].Span
	for k := b.when; k < len(b.times) && b.times[k].Start <= at.Start; k++ {
		if b.times[k].Contains(at) {
			return true
		}
	}
	for k := b.first; k < len(b.quantities) && b.quantities[k].Start <= at.Start; k++ {
		if b.quantities[k].Contains(at) {
			return true
		}
	}
	return false
}

// head walks left from a noun through "de" and other prepositions to the head of
// its noun phrase: "les ventes de voitures neuves dans l'UE" → ventes.
func (b *builder) head(n int) int {
	head, first := n, n // first of the nouns that stand together with head
	for i := n - 1; i >= max(b.tokens.First, n-20); i-- {
		switch tag := b.t.Tokens[i].Tag; {
		case tag.Nominal() && b.rules.HeadLast && i == first-1:
			first = i
		case tag.Nominal():
			head, first = i, i
		case tag == doc.Adp || tag == doc.AdpDet || tag.Determiner() || tag.Adjective() || tag == doc.VerbPast || tag == doc.Num || tag == doc.SymTag:
			if b.t.Tokens[i].Kind == doc.Punct {
				return head
			}
		default:
			return head
		}
	}
	return head
}

// phrase is the simple noun phrase around noun n, with the lemma of the whole
// where several words are one noun.
func (b *builder) phrase(n int) doc.Part {
	first, end := n, n+1
	for first > b.tokens.First {
		if tag := b.t.Tokens[first-1].Tag; !tag.Adjective() && (!b.rules.HeadLast || tag != doc.Noun) || b.time(first-1) {
			break
		}
		first--
	}
	lemma := b.t.Tokens[n].Lemma.Text
	if whole, k := b.rules.Compounds.Match(b.t, n); k > 0 {
		lemma, end = whole, n+k
	}
	for end < b.tokens.End {
		if tag := b.t.Tokens[end].Tag; !tag.Adjective() && tag != doc.VerbPast || b.t.Tokens[end].Kind != doc.Word {
			break
		}
		end++
	}
	return doc.Part{Span: b.t.Span(doc.Range{First: first, End: end}), Lemma: lemma}
}
