package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// plate is what opens a turn of an interview.
type plate struct {
	name doc.Range // empty when that is a letter, which is nobody's name: "Q: …"
	from int       // the first token of the words; 0 where no plate is
}

// interview reads the turns of an interview: "Paul Renaud : Non, pas du tout."
func (x *reader) interview(b int) {
	plate := x.plates[b]
	if plate.from == 0 {
		return
	}
	words := doc.Range{First: plate.from, End: x.t.Blocks[b].Tokens.End}
	if !x.finite(words) && !x.at(words.End-1, aQuestion) && !x.answers(b) {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "interview", Score: 0.8, Cue: noCue(), Subject: plate.name}}
	c.Segments = x.words(x.content(words, true))
	x.takeMarks(c.Segments)
	x.turn(c)
}

// plate returns the name and colon that open an interview turn, none for any other
// block.
func (x *reader) plate(b int) plate {
	r := x.t.Blocks[b].Tokens
	if r.Len() < 4 || x.t.Blocks[b].Kind == doc.Teaser || !x.concludes(r) {
		return plate{}
	}
	np := x.bareNounPhrase(r.First, min(r.End, r.First+8))
	switch {
	case x.lettered(r.First):
		np = r.First + 1
	case x.asked(b):
		np = x.stopped(r, np)
	}
	if np == r.First || np+1 >= r.End || !x.at(np, aColon) && !x.asked(b) || x.tokens[np+1].Shape == doc.Lower || x.marks[np+1] != none {
		return plate{}
	}
	for i := r.First; i < np; i++ {
		if x.tokens[i].Shape == doc.Lower && x.tokens[i].Tag == doc.Noun {
			return plate{}
		}
	}
	p := plate{name: doc.Range{First: r.First, End: np}, from: np + 1}
	switch {
	case x.lettered(r.First):
		p.name = doc.Range{}
	case x.tokens[np].Flags.Has(doc.Abbrev):
		p.name.End++ // "P. R.": both initials
	}
	return p
}

// concludes reports a block that ends as a sentence does, in marks or not.
func (x *reader) concludes(r doc.Range) bool {
	return x.stops(r.End-1) || x.closed(r.End-1) != nil && x.stops(r.End-2)
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
	if i := x.overInitials(r); i > r.First+1 {
		return i - 1 // the last initial stands for the colon
	}
	if x.is(np, ".") && np > r.First+1 && x.isName(np-1) && (x.isName(r.First) || x.r.GivenNames.Has(x.tokens[r.First].Norm)) {
		return np
	}
	return r.First
}

// overInitials goes over initials with a full stop each: "P. R."
func (x *reader) overInitials(r doc.Range) int {
	i := r.First
	for i < r.End && x.tokens[i].Flags.Has(doc.Abbrev) && x.tokens[i].Shape == doc.Capital && x.tokens[i].End-x.tokens[i].Start == 2 {
		i++
	}
	return i
}

// answers reports that block b follows a turn that asks, and that its plate says so:
// the question has one, or this one has no colon, or has announced a turn before.
func (x *reader) answers(b int) bool {
	if !x.asked(b) {
		return false
	}
	if x.plates[b-1].from != 0 || !x.at(x.plates[b].from-1, aColon) {
		return true
	}
	for n := 2; n <= maxTurns && n <= b; n++ {
		if x.same(x.plates[b-n].name, x.plates[b].name) {
			return true
		}
	}
	return false
}

// maxTurns is how many paragraphs back one plate is looked for again.
const maxTurns = 6

// lettered reports a turn that a letter announces: "Q: …", "A: …".
func (x *reader) lettered(i int) bool {
	k := &x.tokens[i]
	return k.Shape == doc.Capital && k.End-k.Start == 1 && x.at(i+1, aColon)
}
