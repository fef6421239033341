package number

import "github.com/dixit-nlp/dixit/internal/doc"

// interval reads two numbers that bound a value.
//
//	entre 5 % et 6 % · de 3 à 4 heures · 5 à 7 % · deux ou trois · 10-15 km
//	between $4 billion and $5 billion · entre -5 et 3 °C · an 8- to 16-metre mirror
//
// A unit or a scale that stands on one side counts for both ("2 à 3 millions").
// "passe de A à B" is a change, which is two quantities.
func (f *finder) interval(a *amount) (q *doc.Quantity, end int) {
	i := a.stop
	if f.hanging(i) {
		i++
	}
	hyphen := f.hyphen(i) && f.t.Word(i) != "--" || f.dash(i)
	if f.is(i, Or) && f.alternative(a) {
		return nil, 0
	}
	if !hyphen && !f.is(i, And|To|Or) {
		return nil, 0
	}
	below, signed := f.signBefore(a.from)
	before := a.from - 1
	if signed {
		before--
	}
	open, from := f.is(before, Open), f.fromAt(before)
	if !hyphen && !f.is(i, To|Or) && !open {
		return nil, 0 // "cinq et six" are two numbers
	}
	b, belowToo, ok := f.bound(i + 1)
	if !ok || b.about || b.least || f.bare(&b.reading) {
		return nil, 0
	}
	if hyphen && len(f.t.Word(a.first)) == 3 && len(f.t.Word(b.first)) == 4 && b.unit == 0 {
		return nil, 0 // 555-0123, a telephone
	}
	moved := !open && from == doc.None && a.unit != 0 && f.verb(before, Change|Delta)
	if moved && (f.rules.Units[a.unit].Kind != doc.Percent || a.val() >= b.val()) || f.inTime(b.first) {
		return nil, 0 // "cède 1,2 dollar à 82,10 dollars", "de 9 heures à 17 heures"
	}
	if f.is(before, Per) && f.is(i, To) && (a.unit != 0 || b.val() > 20*a.val()) {
		return nil, 0 // "rose by 12,500 to 3.1 million"
	}
	if !f.compatible(a, &b) {
		return nil, 0
	}
	low, high := withSign(a.val(), below), withSign(b.val(), belowToo)
	changes := !open && from != doc.None && f.changes(from, a, &b)
	if changes || (hyphen || !open) && low >= high {
		return nil, 0
	}
	if !open && (hyphen && !f.measured(&b) && !f.aged(before)) {
		return nil, 0
	}
	b.aged = b.aged || f.aged(before)
	q = f.plain(&b)
	q.HasValue, q.Value, q.Decimal = false, 0, ""
	q.Low, q.HasLow, q.High, q.HasHigh = low, true, high, true
	q.Comparator, q.Rule = doc.Between, "interval"
	q.Number = f.t.Span(doc.Range{First: a.first, End: b.end})
	if m := b.stop + 1; f.is(b.stop, Times) && f.is(m, Degree|Wealth) { // 2 to 3 times greater
		q.Kind, q.Unit = doc.Multiplier, doc.Unit{}
		if b.stop = m; f.is(m, Degree) {
			b.stop += f.n(m)
		}
	}
	return q, b.stop
}

// bound reads the amount at token i with what may stand before it: a sign, or
// "près de".
func (f *finder) bound(i int) (a amount, below, ok bool) {
	if f.is(i, Before) && f.word(i).Comparator == doc.About {
		i += f.n(i)
	}
	if below, ok = f.signBefore(i + 1); ok {
		a, ok = f.amount(i + 1)
		return a, below, ok
	}
	a, ok = f.amount(i)
	return a, false, ok
}

// alternative reports that the amount before "or" is one of several that are listed:
// "3,40 euros, 5 euros ou 7,50 euros", "un, deux ou trois députés".
func (f *finder) alternative(a *amount) bool {
	comma := a.from - 1
	if comma < 1 || f.t.Word(comma) != "," || !f.t.Tokens[a.from].Flags.Has(doc.SpaceBefore) {
		return false
	}
	if last := len(f.found) - 1; last >= 0 && f.found[last].End == f.t.Tokens[comma-1].End {
		p := &f.found[last]
		return p.HasValue && p.Value < a.val() && (p.Unit.Symbol == "" || p.Unit.Symbol == f.rules.Units[a.unit].Symbol)
	}
	return !a.digits && f.is(comma-1, Number|One) && f.t.Tokens[comma-1].Kind == doc.Word
}

func withSign(v float64, negative bool) float64 {
	if negative {
		return -v
	}
	return v
}

// hanging reports a hyphen at token i that waits for the second number to say
// what it joins: "8- to 16-metre".
func (f *finder) hanging(i int) bool {
	return f.is(i+1, To) && f.t.Tokens[i].Kind == doc.Punct && f.t.Word(i) == "-" && !f.t.Tokens[i].Flags.Has(doc.SpaceBefore)
}

// compatible reports whether two amounts can bound one value, and gives the
// first the scale and the unit that only the second states.
func (f *finder) compatible(a, b *amount) bool {
	if b.unit == 0 && a.from < a.first { // €300–350
		b.unit = a.unit
	}
	if a.unit != 0 && a.unit != b.unit {
		return false
	}
	if a.unit == 0 && a.scaled && !b.scaled {
		return false
	}
	if b.scaled && !a.scaled {
		// 2 à 3 millions, de 420 à 370 millions; but 500 000 à 1 million
		const far = 20
		if scale := float64(f.scaleOf(&b.reading)); scale > 0 && a.val() < far*b.val()/scale {
			if v, ok := a.value.times(whole(uint64(scale))); ok {
				a.value = v
			}
		}
	}
	return true
}

// scaleOf is the scale that the last word of a number gives it: a million for
// "1,5 million", 0 when that is no scale.
func (f *finder) scaleOf(r *reading) uint64 {
	if n := f.numeralAt(r.end - 1); n.Kind == Scale {
		return n.Value
	}
	if w, ok := f.rules.Symbols.Get(doc.FormOf(f.t.Word(r.end - 1))); ok && w.Class&ScaleMark != 0 {
		return w.Value
	}
	return 0
}

// changes reports whether "de" at token i depends on a verb or noun of change:
// "est passé de 29 % à 38 %", "passe le 1er juillet de 3 à 5 euros". What moves by
// a percentage, or by money, does so by one between two: "augmenter de 3 à 5 %".
//
// The first amount takes the unit of the second, where it has none.
func (f *finder) changes(i int, a, b *amount) bool {
	for j := i - 1; j >= max(0, i-12); j-- {
		k := &f.t.Tokens[j]
		if k.Kind == doc.Punct || k.Flags.Has(doc.SentenceStart) && !k.Tag.Verb() {
			return false
		}
		if w, ok := f.rules.Verbs.Get(k.Lemma); ok && w.Class&Change != 0 {
			if k.Tag == doc.VerbInf && w.Class&(Delta|Ends) == 0 && a.unit == 0 && f.rules.Units[b.unit].Kind == doc.Percent {
				return false // il peut relever ses prix de 5 à 8 %
			}
			if kind := f.rules.Units[b.unit].Kind; w.Class&Delta != 0 && (kind == doc.Percent || kind == doc.Money && a.unit == 0) {
				return false
			}
			if a.unit == 0 {
				a.unit = b.unit
			}
			return true
		}
		if k.Tag.Verb() && j < i-4 {
			return false
		}
	}
	return false
}

// fromAt looks for the word that opens "from A to B" at token i or, past an
// article and adjectives, before it: "from the current $3 to $5". It returns that
// token, or None.
func (f *finder) fromAt(i int) int {
	for j := i; j >= max(0, i-3); j-- {
		if f.is(j, From) {
			return j
		}
		if tag := f.t.Tokens[j].Tag; !tag.Determiner() && !tag.Adjective() {
			break
		}
	}
	return doc.None
}

// verb reports whether token i is a verb of class c.
func (f *finder) verb(i int, c Class) bool {
	if i < 0 || !f.t.Tokens[i].Tag.Verb() {
		return false
	}
	w, ok := f.rules.Verbs.Get(f.t.Tokens[i].Lemma)
	return ok && w.Class&c != 0
}

// measured reports whether an amount has a unit or counts something: without
// either, "2-1" is a score or a code.
func (f *finder) measured(a *amount) bool {
	return a.unit != 0 || a.scaled || f.nounAfter(a.stop) != doc.None
}

// dash reports a dash with space around it between two numbers: "10 - 20 euros".
func (f *finder) dash(i int) bool {
	if i < 1 || i+1 >= len(f.t.Tokens) || f.t.Tokens[i-1].Kind != doc.Number || f.t.Tokens[i+1].Kind != doc.Number {
		return false
	}
	w := f.t.Word(i)
	return (w == "-" || w == "–") && f.t.Tokens[i].Flags.Has(doc.SpaceBefore) == f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore)
}
