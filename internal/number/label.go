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
	if f.is(a.first-1, Label) || a.digits && f.is(a.first-1, Nought) {
		return true // "No 10"
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
	if f.enumerates(a) {
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
	if f.before != nil && f.last == a.first {
		return false // "au total 356"
	}
	switch k := &f.t.Tokens[a.first-1]; k.Tag {
	case doc.Noun, doc.Propn, doc.X:
		return k.Kind == doc.Word && a.value.exp >= 0
	case doc.Det, doc.AdpDet:
		return a.digits && a.value.exp >= 0 && k.Morph.Number() == doc.Sing // "le 3919"
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
	if a.first == 0 {
		return false
	}
	switch f.t.Word(a.first - 1) {
	case "[", "(":
		return next == "]" || next == ")"
	case "#", "°", "n°", "/":
		return true
	}
	return next == ")" && f.t.Word(a.first-1) != "(" && a.value.mant < 10 && a.value.exp == 0
}

// glued reports whether a number is part of a longer code: "COVID-19", "F-16",
// "2019-2020", "1/10 000", "20:15:30".
func (f *finder) glued(a *amount) bool {
	if !a.digits {
		return false
	}
	if i := a.first; i > 0 && !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) {
		prev := &f.t.Tokens[i-1]
		switch f.t.Word(i - 1) {
		case "-", "–", "−", "‑", "--", "/", ":", ".", ",", "_", "#", "@", "&", "=":
			if i > 1 && !prev.Flags.Has(doc.SpaceBefore) && f.t.Word(i-2) != "(" {
				return true
			}
			if w := f.t.Word(i - 1); w == "." || w == "," {
				return true // ".75": what stands before the point is not written
			}
		default:
			if prev.Kind == doc.Word && !prev.Flags.Has(doc.Elided) || prev.Kind == doc.Number {
				return true
			}
		}
	}
	if i := a.stop; i+1 < len(f.t.Tokens) && a.unit == 0 && !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) && !f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore) {
		switch f.t.Word(i) {
		case "-", "–", "−", "‑", "--", "/", ":", "_":
			k := &f.t.Tokens[i+1]
			return k.Kind <= doc.Ordinal && !(k.Kind == doc.Word && k.Shape == doc.Lower) // "a two-state solution"
		}
	}
	return false
}

// sequence passes over numbers that are spelled one digit or pair at a time:
// "01 42 33 44 55", "sept un zéro". It returns the token after them, or 0.
func (f *finder) sequence(a *amount) int {
	if a.unit != 0 {
		return 0
	}
	i, n := a.end, 1
	for i < len(f.t.Tokens) {
		j := i
		if a.digits && j+1 < len(f.t.Tokens) && (f.t.Word(j) == "." || f.t.Word(j) == "-") && !f.t.Tokens[j+1].Flags.Has(doc.SpaceBefore) {
			j++
		}
		if a.digits && f.t.Tokens[j].Kind == doc.Number && !f.t.Tokens[j].Flags.Has(doc.LineBefore) {
			i, n = j+1, n+1
			continue
		}
		if !a.digits && f.is(j, Number|One) && j == i && f.t.Tokens[j].Kind == doc.Word && !f.t.Tokens[j].Flags.Has(doc.LineBefore) {
			i, n = j+1, n+1
			continue
		}
		break
	}
	if a.digits && n >= 4 || !a.digits && n >= 2 {
		return i
	}
	return 0
}

// longOrdinal passes over an ordinal whose first words are numerals: "vingt et
// unième", "cinq cent deuxième", "thirty-eighth". It returns the token after it,
// or 0.
func (f *finder) longOrdinal(a *amount) int {
	i := a.end
	if a.digits || f.bare(&a.reading) || a.unit != 0 && !f.is(i+1, Ordinals) {
		return 0
	}
	if f.is(i, And) || f.hyphen(i) {
		i++
	}
	if !f.is(i, Ordinals) {
		return 0
	}
	v, _ := a.value.integer()
	if v == 1 && f.is(i, Denominator) {
		return 0 // "one third of homes"
	}
	tens := v >= 20 && v%10 == 0 && f.word(i).Value < 10
	if !tens && (f.hyphen(i-1) || strings.HasSuffix(f.t.Tokens[i].Norm.Text, "s")) {
		return 0 // "deux cinquièmes", "two-fifth"
	}
	return i + 1
}
