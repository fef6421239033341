// Package entity finds who and what the article speaks of.
package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// Rules are what a language says about names and roles.
type Rules struct{}

// Find returns the entities of a text, in the order of their first mention.
func Find(t *doc.Text, quotes []doc.Quote, r *Rules) []doc.Entity { return nil }
