package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// knownSpeaker reports a phrase with a name in it or a noun of those who speak.
func (x *reader) knownSpeaker(np doc.Range) bool {
	return x.hasName(np) || x.speaks(np)
}

// speaks reports a noun phrase whose head noun is one that speaks.
func (x *reader) speaks(np doc.Range) bool {
	for i := np.First; i < np.End; i++ {
		if k := &x.tokens[i]; (k.Tag.Nominal() || k.Tag == doc.Adj) && (x.r.Speakers.Has(k.Norm) || x.r.Speakers.Has(k.Lemma)) {
			return true
		} else if k.Tag == doc.Noun && !x.modifies(i, np.End) {
			return false
		}
	}
	return false
}

// somebody reports a phrase whose noun is a person or a body.
func (x *reader) somebody(np doc.Range) bool {
	if i := np.First + 1; i < np.End && x.tokens[i].Tag == doc.Adj && x.tokens[i-1].Tag.Determiner() {
		if kind, ok := x.r.Speakers.Get(x.tokens[i].Norm); ok && kind == doc.Person {
			return true // "une cliente", whatever the tagger thinks
		}
	}
	if kind, i, ok := x.headKind(np); i != doc.None {
		return ok && kind != doc.Other
	}
	return x.hasName(np)
}

// canSpeak reports a subject that is no thing: a name, a pronoun, a noun of those
// who speak.
func (x *reader) canSpeak(np doc.Range) bool {
	_, ok := x.pronoun(np.First)
	for i := np.First; i < np.End && !ok; i++ {
		k := &x.tokens[i]
		ok = k.Shape != doc.Lower && k.Shape != doc.NoLetters && !k.Flags.Has(doc.SentenceStart) || k.Shape == doc.Upper
	}
	if x.r.SubjectFirst && np.Len() == 1 && !x.tokens[np.First].Tag.Nominal() {
		return true // "Several warned", "Two said"
	}
	return ok || x.tokens[np.First].Tag.Pronoun() || x.knownSpeaker(np)
}

// place reports a phrase whose first noun is no person.
func (x *reader) place(np doc.Range) bool {
	for i := np.First; i < np.End; i++ {
		if kind, ok := x.r.Speakers.Get(x.tokens[i].Norm); ok {
			return kind != doc.Person
		}
		if x.isName(i) {
			return np.Len() == 1 && !x.r.GivenNames.Has(x.tokens[i].Norm)
		}
	}
	return true
}

// isDocument reports a noun phrase whose noun is a report, a study, a law.
func (x *reader) isDocument(np doc.Range) bool {
	kind, _, ok := x.headKind(np)
	return ok && kind == doc.Other
}

// isWatcher reports a noun phrase whose noun is a body that looks into things: "the
// watchdog found".
func (x *reader) isWatcher(np doc.Range) bool {
	kind, _, ok := x.headKind(np)
	return ok && kind == doc.Organization
}

// isGroup reports people in the plural: "the researchers".
func (x *reader) isGroup(np doc.Range) bool {
	kind, i, ok := x.headKind(np)
	return ok && kind == doc.Person && x.tokens[i].Morph.Number() == doc.Plur
}

// headKind is what the head noun of a phrase stands for; false when it has none
// or the noun is none of those who speak.
func (x *reader) headKind(np doc.Range) (doc.EntityKind, int, bool) {
	for i := np.First; i < np.End; i++ {
		if k := &x.tokens[i]; k.Tag == doc.Noun && !x.modifies(i, np.End) {
			kind, ok := x.r.Speakers.Get(k.Norm)
			if !ok {
				kind, ok = x.r.Speakers.Get(k.Lemma)
			}
			return kind, i, ok
		}
	}
	return 0, doc.None, false
}

// headNorm is the head noun of a phrase, or nothing.
func (x *reader) headNorm(np doc.Range) doc.Form {
	if _, i, _ := x.headKind(np); i != doc.None {
		return x.tokens[i].Norm
	}
	return doc.Form{}
}

// modifies reports a noun before the noun that it tells more of, in the order of
// English: the "council" in "a council source".
func (x *reader) modifies(i, end int) bool {
	return x.r.SubjectFirst && i+1 < end && x.tokens[i+1].Tag == doc.Noun
}
