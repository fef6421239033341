package speaker

import (
	"math/bits"
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// note adds the speaker of a quote to the mentions, so that later pronouns see
// that somebody spoke here.
func (x *resolver) note(p *phrase, v *doc.Voicer) {
	if p.Empty() || v.Name == "" {
		return
	}
	m := mention{
		token: p.head, first: p.First, end: p.End, sentence: x.t.SentenceAt(x.t.Tokens[p.First].Start), entity: v.Entity,
		name: v.Name, kind: doc.Person, subject: true, speaker: true,
	}
	if v.Rule == "joint-names" || v.Rule == "both" {
		m.entity, m.morph = doc.None, doc.Plur
		if at := x.joint(p); at != doc.None {
			m.token = at // each of the two remains who he is
		}
	} else if v.Entity != doc.None {
		e := &x.entities[v.Entity]
		m.morph, m.kind = x.genders[v.Entity]|e.Number, e.Kind
	}
	if v.Rule == "where" || x.aroundSomebody(p.Range) {
		m.kind = doc.Organization // "dit-on dans l'entourage de la préfète"
	}
	if pr, ok := x.r.Pronouns.Get(x.t.Tokens[p.head].Norm); ok && m.morph.Gender() == 0 {
		m.morph |= pr.Morph.Gender()
		if v.Entity != doc.None {
			x.genders[v.Entity] = pr.Morph.Gender()
		}
	}
	at := x.before(m.token)
	if at < len(x.mentions) && x.mentions[at].token == m.token {
		m.office = x.mentions[at].office
		x.mentions[at] = m
		return
	}
	x.mentions = slices.Insert(x.mentions, at, m)
}

// before is the number of mentions that start before token i.
func (x *resolver) before(i int) int {
	if len(x.mentions) == 0 {
		return 0
	}
	at := 0
	for n := len(x.mentions); n > 1; { // without a branch: which half is anybody's guess
		half := n >> 1
		at += half & ((x.mentions[at+half-1].token - i) >> (bits.UintSize - 1))
		n -= half
	}
	if x.mentions[at].token < i {
		at++
	}
	return at
}
