package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// both reads "les deux hommes", "les deux syndicats": the only two whom the text has
// spoken of lately and whom the noun can mean.
func both(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Len() < 3 || p.head < p.First+2 || !x.r.Both.Has(x.t.Tokens[p.First+1].Norm) || !x.t.Tokens[p.First].Tag.Determiner() || x.complemented(p) {
		return doc.Voicer{}, false
	}
	kind := x.kind(&x.t.Tokens[p.head])
	if kind != doc.Person && kind != doc.Organization {
		return doc.Voicer{}, false
	}
	here := x.t.SentenceAt(x.t.Tokens[p.First].Start)
	two := [2]int{doc.None, doc.None}
	for i, n := x.before(p.First)-1, 0; i >= 0 && n < maxMentions; i, n = i-1, n+1 {
		m := &x.mentions[i]
		if m.sentence < here-maxBack {
			break
		}
		if m.entity == doc.None || m.kind != kind || x.quoted[m.token] || x.entities[m.entity].Rule == "nominal" || m.entity == two[0] || m.entity == two[1] {
			continue
		}
		if kind == doc.Person && !x.genders[m.entity].Agrees(x.pairGender(p)) {
			continue
		}
		switch {
		case two[0] == doc.None:
			two[0] = m.entity
		case two[1] == doc.None:
			two[1] = m.entity
		default:
			return doc.Voicer{}, false // of three, which two?
		}
	}
	if two[1] == doc.None {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Entity: doc.None, Score: 0.7, Rule: "both"}
	v.Name = strings.Join([]string{x.entities[two[1]].Name, x.r.Join, x.entities[two[0]].Name}, " ")
	return v, true
}

// pairGender is the gender of each of two: of both when the noun is feminine, "les deux
// femmes", of none in particular otherwise.
func (x *resolver) pairGender(p *phrase) doc.Morph {
	if g := x.t.Tokens[p.head].Morph.Gender(); g == doc.Fem {
		return g
	}
	return 0
}
