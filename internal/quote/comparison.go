package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// comparison reads "comme l'a dit X", before and after what X said.
func (x *reader) comparison(i, n int) {
	s := x.sentenceOf(i)
	v := x.verbFrom(i+n, s.End)
	if v == doc.None && x.r.SubjectFirst {
		x.comparisonFirst(i, i+n, s)
		return
	}
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

// comparisonFirst reads "As Ann Reed told the paper, prices fell" in the order of
// English, the words of comparison at token i and the subject at token j.
func (x *reader) comparisonFirst(i, j int, s doc.Range) {
	tg, ok := x.subjectFirst(j, s.End, inText)
	if !ok || tg.verb == doc.None || x.frame(tg.verb)&Says == 0 || x.cued[tg.verb] || !x.opensClause(i, s.First) {
		return
	}
	end := tg.End
	for end < s.End && end < tg.End+10 && !x.is(end, ",") && !x.t.Tokens[end].Tag.Finite() {
		end++
	}
	if !x.is(end, ",") || x.complementStart(tg.verb) != doc.None {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "comparison", Score: 0.75}}
	x.byVerb(&c, tg.verb, tg.subject)
	x.attribute(&c, doc.Range{First: end + 1, End: x.clauseEndAfter(end+1, s.End)}, doc.Range{})
}
