package fr

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/timex"
)

//go:embed data/timex-words.txt
var timexWords string

// timexRules read "samedi 25 mai", "depuis 2014", "il y a trois ans", "au
// deuxième trimestre".
func timexRules() timex.Rules {
	var r timex.Rules
	if err := r.Load(lang.Table(timexWords)); err != nil {
		panic(err) // the list is part of the program
	}
	return r
}
