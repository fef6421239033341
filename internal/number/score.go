package number

import "github.com/dixit-nlp/dixit/internal/doc"

// score reads the result of a match, where the sentence speaks of one:
//
//	Paris a battu Lyon 3-1 · deux buts à un · s'impose 81 à 71 · trois sets à un
func (f *finder) score(a *amount) (q *doc.Quantity, end int) {
	if f.is(a.first-1, Label) {
		return nil, 0
	}
	i := a.end
	goals := f.is(i, Goal)
	if goals {
		i++
	}
	spelled := f.is(i, To) && (goals || f.rules.ScoreTo)
	if !spelled && (!a.digits || a.unit != 0 || !f.hyphen(i) || f.t.Tokens[i+1].Kind != doc.Number) {
		return nil, 0
	}
	b, ok := f.numeral(i + 1)
	x, okX := a.value.integer()
	y, okY := b.value.integer()
	if !ok || !okX || !okY || max(x, y) > 250 || f.hyphen(b.end) || !f.sport(a.first) && !(spelled && f.toNil(a, &b)) {
		return nil, 0
	}
	switch _, unit := f.unitAt(b.end); {
	case unit > 0:
		return nil, 0
	case spelled && f.toNil(a, &b):
	case spelled && !goals && (x < y || f.is(a.first-1, From) || f.nounAfter(b.end) == b.end):
		return nil, 0 // "de 4 à 6 buts", "une hausse de 17 à 9 points"
	case !spelled && x < y && f.nounAfter(b.end) == b.end && f.t.Tokens[b.end].Morph.Number() == doc.Plur:
		return nil, 0 // 3-4 helicopters
	}
	q = &f.made
	*q = doc.Quantity{Kind: doc.Score, Rule: "score", Score: 0.6, HasLow: true, HasHigh: true}
	q.Low, q.High = float64(x), float64(y) // in the order of the text
	q.Number = f.t.Span(doc.Range{First: a.first, End: b.end})
	return q, b.end
}

// toNil reports a score that says so by itself: "s'imposent un à zéro", "won two to
// nil". What comes down to nought comes from somewhere: "de trois à zéro".
func (f *finder) toNil(a *amount, b *reading) bool {
	return !b.digits && f.numeralAt(b.first).Kind == Zero && a.val() > 0 && a.val() < 20 && f.fromAt(a.first-1) == doc.None
}

// tallied reports points that somebody made in a match or has in a table, which are
// counted: "finished with 31 points"; others measure, "en hausse de 4 points".
func (f *finder) tallied(a *amount) bool {
	if _, ok := a.value.integer(); !ok || a.from != a.first || f.is(a.first-1, Of|Per|From|To) || f.verb(a.first-1, Change|Delta) {
		return false
	}
	return f.sport(a.first)
}

// minute reports when something happened in a match: "on 71 minutes".
func (f *finder) minute(a *amount) bool {
	return a.unit == f.rules.minutes && f.is(a.first-1, AtMinute) && f.sport(a.first)
}

// sport reports whether the block around token i speaks of a match, not too far
// away.
func (f *finder) sport(i int) bool {
	for j := i; j >= max(0, i-40); j-- {
		if f.is(j, Sport) {
			return true
		}
		if f.t.Tokens[j].Flags.Has(doc.BlockStart) {
			break
		}
	}
	for j := i + 1; j < min(len(f.marks), i+40) && !f.t.Tokens[j].Flags.Has(doc.BlockStart); j++ {
		if f.is(j, Sport) {
			return true
		}
	}
	return false
}
