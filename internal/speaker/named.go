package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// named reads a name in the phrase: "la ministre Anne Morel", "M. Peskov". Two
// names that "et" joins speak together.
func named(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || x.of[p.head] == doc.None {
		return doc.Voicer{}, false
	}
	e := int(x.of[p.head])
	kind := doc.NameMention
	if x.entities[e].Rule == "nominal" {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, kind), Score: 0.97, Rule: "name"}
	v.Head = x.t.Tokens[p.head].Span
	for i := p.head; i < p.End && x.of[i] == int32(e); i++ {
		v.Head = v.Head.Cover(x.t.Tokens[i].Span)
	}
	x.is(&v, e)
	if other := x.joined(p, e); other != doc.None {
		v.Name += " " + x.t.Word(x.joint(p)) + " " + x.entities[other].Name
		v.Rule, v.Score = "joint-names", 0.9
	}
	return v, true
}

// joint is the token of the conjunction between two names of a phrase.
func (x *resolver) joint(p *phrase) int {
	for i := p.head + 1; i < p.End-1; i++ {
		if x.t.Tokens[i].Tag == doc.Cconj && x.r.And.Has(x.t.Tokens[i].Norm) {
			return i
		}
	}
	return doc.None
}

// joined is the second of two names, or doc.None.
func (x *resolver) joined(p *phrase, first int) int {
	at := x.joint(p)
	if at == doc.None {
		return doc.None
	}
	for i := at + 1; i < p.End && i < at+5; i++ {
		if e := x.of[i]; e != doc.None && int(e) != first {
			return int(e)
		}
	}
	return doc.None
}
