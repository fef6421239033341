// Package lang says what a language is: one value that fills the rules of every
// stage. A language is a folder below this one with a function that returns its
// Pack; main hands the packs to the engine.
package lang

import (
	"io/fs"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/entity"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/quote"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/speaker"
	"github.com/dixit-nlp/dixit/internal/tag"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// Pack is all that the engine knows of a language. It is immutable once made
// and safe for concurrent use.
type Pack struct {
	Tag  string // BCP-47: "fr"
	Name string // in English: "French"
	Data fs.FS  // the files that it is made from, for Digest

	Segment segment.Rules
	Tagger  tag.Tagger
	Quote   quote.Rules
	Entity  entity.Rules
	Speaker speaker.Rules
	Timex   timex.Rules
	Number  number.Rules
	Claim   claim.Rules
}
