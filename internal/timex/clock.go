package timex

import (
	"fmt"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// clock reads a time of day that the cutter saw: "15h30", "20:15".
func (f *finder) clock(i, end int) int {
	var v [2]int
	part := 0
	for _, c := range []byte(f.t.Word(i)) {
		if c < '0' || c > '9' {
			if part++; part > 1 {
				break
			}
			continue
		}
		v[part] = v[part]*10 + int(c-'0')
	}
	if f.is(end, Meridiem) {
		v[0], end = f.meridiem(v[0], end)
	} else if f.elapsed(i, part) {
		return 0
	}
	return f.add(i, end, doc.ClockTimex, f.hourOf(v[0]%24, v[1]), "clock")
}

// stamp reads the time that opens an entry of a live report, written with a point: "14.20
// Schools to stay shut", "9.05 – Première alerte".
func (f *finder) stamp(i int) int {
	k := &f.t.Tokens[i]
	if !k.Flags.Has(doc.BlockStart) || i+1 >= len(f.t.Tokens) {
		return 0
	}
	w := f.t.Word(i)
	point := len(w) - 3
	if point < 1 || point > 2 || w[point] != '.' {
		return 0
	}
	hour, okHour := whole(w[:point])
	minute, okMinute := whole(w[point+1:])
	if !okHour || !okMinute || hour > 23 || minute > 59 || f.t.Tokens[i+1].Flags.Has(doc.LineBefore) {
		return 0
	}
	next := i + 1
	if mark := f.t.Word(next); (mark == "–" || mark == "—" || mark == "-" || mark == ":") && next+1 < len(f.t.Tokens) {
		next++
	}
	if k := &f.t.Tokens[next]; k.Kind != doc.QuoteMark && k.Shape != doc.Capital {
		return 0
	}
	return f.add(i, i+1, doc.ClockTimex, f.hourOf(hour, minute), "clock")
}

// whole is the value of a run of digits.
func whole(s string) (v int, ok bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, s != ""
}

// elapsed reports that what looks like a clock at token i tells how long
// something took: "en 2h06", "4h51'07"", "in 2:18:04". It has two parts or more.
func (f *finder) elapsed(i, colons int) bool {
	if j := f.before(i, During); j < i && !f.is(j, Clock) {
		return true
	}
	if f.reached(i) {
		return true
	}
	if i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Kind != doc.Word && !f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore) {
		switch f.t.Word(i + 1) {
		case "'", "’", "′":
			return true
		}
	}
	return colons > 1 && f.before(i, Clock) == i && (i == 0 || f.floor < i) // not after a date
}

// reached reports that what looks like a clock at token i is what something came to: "de
// 1 h 45 en 2015 | à 2 h 50".
func (f *finder) reached(i int) bool {
	last := len(f.found) - 1
	return last >= 0 && f.found[last].Rule == "year" && f.is(f.floor, To) && f.before(i, Clock) == f.floor && f.floor < i
}

// hour reads an hour in letters: "à 20 heures", "vers 18h", "huit heures du
// matin", "dix heures et quart", "5 p.m.". Without a word that asks for an hour it
// is a duration: "pendant 20 heures", "20 heures de route".
func (f *finder) hour(i int) int {
	v, ok := f.count(i - 1)
	minute, end := 0, i+1
	if !ok && f.is(i, Meridiem) {
		v, minute, ok = f.dotted(i - 1)
	}
	if !ok || v > 24 || i-1 < f.floor || f.reached(i-1) {
		return 0
	}
	first := i - 1
	if m, isNumber := f.number(end); isNumber && len(f.t.Word(end)) == 2 && m < 60 && (!f.counts(end+1) || len(f.t.Word(i)) == 1) {
		minute, end = m, end+1
	}
	asked := f.before(first, Clock|Told) < first || f.joined(first) || f.is(first-1, Open) && !f.is(first-1, Of)
	value, kind := "", doc.ClockTimex
	if from, opens := f.opening(first); opens > 0 {
		if opens == 2 && v <= 12 && !f.is(i, Meridiem) {
			return 0 // de 3 à 4 heures: how long, not when
		}
		value, kind = fmt.Sprintf("T%02d:00/", from%24), doc.Period
		first -= opens
		asked = true
	} else if _, counted := f.count(first - 2); counted && first-2 >= f.floor && f.is(first-1, To) && !f.is(i, Meridiem) {
		return 0 // pendant 4 à 12 heures
	}
	part, stop := f.partOfDay(end)
	switch {
	case f.is(i, Meridiem):
		v, _ = f.meridiem(v, i)
	case stop > 0:
		end = stop
		if part >= 2 && v < 12 { // from the afternoon on
			v += 12
		}
	case asked && f.is(end, Of) && (f.t.Tokens[end].Tag == doc.AdpDet || end+1 < len(f.t.Tokens) && f.t.Tokens[end+1].Tag == doc.Det): // à 10 heures de la place
	case f.is(end, Of|Later):
		return 0 // "20 heures de route", "jusqu'à 4 heures après"
	case asked:
	case f.is(i, Unit) && len(f.t.Word(i)) > 1: // "heures"
		return 0
	case f.before(first, During|Of|Ago|Ahead|Later) < first || minute == 0 && first > f.floor && f.t.Tokens[first-1].Tag == doc.Adp:
		return 0
	}
	if minute == 0 {
		v, minute, end = f.past(v, end)
	}
	return f.add(first, end, kind, value+f.hourOf(v%24, minute), "hour")
}

// bareHour reads an hour in a word alone: "at seven this morning", "at six."
func (f *finder) bareHour(i int) int {
	v, end := f.word(i).Value, i+f.n(i)
	if j := f.before(i, At); j == i || v < 1 || v > 12 {
		return 0
	}
	if end < len(f.t.Tokens) && f.t.Tokens[end].Kind != doc.Punct && !f.is(end, This|Before|Day|Weekday) {
		return 0 // "at one point", "at six percent"
	}
	if f.is(end, Before) && f.is(end+1, Article) && f.is(end+2, Daypart) { // in the evening
		if f.word(end+2).Value >= 2 && v < 12 {
			v += 12
		}
		end += 3
	}
	if f.hyphenAt(end) {
		return 0 // at two-thirds
	}
	return f.add(i, end, doc.ClockTimex, f.hourOf(v, 0), "hour")
}

// hyphenAt reports a hyphen at token i, glued to what stands before it.
func (f *finder) hyphenAt(i int) bool {
	return i < len(f.t.Tokens) && f.t.Word(i) == "-" && !f.t.Tokens[i].Flags.Has(doc.SpaceBefore)
}

// partOfDay reads the part of the day that an hour belongs to, "du matin", "de
// l'après-midi": an index into dayparts, and the token after it, or 0.
func (f *finder) partOfDay(i int) (part, end int) {
	if !f.is(i, Of) {
		return 0, 0
	}
	if i++; f.is(i, Article) {
		i++
	}
	if !f.is(i, Daypart) {
		return 0, 0
	}
	return f.word(i).Value, i + 1
}

// past applies the minutes in words that follow hour v: "et demie", "moins le
// quart". It returns the token after them.
func (f *finder) past(v, i int) (hour, minute, end int) {
	if !f.is(i, Past) {
		return v, 0, i
	}
	at := (v*60 + f.word(i).Value + 24*60) % (24 * 60) // a quarter to midnight is the day before
	return at / 60, at % 60, i + f.n(i)
}

// opening is the hour that opens a period which token first ends, and the number
// of tokens that takes: "de 9 à", "de 9 heures à", "entre 14 et"; 0 when there is
// none.
func (f *finder) opening(first int) (hour, tokens int) {
	and := f.is(first-1, And)
	if !f.is(first-1, To) && !and {
		return 0, 0
	}
	tokens = 2
	if f.is(first-2, Hour) {
		tokens = 3
	}
	hour, ok := f.count(first - tokens)
	if open := first - tokens - 1; !ok || open < f.floor || !f.is(open, Open) || and && f.is(open, Of) {
		return 0, 0
	}
	return hour, tokens
}

// joined reports whether token i goes on with the last clock: "14h, 15h et 16h",
// "de 14h30 à 18h".
func (f *finder) joined(i int) bool {
	last := len(f.found) - 1
	if last < 0 || f.found[last].Kind != doc.ClockTimex || i < 1 {
		return false
	}
	return f.floor == i-1 && (f.is(i-1, And|To) || f.t.Word(i-1) == ",")
}

// meridiem applies "p.m." at token i and returns the token after it.
func (f *finder) meridiem(hour, i int) (int, int) {
	if f.word(i).Value == 12 && hour < 12 {
		hour += 12
	}
	return hour, i + f.n(i)
}

// noon reads "à midi", "vers minuit", "à midi et demi".
func (f *finder) noon(i int) int {
	if f.before(i, Clock|Before) == i && !f.joined(i) {
		return 0
	}
	first, kind, value := i, doc.ClockTimex, ""
	if from, opens := f.opening(i); opens > 0 { // de 8 h à midi
		first, kind, value = i-opens, doc.Period, fmt.Sprintf("T%02d:00/", from%24)
	}
	hour, minute, end := f.past(f.word(i).Value, i+1)
	return f.add(first, end, kind, value+f.hourOf(hour, minute), "hour")
}

// count is the numeral at token i, in digits or in words.
func (f *finder) count(i int) (n int, ok bool) {
	if n, ok = f.number(i); ok {
		return n, true
	}
	if f.is(i, Count) {
		return f.word(i).Value, true
	}
	return 0, false
}

// dotted is the hour and minute of a time with a full stop: "2.17pm".
func (f *finder) dotted(i int) (hour, minute int, ok bool) {
	if i < 0 || f.t.Tokens[i].Kind != doc.Number {
		return 0, 0, false
	}
	w := f.t.Word(i)
	if n := len(w); n < 4 || n > 5 || w[n-3] != '.' {
		return 0, 0, false
	}
	for _, c := range []byte(w[:len(w)-3]) {
		hour = hour*10 + int(c-'0')
	}
	minute = int(w[len(w)-2]-'0')*10 + int(w[len(w)-1]-'0')
	return hour, minute, hour <= 12 && minute < 60
}
