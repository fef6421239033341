package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// glued reports whether a number is part of a longer code: "COVID-19", "F-16",
// "2019-2020", "1/10 000", "20:15:30".
func (f *finder) glued(a *amount) bool {
	if !a.digits {
		return f.hyphen(a.first-1) && f.t.Tokens[a.first-2].Kind == doc.Word // father-of-two
	}
	if i := a.first; i > 0 && !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) {
		prev := &f.t.Tokens[i-1]
		switch f.t.Word(i - 1) {
		case ",", ":":
			if a.unit != 0 && i > 1 && f.t.Tokens[i-2].Kind == doc.Word {
				break // "a citizen,21 years old"
			}
			return true
		case "±":
			return true
		case "-", "–", "−", "‑", "--", "/", ".", "_", "#", "@", "&", "=":
			if i > 1 && !prev.Flags.Has(doc.SpaceBefore) && f.t.Word(i-2) != "(" {
				return true
			}
			if w := f.t.Word(i - 1); w == "." || w == "," {
				return true // ".75": what stands before the point is not written
			}
		case "+":
			if i > 1 && f.t.Tokens[i-2].Kind == doc.Ordinal { // 90e+4
				return true
			}
		default:
			if prev.Kind == doc.Word && !prev.Flags.Has(doc.Elided) || prev.Kind == doc.Number {
				return true
			}
		}
	}
	if i := a.stop; i < len(f.t.Tokens) && a.unit == 0 && f.t.Tokens[i].Kind == doc.Word && len(f.t.Word(i)) == 1 && f.t.Tokens[i].Shape != doc.Lower && !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) {
		return true // seat 12C
	}
	if i := a.stop; i+1 < len(f.t.Tokens) && a.unit == 0 && !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) && !f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore) {
		switch f.t.Word(i) {
		case "-", "–", "−", "‑", "--", "/", ":", "_":
			k := &f.t.Tokens[i+1]
			return k.Kind <= doc.Ordinal && !(k.Kind == doc.Word && k.Shape == doc.Lower) // "an 18,000-person agency"
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
	digit := Number | One
	if f.rules.OneIsArticle {
		digit = Number // five | a day
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
		if !a.digits && f.is(j, digit) && j == i && f.t.Tokens[j].Kind == doc.Word && !f.t.Tokens[j].Flags.Has(doc.LineBefore) {
			i, n = j+1, n+1
			continue
		}
		break
	}
	if !a.digits && f.is(i-1, One) && f.nounAfter(i) == i {
		i, n = i-1, n-1 // tous deux | un rôle
	}
	// 0800 123 456, 0 800 123 456; but "0-2 ans"
	nought := a.digits && n >= 2 && a.value.exp >= 0 && f.t.Word(a.first)[0] == '0' &&
		(len(f.t.Word(a.first)) > 1 || f.t.Tokens[a.end].Kind == doc.Number)
	if nought || a.digits && n >= 4 || !a.digits && n >= 2 {
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
	if !tens && v < 20 && f.is(i, Denominator) && i == a.end {
		return 0 // "cinq huitième", misspelt, is no ordinal
	}
	if !tens && (f.hyphen(i-1) || strings.HasSuffix(f.t.Tokens[i].Norm.Text, "s")) {
		return 0 // "deux cinquièmes", "two-fifth"
	}
	return i + 1
}
