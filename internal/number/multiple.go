package number

import "github.com/dixit-nlp/dixit/internal/doc"

// multiple reads how many times over.
//
//	deux fois plus de cas · trois fois moins · multiplié par quatre
//
// Without a degree, "deux fois" is a count like any other.
func (f *finder) multiple(a *amount) (q doc.Quantity, end int) {
	switch {
	case f.is(a.end, Times) && f.is(a.end+1, Degree):
		if end = a.end + 1; !f.is(end, Article) { // "three times the total"
			end += f.n(end)
		}
	case a.unit == 0 && f.divided(a.first):
		end = a.end
	default:
		return q, 0
	}
	q = f.plain(a)
	q.Kind, q.Unit, q.Rule = doc.Multiplier, doc.Unit{}, "times"
	return q, end
}

// divided reports whether the number at token i is the factor of a verb before
// it: "divisé par deux", "multiplier les effectifs par trois".
func (f *finder) divided(i int) bool {
	if !f.is(i-1, Per) {
		return false
	}
	for j := i - 2; j >= max(0, i-8); j-- {
		if f.t.Tokens[j].Tag.Verb() {
			w, ok := f.rules.Verbs.Get(f.t.Tokens[j].Lemma)
			return ok && w.Class&Divider != 0
		}
	}
	return false
}

// factor reads a verb that is a multiplication by itself: "les loyers ont
// triplé", "prices have doubled".
func (f *finder) factor(i int) int {
	w, ok := f.rules.Verbs.Get(f.t.Tokens[i].Lemma)
	if !ok || w.Class&Factor == 0 {
		return i + 1
	}
	// With somebody as its object, the verb means something else: "doubler un
	// concurrent".
	if i+1 < len(f.t.Tokens) && (f.t.Tokens[i+1].Tag == doc.Propn || f.t.Tokens[i+1].Tag == doc.Det) {
		return i + 1
	}
	a := amount{reading: reading{first: i, end: i + 1, value: whole(w.Value), rule: "factor-verb"}, stop: i + 1}
	q := f.plain(&a)
	q.Kind, q.Score, q.Noun = doc.Multiplier, 0.6, doc.None
	f.add(q, i, i+1)
	return i + 1
}

// rank reads a place that is held.
//
//	à la 124e place · troisième cause de mortalité · la 2e ville du pays
//
// Other ordinals name things: "premier ministre", "13e arrondissement".
func (f *finder) rank(i int) int {
	if !f.is(i+1, Rankable) {
		return i + 1
	}
	v := f.word(i).Value
	if f.t.Tokens[i].Kind == doc.Ordinal {
		v = 0
		for _, c := range []byte(f.t.Word(i)) {
			if c < '0' || c > '9' || v > 1e6 {
				break
			}
			v = v*10 + uint64(c-'0')
		}
	}
	if v == 0 {
		return i + 1
	}
	a := amount{reading: reading{first: i, end: i + 1, value: whole(v), rule: "rank"}, stop: i + 1}
	q := f.plain(&a)
	q.Kind, q.Score = doc.Rank, 0.6
	f.add(q, i, i+1)
	return i + 1
}

// score reads the result of a match, where the sentence speaks of one:
// "Paris a battu Lyon 3-1".
func (f *finder) score(a *amount) (q doc.Quantity, end int) {
	if !a.digits || a.unit != 0 || !f.hyphen(a.end) || f.t.Tokens[a.end+1].Kind != doc.Number {
		return q, 0
	}
	b, ok := f.amount(a.end + 1)
	x, okX := a.value.integer()
	y, okY := b.value.integer()
	if !ok || !okX || !okY || b.unit != 0 || max(x, y) > 200 || f.hyphen(b.end) || !f.sport(a.first) {
		return q, 0
	}
	q = doc.Quantity{Kind: doc.Score, Rule: "score", Score: 0.6, HasLow: true, HasHigh: true}
	q.Low, q.High = float64(x), float64(y) // in the order of the text
	q.Number = f.t.Span(doc.Range{First: a.first, End: b.end})
	return q, b.end
}

// sport reports whether the sentence around token i speaks of a match. The look
// is bounded, as a sentence may be as long as the text.
func (f *finder) sport(i int) bool {
	for j := max(0, i-40); j < min(len(f.marks), i+40); j++ {
		if f.is(j, Sport) {
			return true
		}
	}
	return false
}
