package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// called proposes the noun phrase that a call is for: "a appelé à une plus
// grande présence militaire".
func (x *reader) called(v, i int) {
	if i >= len(x.tokens) || x.inside[i] != none {
		return
	}
	r := doc.Range{First: i, End: x.clauseEnd(i)}
	if r.Len() < 5 || x.opened(i) != nil {
		return // words in marks are a phrase
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "call", Score: 0.5}}
	x.byVerb(&c, v, x.subject(v))
	c.Segments = x.words(x.content(r, false))
	if x.takeMarks(c.Segments) {
		c.Kind = doc.MixedQuote
	}
	if c.Negated || c.Subject.Empty() {
		c.Rejected = "nobody says it"
	}
	x.propose(c)
}
