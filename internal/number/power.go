package number

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// powerOfTen reads the second half of a number in scientific notation, and
// reports whether there is one:
//
//	6,02 × 10²³ · 2.48×10−5 · 3 x 10^8
func (f *finder) powerOfTen(r *reading) bool {
	i := r.end
	if f.ePower(r) {
		return true
	}
	if i+2 >= len(f.t.Tokens) || f.t.Tokens[i+1].Kind != doc.Number || f.t.Word(i+1) != "10" {
		return false
	}
	switch f.t.Word(i) {
	case "×", "x", "·", "⋅", "*":
	default:
		return false
	}
	exp, end := f.exponent(i + 2)
	if end == 0 {
		return false
	}
	r.value.exp += exp
	r.value, r.end, r.scaled = r.value.trim(), end, true
	return true
}

// ePower reads an exponent of ten that is glued to its number, as calculators print
// it or without raised digits: "9.83e-3", "5.5x10-3".
func (f *finder) ePower(r *reading) bool {
	i := r.end
	if f.t.Tokens[i].Flags.Has(doc.SpaceBefore) {
		return false
	}
	rest, times := "", false
	switch w := f.t.Word(i); w[0] {
	case 'e', 'E':
		rest = w[1:]
	case 'x':
		rest, times = strings.CutPrefix(w[1:], "10")
		if !times {
			return false
		}
	default:
		return false
	}
	exp, err := strconv.Atoi(strings.TrimPrefix(rest, "^"))
	if err != nil || exp < -30 || exp > 30 {
		return false
	}
	r.value.exp += exp
	r.value, r.end, r.scaled = r.value.trim(), i+1, true
	return true
}

// exponent reads the exponent at token i, raised ("²³", "⁻⁵") or not ("^-5",
// "−5"), and returns the token after it; 0 when there is none right there.
func (f *finder) exponent(i int) (exp, end int) {
	negative := false
	for ; i < len(f.t.Tokens) && f.t.Tokens[i].Flags&(doc.SpaceBefore|doc.LineBefore) == 0; i++ {
		w := f.t.Word(i)
		if end > 0 && w[0] < utf8.RuneSelf {
			break // each raised digit is a token
		}
		for _, c := range w {
			switch digit := digitOf(c); {
			case digit >= 0 && exp < 10:
				exp, end = exp*10+digit, i+1
			case end == 0 && (c == '-' || c == '−' || c == '⁻'):
				negative = true
			case end == 0 && (c == '^' || c == '+'):
			default:
				return 0, 0
			}
		}
	}
	if negative {
		exp = -exp
	}
	return exp, end
}

// digitOf is the value of a digit, raised or not, or -1.
func digitOf(c rune) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c == '¹':
		return 1
	case c == '²' || c == '³':
		return 2 + int(c-'²')
	case c == '⁰' || c >= '⁴' && c <= '⁹':
		return int(c - '⁰')
	}
	return -1
}
