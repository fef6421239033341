package quote

import "github.com/dixit-nlp/dixit/internal/doc"

const (
	// minAsked is how many questions make an interview.
	minAsked = 2
	// maxShare is how many paragraphs there may be for each question.
	maxShare = 6
	// maxAsked is how many tokens a question may have.
	maxAsked = 70
)

// answered reads the answers of an interview whose turns nobody announces: paragraphs
// that ask, and put it to somebody, and between them those that answer.
//
//	Êtes-vous inquiète ?
//	Je suis surtout têtue.
func (x *reader) answered() {
	first, n := doc.None, 0
	for b := range x.t.Blocks {
		if x.plates[b].from != 0 {
			return // its turns say whose they are
		}
		if x.asks(b) && x.at(x.t.Blocks[b].Tokens.End-1, aQuestion) {
			if n++; first == doc.None {
				first = b
			}
		}
	}
	if n < minAsked || n*maxShare < len(x.t.Blocks) {
		return
	}
	for b := first + 1; b < len(x.t.Blocks); b++ {
		if !x.asks(b-1) || x.asks(b) || !x.answer(b) {
			continue
		}
		c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "interview", Score: 0.6, Cue: noCue()}}
		last := b
		for ; last < len(x.t.Blocks) && !x.asks(last) && x.answer(last) && (last == b || x.followedByQuestion(last)); last++ {
			c.Segments = append(c.Segments, x.words(x.content(x.t.Blocks[last].Tokens, true))...)
		}
		x.takeMarks(c.Segments)
		x.turn(c)
		b = last - 1
	}
}

// answer reports a paragraph that can be an answer.
func (x *reader) answer(b int) bool {
	r := x.t.Blocks[b].Tokens
	return x.t.Blocks[b].Kind == doc.Body && r.Len() > 1 && x.stops(r.End-1)
}

// followedByQuestion reports a question behind block b, before anything that is no
// answer: the paragraphs behind the last question may be the author's again.
func (x *reader) followedByQuestion(b int) bool {
	for n := 1; n < 4 && b+n < len(x.t.Blocks); n++ {
		if x.asks(b + n) {
			return true
		}
		if !x.answer(b + n) {
			break
		}
	}
	return false
}

// asks reports a paragraph that puts something to somebody: short, with "vous", and a
// question mark or dots at its end.
func (x *reader) asks(b int) bool {
	if b < 0 || b >= len(x.t.Blocks) {
		return false
	}
	r := x.t.Blocks[b].Tokens
	if r.Len() < 2 || r.Len() > maxAsked || x.opened(r.First) != nil || x.dash(r.First) {
		return false
	}
	if last := r.End - 1; !x.at(last, aQuestion) && !x.is(last, "…") {
		return false
	}
	if x.r.SubjectFirst {
		return false // "you" is anybody
	}
	for i := r.First; i < r.End; i++ {
		if x.inside[i] != none {
			continue
		}
		k := &x.tokens[i]
		if k.Tag == doc.PronPers && k.Morph.Person() == doc.Second || k.Tag == doc.DetPoss && x.r.Yours.Has(k.Norm) {
			return true
		}
	}
	return false
}
