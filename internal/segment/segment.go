// Package segment cuts a text into blocks, tokens and sentences.
package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about cutting.
type Rules struct{}

// Text cuts source into blocks, tokens and sentences.
func Text(source string, r *Rules) *doc.Text { return &doc.Text{Source: source} }
