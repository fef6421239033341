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
	if q.Rule == "interview" && p.Empty() {
		return x.interviewed(p)
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
	if p.Empty() && q.Cue.Empty() {
		if v, ok := x.pronounBefore(p, here, from); ok {
			return v, true
		}
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

// interviewed is who answers in an interview whose turns name nobody: whom the words
// of its heading are from, or else the person that it speaks of first.
func (x *resolver) interviewed(p *phrase) (doc.Voicer, bool) {
	q := &x.quotes[p.quote]
	if last := x.t.TokensIn(q.Segments[len(q.Segments)-1]); x.t.Tokens[last.End-1].Norm.Text == "?" {
		return doc.Voicer{}, false // who asks has no name
	}
	for i := 0; i < p.quote && i < maxUnnamed; i++ {
		if v := x.said[i].Speaker; x.quotes[i].Rule == "nameplate" && v.Entity != doc.None && x.entities[v.Entity].Kind == doc.Person {
			return x.answerer(v.Entity), true
		}
	}
	for i := 0; i < len(x.mentions) && x.t.Tokens[x.mentions[i].token].Start < q.Start; i++ {
		if m := &x.mentions[i]; x.human(m) && m.subject {
			return x.answerer(m.entity), true
		}
	}
	return doc.Voicer{}, false
}

// answerer answers with entity e, whom nothing beside the words names.
func (x *resolver) answerer(e int) doc.Voicer {
	v := doc.Voicer{Mention: doc.Mention{Kind: doc.ImpliedMention}, Score: 0.7, Rule: "interviewed"}
	x.is(&v, e)
	return v
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

// pronounBefore answers by the pronoun that is the subject of the sentence before
// the words: "Asked why, she laughs. “My father does.”"
func (x *resolver) pronounBefore(p *phrase, here, from int) (doc.Voicer, bool) {
	if here == 0 || here >= len(x.t.Sentences) || x.t.Sentences[here-1].Start < from {
		return doc.Voicer{}, false
	}
	r := x.t.Sentences[here-1].Tokens
	for i := min(r.End, r.First+maxScan) - 2; i >= r.First; i-- {
		k := &x.t.Tokens[i]
		if k.Tag != doc.PronPers || x.quoted[i] || !x.t.Tokens[i+1].Tag.Finite() {
			continue
		}
		pr, ok := x.r.Pronouns.Get(k.Norm)
		if !ok || pr.Generic || pr.Morph.Person() != doc.Third || pr.Morph.Gender() != doc.Masc && pr.Morph.Gender() != doc.Fem {
			continue
		}
		v, ok := x.lookBack(&phrase{quote: p.quote, Range: doc.Range{First: i, End: i + 1}, head: i}, pr, doc.PronounMention)
		if !ok || v.Entity == doc.None || x.entities[v.Entity].Kind != doc.Person {
			return doc.Voicer{}, false
		}
		v.Mention, v.Score, v.Rule = doc.Mention{Kind: doc.ImpliedMention}, 0.55, "spoken-of"
		return v, true
	}
	return doc.Voicer{}, false
}
