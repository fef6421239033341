package tag

import (
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

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

// settle draws the sum: negation, voice, tense.
func (g *grouper) settle() {
	x := &g.group
	x.Negated = g.whole || g.half && !g.restricted() && !g.expletive()
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
