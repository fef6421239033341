package tag

import "github.com/dixit-nlp/dixit/internal/doc"

// maxGap is how many tokens may stand between two verbs of a group.
const maxGap = 8

// helper looks up what the last verb of the group does to a verb after it.
func (g *grouper) helper(at int) (Helper, bool) {
	k := &g.t.Tokens[at]
	if h, ok := g.v.Helpers.Get(k.Norm); ok {
		return h, true
	}
	return g.v.Helpers.Get(k.Lemma)
}

// next finds the verb that the last one of the group helps, and how.
func (g *grouper) next(h Helper) (int, Link) {
	tokens := g.t.Tokens
	via := h.Via == ""
	for i := g.group.Head + 1; i < g.in.End && i <= g.group.Head+maxGap; i++ {
		k := &tokens[i]
		link := h.link(k.Tag, via)
		if link == 0 {
			link = g.mend(i, h)
		}
		if link != 0 {
			return i, link
		}
		switch {
		case !via && k.Norm.Text == h.Via:
			via = true
		case g.between(i):
			if _, n := g.v.Between.Match(g.t, i); n > 1 {
				i += n - 1 // "a quant à elle jugé": an adverb opens the phrase
			}
		case k.Tag == doc.PunctTag && k.Norm.Text == ",":
			j := g.inserted(i)
			if j == doc.None {
				return 0, 0
			}
			i = j
		default:
			_, n := g.v.Between.Match(g.t, i)
			if n == 0 {
				return 0, 0
			}
			i += n - 1
		}
	}
	return 0, 0
}

// link is what the helper is to a verb with this tag.
func (h *Helper) link(t doc.Tag, via bool) Link {
	switch t {
	case doc.VerbPast, doc.AuxPast:
		return h.Participle
	case doc.VerbInf, doc.AuxInf:
		if via {
			return h.Infinitive
		}
	case doc.VerbPres, doc.AuxPres:
		return h.Present
	}
	return 0
}

// mend gives token i the tag that the helper before it asks for, when the word
// may have it: the tagger saw an adjective in "mortes", but not after "sont".
func (g *grouper) mend(i int, h Helper) Link {
	k := &g.t.Tokens[i]
	if k.Tag == doc.VerbFin && h.Infinitive != 0 && h.Via == "" && k.Norm == k.Lemma {
		k.Tag = doc.VerbInf // "did not say"
		return h.Infinitive
	}
	if h.Participle == 0 || k.Tag != doc.VerbFin && k.Tag != doc.Adj && (k.Tag != doc.Noun || i > g.group.Head+1) {
		return 0
	}
	lemma, ok := g.m.Participle(k.Norm)
	if !ok || k.Tag != doc.VerbFin && h.Participle != Perfect && !g.v.Unaccusative.Has(lemma) {
		return 0
	}
	k.Tag, k.Lemma = doc.VerbPast, lemma
	k.Morph &^= doc.Third // a participle has no person
	return h.Participle
}

// between reports a word that may stand between two verbs of a group.
func (g *grouper) between(i int) bool {
	k := &g.t.Tokens[i]
	if _, ok := g.v.Negators.Get(k.Norm); ok {
		return true
	}
	if g.v.Clauses.Has(k.Norm) {
		return false
	}
	if k.Tag == doc.Adv || k.Tag == doc.AdvNeg || k.Flags.Has(doc.Clitic) && k.Tag.Pronoun() {
		return true
	}
	if _, ok := g.v.Subjects.Get(k.Norm); ok {
		return true
	}
	_, ok := g.v.Proclitics.Get(k.Norm)
	return ok && k.Tag.Pronoun()
}

// inserted returns the comma that closes what the comma at i opens, inside a
// group: "a, selon lui, refusé". The insertion has no finite verb.
func (g *grouper) inserted(i int) int {
	for j := i + 1; j < g.in.End && j <= i+12; j++ {
		k := &g.t.Tokens[j]
		switch {
		case k.Tag == doc.PunctTag && k.Norm.Text == ",":
			if j+1 < g.in.End && (g.t.Tokens[j+1].Tag == doc.VerbPast || g.t.Tokens[j+1].Tag == doc.AuxPast) {
				return j
			}
			return doc.None
		case k.Tag.Finite() || k.Tag == doc.PunctTag:
			return doc.None
		}
	}
	return doc.None
}
