package en

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/timex"
)

//go:embed data/timex-words.txt
var timexWords string

// timexRules read "Saturday, May 25", "since 2014", "three years ago", "in the
// second quarter".
func timexRules() timex.Rules {
	r := timex.Rules{MonthFirst: true}
	if err := r.Load(lang.Table(timexWords)); err != nil {
		panic(err) // the list is part of the program
	}
	return r
}
