package rpc

import "github.com/dixit-nlp/dixit/internal/doc"

// claim writes claim i.
func (w *writer) claim(field, i int) {
	c := &w.a.Claims[i]
	m := w.open(field)
	w.span(1, c.Span)
	w.text(c.Span)
	w.quantity(3, &w.a.Quantities[c.Quantity])
	w.phrase(4, c.Counted.Span, c.Counted.Lemma)
	w.phrase(5, c.Of.Span, c.Of.Lemma)
	w.predicate(6, &c.Predicate)
	w.bool(7, c.Negated)
	w.bool(8, c.Hedged)
	w.int(9, int32(kind(trends, c.Trend)))
	for _, x := range c.Times {
		w.time(10, &w.a.Timexes[x])
	}
	w.index(11, c.Sentence)
	w.span(12, c.Context)
	if w.o.engine.Quotes {
		w.index(13, w.keep.quote(c.Quote))
	}
	w.index(14, w.keep.same(i, c.Same))
	w.double(15, score(c.Score))
	w.string(16, c.Rule)
	w.close(m)
}

func (w *writer) quantity(field int, q *doc.Quantity) {
	m := w.open(field)
	w.span(1, q.Span)
	w.text(q.Span)
	w.int(3, int32(kind(quantityKinds, q.Kind)))
	if q.HasValue {
		w.optionalDouble(4, q.Value)
	}
	w.string(5, q.Decimal)
	if q.HasLow {
		w.optionalDouble(6, q.Low)
	}
	if q.HasHigh {
		w.optionalDouble(7, q.High)
	}
	w.int(8, int32(kind(comparators, q.Comparator)))
	w.unit(9, q.Unit)
	w.close(m)
}

func (w *writer) unit(field int, u doc.Unit) {
	if u == (doc.Unit{}) {
		return
	}
	m := w.open(field)
	w.string(1, u.Symbol)
	w.string(2, u.Name)
	w.string(3, u.Code)
	w.close(m)
}

// predicate is nothing for one that the text does not have.
func (w *writer) predicate(field int, p *doc.Predicate) {
	if p.Empty() && p.Lemma == "" {
		return
	}
	m := w.open(field)
	w.span(1, p.Span)
	w.text(p.Span)
	w.string(3, p.Lemma)
	w.bool(4, p.Elided)
	w.close(m)
}

func (w *writer) time(field int, x *doc.Timex) {
	m := w.open(field)
	w.span(1, x.Phrase())
	w.text(x.Phrase())
	w.string(3, x.Value)
	w.close(m)
}
