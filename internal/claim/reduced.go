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
	if b.quantities[i].Kind == doc.Duration || b.verbBefore(f.clause, f.start) != doc.None || b.clauses[f.clause].verb != doc.None {
		return false
	}
	v := b.participleAfter(i)
	if v == doc.None {
		return false
	}
	f.verb, f.subject = v, true
	b.claims[i].Rule = "reduced"
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
		if g.Form == doc.VerbPast && g.Tokens.Len() == 1 {
			return v
		}
	}
	return doc.None
}
