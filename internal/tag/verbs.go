package tag

import (
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// maxGap is how many tokens may stand between two verbs of a group.
const maxGap = 8

// group fills t.Verbs. forms says what form of a verb each token is; m knows
// what a word may be beside what it was tagged.
func (v *Verbs) group(t *doc.Text, m *model.Model, forms []model.VerbForm) {
	t.Verbs = t.Verbs[:0]
	if t.Verbs == nil {
		t.Verbs = make([]doc.VerbGroup, 0, len(t.Tokens)/8+1)
	}
	for i := range t.Sentences {
		r := t.Sentences[i].Tokens
		free := r.First // the first token that is in no group yet
		for at := r.First; at < r.End; {
			if k := t.Tokens[at].Tag; !k.Verb() && !k.Aux() {
				at++
				continue
			}
			g := grouper{v: v, t: t, m: m, forms: forms, in: r, free: free}
			t.Verbs = append(t.Verbs, g.from(at))
			at = g.group.Tokens.End
			free = at
		}
	}
}

// grouper builds one group, from its first verb rightwards.
type grouper struct {
	v     *Verbs
	t     *doc.Text
	m     *model.Model
	forms []model.VerbForm
	in    doc.Range // the sentence
	free  int       // where the group before this one ended

	group   doc.VerbGroup
	perfect bool
	passive bool
	self    bool
	half    bool // "ne" was seen
	whole   bool // and what denies alone or with it
}

// from reads the group whose first verb is token at.
func (g *grouper) from(at int) doc.VerbGroup {
	tokens := g.t.Tokens
	form := g.forms[at]
	g.group = doc.VerbGroup{
		Tokens: doc.Range{First: at, End: at + 1}, Head: at, Lemma: tokens[at].Lemma,
		Finite: tokens[at].Tag.Finite() || tokens[at].Tag == doc.VerbImp || tokens[at].Tag == doc.AuxImp,
		Form:   tokens[at].Tag, Tense: form.Tense(), Mood: form.Mood(), Morph: tokens[at].Morph,
		Subject: doc.None,
	}
	g.signs(at)
	g.proclitics(at)
	g.passive = tokens[at].Tag == doc.VerbPast
	for {
		h, ok := g.helper(g.group.Head)
		if !ok {
			break
		}
		next, link := g.next(h)
		if link == 0 {
			break
		}
		g.join(next, link)
	}
	g.trail()
	g.settle()
	return g.group
}

// signs corrects the mood of forms whose ending does not tell it: "would".
func (g *grouper) signs(at int) {
	k := &g.t.Tokens[at]
	switch {
	case !k.Tag.Finite():
	case g.v.Conditional.Has(k.Norm):
		g.group.Mood, g.group.Tense = doc.Conditional, doc.Present
	case g.v.Future.Has(k.Norm):
		g.group.Mood, g.group.Tense = doc.Indicative, doc.Future
	case g.group.Tense == doc.NoTense: // "can", "must"
		g.group.Tense = doc.Present
	}
}

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

// settle draws the sum: negation, voice, tense.
func (g *grouper) settle() {
	x := &g.group
	x.Negated = g.whole || g.half && !g.restricted()
	switch {
	case g.self:
		x.Voice = doc.Reflexive
	case g.passive:
		x.Voice = doc.Passive
	}
	if g.perfect && x.Tense != doc.Future {
		x.Tense = doc.Past
	}
}

// restricted reports a "que" that makes of "ne" an "only".
func (g *grouper) restricted() bool {
	end := g.group.Tokens.End
	return end < g.in.End && g.v.Restrictors.Has(g.t.Tokens[end].Norm)
}
