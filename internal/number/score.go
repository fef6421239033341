package number

import "github.com/dixit-nlp/dixit/internal/doc"

// score reads the result of a match, where the sentence speaks of one:
// "Paris a battu Lyon 3-1".
func (f *finder) score(a *amount) (q doc.Quantity, end int) {
	if f.is(a.first-1, Label) || !a.digits || a.unit != 0 || !f.hyphen(a.end) || f.t.Tokens[a.end+1].Kind != doc.Number {
		return q, 0
	}
	b, ok := f.amount(a.end + 1)
	x, okX := a.value.integer()
	y, okY := b.value.integer()
	if !ok || !okX || !okY || b.unit != 0 || max(x, y) > 200 || f.hyphen(b.end) || !f.sport(a.first) {
		return q, 0
	}
	if n := f.nounAfter(b.end); x < y && n == b.end && f.t.Tokens[n].Morph.Number() == doc.Plur {
		return q, 0 // 3-4 helicopters
	}
	q = doc.Quantity{Kind: doc.Score, Rule: "score", Score: 0.6, HasLow: true, HasHigh: true}
	q.Low, q.High = float64(x), float64(y) // in the order of the text
	q.Number = f.t.Span(doc.Range{First: a.first, End: b.end})
	return q, b.end
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
