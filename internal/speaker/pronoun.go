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
	return doc.Voicer{Mention: x.mention(p, doc.PronounMention), Entity: doc.None, Score: 0.4, Rule: "pronoun-unknown"}, true
}
