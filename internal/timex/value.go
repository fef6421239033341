package timex

import (
	"fmt"
	"time"
)

// A day in the calendar of which a part may be unknown (zero).
type date struct {
	year, month, day int
}

// String is ISO 8601 with X for what is not known: "2014", "2014-03", "XXXX-07-14".
func (d date) String() string {
	year := "XXXX"
	if d.year > 0 {
		year = fmt.Sprintf("%04d", d.year)
	}
	switch {
	case d.day > 0 && d.month > 0:
		return fmt.Sprintf("%s-%02d-%02d", year, d.month, d.day)
	case d.day > 0:
		return fmt.Sprintf("%s-XX-%02d", year, d.day)
	case d.month > 0:
		return fmt.Sprintf("%s-%02d", year, d.month)
	}
	return year
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

// weekday is the value of a day of the week: the last one unless it is said to
// be the next.
func weekday(day, shift int, now time.Time) string {
	if now.IsZero() {
		return fmt.Sprintf("XXXX-WXX-%d", day)
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

// ago is the value of the moment n units before (or, negative, after) now.
func ago(g Grain, n int, now time.Time) string {
	if now.IsZero() {
		if n < 0 {
			return refs[2]
		}
		return refs[1]
	}
	switch g {
	case Years:
		return fmt.Sprintf("%04d", now.Year()-n)
	case Months, Quarter, HalfYear:
		per := map[Grain]int{Months: 1, Quarter: 3, HalfYear: 6}[g]
		return now.AddDate(0, -n*per, 0).Format("2006-01")
	case Weeks, Fortnight:
		return shifted(Weeks, -n*map[Grain]int{Weeks: 1, Fortnight: 2}[g], now)
	case Days:
		return day(-n, now)
	case Decades:
		return fmt.Sprintf("%04d", now.Year()-10*n)
	}
	return refs[0]
}

// duration is ISO 8601: "P3Y", "PT2H", "PXM" when the number is not said.
func duration(g Grain, n int) string {
	count := "X"
	if n > 0 {
		count = fmt.Sprint(n)
	}
	switch g {
	case Second:
		return "PT" + count + "S"
	case Minute:
		return "PT" + count + "M"
	case Hours:
		return "PT" + count + "H"
	case Days:
		return "P" + count + "D"
	case Weeks:
		return "P" + count + "W"
	case Months:
		return "P" + count + "M"
	case Years:
		return "P" + count + "Y"
	}
	// The rest are multiples of those.
	base, per := map[Grain]string{Weekend: "WE", Fortnight: "W", Quarter: "M", HalfYear: "M", Decades: "Y", Century: "Y"}[g],
		map[Grain]int{Weekend: 1, Fortnight: 2, Quarter: 3, HalfYear: 6, Decades: 10, Century: 100}[g]
	if n > 0 {
		count = fmt.Sprint(n * per)
	}
	return "P" + count + base
}
