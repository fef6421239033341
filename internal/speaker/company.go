package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// company reads a noun for a body that calls one named before: "Ferrovia a annoncé
// des pertes. Le groupe assure que …". It is the body whose mention has that noun
// ("l'équipementier Ferrovia"), or else the one that the text speaks of most.
func company(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || p.Len() > 3 && !(x.r.HeadLast && p.Len() < 7 && p.head == p.End-1) || x.indefinite(p) || x.contrasted(p) || x.t.Tokens[p.First].Tag == doc.DetPoss || x.complemented(p) {
		return doc.Voicer{}, false
	}
	k := &x.t.Tokens[p.head]
	if x.kind(k) != doc.Organization || k.Morph.Number() == doc.Plur || x.t.Tokens[p.First].Morph.Number() == doc.Plur {
		return doc.Voicer{}, false
	}
	here := x.t.SentenceAt(k.Start)
	best, most, tied := doc.None, 0, false
	for i, n := x.before(p.First)-1, 0; i >= 0 && n < maxMentions; i, n = i-1, n+1 {
		m := &x.mentions[i]
		if m.entity == doc.None || m.entity == best || m.kind != doc.Organization && m.kind != doc.Other || x.quoted[m.token] || x.entities[m.entity].Rule == "nominal" {
			continue
		}
		score := x.bodyScore(p, m, here)
		if score > most {
			best, most, tied = m.entity, score, false
		} else if score == most {
			tied = true
		}
	}
	if best == doc.None || most < 2 || tied {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Score: 0.65, Rule: "company"}
	x.is(&v, best)
	return v, true
}

// anySort is that of nouns for any body: "organisme".
const anySort = 7

// bodyScore weighs a body for the noun of a phrase: 0 when the noun calls none like
// it.
func (x *resolver) bodyScore(p *phrase, m *mention, here int) int {
	noun := x.t.Tokens[p.head].Norm
	sort, known := x.r.Company.Get(noun)
	score := 0
	for i := m.first; i < m.end; i++ {
		k := &x.t.Tokens[i]
		if k.Norm == noun {
			return 12
		}
		if other, ok := x.r.Company.Get(k.Norm); ok && known {
			if other != sort && sort != anySort {
				return 0
			}
			score = 5
		}
	}
	if own := x.sortOf(m); own != 0 && known {
		if own != sort && sort != anySort {
			return 0
		}
		score = 5
	}
	if known && score == 0 && m.speaker && here-m.sentence <= 2 && x.lastSaid(p) == m.entity {
		score = 3 // "Santé France alerte. L'agence recommande …"
	}
	if !known || here-m.sentence > maxBack || sort != 1 && score == 0 {
		return 0
	}
	score += min(4, len(x.entities[m.entity].Mentions))
	if m.subject || m.speaker {
		score += 2
	}
	if here-m.sentence <= 1 {
		score++
	}
	return score
}

// sortOf is of what sort the list says that a body is; 0 when it has it not.
func (x *resolver) sortOf(m *mention) int {
	for i := m.token; i < m.token+2 && i < len(x.t.Tokens); i++ {
		if sort, n := x.r.Bodies.Match(x.t, i); n > 0 {
			return sort
		}
		if !x.t.Tokens[i].Tag.Determiner() {
			break // but "Les Échos"
		}
	}
	return 0
}

// lastSaid is the entity that spoke last before a phrase; None when nobody did.
func (x *resolver) lastSaid(p *phrase) int {
	if last := x.lastSpeaker(p.quote); last != doc.None {
		return x.said[last].Speaker.Entity
	}
	return doc.None
}
