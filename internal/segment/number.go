package segment

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// number cuts what starts with the digit at i: a number, an ordinal, a time, a
// date, or a word such as "4x4". A unit behind it is left for the next token.
func (c *cutter) number(i int) int {
	d := c.digits(i)
	if e := keycap(c.src, d); e > d {
		return c.emit(i, e, doc.Symbol, 0)
	}
	if e := c.date(i, d); e > 0 {
		return c.emit(i, e, doc.Date, 0)
	}
	if e := c.clock(i, d); e > 0 {
		return c.emit(i, e, doc.Clock, 0)
	}
	if e := run(c.src, d); e > d {
		switch {
		case has(c.norm, &c.r.Ordinals, c.src[d:e]):
			return c.emit(i, e, doc.Ordinal, 0)
		case !c.isUnit(i, d, e):
			return c.word(i)
		}
		return c.figures(i, d)
	}
	if e := c.decimals(i, c.groups(i, d)); e > d {
		return c.emit(i, e, doc.Number, 0)
	}
	if k, n := at(c.src, d); k == hyphen && classAfter(c.src, d+n).isLetter() && !c.r.SplitHyphens {
		return c.word(i) // 4-temps
	}
	return c.figures(i, d)
}

// keycap returns the end of what makes a digit a key: 3️⃣.
func keycap(s string, i int) int {
	const selector, enclosing = "\ufe0f", "\u20e3"
	j := i
	if strings.HasPrefix(s[j:], selector) {
		j += len(selector)
	}
	if strings.HasPrefix(s[j:], enclosing) {
		return j + len(enclosing)
	}
	return i
}

// digits returns the end of the run of digits at i.
func (c *cutter) digits(i int) int {
	for i < len(c.src) && isDigit(c.src[i]) {
		i++
	}
	return i
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func (c *cutter) isDigitAt(i int) bool { return i < len(c.src) && isDigit(c.src[i]) }

// isUnit reports whether the letters src[d:e] behind the number src[i:d] are a
// unit ("34ans", "25kg", "$10B") rather than part of a name ("3D", "4x4", "1990s").
func (c *cutter) isUnit(i, d, e int) bool {
	w := c.src[d:e]
	if w == "s" {
		return d-i < 2 || c.src[d-1] != '0' // 1990s
	}
	if c.r.Glued.Has(doc.FormOf(w)) || i > 0 && before(c.src, i) == symbol && c.glued(i) {
		return true
	}
	if len(w) < 2 {
		return false
	}
	for j := 0; j < len(w); {
		k, n := at(w, j)
		if k != lower && k != mark {
			return false
		}
		j += n
	}
	return true
}

// code returns the end of the code of a currency at i that is glued to its
// number, "USD50", "EUR1.2bn"; or 0.
func (c *cutter) code(i int) int {
	const length = 3
	if e := i + length; c.isDigitAt(e) && c.r.Codes.Has(doc.FormOf(c.src[i:e])) {
		return e
	}
	return 0
}

// groups returns the end of the groups of three digits behind src[i:d]: "14 000"
// with any space, "10'000". A longer first run is a year or a code: "2022 300".
func (c *cutter) groups(i, d int) int {
	n := separator(c.src[d:])
	if n == 0 || d-i > 3 || c.src[i] == '0' || c.afterCode(i, n) {
		return d
	}
	sep := c.src[d : d+n]
	e := d
	for e-d < 24 && strings.HasPrefix(c.src[e:], sep) && c.digits(e+n) == e+n+3 {
		e += n + 3
	}
	// 514 555 12 34: the groups of a telephone number are not all of three.
	if strings.HasPrefix(c.src[e:], sep) && c.isDigitAt(e+n) {
		return d
	}
	if classAfter(c.src, e).isLetter() && e > d && !c.isUnit(i, e, run(c.src, e)) {
		return d
	}
	return e
}

// afterCode reports whether the number before, one space away, starts with 0:
// 06 123 456 is none to be counted with.
func (c *cutter) afterCode(i, space int) bool {
	t := c.last()
	return t != nil && t.Kind == doc.Number && t.End+space == i && c.src[t.Start] == '0'
}

// separator returns the length of the separator of thousands that s starts
// with, 0 when it does with none.
func separator(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == ' ' || s[0] == '\'':
		return 1
	case s[0] == 0xC2 && strings.HasPrefix(s, "\u00a0"):
		return 2
	case s[0] == 0xE2 && len(s) > 2:
		switch s[:3] {
		case "\u202f", "\u2009", "\u2007", "\u2008", "\u200a", "’":
			return 3
		}
	}
	return 0
}

// decimals returns the end of the decimals and of the groups with commas and
// full stops behind src[i:d]: "3,5", "1.234,56", "2.0.1". In "1,2,3" the commas
// separate numbers.
func (c *cutter) decimals(i, d int) int {
	e := d
	if c.glued(i) && c.src[i-1] == ',' {
		return e
	}
	for e < len(c.src) && (c.src[e] == '.' || c.src[e] == ',') && c.isDigitAt(e+1) {
		next := c.digits(e + 1)
		if c.src[e] == ',' && c.src[next:] != "" && c.src[next] == ',' && c.isDigitAt(next+1) && next-e != 4 {
			return e // a list
		}
		e = next
	}
	return e
}

// clock returns the end of a time at i, "15h30", "20:15", "20:15:30", or 0. A
// letter may follow the colons only: "9:30am".
func (c *cutter) clock(i, d int) int {
	if d-i > 2 || d >= len(c.src) || c.value(i, d) > 24 {
		return 0
	}
	mark := c.src[d]
	if mark != 'h' && mark != 'H' && mark != ':' {
		return 0
	}
	e := c.digits(d + 1)
	if e != d+3 || c.value(d+1, e) > 59 {
		return 0
	}
	if mark != ':' {
		if classAfter(c.src, e).isLetter() {
			return 0
		}
		return e
	}
	if c.isColonAt(e) && c.digits(e+1) == e+3 {
		e += 3
	}
	if c.isColonAt(e) && c.isDigitAt(e+1) {
		return 0
	}
	return e
}

func (c *cutter) isColonAt(i int) bool { return i < len(c.src) && c.src[i] == ':' }

// date returns the end of a date at i: "14/07/2021", "14.07.2021", "2021-07-14".
func (c *cutter) date(i, d int) int {
	if d >= len(c.src) || d-i > 4 || d-i == 3 {
		return 0
	}
	sep := c.src[d]
	if sep != '/' && sep != '.' && sep != '-' {
		return 0
	}
	m := c.digits(d + 1)
	if m == d+1 || m-d > 3 || m >= len(c.src) || c.src[m] != sep {
		return 0
	}
	e := c.digits(m + 1)
	first, second := c.value(i, d), c.value(d+1, m)
	switch {
	case c.isDigitAt(e+1) && e < len(c.src) && c.src[e] == sep, classAfter(c.src, e).isLetter():
		return 0
	case d-i == 4 && e-m-1 >= 1 && e-m-1 <= 2 && second <= 12:
		return e
	case d-i <= 2 && (e-m-1 == 4 || e-m-1 == 2 && sep == '/') && min(first, second) <= 12 && max(first, second) <= 31:
		return e
	}
	return 0
}

// value is the number that the digits src[i:j] write, at most four of them.
func (c *cutter) value(i, j int) int {
	v := 0
	for ; i < j; i++ {
		v = 10*v + int(c.src[i]-'0')
	}
	return v
}
