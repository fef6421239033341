package fr

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/lang"
)

var (
	//go:embed data/claim-compounds.txt
	claimCompounds string
	//go:embed data/claim-misread.txt
	claimMisread string
	//go:embed data/claim-participles.txt
	claimParticiples string
	//go:embed data/claim-words.txt
	claimWords string
)

// claimRules read "la mort de deux soldats", "en hausse de 36 %", "contre 12 %
// un an plus tôt".
func claimRules() claim.Rules {
	r := claim.Rules{Rumour: true}
	if err := r.Load(claim.Lists{Misread: lang.Table(claimMisread),
		Compounds:   lang.Table(claimCompounds),
		Participles: lang.Table(claimParticiples),
		Words:       lang.Table(claimWords),
	}); err != nil {
		panic(err) // the lists are part of the program
	}
	return r
}
