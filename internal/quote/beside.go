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

// cueInside reads « C, a lancé Paul Renaud. C. »
func (x *reader) cueInside(k int) bool {
	p := &x.pairs[k]
	var c Candidate
	found := false
	for _, part := range p.parts {
		from := part.First
		if tg, ok := x.innerTag(k, part); ok && !found {
			found = true
			x.byTag(&c, tg)
			c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: tg.First}, x.stops(tg.First-1)))
			from = x.overDrag(tg.End, part.End)
		}
		c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: part.End}, true))
	}
	if !found {
		return false
	}
	c.Kind, c.Rule, c.Score = doc.Direct, "cue-inside", 0.95
	x.spoken[k] = true
	x.propose(c)
	return true
}

// innerTag finds the first tag inside the marks of a pair.
func (x *reader) innerTag(k int, part doc.Range) (tag, bool) {
	for i := part.First + 1; i < part.End; i++ {
		if x.inside[i] != int32(k) || !x.is(i, ",") && !x.stops(i) && !x.dash(i) {
			continue
		}
		tg, ok := x.readTag(i+1, part.End, inText)
		if !ok || tg.First != i+1 || tg.End < part.End && !x.isPunct(tg.End) && !x.t.Tokens[tg.End].Flags.Has(doc.SentenceStart) && x.overRest(tg.End, part.End) == tg.End {
			continue
		}
		if x.is(i, ",") && !x.finite(doc.Range{First: part.First, End: i}) && x.tagFrame(tg)&(Says|Utters) == 0 {
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
	if !x.is(i, ",") {
		return i
	}
	for n := i + 1; n < limit && n < i+12; n++ {
		if x.stops(n) {
			return n + 1
		}
		if x.t.Tokens[n].Tag.Finite() || x.isPunct(n) || x.t.Tokens[n].Kind == doc.QuoteMark || x.t.Tokens[n].Tag == doc.Cconj {
			break
		}
	}
	return i
}

// overRest skips what a tag drags along up to the next punctuation: "a-t-il
// lancé devant la presse, …".
func (x *reader) overRest(i, limit int) int {
	for n := i; n < limit && n < i+20; n++ {
		if x.is(n, ",") || x.stops(n) || x.dash(n) {
			return n
		}
		if x.t.Tokens[n].Kind == doc.QuoteMark {
			break
		}
	}
	return i
}

// cueAfter reads « C », a dit X. and « C », a dit X, « C ».
func (x *reader) cueAfter(k int) bool {
	p := &x.pairs[k]
	if p.close == doc.None {
		return false
	}
	i := p.close + 1
	for i < len(x.t.Tokens) && (x.is(i, ",") || x.dash(i)) {
		i++
	}
	if i >= len(x.t.Tokens) || x.block(p.close).End <= i || x.t.Tokens[i].Flags.Has(doc.SentenceStart) {
		return false
	}
	s := x.tagLimit(p.close, i)
	tg, ok := x.readTag(i, s, atMarks)
	comma := i > p.close+1 || x.is(p.end()-1, ",") // English sets it inside the marks
	if !ok || !comma && !x.wantsTag(p, tg) {
		return false
	}
	own, whole := x.utterance(k)
	if !whole && (x.tagFrame(tg)&(Says|Asks|Utters) == 0 || x.labelled(p)) {
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
		c.Segments = []doc.Span{x.content(doc.Range{First: start, End: p.close}, true)}
		c.Score = 0.7
	case whole:
		c.Segments = own
	default: // the author's sentence runs into the marks
		start := x.clauseStart(x.sentenceOf(p.open).First, p.open)
		c.Kind, c.Rule, c.Score = doc.MixedQuote, "tag", 0.8
		c.Segments = []doc.Span{x.content(doc.Range{First: start, End: p.close}, false)}
		if rest := x.afterTag(tg.End, s); !rest.Empty() {
			c.Segments = append(c.Segments, x.content(rest, false))
		}
		x.takeMarks(c.Segments)
	}
	x.spoken[k] = true
	if whole {
		x.goesOn(&c, k, tg.End)
	}
	x.propose(c)
	return true
}

// goesOn adds the stretch that follows a tag which ends before token i, « A »,
// dit X. « B », unless it has a cue of its own.
func (x *reader) goesOn(c *Candidate, k, i int) {
	p := &x.pairs[k]
	block := x.block(p.close)
	next := x.sentenceOf(i - 1).End // « A », dit X devant la presse. « B »
	if x.is(i, ",") && i+1 < block.End && x.opened(i+1) != nil {
		next = i + 1 // « A », dit X, « B »
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

// tagLimit is how far a tag after the mark at token close may reach: to the end
// of the sentence that the tag stands in.
func (x *reader) tagLimit(close, i int) int {
	return min(x.block(close).End, max(x.sentenceOf(close).End, x.sentenceOf(i).End))
}

// tagFollows reports a tag of its own after a pair.
func (x *reader) tagFollows(p *pair) bool {
	if p.close == doc.None || p.close+2 >= len(x.t.Tokens) {
		return false
	}
	i := p.close + 1
	if x.is(i, ",") {
		i++
	}
	if x.t.Tokens[i].Flags.Has(doc.SentenceStart) {
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

// utterance returns the words inside a pair, a segment a paragraph, and whether
// they stand on their own: no clause of the author runs into them.
func (x *reader) utterance(k int) ([]doc.Span, bool) {
	p := &x.pairs[k]
	var segments []doc.Span
	for _, part := range p.parts {
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
	for n := 0; n < 4 && !before.Empty() && (x.dash(before.First) || x.t.Tokens[before.First].Kind == doc.QuoteMark || x.t.Tokens[before.First].Kind == doc.Symbol || x.t.Tokens[before.First].Kind == doc.Clock); n++ {
		before.First++
	}
	if before.Empty() || x.is(p.open-1, ":") || x.stops(p.open-1) {
		return true
	}
	return x.is(p.open-1, ",") && !x.finite(before) && x.finite(doc.Range{First: p.first(), End: min(p.end(), p.first()+12)})
}

// unopenedStart is where a quote without an opening mark starts: with its
// sentence, or with its block when that is all of it.
func (x *reader) unopenedStart(p *pair) int {
	return max(p.first(), x.sentenceOf(p.close).First)
}

// cueBefore reads X a dit : « C » and X a dit, « C ».
func (x *reader) cueBefore(k int) bool {
	p := &x.pairs[k]
	if p.open <= 0 {
		return false
	}
	if first := x.block(p.open).First; first == p.open || first == p.open-1 && x.dash(first) {
		return x.cueAbove(k, first)
	}
	i := p.open - 1
	colon := x.is(i, ":")
	if colon || x.is(i, ",") {
		i--
	}
	v, ok := x.announcing(i, p.open, colon)
	if !ok || x.t.Tokens[i].Tag == doc.Adp || x.t.Tokens[i].Tag == doc.AdpDet || x.t.Tokens[i].Tag.Determiner() {
		return false // "un poste à « chaque salarié »": an object
	}
	f := x.frame(v)
	whole := x.finite(doc.Range{First: p.first(), End: p.end()}) || x.stops(p.end()-1) || colon
	if !colon && (f&(Says|Asks|Utters|Vague) == 0 || !x.finite(doc.Range{First: p.first(), End: p.end()}) && !(whole && x.is(p.open-1, ","))) {
		return false
	}
	if x.r.BareClause && !colon && x.clauseBetween(x.t.Verbs[v].Tokens.End, p.open) {
		return false // said the vote “would be close”
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "cue-before", Score: 0.95}}
	if f == 0 {
		c.Score = 0.75
	}
	c.Segments, _ = x.utterance(k)
	subject := x.subject(v)
	if tg, ok := x.inverted(v, p.open, atMarks); ok && subject.Empty() {
		subject = tg.subject // "répond alors le maire : « … »"
	}
	x.byVerb(&c, v, subject)
	x.spoken[k] = true
	x.propose(c)
	return true
}

// cueAbove reads a cue that ends the paragraph before: "Il répondit :".
func (x *reader) cueAbove(k, first int) bool {
	if !x.is(first-1, ":") {
		return false
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "cue-before", Score: 0.93, Cue: noCue()}}
	if x.announcedTurn(&c, first); c.Cue.Empty() {
		return false
	}
	c.Segments, _ = x.utterance(k)
	x.spoken[k] = true
	x.propose(c)
	return true
}

// clauseBetween reports a noun phrase between a verb and the marks: the words in
// marks go on with a clause of the author's.
func (x *reader) clauseBetween(i, open int) bool {
	for ; i < open; i++ {
		if k := &x.t.Tokens[i]; k.Tag.Nominal() && !x.r.Times.Has(k.Norm) || k.Tag.Pronoun() {
			return true
		}
	}
	return false
}

// announcing finds the verb that announces the marks at token open: with a
// colon the last cue of the sentence, or else its last verb; without one the
// verb must stand next to the marks.
func (x *reader) announcing(i, open int, colon bool) (int, bool) {
	s := x.sentenceOf(open)
	if s.First == open && open > 0 {
		s = x.sentenceOf(open - 1) // "Il a déclaré :" may end a sentence
		if !colon || !x.is(open-1, ":") {
			return doc.None, false
		}
	}
	last, gap, near := doc.None, 0, 3
	if p := x.opened(open); p != nil && x.endsSentence(p) && !x.r.BareClause {
		near = 8 // "en demandant aux pilotes dans l'habitacle « … »"
	}
	for ; i >= s.First && gap < 40; i, gap = i-1, gap+1 {
		if p := x.closed(i); p != nil {
			i = max(s.First, p.left())
			continue
		}
		if x.stops(i) || x.is(i, ";") {
			break
		}
		g := x.group[i]
		if g == none {
			if !colon && x.r.Complementizers.Has(x.t.Tokens[i].Norm) {
				break // a complement, whatever stands in marks
			}
			if !colon && gap > near && !x.r.Clitics.Has(x.t.Tokens[i].Norm) {
				break
			}
			continue
		}
		v := int(g)
		i = x.t.Verbs[v].Tokens.First
		f := x.frame(v)
		if x.t.Verbs[v].Form == doc.VerbPast {
			continue // a participle: "les effets observés"
		}
		if f&(Says|Asks|Utters) != 0 || f&Vague != 0 && last == doc.None {
			return v, true
		}
		if last == doc.None {
			last = v
		}
		if !colon {
			break
		}
	}
	return doc.None, false
}
