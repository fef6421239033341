package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// turns reads speech that the layout shows and no marks do:
//
//	— Non, répondit Paul, je pars ce soir.   dash
//	« Vous partez ?⏎– Oui. »                  dash
//	Le Journal : Êtes-vous inquiet ?         interview
func turns(x *reader) {
	for k := range x.pairs {
		if x.wanted.Left(k) {
			return
		}
		x.markedDialogue(k)
	}
	plates := x.readPlates()
	for b := range x.t.Blocks {
		if x.wanted.Left(b) {
			return
		}
		r := x.t.Blocks[b].Tokens
		switch {
		case r.Len() < 2:
		case x.dash(r.First) && x.dialogue(r) && (x.speech(b-1) || x.speech(b) || x.speech(b+1)):
			x.dashTurn(b)
		case plates > 1 || plates == 1 && x.asked(b):
			x.interview(b)
		}
	}
	x.answered()
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
		if o := &x.candidates[i]; (o.Rule == "cue-before" || o.Rule == "complement" && x.others(o)) && whole.Contains(o.Span) {
			o.nested = true
		}
	}
}

// others reports that what is quoted in a turn has somebody else said: "Ma mère
// répétait que".
func (x *reader) others(c *Candidate) bool {
	return c.Rejected == "" && !c.Subject.Empty() && x.saidByOthers(c.Subject)
}

// maxNested is how many candidates are held against a turn.
const maxNested = 64

// announcedTurn looks for the cue of a turn at the end of the block before it:
// "Paul répondit :".
func (x *reader) announcedTurn(c *Candidate, first int) {
	if first == 0 || !x.at(first-1, aColon) {
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
