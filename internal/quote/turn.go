package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// turns reads speech that the layout shows and no marks do:
//
//	— Non, répondit Paul, je pars ce soir.   dash
//	« Vous partez ?⏎– Oui. »                  dash
//	Le Journal : Êtes-vous inquiet ?         interview
func turns(x *reader) {
	for k := range x.pairs {
		x.markedDialogue(k)
	}
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
	from, end := r.First+1, x.narrative(r.First+1, r.End)
	for i := from + 1; i < r.End; i++ {
		if x.inside[i] != none || !x.is(i-1, ",") && !x.stops(i-1) && !x.dash(i-1) {
			continue
		}
		tg, ok := x.dialogueTag(i, min(r.End, i+30))
		if !ok || i >= end {
			continue
		}
		c.Segments = append(c.Segments, x.content(doc.Range{First: from, End: i}, !x.is(i-1, ",")))
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

// dialogueTag reads the tag that starts at token i of a line of dialogue.
func (x *reader) dialogueTag(i, limit int) (tag, bool) {
	tg, ok := x.readTag(i, limit, inDialogue)
	if !ok {
		tg, ok = x.untagged(i, limit)
	}
	return tg, ok && tg.First == i
}

// resume is where the speech goes on after a tag that ends before token i, and
// where it ends. What the tag drags along is the author's: "dit-elle d'une voix
// sourde, en se levant. Reste ici."
func (x *reader) resume(i, end int) (from, to int) {
	for i < end {
		switch {
		case x.stops(i):
			return i + 1, x.narrative(i+1, end)
		case x.is(i, ","):
			if i+1 < end && !x.drags(i+1, end) {
				return i + 1, x.narrative(x.sentenceOf(i).End, end)
			}
		case x.dash(i), x.is(i, ":"), x.is(i, ";"):
			return i + 1, x.narrative(x.sentenceOf(i).End, end)
		}
		i++
	}
	return end, end
}

// drags reports that what a comma adds to a tag at token i says how it was
// said: ", qui riait", ", en se levant", ", ému", ", d'un ton sec".
func (x *reader) drags(i, end int) bool {
	k := &x.t.Tokens[i]
	switch k.Tag {
	case doc.PronRel, doc.VerbPres:
		return true
	case doc.Adp, doc.Cconj:
		for n := i + 1; n < end && n < i+3; n++ {
			if x.t.Tokens[n].Tag == doc.VerbPres {
				return true
			}
		}
	}
	for n := i; n < end && n < i+12; n++ {
		if x.stops(n) {
			return k.Tag == doc.Adp || k.Tag == doc.Adj || k.Tag == doc.VerbPast || k.Tag.Determiner()
		}
		if x.t.Tokens[n].Tag.Finite() || x.is(n, ",") {
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
		if m, ok := x.r.Pronouns.Get(x.t.Tokens[i].Norm); ok && (m.Person() == doc.First || m.Person() == doc.Second) {
			return false
		}
		if x.groupStarts(i) {
			g := &x.t.Verbs[x.group[i]]
			past = past || g.Finite && g.Tokens.Len() == 1 && (g.Tense == doc.Past || g.Tense == doc.Imperfect)
		}
	}
	return past && x.stops(r.End-1) && !x.is(r.End-1, "?") && !x.is(r.End-1, "!")
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
	switch {
	case x.lettered(r.First):
		np = r.First + 1
	case x.asked(b):
		np = x.stopped(r, np)
	}
	if np == r.First || np+1 >= r.End || !x.is(np, ":") && !x.asked(b) || x.t.Tokens[np+1].Shape == doc.Lower || x.marks[np+1] != none {
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

// asked reports a question before block b.
func (x *reader) asked(b int) bool {
	return b > 0 && x.is(x.t.Blocks[b-1].Tokens.End-1, "?")
}

// stopped is the end of a plate that a full stop or initials close, behind a
// question: "Paul Renaud. Non, pas du tout.", "P. R. Non."; where there is none,
// the end of the one that a colon closes.
func (x *reader) stopped(r doc.Range, np int) int {
	if x.is(np, ":") {
		return np
	}
	i := r.First
	for i < r.End && x.t.Tokens[i].Flags.Has(doc.Abbrev) && x.t.Tokens[i].Shape == doc.Capital && x.t.Tokens[i].End-x.t.Tokens[i].Start == 2 {
		i++
	}
	if i > r.First+1 {
		return i - 1 // the last initial stands for the colon
	}
	if x.is(np, ".") && np > r.First+1 && x.isName(np-1) && (x.isName(r.First) || x.r.GivenNames.Has(x.t.Tokens[r.First].Norm)) {
		return np
	}
	return r.First
}

// answers reports that block b follows a turn that asks.
func (x *reader) answers(b int) bool {
	return x.asked(b) && (!x.plate(b-1).Empty() || !x.is(x.plate(b).End, ":"))
}

// lettered reports a turn that a letter announces: "Q: …", "A: …".
func (x *reader) lettered(i int) bool {
	k := &x.t.Tokens[i]
	return k.Shape == doc.Capital && k.End-k.Start == 1 && x.is(i+1, ":")
}

// interview reads "Paul Renaud : Non, pas du tout."
func (x *reader) interview(b int) {
	plate := x.plate(b)
	if plate.Empty() {
		return
	}
	r := x.t.Blocks[b].Tokens
	if !x.finite(doc.Range{First: plate.End + 1, End: r.End}) && !x.is(r.End-1, "?") && !x.answers(b) {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "interview", Score: 0.8, Cue: noCue(), Subject: plate}}
	if x.t.Tokens[plate.End].Flags.Has(doc.Abbrev) {
		c.Subject.End++ // "P. R.": both initials
	}
	if x.lettered(plate.First) {
		c.Subject = doc.Range{} // "Q:" is nobody's name
	}
	c.Segments = x.words(x.content(doc.Range{First: plate.End + 1, End: r.End}, true))
	x.takeMarks(c.Segments)
	x.turn(c)
}
