// Package claim says what each quantity counts, what is said of it and when.
//
// In go a tagged text, its quantities, times and quotes; out comes one claim a
// quantity, in text order: the counted noun phrase, the predicate (a verb, a
// noun such as "la mort de", or the one of a neighbour: "14 000 personnes sont
// mortes et 24 soldats"), direction, negation, hedge, times, the clause and the
// quote that say it.
//
// It leaves alone whether the claim is true, and who says it: the quote knows.
package claim

import (
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Build returns the claims that the quantities make, in text order.
func Build(t *doc.Text, quantities []doc.Quantity, times []doc.Timex, quotes []doc.Quote, r *Rules) []doc.Claim {
	return BuildWhile(nil, t, quantities, times, quotes, r)
}

// BuildWhile is Build as long as that is wanted, and none from then on.
func BuildWhile(wanted doc.Wanted, t *doc.Text, quantities []doc.Quantity, times []doc.Timex, quotes []doc.Quote, r *Rules) []doc.Claim {
	if len(quantities) == 0 {
		return nil
	}
	b := builders.Get().(*builder)
	b.t, b.rules, b.quantities, b.times, b.spoken, b.wanted = t, r, quantities, times, quotes, wanted
	b.hear(quotes)
	b.claims = doc.Claims.Take(len(quantities))
	b.facts = doc.Cleared(b.facts, len(quantities))
	b.found = make([]int, 0, len(quantities))
	for first := 0; first < len(quantities) && !b.gone; first = b.end {
		b.gather(first)
		b.take()
	}
	if b.gone {
		b.release()
		return nil
	}
	b.quotes(quotes)
	claims := b.claims
	b.release()
	return claims
}

// builder makes the claims of one text.
type builder struct {
	t          *doc.Text
	rules      *Rules
	quantities []doc.Quantity
	times      []doc.Timex
	spoken     []doc.Quote
	incises    []int // of Text.Verbs: cues amid the words they report
	cues       []int // … and of words in marks
	tails      []tail
	wanted     doc.Wanted
	gone       bool // it is not any more

	claims []doc.Claim
	facts  []facts // beside each claim: what was seen of it on the way
	found  []int   // the times of all claims, one after the other

	scene           // the sentence at hand
	scenes  []scene // those of the batch
	joints  []int   // its tokens where a clause may start or end
	after   int     // first timex that starts behind the quantity at hand
	pronoun int     // token of the pronoun that was found for a subject, or None

	room    room   // for the words, clauses and spans of the batch
	earlier []word // and for the words of a sentence before
	around  []int  // quotes around the claim at hand, the innermost last
}

// builders are kept from one text to the next with what they work on.
var builders = sync.Pool{New: func() any { return new(builder) }}

// release keeps the builder for another text, without anything of this one.
func (b *builder) release() {
	if b.t.Long() {
		return
	}
	*b = builder{incises: b.incises, cues: b.cues, tails: b.tails, facts: b.facts, scenes: b.scenes, joints: b.joints, room: b.room, earlier: b.earlier, around: b.around}
	builders.Put(b)
}

// facts are positions that later steps of one claim need.
type facts struct {
	first, end int // tokens of the quantity
	start      int // token where its noun phrase starts, comparator and article included
	stop       int // token after its noun phrase, as far as it is simple
	clause     int // index into builder.clauses
	verb       int // index into Text.Verbs, or None
	noun       int // token of a nominal predicate, or None
	misread    int // token of a verb that was taken for a noun, or None
	subject    bool
}

// steps are what is done with every claim, one step after the other.
var steps = [...]func(*builder, int){(*builder).begin, (*builder).tell, (*builder).timed, (*builder).finish}

// take does each of the steps with all claims of the batch before the next one. The rules
// of a step fit the fastest memory of a processor; those of all of them do not, and would
// be fetched anew for every claim.
func (b *builder) take() {
	last := b.end
	for _, step := range steps {
		b.scene = b.scenes[0]
		for i, k := b.first, 0; i < last; i++ {
			if i == b.end {
				k++
				b.scene = b.scenes[k]
			}
			if b.wanted.Left(i) {
				b.gone = true
				return
			}
			step(b, i)
		}
	}
}

// begin finds the predicate of claim i, and where it stands.
func (b *builder) begin(i int) {
	q, c := &b.quantities[i], &b.claims[i]
	c.Span, c.Quantity, c.Sentence, c.Quote, c.Same, c.Rule = q.Span, i, b.sentence, doc.None, q.Same, q.Rule
	b.locate(&b.facts[i], q)
	b.predicate(i)
	b.told(i)
}

// tell finds the direction of claim i and what it counts.
func (b *builder) tell(i int) {
	b.trend(i)
	b.counted(i)
	if i == b.end-1 {
		b.shareForward()
	}
}

// shareForward gives a quantity the noun that only the next one has: "52,6 % et
// 49,5 % d'annonces".
func (b *builder) shareForward() {
	for i := b.end - 2; i >= b.first; i-- {
		c, next := &b.claims[i], &b.claims[i+1]
		if c.Counted.Lemma == "" && next.Counted.Lemma != "" && b.quantities[i].Kind == b.quantities[i+1].Kind &&
			b.facts[i+1].start-b.facts[i].end == 1 && b.tagAt(b.facts[i].end) == doc.Cconj {
			c.Counted, c.Of = next.Counted, next.Of
		}
	}
}

// locate finds the tokens of a quantity and of the noun phrase around it.
func (b *builder) locate(f *facts, q *doc.Quantity) {
	f.start, f.stop, f.verb, f.noun, f.misread = f.first, f.end, doc.None, doc.None, doc.None
	if !q.Modifier.Empty() && q.Modifier.Start < q.Start {
		if m := b.t.TokensIn(q.Modifier); !b.t.Tokens[m.First].Tag.Verb() || b.class(m.First)&Reach == 0 && m.Len() == 1 { // not "dépasse", "limité à"; but "roughly", taken for a verb
			f.start = m.First
		}
	}
	for f.start > b.tokens.First {
		tag := b.t.Tokens[f.start-1].Tag
		if tag != doc.Det && tag != doc.DetPoss && tag != doc.DetDem && tag != doc.Adj || b.class(f.start-1)&Aged != 0 {
			break
		}
		f.start--
	}
	if k := f.start - 1; q.Comparator == doc.Between && b.tagAt(k) == doc.Adp && b.class(k-1)&(Of|Size|Level|Origin) != 0 {
		f.start-- // a profit of | between £38m and £42m
	}
	if q.Noun != doc.None && (q.Kind == doc.Count || b.t.Tokens[q.Noun].Tag.Nominal()) {
		f.stop = max(f.stop, q.Noun+1)
	}
	f.clause = b.clauseAt(f.first)
	if b.class(f.end)&Of != 0 && b.tagAt(f.end+1) == doc.PronRel { // 12 of whom | were released
		f.clause = b.clauseAt(f.end + 1)
	}
}

// quotes gives each claim the innermost quote that says it.
func (b *builder) quotes(quotes []doc.Quote) {
	next := 0
	open := b.around[:0]
	for i := range b.claims {
		c := &b.claims[i]
		at := b.quantities[i].Span
		for next < len(quotes) && quotes[next].Start <= at.Start {
			open = append(open, next)
			next++
		}
		for len(open) > 0 && quotes[open[len(open)-1]].End < at.End {
			open = open[:len(open)-1]
		}
		for k := len(open) - 1; k >= 0; k-- {
			if within(&quotes[open[k]], at) {
				c.Quote = open[k]
				b.futureInThePast(i, &quotes[open[k]])
				break
			}
		}
	}
	b.around = open
}

// futureInThePast takes the hedge from a claim that somebody reports in the
// simple conditional: "a indiqué que le projet coûterait 3 millions" is no rumour,
// but what the speaker foresees.
func (b *builder) futureInThePast(i int, q *doc.Quote) {
	if v := b.facts[i].verb; q.Kind != doc.Direct && v != doc.None && b.t.Verbs[v].Tense != doc.Past {
		b.claims[i].Hedged = false
	}
}

// within reports whether one of the segments of a quote holds s.
func within(q *doc.Quote, s doc.Span) bool {
	for _, seg := range q.Segments {
		if seg.Contains(s) {
			return true
		}
	}
	return false
}
