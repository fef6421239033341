package server

import (
	"fmt"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
)

// languages are all that the service speaks: a line each.
var languages = []func() (*lang.Pack, error){
	fr.Pack,
	en.Pack,
}

// newEngine loads the languages.
func newEngine() (*analysis.Engine, error) {
	packs := make([]*lang.Pack, len(languages))
	for i, load := range languages {
		p, err := load()
		if err != nil {
			return nil, fmt.Errorf("load language: %w", err)
		}
		packs[i] = p
	}
	return analysis.New(packs...), nil
}
