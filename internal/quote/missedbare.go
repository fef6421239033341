package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// missedBareClauses reads an English verb of reporting that the tagger took for a noun
// or a participle, behind the subject that opens the sentence and before a clause without
// a conjunction:
//
//	Bank of England warns rates could rise again
//	The 37-year-old revealed Crane had groomed her.
func missedBareClauses(x *reader) {
	if !x.r.BareClause {
		return
	}
	for s := range x.t.Sentences {
		if x.wanted.Left(s) {
			return
		}
		r := x.t.Sentences[s].Tokens
		for i := r.First + 1; i < min(r.End-2, r.First+maxGap); i++ {
			if x.tokens[i].Tag.Finite() || x.isPunct(i) && !x.at(i, aHyphen) {
				break
			}
			if x.missedBare(r, i) {
				break
			}
		}
	}
}

// missedBare reads such a verb at token i of sentence s.
func (x *reader) missedBare(s doc.Range, i int) bool {
	k := &x.tokens[i]
	if k.Shape != doc.Lower || x.inside[i] != none || x.wordFrame(i)&(Says|Asks) != Says {
		return false
	}
	tg := tag{verb: doc.None, word: i, subject: x.phraseBefore(i, s.First)}
	switch {
	case k.Tag == doc.Noun && x.isName(i-1) && x.group[i] == none && (k.Morph.Number() == doc.Plur || x.isGroup(tg.subject)):
	case k.Tag == doc.VerbPast && x.group[i] != none && x.t.Verbs[x.group[i]].Tokens.Len() == 1:
		tg.verb = int(x.group[i])
	default:
		return false
	}
	first := x.clauseStart(s.First, i)
	if tg.subject.Empty() || tg.subject.First != first || tg.verb != doc.None && (x.cued[tg.verb] || !x.canSpeak(tg.subject) && !x.aged(tg.subject)) || !x.opensWithSubject(i+1, s.End) {
		return false
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "missed-verb", Score: 0.7}}
	x.byTag(&c, tg)
	x.wordsOf(&c, doc.Range{First: i + 1, End: x.clauseEnd(i + 1)})
	x.propose(c)
	return true
}

// aged reports somebody who goes by his age: "the 37-year-old".
func (x *reader) aged(np doc.Range) bool {
	return np.Len() > 4 && x.at(np.End-2, aHyphen) && x.at(np.End-4, aHyphen)
}
