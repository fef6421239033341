package number

import (
	"math"
	"math/bits"
	"strconv"
)

// decimal is mant × 10^exp, exactly. Eighteen digits are enough for any number
// that an article means as a number; what is longer is a code.
type decimal struct {
	mant uint64
	exp  int
}

// maxDigits is the longest run of significant digits that is read as a number.
const maxDigits = 18

func whole(v uint64) decimal { return decimal{v, 0}.trim() }

// trim moves trailing zeros from the mantissa to the exponent.
func (d decimal) trim() decimal {
	if d.mant == 0 {
		return decimal{}
	}
	for d.mant%10 == 0 {
		d.mant /= 10
		d.exp++
	}
	return d
}

// times multiplies; ok is false when the result cannot be held exactly.
func (d decimal) times(o decimal) (product decimal, ok bool) {
	hi, lo := bits.Mul64(d.mant, o.mant)
	if hi != 0 {
		return decimal{}, false
	}
	return decimal{lo, d.exp + o.exp}.trim(), true
}

// plus adds; ok is false when the result cannot be held exactly.
func (d decimal) plus(o decimal) (sum decimal, ok bool) {
	if d.mant == 0 {
		return o, true
	}
	if o.mant == 0 {
		return d, true
	}
	if d.exp < o.exp {
		d, o = o, d
	}
	for d.exp > o.exp {
		if d.mant > math.MaxUint64/10 {
			return decimal{}, false
		}
		d.mant *= 10
		d.exp--
	}
	total, carry := bits.Add64(d.mant, o.mant, 0)
	return decimal{total, d.exp}.trim(), carry == 0
}

// float is the nearest double: one rounding, as long as both parts are exact.
func (d decimal) float() float64 {
	m := float64(d.mant)
	switch {
	case d.mant == 0 || d.exp == 0:
		return m
	case d.exp > 0 && d.exp <= 22:
		return m * pow10[d.exp]
	case d.exp < 0 && d.exp >= -22:
		return m / pow10[-d.exp]
	}
	return m * math.Pow10(d.exp)
}

var pow10 = func() (p [23]float64) {
	for i := range p {
		p[i] = math.Pow10(i)
	}
	return p
}()

// tens are the powers of ten that integer asks for.
var tens = func() (p [maxDigits + 1]uint64) {
	p[0] = 1
	for i := range maxDigits {
		p[i+1] = 10 * p[i]
	}
	return p
}()

// integer is the value when it is a whole number that fits; ok is false otherwise.
func (d decimal) integer() (v uint64, ok bool) {
	if d.mant == 0 {
		return 0, true
	}
	if d.exp < 0 || d.exp > maxDigits {
		return 0, false
	}
	hi, v := bits.Mul64(d.mant, tens[d.exp])
	return v, hi == 0
}

// String is plain decimal notation: "8400000000", "0.55".
func (d decimal) String() string {
	var room [48]byte // what is longer grows
	return string(d.append(room[:0]))
}

func (d decimal) append(b []byte) []byte {
	var room [20]byte
	digits := strconv.AppendUint(room[:0], d.mant, 10)
	point := len(digits) + d.exp
	switch {
	case d.mant == 0 || d.exp == 0:
		return append(b, digits...)
	case d.exp > 0:
		return zeros(append(b, digits...), d.exp)
	case point <= 0:
		return append(zeros(append(b, '0', '.'), -point), digits...)
	}
	return append(append(append(b, digits[:point]...), '.'), digits[point:]...)
}

func zeros(b []byte, n int) []byte {
	for range n {
		b = append(b, '0')
	}
	return b
}

// is reports whether s writes d as String would, in digits alone: "42".
func (d decimal) is(s string) bool {
	var v uint64
	for _, c := range []byte(s) {
		if c < '0' || c > '9' || v > math.MaxUint64/100 {
			return false
		}
		v = v*10 + uint64(c-'0')
	}
	return whole(v) == d && (s[0] != '0' || s == "0")
}
