package timex

import "github.com/dixit-nlp/dixit/internal/doc"

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
	value := f.iso(near)
	if from > 0 {
		value = f.iso(date{near.year, near.month, from}) + "/" + value
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
