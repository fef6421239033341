package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// finish sets the spans of a claim and its score.
func (b *builder) finish(i int) {
	c, f := &b.claims[i], &b.facts[i]
	clause := b.clauses[f.clause].Range
	if f.first < clause.First {
		clause.First = f.start // 12 of | whom were released
	}
	if c.Counted.Overlaps(c.Predicate.Span) && c.Counted.Start < c.Predicate.Start { // deux piétons | tués
		r := b.t.TokensIn(doc.Span{Start: c.Counted.Start, End: c.Predicate.Start})
		c.Counted.Span = b.t.Span(r)
	}
	c.Context = b.t.Span(clause)
	c.Span = c.Span.Cover(b.inside(c.Context, c.Counted.Span)).Cover(b.inside(c.Context, c.Predicate.Span))
	c.Score = b.belief(i)
}

// inside is s when it lies in the clause, else empty.
func (b *builder) inside(clause, s doc.Span) doc.Span {
	if clause.Contains(s) {
		return s
	}
	return doc.Span{}
}

// belief is the probability that a reader would call this a claim: that of the
// number, less what the claim lacks. On development sentences and articles a score
// of 0.94 is right 98 times of 100, 0.84 98 times, 0.74 88, 0.54 58; of all that
// score 0.7 or more, 97.
func (b *builder) belief(i int) float64 {
	q, c, f := &b.quantities[i], &b.claims[i], &b.facts[i]
	s := q.Score
	if c.Counted.Lemma != "" || q.Kind == doc.Percent || q.Kind == doc.Money {
		s += 0.04
	}
	if c.Predicate.Lemma == "" {
		s -= 0.1
	}
	if q.Kind == doc.Count && q.Comparator == doc.Exactly && q.Value < 10 && b.definite(f) {
		s -= 0.5 // "les deux pays" are known already
	}
	return min(max(s, 0.05), 0.99)
}

// definite reports a definite article or its like before the number.
func (b *builder) definite(f *facts) bool {
	for k := f.start; k < f.first; k++ {
		if b.class(k)&Definite != 0 {
			return true
		}
	}
	return b.class(f.start-1)&Definite != 0 || b.tagAt(f.start-1) == doc.AdpDet // "des deux côtés"
}
