package timex

import (
	"fmt"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// year reads a year, or two.
//
//	en 2014 · depuis 1872 · fin 2019 · l'an 843 · 2019-2020 · (1822-1862)
//
// Four digits that count something are a number: "2000 personnes". Fewer are a
// year only after a word that asks for one: "en 375".
func (f *finder) year(i int) int {
	v, ok := f.number(i)
	if !ok || v < 100 && !f.yearWord(i) && !f.is(i+1, Era) || f.codeBefore(i) {
		return 0
	}
	first, end := i, i+1
	if f.yearWord(i) {
		first = i - 1
	} else if !f.is(i+1, Era) && !f.looksYear(i, v) {
		return 0
	}
	if f.is(first-1, Edge) && first-1 >= f.floor {
		first--
	}
	value := f.t.Word(i)
	if len(value) < 4 {
		value = fmt.Sprintf("%04d", v)
	}
	if part := f.partBefore(first); part != "" {
		return f.add(first-1, end, doc.DateTimex, value+part, "part-of-year")
	}
	if last, stop := f.yearTo(i, v); stop > 0 {
		return f.add(first, stop, doc.Period, fmt.Sprintf("%s/%04d", value, last), "years")
	}
	if f.is(end, Era) {
		return f.add(first, end+f.n(end), doc.DateTimex, "BC"+value, "year")
	}
	return f.add(first, end, doc.DateTimex, value, "year")
}

// partBefore is the part of a year that the token before i names: "T3 2023", "Q3
// 2023", "H1 2024".
func (f *finder) partBefore(i int) string {
	if i-1 < f.floor || f.t.Tokens[i-1].Kind != doc.Word || f.t.Tokens[i].Flags.Has(doc.LineBefore) {
		return ""
	}
	w := f.t.Word(i - 1)
	if len(w) != 2 || w[1] < '1' || w[1] > '4' {
		return ""
	}
	switch {
	case w[0] == 'Q' || w[0] == 'T':
		return "-Q" + w[1:]
	case (w[0] == 'H' || w[0] == 'S') && w[1] <= '2':
		return "-H" + w[1:]
	}
	return ""
}

// yearWord reports "l'année", "l'an" before token i.
func (f *finder) yearWord(i int) bool { return i-1 >= f.floor && f.is(i-1, Year) }

// looksYear weighs a number without separators by its neighbours.
func (f *finder) looksYear(i, v int) bool {
	prep := f.before(i, Before|During)
	solid := prep < i && f.is(prep, Solid)
	switch digits := len(f.t.Word(i)); {
	case digits == 3: // en 843; but "they trail by 184", "all out in 204"
		return solid && !f.counts(i+1) && !f.unitAfter(i+1) && (!f.rules.MonthFirst || f.t.Tokens[prep].Flags.Has(doc.SentenceStart))
	case digits != 4 || v < 1000 || v >= 2200:
		return false
	case solid:
		return !f.unitAfter(i + 1)
	case f.is(i+1, Either) && f.counts(i+3):
		return false // 2000 ou 3000 personnes
	case v >= 1900 && v <= 2100 && (!f.plural(i+1) || f.is(i+1, Dated) || i > 0 && f.t.Tokens[i-1].Tag == doc.Propn):
		return true // what a number counts stands in the plural: not "the 2003 agreement"
	case f.counts(i + 1):
		return false
	}
	return prep < i || f.is(i-1, Of|And|To|Open|Edge) || i > 0 && (f.t.Word(i-1) == "(" || f.t.Word(i-1) == ",") ||
		v >= 1500 && i > 0 && f.t.Tokens[i-1].Tag.Nominal()
}

// yearTo reads the second year of "2019-2020", "1966-67", "1914--2006".
func (f *finder) yearTo(i, from int) (to, end int) {
	if i+2 >= len(f.t.Tokens) || f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore) != f.t.Tokens[i+2].Flags.Has(doc.SpaceBefore) {
		return 0, 0
	}
	switch f.t.Word(i + 1) {
	case "-", "–", "—", "--", "/", "‑":
	default:
		return 0, 0
	}
	v, ok := f.number(i + 2)
	switch {
	case !ok:
		return 0, 0
	case len(f.t.Word(i+2)) == 2 && from >= 1000:
		v += from / 100 * 100
	}
	if v <= from || v > 2200 || v < 1000 {
		return 0, 0
	}
	return v, i + 3
}

// counts reports whether token i can be what a number before it counts.
func (f *finder) counts(i int) bool {
	if i >= len(f.t.Tokens) {
		return false
	}
	k := &f.t.Tokens[i]
	switch {
	case k.Kind == doc.Symbol:
		return true
	case k.Kind != doc.Word || k.Flags.Has(doc.LineBefore):
		return false
	case k.Tag == doc.Noun, k.Tag == doc.NoTag && k.Shape == doc.Lower && f.word(i).Class&(And|To|Of) == 0:
		return f.word(i).Class&(Month|Weekday|Day|Ref) == 0
	case k.Tag == doc.Adj:
		return i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Tag == doc.Noun
	}
	return false
}

// plural reports whether token i can be what a number counts, and stands in the
// plural as far as can be told.
func (f *finder) plural(i int) bool {
	if !f.counts(i) {
		return false
	}
	for k := &f.t.Tokens[i]; k.Kind == doc.Word && k.Tag != doc.Noun && i+1 < len(f.t.Tokens); {
		i++
		k = &f.t.Tokens[i]
	}
	return f.t.Tokens[i].Morph.Number() != doc.Sing
}

// unitAfter reports a sign that makes the number before it an amount.
func (f *finder) unitAfter(i int) bool {
	return i < len(f.t.Tokens) && f.t.Tokens[i].Kind == doc.Symbol && f.t.Word(i) != "|"
}

// codeBefore reports whether token i is the tail of something longer, or an
// amount of money.
func (f *finder) codeBefore(i int) bool {
	if i == 0 {
		return false
	}
	prev := &f.t.Tokens[i-1]
	if prev.Kind == doc.Symbol && f.t.Word(i-1) != "|" && f.t.Word(i-1) != "+" {
		return true
	}
	return !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) && (prev.Kind == doc.Number || prev.Kind == doc.Word && !prev.Flags.Has(doc.Elided))
}

// decadeWord reads "the 1990s" and "mid-2025", one word.
func (f *finder) decadeWord(i int) int {
	w, norm := f.t.Word(i), f.t.Tokens[i].Norm.Text
	if norm == "0000s" && w[3] == '0' {
		return f.add(i, i+1, doc.DateTimex, w[:3]+"X", "decade")
	}
	edge, digits, ok := strings.Cut(norm, "-") // mid-2025
	if !ok || digits != "0000" {
		return 0
	}
	if k, ok := f.rules.Words.Get(doc.FormOf(edge)); !ok || f.rules.words[k].Class&Edge == 0 {
		return 0
	}
	return f.add(i, i+1, doc.DateTimex, w[len(w)-4:], "year")
}

// decade reads "les années 80", "les années 1990".
func (f *finder) decade(i int) int {
	v, ok := f.number(i + 1)
	if !ok && f.is(i+1, Count) {
		v, ok = f.word(i+1).Value, true
	}
	if !ok || v%10 != 0 || v < 10 || v > 99 && v < 1000 {
		return 0
	}
	if v < 100 {
		v += 1900
	}
	return f.add(i, i+2, doc.DateTimex, fmt.Sprintf("%03dX", v/10), "decade")
}
