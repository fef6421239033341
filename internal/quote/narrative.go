package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// What a line of dialogue holds beside speech: « — Viens, dit-elle. Il la suivit. »

// resume is where the speech goes on after a tag that ends before token i, and
// where it ends. What the tag drags along is the author's: "dit-elle d'une voix
// sourde, en se levant. Reste ici."
func (x *reader) resume(i, end int) (from, to int) {
	for i < end {
		switch {
		case x.stops(i):
			return i + 1, x.narrative(i+1, end)
		case x.at(i, aComma):
			if i+1 < end && !x.drags(i+1, end) {
				return i + 1, x.narrative(x.sentenceOf(i).End, end)
			}
		case x.dash(i), x.at(i, aColon), x.at(i, aSemicolon):
			return i + 1, x.narrative(x.sentenceOf(i).End, end)
		}
		i++
	}
	return end, end
}

// drags reports that what a comma adds to a tag at token i says how it was
// said: ", qui riait", ", en se levant", ", ému", ", d'un ton sec".
func (x *reader) drags(i, end int) bool {
	k := &x.tokens[i]
	switch k.Tag {
	case doc.PronRel, doc.VerbPres:
		return true
	case doc.Adp, doc.Cconj:
		for n := i + 1; n < end && n < i+3; n++ {
			if x.tokens[n].Tag == doc.VerbPres {
				return true
			}
		}
	}
	for n := i; n < end && n < i+12; n++ {
		if x.stops(n) {
			return k.Tag == doc.Adp || k.Tag == doc.Adj || k.Tag == doc.VerbPast || k.Tag.Determiner()
		}
		if x.tokens[n].Tag.Finite() || x.at(n, aComma) {
			break
		}
	}
	return false
}

// narrative is where a sentence of the author's starts between tokens i and end:
// one that tells, in the simple past or the imperfect, of neither "je" nor "vous".
func (x *reader) narrative(i, end int) int {
	for first := i; i < end && i < first+maxReach; i = x.sentenceOf(i).End {
		s := x.sentenceOf(i)
		if i == first && s.First < i {
			continue // the speech itself
		}
		if x.narrates(doc.Range{First: i, End: min(s.End, end)}) {
			return i
		}
	}
	return end
}

func (x *reader) narrates(r doc.Range) bool {
	past := false
	for i := r.First; i < r.End; i++ {
		if m, ok := x.pronoun(i); ok && (m.Person() == doc.First || m.Person() == doc.Second) {
			return false
		}
		if x.groupStarts(i) {
			g := &x.t.Verbs[x.group[i]]
			past = past || g.Finite && g.Tokens.Len() == 1 && (g.Tense == doc.Past || g.Tense == doc.Imperfect)
		}
	}
	return past && x.stops(r.End-1) && !x.at(r.End-1, aQuestion) && !x.at(r.End-1, anExclamation)
}
