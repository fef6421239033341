// Package timex finds expressions of time: dates, times of day, years,
// relative days, periods, durations that set something in time.
//
// In go a tagged text and the day it was published, if known; out come the
// expressions in text order, each with its TIMEX3 type, its value (resolved
// against the day of publication, open otherwise: "XXXX-03-14", "PAST_REF") and
// its anchor, the whole phrase that sets a statement in time: "depuis le début
// du conflit en 2014". They are never claims themselves.
//
// It leaves alone spans of time that set nothing in time ("trois ans de
// prison"), which are quantities, and ages.
package timex

import (
	"sync"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Find returns the expressions of time in a text, in text order. Relative ones
// ("mardi") are resolved against published, unless it is the zero time.
func Find(t *doc.Text, published time.Time, r *Rules) []doc.Timex {
	if r.Words.Len() == 0 {
		return nil
	}
	f := finders.Get().(*finder)
	f.t, f.rules, f.now = t, r, published
	f.mark()
	for i := 0; i < len(t.Tokens); {
		if f.idle(i) {
			i++
			continue
		}
		end := f.at(i)
		if end <= i {
			i++
			continue
		}
		f.floor, i = end, end
	}
	f.events()
	found := doc.Timexes.Copy(f.found)
	f.release()
	return found
}

// finder reads one text.
type finder struct {
	t     *doc.Text
	rules *Rules
	now   time.Time
	marks []marked // one a token

	found []doc.Timex
	// said is the date being added as the text gives it, opens the one before,
	// and yearless the number of expressions found when that had no year.
	said, opens date
	yearless    int
	floor       int // tokens before this one belong to the last timex or lie before it

	*room
}

// room is what a finder works in.
type room struct {
	more   []doc.Timex // events
	value  []byte      // being written
	values doc.Strings
}

// finders are kept from one text to the next with what they work on.
var finders = sync.Pool{New: func() any { return &finder{room: new(room)} }}

// release keeps the finder for another text, without anything of this one.
func (f *finder) release() {
	if f.t.Long() {
		return
	}
	clear(f.found)
	*f = finder{marks: f.marks, found: f.found[:0], room: f.room}
	finders.Put(f)
}

// marked is the word or phrase of time that starts at a token: an index into
// Rules.words, and the number of its tokens, 0 for a token inside a phrase. There
// is one a token of the text, so it holds no pointer.
type marked struct {
	word, n uint16
}

// word is what the language says of token i, and n the tokens of that phrase.
func (f *finder) word(i int) *Word { return &f.rules.words[f.marks[i].word] }
func (f *finder) n(i int) int      { return int(f.marks[i].n) }

// mark looks every token up, once.
func (f *finder) mark() {
	t := f.t
	marks := doc.Cleared(f.marks, len(t.Tokens))
	f.marks = marks
	for i := 0; i < len(marks); i++ {
		marks[i].n = 1
		if k := t.Tokens[i].Kind; k != doc.Word && k != doc.Ordinal && k != doc.Punct {
			continue
		}
		if !f.rules.Words.MayStart(t.Tokens[i].Norm) {
			continue
		}
		if w, n := f.rules.Words.Match(t, i); n > 0 {
			marks[i] = marked{w, uint16(n)}
			for ; n > 1; n-- {
				i++
				marks[i].n = 0
			}
		}
	}
}

// is reports whether token i exists and can play a part.
func (f *finder) is(i int, c Class) bool {
	return i >= 0 && i < len(f.marks) && f.word(i).Class&c != 0
}

// idle reports a word or mark that plays no part, as most do.
func (f *finder) idle(i int) bool {
	k := &f.t.Tokens[i]
	return f.marks[i].word == 0 && (k.Kind == doc.Word || k.Kind == doc.Punct) && k.Flags&doc.HasDigit == 0
}

// at reads the expression whose first distinctive token is i: the month of a
// date, the unit of "trois ans". It returns the token after it, or 0.
func (f *finder) at(i int) int {
	w := f.word(i)
	switch k := f.t.Tokens[i].Kind; {
	case k == doc.Number:
		if end := f.stamp(i); end > 0 {
			return end
		}
		return f.year(i)
	case k == doc.Date:
		return f.written(i)
	case k == doc.Clock:
		return f.clock(i, i+1)
	case k == doc.Word && f.t.Tokens[i].Flags.Has(doc.HasDigit):
		return f.decadeWord(i)
	case w.Class == 0:
		return 0
	}
	switch {
	case w.Class&Month != 0:
		return f.month(i)
	case w.Class&Weekday != 0:
		return f.weekday(i)
	case w.Class&Unit != 0:
		return f.unit(i)
	case w.Class&(Hour|Meridiem) != 0:
		return f.hour(i)
	case w.Class&(Day|Ref|Feast) != 0:
		return f.deictic(i)
	case w.Class&Count != 0:
		return f.bareHour(i)
	case w.Class&Noon != 0:
		return f.noon(i)
	case w.Class&(Daypart|Season) != 0:
		return f.part(i)
	case w.Class&Term != 0:
		return f.term(i)
	}
	return 0
}

// add records an expression on tokens [first,end) and returns end. The anchor
// takes in the preposition and article before it.
func (f *finder) add(first, end int, kind doc.TimexKind, value, rule string) int {
	x := doc.Timex{Span: f.t.Span(doc.Range{First: first, End: end}), Kind: kind, Value: value, Rule: rule}
	if f.period(&x, first) {
		f.floor = end
		return end
	}
	x.Anchor = doc.Span{Start: f.t.Tokens[f.anchor(first)].Start, End: x.End}
	f.found = append(f.found, x)
	f.floor = end
	return end
}

// longest is the number of tokens of the longest phrase in a list: "il y a un peu
// plus de".
const longest = 7

// before returns the token where the preposition that ends right before token
// i starts, or i.
func (f *finder) before(i int, c Class) int {
	for n := 1; n <= longest && i-n >= f.floor; n++ {
		if m := f.n(i - n); m == n && f.is(i-n, c) {
			return i - n
		} else if m > 0 {
			break
		}
	}
	return i
}

// skip steps left over one token of a class.
func (f *finder) skip(i int, c Class) int {
	if i-1 >= f.floor && f.is(i-1, c) {
		return i - 1
	}
	return i
}
