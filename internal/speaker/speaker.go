// Package speaker says who each quote is from.
package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about speakers.
type Rules struct{}

// Resolve returns one attribution a quote.
func Resolve(t *doc.Text, quotes []doc.Quote, entities []doc.Entity, r *Rules) []doc.Attribution {
	return make([]doc.Attribution, len(quotes))
}
