// Package claim says what each quantity counts, what is said of it and when.
package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about claims.
type Rules struct{}

// Build returns the claims that the quantities make, in text order.
func Build(t *doc.Text, quantities []doc.Quantity, times []doc.Timex, quotes []doc.Quote, r *Rules) []doc.Claim {
	return nil
}
