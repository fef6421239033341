package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// phrase is the noun phrase that a quote's rule saw speaking.
type phrase struct {
	quote int
	doc.Range
	head int // its head noun, name or pronoun; doc.None in an empty phrase
}

// withoutDateline cuts off a dateline that a phrase starts in.
func (x *resolver) withoutDateline(r doc.Range) doc.Range {
	if r.Empty() || !x.t.Tokens[r.First].Flags.Has(doc.BlockStart) {
		return r
	}
	if b := x.t.BlockAt(x.t.Tokens[r.First].Start); b >= 0 {
		if d := x.t.Blocks[b].Dateline; !d.Empty() && r.First < d.End && d.End < r.End {
			r.First = d.End
		}
	}
	return r
}

// reachName extends a noun to the name in apposition after it: "son porte-parole,
// le général Anton Vask". Whatever else is near, it is he.
func (x *resolver) reachName(p *phrase) {
	at := p.End
	if p.Empty() || at+1 >= len(x.t.Tokens) || x.t.Tokens[at].Norm.Text != "," || x.t.Tokens[p.head].Tag != doc.Noun || x.kind(&x.t.Tokens[p.head]) != doc.Person {
		return
	}
	if e := x.of[p.head]; e != doc.None && x.entities[e].Rule != "nominal" {
		return
	}
	i := x.before(at + 1)
	if i == len(x.mentions) {
		return
	}
	m := &x.mentions[i]
	if m.entity == doc.None || m.kind != doc.Person || m.first > at+1 || m.office || x.entities[m.entity].Rule == "nominal" || m.end < len(x.t.Tokens) && x.t.Tokens[m.end].Kind == doc.Word {
		return
	}
	p.End, p.head = m.end, m.token
}

// mention describes phrase p as a mention of kind k.
func (x *resolver) mention(p *phrase, k doc.MentionKind) doc.Mention {
	m := doc.Mention{Span: x.t.Span(p.Range), Head: x.t.Tokens[p.head].Span, Kind: k}
	for _, tie := range x.r.Clitic { // "-t-il" is "il"
		if s := x.t.Of(m.Span); len(s) > len(tie) && s[:len(tie)] == tie {
			m.Start += len(tie)
			m.Head.Start = max(m.Head.Start, m.Start)
			break
		}
	}
	return m
}

// named reports a phrase with a name that is a person's: "l'avocat de Paul
// Renaud" is not Paul Renaud.
func (x *resolver) named(p *phrase) bool {
	for i := p.First; i < p.End; i++ {
		if e := x.of[i]; e != doc.None && i != p.head && x.entities[e].Kind == doc.Person && x.entities[e].Rule != "nominal" {
			return true
		}
	}
	return false
}

// indefinite reports a phrase that brings somebody new: "un témoin".
func (x *resolver) indefinite(p *phrase) bool {
	k := &x.t.Tokens[p.First]
	return k.Tag == doc.Det && (k.Norm.Text == "un" || k.Norm.Text == "une" || k.Norm.Text == "des" || k.Norm.Text == "a" || k.Norm.Text == "an") || k.Tag == doc.Num || k.Tag == doc.Noun || k.Tag == doc.Pron
}

// gender is what a phrase shows of its gender.
func (x *resolver) gender(p *phrase) doc.Morph {
	if g := x.t.Tokens[p.First].Morph.Gender(); g != 0 {
		return g
	}
	if g, ok := x.r.Genders.Get(x.t.Tokens[p.head].Norm); ok {
		return g
	}
	return x.t.Tokens[p.head].Morph.Gender()
}

// plural reports a phrase that means several, or a body.
func (x *resolver) plural(p *phrase) bool {
	k := &x.t.Tokens[p.head]
	return k.Morph.Number() == doc.Plur || x.t.Tokens[p.First].Morph.Number() == doc.Plur || x.kind(k) == doc.Organization || x.kind(k) == doc.Other || k.Tag.Pronoun()
}

// complemented reports a noun with a complement of its own: "le ministre du
// Budget".
func (x *resolver) complemented(p *phrase) bool {
	for i := p.head + 1; i < p.End; i++ {
		if k := &x.t.Tokens[i]; k.Tag == doc.AdpDet || x.r.Of.Has(k.Norm) {
			return true
		}
	}
	return false
}
