package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// sameOffice finds somebody who has just spoken in an office of the same name,
// though its complement is put otherwise: "le porte-parole du ministère", "le
// porte-parole du Quai d'Orsay".
func sameOffice(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || x.t.Tokens[p.head].Tag.Pronoun() || x.indefinite(p) {
		return doc.Voicer{}, false
	}
	if kind := x.kind(&x.t.Tokens[p.head]); kind != doc.Person && kind != 0 {
		return doc.Voicer{}, false
	}
	from := p.head // or the word of rank before it: "le Premier ministre"
	if x.t.Tokens[p.First].Tag.Determiner() && p.First+1 < p.head && !x.r.HeadLast {
		from = p.First + 1
	}
	for i := p.quote - 1; i >= 0 && i > p.quote-8; i-- {
		v := x.said[i].Speaker
		if v.Entity == doc.None || v.Role == "" {
			continue
		}
		first, _, _ := strings.Cut(v.Role, " ")
		if first == x.t.Tokens[from].Norm.Text && x.entities[v.Entity].Gender.Agrees(x.gender(p)) {
			v.Mention, v.Score, v.Rule = x.mention(p, doc.NominalMention), 0.6, "same-office"
			return v, true
		}
	}
	return doc.Voicer{}, false
}
