package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Rules are what a language says about time. The zero Rules find nothing.
type Rules struct {
	// Words are all the words that matter in an expression of time, so that one
	// look-up a token tells what it can be.
	Words doc.Phrases[uint16]
	words []Word // Words are indexes into it; the first plays no part
	// MonthFirst: "July 14, 2021"; otherwise 07/08 is the seventh of August.
	MonthFirst bool
}

// Word is what a language says about one word of time.
type Word struct {
	Class Class
	Value int
}

// Class is a set of parts that a word can play.
type Class uint64

// The parts.
const (
	Month     Class = 1 << iota // 1 to 12
	Weekday                     // 1 (Monday) to 7
	Unit                        // a Grain: "an", "semaine"
	Daypart                     // "matin", "soir": an index into dayparts
	Season                      // "été": an index into seasons
	Count                       // a numeral: "trois"
	Some                        // a number that is not said: "quelques"
	Ordinal                     // "premier" 1, "deuxième" 2
	Shift                       // "dernier" −1, "prochain" 1, "précédent" −1
	This                        // "ce", "cette"
	Article                     // "le", "la", "the"
	Each                        // "chaque", "par": a set of times
	Edge                        // "début" 1, "mi-" 2, "fin" 3
	Day                         // so many days from today: "hier" −1
	Ref                         // an index into refs: "désormais", "récemment"
	Before                      // stands before a time: "depuis", "en", "jusqu'à"
	During                      // stands before a duration: "pendant", "en"
	Clock                       // stands before an hour: "à", "vers"
	Ago                         // before a duration: "il y a"; after it: "ago"
	Later                       // after a duration: "plus tard", "auparavant"
	Ahead                       // before a duration: "dans"
	Of                          // "de", "of"
	To                          // joins the ends of a period: "à", "to"
	And                         // "et"
	Open                        // opens a period: "entre", "de"
	Event                       // before a noun of event: "lors de", "depuis"
	Year                        // "l'an", "l'année": a number after it is a year
	Decade                      // "années", before "80"
	Era                         // "av. J.-C."
	Hour                        // "heures", "h"
	Meridiem                    // "a.m." 0, "p.m." 12
	Noon                        // "midi" 12, "minuit" 0
	Feast                       // "Noël" 1225, its month and day; "Pâques" 0
	Told                        // before an hour, and no part of the phrase: "il est"
	Past                        // after an hour, so many minutes: "et demie" 30, "moins le quart" -15
	Halved                      // beside a unit, half of it more: "et demi", "and a half"
	HalfOf                      // before a unit, half of it: "half a"
	Either                      // "ou", "or", between two numbers
	At                          // on Clock: a bare numeral after it is an hour: "at seven"
	Happening                   // a noun that sets something in time after "avant", "since": "guerre"
	Turn                        // a noun that does so after "depuis", "since": "fermeture"
	Term                        // "saison", "législature": a while without a place in the calendar
	Clausal                     // on Event: a clause follows: "depuis que"
	Dated                       // a noun before which four digits are a year: "levels"
	Solid                       // on Before: a bare number after it is a year ("en 1872")
)

// classes are the names that word lists use for the parts.
var classes = map[string]Class{
	"month": Month, "weekday": Weekday, "unit": Unit, "daypart": Daypart, "season": Season, "count": Count, "some": Some,
	"ordinal": Ordinal, "shift": Shift, "this": This, "article": Article, "each": Each, "edge": Edge, "day": Day, "ref": Ref,
	"before": Before, "during": During, "clock": Clock, "ago": Ago, "later": Later, "ahead": Ahead, "of": Of, "to": To, "and": And,
	"open": Open, "event": Event, "year": Year, "decade": Decade, "era": Era, "hour": Hour, "meridiem": Meridiem,
	"noon": Noon, "feast": Feast, "told": Told, "past": Past, "halved": Halved, "half-of": HalfOf, "either": Either, "at": At, "happening": Happening, "turn": Turn, "term": Term, "clausal": Clausal, "dated": Dated, "solid": Solid,
}

// Grain is a unit of time.
type Grain int

// The grains.
const (
	Second Grain = iota
	Minute
	HalfHour
	Hours
	Days
	Weekend
	Weeks
	Fortnight
	Months
	Quarter
	HalfYear
	Years
	Decades
	Century
)

var grains = map[string]Grain{
	"second": Second, "minute": Minute, "half-hour": HalfHour, "hour": Hours, "day": Days, "weekend": Weekend, "week": Weeks, "fortnight": Fortnight,
	"month": Months, "quarter": Quarter, "half-year": HalfYear, "year": Years, "decade": Decades, "century": Century,
}

// Open values of TIMEX3, and the parts of a day and a year.
var (
	refs     = []string{"PRESENT_REF", "PAST_REF", "FUTURE_REF"}
	dayparts = []string{"TMO", "TMI", "TAF", "TEV", "TNI"}
	seasons  = []string{"SP", "SU", "FA", "WI"}
)

var named = map[string]int{
	"present": 0, "past": 1, "future": 2,
	"morning": 0, "midday": 1, "afternoon": 2, "evening": 3, "night": 4,
	"spring": 0, "summer": 1, "autumn": 2, "winter": 3,
}

// Load fills the words of r from a list of rows, already split in fields: a
// word or phrase, its parts, and a value (a number, a grain or a name).
func (r *Rules) Load(words [][]string) error {
	r.words = append(r.words, Word{})
	for _, row := range words {
		if len(row) < 2 || len(row) > 3 {
			return fmt.Errorf("time word %q: want a word, its parts and a value", row)
		}
		var w Word
		for _, name := range strings.Fields(row[1]) {
			class, ok := classes[name]
			if !ok {
				return fmt.Errorf("time word %q: unknown part %q", row[0], name)
			}
			w.Class |= class
		}
		if len(row) == 3 {
			v, err := value(row[2])
			if err != nil {
				return fmt.Errorf("time word %q: %w", row[0], err)
			}
			w.Value = v
		}
		r.Words.Set(row[0], uint16(len(r.words)))
		r.words = append(r.words, w)
	}
	return nil
}

// value reads the third field of a row.
func value(s string) (int, error) {
	if g, ok := grains[s]; ok {
		return int(g), nil
	}
	if v, ok := named[s]; ok {
		return v, nil
	}
	return strconv.Atoi(s)
}
