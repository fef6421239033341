package number

import "unicode/utf8"

// parseDigits reads a number in digits, separators and all:
//
//	14 000 · 14.000 · 14’000 · 1 234 567,89 · 1.5 · 3,250
//
// A separator that stands once, before exactly three digits, is read as the
// language has it: 14.000 is fourteen thousand in French and fourteen in
// English. unsure is set when the other reading is in use there too. What is
// built otherwise ("192.168.1.2", "2.1.3") is no number.
func parseDigits(s string, comma bool) (d decimal, unsure, ok bool) {
	point, group := rune('.'), rune(',')
	if comma {
		point, group = group, point
	}
	var (
		last  rune // the last separator
		times int  // how often it stood
		since int  // digits since it
		lead  int  // digits before the first
		odd   bool // a group that is not of three digits
	)
	for i, c := range s {
		if c >= '0' && c <= '9' {
			if d.mant >= 1e17 {
				return decimal{}, false, false
			}
			d.mant = d.mant*10 + uint64(c-'0')
			since++
			continue
		}
		switch {
		case last == 0:
			lead = since
		case last == point && times == 1 && c != point: // 1,5 000
			return decimal{}, false, false
		case since != 3:
			odd = true
		}
		if c == last {
			times++
		} else {
			last, times = c, 1
		}
		if i+utf8.RuneLen(c) == len(s) {
			return decimal{}, false, false
		}
		since = 0
	}
	grouped := since == 3 && lead > 0 && lead <= 3 && (s[0] != '0' || lead > 1)
	switch {
	case last == 0:
	case odd:
		return decimal{}, false, false
	case last != point && last != group, times > 1: // 14 000, 1.234.567
		if !grouped {
			return decimal{}, false, false
		}
	case last == group && grouped: // 14.000
		unsure = comma
	default: // 3,250; 1.5 in a language that writes 1,5; 0.125
		d.exp = -since
	}
	return d.trim(), unsure, true
}
