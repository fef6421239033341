package claim

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// governor is the verb group that what starts at token i most likely completes:
// the last one of clause c before it that may reach so far, None when there is none.
//
//	Les gares fermées mardi, puis jeudi, | accueillent | 300 voyageurs.
//	She | paid | a required $500 deposit.
func (b *builder) governor(c, i int) int {
	last := b.verbBefore(c, i)
	if last == doc.None {
		return doc.None
	}
	for v := last; v >= max(b.verbs.First, last-near) && b.t.Verbs[v].Tokens.First >= b.clauses[c].First; v-- {
		if !b.aside(v) && !b.time(b.t.Verbs[v].Head) && !b.attributive(v) && !b.closed(c, v, i) && !b.prepositional(v) {
			return v
		}
	}
	return doc.None
}

// attributive reports a participle that describes the noun after it: "a rocket-
// propelled grenade", "after repeated attacks on 3 farms". Where the noun comes
// first, participles do too.
func (b *builder) attributive(v int) bool {
	g := &b.t.Verbs[v]
	if !b.rules.HeadLast || g.Finite || g.Tokens.Len() > 1 {
		return false
	}
	i := g.Tokens.First
	if g.Form == doc.VerbInf { // a 12% | pay | rise
		return (b.tagAt(i-1) == doc.Num || b.tagAt(i-1) == doc.SymTag) && b.tagAt(i+1) == doc.Noun
	}
	if g.Form != doc.VerbPast && g.Form != doc.VerbPres {
		return false
	}
	next, before := b.tagAt(i+1), b.tagAt(i-1)
	if b.t.Tokens[i].Flags&doc.SpaceBefore == 0 && i > b.tokens.First && b.mark(i-1) == '-' {
		return true
	}
	switch {
	case before.Determiner(), (before.Adjective() || before.Finite()) && next.Nominal():
		return true
	case before == doc.Adp, before == doc.Num:
		return g.Form == doc.VerbPast && (next.Nominal() || next.Adjective())
	}
	return false
}

// closed reports a verb without auxiliary whose phrase has ended before token i: a
// past participle at a comma, a conjunction or a dash, any other at a comma when the
// verb of the clause is still to come.
//
//	un colis suivi depuis mardi et | trois lettres
//	Pour les gares devant fermer, | un délai de 12 mois est prévu
func (b *builder) closed(c, v, i int) bool {
	g := &b.t.Verbs[v]
	if g.Finite || v > b.verbs.First && b.t.Verbs[v-1].Tokens.End == g.Tokens.First && b.t.Tokens[b.t.Verbs[v-1].Head].Tag.Aux() {
		return false
	}
	past := g.Form == doc.VerbPast
	if main := b.clauses[c].verb; !past && (main == doc.None || b.t.Verbs[main].Tokens.First < i) {
		return false
	}
	for k := max(g.Tokens.End, i-wide); k < i; k++ {
		t := &b.t.Tokens[k]
		if t.Kind == doc.Punct && (b.mark(k) == ',' || past && !t.Flags.Has(doc.Opening)) || past && t.Tag == doc.Cconj {
			return true
		}
	}
	return false
}

// prepositional reports a participle that works as a preposition: "12 people,
// including two children".
func (b *builder) prepositional(v int) bool {
	g := &b.t.Verbs[v]
	return g.Form == doc.VerbPres && !g.Finite && b.class(g.Head)&Preposition != 0
}

// aside reports the cue of an incise, which is no verb of the sentence that it
// interrupts: "Le pont, a dit la maire, coûtera 3 millions."
func (b *builder) aside(v int) bool {
	if len(b.incises) == 0 {
		return false
	}
	_, ok := slices.BinarySearch(b.incises, v)
	return ok
}

// A tail is the verb of a cue behind the words that it reports, and where those start.
type tail struct{ verb, start int }

// hear notes the verbs that report: those amid the words they report, those of words in
// marks, and those behind the words, each in order.
func (b *builder) hear(quotes []doc.Quote) {
	b.incises, b.cues, b.tails = b.incises[:0], b.cues[:0], b.tails[:0]
	for i := range quotes {
		q := &quotes[i]
		v := q.Cue.Verb
		if v == doc.None {
			continue
		}
		if q.Kind != doc.Indirect {
			b.cues = append(b.cues, v)
		}
		if q.End <= q.Cue.Start {
			b.tails = append(b.tails, tail{v, q.Start})
		} else if q.Start < q.Cue.Start && q.Cue.End < q.End {
			b.incises = append(b.incises, v)
		}
	}
	slices.Sort(b.incises)
	slices.Sort(b.cues)
	slices.SortFunc(b.tails, func(x, y tail) int { return x.verb - y.verb })
}

// reports tells the verb of a cue from what it reports: it is no verb of a number at token
// i in the words before it: "…, dont 340 par hélicoptère, | indique | la préfecture".
func (b *builder) reports(v, i int) bool {
	if len(b.tails) == 0 || !b.tokens.Has(i) {
		return false
	}
	k, ok := slices.BinarySearchFunc(b.tails, v, func(x tail, v int) int { return x.verb - v })
	return ok && b.tails[k].start <= b.t.Tokens[i].Start && i < b.t.Verbs[v].Tokens.First
}
