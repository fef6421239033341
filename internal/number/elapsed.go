package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// elapsed reads how long a race or a film took, as a clock shows it, in the
// smallest of its units. Times of day were taken out before, as times.
//
//	2h06 · 28'41" · 4h51'07" · 2:18:04 · 3:58.32 · 37"92
func (f *finder) elapsed(i int) int {
	word, end := f.t.Word(i), i+1
	total, parts := uint64(0), 1
	for part := uint64(0); ; parts++ {
		n := strings.IndexAny(word, "hH:")
		if n < 0 {
			part, _ = twoDigits(word)
			total = total*60 + part
			break
		}
		part, _ = twoDigits(word[:n])
		total = total*60 + part
		word = word[n+1:]
	}
	v, places := total, 0
	if f.tight(end, "'") {
		seconds, _ := twoDigits(f.t.Word(end + 1))
		v = total*60 + seconds
		parts++
		end += 2
	}
	colon := strings.IndexByte(f.t.Word(i), ':') > 0
	if colon && f.tight(end, ".") || f.tight(end, `"`) {
		hundredths, _ := twoDigits(f.t.Word(end + 1))
		v, places, end = v*100+hundredths, -2, end+2
	}
	if parts > 1 && end < len(f.t.Tokens) && f.t.Word(end) == `"` && !f.t.Tokens[end].Flags.Has(doc.SpaceBefore) {
		end++ // 28'41"
	}
	a := amount{reading: reading{first: i, end: end, value: decimal{v, places}.trim(), rule: "elapsed"}, from: i, stop: end, unit: f.rules.seconds}
	if f.t.Tokens[i].Kind == doc.Clock && parts == 2 && !colon {
		a.unit = f.rules.minutes
	}
	f.add(f.plain(&a), i, end)
	return end
}

// tight reports whether mark stands at token i, and right behind it a number of
// two digits.
func (f *finder) tight(i int, mark string) bool {
	if i+1 >= len(f.t.Tokens) || f.t.Tokens[i].Flags.Has(doc.SpaceBefore) || f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore) {
		return false
	}
	w := f.t.Word(i)
	if w == "’" || w == "′" {
		w = "'"
	}
	_, ok := twoDigits(f.t.Word(i + 1))
	return ok && w == mark && len(f.t.Word(i+1)) == 2
}

// twoDigits is the value of one or two digits.
func twoDigits(s string) (v uint64, ok bool) {
	if len(s) == 0 || len(s) > 2 {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + uint64(c-'0')
	}
	return v, true
}
