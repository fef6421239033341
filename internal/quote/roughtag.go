package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// roughTag reads « C », VERB SUBJECT where the tags make no sense of the subject
// ("explique le gérant" with "le" for a pronoun) or of the verb: what stands
// before the next punctuation speaks, rather than that the quote is lost.
func (x *reader) roughTag(k, i, limit int) bool {
	p := &x.pairs[k]
	own, whole := x.utterance(k)
	if !whole || p.open == doc.None || x.r.SubjectFirst {
		return false
	}
	clause := x.finite(doc.Range{First: p.first(), End: p.end()})
	tg := tag{verb: x.verbFrom(i, limit), word: i}
	var subject doc.Range
	switch {
	case tg.verb != doc.None && x.tellsOnly(tg.verb) && (clause || x.frame(tg.verb)&(Says|Utters|Asks) != 0):
		subject = x.roughSubject(x.t.Verbs[tg.verb].Tokens.End, limit)
	case clause && x.tokens[i].Shape == doc.Lower && x.wordFrame(i)&(Says|Utters|Asks) != 0:
		tg.verb = doc.None
		if subject = x.roughSubject(i+1, limit); subject.Empty() || !x.knownSpeaker(subject) && !x.r.Speakers.Has(x.tokens[subject.End-1].Norm) {
			subject = x.phraseBefore(min(limit, x.sentenceOf(i).End)-1, i+1)
		}
	}
	if subject.Empty() {
		return false
	}
	tg.subject = subject
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "cue-after", Score: 0.7}}
	x.byTag(&c, tg)
	c.Segments = own
	x.spoken[k] = true
	x.propose(c)
	return true
}

// tellsOnly reports a finite verb that may have its subject behind it.
func (x *reader) tellsOnly(v int) bool {
	g := &x.t.Verbs[v]
	return g.Finite && g.Voice != doc.Passive && g.Morph.Person() != doc.First && g.Morph.Person() != doc.Second
}

// roughSubject is what stands from token i on, adverbials skipped, to the next
// punctuation: from the first article or name on where there is one.
func (x *reader) roughSubject(i, limit int) doc.Range {
	first := x.overAdverbials(i, limit)
	if first >= limit || x.tokens[first].Tag == doc.Sconj || x.that(first) {
		return doc.Range{}
	}
	for n := first; n < limit && n < first+4 && !x.isPunct(n); n++ {
		if x.tokens[n].Tag.Determiner() || x.isName(n) {
			first = n
			break
		}
	}
	end := first
	for end < limit && end < first+8 && !x.isPunct(end) && x.tokens[end].Kind != doc.QuoteMark && x.tokens[end].Tag != doc.PronRel {
		end++
	}
	return doc.Range{First: first, End: end}
}
