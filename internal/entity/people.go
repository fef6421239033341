package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// demonym reports a people's name with its article: "l'Uruguayen", "l'Islandaise
// Katla Jónsdóttir".
func (f *finder) demonym(i int) bool {
	k := &f.t.Tokens[i]
	if k.Shape != doc.Capital || i == 0 || f.articled(i-1) {
		return false
	}
	before := &f.t.Tokens[i-1]
	elided := before.Flags.Has(doc.Elided)
	next := k
	if i+1 < len(f.t.Tokens) {
		next = &f.t.Tokens[i+1]
	}
	modifies := f.r.HeadLast && k.Tag == doc.Adj && next.Tag == doc.Noun && next.Shape == doc.Lower // "Venezuelan oil"
	if !modifies && !f.determined(i) && !elided && before.Tag != doc.Num && before.Kind != doc.Number && !before.Tag.Adjective() {
		return false
	}
	capital := next != k && next.Shape == doc.Capital
	switch {
	case f.r.Places.Has(k.Norm): // "le Suisse Urs Amman"
		return capital && f.fullName(i+1)
	case capital && !f.fullName(i+1) && !elided, capital && f.partKind(next) != 0:
		return false // "the Czech Republic"
	}
	return f.peopled(k.Norm)
}

// peopled reports a word that is the name of a people, or ends like one.
func (f *finder) peopled(w doc.Form) bool {
	if is, ok := f.r.Peoples.Get(w); ok {
		return is
	}
	for _, ending := range f.r.Demonyms {
		if strings.HasSuffix(w.Text, ending) {
			return true
		}
	}
	return false
}

// fullName reports a given name, or two words with capitals.
func (f *finder) fullName(i int) bool {
	if _, ok := f.given(i); ok {
		return true
	}
	return i+1 < len(f.t.Tokens) && f.t.Tokens[i].Tag == doc.Propn && f.t.Tokens[i+1].Tag == doc.Propn && f.t.Tokens[i+1].Shape == doc.Capital
}

// origin reads a people's name before that of one of them: "le Norvégien Lars
// Bekk". It is part of the mention.
func (f *finder) origin(n *run, sentence doc.Range) {
	i := n.whole.First - 1
	if i <= sentence.First || !f.demonym(i) {
		return
	}
	n.is(doc.Person, sure)
	if n.gender == 0 {
		n.gender = f.nounGender(i)
	}
	n.whole.First = i - 1
}
