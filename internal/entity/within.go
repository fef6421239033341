package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// inRole reports a token that can stand in a role.
func (f *finder) inRole(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind != doc.Word && k.Kind != doc.Ordinal && k.Kind != doc.Number {
		return k.Norm.Text == "-" || k.Norm.Text == "&"
	}
	switch k.Tag {
	case doc.Noun, doc.Propn, doc.Adj, doc.AdjOrd, doc.Det, doc.DetPoss, doc.AdpDet, doc.Cconj, doc.X, doc.Num:
		return true
	case doc.Adp:
		return f.r.Of.Has(k.Norm) || f.r.Whereabouts.Has(k.Norm) || f.r.At.Has(k.Norm)
	case doc.Adv: // "entraîneur d'alors"
		return i > 0 && !f.r.HeadLast && f.r.Of.Has(f.t.Tokens[i-1].Norm)
	}
	if k.Tag == doc.VerbPast && i > 0 && f.t.Tokens[i-1].Tag == doc.Cconj {
		if kind, _ := f.r.Nouns.Get(k.Norm); kind == doc.Person {
			return true // "infirmière et déléguée CGT"
		}
	}
	if k.Tag == doc.VerbPast && i > 0 && i+1 < len(f.t.Tokens) && (f.t.Tokens[i-1].Tag.Nominal() || f.t.Tokens[i-1].Tag.Adjective() || f.t.Tokens[i-1].Tag == doc.VerbPast) && k.Shape == doc.Lower { // "ministre déléguée à l'Égalité"
		next := &f.t.Tokens[i+1]
		return next.Tag == doc.AdpDet || next.Tag == doc.VerbPast || f.r.Of.Has(next.Norm) || f.r.Whereabouts.Has(next.Norm)
	}
	if f.misreadOffice(i) {
		return true
	}
	return k.Shape == doc.Capital && f.noun(k) == doc.Person // "Chief executive", to a tagger an order
}

// opensRole reports a noun that is not itself the complement of another.
func (f *finder) opensRole(i int) bool {
	if i == 0 {
		return true
	}
	k := &f.t.Tokens[i-1]
	if k.Tag.Adjective() && i > 1 {
		k = &f.t.Tokens[i-2]
	}
	return !f.r.Of.Has(k.Norm) && k.Tag != doc.AdpDet || k.Norm.Text == "du" || k.Norm.Text == "au" || k.Flags.Has(doc.Clitic)
}

// belongs reports that the name right after a role is its complement: "l'avocat
// de Paul Renaud", "le patron de l'OTAN".
func (f *finder) belongs(i, end int) bool {
	for end--; end > i; end-- {
		k := &f.t.Tokens[end]
		if k.Tag == doc.Adp || k.Tag == doc.AdpDet || f.r.Of.Has(k.Norm) {
			return true
		}
		if k.Tag != doc.Det && k.Tag != doc.DetPoss {
			return false
		}
	}
	return false
}

// namedIn reports a name in a role that neither a preposition nor the noun of a
// body brings: the role is that of somebody else, "le ministre Justin Trudeau,
// M. Peskov".
func (f *finder) namedIn(i, end int) bool {
	for j := i + 1; j < end; j++ {
		if f.t.Tokens[j].Shape == doc.Upper && f.noun(&f.t.Tokens[j-1]) == doc.Person {
			continue // "le délégué CFT Rachid Belmont"
		}
		if w := f.t.Tokens[j-1].Norm.Text; w == "(" || w == ")" {
			continue // "le vice-président (PS) du département"
		}
		if f.nameWord(j) && !f.nameWord(j-1) && !f.belongs(i, j) && f.noun(&f.t.Tokens[j-1]) != doc.Organization {
			return true
		}
	}
	return false
}

// roleStart is where a role whose noun is token i starts: adjectives before it
// and one noun belong to it, "ancien ministre", "rail minister".
func (f *finder) roleStart(i, floor int) int {
	for nouns := 0; i > floor && nouns < 2; nouns++ {
		k := &f.t.Tokens[i-1]
		if k.Norm.Text == "-" && i-2 >= floor {
			i -= 2 // "first-team coach"
			continue
		}
		if f.r.HeadLast && nouns == 0 && k.Flags.Has(doc.SentenceStart) && k.Shape == doc.Capital && k.Tag.Verb() {
			return i - 1 // "Transport secretary", to a tagger an order
		}
		if !k.Tag.Adjective() && (!k.Tag.Nominal() || k.Shape == doc.Lower && nouns > 0) {
			break
		}
		i--
	}
	return i
}

// nounLike reports a word that is a noun, though the tagger may take it for an
// adjective before a name: "the critic Basil Thorne".
func (f *finder) nounLike(i, end int) bool {
	k := &f.t.Tokens[i]
	return k.Tag.Nominal() || k.Shape == doc.Capital || k.Tag == doc.Adj && i == end-1 || f.misreadOffice(i)
}

// misreadOffice reports a noun that the tagger takes for a verb between a noun and a
// given name: "Incident commander Maria Lindt".
func (f *finder) misreadOffice(i int) bool {
	k := &f.t.Tokens[i]
	if !f.r.HeadLast || !k.Tag.Verb() || k.Shape != doc.Lower || i == 0 || i+1 >= len(f.t.Tokens) || !f.t.Tokens[i-1].Tag.Nominal() {
		return false
	}
	kind, _ := f.r.Nouns.Get(k.Norm)
	_, given := f.given(i + 1)
	return kind == doc.Person && given
}

// several reports a noun that names more than one.
func (f *finder) several(i int, sentence doc.Range) bool {
	if i > sentence.First && f.t.Tokens[i-1].Tag.Determiner() && f.t.Tokens[i-1].Morph.Number() != 0 {
		return f.t.Tokens[i-1].Morph.Number() == doc.Plur
	}
	return f.t.Tokens[i].Morph.Number() == doc.Plur
}

// joint reports a second name after a first: "Paul Ekman et Livia Sarri".
func (f *finder) joint(i, limit int) bool {
	return i+1 < limit && f.r.And.Has(f.t.Tokens[i].Norm) && f.nameWord(i+1)
}

// personAfter reports a noun of a person in a range that no preposition brings.
func (f *finder) personAfter(i, end int) bool {
	for ; i < end; i++ {
		k := &f.t.Tokens[i]
		if k.Tag == doc.Adp || k.Tag == doc.AdpDet || f.r.Of.Has(k.Norm) {
			return false
		}
		if k.Tag.Nominal() && f.noun(k) == doc.Person {
			return true
		}
	}
	return false
}

// governed reports a role that a preposition governs.
func (f *finder) governed(i int) bool {
	for i--; i >= 0 && (f.t.Tokens[i].Tag.Adjective() || f.t.Tokens[i].Tag == doc.Det || f.t.Tokens[i].Tag == doc.DetPoss); i-- {
	}
	return i >= 0 && (f.t.Tokens[i].Tag == doc.Adp || f.t.Tokens[i].Tag == doc.AdpDet)
}

// closes reports punctuation or the end of the text at token i.
func (f *finder) closes(i int) bool {
	return i >= len(f.t.Tokens) || f.t.Tokens[i].Kind == doc.Punct || f.t.Tokens[i].Kind == doc.QuoteMark
}

// roleEnd is where the role whose noun is token i ends: before a verb, a mark, or
// a preposition that nothing follows.
func (f *finder) roleEnd(i, limit int) int {
	end := i + 1
	for end < limit && end-i < maxRole {
		if beyond := f.overBracket(end, limit); beyond > end {
			end = beyond // "maire (divers gauche) de Lunac"
		} else if !f.inRole(end) {
			break
		}
		end++
	}
	if end < limit && f.t.Tokens[end].Kind == doc.QuoteMark && f.r.Of.Has(f.t.Tokens[end-1].Norm) {
		for j := end + 1; j < limit && j < end+maxTitle; j++ { // "auteur de « Terres brûlées »"
			if f.t.Tokens[j].Kind == doc.QuoteMark {
				return j + 1
			}
		}
	}
	for end > i+1 && (f.t.Tokens[end-1].Tag == doc.Adp || f.t.Tokens[end-1].Tag == doc.AdpDet || f.t.Tokens[end-1].Tag.Determiner() || f.t.Tokens[end-1].Tag == doc.Cconj) {
		end--
	}
	return end
}

// overBracket is the token of the preposition behind a bracket that stands within a
// role; i when none does.
func (f *finder) overBracket(i, limit int) int {
	if f.t.Tokens[i].Norm.Text != "(" {
		return i
	}
	for j := i + 1; j+1 < limit && j < i+maxBracket; j++ {
		if f.t.Tokens[j].Norm.Text == ")" {
			if next := &f.t.Tokens[j+1]; next.Tag == doc.AdpDet || f.r.Of.Has(next.Norm) {
				return j + 1
			}
			break
		}
	}
	return i
}
