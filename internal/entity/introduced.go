package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// maxOpener is how many tokens may stand before the subject of a sentence.
const maxOpener = 15

// introduced gives somebody whom the text names first, and only names, the office
// that the next sentence opens with, or the one before: "« On ira », avertit Claire Monod. Invitée de
// Télé Sud, la secrétaire générale de la CFT mines a …". A newspaper leaves nobody
// without an introduction.
func (f *finder) introduced() {
	f.counts, f.quote = doc.Cleared(f.counts, len(f.entities)), 0
	for r := range f.runs {
		n, e := &f.runs[r], f.of[r]
		who := &f.entities[e]
		if f.counts[e] != 0 || who.Kind != doc.Person || who.Role != "" {
			continue
		}
		s := f.t.SentenceAt(f.t.Tokens[n.name.First].Start)
		if s < 0 || f.headline(s) {
			continue
		}
		f.counts[e] = 1
		if n.name.Len() < 2 || f.isQuoted(n.name.First) || f.bracketed(n.name.End) || f.others(r, s) {
			continue
		}
		i := f.introduction(r, s)
		if i == doc.None || !f.personGender(i).Agrees(who.Gender) {
			continue
		}
		in := f.t.Sentences[f.t.SentenceAt(f.t.Tokens[i].Start)].Tokens
		f.roles[e] = doc.Range{First: f.roleStart(i, f.determiner(i)+1), End: f.roleEnd(i, in.End)}
		who.Role = f.t.Of(f.t.Span(f.roles[e]))
		if who.Gender == 0 {
			who.Gender = f.personGender(i)
		}
	}
}

// introduction is the noun of the office that the sentence after s opens with, or the
// one before it when s says in marks what he goes on to say: "Le ministre du Travail
// temporise. « Ma porte reste ouverte », a écrit Paul Roux." None when there is none.
func (f *finder) introduction(r, s int) int {
	same := func(other int) bool { return f.t.Sentences[s].Block == f.t.Sentences[other].Block }
	if s+1 < len(f.t.Sentences) && same(s+1) {
		if i := f.subjectOffice(f.t.Sentences[s+1].Tokens); i != doc.None {
			return i
		}
	}
	if s == 0 || !same(s-1) || f.t.Tokens[f.t.Sentences[s].Tokens.First].Kind != doc.QuoteMark {
		return doc.None
	}
	before := f.t.Sentences[s-1].Tokens
	for i := r - 1; i >= 0 && f.runs[i].name.First >= before.First; i-- {
		if f.runs[i].kind == doc.Person {
			return doc.None
		}
	}
	return f.subjectOffice(before)
}

// bracketed reports a bracket right behind a name, which has introduced its bearer:
// "Laurent Roy (CFT)".
func (f *finder) bracketed(i int) bool {
	return i < len(f.t.Tokens) && f.t.Tokens[i].Norm.Text == "("
}

// others reports that run r shares its sentence, or the start of the next one, with
// the name of somebody else.
func (f *finder) others(r, s int) bool {
	for i := r - 1; i >= 0 && f.runs[i].name.First >= f.t.Sentences[s].Tokens.First; i-- {
		if f.runs[i].kind == doc.Person && f.of[i] != f.of[r] {
			return true
		}
	}
	for i := r + 1; i < len(f.runs) && f.runs[i].name.First < f.t.Sentences[s].Tokens.End+maxOpener; i++ {
		if f.runs[i].kind == doc.Person && f.of[i] != f.of[r] {
			return true
		}
	}
	return false
}

// subjectOffice is the noun of a person, with a complement, that is the subject
// which a sentence opens with, words set before it aside; None when there is none.
func (f *finder) subjectOffice(s doc.Range) int {
	i := s.First
	if k := &f.t.Tokens[i]; k.Tag == doc.VerbPast || k.Tag.Nominal() || k.Tag.Adjective() {
		for ; i+1 < s.End && i < s.First+maxOpener && f.t.Tokens[i].Norm.Text != ","; i++ {
			if f.t.Tokens[i].Tag.Finite() || f.t.Tokens[i].Kind == doc.QuoteMark {
				return doc.None
			}
		}
		i++ // "Invitée de Télé Sud, la secrétaire …"
	}
	if i >= s.End || !f.r.Definite.Has(f.t.Tokens[i].Norm) || f.t.Tokens[i].Tag == doc.DetDem {
		return doc.None
	}
	for i++; i < s.End && f.t.Tokens[i].Tag.Adjective() && f.noun(&f.t.Tokens[i]) == 0; i++ {
	}
	if i >= s.End || !f.t.Tokens[i].Tag.Nominal() || f.noun(&f.t.Tokens[i]) != doc.Person || f.t.Tokens[i].Morph.Number() == doc.Plur || f.known[i] {
		return doc.None
	}
	if end := f.roleEnd(i, s.End); end == i+1 || !f.acts(end, s.End) {
		return doc.None
	}
	return i
}

// headline reports a sentence of a heading.
func (f *finder) headline(s int) bool {
	return f.t.Blocks[f.t.Sentences[s].Block].Kind == doc.Headline
}
