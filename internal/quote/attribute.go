package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// attribute proposes one or two stretches of a sentence as what a source says:
// ⟦Deux usines⟧, selon le syndicat, ⟦fermeront⟧.
func (x *reader) attribute(c *Candidate, a, b doc.Range) {
	if k := x.wholly(a); k != doc.None && b.Empty() && x.finite(a) {
		c.Kind = doc.Direct
		c.Segments, _ = x.utterance(k)
		x.spoken[k] = true
		x.propose(*c)
		return
	}
	if !x.finite(a) && !x.finite(b) && !x.marked(a) && a.Len() < 4 {
		return
	}
	if b.Empty() && x.verdict(c, a) {
		return
	}
	c.Segments = append(c.Segments, x.content(a, false))
	if !b.Empty() {
		c.Segments = append(c.Segments, x.content(b, false))
	}
	if x.takeMarks(c.Segments) {
		c.Kind = doc.MixedQuote
	}
	x.propose(*c)
}

// verdict proposes the words in marks of a sentence without a verb: Un « mauvais
// procès », selon la majorité.
func (x *reader) verdict(c *Candidate, r doc.Range) bool {
	if r.Empty() || x.finite(r) || !x.marked(r) {
		return false
	}
	outside, most := 0, 8
	if c.Rule == "comparison" {
		most = 24 // "Née à Brens, arrivée à six ans « sans un sou », comme elle le répète, elle …"
	}
	var said []doc.Span
	for i := r.First; i < r.End; i++ {
		p := x.opened(i)
		if p == nil || p.close == doc.None {
			if outside++; outside > most || x.tokens[i].Tag == doc.VerbInf || x.r.SubjectFirst && x.tokens[i].Tag.Verb() {
				return false
			}
			continue
		}
		if x.labelled(p) || x.titled(p) {
			return false
		}
		words, _ := x.utterance(int(x.marks[i]))
		said = append(said, words...)
		i = p.close
	}
	if len(said) == 0 {
		return false
	}
	c.Kind, c.Segments = doc.MixedQuote, said
	x.takeMarks(c.Segments)
	x.propose(*c)
	return true
}

// judges reports that the preposition at token i, behind words in marks that are the
// sentence but for their article, brings whose words they are: Une « provocation »,
// pour la gauche.
func (x *reader) judges(i int, np, sentence doc.Range) bool {
	if i < 2 || !x.at(i-1, aComma) || x.closed(i-2) == nil || np.Empty() || !x.stops(np.End) || !x.knownSpeaker(np) {
		return false
	}
	p := x.closed(i - 2)
	return p.open != doc.None && p.open-sentence.First < 3 && p.open >= sentence.First && !x.finite(doc.Range{First: sentence.First, End: i})
}

// marked reports a pair of marks in a range.
func (x *reader) marked(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if x.marks[i] != none {
			return true
		}
	}
	return false
}

// clauseEndAfter is clauseEnd within a sentence; the end of the sentence where
// nothing follows.
func (x *reader) clauseEndAfter(i, end int) int {
	if i >= end {
		return end
	}
	return x.clauseEnd(i)
}

// opensClause reports that token i stands at the front of its clause: first in
// the sentence, or after a conjunction, an adverb, a colon.
func (x *reader) opensClause(i, first int) bool {
	for first = x.afterDateline(first); i > first; {
		k := &x.tokens[i-1]
		switch {
		case x.at(i-1, aColon), x.at(i-1, aSemicolon):
			return true
		case k.Tag == doc.Cconj, k.Tag == doc.Adv, x.dash(i - 1), k.Kind == doc.Symbol:
			i--
		case x.at(i-1, aComma) && i-2 >= first && (x.tokens[i-2].Tag == doc.Adv || x.tokens[i-2].Tag == doc.Cconj):
			i--
		default:
			return false
		}
	}
	return true
}
