// Package en is the English pack: the word lists and rules that every stage asks
// for, one file a stage.
package en

import "github.com/dixit-nlp/dixit/internal/lang"

// Pack loads English.
func Pack() (*lang.Pack, error) {
	tagger, err := tagger()
	if err != nil {
		return nil, err
	}
	return &lang.Pack{
		Tag:     "en",
		Name:    "English",
		Segment: segmentRules(),
		Tagger:  tagger,
		Quote:   quoteRules(),
		Entity:  entityRules(),
		Speaker: speakerRules(),
		Timex:   timexRules(),
		Number:  numberRules(),
		Claim:   claimRules(),
	}, nil
}
