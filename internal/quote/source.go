package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// sources reads prepositions of attribution, before, after and inside what they
// attribute:
//
//	Selon le syndicat, deux usines fermeront.
//	Deux usines fermeront, selon le syndicat.
//	L'usine, selon le syndicat, fermera.
//	Comme l'a souligné Léa Duval, le budget est voté.
func sources(x *reader) {
	for i := 0; i < len(x.t.Tokens); i++ {
		// Most words are no preposition, and cost no look into the lists.
		switch x.t.Tokens[i].Tag {
		case doc.Noun, doc.Propn, doc.Det, doc.DetPoss, doc.Adj, doc.Num, doc.PunctTag, doc.VerbFin, doc.AuxFin, doc.VerbPast, doc.VerbInf:
			continue
		}
		if x.inside[i] != none {
			continue
		}
		if s, n := x.r.Sources.Match(x.t, i); n > 0 {
			x.source(i, n, s)
			i += n - 1
		} else if _, n := x.r.Comparisons.Match(x.t, i); n > 0 {
			x.comparison(i, n)
		}
	}
}

// behindWords is the speaker in "les termes du ministre".
func (x *reader) behindWords(np doc.Range) doc.Range {
	for i := np.First; i+1 < np.End; i++ {
		if !x.r.Words.Has(x.t.Tokens[i].Norm) {
			continue
		}
		if of := i + 1; x.r.Of.Has(x.t.Tokens[of].Norm) && of+1 < np.End {
			return doc.Range{First: of + 1, End: np.End}
		}
	}
	return np
}

// sourceAt reports a preposition of attribution at token i.
func (x *reader) sourceAt(i int) bool {
	_, n := x.r.Sources.Match(x.t, i)
	return n > 0
}

// sameSource reports that the source at token i is a pronoun: within what
// somebody says it only repeats who says it: "le pont est, selon elle, sûr".
func (x *reader) sameSource(i int) bool {
	_, n := x.r.Sources.Match(x.t, i)
	return i+n < len(x.t.Tokens) && x.t.Tokens[i+n].Tag == doc.PronPers
}

func (x *reader) sourceDoubtful(i int) bool {
	s, _ := x.r.Sources.Match(x.t, i)
	return s.Doubtful
}

// source reads the preposition of n tokens at i.
func (x *reader) source(i, n int, s Source) {
	sentence := x.sentenceOf(i)
	np := x.sourcePhrase(i+n, sentence.End)
	end := np.End
	if s.Own {
		np, end = doc.Range{First: i + 1, End: i + 2}, i+n
	} else if j := i + n; j < sentence.End && x.t.Tokens[j].Tag == doc.PronRel {
		x.sourceRelative(i, j, s) // "Mme Castan, pour qui …"
		return
	}
	np = x.behindWords(np)
	if np.Empty() || !s.Own && x.t.Tokens[np.First].Tag == doc.PronPers && x.infinitiveAt(np.First) {
		return // "pour s'essuyer le front", "pour lui être agréable": an infinitive
	}
	front := x.opensClause(i, sentence.First)
	if !s.Own && x.unfit(np, s, front, x.is(i-1, ",")) != "" {
		return
	}
	if m, _ := x.r.Pronouns.Get(x.t.Tokens[np.First].Norm); np.Len() == 1 && (m.Person() == doc.First || m.Person() == doc.Second) {
		return // "selon moi": the author's voice
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "source", Score: 0.85, Subject: np}}
	c.Cue = doc.Cue{Span: x.t.Span(doc.Range{First: i, End: i + n}), Lemma: s.Lemma, Verb: doc.None}
	if !s.Own && !x.knownSpeaker(np) {
		c.Score = 0.7
	}
	if front {
		end = x.overInsertRight(end, sentence.End)
		if x.is(end, ",") {
			end++
		}
		x.attribute(&c, doc.Range{First: end, End: x.clauseEndAfter(end, sentence.End)}, doc.Range{})
		return
	}
	before := doc.Range{First: x.relativeStart(x.clauseStart(sentence.First, i), i), End: i}
	after := doc.Range{}
	set := x.is(end, ",") && x.is(i-1, ",") && end+1 < sentence.End
	if last := &x.t.Tokens[i-1]; last.Tag == doc.AuxFin || last.Tag == doc.PronRel || before.First < i && x.t.Tokens[before.First].Tag == doc.PronRel {
		after = doc.Range{First: end, End: x.clauseEndAfter(end, sentence.End)} // "aurait selon plusieurs sources payé"
	}
	if set {
		limit := x.clauseEndAfter(end+1, sentence.End)
		if after = x.afterTag(end, limit); after.Empty() && x.leftOpen(i-2, end+1) {
			after = doc.Range{First: end + 1, End: limit}
		}
	}
	x.attribute(&c, before, after)
}

// leftOpen reports that the clause which ends with token last goes on at token
// next, behind a source set between commas: "L'usine est, selon le maire, un
// danger", "L'homme est mort, selon la police, dans la nuit".
func (x *reader) leftOpen(last, next int) bool {
	if last < 0 {
		return false
	}
	k := &x.t.Tokens[next]
	if x.t.Tokens[last].Tag.Finite() {
		return true
	}
	return (k.Tag == doc.Adp || k.Tag == doc.AdpDet) && !x.r.Of.Has(k.Norm) && !x.sourceAt(next) &&
		!(next+1 < len(x.t.Tokens) && x.groupStarts(next+1) && x.t.Tokens[next+1].Tag == doc.VerbPres)
}

// overInsertRight skips an insert after a source that stands in front: "Selon
// cette note, publiée hier, …".
func (x *reader) overInsertRight(i, end int) int {
	if i+1 >= end {
		return i
	}
	if x.is(i, "(") {
		for n := i + 1; n < end && n < i+40; n++ {
			if x.is(n, ")") {
				return n + 1
			}
		}
	}
	for more := true; more && x.is(i, ",") && i+1 < end && x.inserts(i+1); {
		more = false
		for n := i + 2; n < end && n < i+25; n++ {
			if x.is(n, ",") {
				i, more = n, true
				break
			}
		}
	}
	return i
}

// inserts reports a word that opens an insert after a name: a participle, a
// relative pronoun, a role, "de l'institut".
func (x *reader) inserts(i int) bool {
	k := &x.t.Tokens[i]
	if kind, ok := x.r.Speakers.Get(k.Norm); ok {
		return kind == doc.Person
	}
	return k.Tag == doc.VerbPast || k.Tag == doc.PronRel || x.r.Of.Has(k.Norm) || x.r.Complementizers.Has(k.Norm)
}

// relativeStart moves the start of a clause to the relative pronoun that the
// source stands next to: "des éléments qui selon lui sont faux".
func (x *reader) relativeStart(first, i int) int {
	for n := i - 1; n >= first && n > i-4 && !x.isPunct(n); n-- {
		if x.t.Tokens[n].Tag == doc.PronRel {
			return n
		}
	}
	return first
}

// sourceRelative reads a relative clause of attribution, "…, selon qui l'usine
// fermera": its pronoun at token j stands for the speaker.
func (x *reader) sourceRelative(i, j int, s Source) {
	who := x.antecedent(i, x.floor(i))
	if who.Empty() || !x.knownSpeaker(who) {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "source", Score: 0.75, Subject: who}}
	c.Cue = doc.Cue{Span: x.t.Span(doc.Range{First: i, End: j}), Lemma: s.Lemma, Verb: doc.None}
	x.attribute(&c, doc.Range{First: j + 1, End: x.clauseEndAfter(j+1, x.sentenceOf(i).End)}, doc.Range{})
}

// clauseEndAfter is clauseEnd within a sentence; the end of the sentence where
// nothing follows.
func (x *reader) clauseEndAfter(i, end int) int {
	if i >= end {
		return end
	}
	return x.clauseEnd(i)
}

// attribute proposes one or two stretches of a sentence as what a source says.
func (x *reader) attribute(c *Candidate, a, b doc.Range) {
	if k := x.wholly(a); k != doc.None && b.Empty() && x.finite(a) {
		c.Kind = doc.Direct
		c.Segments, _ = x.utterance(k)
		x.spoken[k] = true
		x.propose(*c)
		return
	}
	if !x.finite(a) && !x.finite(b) && !x.marked(a) && a.Len() < 4 {
		return
	}
	c.Segments = append(c.Segments, x.content(a, false))
	if !b.Empty() {
		c.Segments = append(c.Segments, x.content(b, false))
	}
	if x.takeMarks(c.Segments) {
		c.Kind = doc.MixedQuote
	}
	x.propose(*c)
}

// marked reports a pair of marks in a range.
func (x *reader) marked(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if x.marks[i] != none {
			return true
		}
	}
	return false
}

// opensClause reports that token i stands at the front of its clause: first in
// the sentence, or after a conjunction, an adverb, a colon.
func (x *reader) opensClause(i, first int) bool {
	for first = x.afterDateline(first); i > first; {
		k := &x.t.Tokens[i-1]
		switch {
		case x.is(i-1, ":"), x.is(i-1, ";"):
			return true
		case k.Tag == doc.Cconj, k.Tag == doc.Adv, x.dash(i - 1), k.Kind == doc.Symbol:
			i--
		case x.is(i-1, ",") && i-2 >= first && (x.t.Tokens[i-2].Tag == doc.Adv || x.t.Tokens[i-2].Tag == doc.Cconj):
			i--
		default:
			return false
		}
	}
	return true
}

// sourcePhrase reads who is named as a source: a noun phrase up to the comma,
// or a pronoun: "selon lui", "selon une source à la gendarmerie".
func (x *reader) sourcePhrase(i, limit int) doc.Range {
	if i >= limit {
		return doc.Range{}
	}
	if k := &x.t.Tokens[i]; !x.isTitle(i) && k.Tag == doc.PronPers || k.Tag == doc.PronDem && !x.r.Complementizers.Has(k.Norm) {
		return doc.Range{First: i, End: i + 1}
	}
	np := x.nounPhrase(i, limit)
	if np.Empty() {
		return np
	}
	if bare := x.bareNounPhrase(i, limit); bare < np.End && np.End < limit && !x.isPunct(np.End) && x.t.Tokens[np.End].Tag != doc.Adp {
		np.End = bare // "According to polls, Ann Reed leads"
	}
	// "une source à la gendarmerie", "le rapport publié par l'institut": what
	// stands before the comma belongs to the source.
	for n := np.End; n < limit && n < np.End+12; n++ {
		k := &x.t.Tokens[n]
		if x.is(n, "(") {
			if close := x.bracket(n, limit); close != doc.None {
				n = close
				continue
			}
		}
		if k.Kind == doc.Punct || k.Kind == doc.QuoteMark {
			if n > np.End && (x.is(n, ",") || x.stops(n)) {
				np.End = n
			}
			break
		}
		if k.Tag.Finite() || k.Tag == doc.Sconj || k.Tag == doc.PronRel || k.Tag == doc.PronPers {
			break
		}
	}
	return np
}

// unfit says why a noun phrase after a preposition is no source; "" when it is.
func (x *reader) unfit(np doc.Range, s Source, front, comma bool) string {
	first := &x.t.Tokens[np.First]
	loose := !front && !comma // nothing sets it off from the clause
	switch {
	case x.r.Manner.Has(x.headNorm(np)):
		return "manner" // "selon les cas", "selon l'âge des enfants"
	case loose && !x.hasName(np) && (!x.somebody(np) || np.Len() < 3 && first.Morph.Number() == doc.Sing) && first.Tag != doc.PronPers:
		return "manner" // "selon la saison", "selon les critères"
	case first.Tag == doc.PronPers:
		if s.Doubtful && !front {
			return "benefit"
		}
		return ""
	case x.knownSpeaker(np):
		if s.Doubtful && (!front || x.place(np) && x.t.Tokens[np.End-1].Shape != doc.Upper) {
			return "manner"
		}
		return ""
	case s.Doubtful, !front && (loose || x.is(np.End, ",")):
		return "manner"
	}
	return ""
}

// headNorm is the head noun of a phrase, or nothing.
func (x *reader) headNorm(np doc.Range) doc.Form {
	if _, i, _ := x.headKind(np); i != doc.None {
		return x.t.Tokens[i].Norm
	}
	return doc.Form{}
}

// knownSpeaker reports a phrase with a name in it or a noun of those who speak.
func (x *reader) knownSpeaker(np doc.Range) bool {
	return x.hasName(np) || x.speaks(np)
}

// somebody reports a phrase whose noun is a person or a body.
func (x *reader) somebody(np doc.Range) bool {
	if i := np.First + 1; i < np.End && x.t.Tokens[i].Tag == doc.Adj && x.t.Tokens[i-1].Tag.Determiner() {
		if kind, ok := x.r.Speakers.Get(x.t.Tokens[i].Norm); ok && kind == doc.Person {
			return true // "une cliente", whatever the tagger thinks
		}
	}
	if kind, i, ok := x.headKind(np); i != doc.None {
		return ok && kind != doc.Other
	}
	return x.hasName(np)
}

// place reports a phrase whose first noun is no person.
func (x *reader) place(np doc.Range) bool {
	for i := np.First; i < np.End; i++ {
		if kind, ok := x.r.Speakers.Get(x.t.Tokens[i].Norm); ok {
			return kind != doc.Person
		}
		if x.isName(i) {
			return np.Len() == 1
		}
	}
	return true
}
