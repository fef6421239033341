package number

import "github.com/dixit-nlp/dixit/internal/doc"

// half reads a fraction that is one word: "la moitié", "half of the voters",
// "half a million", "half an hour", "une demi-heure".
func (f *finder) half(i int) int {
	n := f.n(i)
	a := amount{reading: reading{first: i, end: i + n, value: decimal{5, -1}, rule: "half"}, from: i, stop: i + n}
	if f.ordinal(i - 1) {
		return a.end // the second half
	}
	if !f.rules.OneIsArticle && n == 1 && f.is(i-1, Of) && f.t.Tokens[i-1].Tag != doc.AdpDet && !f.is(a.end, Of) { // réduit de moitié
		q := f.plain(&a)
		q.Kind = doc.Ratio
		f.add(q, i, a.end)
		return a.end
	}
	if f.is(i, Measure) {
		a.unit = f.word(i).Unit
		f.add(f.plain(&a), i, a.stop)
		return a.stop
	}
	if f.share(&a) && (f.is(a.end, One) || a.scaled || f.rules.Units[a.unit].Kind != doc.Duration) {
		f.add(f.plain(&a), i, a.stop)
		return a.stop
	}
	if a.end < len(f.t.Tokens) && n == 1 && !f.is(a.end, Of|Article|One) && f.t.Tokens[a.end].Tag != doc.DetPoss && !f.halfOfThem(i) {
		return a.end
	}
	a.unit, a.stop = 0, a.end
	q := f.plain(&a)
	q.Kind, q.Score = doc.Ratio, 0.8
	f.add(q, i, a.end)
	return a.end
}

// halfOfThem reports a half at token i that does something by itself: "Half said yes."
func (f *finder) halfOfThem(i int) bool {
	return f.rules.OneIsArticle && f.t.Tokens[i].Flags.Has(doc.SentenceStart) && i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Tag.Finite()
}

// part reads a fraction behind its article alone: "le quart des terres", "près du
// tiers de son budget".
func (f *finder) part(i int) int {
	a := amount{reading: reading{first: i, end: i + f.n(i), rule: "fraction"}, from: i, stop: i + f.n(i)}
	divide(&a.reading, 1, f.word(i).Value)
	q := f.ratioOf(&a.reading)
	if f.share(&a) {
		q = f.plain(&a)
	}
	f.add(q, i, a.stop)
	return a.stop
}

// definite reports whether a fraction at token i stands between its article and
// its whole.
func (f *finder) definite(i int) bool {
	return !f.rules.OneIsArticle && i > 0 && f.t.Tokens[i-1].Tag.Determiner() && !f.is(i-1, Number|One) && f.is(i+f.n(i), Of)
}

// ofMillion reports a fraction at token i, behind no numeral, of a scale: "quart de
// million", "a bill of quarter million dollars".
func (f *finder) ofMillion(i int) bool {
	i += f.n(i)
	if f.is(i, Of) {
		i++
	}
	n := f.numeralAt(i)
	return n.Kind == Scale && n.Min < 2
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
