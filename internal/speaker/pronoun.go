package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// pronoun reads "il", "elle", "ils": the subject of the sentence before, rather
// than a nearer name.
func pronoun(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || p.Len() > 1 {
		return doc.Voicer{}, false
	}
	pr, ok := x.r.Pronouns.Get(x.t.Tokens[p.head].Norm)
	if !ok {
		return doc.Voicer{}, false
	}
	if pr.Morph.Person() == doc.First || pr.Morph.Person() == doc.Second {
		return doc.Voicer{Mention: x.mention(p, doc.PronounMention), Entity: doc.None, Score: 0.5, Rule: "first-person"}, true
	}
	if v, ok := x.lookBack(p, pr, doc.PronounMention); ok {
		return v, true
	}
	if v, ok := x.theyBefore(p, pr); ok {
		return v, true
	}
	return doc.Voicer{Mention: x.mention(p, doc.PronounMention), Entity: doc.None, Score: 0.4, Rule: "pronoun-unknown"}, true
}

// theyBefore finds a group that is no subject, "What alarmed the researchers was …
// They …", or whoever spoke last and has no name: "A friend said … They added …".
func (x *resolver) theyBefore(p *phrase, pr Pronoun) (doc.Voicer, bool) {
	if pr.Morph.Number() != doc.Plur {
		return doc.Voicer{}, false
	}
	here := x.t.SentenceAt(x.t.Tokens[p.First].Start)
	if last := x.lastSpeaker(p.quote); last != doc.None && x.r.HeadLast && here-x.t.SentenceAt(x.quotes[last].End-1) <= 1 {
		if v := x.said[last].Speaker; v.Kind == doc.NominalMention && v.Rule != "company" {
			v.Mention, v.Score, v.Rule = x.mention(p, doc.PronounMention), 0.6, "pronoun-speaker"
			return v, true
		}
	}
	if i := x.before(p.First) - 1; i >= 0 && x.r.HeadLast {
		if m := &x.mentions[i]; m.entity == doc.None && m.kind == doc.Person && m.subject && !x.quoted[m.token] && here-m.sentence <= 1 && x.indefinite(&phrase{Range: doc.Range{First: m.first, End: m.end}, head: m.token}) {
			v := x.voicer(m, p, doc.PronounMention, 0.5, "pronoun-nearest") // "One backbencher was blunt. They …"
			v.Name = lower(v.Name)
			return v, true
		}
	}
	for i, n := p.First-1, 0; i > 0 && n < maxScan; i, n = i-1, n+1 {
		k := &x.t.Tokens[i]
		if k.Tag != doc.Noun || x.quoted[i] || x.of[i] != doc.None || k.Morph.Number() != doc.Plur || x.kind(k) != doc.Person {
			continue
		}
		r := doc.Range{First: i, End: x.nounEnd(i)}
		for r.First > 0 && x.t.Tokens[r.First-1].Tag.Determiner() && x.t.Tokens[r.First-1].Tag != doc.AdpDet {
			r.First--
		}
		if g := x.gender(&phrase{Range: r, head: i}); !g.Agrees(pr.Morph.Gender()) || r.First == i {
			continue
		}
		return doc.Voicer{Mention: x.mention(p, doc.PronounMention), Entity: doc.None, Name: lower(x.t.Of(x.t.Span(r))), Score: 0.5, Rule: "pronoun-nearest"}, true
	}
	return doc.Voicer{}, false
}
