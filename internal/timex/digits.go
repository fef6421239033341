package timex

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// number is the value of token i when it is at most four plain digits.
func (f *finder) number(i int) (v int, ok bool) {
	if i < 0 || i >= len(f.t.Tokens) || f.t.Tokens[i].Kind != doc.Number {
		return 0, false
	}
	w := f.t.Word(i)
	if len(w) > 4 {
		return 0, false
	}
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}

// dayNumber is the day of the month that token i gives: "14", "1er", "premier".
func (f *finder) dayNumber(i int) (day int, ok bool) {
	if i < 0 || i >= len(f.t.Tokens) {
		return 0, false
	}
	if f.t.Tokens[i].Kind == doc.Ordinal {
		for _, c := range []byte(f.t.Word(i)) {
			if c < '0' || c > '9' {
				break
			}
			day = min(day*10+int(c-'0'), 99)
		}
	} else if v, isNumber := f.number(i); isNumber {
		day = v
	} else if f.is(i, Ordinal) && f.word(i).Value == 1 {
		day = 1
	}
	return day, day >= 1 && day <= 31
}

// yearNumber is the year that token i gives in four digits.
func (f *finder) yearNumber(i int) (year int, ok bool) {
	year, ok = f.number(i)
	return year, ok && year >= 1000 && year < 2200 && len(f.t.Word(i)) == 4
}

// written reads a date in digits: "14/07/2021", "2021-07-14".
func (f *finder) written(i int) int {
	parts := strings.FieldsFunc(f.t.Word(i), func(c rune) bool { return c < '0' || c > '9' })
	if len(parts) != 3 {
		return 0
	}
	var v [3]int
	for k, p := range parts {
		for _, c := range []byte(p) {
			v[k] = min(v[k]*10+int(c-'0'), 9999)
		}
	}
	d := date{v[2], v[1], v[0]}
	switch {
	case len(parts[0]) == 4:
		d = date{v[0], v[1], v[2]}
	case f.rules.MonthFirst && v[0] <= 12 || v[1] > 12:
		d = date{v[2], v[0], v[1]}
	}
	if d.year < 100 {
		d.year += 2000
	}
	return f.add(i, i+1, doc.DateTimex, f.iso(d), "date-digits")
}
