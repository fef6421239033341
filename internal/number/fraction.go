package number

import "github.com/dixit-nlp/dixit/internal/doc"

// fraction reads a numerator and a denominator.
//
//	deux tiers · trois quarts des salariés · 1/3 · 10 1/2
//
// "quart de finale", "tiers payant" and "un cinquième homme" are none.
func (f *finder) fraction(a *amount) (q *doc.Quantity, end int) {
	num, ok := a.value.integer()
	if !ok || a.unit != 0 || a.scaled || num > 99 {
		return nil, 0
	}
	i := a.end
	if f.hyphen(i) {
		i++ // two-thirds
	}
	var den uint64
	switch {
	case f.is(i, Denominator) && !f.is(i, Knockout):
		den, end = f.word(i).Value, i+f.n(i)
		likeOrdinal := f.is(i, Ordinals) && f.bare(&a.reading) && !f.hyphen(i-1)
		by := f.is(a.first-1, Per) && end < len(f.t.Tokens) && f.t.Tokens[end].Tag == doc.Adp // climbed by a fifth in two years
		if likeOrdinal && !by && end < len(f.t.Tokens) && !f.is(end, Of) && (f.t.Tokens[end].Kind == doc.Word || f.hyphen(end)) {
			return nil, 0 // "un cinquième homme", "a third-quarter loss"
		}
	case a.digits && num > 0:
		if den, end = f.slash(a.end, num); end == 0 {
			return f.mixed(a, num)
		}
	}
	if den == 0 {
		return nil, 0
	}
	r := reading{first: a.first, end: end, rule: "fraction"}
	divide(&r, num, den)
	b := amount{reading: r, from: a.from, stop: end}
	if f.share(&b) {
		return f.plain(&b), b.stop
	}
	return f.ratioOf(&r), end
}

// share reads the scale or the unit that a fraction is of, and reports whether
// there is one: "1/4 mile", "a quarter of a million", "un quart de million",
// "three quarters of an hour", "un tiers de siècle". Of anything else a fraction
// is a ratio.
func (f *finder) share(a *amount) bool {
	i := a.end
	if f.hyphen(i) {
		i++ // a half-hour show
	}
	of := f.is(i, Of) && f.t.Tokens[i].Tag != doc.AdpDet
	if of {
		i += f.n(i)
	}
	one := f.is(i, One) && (of || f.rules.OneIsArticle)
	if one {
		i++
	}
	if n := f.numeralAt(i); n.Kind == Scale && n.Min < 2 && (one || !f.is(i, Magnitude)) {
		a.scale(n.Value)
		a.end, a.stop = i+1, i+1
		f.measure(a)
		return true
	}
	u, end := f.unitAt(i)
	if end == 0 || of && !one && (f.rules.OneIsArticle || f.t.Tokens[i].Morph.Number() == doc.Plur) {
		return false // "half of points", "le quart des euros"
	}
	a.unit, a.stop = u, end
	return true
}

// scale multiplies a reading by a power of ten.
func (r *reading) scale(by uint64) {
	if r.float != 0 {
		r.float *= float64(by)
	} else if v, ok := r.value.times(whole(by)); ok {
		r.value = v
	}
	r.scaled = true
}

// andFraction reads the fraction that goes on after a whole number: "five and a
// quarter miles", "trois et un tiers". What has something of its own to be a part of stands
// by itself: "cinq et un quart des élèves".
func (f *finder) andFraction(r *reading) {
	num, ok := r.value.integer()
	if !ok || !f.is(r.end, And) || r.scaled || r.float != 0 || num > 1e6 {
		return
	}
	i := r.end + 1
	top := f.numeralAt(i)
	if top.Kind != Small || !f.is(i+1, Denominator) || f.is(i+1, Knockout) {
		return
	}
	end := i + 1 + f.n(i+1)
	if _, unit := f.unitAt(end); unit == 0 && end < len(f.t.Tokens) && f.t.Tokens[end].Kind == doc.Word && f.numeralAt(end).Kind != Scale {
		return
	}
	den := f.word(i + 1).Value
	divide(r, num*den+top.Value, den)
	r.end = end
	if n := f.numeralAt(end); n.Kind == Scale {
		r.scale(n.Value)
		r.end++
	}
}

// mixed reads "10 1/2", "2½".
func (f *finder) mixed(a *amount, num uint64) (q *doc.Quantity, end int) {
	top, den, end := f.fractionAt(a.end)
	if end == 0 {
		return nil, 0
	}
	b := amount{reading: reading{first: a.first, end: end, rule: "fraction"}, from: a.from, stop: end}
	divide(&b.reading, num*den+top, den)
	f.measure(&b)
	return f.plain(&b), b.stop
}

// fractionAt reads the fraction in digits or in one sign at token i.
func (f *finder) fractionAt(i int) (top, den uint64, end int) {
	if f.is(i, Fractional) {
		return f.word(i).Numeral.Min, f.word(i).Value, i + 1
	}
	if i+1 >= len(f.t.Tokens) || f.t.Tokens[i].Kind != doc.Number {
		return 0, 0, 0
	}
	v, _, ok := parseDigits(f.t.Word(i), f.rules.DecimalComma)
	top, isWhole := v.integer()
	if !ok || !isWhole {
		return 0, 0, 0
	}
	den, end = f.slash(i+1, top)
	return top, den, end
}

// slash reads the "/3" of a simple fraction that starts with num.
func (f *finder) slash(i int, num uint64) (den uint64, end int) {
	if i+1 >= len(f.t.Tokens) || f.t.Word(i) != "/" || f.t.Tokens[i+1].Kind != doc.Number ||
		f.t.Tokens[i].Flags.Has(doc.SpaceBefore) || f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore) {
		return 0, 0
	}
	v, _, ok := parseDigits(f.t.Word(i+1), f.rules.DecimalComma)
	den, isWhole := v.integer()
	if !ok || !isWhole || den <= num || den > 10 || f.is(i+2, Knockout) || i+2 < len(f.t.Tokens) && f.t.Word(i+2) == "/" {
		return 0, 0
	}
	return den, i + 2
}

// sign reads a fraction that is one sign: "½".
func (f *finder) sign(i int) int {
	if k := &f.t.Tokens[i]; i > 0 && !k.Flags.Has(doc.SpaceBefore) && f.t.Tokens[i-1].Kind == doc.Word && k.Start == f.t.Tokens[i-1].End {
		return i + 1 // t½
	}
	r := reading{first: i, end: i + 1, rule: "fraction"}
	divide(&r, f.word(i).Numeral.Min, f.word(i).Value)
	b := amount{reading: r, from: i, stop: i + 1}
	q := f.ratioOf(&r)
	if f.share(&b) { // ½ litre
		q = f.plain(&b)
	}
	f.add(q, i, b.stop)
	return b.stop
}

// divide sets the value of a reading to num/den, exactly when it can be said in
// decimals.
func divide(r *reading, num, den uint64) {
	for exp, scale := 0, uint64(1); exp <= 6; exp, scale = exp-1, scale*10 {
		if num*scale%den == 0 {
			r.value = decimal{num * scale / den, exp}.trim()
			return
		}
		if exp == -6 {
			break
		}
	}
	r.float = float64(num) / float64(den)
}

// ratioOf is the quantity of a fraction.
func (f *finder) ratioOf(r *reading) *doc.Quantity {
	a := amount{reading: *r, stop: r.end}
	q := f.plain(&a)
	q.Kind = doc.Ratio
	return q
}
