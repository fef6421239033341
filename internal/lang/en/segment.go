package en

import "github.com/dixit-nlp/dixit/internal/segment"

func segmentRules() segment.Rules { return segment.Rules{} }
