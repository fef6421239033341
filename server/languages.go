package server

import (
	"fmt"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// languages are all that the service speaks: a line each.
var languages = []func() (*lang.Pack, error){
	fr.Pack,
	en.Pack,
}

// engine is one with the name that it signs its answers with.
type engine struct {
	*analysis.Engine
	name *pb.Engine
}

// load loads the languages.
func load() (*engine, error) {
	packs := make([]*lang.Pack, len(languages))
	for i, pack := range languages {
		var err error
		if packs[i], err = pack(); err != nil {
			return nil, fmt.Errorf("load language: %w", err)
		}
	}
	digest, err := lang.Digest(packs...)
	if err != nil {
		return nil, err
	}
	return &engine{analysis.New(packs...), &pb.Engine{Name: "dixit", Version: Version(), ModelDigest: digest}}, nil
}
