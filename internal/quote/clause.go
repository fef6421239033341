package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// clauseStart is where the clause that ends before token end starts within a
// sentence: after a heading's "Climat :", an adverb, an interjection.
func (x *reader) clauseStart(first, end int) int {
	for i := end - 1; i >= first; i-- {
		if x.at(i, aRightBracket) {
			for i > first && !x.at(i, aLeftBracket) {
				i--
			}
			continue
		}
		if x.inside[i] == none && (x.at(i, aColon) || x.at(i, aSemicolon) || x.at(i, aLeftBracket)) {
			return i + 1
		}
	}
	i := x.afterDateline(first)
	for i < end && (x.dash(i) || x.tokens[i].Kind == doc.Symbol || x.tokens[i].Kind == doc.Clock) {
		i++
	}
	if i < end && (x.tokens[i].Tag == doc.Cconj || x.tokens[i].Tag == doc.Intj) {
		i++
	}
	// "Enfin, …": an adverb before a comma is the author's.
	if i+1 < end && x.tokens[i].Tag == doc.Adv && x.at(i+1, aComma) {
		i += 2
	}
	return i
}

// afterDateline is where the sentence that starts at token i has its first word:
// behind "LYON (AFP) –".
func (x *reader) afterDateline(i int) int {
	if i < len(x.tokens) {
		if s := x.sentence[i]; s != none {
			if d := x.t.Blocks[x.t.Sentences[s].Block].Dateline; d.Has(i) {
				return d.End
			}
		}
	}
	return i
}

// mayEndClause is what clauseEnd has something to ask about.
const mayEndClause = anOpener | aLeftBracket | aRightBracket | aComma | aColon | aSemicolon | aDash | aTurn | mayBeThen

// clauseEnd is where the reported clause that starts at token i ends: with the
// sentence, or before what the author adds – another report, a source.
func (x *reader) clauseEnd(i int) int {
	end := x.sentenceOf(i).End
	if x.sentence[i] == none {
		return end
	}
	depth := x.inside[i]
	for j := i; j < end; j++ {
		if x.looks[j]&mayEndClause == 0 {
			continue
		}
		if p := x.opened(j); p != nil && p.parent == int(depth) {
			if p.right() > end { // a quotation of several sentences
				return p.right()
			}
			j = p.right() - 1
			if j > i && x.at(p.end()-1, aComma) && j+1 < end && x.sourceAt(j+1) && !x.sourceDoubtful(j+1) {
				return j + 1 // was “too easy,” according to the file
			}
			if j > i && x.r.SubjectFirst && x.at(p.end()-1, aComma) && j+1 < end && x.turns(j+1, end) {
				return j + 1 // was “too easy,” and he vowed to stop it
			}
			if j+2 < end && x.tokens[j+1].Tag == doc.Cconj && x.groupStarts(j+2) && x.t.Verbs[x.group[j+2]].Finite && !x.shifted(j+2) && !x.chainsInfinitive(p.open, j+2) {
				return j + 1 // « c'était légal » mais a refusé de …
			}
			if x.keepsSilent(j+1, end) {
				return j + 1
			}
			continue
		}
		switch {
		case x.at(j, aLeftBracket):
			if c := x.bracket(j, end); c != doc.None {
				j = c
			}
		case x.at(j, aSemicolon), x.at(j, aColon) && j > i+1, x.at(j, aRightBracket):
			return j
		case x.tokens[j].Tag == doc.VerbPres && j > i+2 && x.groupStarts(j) && x.announces(j, end):
			return j
		case j > i && (x.breaksReport(j, end) && !x.awaitsMain(i, j) || x.sumsUp(j, end) || x.trails(i, j, end)):
			return j
		}
	}
	return end
}

// keepsSilent reports that whoever speaks does no more from token i on, which follows his
// words in marks: said it was “fair” and declined to comment.
func (x *reader) keepsSilent(i, end int) bool {
	if !x.r.SubjectFirst || i+2 >= end || x.tokens[i].Tag != doc.Cconj || !x.groupStarts(i+1) {
		return false
	}
	g := &x.t.Verbs[x.group[i+1]]
	return g.Form == doc.VerbPast && x.r.Unsaid.Has(g.Lemma) && x.to(g.Tokens.End)
}

// awaitsMain reports a comma in English before which nothing is reported yet: "after
// seeing the leg, she insisted that" is all one report.
func (x *reader) awaitsMain(i, comma int) bool {
	return x.r.SubjectFirst && x.at(comma, aComma) && x.nominative(comma+1) && !x.finite(doc.Range{First: i, End: comma})
}

// trails reports a comma behind which the author tells what came of it all, or before
// it: "said courts were full, prompting calls for reform".
func (x *reader) trails(i, comma, end int) bool {
	return x.at(comma, aComma) && comma+1 < end && x.r.Aftermath.Has(x.tokens[comma+1].Norm) && x.finite(doc.Range{First: i, End: comma})
}

// sumsUp reports a comma behind which the author sums up what was said: ", a claim
// that drew laughter", ", ce que dément le ministre".
func (x *reader) sumsUp(comma, end int) bool {
	if !x.at(comma, aComma) && !(x.r.SubjectFirst && x.dash(comma)) || comma+3 >= end {
		return false
	}
	k, next := &x.tokens[comma+1], &x.tokens[comma+2]
	switch {
	case k.Tag == doc.PronDem && next.Tag == doc.PronRel: // ", ce que dément le ministre"
		return x.groupStarts(comma+3) && x.frame(int(x.group[comma+3]))&Says != 0
	case x.r.SubjectFirst && x.r.Summaries.Has(k.Norm) && x.that(comma+2): // ", something that neighbours dispute"
		return true
	case k.Tag.Determiner() && x.r.Summaries.Has(next.Norm):
		then := &x.tokens[comma+3]
		return then.Tag == doc.PronRel || x.that(comma+3) || x.r.SubjectFirst && (x.nominative(comma+3) || then.Tag.Determiner())
	}
	return false
}

// shifted reports a verb in the tense of what is reported: "were “proud” and would
// go on", "était « fière » et continuerait".
func (x *reader) shifted(i int) bool {
	g := &x.t.Verbs[x.group[i]]
	return g.Mood == doc.Conditional || g.Tense == doc.Imperfect || g.Modal.Text != "" && x.frame(int(x.group[i])) == 0
}

func (x *reader) groupStarts(i int) bool { return x.at(i, aGroup) }

// takeMarks marks the pairs within some spans as read, and reports whether one
// of them holds words of the speaker's: a title in marks is none.
func (x *reader) takeMarks(segments []doc.Span) bool {
	found := false
	for _, s := range segments {
		r := x.t.TokensIn(s)
		for i := r.First; i < r.End; i++ {
			if k := x.marks[i]; k != none {
				p := &x.pairs[k]
				x.spoken[k] = true
				found = found || !x.labelled(p) && !x.titled(p)
			} else if k := x.inside[i]; k != none && x.pairs[k].parent == doc.None && !x.spoken[k] {
				x.spoken[k], found = true, true
			}
		}
	}
	return found
}

// wholly returns the pair whose words are all of a clause, or -1.
func (x *reader) wholly(r doc.Range) int {
	i := r.First
	if i >= r.End {
		return doc.None
	}
	p := x.opened(i)
	if p == nil {
		return doc.None
	}
	end := p.right()
	for end < r.End && x.isPunct(end) {
		end++
	}
	if end < r.End {
		return doc.None
	}
	return int(x.marks[i])
}
