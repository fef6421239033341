package fr

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

// numberRules read "soixante et onze", "quatre-vingts", "nonante", "14 000",
// "1,5" and "un Français sur trois".
func numberRules() number.Rules {
	r := number.Rules{DecimalComma: true, AndJoinsOne: true, RatioNoun: true, ScoreTo: true}
	if err := r.Load(number.Lists{
		Units: lang.Table(numberUnits),
		Verbs: lang.Table(numberVerbs),
		Words: lang.Table(numberWords),
	}); err != nil {
		panic(err) // the lists are part of the program
	}
	return r
}
