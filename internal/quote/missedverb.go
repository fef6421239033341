package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// missedVerbs reads a verb of reporting that the tagger took for something else,
// by its form and the conjunction after it:
//
//	Les auteurs suggèrent que le lac a baissé.
//	Le juge, cité par la radio disant que rien n'est prouvé, …
func missedVerbs(x *reader) {
	promise := 0 // where the last one was made
	for n, at := range x.hinges {
		if x.wanted.Left(n) {
			return
		}
		i := int(at)
		if x.looks[i]&aComma != 0 && x.missedPromise(i+1) {
			promise = i + 1
		}
		if x.looks[i]&aClause != 0 && i-1 != promise && i > 1 && i+1 < len(x.looks) {
			x.missedClause(i - 1)
		}
	}
}

// missedClause reads a missed verb at token i before what may open a clause.
func (x *reader) missedClause(i int) {
	next := &x.tokens[i+1]
	if x.group[i] != none || !x.that(i+1) || next.Tag != doc.Sconj && !x.misledThat(i) || next.Tag == doc.Sconj && !x.missedVerb(i) {
		return
	}
	s := x.sentenceOf(i)
	subject := x.phraseBefore(i, x.floor(i))
	for n := i - 1; n >= s.First; n-- {
		if g := x.group[n]; g != none && x.t.Verbs[g].Finite {
			subject = x.subject(int(g)) // "il a été cité par le journal disant que"
			break
		}
	}
	r := doc.Range{First: i + 2, End: x.clauseEnd(i + 2)}
	if subject.Empty() || !x.finite(r) {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "missed-verb", Score: 0.7}}
	x.byTag(&c, tag{verb: doc.None, word: i, subject: subject})
	if c.Segments = x.words(x.content(r, false)); x.takeMarks(c.Segments) {
		c.Kind = doc.MixedQuote
	}
	x.propose(c)
}

// misledThat reports a verb of saying at token i that the tagger took for a noun, and
// so "that" behind it for a relative pronoun: "Mr. Reed notes that we are late", where
// no verb stands before it, and ", warning that rates will rise". A clause with a
// subject of its own follows.
func (x *reader) misledThat(i int) bool {
	k, s := &x.tokens[i], x.sentenceOf(i)
	if !x.r.SubjectFirst || x.tokens[i+1].Tag != doc.PronRel || k.Tag != doc.Noun || k.Shape != doc.Lower || x.inside[i] != none || x.wordFrame(i)&Says == 0 || !x.opensWithSubject(i+2, s.End) {
		return false
	}
	if x.at(i-1, aComma) {
		return k.Morph.Number() == doc.Sing
	}
	subject := x.phraseBefore(i, s.First)
	if subject.Empty() || x.finite(doc.Range{First: max(s.First, i-maxGap), End: i}) {
		return false
	}
	if subject.Len() == 1 && x.tokens[i-1].Flags.Has(doc.SentenceStart) && x.tokens[i-1].Shape == doc.Capital {
		return true // "Reed asserts that": a name or not
	}
	return x.isName(i-1) || k.Morph.Number() == doc.Plur && x.knownSpeaker(subject) && x.tokens[i-1].Morph.Number() != doc.Plur
}

// opensWithSubject reports a subject at token i and its finite verb right behind it, or
// behind what a preposition adds to it.
func (x *reader) opensWithSubject(i, end int) bool {
	if i < end && x.nominative(i) {
		return i+1 < end && x.tokens[i+1].Tag.Finite()
	}
	n := x.bareNounPhrase(i, end)
	if n > i && n < end && x.tokens[n].Tag == doc.Adp {
		n = x.bareNounPhrase(n+1, end)
	}
	return n > i && n < end && x.tokens[n].Tag.Finite()
}

// missedPromise reads a missed verb behind a comma and before an infinitive: "La gauche,
// minoritaire, promet de tout bloquer".
func (x *reader) missedPromise(i int) bool {
	if !x.at(i, aNoun) || i+2 >= len(x.looks) || x.group[i] != none || x.inside[i] != none || x.r.SubjectFirst ||
		!x.to(i+1) || !x.infinitiveAt(i+2) || x.wordFrame(i)&Orders == 0 {
		return false
	}
	subject := x.beforeInsert(i)
	if subject.Empty() {
		return false
	}
	r := doc.Range{First: i + 2, End: x.clauseEnd(i + 2)}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "missed-verb", Score: 0.4}}
	x.byTag(&c, tag{verb: doc.None, word: i, subject: subject})
	x.wordsOf(&c, r)
	x.propose(c)
	return true
}

// beforeInsert is who speaks before the insert that a comma closes right before token
// i: "Le rapport, que nous avons lu, | pointe". Empty where the clause has its verb.
func (x *reader) beforeInsert(i int) doc.Range {
	floor, relative := x.floor(i), false
	for j := i - 2; j > floor; j-- {
		k := &x.tokens[j]
		relative = relative || k.Tag.Finite()
		if !x.at(j, aComma) || relative && x.tokens[j+1].Tag != doc.PronRel {
			continue
		}
		if s := x.phraseBefore(j, floor); x.knownSpeaker(s) && !x.finite(doc.Range{First: floor, End: j}) {
			return s
		}
		break
	}
	return doc.Range{}
}

// missedVerb reports a word that can be a form of a verb of saying, right behind
// a noun or a name: a noun of that form would have a determiner before it.
func (x *reader) missedVerb(i int) bool {
	k, before := &x.tokens[i], &x.tokens[i-1]
	switch k.Tag {
	case doc.Noun, doc.Adj, doc.Adv, doc.Adp, doc.X:
	default:
		return false
	}
	return k.Shape == doc.Lower && x.inside[i] == none && (before.Tag == doc.Noun || x.isName(i-1)) && x.wordFrame(i)&Says != 0
}

// missedTags reads a tag in the order of English whose verb the tagger took for a
// noun: "The deal, Cole argues, is off."
func missedTags(x *reader) {
	for i, steps := 2, 0; x.r.SubjectFirst && i+1 < len(x.looks); i++ {
		if x.looks[i]&aNoun == 0 || x.inside[i] != none {
			continue
		}
		if steps++; x.wanted.Left(steps) {
			return
		}
		if x.wordFrame(i)&Says == 0 {
			continue
		}
		s := x.sentenceOf(i)
		if x.at(i-1, aComma) && x.tokens[i].Morph.Number() == doc.Plur && x.isName(i+1) { // "They taste with their feet, notes Ann Reed."
			if np := x.nounPhrase(i+1, s.End); x.hasName(np) && (np.End >= s.End || x.isPunct(np.End)) {
				x.proposeTagged(tag{doc.None, i, np, doc.Range{First: i, End: np.End}}, s)
			}
			continue
		}
		if !x.at(i+1, aComma) && !x.stops(i+1) && x.timeAt(i+1) == i+1 {
			continue
		}
		subject := x.phraseBefore(i, s.First)
		if subject.Empty() || subject.First < s.First+2 || !x.at(subject.First-1, aComma) || !x.hasName(subject) && !x.isGroup(subject) {
			continue
		}
		x.proposeTagged(tag{doc.None, i, subject, doc.Range{First: subject.First, End: i + 1}}, s)
	}
}
