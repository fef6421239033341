package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// clauseStart is where the clause that ends before token end starts within a
// sentence: after a heading's "Climat :", an adverb, an interjection.
func (x *reader) clauseStart(first, end int) int {
	for i := end - 1; i >= first; i-- {
		if x.is(i, ")") {
			for i > first && !x.is(i, "(") {
				i--
			}
			continue
		}
		if x.inside[i] == none && (x.is(i, ":") || x.is(i, ";") || x.is(i, "(")) {
			return i + 1
		}
	}
	i := x.afterDateline(first)
	for i < end && (x.dash(i) || x.t.Tokens[i].Kind == doc.Symbol || x.t.Tokens[i].Kind == doc.Clock) {
		i++
	}
	if i < end && (x.t.Tokens[i].Tag == doc.Cconj || x.t.Tokens[i].Tag == doc.Intj) {
		i++
	}
	// "Enfin, …": an adverb before a comma is the author's.
	if i+1 < end && x.t.Tokens[i].Tag == doc.Adv && x.is(i+1, ",") {
		i += 2
	}
	return i
}

// afterDateline is where the sentence that starts at token i has its first word:
// behind "LYON (AFP) –".
func (x *reader) afterDateline(i int) int {
	if i < len(x.t.Tokens) {
		if s := x.sentence[i]; s != none {
			if d := x.t.Blocks[x.t.Sentences[s].Block].Dateline; d.Has(i) {
				return d.End
			}
		}
	}
	return i
}

// clauseEnd is where the reported clause that starts at token i ends: with the
// sentence, or before what the author adds – another report, a source.
func (x *reader) clauseEnd(i int) int {
	end := x.sentenceOf(i).End
	if x.sentence[i] == none {
		return end
	}
	depth := x.inside[i]
	for j := i; j < end; j++ {
		if p := x.opened(j); p != nil && p.parent == int(depth) {
			if p.right() > end { // a quotation of several sentences
				return p.right()
			}
			j = p.right() - 1
			if j > i && x.is(p.end()-1, ",") && j+1 < end && x.sourceAt(j+1) && !x.sourceDoubtful(j+1) {
				return j + 1 // was “too easy,” according to the file
			}
			if j > i && x.r.SubjectFirst && x.is(p.end()-1, ",") && j+1 < end && x.turns(j+1, end) {
				return j + 1 // was “too easy,” and he vowed to stop it
			}
			if j+2 < end && x.t.Tokens[j+1].Tag == doc.Cconj && x.groupStarts(j+2) && x.t.Verbs[x.group[j+2]].Finite && !x.shifted(j+2) && !x.chainsInfinitive(p.open, j+2) {
				return j + 1 // « c'était légal » mais a refusé de …
			}
			continue
		}
		switch {
		case x.is(j, "("):
			if c := x.bracket(j, end); c != doc.None {
				j = c
			}
		case x.is(j, ";"), x.is(j, ":") && j > i+1, x.is(j, ")"):
			return j
		case x.t.Tokens[j].Tag == doc.VerbPres && j > i+2 && x.groupStarts(j) && x.announces(j, end):
			return j
		case j > i && (x.breaksReport(j, end) && !x.awaitsMain(i, j) || x.sumsUp(j, end) || x.trails(i, j, end)):
			return j
		}
	}
	return end
}

// awaitsMain reports a comma in English before which nothing is reported yet: "after
// seeing the leg, she insisted that" is all one report.
func (x *reader) awaitsMain(i, comma int) bool {
	return x.r.SubjectFirst && x.is(comma, ",") && x.nominative(comma+1) && !x.finite(doc.Range{First: i, End: comma})
}

// trails reports a comma behind which the author tells what came of it all, or before
// it: "said courts were full, prompting calls for reform".
func (x *reader) trails(i, comma, end int) bool {
	return x.is(comma, ",") && comma+1 < end && x.r.Aftermath.Has(x.t.Tokens[comma+1].Norm) && x.finite(doc.Range{First: i, End: comma})
}

// sumsUp reports a comma behind which the author sums up what was said: ", a claim
// that drew laughter", ", ce que dément le ministre".
func (x *reader) sumsUp(comma, end int) bool {
	if !x.is(comma, ",") && !(x.r.SubjectFirst && x.dash(comma)) || comma+3 >= end {
		return false
	}
	k, next := &x.t.Tokens[comma+1], &x.t.Tokens[comma+2]
	switch {
	case k.Tag == doc.PronDem && next.Tag == doc.PronRel: // ", ce que dément le ministre"
		return x.groupStarts(comma+3) && x.frame(int(x.group[comma+3]))&Says != 0
	case x.r.SubjectFirst && x.r.Summaries.Has(k.Norm) && x.r.Complementizers.Has(next.Norm): // ", something that neighbours dispute"
		return true
	case k.Tag.Determiner() && x.r.Summaries.Has(next.Norm):
		then := &x.t.Tokens[comma+3]
		return then.Tag == doc.PronRel || x.r.Complementizers.Has(then.Norm) || x.r.SubjectFirst && (x.nominative(comma+3) || then.Tag.Determiner())
	}
	return false
}

// shifted reports a verb in the tense of what is reported: "were “proud” and would
// go on", "était « fière » et continuerait".
func (x *reader) shifted(i int) bool {
	g := &x.t.Verbs[x.group[i]]
	return g.Mood == doc.Conditional || g.Tense == doc.Imperfect || g.Modal.Text != "" && x.frame(int(x.group[i])) == 0
}

// breaksReport reports that the author takes over at token j: ", estimant que",
// ", selon X", "et a fait valoir".
func (x *reader) breaksReport(j, end int) bool {
	n := j
	if x.is(n, ",") || x.r.SubjectFirst && x.dash(n) && n+1 < end && x.t.Tokens[n+1].Tag == doc.Cconj {
		n++ // also "would be hard — and he noted that"
	}
	comma := n > j
	if n < end && (x.t.Tokens[n].Tag == doc.Cconj || x.r.Then.Has(x.t.Tokens[n].Norm)) {
		n++
	} else if !comma {
		return false
	}
	if n >= end {
		return false
	}
	if comma && (x.turns(n, end) || n > j+1 && x.turns(j+1, end) || n == j+1 && x.setsAgainst(n, end)) {
		return true
	}
	if x.r.SubjectFirst && x.dash(j) {
		return false
	}
	if comma && x.r.SubjectFirst && n == j+1 && n+2 < end && x.t.Tokens[n].Tag == doc.PronRel && x.nominative(n+1) {
		if v := x.verbFrom(n+2, end); v != doc.None && x.frame(v)&Brands != 0 {
			return true // ", which he described as “suet”"
		}
	}
	if comma && x.r.BareClause && x.t.Tokens[j-1].Kind == doc.QuoteMark && x.t.Tokens[n].Tag == doc.VerbPres {
		return true // they were “on track”, pointing to new figures
	}
	if comma && x.sourceAt(n) && !x.sourceDoubtful(n) {
		return !x.sameSource(n)
	}
	if n+1 < end && x.t.Tokens[n].Tag == doc.Adp && x.groupStarts(n+1) { // "en ajoutant", "avant d'ajouter"
		n++
	}
	for n+1 < end && x.t.Tokens[n].Tag == doc.Adv && x.group[n] == none {
		n++
	}
	v := x.verbFrom(n, end)
	if v == doc.None {
		return false
	}
	if comma && n == j+2 && x.mainClauseAgain(v, n) {
		return true
	}
	if n > j+1 || !comma || x.t.Verbs[v].Form == doc.VerbPres || x.t.Verbs[v].Form == doc.AuxPres {
		return x.saysMore(v)
	}
	tg, ok := x.readTag(n, end, inText)
	return x.frame(v) != 0 && ok && tg.verb == v && !x.relativeCut(j, x.sentenceOf(j).First)
}

// saysMore reports a verb by which whoever speaks says more: ", estimant que",
// "et a fait valoir".
func (x *reader) saysMore(v int) bool {
	g, f := &x.t.Verbs[v], x.frame(v)
	if g.Form == doc.VerbPres || g.Form == doc.AuxPres {
		return f&(Says|Asks|Claims|Phrases|Utters|Orders|Calls) != 0 && f&Thinks == 0
	}
	if x.r.SubjectFirst && g.Finite && (g.Modal.Text != "" || g.Mood == doc.Conditional) {
		return false // "the panel wanted time and would report in May"
	}
	return f&(Says|Asks|Claims) != 0 && g.Subject < 0 && (g.Finite || g.Form == doc.VerbPast)
}

// turns reports a clause that says somebody else, or the same again: ", though
// she acknowledged it was unlikely", ", police said".
func (x *reader) turns(n, end int) bool {
	first := n
	if k := &x.t.Tokens[n]; k.Tag == doc.Sconj || k.Tag == doc.Cconj {
		n++
	} else if !x.r.SubjectFirst {
		return false
	}
	if n > first && x.r.SubjectFirst && x.adverbialEnd(n, end) > n {
		n = x.adverbialEnd(n, end) // ", and in 2018 she admitted that"
	}
	if n >= end {
		return false
	}
	np := doc.Range{First: n, End: n + 1}
	if _, ok := x.r.Pronouns.Get(x.t.Tokens[n].Norm); !ok {
		np.End = x.bareNounPhrase(n, end)
	}
	if np.Empty() || np.End >= end {
		return false
	}
	v := x.verbFrom(np.End, end)
	f := Says | Brands
	if x.r.SubjectFirst && x.t.Tokens[first].Tag == doc.Sconj {
		f |= Phrases // ", while the party accused him of “lies”"
	}
	if v == doc.None || !x.t.Verbs[v].Finite || x.frame(v)&f == 0 || x.r.SubjectFirst && (x.t.Verbs[v].Modal.Text != "" || x.t.Verbs[v].Negated) {
		return false // also ", and that it would not accept less"
	}
	then := x.t.Verbs[v].Tokens.End
	return n > first || then >= end-1 || x.t.Tokens[then].Kind == doc.Punct || x.r.Complementizers.Has(x.t.Tokens[then].Norm) // ", others argue that"
}

// setsAgainst reports a clause in which somebody else says something, set beside the
// report without a conjunction: "Le premier assure qu'il partira, la seconde réclame
// « un vote »".
func (x *reader) setsAgainst(n, end int) bool {
	k := &x.t.Tokens[n]
	np := x.bareNounPhrase(n, end)
	if x.r.SubjectFirst || np == n || np >= end || !k.Tag.Determiner() && !x.isName(n) || k.Tag == doc.AdpDet {
		return false
	}
	v := x.verbFrom(np, end)
	if v == doc.None || !x.t.Verbs[v].Finite || x.frame(v)&(Says|Phrases) == 0 || x.shifted(x.t.Verbs[v].Tokens.First) || x.t.Verbs[v].Tokens.End >= end {
		return false
	}
	next := x.t.Verbs[v].Tokens.End
	for next+1 < end && (x.t.Tokens[next].Tag == doc.Det || x.r.Of.Has(x.t.Tokens[next].Norm)) {
		next++ // "parle d'un « … »"
	}
	return x.opened(next) != nil || x.is(next, ":") || next == x.t.Verbs[v].Tokens.End && x.r.Complementizers.Has(x.t.Tokens[next].Norm)
}

// announces reports a participle of reporting with a clause of its own, though
// no comma stands before it: "… un prêt affirmant que …".
func (x *reader) announces(j, end int) bool {
	if x.frame(int(x.group[j]))&Says == 0 {
		return false
	}
	for n := j + 1; n < end && n < j+4; n++ {
		if x.r.Complementizers.Has(x.t.Tokens[n].Norm) || x.infinitiveAt(n) {
			return true
		}
	}
	return false
}

func (x *reader) groupStarts(i int) bool {
	g := x.group[i]
	return g != none && x.t.Verbs[g].Tokens.First == i
}

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
