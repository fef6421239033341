package en

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/lang"
)

var (
	//go:embed data/claim-misread.txt
	claimMisread string
	//go:embed data/claim-participles.txt
	claimParticiples string
	//go:embed data/claim-words.txt
	claimWords string
)

// claimRules read "the death of two soldiers", "rose by 5%", "up 12%".
func claimRules() claim.Rules {
	r := claim.Rules{HeadLast: true}
	if err := r.Load(claim.Lists{Misread: lang.Table(claimMisread), Participles: lang.Table(claimParticiples), Words: lang.Table(claimWords)}); err != nil {
		panic(err) // the lists are part of the program
	}
	return r
}
