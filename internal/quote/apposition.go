package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// apposition extends a noun phrase over ", professeure de droit" or ", Dmitri
// Peskov", when what follows shows that it was one.
func (x *reader) apposition(np doc.Range, limit int) int {
	j := np.End
	if j+1 >= limit || x.t.Word(j) != "," {
		return np.End
	}
	k := &x.tokens[j+1]
	named := x.hasName(np)
	switch {
	case !named && (x.isName(j+1) || x.isTitle(j+1)):
	case !named && k.Tag.Determiner() && k.Tag != doc.AdpDet && x.speaks(np):
		end := x.bareNounPhrase(j+1, limit) // "son porte-parole, le colonel Jean Roy"
		if end > j+1 && x.hasName(doc.Range{First: j + 1, End: end}) && (end >= limit || x.closes(end)) {
			return end
		}
		return np.End
	case named && (k.Tag == doc.Noun || k.Tag == doc.Adj || k.Tag == doc.Det || k.Kind == doc.Number || k.Tag == doc.Num):
	default:
		return np.End
	}
	end := x.bareNounPhrase(j+1, limit)
	if end < limit && named && x.bodyPart(j+1, end) {
		return np.End
	}
	end = x.withPlace(j+1, end, limit)
	if end == j+1 || end < limit && !x.endsClause(end) || named && (k.Tag.Determiner() || k.Tag == doc.Num) && end < limit && !x.closes(end) {
		return np.End
	}
	return end
}

// withPlace extends a role that ends in its noun over where somebody has it:
// "adjointe aux finances", "pédiatre à l'hôpital de Lunac", "an analyst at Holm".
func (x *reader) withPlace(first, end, limit int) int {
	if end == first || end+1 >= limit || !x.r.Posts.Has(x.tokens[end].Norm) || !x.roleAt(end-1) {
		return end
	}
	more := x.bareNounPhrase(end+1, limit)
	if more == end+1 || more < limit && !x.closes(more) || x.day(end+1) {
		return end
	}
	return more
}

// roleAt reports a noun for a person at token i.
func (x *reader) roleAt(i int) bool {
	k := &x.tokens[i]
	kind, ok := x.r.Speakers.Get(k.Norm)
	if !ok {
		kind, ok = x.r.Speakers.Get(k.Lemma)
	}
	return ok && kind == doc.Person
}

// bodyPart reports an insert behind a name that is no role but tells how somebody
// looks: ", genou en sang", ", sourire aux lèvres".
func (x *reader) bodyPart(first, end int) bool {
	k := &x.tokens[first]
	return !x.r.SubjectFirst && end == first+1 && k.Tag == doc.Noun && k.Shape == doc.Lower && !x.roleAt(first) &&
		(x.tokens[end].Tag == doc.Adp || x.tokens[end].Tag == doc.AdpDet)
}

// closes reports punctuation, a mark or a new sentence at token i.
func (x *reader) closes(i int) bool {
	k := &x.tokens[i]
	return k.Kind == doc.Punct || k.Kind == doc.QuoteMark && x.opened(i) == nil || k.Flags.Has(doc.SentenceStart) || k.Tag == doc.Cconj || k.Tag == doc.VerbPres
}

// endsClause reports a token that can follow a finished apposition.
func (x *reader) endsClause(i int) bool {
	if i >= len(x.tokens) || x.tokens[i].Flags.Has(doc.SentenceStart) {
		return true
	}
	k := &x.tokens[i]
	return k.Kind == doc.Punct || k.Kind == doc.QuoteMark || k.Tag == doc.Cconj || k.Tag.Finite() ||
		k.Tag == doc.Adp || k.Tag == doc.AdpDet || k.Tag == doc.VerbPres || k.Tag == doc.PronRel
}
