package claim

import (
	"sort"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// foreign reports a time that stands near claim i, from token time on, and belongs to
// something else.
func (b *builder) foreign(i int, x *doc.Timex, time int) bool {
	f := &b.facts[i]
	return b.saidThen(i, x, time) || b.described(i, time) || (time < f.stop || time > f.stop+1) && b.spent(i, x) ||
		b.superlative(f, time) || b.related(i, time) || b.standing(f, time) || b.titular(x, time) || b.apposed(f, time)
}

// saidThen reports the time at which somebody said claim i: it stands by the cue, outside
// of the words reported.
//
//	Douze maisons ont brûlé, a annoncé | jeudi | la préfecture.
//	| Mardi |, la maire a promis que deux écoles ouvriraient en mai.
func (b *builder) saidThen(i int, x *doc.Timex, time int) bool {
	if v := b.verbFrom(time) - 1; v >= b.verbs.First && v != b.facts[i].verb && b.t.Verbs[v].Tokens.End == time && b.t.Verbs[v].Finite && b.class(b.t.Verbs[v].Head)&Bare != 0 {
		return true // police said | on Tuesday |
	}
	at, sent := b.quantities[i].Span, b.claims[i].Sentence
	last := sort.Search(len(b.spoken), func(k int) bool { return b.spoken[k].Start > at.Start }) - 1
	for k := last; k >= max(0, last-near); k-- {
		q := &b.spoken[k]
		if q.Cue.Verb == doc.None || !within(q, at) || within(q, x.Span) {
			continue
		}
		cue := b.t.Verbs[q.Cue.Verb].Tokens.First
		if b.t.SentenceAt(b.t.Tokens[cue].Start) == sent && !b.parted(q, x.Span) {
			return true
		}
	}
	return false
}

// parted reports that reported words stand between a time and the cue of a quote.
func (b *builder) parted(q *doc.Quote, time doc.Span) bool {
	from, to := min(time.Start, q.Cue.Start), max(time.Start, q.Cue.Start)
	for _, s := range q.Segments {
		if from < s.Start && s.End <= to {
			return true
		}
	}
	return false
}

// described reports a time that belongs to a participle which describes another noun
// than the counted one: "remplacera 60 avions de l'armée | livrés en 1990", "le groupe,
// | fondé en 1998, emploie 300 ouvriers".
func (b *builder) described(i, time int) bool {
	f := &b.facts[i]
	v := b.verbBefore(b.clauseAt(time), time)
	if v == doc.None || v == f.verb || b.predicates(v, i) {
		return false
	}
	g := &b.t.Verbs[v]
	if g.Finite || g.Form != doc.VerbPast || time-g.Tokens.End > near {
		return false
	}
	for k := g.Tokens.End; k < time; k++ {
		if b.t.Tokens[k].Kind == doc.Punct || b.t.Tokens[k].Tag == doc.Cconj {
			return false
		}
	}
	comma := g.Tokens.First > b.tokens.First && b.mark(g.Tokens.First-1) == ','
	if f.start > time && (comma || g.Tokens.First == b.tokens.First) {
		return true
	}
	before := b.tagAt(g.Tokens.First - 1)
	if comma { // le cargo de 9 000 tonnes, | construit en 1998, transportait
		before = b.tagAt(g.Tokens.First - 2)
	}
	return (f.start > time || g.Tokens.First > f.stop) && (before.Nominal() || before.Adjective())
}

// predicates reports a verb group that is all the predicate of a claim beside claim i.
func (b *builder) predicates(v, i int) bool {
	gapped := func(j int) bool { return b.facts[j].verb == v && b.claims[j].Rule == "gapping" }
	return i+1 < b.end && gapped(i+1) || i > b.first && gapped(i-1)
}

// spent reports a span of time that is no date of claim i: one that the predicate of
// another claim is about, "jailed for 12 years, he must serve two-thirds", unless this
// one is a change, and a rate, "par an".
func (b *builder) spent(i int, x *doc.Timex) bool {
	switch x.Kind {
	case doc.SetTimex:
		return b.class(b.t.TokensIn(x.Phrase()).First)&Per != 0
	case doc.DurationTimex:
		return b.claims[i].Trend == doc.NoTrend && b.measures(i, x)
	}
	return false
}

// measures reports a time that is the quantity of a claim with another verb.
func (b *builder) measures(i int, x *doc.Timex) bool {
	for j := max(b.first, i-near); j < min(b.end, i+near); j++ {
		if x.Overlaps(b.quantities[j].Span) {
			return b.facts[j].verb != b.facts[i].verb
		}
	}
	return false
}

// origin reports the word before the value that something moved from, "$5 billion, up |
// from | $4 billion", or before a time; but not "cores | from | 37 sites".
func (b *builder) origin(i, from int) bool {
	if !b.time(from + 1) {
		return false
	}
	for g := i + 1; g < min(b.end, i+near); g++ {
		if q := &b.quantities[g]; b.facts[g].first == from+1 {
			return q.Kind != doc.Count || q.Noun == doc.None
		}
	}
	return true
}

// titular reports a time that is a part of a name or of a noun phrase: "Arvik Open 2023",
// "their January peak".
func (b *builder) titular(x *doc.Timex, time int) bool {
	if b.rules.HeadLast && x.Phrase() == x.Span && (b.tagAt(time-1) == doc.DetPoss || b.tagAt(time-1) == doc.Adj || x.Rule == "year" && b.tagAt(time-1).Determiner()) {
		return b.tagAt(b.t.TokensIn(x.Span).End).Nominal()
	}
	return x.Rule == "year" && x.Phrase() == x.Span && b.tagAt(time-1) == doc.Propn
}

// apposed reports a time that closes what an apposition says of somebody: "Roux, un
// rescapé du naufrage | en 2012 |, a gagné 6-2".
func (b *builder) apposed(f *facts, time int) bool {
	if f.start < time {
		return false
	}
	k := time - 1
	for k > max(b.tokens.First, time-2*near) && (b.tagAt(k).Nominal() || b.tagAt(k).Adjective() || b.tagAt(k).Determiner() || b.tagAt(k) == doc.Adp || b.tagAt(k) == doc.Adv) {
		k--
	}
	return k < time-2 && b.mark(k) == ',' && b.tagAt(k+1) == doc.Det && k > b.tokens.First && b.tagAt(k-1).Nominal()
}

// superlative reports a time that says since when something is the most: "…, un record
// depuis 1998", "…, the lowest since 1974".
func (b *builder) superlative(f *facts, time int) bool {
	for k := time - 1; k >= max(f.end, time-near); k-- {
		switch tag := b.t.Tokens[k].Tag; {
		case b.mark(k) == ',':
			return k < time-1
		case tag.Nominal(), tag.Adjective(), tag.Determiner(), tag == doc.Adv, tag == doc.Adp, b.t.Tokens[k].Kind == doc.QuoteMark:
		default:
			return false
		}
	}
	return false
}

// related reports a time that another figure is compared with, "par rapport à 2023",
// "than in March", when that figure stands between.
func (b *builder) related(i, time int) bool {
	f := &b.facts[i]
	if time < f.end || b.between(i, f.end, time) == 0 {
		return false
	}
	for k := time; k >= max(f.end, time-2); k-- {
		if b.tagAt(k) == doc.Sconj || b.class(k)&Versus != 0 {
			return true
		}
	}
	return false
}

// standing reports a time that says which of several values another word stands for:
// "le double de celui du 5 mars", "back to the level of 2019".
func (b *builder) standing(f *facts, time int) bool {
	if time < f.end {
		return false
	}
	k := time - 1
	if b.class(time)&Of == 0 {
		if b.class(k)&Of == 0 && b.tagAt(k) != doc.Adp {
			return false
		}
		k--
	}
	return b.tagAt(k) == doc.PronDem || b.tagAt(k) == doc.Pron || b.class(k)&Vessel != 0 && b.class(k)&Sum == 0
}
