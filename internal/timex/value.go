package timex

import (
	"fmt"
	"strconv"
	"time"
)

// A day in the calendar of which a part may be unknown (zero).
type date struct {
	year, month, day int
}

// iso is d in ISO 8601, with X for what is not known: "2014", "2014-03",
// "XXXX-07-14".
func (f *finder) iso(d date) string {
	f.value = d.append(f.value[:0])
	return f.values.Of(f.value)
}

func (d date) append(b []byte) []byte {
	if d.year > 0 {
		b = pad(b, d.year, 4)
	} else {
		b = append(b, "XXXX"...)
	}
	switch {
	case d.month > 0:
		b = pad(append(b, '-'), d.month, 2)
	case d.day > 0:
		b = append(b, "-XX"...)
	}
	if d.day > 0 {
		b = pad(append(b, '-'), d.day, 2)
	}
	return b
}

// hourOf is a time of day: "T15:30".
func (f *finder) hourOf(hour, minute int) string {
	f.value = pad(append(f.value[:0], 'T'), hour, 2)
	f.value = pad(append(f.value, ':'), minute, 2)
	return f.values.Of(f.value)
}

// pad appends n with at least so many digits.
func pad(b []byte, n, digits int) []byte {
	for limit := 10; digits > 1; digits-- {
		if n < limit {
			b = append(b, '0')
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// toward gives a day without a year the last time that it was (shift below nought)
// or the next that it will be; without a shift, the nearest.
func (d date) toward(shift int, now time.Time) date {
	if shift == 0 || now.IsZero() || d.year > 0 || d.month == 0 {
		return d.near(now)
	}
	d.year = now.Year()
	day := time.Date(d.year, time.Month(d.month), max(d.day, 1), 0, 0, 0, 0, time.UTC)
	switch {
	case shift < 0 && !day.Before(now):
		d.year--
	case shift > 0 && !day.After(now):
		d.year++
	}
	return d
}

// near gives a day without a year the year in which it is nearest to now.
func (d date) near(now time.Time) date {
	if now.IsZero() || d.year > 0 || d.month == 0 {
		return d
	}
	day := max(d.day, 1)
	best := 1 << 62
	for y := now.Year() - 1; y <= now.Year()+1; y++ {
		off := int(time.Date(y, time.Month(d.month), day, 0, 0, 0, 0, time.UTC).Sub(now).Hours())
		if off < 0 {
			off = -off
		}
		if off < best {
			best, d.year = off, y
		}
	}
	return d
}

// upTo gives a day without a year the last one that comes before end.
func (d date) upTo(end date) date {
	if d.year = end.year; d.month > end.month {
		d.year--
	}
	return d
}

// openDays are days of a week that nobody knows.
var openDays = [8]string{
	"XXXX-WXX-0", "XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4", "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7",
}

// weekday is the value of a day of the week: the last one unless it is said to
// be the next.
func weekday(day, shift int, now time.Time) string {
	if now.IsZero() {
		return openDays[day&7]
	}
	today := (int(now.Weekday())+6)%7 + 1
	off := day - today
	switch {
	case shift > 0 && off <= 0:
		off += 7
	case shift < 0 && off >= 0, shift == 0 && off > 0:
		off -= 7
	}
	return now.AddDate(0, 0, off).Format(time.DateOnly)
}

// day is the value of so many days from now.
func day(off int, now time.Time) string {
	if now.IsZero() {
		if off == 0 {
			return refs[0]
		}
		return "XXXX-XX-XX"
	}
	return now.AddDate(0, 0, off).Format(time.DateOnly)
}

// shifted is the value of the unit of time that lies n units from now: this
// year, last week, next month.
func shifted(g Grain, n int, now time.Time) string {
	if now.IsZero() {
		switch {
		case n < 0:
			return refs[1]
		case n > 0:
			return refs[2]
		}
		return refs[0]
	}
	switch g {
	case Days:
		return day(n, now)
	case Weekend, Weeks, Fortnight:
		y, w := now.AddDate(0, 0, 7*n).ISOWeek()
		if g == Weekend {
			return fmt.Sprintf("%04d-W%02d-WE", y, w)
		}
		return fmt.Sprintf("%04d-W%02d", y, w)
	case Months:
		first := time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, n, 0).Format("2006-01")
	case Quarter:
		q := now.Year()*4 + (int(now.Month())-1)/3 + n
		return fmt.Sprintf("%04d-Q%d", q/4, q%4+1)
	case HalfYear:
		h := now.Year()*2 + (int(now.Month())-1)/6 + n
		return fmt.Sprintf("%04d-H%d", h/2, h%2+1)
	case Years:
		return fmt.Sprintf("%04d", now.Year()+n)
	case Decades:
		return fmt.Sprintf("%03dX", now.Year()/10+n)
	case Century:
		return fmt.Sprintf("%02dXX", now.Year()/100+n)
	}
	return refs[0]
}

// ago is the value of the moment so many units, in halves, before now.
func ago(g Grain, halves int, now time.Time) string {
	if now.IsZero() || halves <= 0 {
		return refs[1]
	}
	n := halves / 2
	switch g {
	case Decades:
		return fmt.Sprintf("%04d", now.Year()-5*halves)
	case Years:
		return fmt.Sprintf("%04d", now.AddDate(0, -6*halves, 0).Year())
	case HalfYear:
		n *= 6
	case Quarter:
		n *= 3
	case Months:
	case Fortnight:
		return shifted(Weeks, -halves, now)
	case Weeks:
		return shifted(Weeks, -n, now)
	case Days:
		return day(-n, now)
	default:
		return refs[1]
	}
	first := time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, -n, 0).Format("2006-01")
}

// duration is ISO 8601: "P3Y", "PT2H", "P2.5Y"; "PXM" when the number is not
// said. The number is given in halves.
func (f *finder) duration(g Grain, halves int) string {
	iso := &isoUnits[g]
	f.value = append(f.value[:0], iso.before...)
	if n := halves * iso.per; n > 0 {
		f.value = strconv.AppendInt(f.value, int64(n/2), 10)
		if n%2 > 0 {
			f.value = append(f.value, ".5"...)
		}
	} else {
		f.value = append(f.value, 'X')
	}
	f.value = append(f.value, iso.after...)
	return f.values.Of(f.value)
}

// isoUnits are how ISO 8601 writes each grain, and how many of its units one
// makes.
var isoUnits = [...]struct {
	before, after string
	per           int
}{
	Second: {"PT", "S", 1}, Minute: {"PT", "M", 1}, HalfHour: {"PT", "M", 30}, Hours: {"PT", "H", 1},
	Days: {"P", "D", 1}, Weekend: {"P", "WE", 1}, Weeks: {"P", "W", 1}, Fortnight: {"P", "W", 2},
	Months: {"P", "M", 1}, Quarter: {"P", "M", 3}, HalfYear: {"P", "M", 6},
	Years: {"P", "Y", 1}, Decades: {"P", "Y", 10}, Century: {"P", "Y", 100},
}
