package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// untagged reads a tag whose verb the tagger took for a noun: « … », tranche
// Marc Petit.
func (x *reader) untagged(i, limit int) (tag, bool) {
	if i >= limit {
		return tag{}, false
	}
	k := &x.tokens[i]
	if k.Tag != doc.Noun && k.Tag != doc.Adj && k.Tag != doc.X && k.Tag != doc.VerbPast || k.Shape != doc.Lower || x.wordFrame(i)&(Says|Utters|Asks) == 0 {
		return tag{}, false
	}
	np := x.nounPhrase(x.overAdverbials(i+1, limit), limit)
	if !np.Empty() && !x.knownSpeaker(np) && x.at(np.End, aComma) {
		np = x.nounPhrase(np.End+1, limit) // "résume, le regard perdu, le maire"
	}
	if np.Empty() || !x.knownSpeaker(np) {
		return tag{}, false
	}
	return tag{doc.None, i, np, doc.Range{First: i, End: np.End}}, true
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
	for i := open - 1; i > floor && i > open-8 && x.group[i] == none && !x.isPunct(i) && !x.isClitic(i-1); i-- {
		f := x.wordFrame(i)
		if k := &x.tokens[i]; k.Tag != doc.Noun && k.Tag != doc.Adj || f&Phrases == 0 && (f&Says == 0 || i < open-1) {
			continue
		}
		switch {
		case x.tokens[i-1].Tag == doc.PronRel:
			return i, x.antecedent(i-1, floor)
		case x.tokens[i-1].Tag == doc.PronPers && x.nominative(i-1): // "où l'on juge le texte « bancal »"
			return i, doc.Range{First: i - 1, End: i}
		case (i == open-1 || x.bareNounPhrase(i+1, open) == open) && x.at(i-1, aComma):
			return i, x.beforeInsert(i) // "Le rapport, que nous avons lu, pointe « des fautes »"
		case i == open-1 || x.bareNounPhrase(i+1, open) == open:
			if s := x.phraseBefore(i, floor); !s.Empty() && x.knownSpeaker(s) && (x.isName(i-1) || i == open-1) {
				return i, s
			}
		}
	}
	return 0, doc.Range{}
}
