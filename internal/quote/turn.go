package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// turns reads speech that the layout shows and no marks do:
//
//	— Non, répondit Paul, je pars ce soir.   dash
//	Le Journal : Êtes-vous inquiet ?         interview
func turns(x *reader) {
	plates := 0
	for b := range x.t.Blocks {
		if !x.plate(b).Empty() {
			plates++
		}
	}
	for b := range x.t.Blocks {
		r := x.t.Blocks[b].Tokens
		switch {
		case r.Len() < 2:
		case x.dash(r.First) && x.dialogue(r) && (x.speech(b-1) || x.speech(b) || x.speech(b+1)):
			x.dashTurn(b)
		case plates > 1:
			x.interview(b)
		}
	}
}

// dialogue tells a line of dialogue from an item of a list: it opens with a long
// dash, or asks, exclaims or is tagged.
func (x *reader) dialogue(r doc.Range) bool {
	if k := x.marks[r.First+1]; k != none {
		return false // — « … », annonça le lieutenant: the marks tell
	}
	first := &x.t.Tokens[r.First+1]
	if first.Shape == doc.Lower || !x.stops(r.End-1) {
		return false
	}
	if w := x.t.Word(r.First); w == "—" || w == "–" || w == "―" {
		return true
	}
	return x.is(r.End-1, "?") || x.is(r.End-1, "!")
}

// speech reports a line in dashes that shows itself to be said: it asks,
// exclaims, speaks of "je" and "vous", or is tagged. One such line vouches for
// the lines next to it; a list has none.
func (x *reader) speech(b int) bool {
	if b < 0 || b >= len(x.t.Blocks) {
		return false
	}
	r := x.t.Blocks[b].Tokens
	if r.Len() < 2 || !x.dash(r.First) {
		return r.Len() > 1 && x.is(r.End-1, ":")
	}
	for i := r.First + 1; i < r.End && i < r.First+maxReach; i++ {
		if m, ok := x.r.Pronouns.Get(x.t.Tokens[i].Norm); ok && (m.Person() == doc.First || m.Person() == doc.Second) {
			return true
		}
		if x.is(i, "?") || x.is(i, "!") || x.t.Tokens[i].Tag == doc.Intj {
			return true
		}
		if x.isPunct(i - 1) {
			if _, ok := x.readTag(i, min(r.End, i+30), inDialogue); ok {
				return true
			}
		}
	}
	return false
}

// dashTurn reads a paragraph of dialogue and cuts the tags out of it.
func (x *reader) dashTurn(b int) {
	r := x.t.Blocks[b].Tokens
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "dash", Score: 0.75, Cue: noCue()}}
	from := r.First + 1
	for i := from + 1; i < r.End; i++ {
		if x.inside[i] != none || !x.is(i-1, ",") && !x.stops(i-1) && !x.dash(i-1) {
			continue
		}
		tg, ok := x.readTag(i, min(r.End, i+30), inDialogue)
		if !ok || tg.First != i {
			continue
		}
		c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: i}, !x.is(i-1, ",")))
		if c.Cue.Empty() {
			x.byTag(&c, tg)
			c.Score = 0.9
		}
		from = x.resume(tg.End, r.End)
		if from >= r.End {
			break
		}
		i = from
	}
	if from < r.End {
		c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: r.End}, true))
	}
	if c.Cue.Empty() {
		x.announcedTurn(&c, r.First)
	}
	x.takeMarks(c.Segments)
	x.turn(c)
}

// turn proposes what a paragraph says. What others are quoted as saying in it is
// nested.
func (x *reader) turn(c Candidate) {
	n := len(x.candidates)
	if x.propose(c); len(x.candidates) == n {
		return
	}
	whole := x.candidates[n].Span
	for i := n - 1; i >= 0 && i > n-maxNested; i-- {
		if o := &x.candidates[i]; o.Rule == "cue-before" && whole.Contains(o.Span) {
			o.nested = true
		}
	}
}

// maxNested is how many candidates are held against a turn.
const maxNested = 64

// resume is where the speech goes on after a tag: after a comma, or with the
// next sentence when that one speaks of "je" and "vous".
func (x *reader) resume(i, end int) int {
	for i < end && !x.is(i, ",") && !x.stops(i) && !x.dash(i) && !x.is(i, ":") && !x.is(i, ";") {
		i++
	}
	if i >= end {
		return end
	}
	if !x.stops(i) {
		return i + 1
	}
	for n := i + 1; n < end && n < i+20; n++ {
		if m, ok := x.r.Pronouns.Get(x.t.Tokens[n].Norm); ok && (m.Person() == doc.First || m.Person() == doc.Second) || x.is(n, "?") || x.is(n, "!") {
			return i + 1
		}
	}
	return end
}

// announcedTurn looks for the cue of a turn at the end of the block before it:
// "Paul répondit :".
func (x *reader) announcedTurn(c *Candidate, first int) {
	if first == 0 || !x.is(first-1, ":") {
		return
	}
	s := x.sentenceOf(first - 1)
	for i := first - 2; i >= s.First; i-- {
		if g := x.group[i]; g != none && x.inside[i] == none {
			if f := x.frame(int(g)); f&(Says|Asks|Utters|Vague) != 0 {
				x.byVerb(c, int(g), x.subject(int(g)))
				c.Score = 0.88
				return
			}
		}
	}
	c.Subject = x.lastSubject(doc.Range{First: s.First, End: first - 1})
}

// plate returns the name and colon that open an interview turn, empty for any
// other block.
func (x *reader) plate(b int) doc.Range {
	r := x.t.Blocks[b].Tokens
	if r.Len() < 4 || x.t.Blocks[b].Kind == doc.Teaser || !x.stops(r.End-1) {
		return doc.Range{}
	}
	np := x.bareNounPhrase(r.First, min(r.End, r.First+8))
	if np == r.First || !x.is(np, ":") || x.t.Tokens[np+1].Shape == doc.Lower || x.marks[np+1] != none {
		return doc.Range{}
	}
	plate := doc.Range{First: r.First, End: np}
	for i := plate.First; i < plate.End; i++ {
		if x.t.Tokens[i].Shape == doc.Lower && x.t.Tokens[i].Tag == doc.Noun {
			return doc.Range{}
		}
	}
	return plate
}

// interview reads "Paul Renaud : Non, pas du tout."
func (x *reader) interview(b int) {
	plate := x.plate(b)
	if plate.Empty() {
		return
	}
	r := x.t.Blocks[b].Tokens
	if !x.finite(doc.Range{First: plate.End + 1, End: r.End}) && !x.is(r.End-1, "?") {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "interview", Score: 0.8, Cue: noCue(), Subject: plate}}
	c.Segments = []doc.Span{x.content(doc.Range{First: plate.End + 1, End: r.End}, true)}
	x.takeMarks(c.Segments)
	x.turn(c)
}
