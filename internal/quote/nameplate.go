package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// nameplates reads attributions without a verb of saying:
//
//	Renaud : « Nous irons plus vite »                nameplate
//	Réaction de Paul Renaud : « Consternant. »       nameplate
//	Pablo Correa n'a obtenu aucune garantie : « … »  colon
//	« La culture n'est pas un luxe. » – Anne Morel   signature
func nameplates(x *reader) {
	for k := range x.pairs {
		if x.wanted.Left(k) {
			return
		}
		p := &x.pairs[k]
		if x.spoken[k] || x.nested(p) {
			continue
		}
		if !x.nameplate(k) && !x.headed(k) {
			x.signature(k)
		}
	}
}

func (x *reader) nameplate(k int) bool {
	p := &x.pairs[k]
	if p.open < 2 || !x.at(p.open-1, aColon) && !x.at(p.open-1, aComma) {
		return false
	}
	s := x.sentenceOf(p.open - 1)
	plate := doc.Range{First: s.First, End: p.open - 1}
	if x.at(p.open-1, aComma) {
		return x.missedBefore(k, plate)
	}
	if !x.endsSentence(p) {
		return false // "Opinion : « … » par Anne Roy"
	}
	words, _ := x.utterance(k)
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "nameplate", Score: 0.85, Cue: noCue(), Segments: words}}
	in := doc.Range{First: p.first(), End: p.end()}
	switch {
	case !x.finite(plate):
		if x.missedCue(&c, plate) {
			break
		}
		c.Subject = x.speakerIn(plate, false)
		if c.Subject.Empty() && x.r.SubjectFirst && x.finite(in) && x.capitalized(plate) {
			c.Subject = plate // Reed: ‘I will not quit’
		}
		if c.Subject.Empty() || x.labelled(p) {
			return false
		}
	case (x.finite(in) || x.stops(in.End-1)) && in.Len() > 3:
		c.Rule, c.Score = "colon", 0.8
		if c.Subject = x.lastSource(plate); c.Subject.Empty() {
			c.Subject = x.lastSubject(plate)
		}
		if n := x.presented(plate); c.Subject.Empty() || !n.Empty() && x.impersonal(c.Subject) {
			c.Subject = n
		}
	default:
		return false
	}
	x.spoken[k] = true
	x.propose(c)
	return true
}

// capitalized reports one to three words with capitals, which are a name whatever the
// tagger thinks.
func (x *reader) capitalized(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if k := &x.tokens[i]; !k.Tag.Nominal() || k.Shape == doc.Lower || x.isPunct(i) {
			return false
		}
	}
	return r.Len() > 0 && r.Len() < 4
}

// missedBefore reads a missed cue before a comma: The ministry notes, “It is so.”
func (x *reader) missedBefore(k int, plate doc.Range) bool {
	p := &x.pairs[k]
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct}}
	if i := plate.End - 1; x.r.SubjectFirst && i > plate.First+1 && x.at(i-1, aComma) && x.wordFrame(i)&(Says|Utters) != 0 && x.clauseIn(doc.Range{First: p.first(), End: p.end()}) {
		// "Reed waved it away, noting, “I never asked.”"
		x.byTag(&c, tag{verb: doc.None, word: i, subject: x.lastSubject(plate)})
		c.Rule, c.Score = "cue-before", 0.9
		c.Segments, _ = x.utterance(k)
		x.spoken[k] = true
		x.propose(c)
		return true
	}
	if x.finite(plate) || !x.clauseIn(doc.Range{First: p.first(), End: p.end()}) || !x.missedCue(&c, plate) {
		return false
	}
	c.Segments, _ = x.utterance(k)
	x.spoken[k] = true
	x.propose(c)
	return true
}

// missedCue reads a verb before the colon that the tagger took for something
// else: "Paul Renaud ironise : « Bravo. »"
func (x *reader) missedCue(c *Candidate, plate doc.Range) bool {
	i := plate.End - 1
	if i > plate.First+1 && x.tokens[i].Tag == doc.Adv {
		i-- // "shot back:"
	}
	if i <= plate.First || x.wordFrame(i)&(Says|Utters) == 0 || x.tokens[i].Shape != doc.Lower {
		return false
	}
	if x.articled(i) {
		lemma, _ := x.r.Forms.Get(x.tokens[i].Norm)
		if !x.r.SubjectFirst || i != plate.First+1 || lemma == x.tokens[i].Norm.Text || x.tokens[i].Morph.Number() == doc.Plur {
			return false
		}
		x.byTag(c, tag{verb: doc.None, word: i, subject: doc.Range{First: plate.First, End: i}}) // "Another joked:"
		c.Rule, c.Score = "cue-before", 0.9
		return true
	}
	subject := x.phraseBefore(i, plate.First)
	if subject.Empty() || !x.knownSpeaker(subject) {
		return false
	}
	x.byTag(c, tag{verb: doc.None, word: i, subject: subject})
	c.Rule, c.Score = "cue-before", 0.9
	return true
}

// speakerIn finds somebody who can speak in a range: the first name or noun
// phrase of those who speak. A complement is left out, unless it is that of a word
// for what is said ("Réaction de Paul Renaud") or complements will do.
func (x *reader) speakerIn(r doc.Range, complements bool) doc.Range {
	for i := r.First; i < r.End; i++ {
		k := &x.tokens[i]
		if !complements && i > r.First && x.complementAt(i, r.First) {
			continue
		}
		if !k.Tag.Determiner() && !k.Tag.Nominal() && !x.isName(i) && !k.Flags.Has(doc.Abbrev) || k.Tag == doc.AdpDet {
			continue
		}
		np := x.nounPhrase(i, r.End)
		if !np.Empty() && (x.somebody(np) || x.isName(i) || k.Flags.Has(doc.Abbrev) && x.hasName(np)) {
			return np
		}
	}
	return doc.Range{}
}

// complementAt reports that a preposition before token i, and before its
// determiner, ties it to a noun that is no word for what is said.
func (x *reader) complementAt(i, first int) bool {
	for i--; i > first && x.tokens[i].Tag.Determiner() && x.tokens[i].Tag != doc.AdpDet; i-- {
	}
	k := &x.tokens[i]
	if k.Tag != doc.Adp && k.Tag != doc.AdpDet {
		return i >= first && x.isName(i) // a name that goes on
	}
	return i > first && x.tokens[i-1].Tag.Nominal() && !x.r.Utterances.Has(x.tokens[i-1].Norm) && !x.r.Words.Has(x.tokens[i-1].Norm)
}

// lastSource is the source that ends a range: "Le sucre serait en cause, selon
// Paul Renaud : « … »".
func (x *reader) lastSource(r doc.Range) doc.Range {
	for i := r.End - 1; i >= r.First && i > r.End-maxGap; i-- {
		s, n := x.r.Sources.Match(x.t, i)
		if n == 0 || s.Doubtful || s.Own {
			continue
		}
		if np := x.sourcePhrase(i+n, r.End); np.End == r.End {
			return np
		}
	}
	return doc.Range{}
}

// lastSubject is the subject of the last main verb in a range, or who is spoken
// of in it: "Le bilan de l'entraîneur était mitigé" → l'entraîneur.
func (x *reader) lastSubject(r doc.Range) doc.Range {
	for i := r.End - 1; i >= r.First; i-- {
		g := x.group[i]
		if g == none {
			continue
		}
		v := int(g)
		i = x.t.Verbs[v].Tokens.First
		if !x.t.Verbs[v].Finite || x.inside[i] != none || x.subordinate(v) {
			continue
		}
		s := x.subject(v)
		if s.Empty() || s.First < r.First {
			continue
		}
		if _, ok := x.pronoun(s.First); ok || x.somebody(s) {
			return s
		}
		if n := x.speakerIn(s, true); !n.Empty() {
			return n
		}
	}
	return doc.Range{}
}

// presented is who a sentence without a main verb brings in: "Parmi elles, Yann, 34 ans,
// dont la compagne doit accoucher", "Il y a Yann, qui craint la route". Empty where the
// sentence says more.
func (x *reader) presented(r doc.Range) doc.Range {
	for i := r.First; i < r.End; i++ {
		if x.looks[i]&aFinite == 0 || x.inside[i] != none || x.group[i] == none {
			continue
		}
		if v := int(x.group[i]); !x.subordinate(v) && !x.behindRelative(r.First, i) && !x.thereIs(v) {
			return doc.Range{}
		}
	}
	if x.tokens[r.First].Tag == doc.Adp {
		for i := r.First + 1; i < r.End && i < r.First+12 && x.looks[i]&aFinite == 0; i++ {
			if x.at(i, aComma) { // "Parmi les riverains, Yann": not they
				return x.speakerIn(doc.Range{First: i + 1, End: r.End}, false)
			}
		}
	}
	return x.speakerIn(r, false)
}

// thereIs reports a verb that only says that somebody is there: "il y a", "among them was".
func (x *reader) thereIs(v int) bool {
	g := &x.t.Verbs[v]
	s := x.subject(v)
	if x.r.SubjectFirst {
		next := g.Tokens.End
		return s.Empty() && g.Form == doc.AuxFin && x.at(next, aName)
	}
	if !x.impersonal(s) {
		return false
	}
	for i := s.End; i < g.Tokens.End; i++ {
		if x.r.Within.Has(x.tokens[i].Norm) {
			return true
		}
	}
	return false
}

// impersonal reports a pronoun that may stand for nobody: "il".
func (x *reader) impersonal(s doc.Range) bool {
	return s.Len() == 1 && x.r.Impersonal.Has(x.tokens[s.First].Norm)
}

// behindRelative reports a relative pronoun before token i, with no comma between them.
func (x *reader) behindRelative(first, i int) bool {
	for i--; i >= first && !x.at(i, aComma); i-- {
		if x.tokens[i].Tag == doc.PronRel {
			return true
		}
	}
	return false
}

// signature reads a name that ends the block, after a dash, in brackets or, when
// the words have their full stop, after nothing.
func (x *reader) signature(k int) {
	p := &x.pairs[k]
	if p.close == doc.None {
		return
	}
	block := x.block(p.close)
	i := p.close + 1
	if x.is(i, ".") {
		i++
	}
	if i >= len(x.tokens) {
		return
	}
	if i == block.End { // the signature on a line of its own
		block = x.block(i)
	}
	if !x.dash(i) && !x.at(i, aLeftBracket) && !x.stops(p.close-1) || i+1 >= block.End {
		return
	}
	if x.dash(i) || x.at(i, aLeftBracket) {
		i++
	}
	np := x.nounPhrase(i, block.End)
	if np.Empty() || !x.hasName(np) || !x.isName(i) && i == p.close+1 || !x.standsAlone(p) || x.tokens[i].Shape == doc.Upper && np.Len() == 1 {
		return
	}
	end := np.End
	if x.at(i-1, aLeftBracket) { // « On a eu peur » (Jeanne, 8 ans)
		if end = x.bracket(i-1, block.End); end == doc.None || end-np.End > 4 {
			return
		}
		end++
	}
	if x.r.SubjectFirst && x.dash(i-1) && x.at(end, aComma) && block.End-end < 30 && !x.finite(doc.Range{First: end, End: block.End}) {
		end = block.End // – Ann Reed, chair of the bank, to shareholders
	}
	if block.End-end > 1 || i == p.close+1 && end < block.End {
		return
	}
	words, _ := x.utterance(k)
	x.spoken[k] = true
	x.propose(Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "signature", Score: 0.9, Cue: noCue(), Subject: np, Segments: words}})
}
