package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// interview reads the turns of an interview: "Paul Renaud : Non, pas du tout."
func (x *reader) interview(b int) {
	plate := x.plate(b)
	if plate.Empty() {
		return
	}
	r := x.t.Blocks[b].Tokens
	if !x.finite(doc.Range{First: plate.End + 1, End: r.End}) && !x.at(r.End-1, aQuestion) && !x.answers(b) {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "interview", Score: 0.8, Cue: noCue(), Subject: plate}}
	if x.tokens[plate.End].Flags.Has(doc.Abbrev) {
		c.Subject.End++ // "P. R.": both initials
	}
	if x.lettered(plate.First) {
		c.Subject = doc.Range{} // "Q:" is nobody's name
	}
	c.Segments = x.words(x.content(doc.Range{First: plate.End + 1, End: r.End}, true))
	x.takeMarks(c.Segments)
	x.turn(c)
}

// plate returns the name and colon that open an interview turn, empty for any
// other block.
func (x *reader) plate(b int) doc.Range {
	r := x.t.Blocks[b].Tokens
	if r.Len() < 4 || x.t.Blocks[b].Kind == doc.Teaser || !x.stops(r.End-1) && !(x.closed(r.End-1) != nil && x.stops(r.End-2)) {
		return doc.Range{}
	}
	np := x.bareNounPhrase(r.First, min(r.End, r.First+8))
	switch {
	case x.lettered(r.First):
		np = r.First + 1
	case x.asked(b):
		np = x.stopped(r, np)
	}
	if np == r.First || np+1 >= r.End || !x.at(np, aColon) && !x.asked(b) || x.tokens[np+1].Shape == doc.Lower || x.marks[np+1] != none {
		return doc.Range{}
	}
	plate := doc.Range{First: r.First, End: np}
	for i := plate.First; i < plate.End; i++ {
		if x.tokens[i].Shape == doc.Lower && x.tokens[i].Tag == doc.Noun {
			return doc.Range{}
		}
	}
	return plate
}

// asked reports a question before block b.
func (x *reader) asked(b int) bool {
	return b > 0 && x.at(x.t.Blocks[b-1].Tokens.End-1, aQuestion)
}

// stopped is the end of a plate that a full stop or initials close, behind a
// question: "Paul Renaud. Non, pas du tout.", "P. R. Non."; where there is none,
// the end of the one that a colon closes.
func (x *reader) stopped(r doc.Range, np int) int {
	if x.at(np, aColon) {
		return np
	}
	i := r.First
	for i < r.End && x.tokens[i].Flags.Has(doc.Abbrev) && x.tokens[i].Shape == doc.Capital && x.tokens[i].End-x.tokens[i].Start == 2 {
		i++
	}
	if i > r.First+1 {
		return i - 1 // the last initial stands for the colon
	}
	if x.is(np, ".") && np > r.First+1 && x.isName(np-1) && (x.isName(r.First) || x.r.GivenNames.Has(x.tokens[r.First].Norm)) {
		return np
	}
	return r.First
}

// answers reports that block b follows a turn that asks.
func (x *reader) answers(b int) bool {
	return x.asked(b) && (!x.plate(b-1).Empty() || !x.at(x.plate(b).End, aColon))
}

// lettered reports a turn that a letter announces: "Q: …", "A: …".
func (x *reader) lettered(i int) bool {
	k := &x.tokens[i]
	return k.Shape == doc.Capital && k.End-k.Start == 1 && x.at(i+1, aColon)
}
