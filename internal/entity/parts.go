package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// parts reads the words of a name: "Anne Roy", "Rue des Lices", "Sea Harmony Ltd".
func (f *finder) parts(n *run) {
	if f.compound(n) {
		return
	}
	first, last := &f.t.Tokens[n.name.First], &f.t.Tokens[n.name.End-1]
	m, given := f.given(n.name.First)
	long := n.name.Len() > 1
	if n.weight < sure && given {
		n.gender = m
	}
	switch {
	case f.knownBody(n.name):
		n.is(doc.Organization, sure+2)
		n.gender = f.articleGender(n.name.First)
	case f.road(n):
		n.is(doc.Place, sure+1)
	case f.region(n):
		n.is(doc.Place, sure)
	case long && f.firm(n.name):
		n.is(doc.Organization, sure+1)
	case first.Kind == doc.Handle:
		n.is(doc.Person, 2)
	case !long && first.Flags.Has(doc.HasDigit) && first.Shape != doc.Upper:
		n.is(doc.Other, 3) // "F-35"
	case f.r.Places.Has(first.Norm) && !long:
		n.is(doc.Place, sure)
	case first.Shape != doc.Upper && f.noun(first) == doc.Organization && !(given && long):
		n.is(doc.Organization, sure)
	case long && f.partKind(last) != 0 && (!given || n.name.Len() > 2 && !f.particled(n.name)):
		n.is(f.partKind(last), sure+1)
	case long && f.team(n):
		n.is(doc.Organization, sure+1)
	case long && f.partKind(first) != 0 && !given:
		n.is(f.partKind(first), sure)
	case given && long:
		n.is(doc.Person, sure+1)
	case given:
		n.is(doc.Person, 3)
	case !long && first.Shape == doc.Upper && first.End-first.Start <= maxAcronym:
		n.is(doc.Organization, 3)
		n.gender = f.articleGender(n.name.First)
	case f.lettersFirst(n):
		n.is(doc.Organization, 2)
	case !long && letters(f.t.Of(first.Span)):
		n.is(doc.Organization, 2)
		n.gender = f.articleGender(n.name.First)
	}
}

// knownBody reports a name of the list, with or without its article: "Les Échos".
func (f *finder) knownBody(name doc.Range) bool {
	i := name.First
	if f.t.Tokens[i].Tag == doc.Det && name.Len() > 1 {
		i++
	}
	_, n := f.r.Bodies.Match(f.t, i)
	return n > 0 && i+n == name.End
}

// letters reports a word that starts with capitals and goes on behind a hyphen:
// "SUD-Rail", "CGT-Cheminots".
func letters(s string) bool {
	at := strings.IndexByte(s, '-')
	if at < 2 {
		return false
	}
	for i := 0; i < at; i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// partKind is what a word in a name says of it: a noun for a body, or a word of
// the list.
func (f *finder) partKind(k *doc.Token) doc.EntityKind {
	if kind, ok := f.r.Parts.Get(k.Norm); ok {
		return kind
	}
	if f.noun(k) == doc.Organization {
		return doc.Organization
	}
	return 0
}

// particled reports a name with a particle in it: "Jean de La Tour".
func (f *finder) particled(r doc.Range) bool {
	for i := r.First + 1; i < r.End; i++ {
		if f.r.Particles.Has(f.t.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// maxAcronym is how many letters an acronym may have; longer words in capitals are
// written so for other reasons.
const maxAcronym = 7

// class reads the common noun right before a name that says what it is: "le stade
// Pierre-Mauroy", "la tempête Ombeline". An affair has the name of a person.
func (f *finder) class(n *run, sentence doc.Range) {
	i := n.name.First - 1
	if n.titled || n.kind == doc.Person && n.weight > sure+1 || i < sentence.First || f.t.Tokens[i].Shape != doc.Lower && i > f.start || f.t.Tokens[i].Tag != doc.Noun {
		return
	}
	switch kind, _ := f.r.Parts.Get(f.t.Tokens[i].Norm); kind {
	case doc.Place:
		n.kind, n.weight = 0, 0
		n.is(kind, sure+1)
	case doc.Other:
		n.is(kind, sure-1)
	}
}

// team reports a place in a name that is that of those who play there, as the
// ending of a people's name or a verb right after it shows: "Stade Brestois".
func (f *finder) team(n *run) bool {
	if f.partKind(&f.t.Tokens[n.name.First]) != doc.Place || !f.r.Grounds.Has(f.t.Tokens[n.name.First].Norm) {
		return false
	}
	return f.peopled(f.t.Tokens[n.name.End-1].Norm) || f.acts(n.name.End, len(f.t.Tokens))
}

// lettersFirst reports letters before words of which none is a surname: "BBC Sport",
// where "DCI Park" is somebody.
func (f *finder) lettersFirst(n *run) bool {
	first, last := &f.t.Tokens[n.name.First], &f.t.Tokens[n.name.End-1]
	if n.name.Len() == 3 {
		if _, given := f.given(n.name.First + 1); given {
			return false
		}
	}
	return n.name.Len() > 1 && n.name.Len() < 4 && first.Kind == doc.Word && first.Shape == doc.Upper && first.End-first.Start > 2 && first.End-first.Start <= maxAcronym &&
		last.Shape == doc.Capital && !f.surname(n.name.End-1) && !f.r.Honours.Has(first.Norm)
}

// firm reports two names with the sign of a company between: "Brook & Sons", whatever
// stands before: "an analyst at Brook & Sons".
func (f *finder) firm(name doc.Range) bool {
	for i := name.First + 1; i < name.End-1; i++ {
		if k := &f.t.Tokens[i]; k.Shape == doc.NoLetters && k.Norm.Text == "&" || k.Shape == doc.Lower && f.r.And.Has(k.Norm) && f.r.Kin.Has(f.t.Tokens[i+1].Norm) {
			return true
		}
	}
	return false
}
