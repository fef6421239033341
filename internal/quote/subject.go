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
	k := &x.t.Tokens[i]
	switch {
	case x.isSubjectPronoun(i, g):
		return doc.Range{First: i, End: i + 1}
	case k.Tag == doc.PronRel:
		x.subjects[v].relative = true
		return x.antecedent(i, floor)
	case x.t.Word(i) == ",":
		return x.overInsert(v, i, floor)
	case k.Tag == doc.Cconj || x.r.Then.Has(k.Norm):
		return x.coordinated(v, floor)
	}
	s := x.phraseBefore(i+1, floor)
	if s.Empty() {
		return x.coordinated(v, floor)
	}
	return x.withTitle(s, floor)
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
		k := &x.t.Tokens[i]
		switch {
		case k.Tag == doc.AdvNeg:
		case k.Tag == doc.Adv && !k.Flags.Has(doc.SentenceStart) && i > floor:
		case k.Tag == doc.PronPers && !x.isSubjectPronoun(i, g):
		case x.r.SubjectFirst && i > floor+1 && x.r.Times.Has(k.Norm) && x.t.Tokens[i-1].Tag == doc.Adp:
			i-- // "The ministry on Friday said"
		case x.r.Clitics.Has(k.Norm) && (k.Flags.Has(doc.Elided) || k.Tag == doc.PronPers || k.Tag == doc.Pron):
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
	k := &x.t.Tokens[i]
	m, ok := x.r.Pronouns.Get(k.Norm)
	if !ok {
		return false
	}
	if p := m.Person(); p != 0 && p != doc.Third && x.r.Clitics.Has(k.Norm) {
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
	s := x.phraseBefore(end, floor)
	if first := s.First; !s.Empty() && first > floor+1 && x.is(first-1, ",") && x.t.Tokens[first].Kind == doc.Number {
		s = x.phraseBefore(first-1, floor) // "Paul, 84 ans, qui dit"
	}
	if s.Empty() { // "installé par un président qui disait": the object of a preposition
		for first := end - 1; first >= floor && x.inPhrase(first); first-- {
			if k := &x.t.Tokens[first]; k.Tag == doc.Adp || k.Tag == doc.AdpDet {
				if n := x.bareNounPhrase(first+1, end); n == end {
					s = doc.Range{First: first + 1, End: end}
				}
			}
		}
	}
	return x.withTitle(s, floor)
}

// overInsert finds the subject left of a comma: before an insert ("Paul Renaud,
// qui avait succédé à Marc Petit, a déclaré"), around an apposition ("Le
// porte-parole, Dmitri Peskov, a déclaré"), or in a chain of verbs.
func (x *reader) overInsert(v, comma, floor int) doc.Range {
	for j := comma - 1; j >= floor; j-- {
		if p := x.closed(j); p != nil {
			j = max(floor, p.left())
			continue
		}
		if w := x.t.Word(j); w == ":" || w == ";" {
			break
		} else if w != "," {
			continue
		}
		if j == floor {
			break
		}
		before := x.phraseBefore(j, floor)
		segment := doc.Range{First: j + 1, End: comma}
		switch {
		case x.inInsert(before, floor):
			continue
		case !before.Empty() && !x.clausal(before, floor):
			return x.withApposition(before, segment, comma)
		case x.nominal(segment):
			return segment
		}
	}
	if s := x.coordinated(v, floor); !s.Empty() {
		return s
	}
	return x.phraseBefore(comma, floor)
}

// inInsert reports a noun phrase that belongs to an insert between commas rather
// than to the clause: "Le chef, qui vit à Madrid, capitale du pays, a dit", "Paul
// Renaud, ancien maire, et proche de la ministre, a dit".
func (x *reader) inInsert(np doc.Range, floor int) bool {
	for i := np.First - 1; i > floor && !np.Empty(); i-- {
		if x.isPunct(i) {
			k := &x.t.Tokens[i+1]
			return x.is(i, ",") && (k.Tag == doc.PronRel || i+1 == np.First && (k.Tag == doc.Noun || k.Tag == doc.Adj) && !x.isName(i+1))
		}
	}
	return false
}

// clausal reports a noun phrase that a verb before it governs: it is an object,
// not a subject waiting for its verb.
func (x *reader) clausal(np doc.Range, floor int) bool {
	i := np.First - 1
	return i >= floor && (x.t.Tokens[i].Tag.Verb() || x.t.Tokens[i].Tag.Aux() || x.t.Tokens[i].Tag == doc.Adp || x.t.Tokens[i].Tag == doc.AdpDet)
}

// withApposition adds to a subject the insert after it when that is a noun
// phrase, and says which of both it is when the first is an adverbial.
func (x *reader) withApposition(np, insert doc.Range, comma int) doc.Range {
	if end := x.bareNounPhrase(insert.First, comma); end == comma {
		return doc.Range{First: np.First, End: comma}
	}
	return np
}

// nominal reports that a segment is one noun phrase.
func (x *reader) nominal(r doc.Range) bool {
	return !r.Empty() && x.bareNounPhrase(r.First, r.End) == r.End
}

// withTitle adds to a name the role before it and a comma: "Le porte-parole du
// Kremlin, Dmitri Peskov".
func (x *reader) withTitle(s doc.Range, floor int) doc.Range {
	if s.Empty() || s.First-1 <= floor || x.t.Word(s.First-1) != "," || !x.isName(s.First) {
		return s
	}
	role := x.phraseBefore(s.First-1, floor)
	if role.Empty() || x.hasName(role) || !x.speaks(role) {
		return s
	}
	return doc.Range{First: role.First, End: s.End}
}

// speaks reports a noun phrase whose head noun is one that speaks.
func (x *reader) speaks(np doc.Range) bool {
	for i := np.First; i < np.End; i++ {
		if k := &x.t.Tokens[i]; (k.Tag.Nominal() || k.Tag == doc.Adj) && (x.r.Speakers.Has(k.Norm) || x.r.Speakers.Has(k.Lemma)) {
			return true
		} else if k.Tag == doc.Noun && !x.modifies(i, np.End) {
			return false
		}
	}
	return false
}

// headKind is what the head noun of a phrase stands for; false when it has none
// or the noun is none of those who speak.
func (x *reader) headKind(np doc.Range) (doc.EntityKind, int, bool) {
	for i := np.First; i < np.End; i++ {
		if k := &x.t.Tokens[i]; k.Tag == doc.Noun && !x.modifies(i, np.End) {
			kind, ok := x.r.Speakers.Get(k.Norm)
			if !ok {
				kind, ok = x.r.Speakers.Get(k.Lemma)
			}
			return kind, i, ok
		}
	}
	return 0, doc.None, false
}

// modifies reports a noun before the noun that it tells more of, in the order of
// English: the "council" in "a council source".
func (x *reader) modifies(i, end int) bool {
	return x.r.SubjectFirst && i+1 < end && x.t.Tokens[i+1].Tag == doc.Noun
}

// sharedSubject is the subject of an infinitive or participle: that of the
// finite verb before it in the sentence, or else of the next after it
// ("Appelant au calme, la préfecture a …").
func (x *reader) sharedSubject(v, floor int) doc.Range {
	if s := x.directSubject(v, floor); !s.Empty() {
		return s
	}
	if s := x.narrated(v, floor); !s.Empty() {
		return s
	}
	if s := x.reporter(v, floor); !s.Empty() {
		return s
	}
	if s := x.coordinated(v, floor); !s.Empty() {
		if near := x.nearestSubject(v, floor); !x.knownSpeaker(s) && !near.Empty() && x.knownSpeaker(near) {
			return near
		}
		return s
	}
	g := &x.t.Verbs[v]
	here := x.sentence[g.Tokens.First]
	for n := v + 1; n < len(x.t.Verbs) && n < v+8; n++ {
		o := &x.t.Verbs[n]
		if x.sentence[o.Tokens.First] != here {
			break
		}
		if o.Finite && x.inside[o.Tokens.First] == x.inside[g.Tokens.First] && !x.subordinate(n) {
			return x.subject(n)
		}
	}
	return doc.Range{}
}

// nearestSubject is the subject of the last finite verb before a participle,
// whatever its clause: "le titre baissait, après que le groupe a revu son plan,
// invoquant une demande faible".
func (x *reader) nearestSubject(v, floor int) doc.Range {
	for n := v - 1; n >= 0 && n > v-12 && x.t.Verbs[n].Tokens.First >= floor && x.t.Verbs[v].Form == doc.VerbPres; n-- {
		if o := &x.t.Verbs[n]; o.Finite && x.inside[o.Tokens.First] == x.inside[x.t.Verbs[v].Tokens.First] {
			return x.subject(n)
		}
	}
	return doc.Range{}
}

// narrated is the noun phrase before an infinitive that tells a story: "Et Paul
// Renaud de conclure".
func (x *reader) narrated(v, floor int) doc.Range {
	g := &x.t.Verbs[v]
	of := g.Tokens.First - 1
	if g.Form != doc.VerbInf || of <= floor || !x.r.Infinitives.Has(x.t.Tokens[of].Norm) || x.t.Tokens[floor].Tag != doc.Cconj {
		return doc.Range{}
	}
	if s := x.phraseBefore(of, floor+1); s.First == floor+1 && !s.Empty() {
		return s
	}
	return doc.Range{}
}

// reporter is the subject of a verb of reporting before a participle of
// reporting: who goes on speaking, whatever verbs stand in what he said.
func (x *reader) reporter(v, floor int) doc.Range {
	g := &x.t.Verbs[v]
	if g.Form != doc.VerbPres || x.frame(v)&Says == 0 {
		return doc.Range{}
	}
	here := x.inside[g.Tokens.First]
	for n := v - 1; n >= 0 && n > v-12 && x.t.Verbs[n].Tokens.First >= floor; n-- {
		o := &x.t.Verbs[n]
		if o.Finite && x.inside[o.Tokens.First] == here && x.frame(n)&Says != 0 && !x.subordinate(n) {
			return x.subject(n)
		}
	}
	return doc.Range{}
}

// directSubject is the noun phrase right before a present participle: "un appel
// téléphonique les informant que".
func (x *reader) directSubject(v, floor int) doc.Range {
	g := &x.t.Verbs[v]
	if g.Form != doc.VerbPres {
		return doc.Range{}
	}
	i := x.beforeClitics(g, floor)
	if i < floor || x.t.Tokens[i].Tag != doc.Noun && x.t.Tokens[i].Tag != doc.Adj && x.t.Tokens[i].Tag != doc.Propn {
		return doc.Range{}
	}
	s := x.phraseBefore(i+1, floor)
	for n := i; s.Empty() && n > floor && x.inPhrase(n); n-- { // "with the government saying"
		if x.t.Tokens[n].Tag == doc.Adp && x.bareNounPhrase(n+1, i+1) == i+1 {
			s = doc.Range{First: n + 1, End: i + 1}
		}
	}
	if s.Empty() || i+1 == g.Tokens.First && !x.somebody(s) {
		return doc.Range{}
	}
	return s
}

// coordinated is the subject of the nearest finite verb on the left that is not
// in a subordinate clause: "Zelenskiy s'est entretenu avec X et a fait valoir".
func (x *reader) coordinated(v, floor int) doc.Range {
	here := x.inside[x.t.Verbs[v].Tokens.First]
	if x.r.BareClause && x.frame(v)&Says != 0 { // "He said crews were at work, and promised": not the crews
		for n := v - 1; n >= 0 && n > v-12 && x.t.Verbs[n].Tokens.First >= floor; n-- {
			if x.cued[n] && x.t.Verbs[n].Finite && x.inside[x.t.Verbs[n].Tokens.First] == here {
				return x.subject(n)
			}
		}
	}
	for n := v - 1; n >= 0 && n > v-12; n-- {
		o := &x.t.Verbs[n]
		if o.Tokens.First < floor {
			break
		}
		if !o.Finite || x.inside[o.Tokens.First] != here {
			continue
		}
		if !x.subordinate(n) {
			return x.subject(n)
		}
	}
	return x.pastSubject(v, floor)
}

// pastSubject is the subject of an English verb before v in the simple past that
// the tagger took for a participle: "The chief, Ann Reed, declined to answer but
// said".
func (x *reader) pastSubject(v, floor int) doc.Range {
	for n := v - 1; x.r.SubjectFirst && n >= 0 && n > v-12 && x.t.Verbs[n].Tokens.First >= floor; n-- {
		o := &x.t.Verbs[n]
		if o.Form != doc.VerbPast || o.Finite || o.Tokens.Len() > 1 {
			continue
		}
		if i := o.Tokens.First - 1; i > floor && x.is(i, ",") {
			return x.overInsert(n, i, floor)
		} else if i > floor {
			return x.phraseBefore(i+1, floor)
		}
	}
	return doc.Range{}
}

// subordinate reports a verb whose clause a conjunction or a relative pronoun
// opens.
func (x *reader) subordinate(v int) bool {
	s := x.subject(v)
	if s.Empty() {
		return false
	}
	if x.subjects[v].relative {
		return true
	}
	first := min(s.First, x.t.Verbs[v].Tokens.First)
	floor := x.floor(first)
	for i := first - 1; i >= floor && i > first-4; i-- {
		k := &x.t.Tokens[i]
		if k.Tag == doc.Sconj || k.Tag == doc.PronRel || k.Tag == doc.PronInt {
			return true
		}
		if k.Tag != doc.Adv && k.Tag != doc.PronPers && k.Kind != doc.Punct {
			break
		}
	}
	return false
}
