package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// nameWord reports a word that can be part of a proper name.
func (f *finder) nameWord(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind == doc.Handle {
		return true
	}
	if k.Kind != doc.Word || k.Shape == doc.Lower || k.Shape == doc.NoLetters || k.Flags.Has(doc.Elided) || k.Flags.Has(doc.Clitic) {
		return false
	}
	if f.articled(i) || f.initial(i) {
		return true
	}
	if f.r.Titles.Has(k.Norm) || f.r.NotNames.Has(k.Norm) {
		return false
	}
	if f.r.Honours.Has(k.Norm) && i > 0 && f.t.Tokens[i-1].Kind == doc.Word && f.t.Tokens[i-1].Shape == doc.Capital {
		return false // "Rosalind Keane KC"
	}
	if f.r.HeadLast && i <= f.start && i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Tag == doc.Noun && f.t.Tokens[i+1].Shape == doc.Lower {
		if _, capital := f.seen.get(k.Norm.Hash); !capital && f.noun(&f.t.Tokens[i+1]) == doc.Person && f.t.Tokens[i+1].Morph.Number() == doc.Plur {
			return false // "Climate scientists say"
		}
	}
	if kind := f.noun(k); kind == doc.Person && !f.afterGiven(i) && !f.surname(i) && !f.namesake(i) && !(i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Norm.Text == "'" && f.tied(i+1, len(f.t.Tokens))) {
		return false // "le PDG", "le Premier ministre"; but "the Farmers' Union"
	}
	if _, ok := f.given(i); ok {
		return k.Tag != doc.Det && k.Tag != doc.Adp && !f.wordHere(i)
	}
	if f.demonym(i) || f.shouted(i) {
		return false
	}
	if i <= f.start || k.Flags.Has(doc.SentenceStart) || f.afterMark(i) {
		return f.opensName(i)
	}
	switch k.Tag {
	case doc.Propn, doc.Noun, doc.Adj, doc.X, doc.VerbPast, doc.VerbFin, doc.VerbInf, doc.Num:
		return true
	}
	return false
}

// articled reports an article that is part of a name, as its capital within the
// sentence shows: "rapporte La Plaine".
func (f *finder) articled(i int) bool {
	k := &f.t.Tokens[i]
	if k.Tag != doc.Det || k.Shape != doc.Capital || i <= f.start || k.Flags.Has(doc.SentenceStart) || f.afterMark(i) || i+1 >= len(f.t.Tokens) {
		return false
	}
	next := &f.t.Tokens[i+1]
	return next.Kind == doc.Word && next.Shape != doc.Lower && next.Tag.Nominal() && f.t.Tokens[i-1].Kind == doc.Word
}

// initial reports a letter with its full stop beside another or before a name: "C.
// L.", whatever the tagger takes it for.
func (f *finder) initial(i int) bool {
	letter := func(i int) bool {
		return i >= 0 && i < len(f.t.Tokens) && f.t.Tokens[i].Flags.Has(doc.Abbrev) && f.t.Tokens[i].Shape == doc.Capital && f.t.Tokens[i].End-f.t.Tokens[i].Start == 2
	}
	return letter(i) && (letter(i+1) || letter(i-1))
}

// shouted reports a word among others in capitals that are no names: "EN DIRECT",
// "LIRE LA SUITE".
func (f *finder) shouted(i int) bool {
	if f.t.Tokens[i].Shape != doc.Upper || f.r.Places.Has(f.t.Tokens[i].Norm) {
		return false
	}
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(f.t.Tokens) || f.t.Tokens[max(i, j)].Flags.Has(doc.SentenceStart) {
			continue
		}
		k := &f.t.Tokens[j]
		if k.Shape != doc.Upper || k.Kind != doc.Word {
			continue
		}
		switch k.Tag {
		case doc.Propn, doc.Noun, doc.Adj, doc.X:
		default:
			if !k.Flags.Has(doc.Abbrev) {
				return true
			}
		}
	}
	return false
}

// namesake reports a given name that is also what people are, before a surname:
// "Dean Foley".
func (f *finder) namesake(i int) bool {
	if i+1 >= len(f.t.Tokens) || f.t.Tokens[i].Shape != doc.Capital {
		return false
	}
	next := &f.t.Tokens[i+1]
	_, ok := f.r.GivenNames.Get(f.t.Tokens[i].Norm)
	_, other := f.given(i + 1)
	return ok && !other && next.Tag == doc.Propn && next.Shape == doc.Capital && !next.Flags.Has(doc.SentenceStart)
}
