package rpc

import (
	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// claimParts is a claim and what belongs to it, but for its times, of which there
// may be any number.
type claimParts struct {
	pb.Claim
	span, context         pb.Span
	quantity              quantityParts
	counted, of           phraseParts
	predicate             predicateParts
	sentence, quote, same int32
}

type quantityParts struct {
	pb.Quantity
	span             pb.Span
	value, low, high float64
	unit             pb.Unit
}

type predicateParts struct {
	pb.Predicate
	span pb.Span
}

type timeParts struct {
	pb.TimeExpression
	span pb.Span
}

func (w *writer) claims() []*pb.Claim {
	n := 0
	for i := range w.a.Claims {
		n += len(w.a.Claims[i].Times)
	}
	times, timeParts := make(slab[*pb.TimeExpression], n), make(slab[timeParts], n)
	list, parts := make([]*pb.Claim, 0, w.keep.claimed), make(slab[claimParts], w.keep.claimed)
	for i := range w.a.Claims {
		if w.keep.claims[i] == none {
			continue
		}
		c, m := &w.a.Claims[i], parts.next()
		m.Times = times.take(len(c.Times))
		for k, x := range c.Times {
			m.Times[k] = w.time(timeParts.next(), &w.a.Timexes[x])
		}
		list = append(list, w.claim(m, i))
	}
	return list
}

// claim is claim i without its times.
func (w *writer) claim(m *claimParts, i int) *pb.Claim {
	c := &w.a.Claims[i]
	m.Span = w.span(&m.span, c.Span)
	m.Text = w.text(c.Span)
	m.Quantity = w.quantity(&m.quantity, &w.a.Quantities[c.Quantity])
	m.Counted = w.phrase(&m.counted, c.Counted.Span, c.Counted.Lemma)
	m.Of = w.phrase(&m.of, c.Of.Span, c.Of.Lemma)
	m.Predicate = w.predicate(&m.predicate, &c.Predicate)
	m.Negated = c.Negated
	m.Hedged = c.Hedged
	m.Trend = kind(trends, c.Trend)
	m.SentenceIndex = index(&m.sentence, c.Sentence)
	m.Context = w.span(&m.context, c.Context)
	m.SameAsIndex = index(&m.same, w.keep.same(i, c.Same))
	m.Score = score(c.Score)
	m.Rule = c.Rule
	if w.o.engine.Quotes {
		m.QuoteIndex = index(&m.quote, w.keep.quote(c.Quote))
	}
	return &m.Claim
}

func (w *writer) time(m *timeParts, x *doc.Timex) *pb.TimeExpression {
	m.Span = w.span(&m.span, x.Phrase())
	m.Text = w.text(x.Phrase())
	m.Value = x.Value
	return &m.TimeExpression
}

// predicate is nil for one that the text does not have.
func (w *writer) predicate(m *predicateParts, p *doc.Predicate) *pb.Predicate {
	if p.Empty() && p.Lemma == "" {
		return nil
	}
	m.Span = w.span(&m.span, p.Span)
	m.Text = w.text(p.Span)
	m.Lemma = p.Lemma
	m.Elided = p.Elided
	return &m.Predicate
}

func (w *writer) quantity(m *quantityParts, q *doc.Quantity) *pb.Quantity {
	m.Span = w.span(&m.span, q.Span)
	m.Text = w.text(q.Span)
	m.Kind = kind(quantityKinds, q.Kind)
	m.Decimal = q.Decimal
	m.Comparator = kind(comparators, q.Comparator)
	m.value, m.low, m.high = q.Value, q.Low, q.High
	if q.HasValue {
		m.Value = &m.value
	}
	if q.HasLow {
		m.Low = &m.low
	}
	if q.HasHigh {
		m.High = &m.high
	}
	if u := q.Unit; u != (doc.Unit{}) {
		m.unit.Symbol, m.unit.Name, m.unit.Iso = u.Symbol, u.Name, u.Code
		m.Unit = &m.unit
	}
	return &m.Quantity
}
