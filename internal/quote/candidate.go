package quote

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// words are segments of one span. They belong to the answer.
func (x *reader) words(s doc.Span) []doc.Span {
	x.spans = append(x.spans, s)
	n := len(x.spans)
	return x.spans[n-1 : n : n]
}

// content cuts from a range of tokens what is never part of the words said:
// commas, marks and dashes around them. Final punctuation that belongs to an
// utterance stays when keep is set.
func (x *reader) content(r doc.Range, keep bool) doc.Span {
	for !r.Empty() && x.outer(r.First, false) {
		r.First++
	}
	for !r.Empty() && x.outer(r.End-1, keep) {
		r.End--
	}
	// A full stop after another is a slip of the keyboard: "l'Ukraine. . »".
	for r.Len() > 1 && x.is(r.End-1, ".") && x.stops(r.End-2) {
		r.End--
	}
	return x.t.Span(r)
}

// outer reports a token that cannot start or end the words said.
func (x *reader) outer(i int, keepStop bool) bool {
	k := &x.tokens[i]
	if k.Kind == doc.QuoteMark {
		return true
	}
	if k.Kind != doc.Punct {
		return false
	}
	switch w := k.Norm.Text; {
	case w == "," || w == ";" || w == ":" || x.dash(i):
		return true
	case x.stops(i):
		return !keepStop
	}
	return false
}

// propose adds a candidate. Empty segments are left out; a candidate without
// any is dropped.
func (x *reader) propose(c Candidate) {
	segments := c.Segments[:0]
	for _, s := range c.Segments {
		if !s.Empty() {
			segments = append(segments, s)
			c.Span = c.Span.Cover(s)
		}
	}
	if c.Segments = segments; len(segments) == 0 {
		return
	}
	if b := x.t.BlockAt(c.Start); c.Rejected == "" && b >= 0 && x.t.Blocks[b].Kind == doc.Teaser {
		c.Rejected = "teaser" // another article's to tell: "LIRE AUSSI : « … »"
	}
	if x.amid(c.Subject, segments) {
		c.Subject = doc.Range{} // nobody stands among his own words
	}
	c.Parent = doc.None
	if n := len(x.candidates); n == cap(x.candidates) { // append would move many of them often
		x.candidates = slices.Grow(x.candidates, n+8)
	}
	x.candidates = append(x.candidates, c)
}

// amid reports that a noun phrase overlaps one of the segments.
func (x *reader) amid(subject doc.Range, segments []doc.Span) bool {
	phrase := x.t.Span(subject)
	return slices.ContainsFunc(segments, phrase.Overlaps)
}
