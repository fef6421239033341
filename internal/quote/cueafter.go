package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// cueAfter reads « C », a dit X. and « C », a dit X, « C ».
func (x *reader) cueAfter(k int) bool {
	p := &x.pairs[k]
	if p.close == doc.None {
		return false
	}
	i := x.besideClose(p)
	if i == doc.None {
		return false
	}
	s := x.tagLimit(p.close, i)
	tg, ok := x.readTag(i, s, atMarks)
	comma := i > p.close+1 || x.at(p.end()-1, aComma) // English sets it inside the marks
	if !ok && comma {
		return x.roughTag(k, i, s)
	}
	if !ok || !comma && !x.wantsTag(p, tg) {
		return false
	}
	own, whole := x.utterance(k)
	if !whole && (x.tagFrame(tg)&(Says|Asks|Utters) == 0 || x.labelled(p) || x.goesOnToSay(tg, s)) {
		return false
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "cue-after", Score: 0.97}}
	x.byTag(&c, tg)
	if x.tagFrame(tg) == 0 {
		c.Score = 0.8
	}
	switch {
	case p.open == doc.None:
		start := x.unopenedStart(p)
		c.Segments = x.words(x.content(doc.Range{First: start, End: p.close}, true))
		c.Score = 0.7
	case whole:
		c.Segments = own
	case x.at(p.open-1, aComma) && !x.finite(doc.Range{First: p.first(), End: p.end()}):
		c.Kind, c.Rule, c.Score = doc.MixedQuote, "phrase", 0.7 // "Il part, « par lassitude », dit-il"
		c.Segments = own
		if np := (doc.Range{First: x.clauseStart(x.sentenceOf(p.open).First, p.open), End: p.open - 1}); !x.r.SubjectFirst && !np.Empty() && x.bareNounPhrase(np.First, np.End) == np.End && x.knownSpeaker(np) && !x.knownSpeaker(tg.subject) {
			c.Subject = np // "La direction, « attachée au dialogue », a proposé une rencontre"
		}
	case !x.runsInto(&c, p, tg, s):
		return false
	}
	x.spoken[k] = true
	if whole {
		x.goesOn(&c, k, tg.End)
	}
	x.propose(c)
	return true
}

// goesOnToSay reports an English tag that a clause or an object follows, so that the words
// before it are no report: On “Face the City,” Reed said the plan was dead.
func (x *reader) goesOnToSay(tg tag, limit int) bool {
	return x.r.SubjectFirst && tg.verb != doc.None && tg.subject.First < x.t.Verbs[tg.verb].Tokens.First && tg.End < limit &&
		(!x.endsTag(tg.End) && x.behindHearer(tg.verb, tg.End, limit) == tg.End || x.complementStart(tg.verb) != doc.None)
}

// besideClose is where a tag behind a pair starts, over commas and dashes;
// doc.None where the paragraph or the sentence ends there.
func (x *reader) besideClose(p *pair) int {
	i := p.close + 1
	for x.at(i, aComma) || x.dash(i) {
		i++
	}
	if i >= x.block(p.close).End || i >= len(x.tokens) || x.tokens[i].Flags.Has(doc.SentenceStart) {
		return doc.None
	}
	return i
}

// runsInto reads a sentence of the author's that runs into the marks before a tag:
// Le pont est « sûr », a dit le maire.
func (x *reader) runsInto(c *Candidate, p *pair, tg tag, limit int) bool {
	start := x.clauseStart(x.sentenceOf(p.open).First, p.open)
	if x.awaitsVerb(doc.Range{First: start, End: p.close}) {
		return false
	}
	c.Kind, c.Rule, c.Score = doc.MixedQuote, "tag", 0.8
	if in := (doc.Range{First: start, End: p.close}); !x.finite(in) && p.open-start < 6 && x.r.Rumour && !x.titled(p) && x.afterTag(tg.End, limit).Empty() {
		c.Rule, c.Score = "phrase", 0.75 // Une accusation « grotesque », balaie-t-il
		c.Segments, _ = x.utterance(int(x.marks[p.close]))
		return true
	}
	c.Segments = x.words(x.content(doc.Range{First: start, End: p.close}, false))
	if rest := x.afterTag(tg.End, limit); !rest.Empty() {
		c.Segments = append(c.Segments, x.content(rest, false))
	}
	x.takeMarks(c.Segments)
	return true
}

// goesOn adds the stretch that follows a tag which ends before token i, « A »,
// dit X. « B », unless it has a cue of its own.
func (x *reader) goesOn(c *Candidate, k, i int) {
	p := &x.pairs[k]
	block := x.block(p.close)
	next := x.sentenceOf(i - 1).End // « A », dit X devant la presse. « B »
	if m := x.resumes(i, block.End); m != doc.None {
		next = m // « A », dit X, « B »
	}
	if next >= block.End || next <= p.close {
		return
	}
	q := x.opened(next)
	if q == nil || q.parent != p.parent || x.spoken[x.marks[next]] || x.tagFollows(q) || !x.endsSentence(q) {
		return
	}
	if _, ok := x.innerTag(int(x.marks[next]), q.parts[0]); ok && !x.r.SubjectFirst {
		return
	}
	more, _ := x.utterance(int(x.marks[next]))
	c.Segments = append(c.Segments, more...)
	x.spoken[x.marks[next]] = true
}

// resumes is the mark that goes on after a tag which ends before token i: behind
// a comma, or behind what the tag drags along: dit X, visiblement ému, « B »; dit X à la
// radio, « B »; dit X, qui dirige le syndicat, « B ».
func (x *reader) resumes(i, end int) int {
	reach, relative := 12, false
	for n := i; n < end && n < i+reach; n++ {
		if x.opened(n) != nil {
			if n > i && (x.at(n-1, aComma) || relative && x.dash(n-1)) {
				return n
			}
			break
		}
		if g := x.group[n]; x.r.SubjectFirst && g != none && x.tokens[n].Tag == doc.VerbPres && x.frame(int(g))&(Says|Asks|Phrases) != 0 {
			break // “A,” he said, adding later, “B”: a cue of its own
		}
		if k := &x.tokens[n]; (k.Tag == doc.PronRel || x.r.SubjectFirst && (k.Tag == doc.Sconj || x.r.Conjunctions.Has(k.Norm))) && (x.at(n-1, aComma) || x.dash(n-1)) {
			reach, relative = 30, true // "he says, as rain falls,"
		}
		if x.stops(n) || x.tokens[n].Tag.Finite() && (!relative || x.group[n] != none && x.frame(int(x.group[n]))&(Says|Asks|Utters) != 0) {
			break
		}
	}
	return doc.None
}

// tagLimit is how far a tag after the mark at token close may reach: to the end
// of the sentence that the tag stands in.
func (x *reader) tagLimit(close, i int) int {
	return min(x.block(close).End, max(x.sentenceOf(close).End, x.sentenceOf(i).End))
}

// tagFollows reports a tag of its own after a pair.
func (x *reader) tagFollows(p *pair) bool {
	if p.close == doc.None || p.close+2 >= len(x.tokens) {
		return false
	}
	i := p.close + 1
	if x.at(i, aComma) {
		i++
	}
	if x.tokens[i].Flags.Has(doc.SentenceStart) {
		return false
	}
	_, ok := x.readTag(i, x.tagLimit(p.close, i), atMarks)
	return ok
}

// wantsTag tells « Pourquoi ? » demande Léa from « Le Petit Prince » raconte
// une histoire: without a comma the words must be an utterance and the verb a
// cue.
func (x *reader) wantsTag(p *pair, tg tag) bool {
	if x.tagFrame(tg)&(Says|Asks|Utters|Vague) == 0 {
		return false
	}
	in := doc.Range{First: p.first(), End: p.end()}
	return x.finite(in) || x.stops(in.End-1) || tg.subject.Len() == 1 || in.Len() > 5
}

// unopenedStart is where a quote without an opening mark starts: with its
// sentence, or with its block when that is all of it.
func (x *reader) unopenedStart(p *pair) int {
	return max(p.first(), x.sentenceOf(p.close).First)
}
