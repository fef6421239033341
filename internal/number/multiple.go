package number

import "github.com/dixit-nlp/dixit/internal/doc"

// multiple reads how many times over.
//
//	deux fois plus de cas · trois fois moins · multiplié par quatre
//
// Without a degree, "deux fois" is a count like any other.
func (f *finder) multiple(a *amount) (q *doc.Quantity, end int) {
	switch {
	case !f.is(a.end, Times):
		if a.unit != 0 || !f.divided(a.first) {
			return nil, 0
		}
		end = a.end
	case f.is(a.end+1, Degree):
		if end = a.end + 1; !f.is(end, Article) { // "three times the total"
			end += f.n(end)
		}
	case f.is(a.end+1, Wealth), a.end+1 < len(f.t.Tokens) && f.t.Tokens[a.end+1].Tag == doc.DetPoss && f.rules.OneIsArticle:
		end = a.end + 1 // "8 times earnings", "four times its revenue"
	case f.is(a.end+1, Article) && f.is(a.end+2, Wealth):
		end = a.end + 1 // "14 fois les bénéfices"
	case f.is(a.end+1, Article) && f.before != nil && f.last == a.first && f.before.Comparator != doc.AtLeast && f.before.Comparator != doc.AtMost:
		end = a.end + 1 // "plus de trois fois le taux", "soit huit fois la distance"
	default:
		return nil, 0
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
	if i+1 < len(f.t.Tokens) && (f.t.Tokens[i+1].Tag == doc.Propn || f.t.Tokens[i+1].Tag == doc.Det) || f.hyphen(i+1) {
		return i + 1 // nor "double-checked"
	}
	a := amount{reading: reading{first: i, end: i + 1, value: whole(w.Value), rule: "factor-verb"}, stop: i + 1}
	q := f.plain(&a)
	q.Kind, q.Score, q.Noun = doc.Multiplier, 0.6, doc.None
	f.add(q, i, i+1)
	return i + 1
}
