package tag

import "github.com/dixit-nlp/dixit/internal/doc"

// join adds the verb at next to the group.
func (g *grouper) join(next int, link Link) {
	tokens := g.t.Tokens
	for i := g.group.Head + 1; i < next; i++ {
		g.inside(i)
	}
	last, verb := tokens[g.group.Head].Lemma, &tokens[next]
	switch link {
	case Perfect:
		if g.v.Conditional.Has(tokens[g.group.Head].Norm) { // "he'd told": had, after all
			g.group.Mood = doc.Indicative
		}
		g.perfect = g.perfect || g.group.Modal.Text == ""
		g.gender(verb)
		g.passive = false
	case Passive:
		switch _, been := g.v.Helpers.Get(verb.Lemma); {
		case verb.Tag == doc.AuxPast && been: // "it's been said": no verb to be is passive
			g.perfect = true
		case g.self || g.v.Unaccusative.Has(verb.Lemma):
			g.perfect = g.perfect || g.group.Modal.Text == ""
		default:
			g.passive = true
		}
		g.gender(verb)
	case Modal:
		g.group.Modal = last
		g.passive = false
	case Support:
		g.passive = false
	}
	g.group.Head = next
	g.group.Tokens.End = next + 1
	if link == Causative {
		g.group.Lemma = g.v.compose(last, verb.Lemma)
	} else {
		g.group.Lemma = verb.Lemma
	}
}

// gender takes over from a participle what a finite verb does not show.
func (g *grouper) gender(verb *doc.Token) {
	if g.group.Morph.Number() == 0 {
		g.group.Morph |= verb.Morph.Number()
	}
	if g.group.Morph.Gender() == 0 {
		g.group.Morph |= verb.Morph.Gender()
	}
}

// inside notes a word between two verbs of the group.
func (g *grouper) inside(i int) {
	k := &g.t.Tokens[i]
	if g.deny(k) {
		return
	}
	if kind, ok := g.v.Subjects.Get(k.Norm); ok && kind != 0 && g.group.Subject == doc.None {
		g.group.Subject = i
		return
	}
	if kind, ok := g.v.Proclitics.Get(k.Norm); ok && kind == Self {
		g.self = true
	}
}
