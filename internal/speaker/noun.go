package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// sameNoun finds a speaker without a name who was described before by the same
// noun: "cette source" → "une source policière".
func sameNoun(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() || x.t.Tokens[p.head].Tag != doc.Noun || x.indefinite(p) {
		return doc.Voicer{}, false
	}
	head := x.t.Tokens[p.head].Norm
	for i := p.quote - 1; i >= 0 && i > p.quote-30; i-- {
		q := x.quotes[i].Subject
		h := x.head(q)
		v := &x.said[i].Speaker
		if q.Empty() || v.Name == "" || h == doc.None || x.t.Tokens[h].Norm != head || !x.compatible(p, q) {
			continue
		}
		w := doc.Voicer{Mention: x.mention(p, doc.NominalMention), Entity: v.Entity, Name: v.Name, Role: v.Role, Score: 0.85, Rule: "same-noun"}
		return w, true
	}
	if x.t.Tokens[p.First].Tag != doc.DetDem {
		return doc.Voicer{}, false
	}
	for i, n := x.before(p.First)-1, 0; i >= 0 && n < maxMentions; i, n = i-1, n+1 { // "cette source", whom the text described before
		if m := &x.mentions[i]; m.kind != 0 && x.t.Tokens[m.token].Norm == head {
			v := x.voicer(m, p, doc.NominalMention, 0.75, "same-noun")
			v.Name = lower(v.Name)
			return v, true
		}
	}
	return doc.Voicer{}, false
}

// compatible reports that nothing p says of its noun is missing from the
// earlier phrase q.
func (x *resolver) compatible(p *phrase, q doc.Range) bool {
next:
	for i := p.First; i < p.End; i++ {
		k := &x.t.Tokens[i]
		if !k.Tag.Nominal() && !k.Tag.Adjective() {
			continue
		}
		for j := q.First; j < q.End; j++ {
			if x.t.Tokens[j].Norm == k.Norm {
				continue next
			}
		}
		// "cette source gouvernementale agacée": a demonstrative points back.
		if x.t.Tokens[p.First].Tag == doc.DetDem {
			continue
		}
		return false
	}
	return true
}
