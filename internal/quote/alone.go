package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// standingAlone looks at the marks that no other rule has read. An utterance
// that makes sentences of its own goes on with what somebody was saying
// ("floating"); the rest is no quote, and the reason is noted.
func standingAlone(x *reader) {
	for k := range x.pairs {
		if x.wanted.Left(k) {
			return
		}
		p := &x.pairs[k]
		if x.spoken[k] || x.nested(p) {
			continue
		}
		c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "floating", Score: 0.65, Cue: noCue()}}
		c.Segments, _ = x.utterance(k)
		c.Rejected = x.noQuote(p)
		if c.Rejected == "" && x.follows(p) {
			c.Score = 0.8
		}
		x.propose(c)
	}
}

// noQuote says why the words of a pair are no quote; "" when they are.
func (x *reader) noQuote(p *pair) string {
	in := doc.Range{First: p.first(), End: p.end()}
	switch {
	case p.open == doc.None || p.close == doc.None:
		return "stray mark"
	case x.labelled(p):
		return "label"
	case x.titled(p):
		return "title"
	case !x.standsAlone(p) || !x.endsSentence(p):
		return "scare"
	case x.heading(p):
		return "heading"
	case !x.finite(in) && !(x.stops(in.End-1) && (x.follows(p) || len(p.parts) > 1)):
		return "name"
	case in.Len() < 3:
		return "short"
	}
	return ""
}

// endsSentence reports that nothing of the author's follows in the sentence.
func (x *reader) endsSentence(p *pair) bool {
	end := p.right()
	for end < len(x.tokens) && x.isPunct(end) && !x.tokens[end].Flags.Has(doc.SentenceStart) {
		end++
	}
	return end >= len(x.tokens) || x.tokens[end].Flags.Has(doc.SentenceStart)
}

// heading reports a quotation that is all of a heading: it repeats what the
// article quotes in its place.
func (x *reader) heading(p *pair) bool {
	s := x.sentence[p.left()]
	if s == none {
		return false
	}
	b := &x.t.Blocks[x.t.Sentences[s].Block]
	if b.Kind == doc.Headline || b.Kind == doc.Teaser {
		return true
	}
	alone := p.right() >= b.Tokens.End && !x.finite(doc.Range{First: b.Tokens.First, End: p.left()})
	return alone && !x.stops(p.end()-1) && p.end()-p.first() < 30
}

// follows reports that another quote stands shortly before a pair.
func (x *reader) follows(p *pair) bool {
	first := x.tokens[p.left()].Start
	for i := len(x.candidates) - 1; i >= 0 && i > len(x.candidates)-40; i-- {
		if c := &x.candidates[i]; c.Rejected == "" && c.End <= first && first-c.End < 300 {
			return true
		}
	}
	return false
}
