// Package timex finds expressions of time.
package timex

import (
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Rules are what a language says about time.
type Rules struct{}

// Find returns the expressions of time in a text, in text order. Relative ones
// ("mardi") are resolved against published, unless it is the zero time.
func Find(t *doc.Text, published time.Time, r *Rules) []doc.Timex { return nil }
