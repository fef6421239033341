package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// maxGap bounds how far after its verb a complement may start, in tokens.
const maxGap = 16

// complements reads what a verb of reporting governs:
//
//	Le maire affirme que le pont est sûr.        complement
//	Elle affirme n'avoir rien signé.             infinitive
//	Il a demandé si la route rouvrirait.         question
//	Le préfet a demandé aux habitants de partir. order
//	Le président a appelé à une pause.           call
func complements(x *reader) {
	for v := range x.t.Verbs {
		if x.wanted.Left(v) {
			return
		}
		f := x.frame(v)
		g := &x.t.Verbs[v]
		if f == 0 || f&Thinks != 0 && x.thoughtAloud(v) || x.inside[g.Tokens.First] != none || x.cued[v] && f&Says == 0 || x.loose(g) || x.opensWithVerb(g) {
			continue
		}
		x.complement(v, f)
	}
}

// thoughtAloud reports a thought that somebody says to have: in "dit craindre que"
// the cue is "dit".
func (x *reader) thoughtAloud(v int) bool {
	first := x.t.Verbs[v].Tokens.First
	if x.t.Verbs[v].Form != doc.VerbInf || first == 0 || x.group[first-1] == none {
		return false
	}
	return x.frame(int(x.group[first-1]))&Claims != 0
}

// opensWithVerb reports a verb that opens an English clause and has no subject: "Asked
// why he left, he laughed", "when asked why".
func (x *reader) opensWithVerb(g *doc.VerbGroup) bool {
	if !x.r.SubjectFirst || g.Subject >= 0 || g.Form == doc.VerbPres {
		return false
	}
	first := &x.tokens[g.Tokens.First]
	if g.Tokens.First == 0 || first.Flags.Has(doc.SentenceStart) {
		return true
	}
	before := &x.tokens[g.Tokens.First-1]
	if first.Tag != doc.VerbInf && g.Tokens.Len() == 1 && x.at(g.Tokens.First-1, aComma) && x.frame(int(x.group[g.Tokens.First]))&(Asks|Thinks) == Asks && g.Tokens.End < len(x.tokens) && x.whether(g.Tokens.End) {
		return true // "The minister, asked if she would resign, said"
	}
	return first.Tag != doc.VerbInf && (before.Tag == doc.Sconj || before.Tag != doc.PronRel && x.whether(g.Tokens.First-1))
}

// toAsk reports an infinitive of asking that somebody has carried out: "wrote to ask
// whether", "rang at dawn to ask if".
func (x *reader) toAsk(v int) bool {
	to := x.t.Verbs[v].Tokens.First - 1
	if to < 2 || !x.to(to) && x.tokens[to].Tag != doc.Adp {
		return false
	}
	for i := to - 1; i >= 0 && i > to-6 && !x.isPunct(i); i-- {
		if g := x.group[i]; g != none {
			o := &x.t.Verbs[g]
			return o.Finite && !o.Negated && o.Modal.Text == "" && o.Tense == doc.Past && (i < to-1 || x.frame(int(g)) != 0 || x.tokens[to].Tag == doc.Adp) && !x.r.Unsaid.Has(o.Lemma)
		}
	}
	return false
}

func (x *reader) complement(v int, f Frame) {
	i := x.complementStart(v)
	if i == doc.None {
		if x.colonClause(v, f) {
			return
		}
		if x.r.BareClause && f.takesBare() && !x.cued[v] {
			x.bareClause(v)
		}
		return
	}
	k := &x.tokens[i]
	switch {
	case x.that(i) && f&Orders != 0 && x.toThat(i):
		x.reported(v, i+1, "order", 0.45)
	case x.that(i) && f&(Says|Asks|Thinks|Shows|Hears) != 0:
		if i+1 < len(x.tokens) && (x.isClitic(i+1) || x.r.BareClause && i == x.t.Verbs[v].Tokens.End && x.groupStarts(i+1) && x.tokens[i+1].Tag.Finite()) {
			i-- // "that's for the best", "said that was not enough": a pronoun
		}
		x.reported(v, i+1, "complement", 0.88)
	case x.r.SubjectFirst && x.cued[v] && f&Asks == 0 && x.whether(i): // “I'm done,” she said when reached by phone
	case k.Tag != doc.PronPers && x.whether(i) && f&(Asks|Says) != 0 && f&Thinks == 0 && x.t.Verbs[v].Modal.Text == "" && (x.t.Verbs[v].Form != doc.VerbInf || f&Asks != 0 && x.toAsk(v)):
		x.reported(v, i+1, "question", 0.6)
	case f&Claims != 0 && x.infinitiveAt(i):
		for x.tokens[i].Tag == doc.Adv {
			i++ // "affirmant même l'avoir remboursé"
		}
		x.reported(v, i, "infinitive", 0.8)
	case f&Orders != 0 && x.to(i) && x.infinitiveAt(i+1) && !(f&Calls == 0 && x.r.Goals.Has(k.Norm)):
		if x.t.Verbs[v].Voice != doc.Passive {
			x.reported(v, i+1, "order", 0.4)
		}
	case f&Gerunds != 0 && k.Tag == doc.VerbPres:
		x.reported(v, i, "gerund", 0.6)
	case f&Calls != 0 && x.r.Goals.Has(k.Norm):
		x.called(v, i+1)
	}
}

// complementStart finds the word that opens the complement of verb v, over
// adverbials and an addressee: "a annoncé, vendredi 10 décembre, que".
func (x *reader) complementStart(v int) int {
	g := &x.t.Verbs[v]
	i := g.Tokens.End
	if i >= len(x.tokens) {
		return doc.None
	}
	end := min(x.sentenceOf(g.Tokens.First).End, i+maxGap)
	f := x.frame(v)
	if j := x.behindAside(i, end); j != doc.None && f&(Says|Asks) != 0 {
		return j
	}
	for j := x.overTime(i, end); j < end; j++ {
		k := &x.tokens[j]
		switch {
		case x.that(j):
			if j > i && x.r.Binders.Has(x.tokens[j-1].Norm) {
				return doc.None // "dès que", "alors que"
			}
			if j == i+2 && x.toThat(j) {
				return j
			}
			if j > i && x.r.BareClause && (k.Tag == doc.PronRel || j+1 < end && x.tokens[j+1].Tag.Finite()) && j+1 < end && x.groupStarts(j+1) && !x.day(j-1) {
				continue // "said in a memo that was seen by Newswire"
			}
			if j > i && !x.r.BareClause && ((x.tokens[j-1].Tag.Nominal() || x.tokens[j-1].Tag == doc.Adj) && (f&Tells == 0 || k.Tag == doc.PronRel) && !x.overObject(i, j) || x.tokens[j-1].Tag == doc.PronDem) {
				return doc.None // "les mesures que", "ce que": a relative clause
			}
			if j > i && x.r.BareClause && f&(Orders|Tells) == 0 && x.tokens[i].Tag.Determiner() && x.bareNounPhrase(i, j) == j {
				return doc.None // "accepted the idea that", "announced the news that"
			}
			if j > i && k.Tag == doc.PronRel && x.r.BareClause && x.tokens[j-1].Tag.Nominal() && f&Orders == 0 && !x.overObject(i, j) {
				return doc.None
			}
			return j
		case x.whether(j) && x.questions(j, v, j == i):
			return j
		case f&Claims != 0 && (j == i || x.at(i, aComma) && x.at(j-1, aComma) || k.Tag == doc.VerbInf && x.tokens[i].Tag == doc.Adp && x.overAdverbials(i, end) == j) && x.infinitiveAt(j):
			return j
		case f&Orders != 0 && x.to(j) && j+1 < end && x.infinitiveAt(j+1):
			return j
		case f&Calls != 0 && x.r.Goals.Has(k.Norm) && j == i:
			return j
		case f&Gerunds != 0 && j == i && k.Tag == doc.VerbPres && x.groupStarts(j) && x.opensGerund(j, end):
			return j
		case x.cued[v] && x.r.SubjectFirst && x.at(j, aComma): // "…, the bank said last night, after reports that"
			return doc.None
		case k.Kind == doc.QuoteMark || x.at(j, aColon) || x.at(j, aSemicolon) || k.Tag == doc.PronRel || k.Tag == doc.Sconj:
			return doc.None
		case x.isName(j): // "told Ann Reed that", whatever reed is
		case x.group[j] != none && (k.Tag.Finite() || k.Tag == doc.VerbInf || k.Tag == doc.VerbPres):
			return doc.None
		case k.Tag == doc.Cconj && j == i:
			return doc.None
		}
	}
	return doc.None
}

// opensGerund reports a participle at token i that has words of its own behind it: no
// adjective ("denied growing pressure") and no noun ("reported gambling").
func (x *reader) opensGerund(i, end int) bool {
	if i+1 >= end || x.isPunct(i+1) {
		return false
	}
	k := &x.tokens[i+1]
	return k.Tag == doc.Noun && k.Morph.Number() == doc.Plur || k.Tag.Determiner() || k.Tag == doc.PronPers || k.Tag == doc.Adp || k.Tag == doc.VerbPast || k.Tag == doc.VerbPres || x.isName(i+1) || x.to(i+1) || x.opened(i+1) != nil || k.Tag == doc.AuxPast
}

// behindAside is the conjunction behind an aside that the comma at token i opens:
// "a ajouté, sans convaincre, que"; doc.None where there is none.
func (x *reader) behindAside(i, end int) int {
	if !x.at(i, aComma) {
		return doc.None
	}
	for n := i + 1; n+1 < end && n < i+10; n++ {
		if x.at(n, aComma) {
			if x.that(n+1) && x.tokens[n+1].Tag != doc.PronRel {
				return n + 1
			}
			break
		}
		if x.tokens[n].Tag.Finite() && !x.comparedAt(i+1) { // ", as did the bank, that"
			break
		}
	}
	return doc.None
}

// toThat reports a conjunction at token i that "à ce" brings: "s'est engagé à ce que
// le pont rouvre".
func (x *reader) toThat(i int) bool {
	return i > 1 && x.tokens[i-1].Tag == doc.PronDem && x.to(i-2)
}

// questions reports that the word at j opens what verb v asks or explains. Most
// such words have other work to do: only a verb of asking finds one at a
// distance.
func (x *reader) questions(j, v int, next bool) bool {
	k := &x.tokens[j]
	f := x.frame(v)
	if k.Tag == doc.PronPers || k.Flags.Has(doc.Elided) && (k.Tag != doc.Sconj || x.infinitiveAt(j+1)) {
		return false // "s'est", "reconnaît s'être trompé"
	}
	return next && f&(Asks|Says) != 0 || f&Asks != 0 && k.Tag == doc.Sconj
}

// overObject reports that between a verb and "que" stands only an adverbial or
// an addressee: a phrase that a preposition, a day or a comma opens, or the
// object of "informer".
func (x *reader) overObject(i, j int) bool {
	k := &x.tokens[i]
	return k.Tag == doc.Adp || k.Tag == doc.AdpDet || k.Tag == doc.Adv || x.day(i) || x.overTime(i, j) > i || x.at(i, aComma) || x.tokens[j-1].Tag == doc.Propn
}

// overTime skips a noun of time with its determiner between a verb and "que": "a
// annoncé ce matin que", "a répété trois fois que", "a confié il y a dix jours que".
func (x *reader) overTime(i, limit int) int {
	at := i
	if i+3 < limit && x.tokens[i].Tag == doc.PronPers && x.tokens[i+1].Tag == doc.PronPers && x.tokens[i+2].Tag.Finite() {
		at += 3
	}
	for n := 0; at+1 < limit && n < 2 && (x.tokens[at].Tag.Determiner() && x.tokens[at].Tag != doc.AdpDet || x.tokens[at].Tag == doc.Num || x.tokens[at].Kind == doc.Number); n++ {
		at++
		if x.day(at) {
			return at + 1
		}
	}
	return i
}

// infinitiveAt reports an infinitive at token i, negation and clitics skipped.
func (x *reader) infinitiveAt(i int) bool {
	for n := 0; i < len(x.tokens) && n < 4; i, n = i+1, n+1 {
		k := &x.tokens[i]
		if k.Tag == doc.VerbInf || k.Tag == doc.AuxInf {
			return true
		}
		if n > 0 && k.Tag == doc.Pron && x.tokens[i-1].Tag == doc.AdvNeg {
			continue // "ne rien savoir"
		}
		if k.Tag != doc.AdvNeg && !x.clitic(i) && k.Tag != doc.Adv {
			return false
		}
	}
	return false
}
