package en

import "github.com/dixit-nlp/dixit/internal/claim"

func claimRules() claim.Rules { return claim.Rules{} }
