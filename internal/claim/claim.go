// Package claim says what each quantity counts, what is said of it and when.
package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about claims.
type Rules struct{}

// Build returns the claims that the quantities make, in text order.
func Build(t *doc.Text, quantities []doc.Quantity, times []doc.Timex, quotes []doc.Quote, r *Rules) []doc.Claim {
	claims := make([]doc.Claim, len(quantities))
	for i := range quantities {
		q := &quantities[i]
		claims[i] = doc.Claim{Span: q.Span, Quantity: i, Sentence: max(0, t.SentenceAt(q.Start)), Quote: doc.None, Same: doc.None, Score: q.Score, Rule: q.Rule}
		if q.Noun != doc.None {
			k := &t.Tokens[q.Noun]
			claims[i].Counted = doc.Part{Span: k.Span, Lemma: k.Lemma.Text}
		}
	}
	return claims
}
