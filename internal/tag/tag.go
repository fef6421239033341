// Package tag labels the tokens of a text with part of speech, agreement and
// lemma, and groups its verbs.
//
// A text comes in cut into tokens and sentences; it leaves with Tag, Morph and
// Lemma on every token and with its verb groups. Nothing else is touched, and
// nothing is decided about what the words mean.
//
// Tagger has two kinds of implementation: the perceptron of this package, whose
// model is trained by package train, and taggers from outside, which a language
// may adapt.
package tag

import "github.com/dixit-nlp/dixit/internal/doc"

// Tagger labels every token of a text in place and groups its verbs. It is safe
// for concurrent use on different texts.
type Tagger interface {
	Tag(t *doc.Text)
}
