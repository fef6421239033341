package timex

import "github.com/dixit-nlp/dixit/internal/doc"

// A stretch is a unit of time with the words around it that say which, or how
// many: "les six premiers mois", "cette année", "three years ago".
type stretch struct {
	first, end int // tokens
	grain      Grain
	n          int  // how many; 0 when not counted, -1 when the number is not said
	half       bool // and a half
	ordinal    int
	shift      int
	lasting    bool // "the past decade" is ten years up to now
	several    bool // the unit stands in the plural: "ces derniers mois"
	this       bool
	article    bool
}

// before is the shift of what lies in the past as seen from the text: "l'année
// précédente", "cette même année".
const before = -2

// stretch collects what stands left and right of the unit at token i.
func (f *finder) stretch(i int) stretch {
	s := stretch{first: i, end: i + f.n(i), grain: Grain(f.word(i).Value)}
	s.several = f.t.Tokens[i].Morph.Number() == doc.Plur
	switch j := f.before(i, Halved|HalfOf); {
	case f.is(i, Count): // half an hour
		s.n = 1
	case j < i: // half a | year, two | and a half | years
		s.first, s.half = j, true
		if f.is(j, HalfOf) {
			return f.right(s)
		}
	}
	for s.first-1 >= f.floor && s.first > i-6 {
		j := s.first - 1
		n, counted := f.count(j)
		switch w := f.word(j); {
		case w.Class&Shift != 0 && s.shift == 0:
			s.shift, s.lasting = w.Value, w.Class&During != 0
			s.several = s.several || f.t.Tokens[j].Morph.Number() == doc.Plur
		case (w.Class&Ordinal != 0 || f.t.Tokens[j].Kind == doc.Ordinal) && s.ordinal == 0:
			s.ordinal = f.ordinalAt(j)
		case counted && s.n == 0 && (s.shift == 0 || !f.rules.MonthFirst): // "the past 20 years", not "900 | last year"
			s.n = n
		case w.Class&Some != 0 && s.n == 0:
			s.n = -1
		case w.Class&This != 0:
			s.this = true
			s.first = j
			return f.right(s)
		case w.Class&Article != 0:
			s.article = true
			return f.right(s)
		default:
			if k := f.before(s.first, This); k < s.first { // "cette même", "the same"
				s.this, s.first = true, k
				if s.shift == 0 {
					s.shift = before
				}
				return f.right(s)
			}
			k := f.before(s.first, Some)
			if k == s.first || s.n != 0 {
				return f.right(s)
			}
			s.n, j = -1, k // "a few", "une dizaine d'"
		}
		s.first = j
	}
	return f.right(s)
}

// right collects what follows: "l'an dernier", "ce mois-ci", "deux ans et demi".
func (f *finder) right(s stretch) stretch {
	if f.is(s.end, Halved) && s.n > 0 {
		s.half = true
		s.end += f.n(s.end)
	}
	if f.is(s.end, This) && !f.t.Tokens[s.end].Flags.Has(doc.SpaceBefore) {
		s.this = true
		s.end++
	}
	if f.is(s.end, Shift) && s.shift == 0 && !(s.n != 0 && f.is(s.end+1, Unit)) { // five days | next week
		s.shift = f.word(s.end).Value
		s.end++
	}
	return s
}

// counted reports whether the stretch says how many units, or that there are
// several.
func (s *stretch) counted() bool { return s.n != 0 || s.half }

// halves is how many units there are, in halves; 0 when that is not said.
func (s *stretch) halves() int {
	n := 2 * max(s.n, 0)
	if s.half {
		n++
	}
	return n
}

// ordinalAt is the ordinal at token j: "deuxième", "2e".
func (f *finder) ordinalAt(j int) int {
	if f.t.Tokens[j].Kind != doc.Ordinal {
		return f.word(j).Value
	}
	v := 0
	for _, c := range []byte(f.t.Word(j)) {
		if c < '0' || c > '9' {
			break
		}
		v = min(v*10+int(c-'0'), 999)
	}
	if v == 0 {
		v = roman(f.t.Word(j))
	}
	return v
}

// roman is the value of the Roman number that s starts with: "XXIe".
func roman(s string) int {
	total, last := 0, 0
	for _, c := range []byte(s) {
		v := 0
		switch c {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X':
			v = 10
		case 'L':
			v = 50
		case 'C':
			v = 100
		default:
			return total
		}
		if v > last {
			v -= 2 * last
		}
		total += v
		last = max(v, 1)
	}
	return total
}
