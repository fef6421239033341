package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// subjectFirst reads a tag in the order of English: "she said", "Ann Reed, a
// teacher, said".
func (x *reader) subjectFirst(i, limit int, accept Frame) (tag, bool) {
	if i >= limit {
		return tag{}, false
	}
	var np doc.Range
	if _, ok := x.pronoun(i); ok {
		np = doc.Range{First: i, End: i + 1}
	} else {
		np = x.nounPhrase(i, limit)
	}
	if np.Empty() && accept&anyVerb != 0 && x.tokens[i].Tag == doc.Num && i+1 < limit && x.cueFrom(i+1, limit) != doc.None {
		np = doc.Range{First: i, End: i + 1} // “Good,” one said
	}
	if np.Empty() && x.tokens[i].Tag == doc.Num && i+2 < limit && x.of(i+1) && x.tokens[i+2].Tag == doc.PronPers {
		np = doc.Range{First: i, End: i + 3} // “It was opened at night,” one of them said
	}
	if np.Empty() && x.tokens[i].Tag == doc.Num && i+2 < limit && x.r.Speakers.Has(x.tokens[i+1].Norm) {
		np = doc.Range{First: i, End: i + 2} // "As one official put it": whatever the tagger thinks
	}
	if np.Empty() {
		return tag{}, false
	}
	j := np.End
	v := x.cueFrom(j, limit)
	for n := 0; v == doc.None && n < 3 && j+1 < limit && x.tokens[j].Tag == doc.Adp; n++ { // "analysts at the bank wrote"
		if j = x.bareNounPhrase(j+1, limit); j < limit {
			if v = x.cueFrom(j, limit); v != doc.None {
				np.End = j
			}
		}
	}
	if v == doc.None && x.at(j, aComma) {
		v = x.cueBehindInsert(j, limit)
	}
	if v == doc.None && accept&anyVerb != 0 {
		v = x.loneVerb(j, limit, np)
	}
	if v == doc.None {
		if accept&anyVerb != 0 {
			return x.missedLast(np, limit)
		}
		return tag{}, false
	}
	return tag{v, 0, np, doc.Range{First: i, End: x.t.Verbs[v].Tokens.End}}, true
}

// missedLast reads a verb that the tagger took for the last noun of its subject:
// “A mess,” Reed shot back.
func (x *reader) missedLast(np doc.Range, limit int) (tag, bool) {
	i := np.End - 1
	if k := &x.tokens[i]; i <= np.First || k.Tag != doc.Noun || k.Shape != doc.Lower || x.wordFrame(i)&(Says|Utters) == 0 {
		return tag{}, false
	}
	end := i + 1
	if end < limit && (x.tokens[end].Tag == doc.Adv || x.tokens[end].Tag == doc.Adp) {
		end++
	}
	if subject := (doc.Range{First: np.First, End: i}); end >= limit || x.isPunct(end) {
		return tag{doc.None, i, subject, doc.Range{First: np.First, End: end}}, x.knownSpeaker(subject) || x.tokens[i-1].Tag == doc.AdjOrd || x.tokens[i-1].Tag.Determiner()
	}
	return tag{}, false
}

// cueBehindInsert is the cue behind what stands at the comma j after a subject:
// "Ann Reed, who chairs the board, said". The comma that closes it may be
// forgotten: "Ann Reed, head of a firm in Leeds told the paper".
func (x *reader) cueBehindInsert(j, limit int) int {
	verbs := 0
	for n := j; n < limit && n < j+40; n++ {
		if x.at(n, aComma) {
			if v := x.cueFrom(n+1, limit); v != doc.None {
				return v
			}
			continue
		}
		if x.tokens[n].Tag == doc.PronRel {
			verbs++
		} else if x.groupStarts(n) && x.t.Verbs[x.group[n]].Finite {
			if v := x.cueFrom(n, limit); v != doc.None && verbs == 0 {
				return v
			}
			verbs++
		}
	}
	return doc.None
}

// loneVerb is a verb that no list knows and that stands alone beside marks:
// “It happens,” he shrugged.
func (x *reader) loneVerb(i, limit int, np doc.Range) int {
	v := x.verbFrom(i, limit)
	if v == doc.None || !x.t.Verbs[v].Finite || x.t.Verbs[v].Voice == doc.Passive || x.t.Verbs[v].Tokens.Len() > 1 {
		return doc.None
	}
	end := x.t.Verbs[v].Tokens.End
	if _, ok := x.pronoun(np.First); !ok && !x.knownSpeaker(np) || end < limit && !x.stops(end) {
		return doc.None
	}
	return v
}

// cueFrom is the cue in a finite form at token i, adverbs skipped; doc.None when
// there is none.
func (x *reader) cueFrom(i, limit int) int {
	for i < limit && x.tokens[i].Tag == doc.Adv {
		i++
	}
	v := x.verbFrom(i, limit)
	if v == doc.None || x.frame(v)&(Says|Asks|Utters) == 0 || !x.t.Verbs[v].Finite {
		return doc.None
	}
	return v
}
