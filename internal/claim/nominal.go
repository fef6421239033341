package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// nominal reads a quantity that belongs to a noun of event or of change.
//
//	la mort de deux soldats · un recul de 18 % · en hausse de 36 % · (hausse de 5 %)
func (b *builder) nominal(i int) bool {
	f := &b.facts[i]
	n := b.ownerNoun(f.start)
	if q := &b.quantities[i]; q.Noun >= f.end && q.Kind != doc.Count && b.class(q.Noun)&(Up|Down) != 0 && b.class(f.end)&Of == 0 {
		n = q.Noun // a 10% increase
	}
	if n == doc.None && b.rules.HeadLast && b.quantities[i].Kind != doc.Count && b.class(f.end)&(Up|Down) != 0 && b.tagAt(f.end).Verb() && b.tagAt(f.start) == doc.Det {
		n = f.end // against a 2.5% rise, which may be taken for a verb
	}
	if b.upDown(i) || b.difference(i) {
		return true
	}
	if n == doc.None {
		return false
	}
	class := b.class(n)
	if class&(Up|Down) != 0 && b.aimed(n, f) {
		return false
	}
	if class&(Event|Up|Down) == 0 || class&Event == 0 && !b.changes(i) {
		return false
	}
	f.noun = n
	first := n
	if b.class(n-1)&Amid != 0 {
		first--
	}
	b.claims[i].Predicate.Part = doc.Part{Span: b.t.Span(doc.Range{First: first, End: n + 1}), Lemma: b.t.Tokens[n].Lemma.Text}
	b.claims[i].Rule = "nominal"
	return true
}

// upDown reads a change told by an adverb behind a comma or a noun: "sold for $4, down 2%",
// "with the index down 1.4%".
func (b *builder) upDown(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	k := f.start - 1
	if tag := b.tagAt(k); tag != doc.Adv && tag != doc.Adp || b.class(k)&(Up|Down) == 0 || k == b.tokens.First || b.mark(k-1) != ',' && b.tagAt(k-1) != doc.Noun || b.quantities[i].Kind == doc.Duration {
		return false
	}
	f.noun = k
	c.Predicate.Part = doc.Part{Span: b.t.Tokens[k].Span, Lemma: b.t.Tokens[k].Lemma.Text}
	c.Rule = "up-down"
	return true
}

// difference reads how much more or less something is, where no full verb says what is
// done: "soit quatre points de moins qu'en mai", "c'est 3 000 de plus".
func (b *builder) difference(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	if !b.differs(f) {
		return false
	}
	if v := b.governor(f.clause, f.start); v != doc.None && b.class(b.t.Verbs[v].Head)&Copula == 0 && b.class(f.start-1)&Restating == 0 && (f.start == b.tokens.First || b.mark(f.start-1) != ',') {
		return false
	}
	k := f.end + 1
	f.noun = k
	c.Predicate.Part = doc.Part{Span: b.t.Span(doc.Range{First: f.end, End: k + 1}), Lemma: b.t.Tokens[f.end].Norm.Text + " " + b.t.Tokens[k].Lemma.Text}
	c.Rule = "difference"
	return true
}

// differs reports "de plus" or "de moins" behind a quantity.
func (b *builder) differs(f *facts) bool {
	return b.class(f.end)&Of != 0 && b.tagAt(f.end) == doc.Adp && b.class(f.end+1)&(More|Fewer) != 0 && b.tagAt(f.end+1) == doc.Adv
}

// aimed reports a noun of change that is the object of a full verb, and so a thing
// counted rather than a predicate: "table sur une croissance de 1,1 %", but "a connu
// une croissance de 1,1 %" and "une hausse de 3 % des prix".
func (b *builder) aimed(n int, f *facts) bool {
	if n > f.start || b.class(f.end)&Of != 0 || b.class(n-1)&Amid != 0 {
		return false
	}
	d := n - 1
	for b.tagAt(d).Adjective() {
		d--
	}
	v := b.verbBefore(f.clause, n)
	if b.rules.HeadLast && b.tagAt(d) != doc.Det {
		d++ // voted through | cuts of £48m
	}
	return v != doc.None && (b.tagAt(d) == doc.Det || b.rules.HeadLast) && b.class(b.t.Verbs[v].Head)&(Light|Copula) == 0 && b.leads(b.t.Verbs[v].Tokens.End, d)
}

// leads reports that nothing but adverbs and prepositions stands between two tokens.
func (b *builder) leads(from, to int) bool {
	if to-from > 3 {
		return false
	}
	for ; from < to; from++ {
		if tag := b.tagAt(from); tag != doc.Adv && tag != doc.Adp && tag != doc.Particle {
			return false
		}
	}
	return true
}

// changes reports a kind of quantity that can be the size of a change.
func (b *builder) changes(i int) bool {
	switch b.quantities[i].Kind {
	case doc.Percent, doc.Money, doc.Measure, doc.Count, doc.Multiplier, doc.Ratio:
		return true
	}
	return false
}

// ownerNoun is the noun that a noun phrase starting at token start belongs to
// by "de": "la mort de deux …", "un recul moins marqué de 5 %"; None when none.
func (b *builder) ownerNoun(start int) int {
	i := start - 1
	if b.class(i)&Of == 0 {
		return doc.None
	}
	for i--; i >= max(b.tokens.First, start-9); i-- {
		switch tag := b.t.Tokens[i].Tag; {
		case b.time(i): // passera le 1er juillet | de 12 à 14 euros
			return doc.None
		case tag.Nominal(), tag.Adjective() && b.class(i)&(Event|Up|Down) != 0:
			return i
		case b.mark(i) == ',' && i == start-2 && b.tagAt(i-1).Nominal() && !b.time(i-1): // Le loyer, de 640 euros, …
			return i - 1
		case b.mark(i) == ',': // l'arrivée, le 28 avril, de deux bateaux
			k := i - 1
			for k > max(b.tokens.First, i-8) && b.mark(k) != ',' && !b.t.Tokens[k].Tag.Finite() {
				k--
			}
			if k < b.tokens.First || b.mark(k) != ',' {
				return doc.None
			}
			i = k
		case tag.Adjective(), tag == doc.Adv, tag == doc.VerbPast:
		default:
			return doc.None
		}
	}
	return doc.None
}

// aged reads an age by its adjective: "des participants âgés de 40 à 69 ans".
func (b *builder) aged(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	n := f.start - 1
	if i > b.first && n == b.facts[i-1].end && b.claims[i-1].Rule == "age" && b.quantities[i].Kind == doc.Duration && (b.tagAt(n) == doc.Cconj || b.mark(n) == ',') {
		c.Rule = "age"
		return b.borrow(i, i-1) // âgés de 19 et | 24 ans
	}
	if i > b.first && b.claims[i-1].Rule == "dimension" && b.dimensionAgain(i) {
		c.Rule = "dimension"
		return b.borrow(i, i-1)
	}
	if b.class(n)&Of != 0 {
		n--
	}
	if b.class(n)&Aged == 0 {
		return false
	}
	if c.Rule = "age"; b.quantities[i].Kind != doc.Duration {
		c.Rule = "dimension"
	}
	if v := b.verbBefore(f.clause, n); v != doc.None && b.t.Verbs[v].Tokens.End == n && b.class(b.t.Verbs[v].Head)&Copula != 0 {
		f.verb = v // la victime est âgée de 34 ans
		return true
	}
	f.noun = n
	c.Predicate.Part = doc.Part{Span: b.t.Tokens[n].Span, Lemma: b.t.Tokens[n].Lemma.Text}
	return true
}

// dimensionAgain reports another size of the same, for another time: "worth 4.2% this year
// and | 3% in 2027", "longue de 12 km en 2020 et | de 15 km en 2024".
func (b *builder) dimensionAgain(i int) bool {
	n := b.facts[i].start - 1
	if b.class(n)&Of != 0 {
		n--
	}
	if b.tagAt(n) != doc.Cconj || b.quantities[i].Kind != b.quantities[i-1].Kind || b.quantities[i].Noun != doc.None || n-b.facts[i-1].end > near {
		return false
	}
	for k := b.facts[i-1].end; k < n; k++ {
		if !b.time(k) && b.tagAt(k) != doc.Adp {
			return false
		}
	}
	return n > b.facts[i-1].end
}

// bracketed reads a quantity in brackets, which says more of what stands before
// them, in its words: "8,4 milliards de dollars (7,7 milliards d'euros)", "une
// légère hausse (+1,3 %)".
func (b *builder) bracketed(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	if !b.clauses[f.clause].bracket || b.verbBefore(f.clause, f.start) != doc.None || b.clauses[f.clause].verb != doc.None {
		return false
	}
	open := b.clauses[f.clause].First
	if n := open - 1; n >= b.tokens.First && b.class(n)&(Up|Down) != 0 {
		f.noun = n
		c.Predicate = doc.Predicate{Part: doc.Part{Span: b.t.Tokens[n].Span, Lemma: b.t.Tokens[n].Lemma.Text}}
		c.Rule = "bracket"
		return true
	}
	c.Rule = "bracket"
	if v := b.governor(max(0, f.clause-1), open); i > b.first && v != doc.None && b.t.Verbs[v].Finite && b.t.Verbs[v].Tokens.First > b.facts[i-1].stop {
		f.verb = v // Menée 12-3, l'équipe | a renversé | son rival (20-15)
		return true
	}
	if i > b.first && b.borrow(i, i-1) {
		c.Predicate.Elided = true
		return true
	}
	// La part des entreprises endettées (33,6 %) repart à la hausse.
	if k := f.clause + 1; k < len(b.clauses) && b.clauses[k].verb != doc.None && b.t.Verbs[b.clauses[k].verb].Tokens.First <= b.clauses[k].First+1 {
		f.verb = b.clauses[k].verb
		return true
	}
	// Le village accueillera les athlètes (14 500 personnes).
	for k := f.clause - 1; k >= max(0, f.clause-near) && f.verb == doc.None; k-- {
		f.verb = b.governor(k, b.clauses[k].End)
	}
	return f.verb != doc.None
}

// versus reads a value that another one is compared with: "contre 14,6
// milliards l'année précédente".
func (b *builder) versus(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	if k := f.start - 2; b.class(f.start-1)&Origin != 0 && b.class(k)&(Up|Down) != 0 && (b.tagAt(k) == doc.Adv || b.tagAt(k) == doc.Adp) && i > b.first { // a turnout of 29%, down from 34%
		c.Predicate.Part = doc.Part{Span: b.t.Tokens[k].Span, Lemma: b.t.Tokens[k].Lemma.Text}
		c.Rule, f.noun = "versus", f.start-1
		return true
	}
	if k := b.followed(i); k != doc.None {
		c.Predicate.Part = doc.Part{Span: b.t.Tokens[k].Span, Lemma: b.t.Tokens[k].Lemma.Text}
		c.Rule, f.noun = "versus", k
		return true
	}
	n := f.start - 1
	if i > b.first && b.claims[i-1].Rule == "versus" && b.quantities[i].Noun == doc.None && b.tagAt(n) == doc.Cconj && b.facts[i-1].clause == f.clause {
		if v := b.verbFrom(b.facts[i-1].end); v >= b.verbs.End || b.t.Verbs[v].Tokens.First > f.end {
			c.Rule = "versus" // contre 1 700 hectares en 2023 et | 2 900 en 2022
			return b.borrow(i, i-1)
		}
	}
	if b.class(n)&Versus == 0 {
		// contre une prévision précédente à 280 000 · au lieu des 5 %
		for n = f.start - 1; n >= max(b.tokens.First, f.start-6) && b.class(n)&Versus == 0; n-- {
			if k := &b.t.Tokens[n]; !k.Tag.Nominal() && !k.Tag.Adjective() && !k.Tag.Determiner() && k.Tag != doc.Adp {
				return false
			}
		}
		if b.tagAt(n) == doc.Noun && b.tagAt(n-1) != doc.Adp && b.tagAt(n-1) != doc.AdpDet {
			return false // un lieu de 3 hectares
		}
	}
	if b.class(n)&Versus == 0 || i == b.first {
		return false
	}
	c.Predicate.Part = doc.Part{Span: b.t.Tokens[n].Span, Lemma: b.t.Tokens[n].Lemma.Text}
	if b.tagAt(n) == doc.Noun { // au lieu de
		c.Predicate.Part = doc.Part{Span: b.t.Span(doc.Range{First: n - 1, End: n + 1}), Lemma: b.t.Tokens[n-1].Norm.Text + " " + b.t.Tokens[n].Norm.Text}
	}
	c.Rule = "versus"
	f.noun = n
	return true
}

// followed is the word behind which an amount stands that the one before is compared
// with, with its own noun, or None: "une perte de 14 millions, | après | un déficit de 6
// millions", "a profit of $3m, | after | a loss of $5m". What happened before is no sum.
func (b *builder) followed(i int) int {
	f := &b.facts[i]
	if i == b.first || b.quantities[i].Kind != b.quantities[i-1].Kind || b.quantities[i].Kind != doc.Money && b.quantities[i].Kind != doc.Percent {
		return doc.None
	}
	n := b.ownerNoun(f.start)
	if n == doc.None || b.class(n)&(Sum|Up|Down) == 0 {
		return doc.None
	}
	k := n - 1
	for k > b.tokens.First && (b.tagAt(k).Adjective() || b.tagAt(k).Determiner() && b.tagAt(k) != doc.AdpDet) {
		k--
	}
	if b.class(k)&Following == 0 || k < b.facts[i-1].end {
		return doc.None
	}
	return k
}
