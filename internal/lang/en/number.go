package en

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/number"
)

var (
	//go:embed data/number-units.txt
	numberUnits string
	//go:embed data/number-verbs.txt
	numberVerbs string
	//go:embed data/number-words.txt
	numberWords string
)

// numberRules read "two hundred and fifty", "£2.3bn", "1,500", "one in three"
// and "John Smith, 34, was".
func numberRules() number.Rules {
	r := number.Rules{BareAge: true, HeadLast: true, OneIsArticle: true, InchMark: true}
	if err := r.Load(number.Lists{
		Units: lang.Table(numberUnits),
		Verbs: lang.Table(numberVerbs),
		Words: lang.Table(numberWords),
	}); err != nil {
		panic(err) // the lists are part of the program
	}
	return r
}
