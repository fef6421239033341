package timex

import (
	"strings"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// number is the value of token i when it is at most four plain digits.
func (f *finder) number(i int) (v int, ok bool) {
	if i < 0 || i >= len(f.t.Tokens) || f.t.Tokens[i].Kind != doc.Number {
		return 0, false
	}
	w := f.t.Word(i)
	if len(w) > 4 {
		return 0, false
	}
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int(c-'0')
	}
	return v, true
}

// dayNumber is the day of the month that token i gives: "14", "1er", "premier".
func (f *finder) dayNumber(i int) (day int, ok bool) {
	if i < 0 || i >= len(f.t.Tokens) {
		return 0, false
	}
	if f.t.Tokens[i].Kind == doc.Ordinal {
		for _, c := range []byte(f.t.Word(i)) {
			if c < '0' || c > '9' {
				break
			}
			day = min(day*10+int(c-'0'), 99)
		}
	} else if v, isNumber := f.number(i); isNumber {
		day = v
	} else if f.is(i, Ordinal) && f.word(i).Value == 1 {
		day = 1
	}
	return day, day >= 1 && day <= 31
}

// yearNumber is the year that token i gives in four digits.
func (f *finder) yearNumber(i int) (year int, ok bool) {
	year, ok = f.number(i)
	return year, ok && year >= 1000 && year < 2200 && len(f.t.Word(i)) == 4
}

// month reads a date by its month.
//
//	mars · en mars 2014 · samedi 25 mai · le 11 et le 28 mars · du 3 au 5 juin 2021
//	July 14, 2021 · the 14th of July · mars dernier · May last year · fin mars · Mai 68
func (f *finder) month(i int) int {
	k := &f.t.Tokens[i]
	if f.rules.MonthFirst != (k.Shape == doc.Capital || k.Shape == doc.Mixed) && !k.Flags.Has(doc.SentenceStart) && k.Shape != doc.Upper {
		if f.rules.MonthFirst || f.floor == i || !f.isDay(i-1) {
			return 0 // "may", "march"; "Mars", "Avril" as names
		}
	}
	d := date{month: f.word(i).Value}
	first, end, from, kind := f.dayOf(i, &d)
	end = f.yearAfter(&d, end)
	shift := 0
	if stop := f.yearSaid(&d, end); stop > 0 {
		end = stop
	} else if f.is(end, Shift) {
		shift = f.word(end).Value
		end++
	} else if j := f.skip(first, Shift); j < first {
		first, shift = j, f.word(j).Value
	}
	if k.Tag.Aux() || f.rules.MonthFirst && k.Tag.Verb() && d.day == 0 && d.year == 0 {
		return 0
	}
	first = f.before(first, Edge)
	first = f.skip(f.weekdayBefore(first), This)
	near := d.toward(shift, f.now)
	value := near.String()
	if from > 0 {
		value = date{near.year, near.month, from}.String() + "/" + value
	}
	if f.is(end, Article) && f.is(end+1, Daypart) && d.day > 0 { // le 3 juin au soir
		value += dayparts[f.word(end+1).Value]
		end += 2
	}
	f.said = d
	end = f.add(first, end, kind, value, "date")
	f.opens, f.yearless = d, len(f.found)
	if d.year > 0 {
		f.yearless = 0
	}
	return end
}

// dayOf reads the day of the month at token i, or the days, into d. It returns
// the tokens of the date so far, and the day that opens a period.
func (f *finder) dayOf(i int, d *date) (first, end, from int, kind doc.TimexKind) {
	first, end, kind = i, i+1, doc.DateTimex
	if j := f.skip(i, Of); f.isDay(j - 1) {
		d.day, _ = f.dayNumber(j - 1)
		if first, kind = f.days(j - 1); kind == doc.Period {
			from, _ = f.dayNumber(first)
		}
		return first, end, from, kind
	}
	if !f.rules.MonthFirst || !f.isDayAfter(end) {
		return first, end, 0, kind
	}
	d.day, _ = f.dayNumber(end)
	end++
	if last, ok := f.dayNumber(end + 1); ok && f.dash(end) { // June 3-5
		from, d.day, kind = d.day, last, doc.Period
		end += 2
	}
	return first, end, from, kind
}

// yearSaid reads a year told from the day of publication: "May last year",
// "March of this year", "en mars de l'an dernier". It returns the token after
// it, or 0.
func (f *finder) yearSaid(d *date, end int) int {
	i := end
	if f.is(i, Of) {
		i++
	}
	if f.is(i, Article) {
		i++
	}
	shift := 0
	switch {
	case f.is(i, Shift|This) && f.yearUnit(i+1):
		if f.is(i, Shift) {
			shift = f.word(i).Value
		}
	case f.yearUnit(i) && f.is(i+1, Shift):
		shift = f.word(i + 1).Value
	default:
		return 0
	}
	if !f.now.IsZero() {
		d.year = f.now.Year() + shift
	}
	return i + 2
}

func (f *finder) yearUnit(i int) bool { return f.is(i, Unit) && Grain(f.word(i).Value) == Years }

// dash reports a dash at token i that joins two days.
func (f *finder) dash(i int) bool {
	return i < len(f.t.Tokens) && (f.t.Word(i) == "-" || f.t.Word(i) == "–")
}

// isDay reports a day of the month right at token i.
func (f *finder) isDay(i int) bool {
	_, ok := f.dayNumber(i)
	return ok && i >= f.floor
}

// isDayAfter reports a day of the month after it: "May 25", not "May 25 people".
func (f *finder) isDayAfter(i int) bool {
	_, ok := f.dayNumber(i)
	return ok && !(f.plural(i+1) && f.t.Tokens[i+1].Shape == doc.Lower)
}

// yearAfter reads the year of a date: "mars 2014", "July 14, 2021", "Mai 68".
func (f *finder) yearAfter(d *date, end int) int {
	i := end
	if f.rules.MonthFirst && i < len(f.t.Tokens) && f.t.Word(i) == "," {
		i++
	} else if f.is(i, Of) && f.is(i+1, Year|Article) {
		for i++; f.is(i, Article|Year); i++ {
		}
	}
	if y, ok := f.yearNumber(i); ok && (d.day > 0 || !f.counts(i+1)) {
		d.year = y
		return i + 1
	}
	if y, ok := f.number(end); ok && d.day == 0 && !f.rules.MonthFirst && len(f.t.Word(end)) == 2 && y > 31 && !f.counts(end+1) {
		d.year = 1900 + y
		return end + 1
	}
	return end
}

// days takes in the days listed before a date: "le 11 et le 28 mars", "28, 29
// avril", "du 3 au 5 juin". The last makes a period.
func (f *finder) days(first int) (int, doc.TimexKind) {
	kind := doc.DateTimex
	for range 6 {
		j := f.skip(first, Article)
		comma := j-1 >= f.floor && (f.t.Word(j-1) == "," || f.dash(j-1))
		to := f.is(j-1, To) || f.is(first-1, To)
		if f.is(first-1, To) {
			j = first
		}
		if !comma && !to && !f.is(j-1, And) || !f.isDay(j-2) {
			break
		}
		if to || f.dash(j-1) || f.is(f.skip(j-2, Article)-1, Open) {
			kind = doc.Period
		}
		first = j - 2
	}
	return first, kind
}

// weekdayBefore takes in the day of the week: "samedi 25 mai", "Saturday, May 25".
func (f *finder) weekdayBefore(first int) int {
	j := first
	if f.rules.MonthFirst && j-1 >= f.floor && f.t.Word(j-1) == "," {
		j--
	}
	if j-1 >= f.floor && f.is(j-1, Weekday) {
		return j - 1
	}
	return first
}

// weekday reads a day of the week.
//
//	mardi · lundi matin · mardi dernier · chaque lundi · vendredi 10
func (f *finder) weekday(i int) int {
	if f.rules.MonthFirst && f.t.Tokens[i].Shape == doc.Lower {
		return 0
	}
	first, end := i, i+1
	if f.isDayAfter(end) {
		for j := end + 1; j < min(end+5, len(f.marks)); j++ {
			if f.is(j, Weekday) && f.isDayAfter(j+1) && f.is(j+2, Month) { // lundi 3 et mardi 4 juin
				d := date{month: f.word(j + 2).Value}
				d.day, _ = f.dayNumber(end)
				f.yearAfter(&d, j+3)
				return f.add(i, end+1, doc.DateTimex, d.near(f.now).String(), "weekday")
			}
			if f.is(j, Month) {
				return 0 // the month will find it
			}
		}
		end++
	}
	if j := end; f.rules.MonthFirst {
		if j < len(f.t.Tokens) && f.t.Word(j) == "," {
			j++
		}
		if f.isDay(j) && f.is(j+1, Month) || f.is(j, Month) {
			return 0 // "Thursday, May 25", "Friday, 3 May"
		}
	}
	part := ""
	if f.is(end, Daypart) {
		part = dayparts[f.word(end).Value]
		end++
	}
	shift := 0
	if f.is(end, Shift) {
		shift, end = f.word(end).Value, end+1
	} else if first-1 >= f.floor && f.is(first-1, Shift) {
		first--
		shift = f.word(first).Value
	}
	if j := f.before(f.skip(first, Article), Each); j < first {
		return f.add(j, end, doc.SetTimex, weekday(f.word(i).Value, 0, time.Time{})+part, "each")
	}
	first = f.skip(first, This)
	return f.add(first, end, doc.DateTimex, weekday(f.word(i).Value, shift, f.now)+part, "weekday")
}

// written reads a date in digits: "14/07/2021", "2021-07-14".
func (f *finder) written(i int) int {
	parts := strings.FieldsFunc(f.t.Word(i), func(c rune) bool { return c < '0' || c > '9' })
	if len(parts) != 3 {
		return 0
	}
	var v [3]int
	for k, p := range parts {
		for _, c := range []byte(p) {
			v[k] = min(v[k]*10+int(c-'0'), 9999)
		}
	}
	d := date{v[2], v[1], v[0]}
	switch {
	case len(parts[0]) == 4:
		d = date{v[0], v[1], v[2]}
	case f.rules.MonthFirst && v[0] <= 12 || v[1] > 12:
		d = date{v[2], v[0], v[1]}
	}
	if d.year < 100 {
		d.year += 2000
	}
	return f.add(i, i+1, doc.DateTimex, d.String(), "date-digits")
}
