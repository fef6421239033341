package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// maxRole is how many tokens a role may have.
const maxRole = 14

// roleBefore reads what stands before a name: "la ministre Anne Morel", "le
// porte-parole du Kremlin, Dmitri Peskov", "Norgard's chief negotiator, Petra
// Valk".
func (f *finder) roleBefore(n *run, sentence doc.Range) {
	end := n.whole.First
	if n.titled && end-2 > sentence.First && f.t.Tokens[end-1].Tag == doc.Det && f.t.Tokens[end-2].Norm.Text == "," {
		end-- // "Le directeur de l'hôpital, le docteur Paul Roux"
	}
	if end-1 > sentence.First && f.t.Tokens[end-1].Norm.Text == "," {
		end--
	}
	if end-1 > sentence.First && f.t.Tokens[end-1].Tag == doc.Cconj {
		return // "le ministre et Paul Roux", "at 4pm and Nerea Roe": two
	}
	comma := end < n.whole.First
	end = f.beforeBracket(end, sentence.First)
	if !comma && f.bodyBefore(n, sentence) {
		return
	}
	i := end
	for i > sentence.First && end-i < maxRole && !(f.t.Tokens[i-1].Tag == doc.Cconj && f.t.Tokens[i].Tag.Determiner()) { // "l'attaquante et sa partenaire Wendie Roy": two
		if open := f.beforeBracket(i, sentence.First); open < i && i < end {
			i = open // "le vice-président (PS) du département, Luc Roux"
			continue
		}
		if !f.inRole(i - 1) {
			break
		}
		i--
	}
	for ; i < end; i++ { // the first noun of those who are something opens it
		k := &f.t.Tokens[i]
		kind := f.noun(k)
		if kind == 0 || !f.nounLike(i, end) || !f.opensRole(i) || comma && f.r.Around.Has(k.Norm) {
			continue
		}
		if f.tagVerb(i) {
			return
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

// tagVerb reports a noun that is the verb of a tag: "« … », juge Nora Lemaire".
func (f *finder) tagVerb(i int) bool {
	return !f.r.HeadLast && i > 1 && f.t.Tokens[i].Shape == doc.Lower && f.t.Tokens[i-1].Norm.Text == "," && f.t.Tokens[i-2].Kind == doc.QuoteMark
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
