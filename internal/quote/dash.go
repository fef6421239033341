package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// markedDialogue reads lines in dashes between one pair of marks, each of them a
// quote of its own.
func (x *reader) markedDialogue(k int) {
	p := &x.pairs[k]
	if x.spoken[k] || x.nested(p) || p.open == doc.None || p.close == doc.None || len(p.parts) < 2 || !x.standsAlone(p) {
		return
	}
	for _, part := range p.parts[1:] {
		if part.Empty() || !x.dash(part.First) {
			return
		}
	}
	for _, part := range p.parts {
		c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "dash", Score: 0.75, Cue: noCue()}}
		c.Segments = x.words(x.content(part, true))
		x.propose(c)
	}
	x.spoken[k] = true
}

// dialogue tells a line of dialogue from an item of a list: it opens with a long
// dash, or asks, exclaims or is tagged.
func (x *reader) dialogue(r doc.Range) bool {
	if k := x.marks[r.First+1]; k != none {
		return false // — « … », annonça le lieutenant: the marks tell
	}
	first := &x.tokens[r.First+1]
	if first.Shape == doc.Lower || !x.stops(r.End-1) {
		return false
	}
	if w := x.t.Word(r.First); w == "—" || w == "–" || w == "―" {
		return true
	}
	return x.at(r.End-1, aQuestion) || x.at(r.End-1, anExclamation)
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
		return r.Len() > 1 && x.at(r.End-1, aColon)
	}
	for i := r.First + 1; i < r.End && i < r.First+maxReach; i++ {
		if m, ok := x.pronoun(i); ok && (m.Person() == doc.First || m.Person() == doc.Second) {
			return true
		}
		if x.at(i, aQuestion) || x.at(i, anExclamation) || x.tokens[i].Tag == doc.Intj {
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
	from, end := r.First+1, x.narrative(r.First+1, r.End)
	for i := from + 1; i < r.End; i++ {
		if x.inside[i] != none || !x.at(i-1, aComma) && !x.stops(i-1) && !x.dash(i-1) {
			continue
		}
		tg, ok := x.dialogueTag(i, min(r.End, i+30))
		if !ok || i >= end {
			continue
		}
		c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: i}, !x.at(i-1, aComma)))
		if c.Cue.Empty() {
			x.byTag(&c, tg)
			c.Score = 0.9
		}
		from, end = x.resume(tg.End, r.End)
		i = from
	}
	if from < end {
		c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: end}, true))
	}
	if c.Cue.Empty() {
		x.announcedTurn(&c, r.First)
	}
	x.takeMarks(c.Segments)
	x.turn(c)
}

// dialogueTag reads the tag that starts at token i of a line of dialogue.
func (x *reader) dialogueTag(i, limit int) (tag, bool) {
	tg, ok := x.readTag(i, limit, inDialogue)
	if !ok {
		tg, ok = x.untagged(i, limit)
	}
	return tg, ok && tg.First == i
}
