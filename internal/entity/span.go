package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// nameEnd is where the name that starts at token i ends; i when none does.
func (f *finder) nameEnd(i, limit int) int {
	if i >= limit || !f.nameWord(i) {
		return i
	}
	limit = min(limit, i+maxName)
	end := i + 1
	for end < limit {
		if k := &f.t.Tokens[end]; k.Shape == doc.Lower && !k.Flags.Has(doc.Clitic) && !f.r.Particles.Has(k.Norm) {
			if end+1 < limit && f.t.Tokens[end+1].Shape == doc.Capital && f.kin(end) {
				end += 2
			} else if f.masthead(i, end) {
				end++
			}
			break // as most names end
		}
		j := end
		for j < limit && f.r.Particles.Has(f.t.Tokens[j].Norm) && j < end+2 {
			j++
		}
		if j == end && f.t.Tokens[j].Flags.Has(doc.Clitic) && f.t.Tokens[j].Tag == doc.PronPers && f.t.Tokens[j-1].Tag == doc.Propn {
			end++ // cut by mistake: "An Chan-il"
			continue
		}
		if j == end && f.t.Tokens[j].Norm.Text == "+" && f.t.Tokens[j].Start == f.t.Tokens[j-1].End {
			end++ // "Stat+"
			break
		}
		if j == end && f.tied(j, limit) {
			end += 2
			continue
		}
		if j < limit && f.r.Honours.Has(f.t.Tokens[j].Norm) && f.t.Tokens[j].Shape != doc.Lower {
			break
		}
		if j >= limit || !f.nameWord(j) && !(j == end && f.afterGiven(j) && f.t.Tokens[j].Shape == doc.Capital && !f.r.NotNames.Has(f.t.Tokens[j].Norm) && !f.r.Titles.Has(f.t.Tokens[j].Norm)) {
			break
		}
		if j > end && !f.particleFits(i, end, j) || j == end && f.startsAnew(i, j) {
			break
		}
		end = j + 1
	}
	return end
}

// tied reports what ties the word before it to that after it: "Bresson & Cie",
// "Consumers' Union".
func (f *finder) tied(j, limit int) bool {
	if j+1 >= limit || f.t.Tokens[j].Shape != doc.NoLetters || f.t.Tokens[j+1].Kind != doc.Word || f.t.Tokens[j+1].Shape == doc.Lower {
		return false
	}
	k := &f.t.Tokens[j]
	if k.Norm.Text == "'" && k.Flags.Has(doc.Clitic) {
		return f.noun(&f.t.Tokens[j+1]) == doc.Organization
	}
	return k.Norm.Text == "&"
}

// kin reports "and" before a word that closes the name of a company: "Marsh and Sons",
// "Roux et Fils".
func (f *finder) kin(i int) bool {
	return f.r.And.Has(f.t.Tokens[i].Norm) && f.r.Kin.Has(f.t.Tokens[i+1].Norm)
}

// masthead reports the adjective that closes the name of a newspaper, whose article has
// a capital: "selon Le Provençal libre, …". Before a complement it is none of it: "Le
// Provençal hostile au maire".
func (f *finder) masthead(first, i int) bool {
	k := &f.t.Tokens[i]
	if f.r.HeadLast || i-first != 2 || k.Tag != doc.Adj || f.t.Tokens[first].Tag != doc.Det || f.t.Tokens[first].Morph.Number() == doc.Plur ||
		f.r.Places.Has(f.t.Tokens[i-1].Norm) || f.surname(i-1) || !f.t.Tokens[i-1].Morph.Gender().Agrees(k.Morph.Gender()) {
		return false
	}
	return f.goesOn(i + 1)
}

// particleFits tells "Charles de Gaulle" from "Macron de Bruxelles" and "le
// Monde de l'Economie": a particle joins a given name and what follows.
func (f *finder) particleFits(first, end, next int) bool {
	if f.r.Quarters.Has(f.t.Tokens[next].Norm) {
		return next == end+1 && f.r.Places.Has(f.t.Tokens[end-1].Norm) // "Corée du Nord"
	}
	if kind, ok := f.r.Parts.Get(f.t.Tokens[first].Norm); ok && kind != doc.Organization {
		return true // "Quai d'Orsay"
	}
	if f.r.Places.Has(f.t.Tokens[next].Norm) {
		return false
	}
	if _, ok := f.given(end - 1); ok {
		return true
	}
	if f.t.Tokens[end].Shape == doc.Capital && f.r.Definite.Has(f.t.Tokens[end].Norm) && end-first == 1 {
		return f.t.Tokens[end-1].Tag == doc.Propn // "Mado Le Bihan": the capital is the name's
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
