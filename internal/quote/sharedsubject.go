package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// sharedSubject is the subject of an infinitive or participle: that of the
// finite verb before it in the sentence, or else of the next after it
// ("Appelant au calme, la préfecture a …").
func (x *reader) sharedSubject(v, floor int) doc.Range {
	if g := &x.t.Verbs[v]; g.Form == doc.VerbPast && x.pastBehindInsert(g) {
		return x.overInsert(v, g.Tokens.First-1, floor)
	}
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
	if g.Form != doc.VerbInf || of <= floor || !x.to(of) || x.tokens[floor].Tag != doc.Cconj {
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
	if g.Form != doc.VerbPres || x.frame(v)&(Says|Phrases) == 0 {
		return doc.Range{}
	}
	if i := g.Tokens.First - 1; x.r.SubjectFirst && i > floor && x.comparedAt(i) {
		return x.phraseBefore(i, floor) // "quoted the minister as saying"
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
	if i < floor || x.tokens[i].Tag != doc.Noun && x.tokens[i].Tag != doc.Adj && x.tokens[i].Tag != doc.Propn {
		return doc.Range{}
	}
	s := x.phraseBefore(i+1, floor)
	for n := i; s.Empty() && n > floor && x.inPhrase(n); n-- { // "with the government saying"
		if x.tokens[n].Tag == doc.Adp && !x.to(n) && x.bareNounPhrase(n+1, i+1) == i+1 {
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
	if x.r.BareClause && x.frame(v)&(Says|Phrases) != 0 { // "He said crews were at work, and promised": not the crews
		for n := v - 1; n >= 0 && n > v-12 && x.t.Verbs[n].Tokens.First >= floor; n-- {
			if x.frame(n)&Says != 0 && x.t.Verbs[n].Finite && x.inside[x.t.Verbs[n].Tokens.First] == here {
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
		if i := o.Tokens.First - 1; i > floor && x.at(i, aComma) {
			return x.overInsert(n, i, floor)
		} else if i > floor {
			if s := x.phraseBefore(i+1, floor); !s.Empty() {
				return s
			}
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
		k := &x.tokens[i]
		if k.Tag == doc.Sconj || k.Tag == doc.PronRel || k.Tag == doc.PronInt {
			return true
		}
		if k.Tag != doc.Adv && k.Tag != doc.PronPers && k.Kind != doc.Punct {
			break
		}
	}
	return false
}
