package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// overInsert finds the subject left of a comma: before an insert ("Paul Renaud,
// qui avait succédé à Marc Petit, a déclaré"), around an apposition ("Le
// porte-parole, Dmitri Peskov, a déclaré"), or in a chain of verbs.
func (x *reader) overInsert(v, comma, floor int) doc.Range {
	for j := comma - 1; j >= floor; j-- {
		if p := x.closed(j); p != nil {
			j = max(floor, p.left())
			continue
		}
		if w := x.t.Word(j); w == ":" || w == ";" {
			break
		} else if w != "," {
			continue
		}
		if j == floor {
			break
		}
		before := x.phraseBefore(j, floor)
		segment := doc.Range{First: j + 1, End: comma}
		switch {
		case x.inInsert(before, floor):
			continue
		case !before.Empty() && !x.clausal(before, floor):
			return x.withApposition(before, segment, comma)
		case x.nominal(segment):
			return segment
		}
	}
	if s := x.coordinated(v, floor); !s.Empty() {
		return s
	}
	return x.phraseBefore(comma, floor)
}

// inInsert reports a noun phrase that belongs to an insert between commas rather
// than to the clause: "Le chef, qui vit à Madrid, capitale du pays, a dit", "Paul
// Renaud, ancien maire, et proche de la ministre, a dit".
func (x *reader) inInsert(np doc.Range, floor int) bool {
	if np.Len() == 1 && x.tokens[np.First].Kind == doc.Number {
		return true // "Mr Doyle, 58, from Ashcombe, told"
	}
	for i := np.First - 1; i > floor && !np.Empty(); i-- {
		if !x.isPunct(i) {
			continue
		}
		k := &x.tokens[i+1]
		if i+1 == np.First && k.Tag.Determiner() && x.isName(i-1) { // "Sam Okoye, an analyst at Penrose, which holds a stake, argued"
			named := x.phraseBefore(i, floor)
			if !named.Empty() && x.tokens[named.First].Tag == doc.VerbPast {
				return false // "Interrogé sur RTL, le ministre, Paul Vidal, a dit"
			}
			return !named.Empty() && x.hasName(named) && !x.clausal(named, floor) && x.somebody(np)
		}
		return x.at(i, aComma) && (k.Tag == doc.PronRel || i+1 == np.First && (k.Tag == doc.Noun || k.Tag == doc.Adj) && !x.isName(i+1))
	}
	return false
}

// clausal reports a noun phrase that a verb before it governs: it is an object,
// not a subject waiting for its verb.
func (x *reader) clausal(np doc.Range, floor int) bool {
	i := np.First - 1
	return i >= floor && (x.tokens[i].Tag.Verb() || x.tokens[i].Tag.Aux() || x.tokens[i].Tag == doc.Adp || x.tokens[i].Tag == doc.AdpDet)
}

// withApposition adds to a subject the insert after it when that is a noun
// phrase, and says which of both it is when the first is an adverbial.
func (x *reader) withApposition(np, insert doc.Range, comma int) doc.Range {
	if end := x.bareNounPhrase(insert.First, comma); end == comma {
		return doc.Range{First: np.First, End: comma}
	}
	return np
}

// nominal reports that a segment is one noun phrase.
func (x *reader) nominal(r doc.Range) bool {
	return !r.Empty() && x.bareNounPhrase(r.First, r.End) == r.End
}

// withTitle adds to a name the role before it and a comma: "Le porte-parole du
// Kremlin, Dmitri Peskov".
func (x *reader) withTitle(s doc.Range, floor int) doc.Range {
	if s.Empty() || s.First-1 <= floor || x.t.Word(s.First-1) != "," || !x.isName(s.First) {
		return s
	}
	role := x.phraseBefore(s.First-1, floor)
	if role.Empty() || x.hasName(role) || !x.speaks(role) {
		return s
	}
	return doc.Range{First: role.First, End: s.End}
}
