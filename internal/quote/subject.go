package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// maxLeft bounds how far left of a verb its subject is looked for, in tokens.
const maxLeft = 120

// subject returns the noun phrase or pronoun that is the subject of verb group
// v, empty when the sentence does not show one. Answers are remembered, for
// chains of verbs share a subject.
func (x *reader) subject(v int) doc.Range {
	if x.subjects[v].known {
		return x.subjects[v].Range
	}
	x.subjects[v].known = true // a verb on the way back to itself has no subject
	s := x.findSubject(v)
	x.subjects[v].Range = s
	return s
}

func (x *reader) findSubject(v int) doc.Range {
	g := &x.t.Verbs[v]
	floor := x.floor(g.Tokens.First)
	switch {
	case g.Subject >= 0:
		return doc.Range{First: g.Subject, End: g.Subject + 1}
	case !g.Finite:
		return x.sharedSubject(v, floor)
	}
	i := x.beforeClitics(g, floor)
	if i < floor {
		return doc.Range{}
	}
	k := &x.tokens[i]
	switch {
	case x.isSubjectPronoun(i, g):
		return doc.Range{First: i, End: i + 1}
	case k.Tag == doc.PronRel:
		x.subjects[v].relative = true
		return x.antecedent(i, floor)
	case x.t.Word(i) == ",":
		return x.overInsert(v, i, floor)
	case x.r.SubjectFirst && x.dash(i):
		for j := i - 1; j > floor && j > i-maxPhrase; j-- { // "Kay – a former judge, now retired – said"
			if x.dash(j) {
				return x.withTitle(x.phraseBefore(j, floor), floor)
			}
		}
	case k.Tag == doc.Cconj || x.then(i):
		return x.coordinated(v, floor)
	}
	if s := x.afterConjunction(i+1, floor); !s.Empty() {
		return s
	}
	s := x.phraseBefore(i+1, floor)
	if s.Empty() || x.clausal(s, floor) {
		if who := x.beforeRelative(i, floor); !who.Empty() {
			return who
		}
	}
	if who := x.reducedSubject(i, s, floor); !who.Empty() {
		return who
	}
	if s.Empty() {
		return x.coordinated(v, floor)
	}
	if x.opensName(s, floor) {
		s.First--
	}
	return x.withTitle(s, floor)
}

// opensName reports a verb before a subject, at the start of the sentence, that is part
// of it: "Downing Street has denied", "Transport secretary Jo Bell warned".
func (x *reader) opensName(s doc.Range, floor int) bool {
	i := s.First - 1
	if !x.r.SubjectFirst || i < floor || !x.tokens[i].Tag.Verb() || !x.tokens[i].Flags.Has(doc.SentenceStart) {
		return false
	}
	return s.Len() == 1 && x.isName(s.First) && x.tokens[i].Tag == doc.VerbPres || s.Len() > 1 && x.roleAt(s.First) && x.isName(s.First+1)
}

// beforeRelative is the subject of a verb behind a relative clause that no comma sets
// off, and that ends with token i: "Le chauffeur qui a percuté le bus affirme".
func (x *reader) beforeRelative(i, floor int) doc.Range {
	verbs := 0
	for ; i > floor && !x.isPunct(i); i-- {
		if g := x.group[i]; g != none && x.groupStarts(i) && x.t.Verbs[g].Finite {
			verbs++
		}
		if x.tokens[i].Tag == doc.PronRel {
			if verbs == 1 && x.verbFrom(i+1, i+5) != doc.None {
				return x.antecedent(i, floor)
			}
			break
		}
	}
	return doc.Range{}
}

// afterConjunction is the noun phrase between a conjunction that the tagger took for
// a preposition and token end, behind a clause: "Shares dropped on Monday after the
// maker said".
func (x *reader) afterConjunction(end, floor int) doc.Range {
	for j := end - 2; j > floor && j > end-maxPhrase && x.inPhrase(j); j-- {
		if x.tokens[j].Tag == doc.Cconj && !x.clausal(x.phraseBefore(end, floor), floor) {
			continue // "Le maire et la préfète ont dit": no object before it
		}
		if x.r.Conjunctions.Has(x.tokens[j].Norm) && x.bareNounPhrase(j+1, end) == end {
			if x.finite(doc.Range{First: max(floor, j-maxGap), End: j}) {
				return doc.Range{First: j + 1, End: end}
			}
			break
		}
	}
	return doc.Range{}
}

// floor is the first token that may belong to the clause of token i: its
// sentence, or the marks it stands in.
func (x *reader) floor(i int) int {
	floor := max(0, i-maxLeft)
	if s := x.sentence[i]; s != none {
		floor = max(floor, x.t.Sentences[s].Tokens.First)
	}
	if p := x.inside[i]; p != none {
		floor = max(floor, x.pairs[p].first())
	}
	return floor
}

// beforeClitics is the token left of a verb group, object pronouns, negation
// and adverbs skipped: "Marc lui a répondu" → Marc.
func (x *reader) beforeClitics(g *doc.VerbGroup, floor int) int {
	i := g.Tokens.First - 1
	for i >= floor {
		k := &x.tokens[i]
		switch {
		case k.Tag == doc.AdvNeg:
		case k.Tag == doc.Det && i == g.Tokens.First-1 && i > floor && !x.r.SubjectFirst && x.clitic(i): // "la décrit", to a tagger an article
		case k.Tag == doc.Adv && !k.Flags.Has(doc.SentenceStart) && i > floor:
		case k.Tag == doc.PronPers && !x.isSubjectPronoun(i, g):
		case x.r.SubjectFirst && i > floor+1 && x.day(i) && (x.tokens[i-1].Tag == doc.Adp || x.tokens[i-1].Tag == doc.Adj):
			i-- // "The ministry on Friday said", "Reed last night denied"
		case x.clitic(i) && (k.Flags.Has(doc.Elided) || k.Tag == doc.PronPers || k.Tag == doc.Pron):
		default:
			return i
		}
		i--
	}
	return i
}

// isSubjectPronoun reports a pronoun that can be the subject of g: "nous" and
// "vous" are, unless the verb is in the third person.
func (x *reader) isSubjectPronoun(i int, g *doc.VerbGroup) bool {
	m, ok := x.pronoun(i)
	if !ok {
		return false
	}
	if p := m.Person(); p != 0 && p != doc.Third && x.clitic(i) {
		return g.Morph.Person() == p || g.Morph.Person() == 0
	}
	return true
}

// antecedent is the noun phrase that a relative pronoun stands for.
func (x *reader) antecedent(i, floor int) doc.Range {
	end := i
	if end > floor && x.t.Word(end-1) == "," {
		end--
	}
	if end > floor && x.tokens[end-1].Tag == doc.PronPers && x.nominative(end-1) {
		return doc.Range{First: end - 1, End: end} // "elle qui affirme"
	}
	if s := x.afterConjunction(end, floor); !s.Empty() {
		return s
	}
	s := x.phraseBefore(end, floor)
	if first := s.First; !s.Empty() && first > floor+1 && x.at(first-1, aComma) && x.tokens[first].Kind == doc.Number {
		s = x.phraseBefore(first-1, floor) // "Paul, 84 ans, qui dit"
	}
	if s.Empty() { // "installé par un président qui disait": the object of a preposition
		for first := end - 1; first >= floor && x.inPhrase(first); first-- {
			if k := &x.tokens[first]; k.Tag == doc.Adp || k.Tag == doc.AdpDet {
				if n := x.bareNounPhrase(first+1, end); n == end {
					s = doc.Range{First: first + 1, End: end}
				}
			}
		}
	}
	return x.withTitle(s, floor)
}
