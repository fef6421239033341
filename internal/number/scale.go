package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

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
	if w.Value == 1000 && f.warm(r.first) {
		return // 300 °C (573 K)
	}
	glued := !f.t.Tokens[i].Flags.Has(doc.SpaceBefore)
	if w.Class&Measure != 0 { // 3.2m units, but 3.2m of rope, 7.62mm rounds
		glued = glued && len(f.t.Word(i)) == 1 && i+1 < len(f.t.Tokens) && f.counted(i+1)
	}
	sure := w.Class&Narrow == 0 || glued
	money := f.money(i+1) || f.is(i+1, Of) && f.money(i+2) || r.first > 0 && f.money(r.first-1)
	if !sure && !money {
		return
	}
	if v, fits := r.value.times(decimal{w.Value, 0}.trim()); fits {
		r.value, r.end, r.scaled = v, i+1, true
	}
}

// warm reports that the last quantity before token i is a temperature beside it.
func (f *finder) warm(i int) bool {
	last := len(f.found) - 1
	return last >= 0 && i > 1 && f.t.Tokens[i-1].Kind == doc.Punct && f.found[last].End == f.t.Tokens[i-2].End && strings.HasPrefix(f.found[last].Unit.Symbol, "°")
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

// andHalf reads "deux millions et demi", half of the scale, and "cinq et demi".
func (f *finder) andHalf(r *reading) {
	if !f.is(r.end, Half) || f.word(r.end).Value > 0 {
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

func (f *finder) isScale(i int) bool { return i >= 0 && f.word(i).Numeral.Kind == Scale }

// counted reports whether a noun, or an adjective that tells no extent, follows a
// letter that may be a unit: "1.2m new homes", but "a 3.2m wide door".
func (f *finder) counted(i int) bool {
	if f.t.Tokens[i].Tag == doc.Noun {
		return true
	}
	n := f.nounAfter(i)
	return f.t.Tokens[i].Tag == doc.Adj && n != doc.None && f.t.Tokens[n].Morph.Number() == doc.Plur && !f.is(i, Extent)
}
