package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// noSaying says why a verb with a complement is no report: nobody speaks, or
// the author denies that anybody did.
func (x *reader) noSaying(v int, f Frame, c *Candidate) string {
	g := &x.t.Verbs[v]
	switch {
	case f&Thinks != 0 && c.Kind == doc.Indirect:
		return "thought"
	case (g.Negated || x.deniedBefore(g)) && f&Says != 0 && c.Kind == doc.Indirect:
		return "denied"
	case g.Form == doc.VerbInf && (c.Subject.Empty() || x.unsaid(g, c.Subject)) && c.Kind == doc.Indirect:
		return "nobody says it"
	case g.Form == doc.VerbPres && g.Voice == doc.Passive, g.Form == doc.AuxPres && g.Voice == doc.Passive:
		return "nobody says it"
	case c.Subject.Empty() && g.Voice != doc.Passive && g.Form != doc.VerbPres:
		c.Score -= 0.25
	case !c.Subject.Empty():
		switch m, _ := x.r.Pronouns.Get(x.t.Tokens[c.Subject.First].Norm); {
		case m.Person() == doc.First && m.Number() == doc.Sing && c.Kind == doc.Indirect:
			return "the author's own"
		case m.Person() == doc.First, m.Person() == doc.Second:
			c.Score -= 0.4
		}
	}
	return ""
}

// deniedBefore reports a negation that the tagger left to the group before:
// "n'a pas | dit".
func (x *reader) deniedBefore(g *doc.VerbGroup) bool {
	if i := g.Tokens.First - 1; i >= 0 && x.group[i] != none {
		return x.t.Verbs[x.group[i]].Negated
	}
	return false
}

// unsaid reports an infinitive under a verb that does not carry it out: "il faut
// dire", "cela veut dire".
func (x *reader) unsaid(g *doc.VerbGroup, subject doc.Range) bool {
	i, gap := g.Tokens.First-1, 0
	if x.r.Impersonal.Has(x.t.Tokens[subject.First].Norm) {
		gap = 3 // "il est à noter", "il convient de rappeler"
	}
	for ; i >= 0 && gap >= 0; i, gap = i-1, gap-1 {
		if x.group[i] != none {
			return x.r.Unsaid.Has(x.t.Verbs[x.group[i]].Lemma)
		}
	}
	return false
}
