package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// noSaying says why a verb with a complement is no report: nobody speaks, or
// the author denies that anybody did.
func (x *reader) noSaying(v int, f Frame, c *Candidate) string {
	g := &x.t.Verbs[v]
	switch {
	case f&Shows != 0 && f&Says == 0:
		if !x.isDocument(c.Subject) && !x.isGroup(c.Subject) && !(x.r.SubjectFirst && x.isWatcher(c.Subject)) {
			return "nobody says it"
		}
		c.Score = min(c.Score, 0.5)
	case f&Hears != 0 && x.hears(v, c.Subject):
		c.Score = 0.5
	case f&Thinks != 0 && c.Kind == doc.Indirect:
		return "thought"
	case (g.Negated || x.deniedBefore(g)) && f&Says != 0 && c.Kind == doc.Indirect:
		return "denied"
	case g.Form == doc.VerbInf && (c.Subject.Empty() && c.Kind == doc.Indirect || c.Kind != doc.Direct && x.unsaid(g, c.Subject)):
		return "nobody says it"
	case (g.Mood == doc.Conditional || g.Modal.Text != "") && c.Kind != doc.Direct && c.Subject.Len() == 1 && x.r.Generic.Has(x.tokens[c.Subject.First].Norm):
		return "nobody says it" // "on dirait que", "on peut dire que"
	case x.imperative(g, c.Subject) && c.Kind == doc.Indirect:
		return "the author's own"
	case g.Form == doc.VerbPres && g.Voice == doc.Passive, g.Form == doc.AuxPres && g.Voice == doc.Passive:
		return "nobody says it"
	case c.Subject.Empty() && g.Voice != doc.Passive && g.Form != doc.VerbPres:
		c.Score -= 0.25
	case !c.Subject.Empty() && c.Subject.Len() < 3 && c.Kind == doc.Indirect && !x.canSpeak(c.Subject):
		c.Score -= 0.3 // "le panneau indique que": perhaps a thing
	case !c.Subject.Empty():
		switch m, _ := x.pronoun(c.Subject.First); {
		case m.Person() == doc.First && m.Number() == doc.Sing && c.Kind == doc.Indirect:
			return "the author's own"
		case m.Person() == doc.First, m.Person() == doc.Second:
			c.Score -= 0.4
		}
	}
	return ""
}

// hears reports that what somebody told reaches the author or a court: "it is
// understood that", "The Guardian understands", "the jury heard that".
func (x *reader) hears(v int, subject doc.Range) bool {
	g := &x.t.Verbs[v]
	if g.Negated || !g.Finite || g.Modal.Text != "" {
		return false
	}
	if g.Voice == doc.Passive {
		return subject.Empty() || subject.Len() == 1 && x.r.Impersonal.Has(x.tokens[subject.First].Norm)
	}
	if subject.Len() < 2 || !x.tokens[subject.First].Tag.Determiner() {
		return false
	}
	kind, i, ok := x.headKind(subject)
	return ok && kind == doc.Organization || i == doc.None && x.hasName(subject) && g.Tense == doc.Present
}

// imperative reports an order or a reminder of the author's: "rappelons que", "informez votre
// médecin que". The tagger does not always call it one; its person does.
func (x *reader) imperative(g *doc.VerbGroup, subject doc.Range) bool {
	p := g.Morph.Person()
	if !g.Finite || g.Morph.Number() != doc.Plur || p != doc.First && p != doc.Second {
		return false
	}
	if subject.Empty() {
		return true
	}
	m, ok := x.pronoun(subject.First)
	return !ok || m.Person() != p
}

// negates reports a negation in or right before verb group v, whole or halved:
// "ne peut répondre que".
func (x *reader) negates(v int) bool {
	g := &x.t.Verbs[v]
	for i := max(0, g.Tokens.First-2); i < g.Tokens.End; i++ {
		if x.tokens[i].Tag == doc.AdvNeg {
			return true
		}
	}
	return g.Negated
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
	if x.r.SubjectFirst && i > 0 && x.to(i) {
		i-- // "declined to say"
	}
	if !subject.Empty() && x.r.Impersonal.Has(x.tokens[subject.First].Norm) {
		gap = 3 // "il est à noter", "il convient de rappeler"
	}
	for ; i >= 0 && gap >= 0; i, gap = i-1, gap-1 {
		if x.group[i] != none {
			return x.r.Unsaid.Has(x.t.Verbs[x.group[i]].Lemma)
		}
	}
	return false
}
