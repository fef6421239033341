package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// roleAfter reads an apposition: "Ana Cardenal, professeure de sciences
// politiques,", "Pierre Roy (maire de Lunac)", "Lindqvist, 51, a nurse,".
func (f *finder) roleAfter(n *run, sentence doc.Range) {
	i := n.name.End
	if n.name.First > sentence.First && n.name.Len() == 1 && f.r.Places.Has(f.t.Tokens[n.name.First].Norm) && f.r.Whereabouts.Has(f.t.Tokens[n.name.First-1].Norm) {
		return // "À Nantes, le vice-président …"
	}
	if i < sentence.End && f.r.Honours.Has(f.t.Tokens[i].Norm) {
		i++ // "Rosalind Keane KC, …"
	}
	i = f.overNote(i, sentence.End)
	if i >= sentence.End || f.t.Tokens[i].Norm.Text != "," && f.t.Tokens[i].Norm.Text != "(" {
		return
	}
	if n.kind == doc.Organization && n.weight >= sure && !n.titled {
		return // "Ann Croft of the University of Corran, the lead author, …"
	}
	i = f.overAge(i+1, sentence.End)
	first := i
	for i < sentence.End && f.noun(&f.t.Tokens[i]) != doc.Person && (f.t.Tokens[i].Tag.Determiner() || f.t.Tokens[i].Tag.Adjective()) {
		i++
	}
	for n := 0; n < 2 && i+1 < sentence.End; n++ {
		if k := &f.t.Tokens[i]; k.Flags.Has(doc.Clitic) && f.r.Of.Has(k.Norm) {
			i++ // "the local's president"
			break
		}
		if n == 0 && f.t.Tokens[i+1].Flags.Has(doc.Clitic) {
			i++
		}
	}
	for ; i+1 < sentence.End && f.premodifies(i); i++ {
	}
	if f.r.HeadLast && i < sentence.End && first < i && f.r.Indefinite.Has(f.t.Tokens[first].Norm) && f.noun(&f.t.Tokens[i]) == 0 {
		for ; i+1 < sentence.End && f.t.Tokens[i].Tag.Nominal() && f.t.Tokens[i+1].Tag == doc.Noun && f.t.Tokens[i+1].Shape == doc.Lower; i++ {
		} // "an ice modeler at Kent"
	}
	if i >= sentence.End || f.t.Tokens[i].Shape != doc.Lower || f.t.Tokens[i].Tag == doc.AdpDet ||
		f.noun(&f.t.Tokens[i]) != doc.Person && !f.newNoun(n, first, i, sentence.End) {
		return
	}
	if first == i && i+1 < sentence.End && f.t.Tokens[i+1].Tag == doc.Det && !f.r.HeadLast {
		return // "…, appelant les deux camps au calme": a participle
	}
	end := f.roleEnd(i, sentence.End)
	if end < sentence.End && f.t.Tokens[end].Tag == doc.Sconj && first == i {
		return // "Hervé Marceau, juge que …"
	}
	verb := end
	if verb < sentence.End && f.t.Tokens[verb].Kind == doc.QuoteMark {
		verb++
	}
	if verb < sentence.End && f.t.Tokens[verb].Tag.Finite() && f.t.Tokens[first].Tag.Determiner() {
		return // "…, le président du groupe annonce": a subject
	}
	if _, ok := f.given(min(end+1, len(f.t.Tokens)-1)); ok && end+1 < sentence.End && f.t.Tokens[end].Norm.Text == "," && f.t.Tokens[first].Tag.Determiner() {
		return // "à La Vigie, la ministre de la Mer, Inès Carlier": hers
	}
	if f.t.Tokens[first].Tag.Determiner() {
		if f.t.Tokens[first].Morph.Number() == doc.Plur {
			return // "dans les Landes, les éleveurs à bout": others
		}
		first++
	}
	if f.r.Either.Has(f.t.Tokens[i].Norm) && f.loneBody(n) {
		n.is(doc.Organization, sure+2) // "Radian, le gestionnaire du port, …"
		return
	}
	n.is(doc.Person, sure+2)
	if n.gender == 0 {
		n.gender = f.personGender(i)
		if g, ok := f.given(n.name.First); ok && g != 0 {
			n.gender = g
		}
	}
	if n.role.Empty() || n.role.Len() == 1 && f.r.Degrees.Has(f.t.Tokens[n.role.First].Norm) {
		n.role = doc.Range{First: first, End: end} // "le colonel Éric Pages, commandant de la place"
	}
	n.whole.End = end
}

// overAge skips an age before an apposition: "32 ans, chargé de cours", "a
// 32-year-old teacher". It gives back the token after it. A number right before
// a noun is no age: "… par la Russie, 14 000 personnes sont mortes".
func (f *finder) overAge(i, limit int) int {
	at := i
	if i < limit && f.t.Tokens[i].Tag.Determiner() {
		i++
	}
	if i > at && i+1 < limit && f.r.Years.Has(f.t.Tokens[i].Norm) && f.t.Tokens[i+1].Norm.Text == "," {
		return i + 2 // "Ali, la trentaine, serveur"
	}
	if i+1 >= limit || f.t.Tokens[i].Kind != doc.Number {
		return at
	}
	number := i
	for i++; i+1 < limit && f.t.Tokens[i].Norm.Text == "-"; i += 2 {
	}
	if i < limit && f.r.Years.Has(f.t.Tokens[i].Norm) {
		i++
	}
	if i+1 < limit && f.t.Tokens[i].Norm.Text == "," {
		i++
	}
	if i == number+1 {
		return at
	}
	return i
}

// premodifies reports a word between a determiner and the noun of a person:
// "a transport economist", "the gallery owner".
func (f *finder) premodifies(i int) bool {
	k := &f.t.Tokens[i]
	if !k.Tag.Nominal() && !k.Tag.Adjective() && !(f.r.HeadLast && k.Tag == doc.VerbPres) || f.noun(k) == doc.Person {
		return false
	}
	return f.t.Tokens[i+1].Tag.Nominal() && f.noun(&f.t.Tokens[i+1]) == doc.Person && f.t.Tokens[i+1].Shape == doc.Lower
}

// newNoun reports an apposition whose noun no list has: after somebody's name, a
// singular noun without article says what he is, "Régis Bonnefous, céréalier à
// Lautrec".
func (f *finder) newNoun(n *run, first, i, limit int) bool {
	k := &f.t.Tokens[i]
	if !n.role.Empty() || n.kind != doc.Person && !f.fullName(n.name.First) || k.Tag != doc.Noun || k.Morph.Number() == doc.Plur || f.r.NotNames.Has(k.Norm) || f.noun(k) != 0 && !n.titled {
		return false
	}
	if first < i && !f.t.Tokens[first].Tag.Adjective() && !f.r.Indefinite.Has(f.t.Tokens[first].Norm) || i+1 >= limit {
		return false
	}
	next := &f.t.Tokens[i+1]
	return next.Kind == doc.Punct && next.Norm.Text != ":" && first == i || next.Tag == doc.Num && first == i || next.Tag == doc.PronRel && first < i || next.Tag.Adjective() || next.Tag == doc.AdpDet || next.Tag == doc.Cconj && first == i || f.r.Of.Has(next.Norm) || f.r.At.Has(next.Norm) || f.r.Whereabouts.Has(next.Norm)
}

// loneBody reports a name that nothing shows to be a person's: one word without a
// title, no given name and nobody's surname.
func (f *finder) loneBody(n *run) bool {
	_, given := f.given(n.name.First)
	return n.name.Len() == 1 && !n.titled && !given && !f.surname(n.name.First)
}

// overNote skips what the author notes beside a name: "Ali (le prénom a été
// modifié), serveur", "Antoine*, 32 ans, chargé de cours".
func (f *finder) overNote(i, limit int) int {
	if i+1 < limit && f.t.Tokens[i].Norm.Text == "*" {
		return i + 1
	}
	if i >= limit || f.t.Tokens[i].Norm.Text != "(" {
		return i
	}
	for j := i + 1; j+1 < limit && j < i+maxBracket; j++ {
		k := &f.t.Tokens[j]
		if k.Norm.Text == ")" {
			if f.t.Tokens[j+1].Norm.Text == "," {
				return j + 1
			}
			break
		}
		if k.Tag.Nominal() && f.noun(k) == doc.Person {
			break
		}
	}
	return i
}
