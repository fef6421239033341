package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// labelled reports marks that a noun before them introduces as a title, a name
// or a word: le roman « … », le mot « guerre ».
func (x *reader) labelled(p *pair) bool {
	last, need := p.open-1, Mentioned
	if last > 1 && x.tokens[last].Tag == doc.Cconj {
		if q := x.closed(last - 1); q != nil && q.open != doc.None {
			return x.labelled(q) // les appellations « clos » et « bourg »
		}
	}
	if last > 0 && x.of(last) {
		last, need = last-1, WithOf
	}
	if x.r.SubjectFirst && x.at(last, aComma) && last > 0 {
		last-- // "In her memoir, “The Loud Silence,” she said"
	}
	for i := last; i >= 0 && i >= last-1; i-- {
		l, ok := x.r.Labels.Get(x.tokens[i].Norm)
		if !ok {
			l, _ = x.r.Labels.Get(x.tokens[i].Lemma)
		}
		if g := x.group[i]; g != none && (x.t.Verbs[g].Tokens.Len() > 1 || x.tokens[max(0, i-1)].Tag == doc.PronPers || x.t.Verbs[g].Finite && i > 0 && (x.tokens[i-1].Tag == doc.Noun || x.isName(i-1) || x.closesInsert(i-1))) {
			break // "s'est dit « inquiet »", "what critics called “a circus”": a verb
		}
		if l&need != 0 || l&Named != 0 && need == Mentioned && p.first() < p.end() && x.tokens[p.first()].Shape != doc.Lower {
			return true
		}
		if x.tokens[i].Tag != doc.Adj {
			break
		}
	}
	return false
}

// closesInsert reports a comma that closes an insert behind a subject: "Le laboratoire,
// contacté, dit « prendre acte »".
func (x *reader) closesInsert(comma int) bool {
	if !x.at(comma, aComma) {
		return false
	}
	for i := comma - 1; i >= x.floor(comma) && !x.tokens[i].Tag.Finite(); i-- {
		if x.at(i, aComma) {
			return true
		}
	}
	return false
}

// titled reports words that look like a title or a name: they open with a
// capital, hold no verb and do not open a sentence.
func (x *reader) titled(p *pair) bool {
	if p.open == doc.None || x.tokens[p.open].Flags.Has(doc.SentenceStart) || x.at(p.open-1, aColon) {
		return false
	}
	first := &x.tokens[p.first()]
	return p.first() < p.end() && (first.Shape == doc.Capital || first.Shape == doc.Mixed) &&
		!x.finite(doc.Range{First: p.first(), End: p.end()})
}
