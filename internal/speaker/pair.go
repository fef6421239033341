package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// pair reads "le premier", "la seconde", "the former": one of the last two people
// whom one sentence names, in its order.
func pair(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Len() != 2 {
		return doc.Voicer{}, false
	}
	which, ok := x.r.Pairs.Get(x.t.Tokens[p.End-1].Norm)
	if !ok {
		return doc.Voicer{}, false
	}
	here := x.t.SentenceAt(x.t.Tokens[p.First].Start)
	var two [2]*mention // the last of a sentence first
	found := 0
	for i := x.before(p.First) - 1; i >= 0 && found < 2; i-- {
		m := &x.mentions[i]
		if m.sentence < here-maxBack {
			break
		}
		if m.entity == doc.None || m.kind != doc.Person || m.office || x.quoted[m.token] || m.sentence == here && !m.subject {
			continue
		}
		if found == 1 && (two[0].sentence != m.sentence || two[0].entity == m.entity) {
			found = 0 // a sentence with one name only
		}
		two[found] = m
		found++
	}
	if found < 2 {
		return doc.Voicer{}, false
	}
	m := two[2-which]
	if !x.genders[m.entity].Agrees(x.gender(p)) {
		return doc.Voicer{}, false
	}
	return x.voicer(m, p, doc.NominalMention, 0.75, "pair"), true
}
