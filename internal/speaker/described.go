package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// described is somebody whom the text does not name: the description must do.
func described(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Entity: doc.None, Score: 0.85, Rule: "description"}
	if x.t.Tokens[p.head].Tag.Pronoun() {
		v.Kind, v.Score = doc.PronounMention, 0.5
		return v, true
	}
	v.Name = lower(x.t.Of(v.Span))
	if name, _, ok := strings.Cut(v.Name, " ("); ok {
		v.Name = name // "le parquet national financier (PNF)"
	}
	if e := x.of[p.head]; e != doc.None {
		v.Entity = int(e)
	}
	return v, true
}
