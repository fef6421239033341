package en

import "github.com/dixit-nlp/dixit/internal/speaker"

func speakerRules() speaker.Rules { return speaker.Rules{} }
