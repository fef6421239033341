package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// label reports whether a number without a unit names something instead of
// counting it.
//
//	article 49.3 · page 12 · Boeing 737 · Windows 10 · 75011 Paris · (4) · 1)
func (f *finder) label(a *amount) bool {
	if a.digits && f.is(a.first-1, Nought) {
		return true // "No 10"
	}
	if f.is(a.first-1, Label) && (!f.t.Tokens[a.first-1].Tag.Verb() || f.nounAfter(a.end) == doc.None) {
		return true // "Formule 1", but "formule trente propositions"
	}
	if a.scaled {
		return false
	}
	if i := a.first - 1; i > 0 && i == f.labelled && (f.is(i, And|Or|To) || f.t.Word(i) == ",") && f.nounAfter(a.end) == doc.None {
		return true // "les articles 46 et 61"
	}
	if !a.digits {
		return f.wordLabel(a)
	}
	word := f.t.Word(a.first)
	if word[0] == '0' && len(word) > 1 && word[1] >= '0' && word[1] <= '9' {
		return true // 007, 0203
	}
	if f.enumerates(a) || f.clipped(a) || f.dialled(a) {
		return true
	}
	counts := f.nounAfter(a.end)
	if len(word) == 5 && counts == a.end && f.t.Tokens[counts].Tag == doc.Propn {
		return true // a postal code
	}
	if counts == doc.None {
		return f.named(a)
	}
	return f.acronym(a, counts)
}

// acronym reports a number that belongs to an acronym: "le CAC 40 gagne". A
// plural noun after it would be counted.
func (f *finder) acronym(a *amount, noun int) bool {
	if a.first == 0 || f.t.Tokens[a.first].Flags.Has(doc.LineBefore) || f.t.Tokens[noun].Morph.Number() == doc.Plur {
		return false
	}
	k := &f.t.Tokens[a.first-1]
	return k.Kind == doc.Word && k.Shape == doc.Upper && k.Tag != doc.Adp && k.Tag != doc.Det
}

// wordLabel reports the same of numbers in words: "l'Europe des Quinze", "un
// logement neuf".
func (f *finder) wordLabel(a *amount) bool {
	k := &f.t.Tokens[a.first]
	if f.hyphen(a.end) {
		return !f.rules.HeadLast || a.val() < 2 || !f.is(a.end+1, Member) // "a two-state solution", but "a five-member panel"
	}
	if k.Shape == doc.Capital && !k.Flags.Has(doc.SentenceStart) && a.end < len(f.t.Tokens) && f.t.Tokens[a.end].Shape == doc.Capital {
		return true // Channel Nine News
	}
	if a.end != a.first+1 || f.nounAfter(a.end) != doc.None {
		return false
	}
	if f.is(a.first-1, Of) && a.first > 1 && f.t.Tokens[a.first-2].Tag.Pronoun() {
		return true // "rien de neuf"
	}
	if k.Shape == doc.Capital && !k.Flags.Has(doc.SentenceStart) {
		return true
	}
	return f.named(a)
}

// named reports whether a number follows the noun that it numbers: "carbone
// 14", "Clearstream 2". A number that counts stands before its noun.
func (f *finder) named(a *amount) bool {
	if a.first == 0 || f.t.Tokens[a.first].Flags.Has(doc.SentenceStart) || f.t.Tokens[a.first].Flags.Has(doc.LineBefore) {
		return false
	}
	if f.before != nil && f.last == a.first || a.grouped(f.t.Word(a.first)) {
		return false // "au total 356"; "250 000", which no name is written like
	}
	switch k := &f.t.Tokens[a.first-1]; k.Tag {
	case doc.Noun, doc.Propn, doc.X:
		return k.Kind == doc.Word && a.value.exp >= 0
	case doc.Det, doc.AdpDet:
		return a.digits && k.Morph.Number() == doc.Sing && (a.value.exp >= 0 || f.rules.DecimalComma && strings.Contains(f.t.Word(a.first), ".")) // "le 3919", "le 49.3"
	}
	return false
}

// enumerates reports whether a number is the sign of an item or of a note:
// "1) …", "2. …" at the start of a block, "[3]", "(4)".
func (f *finder) enumerates(a *amount) bool {
	if a.end >= len(f.t.Tokens) {
		return false
	}
	next := f.t.Word(a.end)
	if f.t.Tokens[a.first].Flags.Has(doc.BlockStart) {
		switch next {
		case ".", ")", "-", "–", "/", ":":
			return true
		}
	}
	if (f.t.Tokens[a.first].Flags.Has(doc.SentenceStart) || f.opensItem(a.first-1) && len(f.t.Word(a.first)) < 3) && next == "." && a.end+1 < len(f.t.Tokens) && f.t.Tokens[a.end+1].Shape == doc.Capital {
		return true // 2. Ajouter …
	}
	if a.first == 0 {
		return false
	}
	switch f.t.Word(a.first - 1) {
	case "+":
		return next == "(" // +33 (0)1 …
	case "[", "(":
		return (next == "]" || next == ")") && a.value.exp >= 0
	case "#", "°", "n°", "/":
		return true
	}
	return next == ")" && f.t.Word(a.first-1) != "(" && a.value.mant < 10 && a.value.exp == 0
}

// dialled reports a number that names one thing, by its article or ordinal: "the first
// 911 call", "a 737 pilot". What it would count stands in the plural.
func (f *finder) dialled(a *amount) bool {
	if !f.rules.HeadLast || a.first == 0 || len(f.t.Word(a.first)) != 3 || f.hyphen(a.end) {
		return false
	}
	if v, ok := a.value.integer(); !ok || v < 100 || !f.ordinal(a.first-1) && !f.is(a.first-1, One) {
		return false
	}
	n := f.nounAfter(a.end)
	return n != doc.None && f.t.Tokens[n].Tag == doc.Noun && f.t.Tokens[n].Morph.Number() == doc.Sing
}

// clipped reports a year that lost its century: "the class of '68".
func (f *finder) clipped(a *amount) bool {
	if a.first == 0 || len(f.t.Word(a.first)) != 2 || f.t.Tokens[a.first].Flags.Has(doc.SpaceBefore) {
		return false
	}
	switch k := &f.t.Tokens[a.first-1]; f.t.Word(a.first - 1) {
	case "'", "’", "‘":
		return a.first == 1 || k.Flags&(doc.SpaceBefore|doc.BlockStart) != 0
	}
	return false
}

// titled reports a span of time that is a name: "les 24 Heures de Spa", "20
// Minutes", or a measure that is one: "le 200 mètres".
func (f *finder) titled(a *amount) bool {
	kind := f.rules.Units[a.unit].Kind
	if k := a.first - 1; kind == doc.Measure && k >= 0 && f.t.Tokens[k].Tag == doc.Det && f.is(k, Article) && f.t.Tokens[k].Morph.Number() == doc.Sing && a.val() > 1 {
		return true // a couru le 200 mètres
	}
	if kind != doc.Duration || a.stop != a.end+1 {
		return false
	}
	k := &f.t.Tokens[a.end]
	return k.Shape == doc.Capital && k.Kind == doc.Word && len(f.t.Word(a.end)) > 3 && a.first > 0 && f.t.Tokens[a.first-1].Tag.Determiner()
}

// opensItem reports a mark at token i behind which an item of a list may start:
// "Classement : 1. Roux ; 2. Astier".
func (f *finder) opensItem(i int) bool {
	if i < 0 {
		return false
	}
	switch f.t.Word(i) {
	case ":", ";", "•", "–", "—":
		return true
	}
	return false
}

// grouped reports digits in groups of three: "250.000".
func (a *amount) grouped(word string) bool {
	v, ok := a.value.integer()
	return a.digits && ok && v >= 1000 && len(word) > 4 && strings.TrimLeft(word, "0123456789") != ""
}
