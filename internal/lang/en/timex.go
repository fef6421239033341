package en

import "github.com/dixit-nlp/dixit/internal/timex"

func timexRules() timex.Rules { return timex.Rules{} }
