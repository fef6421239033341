package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// isName reports a token that is, or is part of, a proper name. A capital
// inside a sentence makes one whatever the tagger thinks; at its start only the
// tagger or a given name does.
func (x *reader) isName(i int) bool { return x.at(i, aName) }

// named is isName for the survey.
func (x *reader) named(i int) bool {
	k := &x.tokens[i]
	if k.Kind != doc.Word || k.Shape == doc.Lower || k.Shape == doc.NoLetters {
		return k.Kind == doc.Handle
	}
	switch {
	case k.Tag == doc.Propn, k.Norm.Text == "x" && !k.Flags.Has(doc.SentenceStart), k.Shape == doc.Mixed && k.Flags&(doc.SentenceStart|doc.Elided) == 0:
		return true // "MPs", "X", whatever the tagger thinks
	case k.Flags&(doc.Abbrev|doc.Elided) != 0:
		return false
	case k.Flags.Has(doc.SentenceStart) || x.afterMark(i):
		return x.r.GivenNames.Has(k.Norm)
	}
	return k.Tag == doc.Noun || k.Tag == doc.Adj || k.Tag == doc.X || k.Tag == doc.VerbPast || x.r.GivenNames.Has(k.Norm) ||
		i > 0 && x.tokens[i-1].Tag == doc.Propn && k.Tag != doc.AuxFin // "Ann Reed", whatever reed is
}

// isTitle reports a title before a name that the tagger may take for something
// else: "Me Paul Vidal".
func (x *reader) isTitle(i int) bool {
	return x.at(i, aTitle) && x.isName(i+1)
}

// articled reports an article before token i, whatever the tagger made of it:
// "le", "l'".
func (x *reader) articled(i int) bool {
	return i > 0 && (x.tokens[i-1].Tag.Determiner() || x.tokens[i-1].Flags.Has(doc.Elided) && x.tokens[i-1].Tag == doc.PronPers && x.r.Speakers.Has(x.tokens[i].Norm))
}

// afterMark reports the first word inside quote marks or after a colon, where a
// capital means nothing.
func (x *reader) afterMark(i int) bool {
	return i > 0 && (x.tokens[i-1].Kind == doc.QuoteMark || x.t.Word(i-1) == ":")
}

func (x *reader) hasName(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if i > r.First+1 && x.isBody(i-1) {
			for i+1 < r.End && x.isName(i) && x.isName(i+1) {
				i++ // "le syndicat Force Bois": the body's name
			}
			continue
		}
		if x.isName(i) && !x.r.Speakers.Has(x.tokens[i].Norm) && !x.ofSomething(i, r.First) && (i+1 >= r.End || !x.isClitic(i+1)) {
			return true
		}
	}
	return false
}

// ofSomething reports a name that "de" ties to the noun before it: "la ministre
// de la Mer" has no name.
func (x *reader) ofSomething(i, first int) bool {
	i--
	for i > first && x.tokens[i].Tag == doc.Det {
		i--
	}
	return i >= first && (x.of(i) || x.tokens[i].Tag == doc.AdpDet)
}

// isBody reports a common noun for a body.
func (x *reader) isBody(i int) bool {
	k := &x.tokens[i]
	kind, ok := x.r.Speakers.Get(k.Norm)
	return ok && kind == doc.Organization && k.Tag == doc.Noun && k.Shape == doc.Lower
}

// names reports a noun that a name follows to name it: "au quotidien La Vigie".
func (x *reader) names(i int) bool {
	l, _ := x.r.Labels.Get(x.tokens[i].Norm)
	return l != 0 || x.isBody(i)
}

func (x *reader) isClitic(i int) bool { return x.tokens[i].Flags.Has(doc.Clitic) }
