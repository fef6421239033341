package quote

import "github.com/dixit-nlp/dixit/internal/doc"

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
	colon := x.at(i, aColon)
	if colon || x.at(i, aComma) {
		i--
	}
	if x.r.SubjectFirst && i >= 0 && x.tokens[i].Tag == doc.Cconj {
		return false // "…, they found, and “never went wrong”"
	}
	v, ok := x.announcing(i, p.open, colon)
	if !ok || x.tokens[i].Tag == doc.Adp || x.tokens[i].Tag == doc.AdpDet || x.tokens[i].Tag.Determiner() || !colon && x.tokens[i].Tag == doc.PronRel && x.sourceAt(i-1) {
		return false // "un poste à « chaque salarié »": an object; "le ministre, pour qui « … »"
	}
	if !colon && (!x.announcesBare(v, p) || x.carriesOn(v, p) || x.tellsOfSource(v, p.open)) {
		return false
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "cue-before", Score: 0.95}}
	if x.frame(v) == 0 {
		c.Score = 0.75
	}
	c.Segments, _ = x.utterance(k)
	subject := x.subject(v)
	if !subject.Empty() && x.loneWord(subject) {
		subject = x.misreadNoun(x.t.Verbs[v].Tokens.End, p.open)
	}
	if tg, ok := x.inverted(v, p.open, atMarks); ok && subject.Empty() {
		subject = tg.subject // "répond alors le maire : « … »"
	}
	x.byVerb(&c, v, subject)
	x.spoken[k] = true
	x.propose(c)
	return true
}

// tellsOfSource reports a verb in a relative clause that tells of the source which opens the
// sentence, and that the marks at token open stand behind: "Pour Me Belkacem, qui défend un
// prévenu, « … »".
func (x *reader) tellsOfSource(v, open int) bool {
	s := x.sentenceOf(open)
	if !x.at(open-1, aComma) || !x.sourceAt(s.First) {
		return false
	}
	for i := x.t.Verbs[v].Tokens.First - 1; i > s.First; i-- {
		if x.looks[i]&aFinite != 0 {
			return false
		}
		if x.tokens[i].Tag == doc.PronRel {
			return x.at(i-1, aComma)
		}
	}
	return false
}

// loneWord reports one word before a comma, at the start of a sentence, that calls
// nobody: "Faux, lui a opposé le gérant : « … »".
func (x *reader) loneWord(r doc.Range) bool {
	k := &x.tokens[r.First]
	return r.Len() == 1 && k.Flags.Has(doc.SentenceStart) && !k.Tag.Pronoun() && x.at(r.End, aComma) && !x.isName(r.First) && !x.knownSpeaker(r)
}

// misreadNoun is an article and the noun of somebody at token i, which the tagger took
// for a pronoun and a participle: "a opposé le gérant :". Empty when there is none.
func (x *reader) misreadNoun(i, limit int) doc.Range {
	if i+1 < limit && x.tokens[i].Tag == doc.PronPers && x.clitic(i) && x.tokens[i+1].Tag == doc.VerbPres && x.r.Speakers.Has(x.tokens[i+1].Norm) {
		return doc.Range{First: i, End: i + 2}
	}
	return doc.Range{}
}

// carriesOn reports words in marks that go on, behind a tag of English between commas, with
// a clause that stands before it: The suits were washed, she says, “but not by us”.
func (x *reader) carriesOn(v int, p *pair) bool {
	subject := x.subject(v)
	if !x.r.SubjectFirst || subject.Empty() || !x.at(p.open-1, aComma) || x.adverbialEnd(x.t.Verbs[v].Tokens.End, p.open) != p.open-1 || subject.End > x.t.Verbs[v].Tokens.First || !x.at(subject.First-1, aComma) || x.tokens[p.first()].Shape != doc.Lower {
		return false
	}
	s := x.sentenceOf(p.open)
	before := doc.Range{First: x.clauseStart(s.First, subject.First-1), End: subject.First - 1}
	return x.finite(before) && !x.subordinates(before) && !x.marked(before) && x.tokens[before.First].Tag != doc.VerbPres
}

// announcesBare reports that verb v announces a pair without a colon: it is a verb of
// saying, what it says is an utterance, and no clause of the author's runs into it.
func (x *reader) announcesBare(v int, p *pair) bool {
	if x.frame(v)&(Says|Asks|Utters|Vague) == 0 {
		return false
	}
	last, next := p.end()-1, x.t.Verbs[v].Tokens.End
	if !x.clauseIn(doc.Range{First: p.first(), End: p.end()}) {
		set := x.at(p.open-1, aComma) && (x.stops(last) || x.r.SubjectFirst && x.at(last, aComma)) // a lancé, « Pas question ! »
		cried := next == p.open && x.exclaims(last)                                                // a lancé « Pas question ! »
		if !set && !cried {
			return false
		}
	}
	if x.describes(v, p.open) {
		return false // "a taclé un projet « ni fait ni à faire »"
	}
	if x.r.BareClause && x.at(p.open-1, aComma) && x.endsSentence(p) && x.overAdverbials(next, p.open-1) == p.open-1 {
		return true // said of the incident, “We respect the law.”
	}
	return !x.r.BareClause || !x.clauseBetween(next, p.open) // said the vote “would be close”
}

// exclaims reports a mark that only an utterance has at its end.
func (x *reader) exclaims(i int) bool { return x.at(i, anExclamation) || x.at(i, aQuestion) }

// clauseIn reports a clause in a range, rather than a noun phrase with a clause of
// its own: « un dossier plus complexe qu'il n'y paraît ».
func (x *reader) clauseIn(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		k := &x.tokens[i]
		if k.Tag.Finite() {
			return true
		}
		if i > r.First && (k.Tag == doc.PronRel || x.that(i)) && x.bareNounPhrase(r.First, i) > r.First {
			return x.exclaims(r.End - 1)
		}
	}
	return false
}

// describes reports that the words in marks at open stand right behind the
// object of verb v and say what it is like.
func (x *reader) describes(v, open int) bool {
	i := x.t.Verbs[v].Tokens.End
	return i < open && x.tokens[i].Tag.Determiner() && x.bareNounPhrase(i, open) == open && !x.subject(v).Empty()
}

// withinMarks reads a quote inside a quote that a colon announces: « Il m'a dit :
// “Reste.” » Other marks inside marks are left to the quote around them.
func withinMarks(x *reader) {
	for k := range x.pairs {
		if x.wanted.Left(k) {
			return
		}
		p := &x.pairs[k]
		if !x.nested(p) || p.open == doc.None || !x.at(p.open-1, aColon) && !(x.r.SubjectFirst && x.at(p.open-1, aComma)) || x.spoken[k] {
			continue
		}
		n := len(x.candidates)
		if x.cueBefore(k) && len(x.candidates) > n {
			c := &x.candidates[n]
			c.nested, c.Score = true, 0.75
			if !x.at(p.open-1, aColon) && !x.saidByOthers(c.Subject) {
				c.Rejected = "the speaker's own" // “I thought, ‘why not?’”
			}
		}
	}
}

// saidByOthers reports a subject in the third person.
func (x *reader) saidByOthers(subject doc.Range) bool {
	if subject.Empty() {
		return false
	}
	m, ok := x.pronoun(subject.First)
	return !ok || m.Person() == doc.Third
}

// cueAbove reads a cue that ends the paragraph before: "Il répondit :".
func (x *reader) cueAbove(k, first int) bool {
	if !x.at(first-1, aColon) {
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
		if k := &x.tokens[i]; k.Tag.Nominal() && !x.day(i) || k.Tag.Pronoun() {
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
		if !colon || !x.at(open-1, aColon) {
			return doc.None, false
		}
	}
	seen, gap, near := false, 0, x.nearness(open)
	for ; i >= s.First && gap < 40; i, gap = i-1, gap+1 {
		if p := x.closed(i); p != nil {
			i = max(s.First, p.left())
			continue
		}
		if x.stops(i) || x.at(i, aSemicolon) {
			break
		}
		g := x.group[i]
		if g == none {
			if !colon && (x.that(i) || gap > near && !x.clitic(i)) {
				break // a complement, whatever stands in marks
			}
			continue
		}
		v := int(g)
		i = x.t.Verbs[v].Tokens.First
		f := x.frame(v)
		if x.announcesNothing(v, colon) {
			continue
		}
		if f&(Says|Asks|Utters) != 0 || f&Vague != 0 && !seen {
			return v, true
		}
		seen = true
		if !colon {
			break
		}
	}
	return doc.None, false
}

// nearness is how many words may stand between a verb and the marks that it
// announces without a colon. An utterance that ends the sentence leaves room for
// a hearer: "en demandant aux pilotes dans l'habitacle « … »".
func (x *reader) nearness(open int) int {
	if p := x.opened(open); p != nil && x.endsSentence(p) && (!x.r.BareClause || x.at(open-1, aComma)) {
		return 8
	}
	return 3
}

// announcesNothing reports a participle that stands as an adjective, "les effets
// observés", and before a colon a passive: "si la porte avait été ouverte".
func (x *reader) announcesNothing(v int, colon bool) bool {
	g := &x.t.Verbs[v]
	return g.Form == doc.VerbPast || colon && g.Voice == doc.Passive && x.frame(v)&Says == 0
}
