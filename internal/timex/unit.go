package timex

import (
	"fmt"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// unit reads an expression around a unit of time.
func (f *finder) unit(i int) int {
	if _, ok := f.yearNumber(i + 1); ok && f.is(i, Year) {
		return 0 // the year will find it
	}
	if f.is(i, Decade) {
		if end := f.decade(i); end > 0 {
			return end
		}
	}
	if f.is(i, Hour) {
		if end := f.hour(i); end > 0 {
			return end
		}
	}
	s := f.stretch(i)
	end := f.each(&s)
	if end == 0 {
		end = f.counted(&s)
	}
	if end == 0 {
		end = f.numbered(&s)
	}
	if end == 0 {
		end = f.relative(&s)
	}
	return end
}

// each reads a time that comes again: "chaque année", "par jour", "tous les
// deux ans", "every week".
func (f *finder) each(s *stretch) int {
	j := f.before(s.first, Each)
	if j == s.first && s.article {
		if j = f.before(s.first-1, Each); j == s.first-1 {
			return 0
		}
	}
	if j >= s.first || s.shift != 0 || s.ordinal != 0 {
		return 0
	}
	every := max(s.halves(), 2) * max(f.word(j).Value, 1)
	return f.add(j, s.end, doc.SetTimex, f.duration(s.grain, every), "each")
}

// counted reads so many units that set something in time: "il y a trois ans",
// "pendant deux mois", "en un an", "trois jours plus tard", "les six premiers
// mois". Only the first is no span of time any more but a date; the numbers of
// the others stay visible. What sets nothing in time ("trois ans de prison") is
// left to the numbers.
func (f *finder) counted(s *stretch) int {
	if !s.counted() {
		if !s.several || s.shift != 0 || !f.is(s.end, Ago|Later) || f.is(s.end, Event) {
			return 0
		}
		s.n = -1 // decades ago, hours later
	}
	if j := f.through(s.first, Ago); j < s.first {
		return f.add(j, s.end, doc.DateTimex, ago(s.grain, s.halves(), f.now), "ago")
	}
	if f.is(s.end, Ago) {
		return f.add(s.first, s.end+f.n(s.end), doc.DateTimex, ago(s.grain, s.halves(), f.now), "ago")
	}
	value := f.duration(s.grain, s.halves())
	if s.shift != 0 || s.ordinal != 0 {
		s.end = f.ofYear(s.end)
	}
	if f.is(s.end, Later) {
		return f.add(s.first, s.end+f.n(s.end), doc.DurationTimex, value, "later")
	}
	if f.is(s.first-1, To) && (f.is(s.end, Of) || s.grain == Years || s.grain == Hours) {
		return 0 // "condamné à six mois de prison", "15 à 24 ans", "passe à 35 heures"
	}
	if _, two := f.count(s.first - 2); two && f.is(s.first-1, To|Either) {
		return 0 // "six à huit semaines"
	}
	noun := s.first // where its noun phrase starts
	if s.article {
		noun--
	}
	from := f.through(s.first, Ahead|During)
	if from >= noun {
		from = f.through(noun, During)
	}
	if from < noun || s.shift != 0 || s.ordinal == 1 {
		end := f.add(s.first, s.end, doc.DurationTimex, value, "during")
		f.reach(from)
		return end
	}
	return 0
}

// reach makes the anchor of the last timex start no later than token i: "depuis
// plus de | dix ans".
func (f *finder) reach(i int) {
	x := &f.found[len(f.found)-1]
	x.Anchor.Start = min(x.Anchor.Start, f.t.Tokens[i].Start)
}

// edge returns the token where a word for a part of the stretch starts: "à la fin
// de | l'année", "en fin de | semaine", "by the end of | the month"; its first
// token when there is none.
func (f *finder) edge(s *stretch) int {
	i := s.first
	if s.article {
		i--
	}
	if j := f.before(i, Edge); j < i {
		return j
	}
	if f.is(i, Article|Of) || f.is(i-1, Of) { // fin | du | mois
		of := f.skip(i, Of)
		if j := f.before(of, Edge); j < of { // and not "of | days"
			return j
		}
	}
	return s.first
}

// through looks for a word of class c before token i, past one comparator:
// "il y a plus de trois ans", "en seulement 90 minutes". It returns where it
// starts, or i.
func (f *finder) through(i int, c Class) int {
	if j := f.before(i, c); j < i {
		return j
	}
	for k := i - 1; k >= max(f.floor, i-3); k-- {
		switch tag := f.t.Tokens[k].Tag; {
		case tag == doc.Adv || tag == doc.Adp || tag == doc.Adj || tag == doc.NoTag: // but "pour les moins de 12 ans"
		default:
			return i
		}
		if j := f.before(k, c); j < k {
			return j
		}
	}
	return i
}

// numbered reads a part of the year, or a century: "au deuxième trimestre 2023",
// "the first half", "au XXIe siècle".
func (f *finder) numbered(s *stretch) int {
	if s.ordinal == 0 || s.n != 0 {
		return 0
	}
	var format string
	switch s.grain {
	case Quarter:
		format = "-Q%d"
	case HalfYear:
		format = "-H%d"
	case Century:
		return f.add(s.first, s.end, doc.DateTimex, fmt.Sprintf("%02dXX", s.ordinal-1), "century")
	default:
		return 0
	}
	year := "XXXX"
	if !f.now.IsZero() {
		year = fmt.Sprintf("%04d", f.now.Year())
	}
	end := f.ofYear(s.end)
	if y, ok := f.yearNumber(end - 1); ok && end > s.end {
		year = fmt.Sprintf("%04d", y)
	}
	return f.add(s.first, end, doc.DateTimex, year+fmt.Sprintf(format, s.ordinal), "part-of-year")
}

// ofYear takes in the year that a stretch belongs to: "2023", "de 2023", "de
// l'année", "de cette année".
func (f *finder) ofYear(end int) int {
	i := end
	if f.is(i, Of) {
		i++
	}
	if _, ok := f.yearNumber(i); ok && !f.counts(i+1) {
		return i + 1
	}
	if i > end && f.is(i, Article|This) && f.is(i+1, Year) {
		return i + 2
	}
	return end
}

// relative reads the unit that we are in, or one beside it: "cette année", "la
// semaine prochaine", "last month"; and, after a word that asks for a time,
// "pour l'année".
func (f *finder) relative(s *stretch) int {
	if s.n != 0 || s.ordinal != 0 || s.grain <= Hours {
		return 0
	}
	switch {
	case s.shift < -1 || s.shift > 1: // "l'année précédente": as seen from the text
		ref := refs[1]
		if s.shift > 0 {
			ref = refs[2]
		}
		return f.add(s.first, s.end, doc.DateTimex, ref, "relative")
	case s.shift != 0 && s.several && s.grain > Hours:
		return f.add(s.first, s.end, doc.DurationTimex, f.duration(s.grain, 0), "during")
	case s.shift != 0 && s.lasting:
		return f.add(s.first, s.end, doc.DurationTimex, f.duration(s.grain, 2), "during")
	case s.shift != 0:
		return f.add(s.first, s.end, doc.DateTimex, shifted(s.grain, s.shift, f.now), "relative")
	case s.this:
		return f.add(s.first, s.end, doc.DateTimex, shifted(s.grain, 0, f.now), "relative")
	case f.edge(s) < s.first:
		end := f.add(s.first, s.end, doc.DateTimex, shifted(s.grain, 0, f.now), "edge")
		f.reach(f.edge(s))
		return end
	case s.article && s.grain == Weekend && f.before(s.first-1, Before|During|Clock) < s.first-1:
		n := 0
		if day := f.now.Weekday(); day >= time.Monday && day <= time.Thursday {
			n = -1 // the one that is over
		}
		return f.add(s.first, s.end, doc.DateTimex, shifted(Weekend, n, f.now), "relative")
	case s.article && (s.grain == Years || s.grain == Days) && f.before(s.first-1, During) < s.first-1 && !f.is(s.end, Of):
		return f.add(s.first, s.end, doc.DateTimex, shifted(s.grain, 0, f.now), "during")
	}
	return 0
}
