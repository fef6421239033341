package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// carried answers for a quote that nobody is named for: somebody whom the
// sentence before speaks of, or whoever spoke last.
func carried(x *resolver, p *phrase) (doc.Voicer, bool) {
	q := &x.quotes[p.quote]
	if v := q.Cue.Verb; v != doc.None && x.t.Verbs[v].Voice == doc.Passive {
		return doc.Voicer{}, false // "il a été annoncé que"
	}
	if q.Rule == "dash" {
		return doc.Voicer{}, false // turns change speakers
	}
	here := x.t.SentenceAt(q.Start)
	last := x.lastSpeaker(p.quote)
	if p.Empty() && q.Cue.Empty() && (last == doc.None || x.opensBlock(q.Start)) {
		if v, ok := x.spokenOfNext(p); ok {
			return v, true
		}
	}
	from := -1
	if last != doc.None {
		from = x.quotes[last].End
	}
	// Between the last quote and this one the author may have turned to another.
	for i := x.before(x.t.TokensIn(q.Span).First) - 1; i >= 0; i-- {
		m := &x.mentions[i]
		if m.sentence < here-2 || x.t.Tokens[m.token].Start < from {
			break
		}
		if m.subject && !m.speaker && m.kind == doc.Person && m.entity != doc.None && !x.quoted[m.token] && m.sentence < here {
			return x.voicer(m, p, doc.ImpliedMention, 0.6, "spoken-of"), true
		}
	}
	return x.lastVoice(p, 6)
}

// maxNear is how many tokens after such words somebody must be named.
const maxNear = 12

// spokenOfNext answers for words that open a text by whom the sentence after them
// speaks of: "« Trop, c'est trop. » Luc Pennec ne décolère pas."
func (x *resolver) spokenOfNext(p *phrase) (doc.Voicer, bool) {
	q := &x.quotes[p.quote]
	end := x.t.TokensIn(q.Span).End
	s := doc.None
	for i := x.before(end); i < len(x.mentions); i++ {
		m := &x.mentions[i]
		if s == doc.None && m.first <= end+maxNear {
			s = m.sentence
		}
		if m.sentence != s || x.quoted[m.token] {
			break
		}
		if m.subject && m.kind == doc.Person && m.entity != doc.None {
			return x.voicer(m, p, doc.ImpliedMention, 0.5, "spoken-of"), true
		}
	}
	return doc.Voicer{}, false
}

// lastVoice is whoever spoke last, no more than some sentences ago.
func (x *resolver) lastVoice(p *phrase, back int) (doc.Voicer, bool) {
	last := x.lastSpeaker(p.quote)
	if last == doc.None || x.t.SentenceAt(x.quotes[p.quote].Start)-x.t.SentenceAt(x.quotes[last].End-1) > back {
		return doc.Voicer{}, false
	}
	v := x.said[last].Speaker
	v.Mention = doc.Mention{Kind: doc.ImpliedMention}
	v.Score, v.Rule = min(v.Score, 0.8)*0.9, "last-speaker"
	return v, true
}

// lastSpeaker is the last quote before i whose speaker is known; doc.None when
// there is none.
func (x *resolver) lastSpeaker(i int) int {
	for j := i - 1; j >= 0 && j > i-20; j-- {
		if x.said[j].Speaker.Name != "" {
			return j
		}
	}
	return doc.None
}

// opensBlock reports words that a paragraph starts with.
func (x *resolver) opensBlock(at int) bool {
	b := x.t.BlockAt(at)
	return b >= 0 && at-x.t.Blocks[b].Start <= len("« ")+1
}
