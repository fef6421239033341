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
