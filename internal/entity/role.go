package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// maxRole is how many tokens a role may have.
const maxRole = 14

// roleBefore reads what stands before a name: "la ministre Anne Morel", "le
// porte-parole du Kremlin, Dmitri Peskov".
func (f *finder) roleBefore(n *run, sentence doc.Range) {
	end := n.whole.First
	if end-1 > sentence.First && f.t.Tokens[end-1].Norm.Text == "," {
		end--
	}
	i := end
	for i > sentence.First && end-i < maxRole && f.inRole(i-1) {
		i--
	}
	for ; i < end; i++ { // the first noun of those who are something opens it
		k := &f.t.Tokens[i]
		kind := f.noun(k)
		if kind == 0 || !k.Tag.Nominal() && !(k.Tag == doc.Adj && k.Shape == doc.Capital) || !f.opensRole(i) {
			continue
		}
		comma := end < n.whole.First
		if comma && f.governed(i) && !f.closes(n.name.End) {
			return // "Face au leader, Peskov a trinqué": two people
		}
		if n.name.Len() == 1 && f.t.Tokens[n.name.First].Shape == doc.Upper && len(f.t.Word(n.name.First)) < 6 && !comma {
			return // a party or a union: "députée UMP"
		}
		if kind != doc.Person && f.personAfter(i+1, end) {
			continue // "Opposition leader Fiona Calder"
		}
		if kind != doc.Person && (comma || end-i > 2) {
			continue // "le gouvernement du Premier ministre Anne Roy"
		}
		if f.belongs(i, end) || comma && f.namedIn(i, end) {
			return // "l'avocat de Paul Renaud": his, not him
		}
		n.kind, n.sure = kind, true
		n.bare = kind == doc.Organization && i == end-1
		if g, ok := f.given(n.name.First); ok && g != 0 {
			n.gender = g
		} else if n.gender == 0 {
			n.gender = f.nounGender(i)
		}
		n.whole.First = i
		if i > sentence.First && f.t.Tokens[i-1].Tag.Determiner() {
			n.whole.First = i - 1
		}
		if kind == doc.Person {
			n.role = doc.Range{First: f.roleStart(i, sentence.First), End: end}
		}
		return
	}
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

// inRole reports a token that can stand in a role.
func (f *finder) inRole(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind != doc.Word && k.Kind != doc.Ordinal && k.Kind != doc.Number {
		return k.Norm.Text == "-"
	}
	switch k.Tag {
	case doc.Noun, doc.Propn, doc.Adj, doc.AdjOrd, doc.Det, doc.DetPoss, doc.AdpDet, doc.Cconj, doc.Adp, doc.X, doc.Num:
		return k.Tag != doc.Adp || f.r.Of.Has(k.Norm) || f.r.Whereabouts.Has(k.Norm)
	}
	return false
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
	return !f.r.Of.Has(k.Norm) && k.Tag != doc.AdpDet || k.Norm.Text == "du" || k.Norm.Text == "au"
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

// namedIn reports a name in a role that no preposition brings: the role is that
// of somebody else, "le ministre Justin Trudeau, M. Peskov".
func (f *finder) namedIn(i, end int) bool {
	for j := i + 1; j < end; j++ {
		if f.nameWord(j) && !f.nameWord(j-1) && !f.belongs(i, j) {
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
		if !k.Tag.Adjective() && (!k.Tag.Nominal() || k.Shape == doc.Lower && nouns > 0) {
			break
		}
		i--
	}
	return i
}

// nounGender is the gender that a noun or its determiner shows.
func (f *finder) nounGender(i int) doc.Morph {
	if i > 0 && f.t.Tokens[i-1].Tag.Determiner() {
		if g := f.t.Tokens[i-1].Morph.Gender(); g != 0 {
			return g
		}
	}
	return f.t.Tokens[i].Morph.Gender()
}

// roleAfter reads an apposition: "Ana Cardenal, professeure de sciences
// politiques,", "Pierre Roy (maire de Lunac)".
func (f *finder) roleAfter(n *run, sentence doc.Range) {
	i := n.name.End
	if i >= sentence.End || f.t.Tokens[i].Norm.Text != "," && f.t.Tokens[i].Norm.Text != "(" {
		return
	}
	i++
	determined := i < sentence.End && f.t.Tokens[i].Tag.Determiner()
	for i < sentence.End && (f.t.Tokens[i].Tag.Determiner() || f.t.Tokens[i].Tag.Adjective() || f.t.Tokens[i].Kind == doc.Number) {
		if f.t.Tokens[i].Kind == doc.Number { // ", 32 ans, chargé de cours", ", a 32-year-old teacher"
			for i+2 < sentence.End && f.t.Tokens[i+1].Norm.Text == "-" {
				i += 2
			}
			if f.t.Tokens[i].Kind != doc.Number {
				i++
				continue
			}
			i++
			if i+1 < sentence.End && f.t.Tokens[i+1].Norm.Text == "," {
				i++
			}
		}
		i++
	}
	if i >= sentence.End || f.noun(&f.t.Tokens[i]) != doc.Person || f.t.Tokens[i].Shape != doc.Lower {
		return
	}
	end := i
	for end < sentence.End && end-i < maxRole && f.inRole(end) {
		end++
	}
	if end < sentence.End && f.t.Tokens[end].Kind != doc.Punct && f.t.Tokens[end].Kind != doc.QuoteMark && !f.t.Tokens[end].Tag.Finite() {
		// Cut back to what the noun and its complements surely are.
		for end > i+1 && f.t.Tokens[end-1].Tag == doc.Adp {
			end--
		}
	}
	if determined && end < sentence.End && f.t.Tokens[end].Tag.Finite() {
		return // "…, le président du groupe annonce": a subject
	}
	n.kind, n.sure = doc.Person, true
	if n.gender == 0 {
		n.gender = f.t.Tokens[i].Morph.Gender()
		if g, ok := f.given(n.name.First); ok && g != 0 {
			n.gender = g
		}
	}
	if n.role.Empty() {
		n.role = doc.Range{First: i, End: end}
	}
	n.whole.End = end
}
