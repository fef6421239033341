package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// personGender is the gender of somebody that a noun or its determiner shows. What
// the tagger thinks of a noun for both, "porte-parole", tells nothing.
func (f *finder) personGender(i int) doc.Morph {
	if g := f.shown(i - 1); g != 0 {
		return g
	}
	g, _ := f.r.Genders.Get(f.t.Tokens[i].Norm)
	return g
}

// nounGender is the gender that a noun or its determiner shows.
func (f *finder) nounGender(i int) doc.Morph {
	if g := f.shown(i - 1); g != 0 {
		return g
	}
	if g, ok := f.r.Genders.Get(f.t.Tokens[i].Norm); ok {
		return g
	}
	return f.t.Tokens[i].Morph.Gender()
}

// articleGender is what the article before a name tells: "la Drees".
func (f *finder) articleGender(i int) doc.Morph {
	if !f.determined(i) {
		return 0
	}
	return f.t.Tokens[i-1].Morph.Gender()
}

// shown is the gender that the determiner at token i shows of its noun. That of
// "his wife" is his.
func (f *finder) shown(i int) doc.Morph {
	if i < 0 || !f.t.Tokens[i].Tag.Determiner() || f.r.HeadLast && f.t.Tokens[i].Tag == doc.DetPoss {
		return 0
	}
	return f.t.Tokens[i].Morph.Gender()
}
