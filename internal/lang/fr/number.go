package fr

import "github.com/dixit-nlp/dixit/internal/number"

func numberRules() number.Rules { return number.Rules{} }
