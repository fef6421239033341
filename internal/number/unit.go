package number

import "github.com/dixit-nlp/dixit/internal/doc"

// unitAt returns the unit that is written at token i and the token after it.
func (f *finder) unitAt(i int) (unit, end int) {
	if i >= len(f.t.Tokens) {
		return 0, 0
	}
	if k := f.t.Tokens[i].Kind; k == doc.Word || k == doc.Symbol {
		if w, ok := f.rules.Symbols.Get(doc.FormOf(f.t.Word(i))); ok && w.Class&Measure != 0 {
			return w.Unit, i + 1
		}
	}
	if f.is(i, Measure) {
		return f.word(i).Unit, i + f.n(i)
	}
	return 0, 0
}

// money reports whether token i is a currency.
func (f *finder) money(i int) bool {
	u, end := f.unitAt(i)
	return end > 0 && f.rules.Units[u].Kind == doc.Money
}

// measure reads the unit of an amount: "5 %", "12 euros 50", "2,3 milliards
// d'euros", "un an et demi", "2 h 14", "five-year".
func (f *finder) measure(a *amount) {
	i := a.end
	switch {
	case f.is(i, Of) && (a.scaled || a.about || a.least):
		i++
	case f.hyphen(i) && f.is(i+1, Measure):
		i++
	}
	u, end := f.unitAt(i)
	if end == 0 {
		return
	}
	a.unit, a.stop = u, end
	if f.is(end, Half) {
		if v, ok := a.value.plus(decimal{5, -1}); ok {
			a.value, a.stop = v, end+f.n(end)
			a.end = a.stop
		}
		return
	}
	f.minor(a)
}

// minor reads the smaller unit of an amount in two: "12 euros 50", "3 ans et 6
// mois", "2 h 14", "1 m 80". Money stays in the larger unit; the rest is told in
// the smaller, in which it is exact.
func (f *finder) minor(a *amount) {
	u := &f.rules.Units[a.unit]
	if u.Parts == 0 || !a.whole() {
		return
	}
	i, joined := a.stop, false
	if f.is(i, And) {
		i, joined = i+1, true
	}
	r, ok := f.numeral(i)
	v, isWhole := r.value.integer()
	if !ok || !isWhole || r.scaled || v >= u.Parts {
		return
	}
	mu, end := f.unitAt(r.end)
	switch {
	case end > 0 && mu == u.Minor:
	case end == 0 && !joined && r.digits && len(f.t.Word(r.first)) == 2 && f.nounAfter(r.end) == doc.None:
		end = r.end
	default:
		return
	}
	if u.Kind == doc.Money {
		cents, _ := whole(v).times(decimal{1, -2})
		if total, fits := a.value.plus(cents); fits {
			a.value, a.stop = total, end
		}
		return
	}
	if major, _ := a.value.integer(); major < 1e6 {
		a.value, a.unit, a.stop = whole(major*u.Parts+v), u.Minor, end
	}
}

// whole reports whether the amount is a whole number.
func (a *amount) whole() bool {
	_, ok := a.value.integer()
	return ok && a.float == 0
}

// moneyFirst reads a currency that stands before its number: "$20", "EUR 20",
// "US$ 3 million".
func (f *finder) moneyFirst(i int) int {
	u, end := f.unitAt(i)
	if end == 0 || f.rules.Units[u].Kind != doc.Money || end >= len(f.t.Tokens) || f.t.Tokens[end].Kind != doc.Number {
		return i + f.n(i)
	}
	if _, written := f.rules.Symbols.Get(doc.FormOf(f.t.Word(i))); !written && f.t.Tokens[end-1].Kind != doc.Symbol {
		return i + f.n(i) // "won 7-4"
	}
	a, ok := f.amount(end)
	if !ok || a.unit != 0 && f.rules.Units[a.unit].Kind != doc.Money {
		return i + f.n(i)
	}
	if q, stop := f.interval(&a); stop > 0 { // €300–350
		q.Kind, q.Unit = doc.Money, f.rules.Units[u].Unit
		f.add(q, i, stop)
		return stop
	}
	if a.unit == 0 {
		a.unit = u
	}
	q := f.plain(&a)
	f.add(q, i, a.stop)
	return a.stop
}
