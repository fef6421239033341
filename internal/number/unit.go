package number

import "github.com/dixit-nlp/dixit/internal/doc"

// unitAt returns the unit that is written at token i and the token after it.
func (f *finder) unitAt(i int) (unit, end int) {
	if i >= len(f.t.Tokens) {
		return 0, 0
	}
	if f.is(i, Measure) && f.n(i) > 1 {
		if last := &f.t.Tokens[i+f.n(i)-1]; last.Kind == doc.Symbol && last.Flags.Has(doc.SpaceBefore) {
			if w, _ := f.rules.Words.Get(f.t.Tokens[i].Norm); w.class&One != 0 {
				return 0, 0 // A$12, but "a $90 million renovation"
			}
		}
		return f.word(i).Unit, i + f.n(i) // km par seconde
	}
	if k := f.t.Tokens[i].Kind; k == doc.Word || k == doc.Symbol {
		w, ok := f.rules.Symbols.Get(doc.FormOf(f.t.Word(i)))
		switch {
		case ok && w.Class&Measure != 0 && (w.Class&Tight == 0 || f.tightly(i)):
			return w.Unit, i + 1
		case ok && w.Class&ScaleMark != 0 && w.Value == 1000 && f.warm(i-1):
			return f.rules.kelvin, i + 1
		}
	}
	if f.rules.InchMark && f.t.Tokens[i].Kind == doc.QuoteMark && f.inchMark(i) {
		return f.rules.inches, i + 1
	}
	if f.is(i, Measure) && !f.is(i, Whole) {
		return f.word(i).Unit, i + f.n(i)
	}
	return 0, 0
}

// tightly reports whether the letter at token i is glued to a number that no name
// stands before: "40C in the shade", but "seat 12C".
func (f *finder) tightly(i int) bool {
	if i < 1 || f.t.Tokens[i].Flags.Has(doc.SpaceBefore) || f.t.Tokens[i-1].Kind != doc.Number {
		return false
	}
	return i < 2 || !f.is(i-2, Label) && f.t.Tokens[i-2].Tag != doc.Propn && f.t.Tokens[i-2].Tag != doc.Noun
}

// inchMark reports a straight double mark at token i that closes no words and is glued
// to digits: `a 65" screen`.
func (f *finder) inchMark(i int) bool {
	if i < 1 || f.t.Word(i) != `"` || f.t.Tokens[i].Flags.Has(doc.SpaceBefore) || f.t.Tokens[i-1].Kind != doc.Number {
		return false
	}
	open := false
	for j := i - 1; j >= max(0, i-200) && !f.t.Tokens[j+1].Flags.Has(doc.BlockStart); j-- {
		if f.t.Tokens[j].Kind == doc.QuoteMark && !(f.t.Tokens[j].Flags&doc.SpaceBefore == 0 && j > 0 && f.t.Tokens[j-1].Kind == doc.Number) {
			open = !open
		}
	}
	return !open
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
	case f.is(i+1, Measure) && f.hyphen(i):
		if i++; f.t.Tokens[i].Kind == doc.Symbol {
			return // $4-$5
		}
	}
	if i+1 < len(f.t.Tokens) && f.t.Word(i) == "±" && f.t.Tokens[i+1].Kind == doc.Number {
		i += 2 // 2.1 ± 0.2 kg
		a.stop = i
	}
	u, end := f.unitAt(i)
	if end == 0 || u == f.rules.points && f.tallied(a) {
		return
	}
	a.unit, a.stop = u, end
	if f.is(end, Half) && (f.word(end).Value == 0 || f.rules.Units[u].Parts == 60) {
		half := decimal{5, -1}
		if v := f.word(end).Value; v > 0 { // trois heures et quart
			half = decimal{v, -2}
		}
		if v, ok := a.value.plus(half); ok {
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
	if end == 0 && u.Minor > 0 && r.end < len(f.t.Tokens) && f.t.Word(r.end) == f.rules.Units[u.Minor].Symbol {
		mu, end = u.Minor, r.end+1 // 5 ft 2 in
	}
	switch {
	case end > 0 && mu == u.Minor:
	case end == 0 && !joined && f.nounAfter(r.end) == doc.None && (r.digits && len(f.t.Word(r.first)) == 2 || !r.digits && !a.digits && u.Parts == 60 && v > 9):
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
		f.minor(a) // 2 h 8 min 12 s
	}
}

// whole reports whether the amount is a whole number.
func (a *amount) whole() bool {
	_, ok := a.value.integer()
	return ok && a.float == 0
}

// currencyFirst returns the currency at token i that stands before its number,
// "$20", "EUR 20", "US$ 3 million", and the token of that number; 0 and i when
// there is none.
func (f *finder) currencyFirst(i int) (unit, number int) {
	if i >= len(f.t.Tokens) {
		return 0, i
	}
	if k := &f.t.Tokens[i]; !f.is(i, Measure|ScaleMark) && k.Shape != doc.Upper || k.Kind == doc.Number {
		return 0, i
	}
	u, end := f.unitAt(i)
	if end == 0 || f.rules.Units[u].Kind != doc.Money {
		return 0, i
	}
	if _, sign := f.signBefore(end + 1); sign && f.t.Tokens[i].Kind == doc.Symbol {
		end++ // $-12
	}
	if end >= len(f.t.Tokens) || f.t.Tokens[end].Kind != doc.Number {
		return 0, i
	}
	if _, written := f.rules.Symbols.Get(doc.FormOf(f.t.Word(i))); !written && f.t.Tokens[end-1].Kind != doc.Symbol {
		return 0, i // "won 7-4"
	}
	return u, end
}

// moneyFirst reads an amount whose currency stands before its number, or two of
// them that bound one: "between $4.1 billion and $4.4 billion", "€300–350".
func (f *finder) moneyFirst(i int) int {
	if f.n(i) > 1 && f.is(i, Measure) {
		if _, end := f.unitAt(i); end == 0 {
			return i + 1
		}
	}
	a, ok := f.amount(i)
	if !ok || a.first == i {
		return i + f.n(i)
	}
	q, stop := f.interval(&a)
	if stop == 0 {
		q, stop = f.plain(&a), a.stop
	}
	f.add(q, i, stop)
	return stop
}
