package claim

import (
	"sort"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// predicate finds what is said of a quantity: a noun it depends on, the verb it
// is subject or complement of, or the predicate of a neighbour.
func (b *builder) predicate(i int) {
	b.says(i)
	c, f := &b.claims[i], &b.facts[i]
	if f.verb != doc.None {
		v := &b.t.Verbs[f.verb]
		c.Predicate.Part = b.verbPhrase(v, f, b.quantities[i].Kind)
		c.Negated = v.Negated && !(b.tagAt(v.Tokens.End) == doc.Sconj && b.only(f.verb, v.Tokens.End))
		c.Hedged = c.Hedged || b.rules.Rumour && (v.Mood == doc.Conditional || b.modal(f.verb))
	}
}

// says asks the rules in turn, and reports whether one finds a predicate.
func (b *builder) says(i int) bool {
	return b.factor(i) || b.misread(i) || b.nominal(i) || b.bracketed(i) || b.restated(i) ||
		b.versus(i) || b.parallel(i) || b.changing(i) || b.aged(i) || b.apart(i) || b.subject(i) ||
		b.absolute(i) || b.reduced(i) || b.complement(i) || b.shared(i)
}

// changing reads a quantity after "de" whose clause has a verb of change, past
// nouns and infinitives between: "augmenterait le risque d'avoir un cancer de
// 75 %".
func (b *builder) changing(i int) bool {
	f := &b.facts[i]
	by := Of | Size
	if b.rules.HeadLast {
		by = Size // beating forecasts of 9%
	}
	if b.class(f.start-1)&by == 0 || b.quantities[i].Kind == doc.Count || b.quantities[i].Kind == doc.Duration {
		return false
	}
	last := b.verbBefore(f.clause, f.start)
	if last == doc.None || b.t.Verbs[last].Tokens.End == f.start-1 && b.class(b.t.Verbs[last].Head)&Reach != 0 { // passant | de 180 à 260 millions
		return false
	}
	for v := last; v >= max(b.verbs.First, last-near); v-- {
		g := &b.t.Verbs[v]
		if g.Tokens.First < b.clauses[f.clause].First {
			break
		}
		if b.class(g.Head)&(Up|Down) != 0 {
			f.verb = v
			b.claims[i].Rule = "change-verb"
			return true
		}
		if g.Finite {
			break
		}
	}
	return false
}

// wherefrom reads the whole that opens a sentence and has a clause of its own: "Sur les 41
// maternités | que comptait | la région en 1996, il n'en reste que 19", "Of the 300 miners |
// who walked out | in May, 12 are back". Its time is that of this clause.
func (b *builder) wherefrom(i int) bool {
	f := &b.facts[i]
	if b.quantities[i].Kind != doc.Count || b.tagAt(f.stop) != doc.PronRel && b.tagAt(f.stop) != doc.Sconj || b.class(f.first-1)&Definite == 0 {
		return false
	}
	c := b.clauseAt(f.stop)
	if b.clauses[c].First != f.stop || b.clauses[c].verb == doc.None {
		return false
	}
	f.verb, f.clause = b.clauses[c].verb, c
	b.claims[i].Rule = "whole"
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

// subject reads a quantity whose verb comes after it: "14 000 personnes sont
// mortes". No preposition may govern it, and no verb of its clause stand before
// it, but a participle that belongs to something else.
func (b *builder) subject(i int) bool {
	f := &b.facts[i]
	if tag := b.tagAt(f.start - 1); tag == doc.Adp || tag == doc.AdpDet || tag.Verb() {
		return tag == doc.Adp && f.start == b.tokens.First+1 && b.wherefrom(i)
	}
	left := b.governor(f.clause, f.start)
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

// resumed is the verb of a clause that goes on behind relative ones and brackets:
// "25 bateaux, qui attendaient, sont partis", "30 bateaux (dont 12 chalutiers) du port
// voisin sont partis".
func (b *builder) resumed(c int) int {
	if b.clauses[c].verb != doc.None {
		return doc.None
	}
	inside := b.clauses[c].relative && c > 0 && b.clauses[c-1].verb != doc.None
	at, last := b.clauses[c].End-1, min(c+near, len(b.clauses)-1)
	for c++; c <= last && (b.clauses[c].relative || b.clauses[c].bracket || b.clauses[c].verb == doc.None); c++ {
	}
	if c <= last {
		first := b.clauses[c].First
		added := b.tagAt(first) == doc.Cconj || b.mark(first) == ',' && b.tagAt(first+1) == doc.Cconj // …, dont deux ferme, et une amende sont requis
		if v := b.clauses[c].verb; v != doc.None && !b.reports(v, at) && (added && !inside || b.clauses[c-1].bracket || !added && b.t.Verbs[v].Tokens.First <= first+2) {
			return v
		}
	}
	return doc.None
}

// complement reads a quantity that follows its verb, as object or further away:
// "ont détruit 33 drones", "s'étend sur 52 hectares". When the verb has a
// quantity for its subject already and a conjunction follows, the verb is
// understood again: "14 000 personnes sont mortes et 24 soldats".
func (b *builder) complement(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	v := b.governor(f.clause, f.start)
	if v == doc.None {
		if v = b.verbAfter(f.clause, f.stop); v == doc.None {
			v = b.resumed(f.clause)
		}
		if v != doc.None {
			f.verb = v // "avec 12 voix, il l'emporte"
			c.Rule = "fronted"
			return true
		}
		if v = b.verbBefore(f.clause, f.start); v == doc.None {
			return false
		}
	}
	f.verb, c.Rule = v, "complement"
	if i > b.first && b.facts[i-1].verb == v && b.facts[i-1].subject && b.coordinated(b.t.Verbs[v].Tokens.End, f.start) {
		c.Predicate.Elided = true
		f.subject = true
		c.Rule = "gapping"
		bare := b.t.Verbs[v].Form == doc.VerbPast                                                // 120 hectares brûlés, deux pompiers blessés
		if p := b.participleAfter(i); p != doc.None && (bare || b.t.Verbs[v].Tokens.Len() > 1) { // … ont été blessés et deux piétons tués
			f.verb, c.Predicate.Elided = p, false
			c.Hedged = b.claims[i-1].Hedged
		} else if bare || b.t.Verbs[v].Tokens.Len() > 1 || b.class(b.t.Verbs[v].Head)&Copula != 0 {
			b.injured(i)
		}
	}
	return true
}

// coordinated reports a conjunction or comma between two tokens.
func (b *builder) coordinated(from, to int) bool {
	for i := max(from, to-wide); i < to; i++ {
		if b.t.Tokens[i].Tag == doc.Cconj || b.mark(i) == ',' || b.mark(i) == ';' {
			return true
		}
	}
	return false
}

// factor reads a multiplication, which is its own predicate: "les loyers ont
// triplé", "le nombre a été divisé par deux".
func (b *builder) factor(i int) bool {
	f := &b.facts[i]
	if b.quantities[i].Kind != doc.Multiplier || !b.tagAt(f.first).Verb() {
		return false
	}
	v := b.verbs.First + sort.Search(b.verbs.Len(), func(k int) bool { return b.t.Verbs[b.verbs.First+k].Tokens.End > f.first })
	if v >= b.verbs.End || !b.t.Verbs[v].Tokens.Has(f.first) {
		return false
	}
	f.verb, f.subject = v, true
	b.claims[i].Rule = "factor"
	return true
}
