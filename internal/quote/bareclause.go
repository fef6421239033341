package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// bareClause reads a clause without conjunction: "She said the deal was dead."
func (x *reader) bareClause(v int) {
	g := &x.t.Verbs[v]
	i := g.Tokens.End
	if i >= len(x.t.Tokens) || x.isPunct(i) || x.t.Tokens[i].Tag == doc.Sconj || x.t.Tokens[i].Tag == doc.Adp {
		return
	}
	end := x.clauseEnd(i)
	if !x.predicates(doc.Range{First: i, End: min(end, i+maxGap)}) {
		return
	}
	if n := x.nounPhrase(i, end); !n.Empty() && x.addresses(v) && n.End < end && !x.t.Tokens[n.End].Tag.Finite() && !x.t.Tokens[n.End].Tag.Verb() {
		i = n.End // "told reporters the deal was dead"
	}
	x.reported(v, i, "bare-clause", 0.77)
}

// predicates reports a finite verb that no relative pronoun brings: "announced
// the arrest of two men who ran the shop" reports no clause.
func (x *reader) predicates(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if x.t.Tokens[i].Tag.Finite() {
			return true
		}
		if x.t.Tokens[i].Tag == doc.PronRel && i > r.First {
			return false
		}
	}
	return false
}

// addresses reports a verb that names its hearer without a preposition.
func (x *reader) addresses(v int) bool { return x.frame(v)&Orders != 0 }

// colonClause reads a clause that a colon brings without marks: "tous l'ont
// souligné : l'espoir est mince".
func (x *reader) colonClause(v int, f Frame) bool {
	g := &x.t.Verbs[v]
	i := g.Tokens.End
	if f&Says == 0 || !g.Finite || !x.is(i, ":") || i+1 >= x.sentenceOf(g.Tokens.First).End || x.marks[i+1] != none || x.dash(i+1) {
		return false
	}
	if !x.finite(doc.Range{First: i + 1, End: min(len(x.t.Tokens), i+maxGap)}) {
		return false
	}
	x.reported(v, i+1, "colon-clause", 0.7)
	return true
}
