package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// A reading is a number being read, before anything is known of its unit.
type reading struct {
	first, end int // its tokens
	value      decimal
	float      float64 // the value when it is no finite decimal: a third
	digits     bool    // written in digits
	scaled     bool    // has a scale word: "millions"
	about      bool    // "une dizaine"
	least      bool    // only a lower bound is known: "des milliers"
	unsure     bool    // "1.234": thousands or decimals
	rule       string
}

// val is the value as a double.
func (r *reading) val() float64 {
	if r.float != 0 {
		return r.float
	}
	return r.value.float()
}

// bare reports whether the number is nothing but the word for one.
func (f *finder) bare(r *reading) bool { return r.end == r.first+1 && f.is(r.first, One) }

// numeral reads the number that starts at token i: in digits, in words, or both.
//
//	14 000 · 2,3 milliards · 300 mille · deux-cent-cinquante-mille · huit (8)
func (f *finder) numeral(i int) (r reading, ok bool) {
	if i >= len(f.t.Tokens) {
		return r, false
	}
	if f.t.Tokens[i].Kind == doc.Number {
		r, ok = f.inDigits(i)
	} else if f.is(i, Number|One) {
		r, ok = f.inWords(i)
	}
	if !ok {
		return r, false
	}
	f.andHalf(&r)
	f.repeated(&r)
	return r, true
}

// inDigits reads "14 000", "2,3 milliards", "300 mille".
func (f *finder) inDigits(i int) (r reading, ok bool) {
	v, unsure, ok := parseDigits(f.t.Word(i), f.rules.DecimalComma)
	if !ok {
		return r, false
	}
	r = reading{first: i, end: i + 1, value: v, digits: true, unsure: unsure, rule: "digits"}
	if r.end >= len(f.t.Tokens) {
		return r, true
	}
	if n := f.word(r.end).Numeral; n.Kind == Scale || n.Kind == Hundred && n.Min < 2 {
		if whole, isWhole := v.integer(); isWhole {
			var m machine
			m.seed(whole)
			if m.put(n) {
				r.end = f.words(&m, r.end+1)
				r.value, r.scaled = f.following(&m, &r), true
			}
		} else if scaled, fits := v.times(decimal{n.Value, 0}.trim()); fits {
			r.value, r.end, r.scaled = scaled, r.end+1, true
		}
		r.unsure = r.unsure && !r.scaled
		return r, true
	}
	f.scaleMark(&r)
	return r, true
}

// following adds digits that continue after a scale: "3 millions 200 000".
func (f *finder) following(m *machine, r *reading) decimal {
	total := whole(m.value())
	if r.end >= len(f.t.Tokens) || f.t.Tokens[r.end].Kind != doc.Number {
		return total
	}
	v, _, ok := parseDigits(f.t.Word(r.end), f.rules.DecimalComma)
	rest, isWhole := v.integer()
	if ok && isWhole && rest >= 1000 && rest < m.floor && m.group == 0 {
		r.end++
		return whole(m.value() + rest)
	}
	return total
}

// scaleMark reads the scale of "45 M€", "£2.3bn", "10 k€", "154 Mds€". Letters
// that are units too ("m", "k") count only beside money.
func (f *finder) scaleMark(r *reading) {
	i := r.end
	if i >= len(f.t.Tokens) {
		return
	}
	w, ok := f.rules.Symbols.Get(doc.FormOf(f.t.Word(i)))
	if !ok || w.Class&ScaleMark == 0 {
		return
	}
	glued := !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) && w.Class&Measure == 0
	sure := w.Class&Narrow == 0 || glued
	money := f.money(i+1) || f.is(i+1, Of) && f.money(i+2) || r.first > 0 && f.money(r.first-1)
	if !sure && !money {
		return
	}
	if v, fits := r.value.times(decimal{w.Value, 0}.trim()); fits {
		r.value, r.end, r.scaled = v, i+1, true
	}
}

// inWords reads "deux cent mille", "vingt et un", "zéro virgule cinq".
func (f *finder) inWords(i int) (r reading, ok bool) {
	var m machine
	r = reading{first: i, rule: "words"}
	if f.word(i).Numeral.Kind == Zero {
		m.any = true
		r.end = i + 1
	} else {
		r.end = f.words(&m, i)
	}
	if !m.any {
		return r, false
	}
	r.value, r.scaled = f.following(&m, &r), m.floor > 1000 && m.group == 0
	f.pointed(&r)
	return r, true
}

// words feeds the machine from token i on and returns where it stops.
func (f *finder) words(m *machine, i int) int {
	for i < len(f.t.Tokens) && (!m.any || !f.t.Tokens[i].Flags.Has(doc.LineBefore)) {
		switch w := f.word(i); {
		case w.Numeral.Kind == Compound:
			if !f.pieces(m, f.t.Tokens[i].Norm.Text) {
				return i
			}
		case w.Class&(Number|One) != 0:
			if !m.put(w.Numeral) {
				return i
			}
		case w.Class&And != 0 && f.joins(m, i+1):
		case f.hyphen(i) && m.any && f.is(i+1, Number|One): // twenty-one, where hyphens are tokens
			if trial := *m; f.word(i+1).Numeral.Kind == Compound || !trial.put(f.word(i+1).Numeral) {
				return i
			}
		default:
			return i
		}
		i++
	}
	return i
}

// joins reports whether "and" before token i goes on with the number: "vingt
// et un" does, "vingt et trente" does not; "a hundred and five" does.
func (f *finder) joins(m *machine, i int) bool {
	if !f.is(i, Number|One) || m.digits || !m.any || m.group+m.done == 0 {
		return false
	}
	n := f.word(i).Numeral
	if n.Kind == Compound {
		n = f.piece(f.t.Tokens[i].Norm.Text)
	}
	if f.rules.AndJoinsOne {
		return n.Value%10 == 1 && m.hi >= 9 && m.hi < 99 && m.lo <= n.Value && n.Value <= m.hi
	}
	return (n.Kind == Small || n.Kind == Twenty) && m.hi >= 99
}

// pieces feeds the parts of a hyphenated word, all of them or none.
func (f *finder) pieces(m *machine, word string) bool {
	trial := *m
	for word != "" {
		part, rest, _ := strings.Cut(word, "-")
		word = rest
		i, ok := f.rules.Words.Get(doc.FormOf(part))
		if !ok {
			return false
		}
		w := &f.rules.words[i]
		if w.Class&And != 0 {
			continue
		}
		if !trial.put(w.Numeral) {
			return false
		}
	}
	*m = trial
	return true
}

// piece is the numeral of the first part of a hyphenated word.
func (f *finder) piece(word string) Numeral {
	part, _, _ := strings.Cut(word, "-")
	if i, ok := f.rules.Words.Get(doc.FormOf(part)); ok {
		return f.rules.words[i].Numeral
	}
	return Numeral{}
}

// pointed reads decimals in words: "zéro virgule cinq", "trois virgule
// quatorze", "one point five". Zeros before them count.
func (f *finder) pointed(r *reading) {
	if !f.is(r.end, Point) || r.scaled {
		return
	}
	i, places := r.end+1, 0
	for f.is(i, Number) && f.word(i).Numeral.Kind == Zero {
		i++
		places++
	}
	var m machine
	end := i
	if f.is(i, Number|One) {
		end = f.words(&m, i)
	}
	if end == i && places == 0 {
		return
	}
	v := m.value()
	for d := v; d > 0; d /= 10 {
		places++
	}
	if sum, ok := r.value.plus(decimal{v, -places}.trim()); ok {
		r.value, r.end = sum, end
	}
	if r.end < len(f.t.Tokens) {
		if n := f.word(r.end).Numeral; n.Kind == Scale {
			if v, ok := r.value.times(decimal{n.Value, 0}.trim()); ok {
				r.value, r.end, r.scaled = v, r.end+1, true
			}
		}
	}
}

// andHalf reads "deux millions et demi", half of the scale, and "cinq et demi".
func (f *finder) andHalf(r *reading) {
	if !f.is(r.end, Half) {
		return
	}
	half := decimal{5, -1}
	if n := f.word(r.end - 1).Numeral; n.Kind == Scale {
		half = decimal{n.Value * 5, -1}.trim()
	}
	v, ok := r.value.plus(half)
	if !ok {
		return
	}
	r.value, r.end = v, r.end+f.n(r.end)
	if n := f.numeralAt(r.end); n.Kind == Scale && !r.scaled { // two and a half million
		if v, ok = v.times(whole(n.Value)); ok {
			r.value, r.end, r.scaled = v, r.end+1, true
		}
	}
}

// numeralAt is the numeral of token i, if it is one.
func (f *finder) numeralAt(i int) Numeral {
	if i < 0 || i >= len(f.marks) {
		return Numeral{}
	}
	return f.word(i).Numeral
}

// repeated takes in a number that is said twice: "huit (8)".
func (f *finder) repeated(r *reading) {
	i := r.end
	if r.digits || i+2 >= len(f.t.Tokens) || f.t.Tokens[i+1].Kind != doc.Number || f.t.Word(i) != "(" || f.t.Word(i+2) != ")" {
		return
	}
	if v, _, ok := parseDigits(f.t.Word(i+1), f.rules.DecimalComma); ok && v == r.value {
		r.end = i + 3
	}
}
