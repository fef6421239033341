package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// given looks up a first name, by its first part where it has several.
func (f *finder) given(i int) (doc.Morph, bool) {
	k := &f.t.Tokens[i]
	if k.Shape == doc.Lower || k.Kind != doc.Word {
		return 0, false
	}
	if m, ok := f.r.GivenNames.Get(k.Norm); ok {
		return m, true
	}
	const least = 2 // letters of a name
	if len(k.Norm.Text) > least {
		if n := strings.IndexByte(k.Norm.Text[least:], '-'); n >= 0 {
			return f.r.GivenNames.Get(doc.FormOf(k.Norm.Text[:least+n]))
		}
	}
	return 0, false
}

// body reports a word that says by itself what it names: "ministère", "Paris".
func (f *finder) body(i int) bool {
	_, ok := f.r.Nouns.Get(f.t.Tokens[i].Norm)
	return ok || f.r.Places.Has(f.t.Tokens[i].Norm)
}

// noun is what a noun says of whom it names.
func (f *finder) noun(k *doc.Token) doc.EntityKind {
	if kind, ok := f.r.Nouns.Get(k.Norm); ok {
		return kind
	}
	if k.Tag == doc.VerbPres || k.Tag == doc.VerbPast {
		return 0 // "Neighbouring Maroa" is no neighbour
	}
	if kind, ok := f.r.Nouns.Get(k.Lemma); ok {
		return kind
	}
	if was, ok := strings.CutPrefix(k.Norm.Text, "ex-"); ok && was != "" {
		kind, _ := f.r.Nouns.Get(doc.FormOf(was))
		return kind
	}
	return 0
}

// determined reports an article before a word: "le Kremlin", "l'Insee".
func (f *finder) determined(i int) bool {
	return i > 0 && (f.t.Tokens[i-1].Tag == doc.Det || f.t.Tokens[i-1].Tag == doc.AdpDet)
}

// afterGiven reports a word right after a given name: whatever it may mean
// elsewhere, it is a surname here.
func (f *finder) afterGiven(i int) bool {
	if i == 0 || f.t.Tokens[i].Flags.Has(doc.SentenceStart) || f.t.Tokens[i].Shape == doc.Lower {
		return false
	}
	_, ok := f.given(i - 1)
	return ok
}

// surname reports a word that the text has as somebody's surname.
func (f *finder) surname(i int) bool {
	return *f.seen.at(f.t.Tokens[i].Norm.Hash)&seenSurname != 0 && f.t.Tokens[i].Shape != doc.Lower && !f.determined(i)
}

func (f *finder) afterMark(i int) bool {
	return i > 0 && (f.t.Tokens[i-1].Kind == doc.QuoteMark || f.t.Tokens[i-1].Norm.Text == ":")
}
