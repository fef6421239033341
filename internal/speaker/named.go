package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// named reads a name in the phrase: "la ministre Anne Morel", "M. Peskov". Two
// names that "et" joins speak together.
func named(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() {
		return doc.Voicer{}, false
	}
	if x.of[p.head] == doc.None {
		return x.apposition(p)
	}
	e := int(x.of[p.head])
	if x.entities[e].Rule == "nominal" {
		return doc.Voicer{}, false
	}
	if x.byOffice(p.head) {
		v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Score: 0.85, Rule: "role"}
		x.is(&v, e)
		return v, true
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NameMention), Score: 0.97, Rule: "name"}
	v.Head = x.t.Tokens[p.head].Span
	for i := p.head; i < p.End && x.of[i] == int32(e); i++ {
		v.Head = v.Head.Cover(x.t.Tokens[i].Span)
	}
	x.is(&v, e)
	if first, and, ok := x.nounBefore(p); ok {
		v.Name = first.Name + " " + and + " " + v.Name
		v.Role, v.Rule, v.Score = "", "joint-names", 0.75
		return v, true
	}
	if other := x.joined(p, e); other != doc.None {
		v.Name += " " + x.t.Word(x.joint(p)) + " " + x.entities[other].Name
		v.Rule, v.Score = "joint-names", 0.9
		if x.entities[other].Role != v.Role {
			v.Role = "" // of one of them
		}
	}
	return v, true
}

// apposition reads a noun that a name stands in apposition to, though the phrase
// ends before the name: "son avocat" in "son avocat, Me Karim Haddad".
func (x *resolver) apposition(p *phrase) (doc.Voicer, bool) {
	at := x.before(p.head)
	if at == len(x.mentions) || x.t.Tokens[p.head].Tag != doc.Noun || x.mentions[at].token == p.head || x.mentions[at].first > p.head || x.mentions[at].entity == doc.None || x.mentions[at].kind != doc.Person {
		return doc.Voicer{}, false
	}
	v := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Score: 0.85, Rule: "apposition"}
	x.is(&v, x.mentions[at].entity)
	return v, true
}

// byOffice reports a noun that stands for an entity by its office: "la députée de
// Moselle".
func (x *resolver) byOffice(head int) bool {
	at := x.before(head)
	return at < len(x.mentions) && x.mentions[at].token == head && x.mentions[at].office
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
	if m := x.before(p.head); m < len(x.mentions) && x.mentions[m].token == p.head && x.mentions[m].end > at {
		return doc.None // "Anne Vidal, infirmière et déléguée CGT": one
	}
	for i := at + 1; i < p.End && i < at+5; i++ {
		if e := x.of[i]; e != doc.None && int(e) != first {
			if x.complement(i, at) {
				break // "Anne Vidal, secrétaire et porte-parole de la FSU": one
			}
			return int(e)
		}
	}
	return doc.None
}

// nounBefore is whom the noun means that "et" joins to the name of a phrase:
// "l'attaquante et sa partenaire Wendie Roy".
func (x *resolver) nounBefore(p *phrase) (who doc.Voicer, and string, ok bool) {
	at := x.before(p.head)
	if at == len(x.mentions) || x.mentions[at].token != p.head {
		return doc.Voicer{}, "", false
	}
	end := x.mentions[at].first - 1
	for n := 0; n < 2 && end > p.First && (x.t.Tokens[end].Tag == doc.Noun || x.t.Tokens[end].Tag.Determiner()); n++ {
		end--
	}
	if end <= p.First || !x.r.And.Has(x.t.Tokens[end].Norm) || !x.t.Tokens[p.First].Tag.Determiner() {
		return doc.Voicer{}, "", false
	}
	first := phrase{quote: p.quote, Range: doc.Range{First: p.First, End: end}}
	first.head = x.head(first.Range)
	for _, sieve := range [...]func(*resolver, *phrase) (doc.Voicer, bool){sameOffice, epithet, described} {
		if v, ok := sieve(x, &first); ok {
			return v, x.t.Word(end), true
		}
	}
	return doc.Voicer{}, "", false
}
