package number

import "github.com/dixit-nlp/dixit/internal/doc"

// compare reads how the text relates the value to the truth. The words that say
// so are no part of the quantity.
//
//	près de 200 · au moins 12 % · 200 personnes environ · dépasse les 3 000
func (f *finder) compare(q *doc.Quantity, first, end int) {
	if q.Comparator == doc.Between {
		return
	}
	if w := f.before; w != nil && !f.restricts(q) && !(f.is(f.last-1, To) && f.verb(f.first-1, Change|Delta)) { // edged | up to 4.3%
		at := f.last
		if w.Comparator == doc.Exactly {
			at = doc.None // "en moyenne 12" compares with nothing
		}
		if at == first || at == first-1 && f.is(at, Article|One|Minus) || at == first-1 && f.is(at, Before) {
			q.Comparator = w.Comparator
			q.Modifier = f.t.Span(doc.Range{First: f.first, End: at})
			return
		}
	}
	for _, i := range [...]int{end, q.Noun + 1} {
		if i > 0 && f.is(i, After) && !f.is(i+f.n(i), Of) { // not "41 morts | et plus de 3 000 blessés"
			q.Comparator = f.word(i).Comparator
			q.Modifier = f.t.Span(doc.Range{First: i, End: i + f.n(i)})
			return
		}
	}
	i := first - 1
	if f.is(i, Article) {
		i--
	}
	if i >= 0 && f.t.Tokens[i].Tag.Verb() {
		if w, ok := f.rules.Verbs.Get(f.t.Tokens[i].Lemma); ok && w.Class&Exceed != 0 {
			q.Comparator = w.Comparator
			q.Modifier = f.t.Tokens[i].Span
		}
	}
}

// restricts reports whether the last comparator compares with nothing: the "plus
// que" of "il n'en reste plus que 62" says that others are gone, the "over" of
// "over four years" how long it takes.
func (f *finder) restricts(q *doc.Quantity) bool {
	if f.before.Comparator != doc.MoreThan {
		return false
	}
	if f.before.Class&Degree != 0 {
		for i := f.first - 1; i >= max(0, f.first-4); i-- {
			if f.is(i, Restrict) {
				return true
			}
		}
	}
	if q.Kind != doc.Duration {
		return false
	}
	x := f.timeAt(q.Start)
	return x != nil && x.Kind == doc.DurationTimex && x.Anchor.Start == f.t.Tokens[f.first].Start
}
