package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// phrases reads words in marks that the author sets into a clause of reporting:
//
//	Elle a dénoncé une « mascarade » et des « promesses creuses ».   phrase
//	Des faits condamnés « avec fermeté » par le président.           agent
//	Le syndicat « ne comprend pas » cette décision.                  verb-in-marks
//
// The words in marks alone are the quote, a segment a pair.
func phrases(x *reader) {
	for k := 0; k < len(x.pairs); k++ {
		if x.wanted.Left(k) {
			return
		}
		p := &x.pairs[k]
		if x.spoken[k] || x.nested(p) || p.open == doc.None || p.close == doc.None || x.labelled(p) || x.titled(p) {
			continue
		}
		v := x.governor(p.open)
		if v == doc.None && (x.untaggedPhrase(k) || x.verbInMarks(k)) {
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
	if before := x.phraseBefore(g.Tokens.First, x.floor(g.Tokens.First)); !before.Empty() && x.onlyVerb(g) {
		subject = before // "The company blamed “the weather”", whatever the tagger thinks
	} else if (g.Voice == doc.Passive || g.Form == doc.VerbPast) && !x.chainedPast(g) {
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
		if g.Finite && !x.r.SubjectFirst && g.Tokens.End < p.open && x.bareNounPhrase(g.Tokens.End, p.open) == p.open {
			return // "en témoignent les appellations « … »": the subject is a thing
		}
		c.Score = 0.45
	} else if m, _ := x.pronoun(subject.First); m.Person() == doc.First || m.Person() == doc.Second {
		return // the author's own words
	}
	if x.r.SubjectFirst && subject.Len() > 1 && x.whether(subject.First) {
		subject.First++ // "what Ann Reed called “a farce”"
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

// verbInMarks reads a speaker whose verb is his own word, all of it or without its
// auxiliary: Son voisin n'a « rien vu venir ».
func (x *reader) verbInMarks(k int) bool {
	p := &x.pairs[k]
	if x.r.SubjectFirst || p.open == 0 || p.close-p.open < 3 {
		return false
	}
	subject := x.ownVerb(p)
	if subject.Empty() {
		return false
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.MixedQuote, Rule: "verb-in-marks", Score: 0.6, Cue: noCue(), Subject: subject}}
	c.Segments, _ = x.utterance(k)
	x.spoken[k] = true
	x.propose(c)
	return true
}

// ownVerb is the subject of a verb in marks, or of the auxiliary before them.
func (x *reader) ownVerb(p *pair) doc.Range {
	floor := x.floor(p.open)
	v := x.verbFrom(p.first(), p.end())
	if v != doc.None && x.t.Verbs[v].Finite {
		s := x.phraseBefore(p.open, floor)
		if x.knownSpeaker(s) && !x.finite(doc.Range{First: floor, End: p.open}) && x.agrees(v, s) {
			return s
		}
		return doc.Range{}
	}
	g := x.group[p.open-1]
	if g == none || !x.t.Verbs[g].Form.Finite() || x.t.Verbs[g].Tokens.Len() > 2 {
		return doc.Range{}
	}
	for i := p.first(); i < p.end() && i < p.first()+3; i++ {
		if x.tokens[i].Tag == doc.VerbPast {
			if s := x.subject(int(g)); x.somebody(s) || x.hasName(s) {
				return s
			}
		}
	}
	return doc.Range{}
}

// chainedPast reports a participle that shares the auxiliary of the verb before it:
// "a reconnu « des lacunes » et promis « un plan »".
func (x *reader) chainedPast(g *doc.VerbGroup) bool {
	i := g.Tokens.First - 1
	return g.Form == doc.VerbPast && i >= 0 && (x.tokens[i].Tag == doc.Cconj || x.then(i))
}

// agent reads "par le président" within a few tokens of i.
func (x *reader) agent(i int) doc.Range {
	for n := i; n < len(x.tokens) && n < i+3; n++ {
		if x.r.Agents.Has(x.tokens[n].Norm) {
			return x.nounPhrase(n+1, x.sentenceOf(n).End)
		}
	}
	return doc.Range{}
}
