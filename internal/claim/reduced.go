package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// reduced reads a participle without its auxiliary, which is all the verb that a
// headline or a list gives its subject, and all that is left of it in a second
// clause. In English a past tense may be taken for one.
//
//	Deux pompiers blessés dans un incendie · Three farms destroyed by the storm ·
//	…, dont trois tués par balle
func (b *builder) reduced(i int) bool {
	f := &b.facts[i]
	if tag := b.tagAt(f.start - 1); tag == doc.Adp || tag == doc.AdpDet || tag.Verb() || tag.Aux() {
		return false
	}
	if b.quantities[i].Kind == doc.Duration && b.class(f.end)&Of == 0 || b.verbBefore(f.clause, f.start) != doc.None || b.clauses[f.clause].verb != doc.None {
		return false
	}
	v := b.participleAfter(i)
	if v == doc.None {
		return b.reducedAdjective(i)
	}
	f.verb, f.subject = v, true
	b.claims[i].Rule = "reduced"
	return true
}

// reducedAdjective reads the same where the tagger took the participle for an adjective:
// "90 000 foyers | privés | d'électricité".
func (b *builder) reducedAdjective(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	k := f.stop
	for b.tagAt(k) == doc.Adv {
		k++
	}
	if b.quantities[i].Noun == doc.None || b.tagAt(k) != doc.Adj || b.tagAt(k-1) == doc.Adj {
		return false
	}
	verb, ok := b.rules.Participles.Get(b.t.Tokens[k].Lemma)
	if !ok {
		return false
	}
	c.Predicate.Part = doc.Part{Span: b.t.Tokens[k].Span, Lemma: verb}
	c.Rule = "reduced"
	f.noun, f.subject = k, true
	return true
}

// participleAfter is the first past participle without auxiliary behind the noun
// phrase of a quantity, in its clause and with no comma between; None without one.
func (b *builder) participleAfter(i int) int {
	f := &b.facts[i]
	if n := b.quantities[i].Noun; n == f.end && b.tagAt(n) == doc.VerbPast && i > b.first && b.tagAt(n+1) != doc.NoTag {
		f.stop = n // 43 habitants ont été évacués et 26 relogés
	}
	end := min(b.clauses[f.clause].End, f.stop+wide)
	for k, v := f.stop, b.verbFrom(f.stop); v < b.verbs.End && b.t.Verbs[v].Tokens.First < end; v++ {
		g := &b.t.Verbs[v]
		for ; k < g.Tokens.First; k++ {
			if b.t.Tokens[k].Kind == doc.Punct || b.t.Tokens[k].Tag == doc.Cconj {
				return doc.None
			}
		}
		if g.Finite {
			return doc.None
		}
		if g.Form == doc.VerbPast {
			return v
		}
	}
	return doc.None
}

// injured reads an adjective that is a participle by meaning, in the same place: "… ont
// été arrêtées et trois agents grièvement blessés". It is the predicate then.
func (b *builder) injured(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	k := f.stop
	if n := b.quantities[i].Noun; n == f.end && n != doc.None && b.tagAt(n) == doc.Adj {
		k = n // 38 people were killed and more than 100 injured
	}
	for b.tagAt(k) == doc.Adv {
		k++
	}
	if b.tagAt(k) != doc.Adj {
		return false
	}
	verb, ok := b.rules.Participles.Get(b.t.Tokens[k].Lemma)
	if v := f.verb; !ok && v != doc.None && b.class(b.t.Verbs[v].Head)&Copula != 0 && b.ends(k+1) {
		verb, ok = b.t.Verbs[v].Lemma.Text+" "+b.t.Tokens[k].Lemma.Text, true // 37 were positive and another 14 inconclusive
	}
	if !ok {
		return false
	}
	c.Predicate = doc.Predicate{Part: doc.Part{Span: b.t.Span(doc.Range{First: min(f.stop, k), End: k + 1}), Lemma: verb}}
	c.Hedged = b.claims[i-1].Hedged
	f.verb, f.noun = doc.None, k
	return true
}

// absolute reads what "avec" says of its noun, in place of a clause, and of the next
// one beside it: "with 35% opposed and 25% unsure", "avec deux tiers d'entre eux en
// déficit".
func (b *builder) absolute(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	with := b.class(f.start-1)&With != 0 || b.tagAt(f.start-1) == doc.Cconj && i > b.first && b.claims[i-1].Rule == "absolute"
	if !with || b.quantities[i].Kind == doc.Duration {
		return false
	}
	k := f.stop
	if b.rules.HeadLast && b.tagAt(k) == doc.Adv && b.tagAt(k+1) == doc.Adj && b.ends(k+2) { // with 12 | still missing
		c.Predicate.Part = doc.Part{Span: b.t.Span(doc.Range{First: k, End: k + 2}), Lemma: b.t.Tokens[k+1].Lemma.Text}
		c.Rule = "absolute"
		f.noun, f.subject = k+1, true
		return true
	}
	for end := min(k+4, b.tokens.End); k < end && (b.tagAt(k) == doc.Adp && b.class(k)&Amid == 0 || b.tagAt(k).Pronoun()); k++ {
	}
	if k < b.tokens.End && b.mark(k) == '(' { // deux tiers d'entre eux (65 %) en déficit
		for end := min(k+5, b.tokens.End); k < end && b.mark(k) != ')'; k++ {
		}
		k++
	}
	first := k
	switch tag := b.tagAt(k); {
	case b.class(k)&Amid != 0 && b.tagAt(k+1) == doc.Noun && !b.time(k+1):
		k++
	case (tag == doc.VerbPast || tag == doc.Adj && f.stop == f.end) && k == f.stop && b.ends(k+1):
	default:
		return false
	}
	c.Predicate.Part = doc.Part{Span: b.t.Span(doc.Range{First: first, End: k + 1}), Lemma: b.t.Tokens[k].Lemma.Text}
	c.Rule = "absolute"
	f.noun, f.subject = k, true
	return true
}

// apart reads a participle with its auxiliary behind a noun phrase that a comma sets
// apart: "Le texte est rejeté, neuf sénateurs | ayant voté | contre."
func (b *builder) apart(i int) bool {
	f := &b.facts[i]
	if f.start == b.tokens.First || b.mark(f.start-1) != ',' {
		return false
	}
	v := b.verbFrom(f.stop)
	if v >= b.verbs.End || b.t.Verbs[v].Finite || b.t.Verbs[v].Form != doc.AuxPres || b.t.Verbs[v].Tokens.First-f.stop > near {
		return false
	}
	for k := f.stop; k < b.t.Verbs[v].Tokens.First; k++ {
		if b.t.Tokens[k].Kind == doc.Punct || b.tagAt(k) == doc.Cconj {
			return false
		}
	}
	f.verb, f.subject = v, true
	b.claims[i].Rule = "apart"
	return true
}

// ends reports that a phrase ends before token i.
func (b *builder) ends(i int) bool {
	tag := b.tagAt(i)
	return tag == doc.NoTag || tag == doc.PunctTag || tag == doc.Cconj || tag == doc.Adp
}
