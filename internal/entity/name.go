package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// maxName is how many tokens a name may have.
const maxName = 9

// names finds the runs of name words, sentence by sentence.
func (f *finder) names() {
	var role doc.Range // a word before a full name that may be what he is
	for s := range f.t.Sentences {
		r := f.t.Sentences[s].Tokens
		for i := r.First; i < r.End; {
			end := f.nameEnd(i, r.End)
			if end == i {
				i++
				continue
			}
			if end-i < 3 && f.titleNoun(end, r.End) { // "Prime Minister", "Afghan Ambassador"
				i = end
				continue
			}
			n := run{name: doc.Range{First: i, End: end}, whole: doc.Range{First: i, End: end}}
			f.describe(&n, r)
			if n.kind == doc.Person && n.role.Empty() && role.End == i && !role.Empty() {
				n.role, n.whole.First = role, role.First // "Geochemist Lars Holm"
			}
			role = doc.Range{}
			if n.name.Len() == 1 && !n.sure && f.t.Tokens[i].Shape == doc.Capital && f.t.Tokens[i].Flags.Has(doc.SentenceStart) && f.nameEnd(end, r.End) > end+1 {
				if _, ok := f.given(end); ok {
					role, i = n.name, end
					continue
				}
			}
			f.runs = append(f.runs, n)
			i = n.name.End
		}
	}
}

// titleNoun reports a noun of a person in a capital: what stands before it is
// part of the title.
func (f *finder) titleNoun(i, limit int) bool {
	return i < limit && !f.afterGiven(i) && f.t.Tokens[i].Shape == doc.Capital && f.t.Tokens[i].Tag.Nominal() && f.noun(&f.t.Tokens[i]) == doc.Person
}

// nameEnd is where the name that starts at token i ends; i when none does.
func (f *finder) nameEnd(i, limit int) int {
	if i >= limit || !f.nameWord(i) {
		return i
	}
	limit = min(limit, i+maxName)
	end := i + 1
	for end < limit {
		j := end
		for j < limit && f.r.Particles.Has(f.t.Tokens[j].Norm) && j < end+2 {
			j++
		}
		if j == end && j < limit && f.t.Tokens[j].Flags.Has(doc.Clitic) && f.t.Tokens[j].Tag == doc.PronPers && f.t.Tokens[j-1].Tag == doc.Propn {
			end++ // cut by mistake: "An Chan-il"
			continue
		}
		if j >= limit || !f.nameWord(j) && !(j == end && f.afterGiven(j) && f.t.Tokens[j].Shape == doc.Capital && !f.r.NotNames.Has(f.t.Tokens[j].Norm)) {
			break
		}
		if j > end && !f.particleFits(i, end, j) || j == end && f.startsAnew(i, j) {
			break
		}
		end = j + 1
	}
	return end
}

// particleFits tells "Charles de Gaulle" from "Macron de Bruxelles" and "le
// Monde de l'Economie": a particle joins a given name and what follows.
func (f *finder) particleFits(first, end, next int) bool {
	if f.r.Places.Has(f.t.Tokens[next].Norm) {
		return false
	}
	if _, ok := f.given(end - 1); ok {
		return true
	}
	_, ok := f.given(first)
	return ok && f.t.Tokens[end].Shape != doc.Lower
}

// startsAnew reports that a given name opens another name right after one:
// "le directeur d'EFI Michel Balandier".
func (f *finder) startsAnew(first, j int) bool {
	if _, ok := f.given(j); !ok {
		return false
	}
	if _, ok := f.given(j - 1); ok {
		return false // "Jean Marc"
	}
	if f.t.Tokens[j-1].Shape == doc.Upper || f.body(j-1) {
		return true
	}
	_, ok := f.given(first)
	return !ok && j+1 < len(f.t.Tokens) && f.nameWord(j+1) // the given name has a surname of its own
}

func (f *finder) body(i int) bool {
	_, ok := f.r.Nouns.Get(f.t.Tokens[i].Norm)
	return ok || f.r.Places.Has(f.t.Tokens[i].Norm)
}

// nameWord reports a word that can be part of a proper name.
func (f *finder) nameWord(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind == doc.Handle {
		return true
	}
	if k.Kind != doc.Word || k.Shape == doc.Lower || k.Shape == doc.NoLetters || k.Flags.Has(doc.Elided) || k.Flags.Has(doc.Clitic) {
		return false
	}
	if f.r.Titles.Has(k.Norm) || f.r.NotNames.Has(k.Norm) {
		return false
	}
	if kind, ok := f.r.Nouns.Get(k.Norm); ok && kind == doc.Person && !f.afterGiven(i) {
		return false // "le PDG", "le Premier ministre"
	}
	if _, ok := f.given(i); ok {
		return k.Tag != doc.Det && k.Tag != doc.Adp
	}
	if f.demonym(i) {
		return false
	}
	if k.Tag == doc.Propn {
		return !k.Flags.Has(doc.SentenceStart) || !f.loneCommon(i)
	}
	if k.Flags.Has(doc.SentenceStart) || f.afterMark(i) {
		return f.r.Places.Has(k.Norm)
	}
	switch k.Tag {
	case doc.Noun, doc.Adj, doc.X, doc.VerbPast, doc.VerbFin, doc.VerbInf, doc.Num:
		return true
	}
	return false
}

// afterGiven reports a word right after a given name: whatever it may mean
// elsewhere, it is a surname here.
func (f *finder) afterGiven(i int) bool {
	if i == 0 || f.t.Tokens[i].Flags.Has(doc.SentenceStart) || f.t.Tokens[i].Shape == doc.Lower {
		return false
	}
	_, ok := f.given(i - 1)
	return ok
}

// demonym reports "l'Uruguayen": a people's name alone with its article.
func (f *finder) demonym(i int) bool {
	k := &f.t.Tokens[i]
	if !f.determined(i) && (i == 0 || !f.t.Tokens[i-1].Flags.Has(doc.Elided)) || k.Shape != doc.Capital || i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Shape == doc.Capital {
		return false
	}
	for _, ending := range f.r.Demonyms {
		if strings.HasSuffix(k.Norm.Text, ending) {
			return true
		}
	}
	return false
}

// loneCommon reports a word that only its place in the sentence gives a
// capital, as its noun and determiner later on show.
func (f *finder) loneCommon(i int) bool {
	_, ok := f.r.Nouns.Get(f.t.Tokens[i].Norm)
	return ok
}

func (f *finder) afterMark(i int) bool {
	return i > 0 && (f.t.Tokens[i-1].Kind == doc.QuoteMark || f.t.Tokens[i-1].Norm.Text == ":")
}

// given looks up a first name, by its first part where it has several.
func (f *finder) given(i int) (doc.Morph, bool) {
	k := &f.t.Tokens[i]
	if k.Shape == doc.Lower || k.Kind != doc.Word {
		return 0, false
	}
	if m, ok := f.r.GivenNames.Get(k.Norm); ok {
		return m, true
	}
	for n := 2; n < len(k.Norm.Text); n++ {
		if k.Norm.Text[n] == '-' {
			return f.r.GivenNames.Get(doc.FormOf(k.Norm.Text[:n]))
		}
	}
	return 0, false
}
