package speaker

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

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

// reachWhole extends a name, or what stands in apposition to it, to the whole of
// them: "Farida, aide-soignante" for "aide-soignante, qui dit …".
func (x *resolver) reachWhole(p *phrase) {
	if p.Empty() {
		return
	}
	if p.Len() == 1 && p.First > 1 && x.t.Tokens[p.First].Kind == doc.Number && x.t.Tokens[p.First-1].Norm.Text == "," {
		if i := x.before(p.First) - 1; i >= 0 && x.mentions[i].end == p.First-1 && x.mentions[i].kind == doc.Person {
			m := &x.mentions[i] // "Mr Doyle, 58, from Ashcombe, told"
			p.First, p.End, p.head = m.first, m.end, m.token
			return
		}
	}
	for i, n := x.before(p.First+1)-1, 0; i >= 0 && n < 2; i, n = i-1, n+1 {
		if m := &x.mentions[i]; m.entity != doc.None && m.kind == doc.Person && !m.office && m.token < p.First && p.First < m.end && x.of[p.First] != int32(m.entity) && x.entities[m.entity].Rule != "nominal" {
			p.First, p.End, p.head = m.first, max(p.End, m.end), m.token
			return
		}
	}
	if i := x.before(p.head); i < len(x.mentions) {
		if m := &x.mentions[i]; m.token == p.head && m.entity != doc.None && !m.office && m.kind == doc.Person && x.of[p.head] == int32(m.entity) && p.First == m.token && p.First > 0 && x.t.Tokens[p.First-1].Norm.Text == "," {
			p.First = m.first // "le ministre de la Mer, Ole Hansen, attendu lundi, a dit"
		}
		if m := &x.mentions[i]; m.token == p.head && m.entity != doc.None && m.kind == doc.Person && !m.office && p.End > m.token && p.End < m.end {
			p.End = m.end // "Ali, serveur dans un bar", of which a rule saw "Ali, serveur"
		}
	}
}

// reachHouse extends a name to the body that "de" brings behind a comma: "Lise
// Andrieux, de Forêts libres".
func (x *resolver) reachHouse(p *phrase) {
	at := p.End
	if p.Empty() || at+2 >= len(x.t.Tokens) || x.t.Tokens[at].Norm.Text != "," || x.of[p.head] == doc.None || x.entities[x.of[p.head]].Kind != doc.Person || x.of[at-1] != x.of[p.head] {
		return
	}
	i := at + 1
	if !x.r.Of.Has(x.t.Tokens[i].Norm) && x.t.Tokens[i].Tag != doc.AdpDet {
		return
	}
	for i++; i < len(x.t.Tokens) && x.t.Tokens[i].Tag.Determiner(); i++ {
	}
	if i >= len(x.t.Tokens) || x.of[i] == doc.None || x.entities[x.of[i]].Kind == doc.Person {
		return
	}
	e := x.of[i]
	for i < len(x.t.Tokens) && x.of[i] == e {
		i++
	}
	if i == len(x.t.Tokens) || x.t.Tokens[i].Kind == doc.Punct && x.t.Tokens[i].Norm.Text != "-" {
		p.End = i
	}
}

// reachOther extends a name to the one that "et" joins to it, when the verb is
// plural: "Paul Roux, du SNUT, et Léa Duval ont dit".
func (x *resolver) reachOther(p *phrase) {
	v := x.quotes[p.quote].Cue.Verb
	if p.First < 2 || p.Empty() || v == doc.None || x.t.Verbs[v].Tokens.First < p.End || !x.r.And.Has(x.t.Tokens[p.First-1].Norm) || x.of[p.head] == doc.None || x.verbNumber(v) != doc.Plur {
		return
	}
	s := x.t.SentenceAt(x.t.Tokens[p.First].Start)
	for i, n := x.before(p.First)-1, 0; i >= 0 && n < maxPartner && x.mentions[i].sentence == s; i, n = i-1, n+1 {
		m := &x.mentions[i]
		if m.entity == doc.None || m.kind != x.entities[x.of[p.head]].Kind || x.quoted[m.token] || m.entity == int(x.of[p.head]) {
			continue
		}
		if !x.clear(m.end, p.First-1) {
			return
		}
		p.First, p.head = m.first, m.token
		return
	}
}

// maxPartner is how many mentions lie between two who speak together.
const maxPartner = 4

// clear reports no verb between two tokens.
func (x *resolver) clear(from, to int) bool {
	for i := from; i < to; i++ {
		if k := &x.t.Tokens[i]; k.Tag.Finite() || k.Tag == doc.PronRel || k.Kind == doc.QuoteMark {
			return false
		}
	}
	return true
}

// verbNumber is the number that a verb group shows.
func (x *resolver) verbNumber(v int) doc.Morph {
	r := x.t.Verbs[v].Tokens
	for i := r.First; i < r.End; i++ {
		if k := &x.t.Tokens[i]; k.Tag.Finite() {
			return k.Morph.Number()
		}
	}
	return 0
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
	if g := x.t.Tokens[p.First].Morph.Gender(); g != 0 && !x.possessed(p.First) {
		return g
	}
	k := &x.t.Tokens[p.head]
	if g, ok := x.r.Genders.Get(k.Norm); ok {
		return g
	}
	if at := strings.IndexByte(k.Norm.Text, '-'); at > 0 { // "the mother-of-three"
		if g, ok := x.r.Genders.Get(doc.FormOf(k.Norm.Text[:at])); ok {
			return g
		}
	}
	if kind, ok := x.r.Nouns.Get(k.Norm); ok && kind == doc.Person {
		return 0 // "l'édile", "the mayor": the tagger can but guess
	}
	return k.Morph.Gender()
}

// plural reports a phrase that means several, or a body.
func (x *resolver) plural(p *phrase) bool {
	k := &x.t.Tokens[p.head]
	return k.Morph.Number() == doc.Plur || x.t.Tokens[p.First].Morph.Number() == doc.Plur && !x.possessed(p.First) || x.kind(k) == doc.Organization || x.kind(k) == doc.Other || k.Tag.Pronoun()
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

// possessed reports a possessive that agrees with who possesses: "his wife", "their
// lawyer".
func (x *resolver) possessed(i int) bool {
	return x.r.HeadLast && x.t.Tokens[i].Tag == doc.DetPoss
}

// apart cuts a speaker off where the words of the quote begin, which an apposition
// may reach into: "Tout va bien, assura la ministre, Marc Roy le suivra." Who stands
// in the words has not said them.
func (x *resolver) apart(quote int, v *doc.Voicer) {
	for _, s := range x.quotes[quote].Segments {
		if !s.Overlaps(v.Span) {
			continue
		}
		rest := x.t.TokensIn(doc.Span{Start: v.Start, End: s.Start})
		for !rest.Empty() && x.t.Tokens[rest.End-1].Kind == doc.Punct {
			rest.End--
		}
		if rest.Empty() {
			*v = doc.Voicer{Mention: doc.Mention{Kind: doc.ImpliedMention}, Entity: doc.None}
			return
		}
		v.Span = x.t.Span(rest)
		if s.Overlaps(v.Head) {
			v.Head, v.Kind, v.Entity = x.t.Tokens[x.head(rest)].Span, doc.NominalMention, doc.None
			v.Name, v.Role = x.t.Of(v.Span), ""
		}
	}
}
