package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// introduced reads a pronoun on both sides of an utterance: "Resté célibataire, il
// poursuit : « … », se souvient-il". The first of the two brings the words.
func (x *resolver) introduced(p *phrase) {
	q := &x.quotes[p.quote]
	if p.Len() != 1 || q.Kind != doc.Direct || x.t.Tokens[p.First].Start < q.End {
		return
	}
	after, ok := x.pronounAt(p.First)
	if !ok || after.Generic {
		return
	}
	i := x.t.TokensIn(q.Segments[0]).First - 2 // before the opening mark
	if i < 1 || x.t.Tokens[i].Norm.Text != ":" {
		return
	}
	for n := 0; i > 0 && n < maxLead && !x.t.Tokens[i].Flags.Has(doc.SentenceStart); n++ {
		i--
		if before, ok := x.pronounAt(i); ok && x.t.Tokens[i].Tag == doc.PronPers && before.Morph == after.Morph && x.t.Tokens[i+1].Tag.Finite() {
			p.First, p.End, p.head = i, i+1, i
			return
		}
	}
}

// maxLead is how far before a colon the pronoun may stand that brings the words.
const maxLead = 8

func (x *resolver) pronounAt(i int) (Pronoun, bool) {
	return x.r.Pronouns.Get(x.t.Tokens[i].Norm)
}

// byName answers with the name where a sentence without a verb of saying has both
// it and a pronoun: "Marc Roy revint à la charge et, deux jours après, il signa :
// « … »".
func (x *resolver) byName(p *phrase, v *doc.Voicer) {
	q := &x.quotes[p.quote]
	if p.Len() != 1 || !q.Cue.Empty() || v.Kind != doc.PronounMention || v.Entity == doc.None {
		return
	}
	s := x.t.SentenceAt(x.t.Tokens[p.First].Start)
	for i, n := x.before(p.First)-1, 0; i >= 0 && n < maxMentions && x.mentions[i].sentence == s; i, n = i-1, n+1 {
		if m := &x.mentions[i]; m.entity == v.Entity && m.subject && !m.office && !x.quoted[m.token] {
			v.Mention = doc.Mention{Span: x.t.Span(doc.Range{First: m.first, End: m.end}), Head: x.t.Tokens[m.token].Span, Kind: doc.NameMention}
			return
		}
	}
}
