package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// comparison reads "comme l'a dit X", before and after what X said.
func (x *reader) comparison(i, n int) {
	s := x.sentenceOf(i)
	v := x.verbFrom(i+n, s.End)
	if v == doc.None || x.frame(v)&(Says|Asks) == 0 || x.cued[v] {
		return
	}
	tg, ok := x.inverted(v, s.End, inDialogue)
	if !ok {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "comparison", Score: 0.75}}
	x.byVerb(&c, v, tg.subject)
	switch {
	case x.opensClause(i, s.First) && x.is(tg.End, ","):
		x.attribute(&c, doc.Range{First: tg.End + 1, End: x.clauseEndAfter(tg.End+1, s.End)}, doc.Range{})
	case x.is(i-1, ",") && x.is(tg.End, ","):
		x.attribute(&c, doc.Range{First: x.clauseStart(s.First, i), End: i}, doc.Range{First: tg.End + 1, End: s.End})
	case x.is(i-1, ","):
		x.attribute(&c, doc.Range{First: x.clauseStart(s.First, i), End: i}, doc.Range{})
	}
}
