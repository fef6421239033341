package tag

import "github.com/dixit-nlp/dixit/internal/doc"

// proclitics walks left over what is glued before the verb. The group starts at
// the negation or the reflexive: "n'a pas", "s'est", "ne l'a jamais".
func (g *grouper) proclitics(at int) {
	tokens := g.t.Tokens
	for i := at - 1; i >= g.free; i-- {
		k := &tokens[i]
		kind, ok := g.v.Proclitics.Get(k.Norm)
		if !ok || k.Tag == doc.Det {
			return
		}
		switch kind {
		case Ne:
			g.half = true
			g.group.Tokens.First = i
			g.denier(i)
		case Self:
			g.self = true
			g.group.Tokens.First = i
		case FirstSelf, SecondSelf:
			if p := tokens[at].Morph.Person(); p == doc.First && kind == FirstSelf || p == doc.Second && kind == SecondSelf {
				g.self = true
				g.group.Tokens.First = i
			}
		case Doubled: // "nous nous sommes réunis", "ne nous réunissons"
			if i == g.in.First || !g.doubled(i) {
				return
			}
			g.self = true
			g.group.Tokens.First = i
		}
	}
}

// doubled reports that the pronoun i stands for a second time.
func (g *grouper) doubled(i int) bool {
	before := i - 1
	if kind, _ := g.v.Proclitics.Get(g.t.Tokens[before].Norm); kind == Ne && before > g.in.First {
		before--
	}
	return g.t.Tokens[before].Norm == g.t.Tokens[i].Norm
}

// denier looks for the word that denies together with the "ne" at i: "personne
// n'a dit", "aucun des témoins n'a vu".
func (g *grouper) denier(i int) {
	for j := i - 1; j >= g.in.First && j >= i-5; j-- {
		k := &g.t.Tokens[j]
		if g.v.Deniers.Has(k.Norm) {
			g.whole = true
			return
		}
		if k.Tag.Finite() || k.Tag == doc.PunctTag {
			return
		}
	}
}

// expletive reports that a bare "ne" denies nothing, going by the word before the
// "que" of its clause: "ils craignent que le pont ne cède", "avant qu'elle ne ferme",
// "plus tôt qu'il n'était prévu".
func (g *grouper) expletive() bool {
	const reach = 16 // tokens, of a subject and what is said of it
	tokens, first := g.t.Tokens, g.in.First
	for i := g.group.Tokens.First - 1; i > first && i > g.group.Tokens.First-reach; i-- {
		k := &tokens[i]
		switch {
		case k.Tag.Finite():
			return false
		case g.v.Restrictors.Has(k.Norm):
			before := &tokens[i-1]
			return g.v.Dreads.Has(before.Lemma) || g.v.Comparatives.Has(before.Norm) ||
				i-1 > first && g.v.Comparatives.Has(tokens[i-2].Norm) && (before.Tag.Adjective() || before.Tag == doc.Adv)
		}
	}
	return false
}

// trail takes in what is glued after the last verb: "dit-il", "ne dit pas".
func (g *grouper) trail() {
	for i := g.group.Tokens.End; i < g.in.End; i++ {
		k := &g.t.Tokens[i]
		kind, subject := g.v.Subjects.Get(k.Norm)
		denial, negator := g.v.Negators.Get(k.Norm)
		switch {
		case subject && kind == AfterVerb && g.group.Subject == doc.None && g.group.Finite:
			g.group.Subject = i
		case k.Flags.Has(doc.Clitic) && k.Tag.Pronoun():
		case negator && denial != Half && (g.half || k.Tag == doc.AdvNeg && k.Flags.Has(doc.Clitic)) && !g.whole:
			g.deny(k)
		default:
			return
		}
		g.group.Tokens.End = i + 1
	}
}

// deny notes a negator.
func (g *grouper) deny(k *doc.Token) bool {
	n, ok := g.v.Negators.Get(k.Norm)
	switch {
	case !ok:
		return false
	case n == Half:
		g.half = true
	case n == Whole || g.half:
		g.whole = true
	}
	return true
}
