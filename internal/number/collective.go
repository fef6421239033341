package number

import "github.com/dixit-nlp/dixit/internal/doc"

// collective multiplies a number by the noun of quantity after it:
//
//	une quinzaine · deux douzaines · une demi-douzaine · une centaine de milliers
//
// Such a noun is never exact.
func (f *finder) collective(r *reading) {
	if !f.is(r.end, Collective|Magnitude) || r.digits && r.value.exp < 0 {
		return
	}
	one := f.bare(r)
	v, ok := r.value.times(whole(f.word(r.end).Value))
	if !ok {
		return
	}
	if one {
		r.first = r.end
	}
	r.value, r.end, r.about, r.rule = v, r.end+f.n(r.end), true, "collective"
	f.ofScale(r)
}

// ofScale multiplies by a second noun of quantity: "dizaines de milliers",
// "une centaine de millions".
func (f *finder) ofScale(r *reading) {
	i := r.end
	if f.is(i, Of) {
		i++
	}
	if i >= len(f.marks) {
		return
	}
	times := uint64(0)
	switch w := f.word(i); {
	case w.Class&(Collective|Magnitude) != 0:
		times = w.Value
	case w.Numeral.Kind == Scale && w.Numeral.Min < 2:
		times = w.Numeral.Value
	default:
		return
	}
	if v, ok := r.value.times(whole(times)); ok {
		r.value, r.end, r.scaled = v, i+1, true
	}
}

// magnitude reads what tells only an order of magnitude, and so has a lower
// bound and no value:
//
//	des milliers · plusieurs centaines · des dizaines de milliers · quelques millions
//
// Without a word of vagueness before it, a collective is a number when it goes
// on with "de": "la centaine de manifestants", not "la quarantaine".
func (f *finder) magnitude(i int) int {
	at := i
	vague := f.is(i, Vague)
	if vague {
		at += f.n(i)
	}
	if at >= len(f.marks) {
		return at
	}
	w := f.word(at)
	r := reading{first: i, end: at + 1, rule: "magnitude"}
	switch {
	case w.Class&Magnitude != 0:
		r.value, r.least = whole(w.Value), true
		if !vague && !f.is(at+1, Of) && !f.subject(at) {
			return at + 1
		}
	case vague && (w.Numeral.Kind == Scale && w.Numeral.Min < 2 || w.Numeral.Kind == Hundred && !f.is(i, Of)):
		r.value, r.least = whole(w.Numeral.Value), true
	case !vague && w.Class&Collective != 0 && f.is(at+1, Of) && !f.ordinal(at-1):
		r.value, r.about, r.rule = whole(w.Value), true, "collective"
	default:
		return i + f.n(i)
	}
	f.ofScale(&r)
	r.scaled = true
	a := amount{reading: r, stop: r.end}
	f.measure(&a)
	q := f.plain(&a)
	q.Score = 0.5
	if r.about {
		q.Score = 0.8
	}
	f.add(q, i, a.stop)
	return a.stop
}

// subject reports a magnitude that does something by itself: "dozens are missing".
func (f *finder) subject(i int) bool {
	if i+1 >= len(f.t.Tokens) || i > 0 && f.t.Tokens[i-1].Tag.Determiner() {
		return false
	}
	next := f.t.Tokens[i+1].Tag
	return next.Verb() || next.Aux()
}

// ordinal reports whether token i is an ordinal: "la première quinzaine".
func (f *finder) ordinal(i int) bool {
	return i >= 0 && (f.t.Tokens[i].Tag == doc.AdjOrd || f.t.Tokens[i].Kind == doc.Ordinal || f.is(i, Ordinals))
}
