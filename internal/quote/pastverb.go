package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// loose reports a past participle that stands alone, "Asked why he left", and
// not in a chain of verbs: "a critiqué le plan et affirmé que".
func (x *reader) loose(g *doc.VerbGroup) bool {
	i := g.Tokens.First - 1
	return g.Form == doc.VerbPast && !g.Finite && (i < 0 || x.tokens[i].Tag != doc.Cconj && !x.then(i) && !x.pastBehindInsert(g))
}

// pastBehindInsert reports an English verb behind a comma that the tagger took for a
// participle: "Neil Crane, a former jockey, posted that he would walk".
func (x *reader) pastBehindInsert(g *doc.VerbGroup) bool {
	first := g.Tokens.First
	return x.at(first-1, aComma) && x.wordFrame(first)&(Says|Asks|Orders|Tells) == Says && x.onlyVerb(g)
}

// onlyVerb reports an English participle before which the sentence has a noun phrase
// and no verb, so that it is a verb in the past: "The company blamed “the weather”".
func (x *reader) onlyVerb(g *doc.VerbGroup) bool {
	first := g.Tokens.First
	if !x.r.SubjectFirst || g.Form != doc.VerbPast || g.Tokens.Len() > 1 {
		return false
	}
	s := x.sentenceOf(first)
	np := x.nounPhrase(s.First, first)
	if x.at(np.End, aComma) && np.End+1 < first && x.relativeWord(np.End+1) && x.at(first-1, aComma) {
		return x.knownSpeaker(np) // "Lowe, whose side are 19th, admitted"
	}
	return !x.finite(doc.Range{First: s.First, End: first}) && np.Len() > 0
}

// relativeWord reports a word that opens a relative clause: "who", "whose".
func (x *reader) relativeWord(i int) bool {
	k := &x.tokens[i]
	return k.Tag == doc.PronRel || k.Tag == doc.PronInt || x.is(i, "whose")
}
