package fr

import "github.com/dixit-nlp/dixit/internal/quote"

func quoteRules() quote.Rules { return quote.Rules{} }
