package number

import "github.com/dixit-nlp/dixit/internal/doc"

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
	aged       bool    // an age, whose years are not said: "aged 36"
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
	f.andFraction(&r)
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
	if !f.powerOfTen(&r) {
		f.scaleMark(&r)
	}
	return r, true
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
