package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// comparison reads "comme l'a dit X", before and after what X said.
func (x *reader) comparison(i, n int) {
	s := x.sentenceOf(i)
	v := x.verbFrom(i+n, s.End)
	if v == doc.None && x.r.SubjectFirst {
		x.comparisonFirst(i, i+n, s)
		return
	}
	var tg tag
	var ok bool
	if v == doc.None {
		tg, ok = x.comparisonOwn(i+n, s.End)
		v = tg.verb
	} else if x.frame(v)&(Says|Asks) != 0 && !x.cued[v] {
		tg, ok = x.inverted(v, s.End, inDialogue)
	}
	if !ok {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "comparison", Score: 0.75}}
	x.byVerb(&c, v, tg.subject)
	switch {
	case x.opensClause(i, s.First) && x.at(tg.End, aComma):
		x.attribute(&c, doc.Range{First: tg.End + 1, End: x.clauseEndAfter(tg.End+1, s.End)}, doc.Range{})
	case x.at(i-1, aComma) && x.closed(i-2) != nil && !x.finite(doc.Range{First: s.First, End: i}):
		x.attribute(&c, doc.Range{First: x.clauseStart(s.First, i), End: i}, doc.Range{}) // "venu « sans un sou », comme il le répète, le musicien"
	case x.at(i-1, aComma) && x.at(tg.End, aComma):
		x.attribute(&c, doc.Range{First: x.clauseStart(s.First, i), End: i}, doc.Range{First: tg.End + 1, End: s.End})
	case x.at(i-1, aComma):
		x.attribute(&c, doc.Range{First: x.clauseStart(s.First, i), End: i}, doc.Range{})
	}
}

// comparisonOwn reads "comme il aimait à le répéter", "comme le maire l'a rappelé": the
// subject stands before its verb, and a pronoun for what was said before the cue.
func (x *reader) comparisonOwn(i, limit int) (tag, bool) {
	np := doc.Range{First: i, End: i + 1}
	if i >= limit {
		return tag{}, false
	}
	if !x.nominative(i) {
		if np = x.nounPhrase(i, limit); np.Empty() || !x.knownSpeaker(np) {
			return tag{}, false
		}
	}
	v := x.verbFrom(np.End, limit)
	if v == doc.None || !x.t.Verbs[v].Finite {
		return tag{}, false
	}
	if x.frame(v)&Says == 0 {
		next := x.t.Verbs[v].Tokens.End
		if next < limit && x.to(next) {
			next++
		}
		if v = x.verbFrom(next, limit); v == doc.None || x.t.Verbs[v].Form != doc.VerbInf || x.frame(v)&Says == 0 {
			return tag{}, false
		}
	}
	if first := x.t.Verbs[v].Tokens.First; x.cued[v] || !x.clitic(first-1) {
		return tag{}, false
	}
	return tag{v, 0, np, doc.Range{First: i, End: x.t.Verbs[v].Tokens.End}}, true
}

// comparisonFirst reads "As Ann Reed told the paper, prices fell" in the order of
// English, the words of comparison at token i and the subject at token j.
func (x *reader) comparisonFirst(i, j int, s doc.Range) {
	tg, ok := x.subjectFirst(j, s.End, inText)
	if !ok || tg.verb == doc.None || x.frame(tg.verb)&Says == 0 || x.cued[tg.verb] || !x.opensClause(i, s.First) {
		return
	}
	end := tg.End
	for end < s.End && end < tg.End+10 && !x.at(end, aComma) && !x.tokens[end].Tag.Finite() {
		end++
	}
	if !x.at(end, aComma) || x.complementStart(tg.verb) != doc.None {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "comparison", Score: 0.75}}
	x.byVerb(&c, tg.verb, tg.subject)
	x.attribute(&c, doc.Range{First: end + 1, End: x.clauseEndAfter(end+1, s.End)}, doc.Range{})
}
