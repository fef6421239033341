// Package quote finds what the article reports that somebody said.
package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about quotes.
type Rules struct{}

// Find returns the quotes of a text, in text order.
func Find(t *doc.Text, r *Rules) []doc.Quote { return nil }
