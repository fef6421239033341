package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// maxRole is how many tokens a role may have.
const maxRole = 14

// roleBefore reads what stands before a name: "la ministre Anne Morel", "le
// porte-parole du Kremlin, Dmitri Peskov", "Norgard's chief negotiator, Petra
// Valk".
func (f *finder) roleBefore(n *run, sentence doc.Range) {
	end := n.whole.First
	if end-1 > sentence.First && f.t.Tokens[end-1].Norm.Text == "," {
		end--
	}
	comma := end < n.whole.First
	if comma {
		end = f.beforeBracket(end, sentence.First)
	}
	if !comma && f.bodyBefore(n, sentence) {
		return
	}
	i := end
	for i > sentence.First && end-i < maxRole && f.inRole(i-1) {
		i--
	}
	for ; i < end; i++ { // the first noun of those who are something opens it
		k := &f.t.Tokens[i]
		kind := f.noun(k)
		if kind == 0 || !f.nounLike(i, end) || !f.opensRole(i) {
			continue
		}
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
		if kind == doc.Person && n.kind != doc.Person && n.weight >= sure {
			return // "The republican told Fox News"
		}
		several := f.several(i, sentence)
		if several && kind == doc.Person && !f.joint(n.name.End, sentence.End) {
			continue // "les salariés de Ferrovia": nobody's role
		}
		if !comma && f.namedIn(i, end) {
			continue // "le ministre Paul Vidal et sa collègue Inès Morvan"
		}
		if f.belongs(i, end) || f.namedIn(i, end) {
			return // "l'avocat de Paul Renaud": his, not him
		}
		f.takesRole(n, i, end, kind, several, sentence)
		if !comma && f.r.Degrees.Has(k.Norm) {
			f.functionBefore(n, sentence)
		}
		return
	}
}

// functionBefore reads what somebody does before his rank: "son porte-parole, le
// colonel Marc Lefort".
func (f *finder) functionBefore(n *run, sentence doc.Range) {
	at := n.whole.First
	if at-1 <= sentence.First || f.t.Tokens[at-1].Norm.Text != "," {
		return
	}
	rank := *n
	n.role = doc.Range{}
	if f.roleBefore(n, sentence); n.role.Empty() {
		*n = rank
	}
}

// beforeBracket is the end of a role that a bracket follows: "Le maire (DVG), Paul
// Roux".
func (f *finder) beforeBracket(end, floor int) int {
	if end-1 <= floor || f.t.Tokens[end-1].Norm.Text != ")" {
		return end
	}
	for i := end - 2; i > floor && i > end-maxBracket; i-- {
		if f.t.Tokens[i].Norm.Text == "(" {
			return i
		}
	}
	return end
}

// maxBracket is how many tokens a bracket inside a role may have.
const maxBracket = 8

// takesRole gives a name the role whose noun is token i.
func (f *finder) takesRole(n *run, i, end int, kind doc.EntityKind, several bool, sentence doc.Range) {
	weight := uint8(sure + 1)
	if kind == doc.Other {
		weight = 2 // "la loi Macron" is no name of a law
	}
	n.is(kind, weight)
	n.bare = kind != doc.Person && i == end-1
	if several && kind == doc.Person {
		return // "two chemists, Lou Marsh and Ian Bell": neither's
	}
	if g, ok := f.given(n.name.First); ok && g != 0 {
		n.gender = g
	} else if n.gender == 0 {
		n.gender = f.personGender(i)
		if kind != doc.Person {
			n.gender = f.nounGender(i)
		}
	}
	first := f.roleStart(i, sentence.First)
	n.whole.First = min(i, first)
	for first < i && f.r.Passing.Has(f.t.Tokens[first].Norm) {
		first++
	}
	if at := n.whole.First; at > sentence.First && f.t.Tokens[at-1].Tag.Determiner() {
		n.whole.First = at - 1
	}
	if kind == doc.Person {
		n.role = doc.Range{First: first, End: end}
	}
}

// bodyBefore reads the noun of a body right before a name that is no person's:
// "les salariés de l'équipementier Ferrovia", "la secrétaire du syndicat Force
// Bois".
func (f *finder) bodyBefore(n *run, sentence doc.Range) bool {
	if _, ok := f.given(n.name.First); ok || n.weight >= sure || n.name.Len() > 1 && f.fullName(n.name.First) && !f.body(n.name.First) {
		return false
	}
	i := n.name.First - 1
	for i > sentence.First && f.t.Tokens[i].Tag.Adjective() && f.t.Tokens[i].Shape == doc.Lower && f.noun(&f.t.Tokens[i]) == 0 {
		i--
	}
	if i <= sentence.First || f.t.Tokens[i].Shape != doc.Lower || !f.t.Tokens[i].Tag.Nominal() {
		return false
	}
	kind := f.noun(&f.t.Tokens[i])
	if part, ok := f.r.Parts.Get(f.t.Tokens[i].Norm); ok && kind != doc.Organization {
		kind = part // "le locataire de la place Beauvau"
	}
	if kind != doc.Organization && kind != doc.Place {
		return false
	}
	if f.t.Tokens[i-1].Tag != doc.AdpDet && (i < 2 || !f.r.Of.Has(f.t.Tokens[i-2].Norm)) {
		return false
	}
	n.is(kind, sure+1)
	n.gender, n.whole.First = f.nounGender(i), i
	if f.t.Tokens[i-1].Tag == doc.Det {
		n.whole.First--
	}
	return true
}

// nounLike reports a word that is a noun, though the tagger may take it for an
// adjective before a name: "the critic Basil Thorne".
func (f *finder) nounLike(i, end int) bool {
	k := &f.t.Tokens[i]
	return k.Tag.Nominal() || k.Shape == doc.Capital || k.Tag == doc.Adj && i == end-1
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
		if !k.Tag.Adjective() && (!k.Tag.Nominal() || k.Shape == doc.Lower && nouns > 0) {
			break
		}
		i--
	}
	return i
}

// personGender is the gender of somebody that a noun or its determiner shows. What
// the tagger thinks of a noun for both, "porte-parole", tells nothing.
func (f *finder) personGender(i int) doc.Morph {
	if i > 0 && f.t.Tokens[i-1].Tag.Determiner() {
		if g := f.t.Tokens[i-1].Morph.Gender(); g != 0 {
			return g
		}
	}
	g, _ := f.r.Genders.Get(f.t.Tokens[i].Norm)
	return g
}

// nounGender is the gender that a noun or its determiner shows.
func (f *finder) nounGender(i int) doc.Morph {
	if i > 0 && f.t.Tokens[i-1].Tag.Determiner() {
		if g := f.t.Tokens[i-1].Morph.Gender(); g != 0 {
			return g
		}
	}
	if g, ok := f.r.Genders.Get(f.t.Tokens[i].Norm); ok {
		return g
	}
	return f.t.Tokens[i].Morph.Gender()
}
