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
	if found < 2 && !x.pairInBlock(p, &two) {
		return doc.Voicer{}, false
	}
	m := two[2-which]
	if !x.genders[m.entity].Agrees(x.gender(p)) {
		return doc.Voicer{}, false
	}
	return x.voicer(m, p, doc.NominalMention, 0.75, "pair"), true
}

// pairInBlock finds the last two people that the sentences of a paragraph speak of:
// "« On nous force la main », dit le maire. Son homologue, Odile Prat, a ses réserves.
// Le premier …, la seconde …". The first of the two answers is the later.
func (x *resolver) pairInBlock(p *phrase, two *[2]*mention) bool {
	b, here := x.t.BlockAt(x.t.Tokens[p.First].Start), x.t.SentenceAt(x.t.Tokens[p.First].Start)
	found := 0
	for i := x.before(p.First) - 1; i >= 0 && found < 2; i-- {
		m := &x.mentions[i]
		if x.t.BlockAt(x.t.Tokens[m.token].Start) != b {
			break
		}
		if !x.human(m) || m.sentence == here || !m.subject && !m.speaker || found == 1 && two[0].entity == m.entity {
			continue
		}
		two[found] = m
		found++
	}
	return found == 2
}
