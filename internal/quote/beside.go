package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// besideMarks reads what stands right before and right after marks:
//
//	« Nous partons », a déclaré Mme Roy.            cue-after
//	« Nous partons, a-t-elle dit, dès ce soir. »    cue-inside
//	Mme Roy a déclaré : « Nous partons. »           cue-before
//
// Words that a sentence of the author goes on into are left to other rules.
func besideMarks(x *reader) {
	for k := range x.pairs {
		if x.wanted.Left(k) {
			return
		}
		p := &x.pairs[k]
		if x.spoken[k] || x.nested(p) {
			continue
		}
		if !x.r.SubjectFirst && x.cueInside(k) || x.cueAfter(k) {
			continue
		}
		x.cueBefore(k)
	}
}

// nested reports a pair inside another that is no stray mark.
func (x *reader) nested(p *pair) bool { return p.parent != doc.None }

// utterance returns the words inside a pair, a segment a paragraph, and whether
// they stand on their own: no clause of the author runs into them.
func (x *reader) utterance(k int) ([]doc.Span, bool) {
	p := &x.pairs[k]
	segments := x.words(x.content(p.parts[0], true))
	for _, part := range p.parts[1:] {
		segments = append(segments, x.content(part, true))
	}
	return segments, x.standsAlone(p)
}

// standsAlone reports a pair that opens its sentence, or follows a colon, or
// comes after an adverbial and holds a clause of its own.
func (x *reader) standsAlone(p *pair) bool {
	if p.open == doc.None {
		return true
	}
	s := x.sentenceOf(p.open)
	before := doc.Range{First: s.First, End: p.open}
	for n := 0; n < 4 && !before.Empty() && (x.dash(before.First) || x.tokens[before.First].Kind == doc.QuoteMark || x.tokens[before.First].Kind == doc.Symbol || x.tokens[before.First].Kind == doc.Clock); n++ {
		before.First++
	}
	if before.Empty() || x.at(p.open-1, aColon) || x.stops(p.open-1) {
		return true
	}
	return x.at(p.open-1, aComma) && !x.finite(before) && x.finite(doc.Range{First: p.first(), End: min(p.end(), p.first()+12)})
}
