package number

import (
	"sort"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// An amount is a number with its unit.
type amount struct {
	reading
	unit int // index into Rules.Units; 0 for none
	// from and stop are all of its tokens: the currency may stand before the
	// number, other units stand after it.
	from, stop int
}

// amount reads the number at token i and the unit after it, or the currency
// there and the number after it: "$4 billion".
func (f *finder) amount(i int) (a amount, ok bool) {
	currency, at := f.currencyFirst(i)
	r, ok := f.numeral(at)
	if !ok {
		return a, false
	}
	f.collective(&r)
	a = amount{reading: r, from: i, stop: r.end}
	f.measure(&a)
	if currency == 0 {
		return a, true
	}
	if a.unit == 0 {
		a.unit = currency
	}
	return a, f.rules.Units[a.unit].Kind == doc.Money
}

// shaped reads a number that takes part in something larger than itself. Each of the
// shapes looks at the amount that starts it and returns the quantity and the token after
// it, or 0. The first that reads it wins.
func (f *finder) shaped(a *amount) (q *doc.Quantity, end int) {
	if f.stands(a) {
		return f.ratio(a)
	}
	if q, end = f.score(a); end > 0 {
		return q, end
	}
	if q, end = f.fraction(a); end > 0 {
		return q, end
	}
	if q, end = f.ratio(a); end > 0 {
		return q, end
	}
	if q, end = f.multiple(a); end > 0 {
		return q, end
	}
	return f.interval(a)
}

// stands reports that nothing beside a number ties it to another, as of most: "14 000 |
// personnes". What stands farther off can only make a ratio of it.
func (f *finder) stands(a *amount) bool {
	const ties = Goal | To | And | Or | Denominator | Times
	return a.stop < len(f.marks) && f.t.Tokens[a.end].Kind == doc.Word && f.t.Tokens[a.stop].Kind == doc.Word &&
		(f.marks[a.end].class|f.marks[a.stop].class)&ties == 0 && !f.is(a.first-1, Per)
}

// quantity reads the number at token i with all that belongs to it, and returns
// the token to go on from.
func (f *finder) quantity(i int) int {
	if f.is(i, Fractional) {
		return f.sign(i)
	}
	if f.article(i) || f.pronoun(i) {
		return i + 1
	}
	a, ok := &f.current, false
	if *a, ok = f.amount(i); !ok {
		if f.is(i, Magnitude) {
			return f.magnitude(i) // "millions of people"
		}
		return i + 1
	}
	if f.rules.OneIsArticle && f.bare(&a.reading) && f.is(a.end, Number) {
		return i + 1 // a | one bedroom flat
	}
	if end := f.sequence(a); end > 0 {
		return end
	}
	if end := f.longOrdinal(a); end > 0 {
		return end
	}
	if end := f.always(a); end > 0 {
		return end
	}
	if q, end := f.shaped(a); end > 0 {
		f.add(q, i, end)
		return end
	}
	if a.unit == 0 && f.label(a) || f.glued(a) || f.titled(a) {
		f.labelled = a.stop
		return a.stop
	}
	q := f.plain(a)
	if f.bare(&a.reading) && !f.numeralOne(a, q) {
		return i + 1
	}
	if f.minute(a) {
		return a.stop
	}
	if f.alone(a) {
		q.Score = 0.6 // "one of the guards" is hardly counted
	}
	f.add(q, i, a.stop)
	return a.stop
}

// plain is the quantity that an amount is by itself. It is made where the one before it
// was.
func (f *finder) plain(a *amount) *doc.Quantity {
	q, u := &f.made, &f.rules.Units[a.unit]
	*q = doc.Quantity{Kind: u.Kind, Unit: u.Unit, Rule: a.rule, Score: 0.9}
	if q.Kind == 0 {
		q.Kind = doc.Count
	}
	q.Number = f.t.Span(doc.Range{First: a.first, End: a.end})
	f.setValue(q, &a.reading)
	if f.bareAge(a) {
		q.Kind, q.Unit = doc.Duration, doc.Unit{Symbol: "a", Name: "year", Code: "a"}
		q.Rule = "bare-age"
	}
	return q
}

// setValue copies the value of a reading, or the bound that is all it gives.
func (f *finder) setValue(q *doc.Quantity, r *reading) {
	switch {
	case r.least:
		q.Low, q.HasLow = r.val(), true
		q.Comparator = doc.About
		return
	case r.float == 0:
		q.Decimal = f.t.Word(r.first)
		if !r.digits || !r.value.is(q.Decimal) {
			var room [48]byte
			q.Decimal = f.values.Of(r.value.append(room[:0]))
		}
	}
	q.Value, q.HasValue = r.val(), true
	if r.about {
		q.Comparator = doc.About
	}
	if r.unsure {
		q.Score -= 0.05
	}
}

// add completes a quantity that stands on tokens [first,end) and records it.
func (f *finder) add(q *doc.Quantity, first, end int) {
	from := first
	if negative, sign := f.signBefore(first); sign {
		from--
		if negative {
			f.negate(q)
		}
	}
	q.Span = f.t.Span(doc.Range{First: from, End: end})
	of := q.Kind != doc.Count || q.HasLow && !q.HasHigh || q.Comparator == doc.About || f.isScale(end-1) || f.is(end-1, Half)
	if q.Number.Empty() {
		q.Number = q.Span
	}
	if q.Noun = f.noun(q, end, of); q.Noun != doc.None && f.inAnchor(q.Noun) {
		q.Noun = doc.None // 900 | last year
	}
	f.understoodUnit(q, from)
	if q.Noun == doc.None && q.Kind == doc.Count {
		q.Score -= 0.2 // a number of nothing
	}
	f.compare(q, from, end)
	f.understoodMoney(q, first, end)
	f.sharedUnit(q, from)
	if q.Comparator == 0 {
		q.Comparator = doc.Exactly
	}
	q.Same = f.restated(q, first)
	if q.Rule == "collective" && !f.rules.OneIsArticle && q.Number.Start > q.Start {
		q.Start = q.Number.Start // une | soixantaine de kilomètres
	}
	f.found = append(f.found, *q)
}

// restated finds the quantity that this one says again in another currency or
// unit: "3 M$ (2,7 M€)".
func (f *finder) restated(q *doc.Quantity, first int) int {
	last := len(f.found) - 1
	if last < 0 || first < 2 || f.t.Word(first-1) != "(" {
		return doc.None
	}
	p := &f.found[last]
	if p.Kind == q.Kind && p.End == f.t.Tokens[first-2].End && p.Unit.Code != q.Unit.Code && q.Unit.Code != "" {
		return last
	}
	return doc.None
}

// inTime reports whether token i belongs to a time.
func (f *finder) inTime(i int) bool {
	x := f.timeAt(f.t.Tokens[i].Start)
	return x != nil && dated(x)
}

// timeAt is the time that covers a position, or nil.
func (f *finder) timeAt(at int) *doc.Timex {
	k := sort.Search(len(f.times), func(k int) bool { return f.times[k].End > at })
	if k == len(f.times) || f.times[k].Start > at {
		return nil
	}
	return &f.times[k]
}

// inAnchor reports whether token i belongs to a time or to the phrase that sets
// it: "55 cm | d'ici à 2100".
func (f *finder) inAnchor(i int) bool {
	at := f.t.Tokens[i].Start
	k := sort.Search(len(f.times), func(k int) bool { return f.times[k].End > at })
	return k < len(f.times) && f.times[k].Phrase().Start <= at && dated(&f.times[k])
}
