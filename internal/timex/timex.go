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
	behind := 0 // the last expression
	for _, i := range f.starts {
		if int(i) < behind {
			continue
		}
		if end := f.at(int(i)); end > int(i) {
			f.floor, behind = end, end
		}
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
	starts []int32     // tokens that at can make something of
	turns  []int32     // those of class Event
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
// Rules.words, and the number of its tokens behind the first; -1 for a token inside a
// phrase. There is one a token of the text, so it holds no pointer.
type marked struct {
	word uint16
	more int16
}

// word is what the language says of token i, and n the tokens of that phrase; 0 inside
// one.
func (f *finder) word(i int) *Word { return &f.rules.words[f.marks[i].word] }
func (f *finder) n(i int) int      { return int(f.marks[i].more) + 1 }

// distinctive are the words and numbers by which at knows an expression.
const distinctive = Month | Weekday | Unit | Hour | Meridiem | Day | Ref | Feast | Count | Noon | Daypart | Season | Term

// mark looks every token up, once, and notes those that the others ask about.
func (f *finder) mark() {
	tokens, words := f.t.Tokens, f.rules.words
	f.marks = doc.Cleared(f.marks, len(tokens))
	f.starts = f.rules.Words.Starts(f.t, doc.HasDigit, f.starts)
	starts, marks, turns := f.starts, f.marks, f.turns[:0]
	n, behind := 0, int32(0) // the last phrase
	for _, i := range starts {
		k := &tokens[i]
		if i >= behind && phrased>>(k.Kind&63)&1 != 0 {
			behind = f.look(i)
		}
		class := words[marks[i].word].Class
		starts[n] = i // over what has been read; kept or written over in turn
		if class&distinctive|Class(k.Flags&doc.HasDigit) != 0 {
			n++
		}
		if class&Event != 0 {
			turns = append(turns, i)
		}
	}
	f.starts, f.turns = starts[:n], turns
}

// phrased are the kinds of token that a word or phrase of time starts with.
const phrased = 1<<doc.Word | 1<<doc.Ordinal | 1<<doc.Punct

// look marks the word or phrase that starts at token i, if one does, and returns the
// token behind it.
func (f *finder) look(i int32) int32 {
	w, n := f.rules.Words.Match(f.t, int(i))
	if n == 0 {
		return i
	}
	f.marks[i] = marked{w, int16(n - 1)}
	for j := int(i) + 1; j < int(i)+n; j++ {
		f.marks[j].more = -1
	}
	return i + int32(n)
}

// is reports whether token i exists and can play a part.
func (f *finder) is(i int, c Class) bool {
	return i >= 0 && i < len(f.marks) && f.word(i).Class&c != 0
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
