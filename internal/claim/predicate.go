package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// predicate finds what is said of a quantity: a noun it depends on, the verb it
// is subject or complement of, or the predicate of a neighbour.
func (b *builder) predicate(i int) {
	for _, rule := range [...]func(*builder, int) bool{
		(*builder).nominal, (*builder).bracketed, (*builder).versus, (*builder).changing, (*builder).aged, (*builder).subject, (*builder).complement, (*builder).shared,
	} {
		if rule(b, i) {
			break
		}
	}
	c, f := &b.claims[i], &b.facts[i]
	if f.verb != doc.None {
		v := &b.t.Verbs[f.verb]
		c.Predicate.Part = b.verbPhrase(v)
		c.Negated = v.Negated
		c.Hedged = v.Mood == doc.Conditional || b.modal(f.verb)
	}
}

// verbPhrase is a verb group, with the attribute of a copula: "sont mortes",
// "étaient en déficit", "sont toujours sans nouvelles".
func (b *builder) verbPhrase(v *doc.VerbGroup) doc.Part {
	p := doc.Part{Span: b.t.Span(v.Tokens), Lemma: v.Lemma.Text}
	if !b.t.Tokens[v.Head].Tag.Aux() || b.class(v.Head)&Copula == 0 {
		return p
	}
	i := v.Tokens.End
	for b.tagAt(i) == doc.Adv || b.tagAt(i) == doc.AdvNeg {
		i++
	}
	switch {
	case b.tagAt(i) == doc.Adj || b.tagAt(i) == doc.VerbPast || b.tagAt(i) == doc.Noun:
	case b.tagAt(i) == doc.Adp && b.class(i)&(Of|Level) == 0 && b.tagAt(i+1) == doc.Noun:
		i++
	default:
		return p
	}
	p.Span = b.t.Span(doc.Range{First: v.Tokens.First, End: i + 1})
	p.Lemma += " " + b.t.Tokens[i].Lemma.Text
	return p
}

// changing reads a quantity after "de" whose clause has a verb of change, past
// nouns and infinitives between: "augmenterait le risque d'avoir un cancer de
// 75 %".
func (b *builder) changing(i int) bool {
	f := &b.facts[i]
	if b.class(f.start-1)&(Of|Size) == 0 || b.quantities[i].Kind == doc.Count || b.quantities[i].Kind == doc.Duration {
		return false
	}
	for v := b.verbs.End - 1; v >= b.verbs.First; v-- {
		g := &b.t.Verbs[v]
		if g.Tokens.End > f.start {
			continue
		}
		if g.Tokens.First < b.clauses[f.clause].First {
			break
		}
		if b.class(g.Head)&(Up|Down) != 0 {
			f.verb = v
			b.claims[i].Rule = "change-verb"
			return true
		}
	}
	return false
}

// aged reads an age by its adjective: "des participants âgés de 40 à 69 ans".
func (b *builder) aged(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	n := f.start - 1
	if b.class(n)&Of != 0 {
		n--
	}
	if b.class(n)&Aged == 0 {
		return false
	}
	f.noun = n
	c.Predicate.Part = doc.Part{Span: b.t.Tokens[n].Span, Lemma: b.t.Tokens[n].Lemma.Text}
	c.Rule = "age"
	return true
}

// modal reports a conditional right before an infinitive: "pourrait atteindre".
func (b *builder) modal(v int) bool {
	if v == b.verbs.First || b.t.Verbs[v].Finite {
		return false
	}
	p := &b.t.Verbs[v-1]
	return p.Mood == doc.Conditional && b.t.Verbs[v].Tokens.First-p.Tokens.End <= 1
}

// nominal reads a quantity that belongs to a noun of event or of change.
//
//	la mort de deux soldats · un recul de 18 % · en hausse de 36 % · (hausse de 5 %)
func (b *builder) nominal(i int) bool {
	f := &b.facts[i]
	n := b.ownerNoun(f.start)
	if q := &b.quantities[i]; q.Noun >= f.end && q.Kind != doc.Count && b.class(q.Noun)&(Up|Down) != 0 && b.class(f.end)&Of == 0 {
		n = q.Noun // a 10% increase
	}
	if n == doc.None {
		return false
	}
	class := b.class(n)
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
		case tag.Nominal(), tag.Adjective() && b.class(i)&(Event|Up|Down) != 0:
			return i
		case b.t.Word(i) == ",": // l'arrivée, le 28 avril, de deux bateaux
			k := i - 1
			for k > max(b.tokens.First, i-8) && b.t.Word(k) != "," && !b.t.Tokens[k].Tag.Finite() {
				k--
			}
			if b.t.Word(k) != "," {
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
	if i > b.first && b.borrow(i, i-1) {
		c.Predicate.Elided = true
		return true
	}
	// La part des entreprises endettées (33,6 %) repart à la hausse.
	if k := f.clause + 1; k < len(b.clauses) && b.clauses[k].verb != doc.None && b.t.Verbs[b.clauses[k].verb].Tokens.First <= b.clauses[k].First+1 {
		f.verb = b.clauses[k].verb
		return true
	}
	return false
}

// versus reads a value that another one is compared with: "contre 14,6
// milliards l'année précédente".
func (b *builder) versus(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	n := f.start - 1
	if b.class(n)&Versus == 0 {
		// contre une prévision précédente à 280 000
		for n = f.start - 1; n >= max(b.tokens.First, f.start-6) && b.class(n)&Versus == 0; n-- {
			if k := &b.t.Tokens[n]; !k.Tag.Nominal() && !k.Tag.Adjective() && k.Tag != doc.Det && k.Tag != doc.Adp {
				return false
			}
		}
	}
	if b.class(n)&Versus == 0 || i == b.first {
		return false
	}
	c.Predicate.Part = doc.Part{Span: b.t.Tokens[n].Span, Lemma: b.t.Tokens[n].Lemma.Text}
	c.Rule = "versus"
	f.noun = n
	return true
}

// subject reads a quantity whose verb comes after it: "14 000 personnes sont
// mortes". No preposition may govern it, and no verb of its clause stand before
// it, but a participle that belongs to something else.
func (b *builder) subject(i int) bool {
	f := &b.facts[i]
	if tag := b.tagAt(f.start - 1); tag == doc.Adp || tag == doc.AdpDet || tag.Verb() {
		return false
	}
	left := b.verbBefore(f.clause, f.start)
	if left != doc.None && (b.t.Verbs[left].Finite || b.t.Tokens[f.start-1].Kind != doc.Punct) {
		return false
	}
	v := b.verbAfter(f.clause, f.stop)
	if v == doc.None {
		v = b.resumed(f.clause)
	}
	if v == doc.None {
		return false
	}
	f.verb, f.subject = v, true
	b.claims[i].Rule = "subject"
	return true
}

// resumed is the verb of a clause that goes on behind relative ones and
// brackets: "25 bateaux, qui attendaient, sont partis".
func (b *builder) resumed(c int) int {
	if b.clauses[c].verb != doc.None {
		return doc.None
	}
	for c++; c < len(b.clauses) && (b.clauses[c].relative || b.clauses[c].bracket); c++ {
	}
	if c < len(b.clauses) {
		if v := b.clauses[c].verb; v != doc.None && b.t.Verbs[v].Tokens.First <= b.clauses[c].First+2 {
			return v
		}
	}
	return doc.None
}

// tagAt is the tag of token i, or NoTag outside of the sentence.
func (b *builder) tagAt(i int) doc.Tag {
	if i < b.tokens.First || i >= b.tokens.End {
		return doc.NoTag
	}
	return b.t.Tokens[i].Tag
}

// complement reads a quantity that follows its verb, as object or further away:
// "ont détruit 33 drones", "s'étend sur 52 hectares". When the verb has a
// quantity for its subject already and a conjunction follows, the verb is
// understood again: "14 000 personnes sont mortes et 24 soldats".
func (b *builder) complement(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	v := b.verbBefore(f.clause, f.start)
	if v == doc.None {
		if v = b.verbAfter(f.clause, f.stop); v == doc.None {
			return false
		}
		f.verb = v // "avec 12 voix, il l'emporte"
		c.Rule = "fronted"
		return true
	}
	f.verb, c.Rule = v, "complement"
	if i > b.first && b.facts[i-1].verb == v && b.facts[i-1].subject && b.coordinated(b.t.Verbs[v].Tokens.End, f.start) {
		c.Predicate.Elided = true
		f.subject = true
		c.Rule = "gapping"
	}
	return true
}

// coordinated reports a conjunction or comma between two tokens.
func (b *builder) coordinated(from, to int) bool {
	for i := from; i < to; i++ {
		if b.t.Tokens[i].Tag == doc.Cconj || b.t.Word(i) == "," || b.t.Word(i) == ";" {
			return true
		}
	}
	return false
}

// shared reads a clause without a verb, which has that of the claim before it,
// or of the clause around it: "…, dont 12 enfants", "… et l'anglais par 41,7 %".
func (b *builder) shared(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	c.Rule = "shared"
	if i > b.first && b.borrow(i, i-1) {
		c.Predicate.Elided = true
		return true
	}
	for k := f.clause - 1; k >= max(0, f.clause-2); k-- {
		if v := b.clauses[k].verb; v != doc.None && !b.clauses[k].relative {
			f.verb = v
			c.Predicate.Elided = true
			return true
		}
	}
	c.Rule = b.quantities[i].Rule
	return false
}

// borrow gives claim i the predicate of claim j.
func (b *builder) borrow(i, j int) bool {
	if b.facts[j].verb == doc.None && b.facts[j].noun == doc.None {
		return false
	}
	b.facts[i].verb, b.facts[i].noun = b.facts[j].verb, b.facts[j].noun
	b.facts[i].subject = b.facts[j].subject
	b.claims[i].Predicate = b.claims[j].Predicate
	return true
}
