package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// stances reads what somebody holds, in English, as the noun for it and "is that" put it:
//
//	The union's position is that no talks are possible.
//	Their view is that the vote was unlawful.
func stances(x *reader) {
	if !x.r.SubjectFirst {
		return
	}
	for v := range x.t.Verbs {
		if x.wanted.Left(v) {
			return
		}
		g := &x.t.Verbs[v]
		noun, that := g.Tokens.First-1, g.Tokens.End
		if g.Form != doc.AuxFin || g.Tokens.Len() > 1 || noun < 1 || that+1 >= len(x.tokens) || x.inside[noun] != none ||
			x.tokens[that].Tag != doc.Sconj || !x.that(that) || !x.r.Summaries.Has(x.tokens[noun].Norm) {
			continue
		}
		who := doc.Range{First: noun - 1, End: noun}
		if x.of(noun - 1) { // "the union's position"
			who = x.phraseBefore(noun-1, x.floor(noun))
		} else if x.tokens[noun-1].Tag != doc.DetPoss {
			continue
		}
		if who.Empty() {
			continue
		}
		c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "stance", Score: 0.6, Subject: who}}
		c.Cue = doc.Cue{Span: x.t.Span(doc.Range{First: noun, End: that}), Lemma: x.tokens[noun].Lemma.Text, Verb: doc.None}
		x.wordsOf(&c, doc.Range{First: that + 1, End: x.clauseEnd(that + 1)})
		x.propose(c)
	}
}
