package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// maxWhere is how far from "on" the place where one speaks may stand, in tokens.
const maxWhere = 8

// generic reads "on": those who speak where the sentence says, "indique-t-on à la
// mairie", "du côté de la préfecture, on assure"; or else whoever was speaking.
func generic(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || p.Len() > 1 {
		return doc.Voicer{}, false
	}
	pr, ok := x.r.Pronouns.Get(x.t.Tokens[p.head].Norm)
	if !ok || !pr.Generic {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.PronounMention), Entity: doc.None, Score: 0.5, Rule: "generic"}
	if body := x.where(p); !body.Empty() {
		v.Name, v.Score, v.Rule = x.t.Of(x.t.Span(body)), 0.8, "where"
		for i := body.First; i < body.End; i++ {
			if e := x.of[i]; e != doc.None && !x.complement(i, body.First) && x.entities[e].Kind != doc.Person {
				x.is(&v, int(e))
				break
			}
		}
		return v, true
	}
	if last, ok := x.lastVoice(p, 2); ok && x.quotes[p.quote].Parent == doc.None {
		last.Mention, last.Score = v.Mention, 0.6
		return last, true
	}
	return v, true
}

// where is the body at which one speaks: after the verb, or before the pronoun at
// the start of its sentence.
func (x *resolver) where(p *phrase) doc.Range {
	for i := p.End; i < len(x.t.Tokens) && i < p.End+maxWhere; i++ {
		k := &x.t.Tokens[i]
		if k.Flags.Has(doc.SentenceStart) || k.Kind == doc.Punct || k.Kind == doc.QuoteMark {
			break
		}
		if b := x.bodyAt(i); !b.Empty() {
			return b
		}
	}
	s := x.t.SentenceAt(x.t.Tokens[p.First].Start)
	if s < 0 {
		return doc.Range{}
	}
	first := x.t.Sentences[s].Tokens.First
	for i := first; i < p.First && i < first+3; i++ {
		if b := x.bodyAt(i); !b.Empty() && b.End+1 >= p.First-1 && b.End <= p.First {
			return b
		}
	}
	return doc.Range{}
}

// bodyAt reads a preposition of place and the body after it: "à la mairie", "dans
// l'entourage du ministre".
func (x *resolver) bodyAt(i int) doc.Range {
	if !x.r.Where.Has(x.t.Tokens[i].Norm) {
		return doc.Range{}
	}
	j := i + 1
	for j < len(x.t.Tokens) && (x.t.Tokens[j].Tag.Determiner() || x.r.Of.Has(x.t.Tokens[j].Norm)) {
		j++
	}
	if j >= len(x.t.Tokens) {
		return doc.Range{}
	}
	k := &x.t.Tokens[j]
	if kind := x.kind(k); kind != doc.Organization && kind != doc.Other && k.Norm.Text != "entourage" && (x.of[j] == doc.None || x.entities[x.of[j]].Kind == doc.Person) {
		return doc.Range{}
	}
	r := doc.Range{First: j, End: x.nounEnd(j)}
	if x.t.Tokens[j-1].Tag.Determiner() && x.t.Tokens[j-1].Tag != doc.AdpDet {
		r.First--
	}
	return r
}
