// Package tag labels tokens with part of speech, agreement and lemma.
package tag

import "github.com/dixit-nlp/dixit/internal/doc"

// Tagger labels every token of a text in place and groups its verbs.
type Tagger interface {
	Tag(t *doc.Text)
}
