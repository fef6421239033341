package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Synonyms lists the nouns that can stand for an office of another name.
type Synonyms struct {
	of doc.Lexicon[[]synonym]
}

// synonym is what a noun can stand for, perhaps only with a complement: "chef"
// with "état" for "président".
type synonym struct{ with, office doc.Form }

// Add says that a noun, or a noun and that of its complement with a space
// between, can stand for an office.
func (s *Synonyms) Add(noun, office string) {
	noun, with, _ := strings.Cut(noun, " ")
	list, _ := s.of.Get(doc.FormOf(noun))
	s.of.Set(noun, append(list, synonym{doc.FormOf(with), doc.FormOf(office)}))
}

func (f *finder) synonyms(k *doc.Token) []synonym {
	list, _ := f.r.Synonyms.of.Get(k.Norm)
	return list
}

// synonymous reports a noun that can stand for a word of a role, by itself or with
// its complement.
func (f *finder) synonymous(p title, role doc.Range, call doc.Form) bool {
	for _, s := range f.synonyms(&f.t.Tokens[p.head]) {
		if s.with.Text != "" && !f.complementedBy(p, s.with) {
			continue
		}
		if call == s.office && call.Text != "" {
			return true
		}
		for i := role.First; i < role.End; i++ {
			if f.t.Tokens[i].Norm == s.office {
				return true
			}
		}
	}
	return false
}

// complementedBy reports a word in the complement of a noun.
func (f *finder) complementedBy(p title, w doc.Form) bool {
	for i := p.head + 1; i < p.phrase.End; i++ {
		if f.t.Tokens[i].Norm == w {
			return true
		}
	}
	return false
}

// told reports a complement that is part of what makes a noun a synonym: "le
// locataire de la place Beauvau".
func (f *finder) told(p title, e int) bool {
	for _, s := range f.synonyms(&f.t.Tokens[p.head]) {
		if s.with.Text != "" && f.complementedBy(p, s.with) {
			return true
		}
	}
	return f.entities[e].Gender == doc.Fem && p.phrase.End-p.head == 2
}
