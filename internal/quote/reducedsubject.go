package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// reducedSubject is the subject of an English verb whose nearest noun phrase s, which
// ends with token i, is not it:
//
//	The union representing seafarers said …      what a participle adds
//	City were two down and Malone admitted …     what is said in the clause before
//	All the experts I interviewed said …         who did something with them
//
// It is empty when s will do.
func (x *reader) reducedSubject(i int, s doc.Range, floor int) doc.Range {
	if !x.r.SubjectFirst {
		return doc.Range{}
	}
	if g := x.group[i]; g != none && i == x.t.Verbs[g].Tokens.End-1 && x.t.Verbs[g].Finite && x.t.Verbs[g].Tokens.First > floor+1 {
		if by := x.t.Verbs[g].Tokens.First - 1; x.nominative(by) { // "all the experts I spoke to said"
			if who := x.phraseBefore(by, floor); !who.Empty() && x.knownSpeaker(who) {
				return who
			}
		}
	}
	if !s.Empty() && s.First > floor {
		before := &x.tokens[s.First-1]
		for c := s.End - 2; before.Tag.Finite() && c > s.First; c-- {
			if x.tokens[c].Tag == doc.Cconj && x.bareNounPhrase(c+1, s.End) == s.End {
				return doc.Range{First: c + 1, End: s.End}
			}
		}
	}
	for n := i; n > floor && n > i-8 && !x.isPunct(n); n-- {
		k := &x.tokens[n]
		if k.Tag == doc.PronRel || k.Tag == doc.Sconj || k.Tag.Finite() {
			break
		}
		if k.Tag == doc.VerbPres && x.groupStarts(n) && x.frame(int(x.group[n])) == 0 && x.tokens[n-1].Tag.Nominal() {
			if who := x.phraseBefore(n, floor); who.First == floor && who.End == n && x.knownSpeaker(who) {
				return who
			}
			break
		}
	}
	return doc.Range{}
}
