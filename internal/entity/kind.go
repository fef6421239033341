package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// describe says what a run names, by what is in it and around it.
func (f *finder) describe(n *run, sentence doc.Range) {
	f.complements(n, sentence)
	f.title(n, sentence)
	f.roleBefore(n, sentence)
	f.roleAfter(n, sentence)
	if n.kind != 0 {
		return
	}
	first := &f.t.Tokens[n.name.First]
	switch m, given := f.given(n.name.First); {
	case given && n.name.Len() > 1:
		n.kind, n.sure = doc.Person, true
		n.gender = m
	case first.Kind == doc.Handle:
		n.kind = doc.Person
	case f.r.Places.Has(first.Norm) && n.name.Len() == 1:
		n.kind, n.sure = doc.Place, true
	case f.noun(first) == doc.Organization:
		n.kind, n.sure = doc.Organization, true
	case given:
		n.kind, n.gender = doc.Person, m
	case n.name.Len() == 1 && first.Shape == doc.Upper:
		n.kind = doc.Organization
		n.gender = f.articleGender(n.name.First)
	case f.determined(n.name.First):
		n.kind = doc.Organization
		n.gender = f.articleGender(n.name.First)
	case n.name.First > 0 && f.r.Whereabouts.Has(f.t.Tokens[n.name.First-1].Norm):
		n.kind = doc.Place
	case n.name.Len() == 2 || n.name.Len() == 3, f.acts(n.name.End, sentence.End):
		n.kind = doc.Person
	default:
		n.kind = doc.Other
	}
}

// complements extends a name that a noun for a body opens over its complements: "le
// Syndicat des journalistes", "l'Institut national d'études".
func (f *finder) complements(n *run, sentence doc.Range) {
	if f.noun(&f.t.Tokens[n.name.First]) != doc.Organization || f.t.Tokens[n.name.First].Shape == doc.Upper {
		return
	}
	end := n.name.End
	for j := end; j < sentence.End && j < n.name.First+maxName; j++ {
		k := &f.t.Tokens[j]
		switch {
		case k.Tag.Nominal() || k.Tag.Adjective() && end == j:
			if end == j && k.Tag == doc.Noun && !f.r.Of.Has(f.t.Tokens[j-1].Norm) && f.t.Tokens[j-1].Tag != doc.AdpDet && f.t.Tokens[j-1].Tag != doc.Det {
				n.name.End = end
				return
			}
			end = j + 1
		case f.r.Of.Has(k.Norm) || k.Tag == doc.AdpDet && end == j:
		case k.Tag == doc.Det && f.r.Of.Has(f.t.Tokens[j-1].Norm):
		default:
			n.name.End, n.whole.End = end, end
			return
		}
	}
	n.name.End, n.whole.End = end, end
}

// acts reports a finite verb right after a lone name, clitics skipped.
func (f *finder) acts(i, limit int) bool {
	for n := 0; i < limit && n < 3; i, n = i+1, n+1 {
		k := &f.t.Tokens[i]
		if k.Tag.Finite() {
			return true
		}
		if k.Tag != doc.PronPers && k.Tag != doc.AdvNeg && k.Tag != doc.Adv {
			return false
		}
	}
	return false
}

func (f *finder) noun(k *doc.Token) doc.EntityKind {
	if kind, ok := f.r.Nouns.Get(k.Norm); ok {
		return kind
	}
	kind, _ := f.r.Nouns.Get(k.Lemma)
	return kind
}

// determined reports an article before a name: "le Kremlin", "l'Insee".
func (f *finder) determined(i int) bool {
	return i > 0 && (f.t.Tokens[i-1].Tag == doc.Det || f.t.Tokens[i-1].Tag == doc.AdpDet)
}

// articleGender is what the article before a name tells: "la Drees".
func (f *finder) articleGender(i int) doc.Morph {
	if !f.determined(i) {
		return 0
	}
	return f.t.Tokens[i-1].Morph.Gender()
}

// title reads "M. Peskov", "Mme la ministre".
func (f *finder) title(n *run, sentence doc.Range) {
	i := n.name.First - 1
	if i < sentence.First {
		return
	}
	if m, ok := f.r.Titles.Get(f.t.Tokens[i].Norm); ok {
		n.kind, n.sure, n.titled = doc.Person, true, true
		n.gender = m
		n.whole.First = i
		if g, ok := f.given(n.name.First); ok && m == 0 {
			n.gender = g
		}
	}
}
