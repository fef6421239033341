package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// sourceRelative reads a relative clause of attribution, "…, selon qui l'usine
// fermera": its pronoun at token j stands for the speaker.
func (x *reader) sourceRelative(i, j int, s Source) {
	who := x.antecedent(i, x.floor(i))
	if who.Empty() || !x.knownSpeaker(who) {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "source", Score: 0.75, Subject: who}}
	c.Cue = doc.Cue{Span: x.t.Span(doc.Range{First: i, End: j}), Lemma: s.Lemma, Verb: doc.None}
	said := doc.Range{First: j + 1, End: x.clauseEndAfter(j+1, x.sentenceOf(i).End)}
	if p := x.opened(j + 1); p != nil && p.close != doc.None && x.at(p.close+1, aComma) {
		said.End = p.close + 1 // "Éric Lamy, pour qui « l'essentiel est ailleurs », a écarté"
	}
	x.attribute(&c, said, doc.Range{})
}

// relativeStart moves the start of a clause to the relative pronoun that the
// source stands next to: "des éléments qui selon lui sont faux".
func (x *reader) relativeStart(first, i int) int {
	for n := i - 1; n >= first && n > i-4 && !x.isPunct(n); n-- {
		if x.tokens[n].Tag == doc.PronRel {
			return n
		}
	}
	return first
}
