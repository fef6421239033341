package fr

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/entity"
)

//go:embed data/entity-given-names.txt
var entityGivenNames string

func entityRules() entity.Rules { return entity.Rules{} }
