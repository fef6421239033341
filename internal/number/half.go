package number

import "github.com/dixit-nlp/dixit/internal/doc"

// half reads a fraction that is one word: "la moitié", "half of the voters".
func (f *finder) half(i int) int {
	n := f.n(i)
	end := i + n
	if end < len(f.t.Tokens) && n == 1 {
		if !f.is(end, Of|Article|One) && f.numeralAt(end).Kind != Scale && f.t.Tokens[end].Tag != doc.DetPoss || f.ordinal(i-1) {
			return end
		}
	}
	j := end
	if f.is(j, One) {
		j++
	}
	if n := f.numeralAt(j); n.Kind == Scale { // half a million
		a := amount{reading: reading{first: i, end: j + 1, value: decimal{n.Value * 5, -1}.trim(), scaled: true, rule: "half"}, stop: j + 1}
		f.measure(&a)
		f.add(f.plain(&a), i, a.stop)
		return a.stop
	}
	a := amount{reading: reading{first: i, end: end, value: decimal{5, -1}, rule: "half"}, stop: end}
	q := f.plain(&a)
	q.Kind, q.Score = doc.Ratio, 0.8
	f.add(q, i, end)
	return end
}

// nought reads that nobody was harmed: "aucun blessé", "no injuries". Of other
// things, none is no number.
func (f *finder) nought(i int) int {
	end := i + f.n(i)
	if !f.is(end, Victim) {
		return end
	}
	a := amount{reading: reading{first: i, end: end, rule: "nought"}, stop: end}
	q := f.plain(&a)
	q.Score = 0.6
	f.add(q, i, end)
	return end
}
