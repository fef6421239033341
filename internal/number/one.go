package number

import "github.com/dixit-nlp/dixit/internal/doc"

// numeralOne decides whether un/une, which is the article 96 times of 100, is
// the numeral here, and prices the quantity accordingly. It needs evidence:
//
//	un seul survivant · au moins un mort · un an et demi · un kilomètre
//	un mort et trois blessés
func (f *finder) numeralOne(a *amount, q *doc.Quantity) bool {
	compared := f.before != nil && f.last == a.first
	half := a.unit != 0 && a.end == a.stop // "un an et demi"
	switch {
	case f.is(a.end, Only):
		q.Score, q.Rule = 0.5, "one-only"
	case half:
		q.Score, q.Rule = 0.5, "one-unit"
	case f.rules.OneIsArticle:
		return false
	case compared:
		q.Score, q.Rule = 0.5, "one-compared"
	case a.unit != 0 && !f.rules.Units[a.unit].Loose:
		q.Score, q.Rule = 0.5, "one-unit"
	case f.contrasted(a):
		q.Score, q.Rule = 0.5, "one-contrast"
	default:
		return false
	}
	return true
}

// contrasted reports whether one victim stands beside another count: "un mort
// et trois blessés", "trois blessés et un mort".
func (f *finder) contrasted(a *amount) bool {
	if !f.is(a.end, Victim) {
		return false
	}
	for i := a.end + 1; i < min(a.end+4, len(f.t.Tokens)); i++ {
		if f.t.Tokens[i].Kind == doc.Number || f.is(i, Number) {
			return true
		}
	}
	last := len(f.found) - 1
	return last >= 0 && a.first > 1 && f.found[last].Kind == doc.Count && f.found[last].Noun >= a.first-4 && f.found[last].Noun > 0
}

// bareAge reports an age without its unit: "John Smith, 34, was arrested".
func (f *finder) bareAge(a *amount) bool {
	v, ok := a.value.integer()
	if !f.rules.BareAge || !a.digits || a.unit != 0 || !ok || v == 0 || v > 110 || a.first < 2 || a.end >= len(f.t.Tokens) {
		return false
	}
	name := &f.t.Tokens[a.first-2]
	closes := f.t.Word(a.end)
	return f.t.Word(a.first-1) == "," && name.Kind == doc.Word && (name.Shape == doc.Capital || name.Shape == doc.Mixed) &&
		(closes == "," || closes == "." || closes == ";")
}
