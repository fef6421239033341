package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// opensName reports a name at a place where any word has a capital. A word alone
// is one when the text writes it so elsewhere, or when it is no known word and
// does something; a word before another of a name belongs to that: "Rail Ouest
// annonce".
func (f *finder) opensName(i int) bool {
	k := &f.t.Tokens[i]
	if f.r.Places.Has(k.Norm) || f.tied(i+1, len(f.t.Tokens)) {
		return true
	}
	if _, ok := f.r.Nouns.Get(k.Norm); ok && (f.r.HeadLast && f.t.Tokens[min(i+1, len(f.t.Tokens)-1)].Shape == doc.Mixed || !f.continues(i)) {
		return false
	}
	low, capital := f.seen.get(k.Norm.Hash)
	switch {
	case low && f.r.HeadLast && f.noun(k) == doc.Organization, f.r.Firms.Has(k.Norm):
		return false // "Chipmaker Norvex", where the text has "the chipmaker"
	case k.Tag.Verb() && i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Shape == doc.Capital && f.r.Parts.Has(f.t.Tokens[i+1].Norm):
		return true // "Downing Street"
	case low && !f.continues(i):
		return false
	case capital && !low && (k.Tag.Nominal() || k.Tag == doc.X):
		return true
	case k.Shape == doc.Upper:
		return k.Tag.Nominal() || k.Tag == doc.X || k.Flags.Has(doc.Abbrev)
	case k.Tag == doc.Propn:
		return capital || f.continues(i) || k.Morph.Number() != doc.Plur && !f.afterMark(i) && f.goesOn(i+1)
	case k.Tag == doc.Noun || k.Tag == doc.Adj || k.Tag == doc.X:
		return f.continues(i) && !low
	}
	return false
}

// continues reports that another word of a name, no given name, stands right
// after token i.
func (f *finder) continues(i int) bool {
	if i+1 >= len(f.t.Tokens) {
		return false
	}
	k := &f.t.Tokens[i+1]
	if k.Kind != doc.Word || k.Shape == doc.Lower || k.Flags.Has(doc.Elided) || k.Flags.Has(doc.SentenceStart) || f.r.NotNames.Has(k.Norm) || !k.Tag.Nominal() {
		return false
	}
	if kind := f.noun(k); kind == doc.Person {
		return false
	}
	if _, ok := f.given(i + 1); !ok {
		return true
	}
	// "Marylise Léon, …": the given name is a surname here.
	return f.t.Tokens[i].Tag == doc.Propn && (i+2 >= len(f.t.Tokens) || f.t.Tokens[i+2].Shape == doc.Lower || f.t.Tokens[i+2].Kind != doc.Word)
}

// goesOn reports that what stands at token i can follow a subject: a finite verb,
// the clitics before one, a comma, a possessive.
func (f *finder) goesOn(i int) bool {
	if i >= len(f.t.Tokens) {
		return true
	}
	k := &f.t.Tokens[i]
	return k.Tag.Finite() || k.Tag == doc.PronPers || k.Tag == doc.AdvNeg || k.Tag == doc.VerbPast || k.Flags.Has(doc.Clitic) ||
		k.Kind == doc.Punct || f.r.And.Has(k.Norm) || k.Flags.Has(doc.SentenceStart)
}

// wordHere reports a given name that is a common word where it stands: "Rose is
// what she painted", "Victoire des Bleus".
func (f *finder) wordHere(i int) bool {
	k := &f.t.Tokens[i]
	if i > f.start && !k.Flags.Has(doc.SentenceStart) || k.Tag == doc.Propn {
		return false
	}
	if i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Kind == doc.Word && f.t.Tokens[i+1].Shape != doc.Lower && f.t.Tokens[i+1].Tag.Nominal() {
		return false
	}
	if i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Norm.Text == "," {
		return false // "Clément, en troisième année, avoue"
	}
	_, capital := f.seen.get(k.Norm.Hash)
	return !capital
}
