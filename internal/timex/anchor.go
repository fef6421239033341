package timex

import (
	"strings"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// anchor returns the token where the whole phrase of an expression starts:
// article, prepositions, and the event that the time belongs to.
//
//	depuis le début du conflit en 2014 · à la même période de l'an dernier · fin mars
func (f *finder) anchor(first int) int {
	const openers = Before | During | Clock | Edge | Event | Open
	for range 3 {
		article := f.skip(first, Article)
		of := f.skip(article, Of)
		switch {
		case f.before(article, openers) < article:
			first = f.before(article, openers)
		case f.before(first, openers) < first: // "au" is an article too
			first = f.before(first, openers)
		case of < article && f.before(of, Edge) < of: // la fin | de | l'année
			first = f.before(of, Edge)
		default:
			return f.event(article)
		}
	}
	return f.event(first)
}

// maxEvent is how many tokens a phrase of event may have.
const maxEvent = 10

// event looks left of a time for the noun phrase that it sets in time, opened
// by a word such as "depuis": "depuis le début du conflit" before "en 2014". It returns
// where that starts, or i.
func (f *finder) event(i int) int {
	for j := i - 1; j >= max(f.floor, i-maxEvent); j-- {
		if n := f.n(j); n > 0 && f.is(j, Event) && j+n < i {
			return j
		}
		switch k := &f.t.Tokens[j]; {
		case k.Kind != doc.Word || k.Flags.Has(doc.LineBefore) || k.Flags.Has(doc.SentenceStart):
			return i
		case k.Tag.Nominal() || k.Tag.Adjective() || k.Tag.Determiner() || k.Tag == doc.Adp || k.Tag == doc.Num:
		default:
			return i
		}
	}
	return i
}

// period joins x, which starts at token first, to the timex before it when the
// two bound a period or name one moment together:
//
//	de 2014 à 2016 · entre lundi et mercredi · samedi 25 mai à 15h · jusqu'à présent cette année
func (f *finder) period(x *doc.Timex, first int) bool {
	last := len(f.found) - 1
	if last < 0 || f.found[last].Kind == doc.Period || f.floor == 0 || f.found[last].End != f.t.Tokens[f.floor-1].End {
		return false
	}
	p := &f.found[last]
	gap := first - f.floor
	if gap > 3 || f.t.Tokens[first].Flags.Has(doc.SentenceStart) {
		return false
	}
	mid := f.floor // first token between the two
	joined := gap > 0 && (f.is(mid, To) || f.is(mid, And)) && (gap == 1 || gap == 2 && f.is(mid+1, Article))
	opened := f.opened(p)
	switch {
	case joined && f.is(mid, To) && p.Kind == doc.DurationTimex && x.Rule == "date":
		p.Kind = doc.Period // in the six months to June
		p.Value += "/" + x.Value
	case joined && f.is(mid, To) && (opened || p.Kind == x.Kind && len(p.Value) == len(x.Value)),
		joined && f.is(mid, And) && opened:
		if x.Rule == "date" && f.said.year > 0 && f.yearless == len(f.found) && p.Rule == "date" && p.Kind == doc.DateTimex {
			p.Value = f.iso(f.opens.upTo(f.said)) // de janvier à mars 2023
		}
		p.Kind = doc.Period
		p.Value += "/" + f.notBefore(x, p.Value)
		if r := f.t.TokensIn(p.Anchor); f.is(r.First-1, Open) {
			p.Anchor.Start = f.t.Tokens[r.First-1].Start
		}
	case (f.anchor(first) == f.floor || x.Kind == doc.ClockTimex && p.Rule == "date" && f.t.Word(f.floor) == "," && f.anchor(first) == f.floor+1) && x.Kind != doc.DurationTimex && p.Kind != doc.DurationTimex && p.Kind != doc.SetTimex && !f.t.Tokens[first].Flags.Has(doc.LineBefore):
		switch {
		case x.Kind == doc.ClockTimex && p.Rule == "year": // de 1 h 45 en 2015 | à 2 h 50
			return false
		case x.Kind == doc.ClockTimex && p.Kind == doc.DateTimex && !clocked(p.Value):
			day, _, _ := strings.Cut(p.Value, "T") // Tuesday morning at 9:15
			p.Value = day + x.Value
		case x.Kind == doc.DateTimex && p.Kind == doc.ClockTimex: // at 3:30 p.m. on Tuesday, at seven this morning
			day, _, _ := strings.Cut(x.Value, "T")
			p.Kind, p.Value = doc.DateTimex, day+p.Value
		case x.Kind == doc.ClockTimex && p.Kind != doc.ClockTimex:
		case x.Rule == "year" && f.is(f.floor, Event) && p.Rule == "date": // the warmest October | since 1884
			return false
		case x.Kind == doc.DateTimex && p.Kind == doc.DateTimex && x.Rule != p.Rule:
			p.Value = x.Value
		default:
			return false
		}
	default:
		return false
	}
	p.Span = p.Span.Cover(x.Span)
	p.Anchor = p.Anchor.Cover(x.Span)
	return true
}

// notBefore is the value of x, a week later where it is a day of the week that
// would come before the one that opens the period: "de lundi à vendredi".
func (f *finder) notBefore(x *doc.Timex, opens string) string {
	if x.Rule != "weekday" || x.Value >= opens {
		return x.Value
	}
	day, err := time.Parse(time.DateOnly, x.Value)
	if err != nil {
		return x.Value
	}
	return day.AddDate(0, 0, 7).Format(time.DateOnly)
}

// clocked reports a value with an hour: "2024-07-16T09:15", but not "2024-07-16TMO".
func clocked(value string) bool {
	_, hour, ok := strings.Cut(value, "T")
	return ok && hour != "" && hour[0] <= '9'
}

// opened reports whether the phrase of a timex starts with a word that opens a
// period: "de", "entre", "from".
func (f *finder) opened(p *doc.Timex) bool {
	r := f.t.TokensIn(p.Anchor)
	return f.is(r.First, Open) || f.is(r.First-1, Open)
}
