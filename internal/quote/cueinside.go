package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// cueInside reads « C, a lancé Paul Renaud. C. »
func (x *reader) cueInside(k int) bool {
	p := &x.pairs[k]
	at, tg := x.tagged(k)
	if at == doc.None {
		return false
	}
	var c Candidate
	c.Segments = make([]doc.Span, 0, len(p.parts)+1)
	x.byTag(&c, tg)
	for i, part := range p.parts {
		from := part.First
		if i == at {
			c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: tg.First}, x.stops(tg.First-1)))
			from = x.overDrag(tg.End, part.End)
		}
		c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: part.End}, true))
	}
	c.Kind, c.Rule, c.Score = doc.Direct, "cue-inside", 0.95
	x.spoken[k] = true
	x.propose(c)
	return true
}

// tagged finds the first part of a pair that has a tag inside.
func (x *reader) tagged(k int) (part int, tg tag) {
	for i, part := range x.pairs[k].parts {
		if tg, ok := x.innerTag(k, part); ok {
			return i, tg
		}
	}
	return doc.None, tag{}
}

// innerTag finds the first tag inside the marks of a pair.
func (x *reader) innerTag(k int, part doc.Range) (tag, bool) {
	for i := part.First + 1; i < part.End; i++ {
		if x.inside[i] != int32(k) || !x.at(i, aComma) && !x.stops(i) && !x.dash(i) {
			continue
		}
		tg, ok := x.readTag(i+1, part.End, inText)
		if !ok { // a verb that no list knows wants a name after it
			tg, ok = x.readTag(i+1, part.End, atMarks)
			ok = ok && x.hasName(tg.subject)
		}
		if !ok || tg.First != i+1 || tg.End < part.End && !x.isPunct(tg.End) && !x.tokens[tg.End].Flags.Has(doc.SentenceStart) && x.overRest(tg.End, part.End) == tg.End {
			continue
		}
		if x.at(i, aComma) && !x.finite(doc.Range{First: part.First, End: i}) && x.tagFrame(tg)&(Says|Utters|Asks) == 0 {
			continue
		}
		return tg, true
	}
	return tag{}, false
}

// overDrag is overRest, and skips what a comma adds to the tag when it is no
// clause: "a avoué le gamin, les larmes aux yeux."
func (x *reader) overDrag(i, limit int) int {
	i = x.overRest(i, limit)
	if !x.at(i, aComma) {
		return i
	}
	if i+1 < limit && x.tokens[i+1].Tag == doc.PronRel { // "raconte Léa, qui habite à deux pas."
		for n := i + 2; n < limit && n < i+25; n++ {
			if x.stops(n) {
				return n + 1
			}
			if x.at(n, aComma) {
				return n
			}
		}
	}
	for n := i + 1; n < limit && n < i+12; n++ {
		if x.stops(n) {
			return n + 1
		}
		if x.tokens[n].Tag.Finite() || x.isPunct(n) || x.tokens[n].Kind == doc.QuoteMark || x.tokens[n].Tag == doc.Cconj && n == i+1 {
			break
		}
	}
	return i
}

// overRest skips what a tag drags along up to the next punctuation: "a-t-il
// lancé devant la presse, …".
func (x *reader) overRest(i, limit int) int {
	for n := i; n < limit && n < i+20; n++ {
		if x.at(n, aComma) || x.stops(n) || x.dash(n) {
			return n
		}
		if x.tokens[n].Kind == doc.QuoteMark {
			break
		}
	}
	return i
}
