package timex

import (
	"fmt"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
)

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
				return f.add(i, end+1, doc.DateTimex, f.iso(d.near(f.now)), "weekday")
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
	if f.is(end, Noon) && f.t.Tokens[end].Kind == doc.Word { // mardi midi
		part = fmt.Sprintf("T%02d:00", f.word(end).Value)
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
