package number

// A Numeral is what a language says about one word of its numbers.
//
//	deux cent quatre-vingt-dix-huit mille trois cents
//	two hundred and ninety-eight thousand three hundred
//
// Every language of Europe builds its numbers from three kinds of words, and
// differs in which may follow which; so a word brings that with it, and one
// small machine serves them all.
type Numeral struct {
	Kind  NumeralKind
	Value uint64
	// Min and Max bound what else may take part: for a Small word, what may be
	// added right after it (twenty: 1–9; dix: 7–9; soixante: 1–19; five:
	// nothing); for a Hundred or a Scale, what it may multiply (cent: 2–99; no
	// "un cent"), where nothing at all before it stands for one.
	Min, Max uint64
}

// NumeralKind is how a word takes part in a number.
type NumeralKind uint8

// The kinds of numeral.
const (
	NoNumeral NumeralKind = iota
	Zero                  // "zéro": a whole number by itself
	Small                 // added: "sept", "vingt", "quatre-vingts", 1 to 99
	Twenty                // "vingt" in the languages that count in twenties: 20, but 80 after 4
	Hundred               // multiplies what is below a thousand: "cent", "hundred"
	Scale                 // multiplies all that stands before it: "mille", "millions"
	Compound              // several of these with hyphens between: "vingt-deux"
)

// machine adds the words of a number up, one at a time. It holds what has been
// read in three registers, as in "trois millions | deux cent mille | douze".
type machine struct {
	done  uint64 // multiplied by a scale already: 3 000 000
	floor uint64 // the last of those scales; 0 before the first
	group uint64 // below a thousand, being read: 12
	// lo and hi bound what may be added to the group.
	lo, hi uint64
	digits bool // the group was given in digits: "300 mille"
	began  bool // so was the first one
	any    bool // something was read
}

// seed starts a number whose first group stands in digits: "300 mille".
func (m *machine) seed(v uint64) { *m = machine{group: v, digits: true, began: true, any: true} }

// put reads one more word and reports whether it continues the number; the
// machine is unchanged when it does not.
func (m *machine) put(n Numeral) bool {
	switch n.Kind {
	case Small, Twenty:
		return m.small(n)
	case Hundred:
		return m.hundred(n)
	case Scale:
		return m.scale(n)
	}
	return false
}

// small reads "sept" after "vingt", "soixante" or "mille".
func (m *machine) small(n Numeral) bool {
	switch {
	case m.digits:
		return false
	case n.Kind == Twenty && m.group%100 == 4 && m.group > 0 && m.hi == 0:
		// quatre + vingt: eighty, to which one may add up to nineteen.
		m.group += n.Value*4 - 4
		m.lo, m.hi = 1, 19
		return true
	case !m.any, m.group == 0, m.lo <= n.Value && n.Value <= m.hi:
		m.group += n.Value
		m.lo, m.hi = n.Min, n.Max
		m.any = true
		return true
	}
	return false
}

// hundred reads "cent", "deux cents", "onze cents".
func (m *machine) hundred(n Numeral) bool {
	switch {
	case m.group > n.Max, m.group > 0 && m.group < n.Min:
		return false
	case m.group == 0 && n.Min < 2:
		return false // "hundred" alone is no number; "cent" is
	case m.group == 0:
		m.group = n.Value
	default:
		m.group *= n.Value
	}
	m.lo, m.hi = 1, 99
	m.any, m.digits = true, false
	return true
}

// scale reads "mille", "millions". One that is smaller than the last opens the
// next register; one that is larger multiplies everything: "mille milliards".
func (m *machine) scale(n Numeral) bool {
	if m.group > 0 && m.group < n.Min || m.group > n.Max && !m.digits {
		return false
	}
	if m.floor == 0 || n.Value < m.floor {
		g := m.group
		if g == 0 {
			if n.Min < 2 {
				return false // "millions" alone is no number; "mille" is
			}
			g = 1
		}
		if m.floor != 0 && g >= m.floor/n.Value {
			return false
		}
		return m.close(m.done, g, n)
	}
	if n.Value == m.floor || m.done >= m.floor*1000 {
		return false
	}
	return m.close(0, m.done+m.group, n)
}

// close multiplies factor by the scale, adds rest, and opens a new group.
func (m *machine) close(rest, factor uint64, n Numeral) bool {
	const limit = 1e18
	if factor > limit/n.Value {
		return false
	}
	*m = machine{done: rest + factor*n.Value, floor: n.Value, lo: 1, hi: 999, began: m.began, any: true}
	return true
}

// value is the number read so far.
func (m *machine) value() uint64 { return m.done + m.group }
