package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// signBefore reports a plus or minus before the number at token i, which must
// not be glued to a word: "+3,2 %", "(−5 °C", but not "COVID-19".
func (f *finder) signBefore(i int) (negative, ok bool) {
	if i <= f.open || i >= len(f.t.Tokens) {
		return false, false
	}
	if f.is(i-1, Minus) {
		if f.before != nil && f.last == i {
			return false, false // au moins | un
		}
		if n := len(f.found); n > 0 && f.found[n-1].End > f.t.Tokens[i-1].Start {
			return false, false // deux fois moins | 12
		}
		return true, f.minusWord(i)
	}
	sign, number := &f.t.Tokens[i-1], &f.t.Tokens[i]
	switch f.t.Word(i - 1) {
	case "+":
	case "-", "−", "–", "‑":
		negative = true
	default:
		return false, false
	}
	free := i == f.open+1 || sign.Flags.Has(doc.SpaceBefore) || f.t.Word(i-2) == "(" || f.t.Word(i-2) == "[" || f.t.Tokens[i-2].Kind == doc.Symbol && f.money(i-2)
	spaced := number.Flags.Has(doc.SpaceBefore)
	// "- 12 %" in a list or between two clauses is a dash.
	if !free || spaced && (negative || sign.Flags.Has(doc.BlockStart)) {
		return false, false
	}
	return negative, true
}

// negate makes a value negative where below nought is a place on the scale. For
// money and percentages the sign is a direction, which is the claim's trend.
func (f *finder) negate(q *doc.Quantity) {
	if q.Kind != doc.Measure && q.Kind != doc.Count || !q.HasValue || q.Value == 0 {
		return
	}
	q.Value = -q.Value
	if q.Decimal != "" {
		q.Decimal = "-" + q.Decimal
	}
}

// minusWord reports whether the word before the number at token i says that it
// is below nought: "moins 12 degrés", "entre moins 12 et moins 5 degrés", "minus
// fifteen". Before what can be counted, and after a number, it subtracts.
func (f *finder) minusWord(i int) bool {
	r, ok := f.numeral(i)
	if !ok || i > 1 && (f.t.Tokens[i-2].Kind == doc.Number || f.is(i-2, Number)) {
		return false
	}
	if u, end := f.unitAt(r.end); end > 0 {
		return strings.HasPrefix(f.rules.Units[u].Symbol, "°")
	}
	return f.nounAfter(r.end) == doc.None
}
