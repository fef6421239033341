package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// subjectFirstTags reads "The road is closed, police said." Where a tag has its
// subject last, as in French, only a clumsy translation has it first, and then
// nothing follows: "Le lac baisse, les chercheurs ont écrit."
func (x *reader) subjectFirstTags() {
	for v := range x.t.Verbs {
		if x.wanted.Left(v) {
			return
		}
		first := x.t.Verbs[v].Tokens.First
		if x.cued[v] || x.frame(v)&(Says|Utters|Shows) == 0 || x.r.SubjectFirst && x.frame(v)&(Says|Shows) == 0 || x.inside[first] != none || x.t.Verbs[v].Form == doc.VerbPres {
			continue
		}
		s, np := x.sentenceOf(first), x.subject(v)
		if x.r.SubjectFirst && first-1 > s.First && x.at(first-2, aComma) && x.r.Speakers.Has(x.tokens[first-1].Norm) {
			np = doc.Range{First: first - 1, End: first} // ", research suggests": whatever the tagger thinks
		}
		if x.r.SubjectFirst && x.t.Verbs[v].Form == doc.VerbPast && !x.t.Verbs[v].Finite {
			if n := x.phraseBefore(first, s.First); !n.Empty() && x.knownSpeaker(n) && x.isPunct(x.t.Verbs[v].Tokens.End) {
				np = n // ", the bank predicted,": so here
			}
		}
		if x.frame(v)&(Says|Utters) == 0 && !np.Empty() && !x.isGroup(np) && !x.isDocument(np) {
			continue
		}
		np = x.behindItsSubject(v, np, s.End)
		if np.Empty() || np.First > first || np.First == s.First || !x.at(np.First-1, aComma) || x.compares(np) {
			continue
		}
		end := x.t.Verbs[v].Tokens.End
		if p := x.phrasal(v); p != nil && x.r.SubjectFirst {
			end += len(p.Rest) // "A dark box, he pointed out, might help"
		}
		if !x.r.SubjectFirst && !(x.t.Verbs[v].Finite && np.End == first && x.stops(end) && end+1 >= s.End && x.knownSpeaker(np)) {
			continue
		}
		if x.frame(v)&Orders != 0 { // "…, the manager told the board on Friday."
			end = x.behindHearer(v, end, s.End)
		}
		if end < s.End && !x.endsTag(end) {
			continue // it has a complement of its own
		}
		x.proposeTagged(tag{v, 0, np, doc.Range{First: np.First, End: end}}, s)
	}
}

// behindItsSubject takes from the subject of a tag what its clause is about, which looks
// like a role before a name but for the comma that it lacks: "The union, Reed said, is
// working on it".
func (x *reader) behindItsSubject(v int, np doc.Range, end int) doc.Range {
	next := x.behindHearer(v, x.t.Verbs[v].Tokens.End, end)
	if !x.r.SubjectFirst || !x.at(next, aComma) || next+1 >= end || !x.tokens[next+1].Tag.Finite() {
		return np
	}
	for i := np.End - 1; i > np.First; i-- {
		if x.tokens[i].Tag == doc.Cconj {
			break
		}
		if x.at(i, aComma) {
			np.First = i + 1
			break
		}
	}
	return np
}

// behindHearer is where the hearer at token i of a tag's verb ends; i itself where
// none stands there or a clause follows that the verb brings.
func (x *reader) behindHearer(v, i, end int) int {
	n := i + 1
	if i >= end || x.tokens[i].Tag != doc.PronPers || x.nominative(i) && !x.isPunct(n) {
		n = x.nounPhrase(i, end).End
	}
	if n > i && (n >= end || x.endsTag(n)) && (n >= end || x.stops(n) || x.complementStart(v) == doc.None) {
		return n
	}
	return i
}

// compares reports a phrase that something is compared with: "15 percent more than
// analysts had forecast".
func (x *reader) compares(np doc.Range) bool {
	for i := np.First; i < np.End; i++ {
		if x.r.Binders.Has(x.tokens[i].Norm) {
			return true
		}
	}
	return false
}

// endsTag reports what may follow a tag at token i: punctuation, a day, an
// adverbial.
func (x *reader) endsTag(i int) bool {
	k := &x.tokens[i]
	return x.isPunct(i) || x.day(i) || k.Tag == doc.Adp || k.Tag == doc.Adv ||
		(k.Tag == doc.Adj || k.Tag.Determiner()) && i+1 < len(x.tokens) && x.day(i+1) // "last night", "this week"
}
