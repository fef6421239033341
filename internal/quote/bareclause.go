package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// bareClause reads a clause without conjunction: "She said the deal was dead."
func (x *reader) bareClause(v int) {
	g := &x.t.Verbs[v]
	i := g.Tokens.End
	if p := x.phrasal(v); p != nil {
		i += len(p.Rest) // "points out the sample is small"
	}
	if first := g.Tokens.First; first > 0 && x.tokens[first-1].Kind == doc.QuoteMark {
		return // “…” said the man: a tag
	}
	if i < len(x.tokens) && (x.frame(v)&Clausal != 0 && x.tokens[i].Tag == doc.Adp || x.timeAt(i) > i) {
		i = x.overAdverbials(i, min(len(x.tokens), x.sentenceOf(i).End)) // "said on Friday it would pay"
	}
	if i < len(x.tokens) && x.sentence[i] != x.sentence[g.Tokens.First] {
		return // a heading ends with its verb
	}
	if x.frame(v)&Hears != 0 && !x.hears(v, x.subject(v)) {
		return
	}
	if i < len(x.tokens) && x.tokens[i].Tag == doc.PronRel && i > g.Tokens.End {
		return // "said in a memo that was seen by Newswire"
	}
	if i >= len(x.tokens) || x.isPunct(i) || x.tokens[i].Tag == doc.Adp || g.Voice == doc.Passive && !x.addresses(v) && x.frame(v)&Hears == 0 {
		return
	}
	if x.tokens[i].Tag == doc.AuxFin && i == g.Tokens.End {
		return // "a plan that doctors say is unsafe"
	}
	clausal := x.frame(v)&Clausal != 0 && !x.subject(v).Empty()
	if !clausal && x.tokens[i].Tag.Finite() {
		return // "the case on which the court ruled was old"
	}
	end := x.clauseEnd(i)
	if k := &x.tokens[i]; k.Tag == doc.Sconj && k.Shape == doc.Lower && (!clausal || !x.mainFollows(i, end)) {
		return
	}
	if !x.predicates(doc.Range{First: i, End: min(end, i+maxGap)}, clausal) {
		return
	}
	if k := &x.tokens[i]; x.addresses(v) && k.Tag == doc.PronPers && !x.nominative(i) {
		i++ // "told him he was lucky"
	} else if next := x.hearerMissed(v, i, end); next > i {
		i = next
	} else if n := x.nounPhrase(i, end); !n.Empty() && x.addresses(v) && n.End < end && !x.tokens[n.End].Tag.Finite() && !x.tokens[n.End].Tag.Verb() {
		i = n.End // "told reporters the deal was dead"
		if x.whether(i) {
			return // "required to tell police when somebody dies"
		}
		if k := &x.tokens[i]; k.Tag == doc.Adp || x.timeAt(i) > i {
			next := min(x.overAdverbials(i, end), end-1) // "told the court on Tuesday he had slept"
			if x.that(next) {
				i = next + 1
			} else if !x.to(next) {
				i = next
			}
		}
	}
	if x.to(i) && i+1 < end && x.opened(i+1) != nil {
		return // "told residents to “act now”": the words in marks alone
	}
	x.reported(v, i, "bare-clause", 0.77)
}

// takesBare reports a verb that may bring a clause without a conjunction: one of saying,
// or of opinion, whose clause is a report when it has marks: "felt it was “too much”".
func (f Frame) takesBare() bool {
	switch {
	case f&Hears != 0:
		return true
	case f&Thinks != 0:
		return f&Clausal != 0
	}
	return f&(Says|Shows) != 0 && f&Vague == 0
}

// hearerMissed is where, behind the hearer at token i, a clause starts whose hearer's
// last noun the tagger took for a verb: "told the Today programme the city was safe".
// It is i itself when there is no such verb.
func (x *reader) hearerMissed(v, i, end int) int {
	if !x.addresses(v) || x.t.Verbs[v].Tense != doc.Past {
		return i
	}
	for n := i; n+2 < end && n < i+8; n++ {
		if x.isPunct(n) {
			return i
		}
		if !x.tokens[n].Tag.Finite() {
			continue
		}
		k := &x.tokens[n]
		if n == i || k.Tag != doc.VerbFin || !x.groupStarts(n) || x.t.Verbs[x.group[n]].Tense != doc.Present || x.t.Verbs[x.group[n]].Tokens.Len() > 1 {
			return i
		}
		next := n + 2
		if !x.nominative(n + 1) {
			next = x.bareNounPhrase(n+1, end)
		}
		if next > n+1 && next < end && x.groupStarts(next) && x.t.Verbs[x.group[next]].Finite {
			return n + 1
		}
		return i
	}
	return i
}

// mainFollows reports that a comma and a clause follow the subordinate clause at
// token i: "said although the crops recover, nobody knows why".
func (x *reader) mainFollows(i, end int) bool {
	for n := i; n < end && n < i+maxGap; n++ {
		if x.at(n, aComma) {
			return x.finite(doc.Range{First: n, End: min(end, n+maxGap)})
		}
	}
	return false
}

// predicates reports a clause with a verb of its own: no relative pronoun brings
// it ("announced the arrest of two men who ran the shop"), no lone comma stands
// before it ("which reports next week, was down") and, after a verb that takes
// objects too, no infinitive ("denied a request to let him go"). After one that
// takes none, what has no verb that the tagger knows is a clause all the same:
// "said Omar wishes to help".
func (x *reader) predicates(r doc.Range, clausal bool) bool {
	commas := 0
	for i := r.First; i < r.End; i++ {
		k := &x.tokens[i]
		switch {
		case !clausal && k.Tag.Finite() && i > r.First && x.namesThing(i):
			return false
		case k.Tag.Finite():
			return !(commas == 1 && x.at(i-1, aComma))
		case clausal && k.Tag == doc.VerbPast && i == r.First+1 && x.nominative(r.First):
			return true // "said it struck dozens of targets": the tagger's participle
		case !clausal && i > r.First && x.whether(i) && x.tokens[i-1].Tag.Nominal():
			return false // "found fifty counties where parents could pay"
		case k.Tag == doc.PronRel && i > r.First && !clausal, k.Tag == doc.VerbInf && !clausal:
			return false
		case x.at(i, aComma):
			if commas++; clausal && commas == 1 {
				if x.bareNounPhrase(r.First, i) > r.First && (x.verbBehindInsert(i, r.End) || x.verbBehindList(i, r.End)) {
					return true
				}
				r.End = i
			}
		}
	}
	k := &x.tokens[r.First]
	return clausal && r.Len() > 4 && (x.isName(r.First) || k.Tag.Determiner() || k.Tag == doc.Noun && (x.roleAt(r.First) || k.Morph.Number() == doc.Plur))
}

// namesThing reports a verb of calling at token i between what is named and its name, a
// participle whatever the tagger says: "wrote a column called The Upgrade".
func (x *reader) namesThing(i int) bool {
	g := x.group[i]
	if i == 0 || g == none || x.frame(int(g))&(Brands|Says) != Brands || !x.tokens[i-1].Tag.Nominal() || i+1 >= len(x.tokens) {
		return false
	}
	k := &x.tokens[i+1]
	return x.isName(i+1) || k.Shape != doc.Lower && k.Tag.Determiner()
}

// nominative reports a pronoun at token i that can only be a subject.
func (x *reader) nominative(i int) bool {
	_, ok := x.pronoun(i)
	return ok
}

// verbBehindInsert reports a finite verb right behind the insert that the comma at
// token i opens: "said the blaze, which broke out at two, had been put out".
func (x *reader) verbBehindInsert(i, end int) bool {
	for n := i + 2; n+1 < end; n++ {
		if x.at(n, aComma) {
			for n+2 < end && x.tokens[n+1].Tag == doc.Adv {
				n++ // "the accused, who is on benefits, never apologised"
			}
			k := &x.tokens[n+1]
			return k.Tag.Finite() || k.Tag == doc.VerbPast && !(n+2 < end && x.r.Agents.Has(x.tokens[n+2].Norm))
		}
	}
	return false
}

// verbBehindList reports a finite verb right behind a list whose first comma is token i:
// "said glass, stones and even a crutch had been thrown".
func (x *reader) verbBehindList(i, end int) bool {
	last := false
	for !last && i < end && (x.at(i, aComma) || x.tokens[i].Tag == doc.Cconj) {
		last = x.tokens[i].Tag == doc.Cconj
		for i++; i < end && (x.tokens[i].Tag == doc.Adv || x.tokens[i].Tag == doc.Cconj); i++ {
			last = last || x.tokens[i].Tag == doc.Cconj
		}
		n := x.bareNounPhrase(i, end)
		if n == i {
			return false
		}
		i = n
	}
	return last && i < end && x.tokens[i].Tag.Finite()
}

// addresses reports a verb that names its hearer without a preposition.
func (x *reader) addresses(v int) bool { return x.frame(v)&(Orders|Tells) != 0 }

// colonClause reads a clause that a colon brings without marks: "tous l'ont
// souligné : l'espoir est mince".
func (x *reader) colonClause(v int, f Frame) bool {
	g := &x.t.Verbs[v]
	i := g.Tokens.End
	if f&Says == 0 || !g.Finite && (g.Form != doc.VerbInf || x.subject(v).Empty() || x.unsaid(g, x.subject(v))) || !x.at(i, aColon) || i+1 >= x.sentenceOf(g.Tokens.First).End || x.marks[i+1] != none || x.dash(i+1) {
		return false
	}
	if !x.finite(doc.Range{First: i + 1, End: min(len(x.tokens), i+maxGap)}) {
		return false
	}
	x.reported(v, i+1, "colon-clause", 0.7)
	return true
}
