package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// sourcePhrase reads who is named as a source: a noun phrase up to the comma,
// or a pronoun: "selon lui", "selon une source à la gendarmerie". Whether
// anybody stands behind it is for unfit to say: "selon la saison".
func (x *reader) sourcePhrase(i, limit int) doc.Range {
	if i >= limit {
		return doc.Range{}
	}
	if k := &x.tokens[i]; !x.isTitle(i) && k.Tag == doc.PronPers || k.Tag == doc.PronDem && !x.that(i) {
		return doc.Range{First: i, End: i + 1}
	}
	np := x.nounPhrase(i, limit)
	if np.Empty() {
		return np
	}
	if bare := x.bareNounPhrase(i, limit); bare < np.End && np.End < limit && !x.isPunct(np.End) && x.tokens[np.End].Tag != doc.Adp {
		np.End = bare // "According to polls, Ann Reed leads"
	}
	// "une source à la gendarmerie", "le rapport publié par l'institut": what
	// stands before the comma belongs to the source.
	for n := np.End; n < limit && n < np.End+12; n++ {
		k := &x.tokens[n]
		if x.at(n, aLeftBracket) {
			if close := x.bracket(n, limit); close != doc.None {
				n = close
				continue
			}
		}
		if p := x.opened(n); p != nil && p.close != doc.None && p.close < limit && n > np.First && x.tokens[n-1].Tag == doc.Adp {
			n = p.close // "un sondage publié par « Le Courrier », …"
			continue
		}
		if k.Kind == doc.Punct || k.Kind == doc.QuoteMark {
			if n > np.End && (x.at(n, aComma) || x.stops(n)) {
				np.End = n
			}
			break
		}
		if k.Tag.Finite() || k.Tag == doc.Sconj || k.Tag == doc.PronRel || k.Tag == doc.PronPers {
			break
		}
	}
	return np
}

// behindWords is the speaker in "les termes du ministre".
func (x *reader) behindWords(np doc.Range) doc.Range {
	for i := np.First; i+1 < np.End; i++ {
		if !x.r.Words.Has(x.tokens[i].Norm) {
			continue
		}
		if of := i + 1; x.of(of) && of+1 < np.End {
			return doc.Range{First: of + 1, End: np.End}
		}
	}
	return np
}

// unfit says why a noun phrase after a preposition is no source; "" when it is.
func (x *reader) unfit(np doc.Range, s Source, front, comma bool) string {
	first := &x.tokens[np.First]
	loose := !front && !comma // nothing sets it off from the clause
	switch {
	case x.r.Manner.Has(x.headNorm(np)):
		return "manner" // "selon les cas", "selon l'âge des enfants"
	case !front && x.r.Works.Has(x.headNorm(np)):
		return "adaptation" // "un film tourné d'après une nouvelle de Lina Roos"
	case loose && !x.hasName(np) && (!x.somebody(np) || np.Len() < 3 && first.Morph.Number() == doc.Sing) && first.Tag != doc.PronPers:
		return "manner" // "selon la saison", "selon les critères"
	case first.Tag == doc.PronPers:
		if s.Doubtful && !front {
			return "benefit"
		}
		return ""
	case x.knownSpeaker(np):
		if s.Doubtful && (!front || x.place(np) && x.tokens[np.End-1].Shape != doc.Upper && !x.marked(doc.Range{First: np.End, End: x.sentenceOf(np.First).End})) {
			return "manner"
		}
		return ""
	case s.Doubtful, !front && (loose || x.at(np.End, aComma) && !x.r.SubjectFirst):
		return "manner"
	}
	return ""
}

// overInsertRight skips an insert after a source that stands in front: "Selon
// cette note, publiée hier, …".
func (x *reader) overInsertRight(i, end int) int {
	if i+1 >= end {
		return i
	}
	if x.at(i, aLeftBracket) {
		for n := i + 1; n < end && n < i+40; n++ {
			if x.at(n, aRightBracket) {
				return n + 1
			}
		}
	}
	for more := true; more && x.at(i, aComma) && i+1 < end && x.inserts(i+1); {
		more = false
		for n := i + 2; n < end && n < i+25; n++ {
			if x.r.SubjectFirst && x.tokens[n].Tag.Finite() && x.r.Speakers.Has(x.tokens[i+1].Norm) {
				break // "According to police, officers saw him leave, and"
			}
			if x.at(n, aComma) {
				i, more = n, true
				break
			}
		}
	}
	return i
}

// inserts reports a word that opens an insert after a name: a participle, a
// relative pronoun, a role, "de l'institut".
func (x *reader) inserts(i int) bool {
	k := &x.tokens[i]
	if kind, ok := x.r.Speakers.Get(k.Norm); ok {
		return kind == doc.Person
	}
	if k.Shape == doc.Lower && x.isName(i-2) && x.marksBehindInsert(i) {
		return true // "Pour Didier, supporter depuis trente ans, « … »", whatever the tagger thinks
	}
	if x.r.SubjectFirst && k.Tag == doc.VerbPast && x.tag(i+1).Nominal() {
		return false // "According to the bank, combined reserves from Peru, Chile and …"
	}
	return x.isTitle(i) || k.Tag == doc.VerbPast || k.Tag == doc.PronRel || x.of(i) || x.that(i)
}

// marksBehindInsert reports that the insert which starts at token i ends in a comma
// and marks.
func (x *reader) marksBehindInsert(i int) bool {
	for n := i; n+1 < len(x.tokens) && n < i+12; n++ {
		if x.at(n, aComma) {
			return x.opened(n+1) != nil
		}
		if x.stops(n) || x.tokens[n].Tag.Verb() && n > i {
			break
		}
	}
	return false
}
