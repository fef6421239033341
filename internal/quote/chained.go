package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// mainClauseAgain reports a verb at token n, behind a comma and a conjunction, that
// the main clause goes on with: "said he was ready, but offered no proof".
func (x *reader) mainClauseAgain(v, n int) bool {
	g := &x.t.Verbs[v]
	return g.Finite && g.Subject < 0 && g.Tokens.First == n && x.tokens[n-1].Tag == doc.Cconj && !x.listsOn(v)
}

// listsOn reports a verb in the present that ends a list of such verbs under one of
// saying in the past: "said people hold doors, greet her, and talk to her".
func (x *reader) listsOn(v int) bool {
	present := func(g *doc.VerbGroup) bool { return g.Finite && g.Tense == doc.Present && g.Mood != doc.Conditional }
	if !x.r.SubjectFirst || v == 0 || !present(&x.t.Verbs[v]) || !present(&x.t.Verbs[v-1]) {
		return false
	}
	for n := v - 2; n >= 0 && n > v-6; n-- {
		if g := &x.t.Verbs[n]; g.Finite && g.Tense == doc.Past && x.frame(n)&Says != 0 {
			return x.sentence[g.Tokens.First] == x.sentence[x.t.Verbs[v].Tokens.First]
		}
	}
	return false
}

// chainsInfinitive reports a verb at token i, behind marks, that an infinitive before
// them may share its "to" with: "wanted to speak “frankly” and let them know".
func (x *reader) chainsInfinitive(open, i int) bool {
	if k := &x.tokens[i]; !x.r.SubjectFirst || k.Norm != x.t.Verbs[x.group[i]].Lemma {
		return false
	}
	for n := open - 1; n > 0 && n > open-8; n-- {
		if x.group[n] != none {
			return x.tokens[n].Tag == doc.VerbInf && x.to(n-1)
		}
	}
	return false
}
