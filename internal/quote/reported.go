package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// reported proposes the clause that starts at token i as what verb v reports.
func (x *reader) reported(v, i int, rule string, score float64) {
	if i >= len(x.tokens) {
		return
	}
	for x.at(i, aComma) && i+1 < len(x.tokens) {
		i++
	}
	f, subject := x.frame(v), x.subject(v)
	r := doc.Range{First: i, End: x.clauseEnd(i)}
	if r.End = x.reportEnd(v, rule, r); r.Empty() || x.reportsNothing(v, rule, r) {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: rule, Score: score}}
	x.byVerb(&c, v, subject)
	x.wordsOf(&c, r)
	if x.t.Verbs[v].Voice == doc.Passive && f&(Tells|Orders) != 0 {
		c.Subject = x.agent(x.t.Verbs[v].Tokens.End) // "the jury was told that": it hears
	}
	if x.t.Verbs[v].Voice == doc.Passive && c.Subject.Len() == 1 && x.r.Impersonal.Has(x.tokens[c.Subject.First].Norm) {
		c.Subject = doc.Range{} // "il a été annoncé que"
	}
	c.Rejected = x.noSaying(v, f, &c)
	x.propose(c)
}

// reportEnd is where what verb v reports ends within a range: before the main
// clause goes on, or the author does.
func (x *reader) reportEnd(v int, rule string, r doc.Range) int {
	subject := x.subject(v)
	if x.subjects[v].relative || x.r.SubjectFirst && x.t.Verbs[v].Form == doc.VerbInf && v > 0 && x.followsRelative(v-1) || subject.First > 0 && x.tokens[subject.First-1].Tag == doc.PronRel {
		r.End = x.mainVerb(r)
	}
	if rule == "infinitive" || rule == "order" {
		r.End = x.sharedVerb(r)
	}
	if x.r.BareClause {
		r.End = x.backToPresent(v, r)
		if x.fronted(v) {
			r.End = x.beforeMain(r, rule == "gerund" || rule == "order")
		}
	}
	for r.End > r.First+2 && (x.tokens[r.End-1].Tag == doc.Sconj || x.tokens[r.End-1].Tag == doc.Cconj) {
		for r.End--; r.End > r.First && x.tokens[r.End-1].Tag == doc.Adv; r.End-- {
		} // "…, même si, admet-il, « … »"
	}
	return r.End
}

// reportsNothing reports that the range a verb governs is no report, whoever
// speaks.
func (x *reader) reportsNothing(v int, rule string, r doc.Range) bool {
	subject := x.subject(v)
	switch {
	case rule == "complement" && x.negates(v) && !x.finite(r):
		return true // "ne peut répondre qu'une chose": no more than
	case rule == "complement" && x.r.SubjectFirst && r.Len() < 3 && !x.finite(r) && !x.marked(r):
		return true // "ask yourself that question"
	case rule == "complement" && x.to(r.First) && r.Len() > 1 && x.infinitiveAt(r.First+1):
		return true // "plutôt que de partir"
	case x.inside[r.First] != none && x.opened(r.First) == nil || x.announcesMarks(r.End):
		return true
	case rule == "order" || rule == "bare-clause" && x.frame(v)&Clausal == 0:
		return !subject.Empty() && !x.canSpeak(subject) // "the feud threatens to end the season"
	}
	return false
}

// wordsOf fills in the words of a report and what they are: the words of one pair
// of marks, of several, or a clause of the author's with marks or without.
func (x *reader) wordsOf(c *Candidate, r doc.Range) {
	switch k := x.wholly(r); {
	case k != doc.None:
		c.Kind = doc.MixedQuote
		if x.finite(doc.Range{First: x.pairs[k].first(), End: x.pairs[k].end()}) {
			c.Kind = doc.Direct
		}
		c.Segments, _ = x.utterance(k)
		c.Score = max(c.Score, 0.93)
		x.spoken[k] = true
		x.takeMarks(c.Segments)
	case x.onlyPairs(r):
		c.Kind, c.Score = doc.Direct, max(c.Score, 0.9)
		for i := r.First; i < r.End; i++ {
			if p := x.opened(i); p != nil {
				words, _ := x.utterance(int(x.marks[i]))
				c.Segments = append(c.Segments, words...)
				i = p.close
			}
		}
		x.takeMarks(c.Segments)
	default:
		c.Segments = x.words(x.content(r, false))
		if x.takeMarks(c.Segments) {
			c.Kind = doc.MixedQuote
			c.Score = max(c.Score, 0.87)
		}
	}
}

// followsRelative reports a verb right behind a relative pronoun: "who liked to say that".
func (x *reader) followsRelative(v int) bool {
	first := x.t.Verbs[v].Tokens.First
	return first > 0 && x.tokens[first-1].Tag == doc.PronRel
}

// fronted reports a verb in what opens an English sentence and is not its main clause:
// "While his aides have suggested that", "After saying", "Claiming that".
func (x *reader) fronted(v int) bool {
	at := x.t.Verbs[v].Tokens.First
	s := x.sentenceOf(at)
	i := s.First
	if i < at && x.tokens[i].Tag == doc.Cconj {
		i++
	}
	k := &x.tokens[i]
	if i == at {
		return k.Tag == doc.VerbPres
	}
	if at-i > maxGap || k.Tag != doc.Sconj && !x.r.Conjunctions.Has(k.Norm) {
		return false
	}
	for n := i + 1; n < at; n++ {
		if x.tokens[n].Tag.Finite() && x.group[n] != int32(v) {
			return false
		}
	}
	return true
}

// beforeMain is where, in what such a verb reports, the main clause starts: behind the
// first comma after a verb, which may not be finite, where a subject stands before its own.
func (x *reader) beforeMain(r doc.Range, finite bool) int {
	for i := r.First; i+2 < r.End; i++ {
		comma := x.at(i, aComma) || x.dash(i)
		if p := x.opened(i); p != nil && p.close != doc.None && p.close < r.End {
			i, comma = p.close, x.at(p.end()-1, aComma)
			finite = true
		}
		finite = finite || x.tokens[i].Tag.Finite()
		if comma && finite && x.opensWithSubject(i+1, r.End) && x.tokens[i+1].Tag != doc.PronRel {
			return min(i+1, r.End)
		}
	}
	return r.End
}

// sharedVerb is where, in an infinitive that is reported, a conjunction goes on
// with what its speaker does: "dit comprendre la mesure et espère un geste".
func (x *reader) sharedVerb(r doc.Range) int {
	for i := r.First; i+1 < r.End; i++ {
		if p := x.opened(i); p != nil && p.close != doc.None && p.close < r.End {
			i = p.close
			continue
		}
		if x.tokens[i].Tag == doc.PronRel || x.tokens[i].Tag == doc.Sconj {
			return r.End // within a clause of its own
		}
		if x.tokens[i].Tag == doc.Cconj && x.groupStarts(i+1) && x.t.Verbs[x.group[i+1]].Finite && x.t.Verbs[x.group[i+1]].Subject < 0 {
			return i
		}
	}
	return r.End
}

// mainVerb is where, in what a relative clause reports, the main clause goes on:
// "Le directeur, qui affirme n'avoir rien vu, a démissionné".
func (x *reader) mainVerb(r doc.Range) int {
	for i := r.First; i+1 < r.End; i++ {
		if p := x.opened(i); p != nil && p.close != doc.None && p.close < r.End {
			i = p.close
			if n := i + 1; x.at(p.end()-1, aComma) && n < r.End && x.groupStarts(n) && x.t.Verbs[x.group[n]].Finite {
				return n // who said he would leave “in a day,” told reporters
			}
			continue
		}
		if x.at(i, aComma) && x.groupStarts(i+1) && x.t.Verbs[x.group[i+1]].Finite {
			return i
		}
	}
	return r.End
}

// backToPresent is where, in what a verb in the past reports, the author takes
// over in the present: "said there would be no delay, but officials are worried".
func (x *reader) backToPresent(v int, r doc.Range) int {
	if g := &x.t.Verbs[v]; g.Tense != doc.Past || !g.Finite {
		return r.End
	}
	shifted := false
	for i := r.First; i+2 < r.End; i++ {
		if p := x.opened(i); p != nil && p.close != doc.None && p.close < r.End {
			i = p.close
			continue
		}
		if x.groupStarts(i) && x.t.Verbs[x.group[i]].Finite {
			if g := &x.t.Verbs[x.group[i]]; g.Tense == doc.Present && g.Mood != doc.Conditional && !shifted {
				return r.End // what it reports stays in the present
			}
			shifted = true
		}
		if !x.at(i, aComma) || x.tokens[i+1].Tag != doc.Cconj || !shifted {
			continue
		}
		np := x.bareNounPhrase(i+2, r.End)
		if np > i+2 && np < r.End && x.groupStarts(np) {
			if g := &x.t.Verbs[x.group[np]]; g.Finite && g.Tense == doc.Present && g.Mood != doc.Conditional && g.Modal.Text == "" {
				return i
			}
		}
	}
	return r.End
}

// onlyPairs reports a clause of two quotations or more that a conjunction joins:
// that « A » and « B ».
func (x *reader) onlyPairs(r doc.Range) bool {
	n := 0
	for i := r.First; i < r.End; i++ {
		if p := x.opened(i); p != nil && p.close != doc.None && x.finite(doc.Range{First: p.first(), End: p.end()}) {
			i, n = p.close, n+1
			continue
		}
		if x.tokens[i].Tag != doc.Cconj && !x.isPunct(i) && !x.that(i) {
			return false
		}
	}
	return n > 1
}

// announcesMarks reports that what ends at token i is a cue with its colon: in
// "Roy said Reed told her: “Run.”" nothing but the words in marks is reported.
func (x *reader) announcesMarks(i int) bool {
	if !x.at(i, aColon) || i+1 >= len(x.tokens) || x.opened(i+1) == nil {
		return false
	}
	for n := i - 1; n >= 0 && n > i-4; n-- {
		if g := x.group[n]; g != none {
			return x.frame(int(g))&(Says|Asks) != 0
		}
	}
	return false
}
