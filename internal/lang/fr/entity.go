package fr

import "github.com/dixit-nlp/dixit/internal/entity"

func entityRules() entity.Rules { return entity.Rules{} }
