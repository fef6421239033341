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
	end := 0 // of the last one
	for n, at := range x.hinges {
		if x.wanted.Left(n) {
			return
		}
		i := int(at)
		if x.looks[i]&mayLead == 0 || i < end || noLead.has(x.tokens[i].Tag) || x.inside[i] != none {
			continue
		}
		if s, n := x.r.Sources.Match(x.t, i); n > 0 {
			x.source(i, n, s)
			end = i + n
		} else if _, n := x.r.Comparisons.Match(x.t, i); n > 0 {
			x.comparison(i, n)
		}
	}
}

// sourceAt reports a preposition of attribution at token i.
func (x *reader) sourceAt(i int) bool {
	if x.looks[i]&mayLead == 0 {
		return false
	}
	_, n := x.r.Sources.Match(x.t, i)
	return n > 0
}

// sameSource reports that the source at token i is a pronoun: within what
// somebody says it only repeats who says it: "le pont est, selon elle, sûr".
func (x *reader) sameSource(i int) bool {
	_, n := x.r.Sources.Match(x.t, i)
	return i+n < len(x.tokens) && x.tokens[i+n].Tag == doc.PronPers
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
	} else if j := i + n; j < sentence.End && x.tokens[j].Tag == doc.PronRel {
		x.sourceRelative(i, j, s) // "Mme Castan, pour qui …"
		return
	}
	np = x.behindWords(np)
	if np.Empty() || !s.Own && x.tokens[np.First].Tag == doc.PronPers && x.infinitiveAt(np.First) {
		return // "pour s'essuyer le front", "pour lui être agréable": an infinitive
	}
	front := x.opensClause(i, sentence.First)
	if s.Apart && !front && !x.at(i-1, aComma) {
		return
	}
	judged := s.Doubtful && !front && x.judges(i, np, sentence)
	if !s.Own && !judged && x.unfit(np, s, front, x.at(i-1, aComma)) != "" {
		return
	}
	if m, _ := x.pronoun(np.First); np.Len() == 1 && (m.Person() == doc.First || m.Person() == doc.Second) {
		return // "selon moi": the author's voice
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "source", Score: 0.85, Subject: np}}
	c.Cue = doc.Cue{Span: x.t.Span(doc.Range{First: i, End: i + n}), Lemma: s.Lemma, Verb: doc.None}
	if !s.Own && !x.knownSpeaker(np) {
		c.Score = 0.7
	}
	if front {
		end = x.overInsertRight(end, sentence.End)
		if x.at(end, aComma) {
			end++
		}
		x.attribute(&c, doc.Range{First: end, End: x.clauseEndAfter(end, sentence.End)}, doc.Range{})
		return
	}
	before := doc.Range{First: x.relativeStart(x.clauseStart(sentence.First, i), i), End: i}
	after := doc.Range{}
	set := x.at(end, aComma) && x.at(i-1, aComma) && end+1 < sentence.End
	if last := &x.tokens[i-1]; last.Tag == doc.AuxFin || last.Tag == doc.PronRel || before.First < i && x.tokens[before.First].Tag == doc.PronRel {
		after = doc.Range{First: end, End: x.clauseEndAfter(end, sentence.End)} // "aurait selon plusieurs sources payé"
	}
	if set {
		limit := x.clauseEndAfter(end+1, sentence.End)
		if after = x.afterTag(end, limit); after.Empty() && (x.leftOpen(i-2, end+1) || x.participleOn(end+1)) {
			after = doc.Range{First: end + 1, End: limit}
		}
	}
	x.attribute(&c, before, after)
}

// participleOn reports an English participle at token i that what a source attributes
// goes on with: "He took 20 tickets, according to the register, using seats in a box".
func (x *reader) participleOn(i int) bool {
	return x.r.SubjectFirst && x.tokens[i].Tag == doc.VerbPres && x.groupStarts(i) && x.frame(int(x.group[i])) == 0 && !x.r.Aftermath.Has(x.tokens[i].Norm)
}

// leftOpen reports that the clause which ends with token last goes on at token
// next, behind a source set between commas: "L'usine est, selon le maire, un
// danger", "L'homme est mort, selon la police, dans la nuit".
func (x *reader) leftOpen(last, next int) bool {
	if last < 0 {
		return false
	}
	k := &x.tokens[next]
	if x.tokens[last].Tag.Finite() {
		return true
	}
	return (k.Tag == doc.Adp || k.Tag == doc.AdpDet) && !x.of(next) && !x.sourceAt(next) &&
		!(next+1 < len(x.tokens) && x.groupStarts(next+1) && x.tokens[next+1].Tag == doc.VerbPres)
}
