package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// phrases reads words in marks that the author sets into a clause of reporting:
//
//	Elle a dénoncé une « mascarade » et des « promesses creuses ».   phrase
//	Des faits condamnés « avec fermeté » par le président.           agent
//
// The words in marks alone are the quote, a segment a pair.
func phrases(x *reader) {
	for k := 0; k < len(x.pairs); k++ {
		p := &x.pairs[k]
		if x.spoken[k] || x.nested(p) || p.open == doc.None || p.close == doc.None || x.labelled(p) || x.titled(p) {
			continue
		}
		v := x.governor(p.open)
		if v == doc.None && x.untaggedPhrase(k) {
			continue
		}
		if v == doc.None || p.close-p.open == 2 && x.frame(v)&Brands == 0 && x.frame(v)&(Phrases|Says) != Phrases {
			continue
		}
		x.phrase(k, v)
	}
}

func (x *reader) phrase(k, v int) {
	p := &x.pairs[k]
	g := &x.t.Verbs[v]
	c := Candidate{Quote: doc.Quote{Kind: doc.MixedQuote, Rule: "phrase", Score: 0.7}}
	subject := x.subject(v)
	if (g.Voice == doc.Passive || g.Form == doc.VerbPast) && !x.chainedPast(g) {
		by := x.agent(p.close + 1)
		if before := x.agent(g.Tokens.End); by.Empty() && before.End <= p.open {
			by = before // "décrite par la ministre comme « un échec »"
		}
		if by.Empty() && g.Voice == doc.Passive {
			return
		}
		if !by.Empty() {
			subject, c.Rule = by, "agent"
		}
	}
	if subject.Empty() {
		c.Score = 0.45
	} else if m, _ := x.r.Pronouns.Get(x.t.Tokens[subject.First].Norm); m.Person() == doc.First || m.Person() == doc.Second {
		return // the author's own words
	}
	x.byVerb(&c, v, subject)
	for n := k; n < len(x.pairs); n++ {
		q := &x.pairs[n]
		if q.parent != p.parent || x.spoken[n] {
			continue
		}
		if n > k && (q.open == doc.None || q.close == doc.None || x.governor(q.open) != v || x.labelled(q)) {
			break
		}
		words, _ := x.utterance(n)
		c.Segments = append(c.Segments, words...)
		x.spoken[n] = true
	}
	x.propose(c)
}

// chainedPast reports a participle that shares the auxiliary of the verb before it:
// "a reconnu « des lacunes » et promis « un plan »".
func (x *reader) chainedPast(g *doc.VerbGroup) bool {
	i := g.Tokens.First - 1
	return g.Form == doc.VerbPast && i >= 0 && (x.t.Tokens[i].Tag == doc.Cconj || x.r.Then.Has(x.t.Tokens[i].Norm))
}

// untaggedPhrase reads a verb right before the marks that the tagger took for a
// noun: "Anne Morel juge « irresponsable » l'attitude".
func (x *reader) untaggedPhrase(k int) bool {
	i, subject := x.untaggedGovernor(x.pairs[k].open)
	if subject.Empty() {
		return false
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.MixedQuote, Rule: "phrase", Score: 0.6}}
	x.byTag(&c, tag{verb: doc.None, word: i, subject: subject})
	c.Segments, _ = x.utterance(k)
	x.spoken[k] = true
	x.propose(c)
	return true
}

// untaggedGovernor is a word that can be a form of a verb of reporting and whose
// place says that it is one: between a name and the marks, or behind "qui"; and
// its subject.
func (x *reader) untaggedGovernor(open int) (int, doc.Range) {
	floor := x.floor(open)
	for i := open - 1; i > floor && i > open-8 && x.group[i] == none && !x.isPunct(i); i-- {
		f := x.wordFrame(i)
		if k := &x.t.Tokens[i]; k.Tag != doc.Noun && k.Tag != doc.Adj || f&Phrases == 0 && (f&Says == 0 || i < open-1) {
			continue
		}
		switch {
		case x.t.Tokens[i-1].Tag == doc.PronRel:
			return i, x.antecedent(i-1, floor)
		case i == open-1 || x.bareNounPhrase(i+1, open) == open:
			if s := x.phraseBefore(i, floor); !s.Empty() && x.knownSpeaker(s) && (x.isName(i-1) || i == open-1) {
				return i, s
			}
		}
	}
	return 0, doc.Range{}
}

// governor is the reporting verb whose clause the mark at token open stands in,
// or doc.None.
func (x *reader) governor(open int) int {
	s := x.sentenceOf(open)
	for i := open - 1; i >= s.First && i > open-25; i-- {
		if p := x.closed(i); p != nil && p.open != doc.None {
			i = max(s.First, p.open)
			continue
		}
		k := &x.t.Tokens[i]
		if k.Tag == doc.Sconj && x.t.Tokens[i+1].Tag == doc.VerbPres {
			continue // "accused him of running a “club”"
		}
		if k.Tag == doc.PronRel || k.Tag == doc.Sconj || x.is(i, ":") || x.is(i, ";") {
			return doc.None
		}
		g := x.group[i]
		if g == none {
			continue
		}
		v := int(g)
		f := x.frame(v)
		if x.t.Verbs[v].Form == doc.VerbInf && !x.afterPreposition(v) {
			return doc.None
		}
		switch {
		case f&Sees != 0:
			if !x.sees(v, open) {
				return doc.None
			}
			return v
		case f&(Phrases|Calls) != 0:
			if !x.reaches(v, f, open) {
				return doc.None
			}
			return v
		case f&(Says|Utters) != 0 && open == x.t.Verbs[v].Tokens.End:
			return v
		case f&Orders != 0 && open-1 == x.t.Verbs[v].Tokens.End && x.r.Infinitives.Has(x.t.Tokens[open-1].Norm):
			return v // "jure de « tout dire »"
		}
		if x.t.Verbs[v].Finite || x.t.Verbs[v].Form == doc.VerbInf {
			return doc.None
		}
		i = x.t.Verbs[v].Tokens.First
	}
	return doc.None
}

// reaches reports that words in marks at open can be what verb v has to say:
// they stand near it, or after "de" under a verb that brands something as
// something ("qualifié ce sommet de « tremplin »").
func (x *reader) reaches(v int, f Frame, open int) bool {
	end := x.t.Verbs[v].Tokens.End
	before := &x.t.Tokens[open-1]
	if x.is(open-1, "(") || x.is(open-1, ",") {
		return false
	}
	if f&Calls != 0 && x.r.Goals.Has(before.Norm) {
		return true
	}
	if f&Says == 0 && f&Brands != 0 && x.r.Infinitives.Has(before.Norm) {
		return f&Calls == 0
	}
	if _, n := x.r.Comparisons.Match(x.t, open-1); n == 1 && open-end < maxGap {
		return true // "criticised the answer as “slow”"
	}
	gap, marked, adverbial := 0, false, false // gap counts tokens outside of marks
	for i := end; i < open; i++ {
		k := &x.t.Tokens[i]
		if p := x.opened(i); p != nil && p.close != doc.None && p.close < open {
			i, marked = p.close, true // « A » et des « B »
			continue
		}
		gap++
		adverbial = adverbial || k.Tag == doc.Adp || k.Tag == doc.AdpDet
		if k.Tag.Nominal() && i > end+2 && !marked && !adverbial || k.Tag == doc.Cconj && i == end {
			return false
		}
	}
	return gap < 9 && (f&Calls == 0 || f&Brands != 0)
}

// sees reports that what verb v sees in something stands at open: "voit dans ce
// texte « un recul »", "y voit « un recul »", "voit « un recul » dans ce texte".
func (x *reader) sees(v, open int) bool {
	g := &x.t.Verbs[v]
	next := g.Tokens.End
	if p := x.opened(open); next == open && p != nil && p.close != doc.None {
		next = p.close + 1
	}
	if next < len(x.t.Tokens) && x.r.Within.Has(x.t.Tokens[next].Norm) {
		return next > open || x.bareNounPhrase(next+1, open) == open
	}
	return g.Tokens.End == open && g.Tokens.First > 0 && x.r.Within.Has(x.t.Tokens[g.Tokens.First-1].Norm)
}

// afterPreposition reports an infinitive that happens: "avant d'ajouter".
func (x *reader) afterPreposition(v int) bool {
	i := x.t.Verbs[v].Tokens.First - 1
	if i > 0 && x.r.Infinitives.Has(x.t.Tokens[i].Norm) {
		return x.r.Binders.Has(x.t.Tokens[i-1].Norm)
	}
	return i >= 0 && x.t.Tokens[i].Tag == doc.Adp
}

// agent reads "par le président" within a few tokens of i.
func (x *reader) agent(i int) doc.Range {
	for n := i; n < len(x.t.Tokens) && n < i+3; n++ {
		if x.r.Agents.Has(x.t.Tokens[n].Norm) {
			return x.nounPhrase(n+1, x.sentenceOf(n).End)
		}
	}
	return doc.Range{}
}

// labelled reports marks that a noun before them introduces as a title, a name
// or a word: le roman « … », le mot « guerre ».
func (x *reader) labelled(p *pair) bool {
	last, need := p.open-1, Mentioned
	if last > 0 && x.r.Of.Has(x.t.Tokens[last].Norm) {
		last, need = last-1, WithOf
	}
	for i := last; i >= 0 && i >= last-1; i-- {
		l, ok := x.r.Labels.Get(x.t.Tokens[i].Norm)
		if !ok {
			l, _ = x.r.Labels.Get(x.t.Tokens[i].Lemma)
		}
		if g := x.group[i]; g != none && (x.t.Verbs[g].Tokens.Len() > 1 || x.t.Tokens[max(0, i-1)].Tag == doc.PronPers || x.t.Verbs[g].Finite && i > 0 && x.t.Tokens[i-1].Tag == doc.Noun) {
			break // "s'est dit « inquiet »", "what critics called “a circus”": a verb
		}
		if l&need != 0 || l&Named != 0 && need == Mentioned && p.first() < p.end() && x.t.Tokens[p.first()].Shape != doc.Lower {
			return true
		}
		if x.t.Tokens[i].Tag != doc.Adj {
			break
		}
	}
	return false
}

// titled reports words that look like a title or a name: they open with a
// capital, hold no verb and do not open a sentence.
func (x *reader) titled(p *pair) bool {
	if p.open == doc.None || x.t.Tokens[p.open].Flags.Has(doc.SentenceStart) || x.is(p.open-1, ":") {
		return false
	}
	first := &x.t.Tokens[p.first()]
	return p.first() < p.end() && (first.Shape == doc.Capital || first.Shape == doc.Mixed) &&
		!x.finite(doc.Range{First: p.first(), End: p.end()})
}
