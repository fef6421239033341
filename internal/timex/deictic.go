package timex

import (
	"fmt"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// deictic reads words that are times by themselves: "hier soir", "aujourd'hui",
// "désormais", "récemment", "à Noël".
func (f *finder) deictic(i int) int {
	w := f.word(i)
	end := i + f.n(i)
	switch {
	case w.Class&Day != 0:
		value := day(w.Value, f.now)
		if f.is(end, Daypart) {
			value += dayparts[f.word(end).Value]
			end++
		}
		return f.add(i, end, doc.DateTimex, value, "day")
	case w.Class&Ref != 0:
		return f.add(i, end, doc.DateTimex, refs[w.Value], "reference")
	}
	first, end, shift := f.shifted(i, end)
	if shift == 0 && f.before(f.skip(i, Article), Before|Clock) == i {
		return 0
	}
	d := date{month: w.Value / 100, day: w.Value % 100}
	if y, ok := f.yearNumber(end); ok {
		d.year = y
		end++
	}
	if d = d.toward(shift, f.now); d == (date{}) {
		return f.add(first, end, doc.DateTimex, "", "feast")
	}
	return f.add(first, end, doc.DateTimex, f.iso(d), "feast")
}

// part reads a part of the day or of the year: "ce matin", "dans la soirée",
// "cet hiver", "au printemps 2020", "l'été dernier".
func (f *finder) part(i int) int {
	if f.t.Tokens[i].Tag.Aux() || f.t.Tokens[i].Tag.Verb() {
		return 0
	}
	first, end := i, i+1
	this := f.is(i-1, This) && i-1 >= f.floor
	if this {
		first--
	}
	code := dayparts[min(f.word(i).Value, len(dayparts)-1)]
	season := f.word(i).Class&Season != 0
	if season {
		code = seasons[min(f.word(i).Value, len(seasons)-1)]
	}
	if season {
		j := end
		if f.is(j, Of) {
			j++
		}
		if y, ok := f.yearNumber(j); ok {
			if to, stop := f.yearTo(j, y); stop > 0 { // l'hiver 2021-2022, the winter of 2021-22
				return f.add(first, stop, doc.Period, fmt.Sprintf("%04d-%s/%04d-%s", y, code, to, code), "season")
			}
		}
		if y, ok := f.yearNumber(j); ok && !f.counts(j+1) {
			return f.add(first, j+1, doc.DateTimex, fmt.Sprintf("%04d-%s", y, code), "season")
		}
	}
	shift := 0
	switch {
	case f.is(end, Shift):
		shift = f.word(end).Value
		end++
	case first-1 >= f.floor && f.is(first-1, Shift):
		first--
		shift = f.word(first).Value
	case this:
	case f.before(f.skip(first, Article), Before|During|Edge) < f.skip(first, Article):
	case f.before(first, Before) < first: // "au" is an article too
	default:
		return 0
	}
	if season {
		year := "XXXX"
		if !f.now.IsZero() {
			year = fmt.Sprintf("%04d", f.now.Year()+shift)
		}
		return f.add(first, end, doc.DateTimex, year+"-"+code, "season")
	}
	value := day(shift, f.now)
	if f.now.IsZero() {
		value = "XXXX-XX-XX"
	}
	return f.add(first, end, doc.DateTimex, value+code, "daypart")
}

// shifted widens what stands from i to end by the word beside it that moves it to the
// past or the future, if there is one: "dernière", "next".
func (f *finder) shifted(i, end int) (first, behind, shift int) {
	switch {
	case f.is(end, Shift):
		return i, end + 1, f.word(end).Value
	case f.skip(i, Shift) < i:
		return i - 1, end, f.word(i - 1).Value
	}
	return i, end, 0
}

// term reads a season, a term of office and their like, which have no place in the
// calendar: "la saison dernière", "cette législature", "over the last parliament",
// "across the season".
func (f *finder) term(i int) int {
	if k := &f.t.Tokens[i]; k.Tag.Verb() || k.Morph.Number() == doc.Plur {
		return 0
	}
	first, end, shift := f.shifted(i, i+1)
	switch {
	case shift != 0: // it says when
	case f.skip(i, This) < i:
		return f.add(first-1, end, doc.DateTimex, refs[0], "term")
	case f.is(i-1, Article) && f.before(i-1, During) < i-1:
		return f.add(first, end, doc.Period, "", "term")
	}
	switch {
	case shift < 0:
		return f.add(first, end, doc.DateTimex, refs[1], "term")
	case shift > 0:
		return f.add(first, end, doc.DateTimex, refs[2], "term")
	}
	return 0
}
