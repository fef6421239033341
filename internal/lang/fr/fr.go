// Package fr is the French pack: the word lists and rules that every stage asks
// for, one file a stage.
package fr

import (
	"embed"

	"github.com/dixit-nlp/dixit/internal/lang"
)

// files are all the data there is, which the stages embed one by one.
//
//go:embed data model.bin
var files embed.FS

// Pack loads French.
func Pack() (*lang.Pack, error) {
	tagger, err := tagger()
	if err != nil {
		return nil, err
	}
	return &lang.Pack{
		Tag:     "fr",
		Name:    "French",
		Data:    files,
		Segment: SegmentRules(),
		Tagger:  tagger,
		Quote:   quoteRules(),
		Entity:  entityRules(),
		Speaker: speakerRules(),
		Timex:   timexRules(),
		Number:  numberRules(),
		Claim:   claimRules(),
	}, nil
}
