package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// breaksReport reports that the author takes over at token j: ", estimant que",
// ", selon X", "et a fait valoir".
func (x *reader) breaksReport(j, end int) bool {
	n := j
	if x.at(n, aComma) || x.r.SubjectFirst && x.dash(n) && n+1 < end && x.tokens[n+1].Tag == doc.Cconj {
		n++ // also "would be hard — and he noted that"
	}
	comma := n > j
	if n < end && (x.tokens[n].Tag == doc.Cconj || x.then(n)) {
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
	if comma && x.r.SubjectFirst && n == j+1 && n+2 < end && x.tokens[n].Tag == doc.PronRel && x.nominative(n+1) {
		if v := x.verbFrom(n+2, end); v != doc.None && x.frame(v)&Brands != 0 {
			return true // ", which he described as “suet”"
		}
	}
	if comma && x.r.BareClause && x.tokens[j-1].Kind == doc.QuoteMark && x.tokens[n].Tag == doc.VerbPres {
		return true // they were “on track”, pointing to new figures
	}
	if comma && x.sourceAt(n) && !x.sourceDoubtful(n) {
		return !x.sameSource(n)
	}
	if n+1 < end && x.tokens[n].Tag == doc.Adp && x.groupStarts(n+1) { // "en ajoutant", "avant d'ajouter"
		n++
	}
	for n+1 < end && x.tokens[n].Tag == doc.Adv && x.group[n] == none {
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
	if k := &x.tokens[n]; k.Tag == doc.Sconj || k.Tag == doc.Cconj {
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
	if _, ok := x.pronoun(n); !ok {
		np.End = x.bareNounPhrase(n, end)
	}
	if np.Empty() || np.End >= end {
		return false
	}
	v := x.verbFrom(np.End, end)
	f := Says | Brands
	if x.r.SubjectFirst && x.tokens[first].Tag == doc.Sconj {
		f |= Phrases // ", while the party accused him of “lies”"
	}
	if v == doc.None || !x.t.Verbs[v].Finite || x.frame(v)&f == 0 || x.r.SubjectFirst && (x.t.Verbs[v].Modal.Text != "" || x.t.Verbs[v].Negated) {
		return false // also ", and that it would not accept less"
	}
	then := x.t.Verbs[v].Tokens.End
	return n > first || then >= end-1 || x.tokens[then].Kind == doc.Punct || x.that(then) // ", others argue that"
}

// setsAgainst reports a clause in which somebody else says something, set beside the
// report without a conjunction: "Le premier assure qu'il partira, la seconde réclame
// « un vote »".
func (x *reader) setsAgainst(n, end int) bool {
	k := &x.tokens[n]
	np := x.bareNounPhrase(n, end)
	if x.r.SubjectFirst || np == n || np >= end || !k.Tag.Determiner() && !x.isName(n) || k.Tag == doc.AdpDet {
		return false
	}
	v := x.verbFrom(np, end)
	if v == doc.None || !x.t.Verbs[v].Finite || x.frame(v)&(Says|Phrases) == 0 || x.shifted(x.t.Verbs[v].Tokens.First) || x.t.Verbs[v].Tokens.End >= end {
		return false
	}
	next := x.t.Verbs[v].Tokens.End
	for next+1 < end && (x.tokens[next].Tag == doc.Det || x.of(next)) {
		next++ // "parle d'un « … »"
	}
	return x.opened(next) != nil || x.at(next, aColon) || next == x.t.Verbs[v].Tokens.End && x.that(next)
}

// announces reports a participle of reporting with a clause of its own, though
// no comma stands before it: "… un prêt affirmant que …".
func (x *reader) announces(j, end int) bool {
	if x.frame(int(x.group[j]))&Says == 0 {
		return false
	}
	for n := j + 1; n < end && n < j+4; n++ {
		if x.that(n) || x.infinitiveAt(n) {
			return true
		}
	}
	return false
}
