package claim

import "github.com/dixit-nlp/dixit/internal/doc"

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

// restated reads a quantity that says the one before in other terms: "240 postes, soit
// 12 % des effectifs".
func (b *builder) restated(i int) bool {
	k := b.facts[i].start - 1
	if i == b.first || b.class(k)&Restating == 0 || b.tagAt(k).Aux() || k-b.facts[i-1].stop > near || !b.borrow(i, i-1) {
		return false
	}
	b.claims[i].Predicate.Elided = true
	b.claims[i].Rule = "restated"
	return true
}

// parallel reads a quantity that stands beside the one before as its like, behind
// the same preposition and a conjunction, or as the end of the change that the other
// one starts. What lies between may have verbs of its own.
//
//	a baissé de 51 % chez les clients perdus en mars et | de 42 % chez les autres
//	passant de 12 milliards initialement prévus | à 16 milliards
func (b *builder) parallel(i int) bool {
	if i == b.first || b.claims[i-1].Rule == "bracket" {
		return false
	}
	n, m := b.facts[i].start-1, b.facts[i-1].start-1
	if tag := b.tagAt(n); tag != doc.Adp && tag != doc.AdpDet || n-b.facts[i-1].stop > wide {
		return false
	}
	kind, other := b.quantities[i].Kind, b.quantities[i-1].Kind
	if kind != other && other != doc.Count && !(partitive(kind) && partitive(other)) { // de 12 à 16 millions d'euros
		return false
	}
	ends := b.class(n)&Level != 0 && b.mark(max(n-1, 0)) != ',' && b.class(m)&(Of|Origin) != 0 && n-b.facts[i-1].stop < near && (b.class(m)&Origin != 0 || b.moves(&b.facts[i-1]))
	like := (kind == other || partitive(kind) && partitive(other)) && b.t.Tokens[n].Lemma == b.t.Tokens[max(m, 0)].Lemma && (b.tagAt(n-1) == doc.Cconj || n > 0 && b.mark(n-1) == ',')
	if !ends && !like || !b.borrow(i, i-1) {
		return false
	}
	b.claims[i].Rule = "parallel"
	return true
}

// moves reports a claim whose predicate tells a change or the size of something.
func (b *builder) moves(f *facts) bool {
	return f.noun != doc.None && b.class(f.noun)&(Up|Down) != 0 || f.verb != doc.None && b.class(b.t.Verbs[f.verb].Head)&(Up|Down|Reach) != 0
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
