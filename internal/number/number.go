// Package number finds quantities.
package number

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about numbers.
type Rules struct{}

// Find returns the quantities of a text, in text order; numbers inside a timex
// are left alone.
func Find(t *doc.Text, times []doc.Timex, r *Rules) []doc.Quantity { return nil }
