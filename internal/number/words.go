package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

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
		case w.Class&One != 0 && m.any && f.rules.OneIsArticle:
			return i // $4 billion | a year
		case m.began && w.Numeral.Value == 1 && f.spans(i+1):
			return i // 121 millions | un an plus tôt
		case w.Class&(Number|One) != 0:
			if !m.put(w.Numeral) {
				return i
			}
		case w.Class&And != 0 && f.joins(m, i+1):
		case f.rules.OneIsArticle && f.continues(m, i): // three million, | two hundred and forty
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

// continues reports a comma at token i behind a scale, where hundreds or thousands below
// it follow: "one million, two hundred thousand".
func (f *finder) continues(m *machine, i int) bool {
	if m.floor < 1000 || m.group != 0 || m.began || i+2 >= len(f.t.Tokens) || f.t.Word(i) != "," || f.t.Tokens[i+1].Flags.Has(doc.LineBefore) {
		return false
	}
	n := f.numeralAt(i + 2)
	return f.numeralAt(i+1).Kind == Small && (n.Kind == Hundred || n.Kind == Scale && n.Value < m.floor)
}

// spans reports a unit of time at token i.
func (f *finder) spans(i int) bool {
	u, end := f.unitAt(i)
	return end > 0 && f.rules.Units[u].Kind == doc.Duration
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
		w, _ := f.rules.Words.Get(doc.FormOf(part))
		if w.class&And == 0 && !trial.put(f.rules.words[w.word].Numeral) {
			return false
		}
	}
	*m = trial
	return true
}

// piece is the numeral of the first part of a hyphenated word.
func (f *finder) piece(word string) Numeral {
	part, _, _ := strings.Cut(word, "-")
	w, _ := f.rules.Words.Get(doc.FormOf(part))
	return f.rules.words[w.word].Numeral
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
	v, scale := m.value(), m.floor
	if scale > 0 && m.group == 0 { // two point | two million
		v = m.done / scale
	}
	for d := v; d > 0; d /= 10 {
		places++
	}
	sum, ok := r.value.plus(decimal{v, -places}.trim())
	if !ok {
		return
	}
	r.value, r.end = sum, end
	f.digitByDigit(r, v, places)
	if n := f.numeralAt(r.end); n.Kind == Scale {
		scale = n.Value
		end = r.end + 1
	}
	if scale > 0 {
		if v, ok := r.value.times(whole(scale)); ok {
			r.value, r.end, r.scaled = v, max(r.end, end), true
		}
	}
}

// digitByDigit goes on with decimals that are spelled one digit at a time:
// "three point one four", where the first were v, in so many places.
func (f *finder) digitByDigit(r *reading, v uint64, places int) {
	for v < 10 && places < maxDigits && f.is(r.end, Number) {
		n := f.word(r.end).Numeral
		if n.Kind != Zero && (n.Kind != Small || n.Value > 9) {
			return
		}
		places++
		sum, ok := r.value.plus(decimal{n.Value, -places}.trim())
		if !ok {
			return
		}
		r.value, r.end = sum, r.end+1
	}
}

// numeralAt is the numeral of token i, if it is one.
func (f *finder) numeralAt(i int) Numeral {
	if i < 0 || i >= len(f.marks) {
		return Numeral{}
	}
	return f.word(i).Numeral
}
