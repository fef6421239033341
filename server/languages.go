package server

import (
	"errors"
	"fmt"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// languages are all that the service speaks: a line each.
var languages = []func(*Config) (*lang.Pack, error){
	func(*Config) (*lang.Pack, error) { return fr.Pack() },
	english,
}

// The taggers of English, for Config.EnglishTagger.
const (
	OwnTagger   = "own"
	ProseTagger = "prose" // github.com/jdkato/prose
)

// english is English with the tagger that c asks for. The error may be
// en.ErrProse beside a pack that does without prose.
func english(c *Config) (*lang.Pack, error) {
	if c.EnglishTagger == ProseTagger {
		return orOwn(en.ProsePack())
	}
	return en.Pack()
}

// orOwn is English without prose where prose did not load.
func orOwn(pack *lang.Pack, prose error) (*lang.Pack, error) {
	if !errors.Is(prose, en.ErrProse) {
		return pack, prose
	}
	pack, err := en.Pack()
	if err != nil {
		return nil, err
	}
	return pack, prose
}

// engine is one with the name that it signs its answers with.
type engine struct {
	*analysis.Engine
	name *pb.Engine
	// prose is why the tagger prose, which was asked for, is not in use; nil when
	// it is, or was not asked for.
	prose error
}

// load loads the languages. Without prose it goes on.
func load(c *Config) (*engine, error) {
	e := new(engine)
	packs := make([]*lang.Pack, len(languages))
	for i, pack := range languages {
		var err error
		packs[i], err = pack(c)
		switch {
		case errors.Is(err, en.ErrProse) && packs[i] != nil:
			e.prose = err
		case err != nil:
			return nil, fmt.Errorf("load language: %w", err)
		}
	}
	digest, err := lang.Digest(packs...)
	if err != nil {
		return nil, err
	}
	if c.EnglishTagger == ProseTagger && e.prose == nil {
		digest += "-prose" // another tagger gives other answers
	}
	e.Engine = analysis.New(packs...)
	e.name = &pb.Engine{Name: "dixit", Version: Version(), ModelDigest: digest}
	return e, nil
}
