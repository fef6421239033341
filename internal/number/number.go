// Package number finds quantities: numbers that are meant as numbers, with
// their unit and with how the text relates them to the truth.
//
// In go a tagged text and its expressions of time; out come quantities in text
// order, with exact values: "14 000", "près de deux millions et demi d'euros",
// "entre 5 % et 6 %", "une trentaine", "un Français sur trois".
//
// It leaves alone what is written like a number and means something else:
// dates and clock times, labels ("G7", "article 49.3", "page 12"), phone
// numbers, enumerations, un/une as article. What a quantity counts and what is
// said of it is the business of package claim.
package number

import (
	"slices"
	"strings"
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Find returns the quantities of a text, in text order. Numbers inside a timex
// are left alone, except in a duration or set: "en trois ans" is both.
func Find(t *doc.Text, times []doc.Timex, r *Rules) []doc.Quantity {
	return FindWhile(nil, t, times, r)
}

// FindWhile is Find as long as that is wanted; what it has found from then on is for
// nobody.
func FindWhile(wanted doc.Wanted, t *doc.Text, times []doc.Timex, r *Rules) []doc.Quantity {
	if r.Words.Len() == 0 {
		return nil
	}
	f := finders.Get().(*finder)
	f.seen, f.rules, f.times, f.wanted = *t, r, times, wanted
	f.t, f.marks = &f.seen, doc.Cleared(f.marks, len(t.Tokens))
	for i := range t.Sentences {
		f.sentence(t, &t.Sentences[i])
	}
	found := f.found
	if !t.Long() {
		found = doc.Quantities.Copy(found) // that of a long text is not used again
	}
	f.release()
	return found
}

// sentence reads one sentence of a text. The rules see the text as far as that
// goes: what stands below a headline or in the next sentence belongs to no number
// above.
func (f *finder) sentence(t *doc.Text, s *doc.Sentence) {
	marks, dateline := f.marks, t.Blocks[s.Block].Dateline
	f.seen.Tokens, f.marks = t.Tokens[:s.Tokens.End], marks[:s.Tokens.End]
	f.open, f.before = s.Tokens.First, nil
	f.mark(s.Tokens.First)
	end := s.Tokens.First // of what was read so far
	for _, i := range f.starts {
		if f.wanted.Left(f.steps) {
			break
		}
		f.steps++
		if i >= end && !dateline.Has(i) && !f.inDate(&t.Tokens[i]) { // "PARIS, 3 (AFP) –" says where and when it was written
			end = f.at(i)
		}
	}
	f.marks = marks
}

// inDate reports a token that is part of a time which its numbers name. It is asked
// from left to right.
func (f *finder) inDate(k *doc.Token) bool {
	for f.next < len(f.times) && f.times[f.next].End <= k.Start {
		f.next++
	}
	return f.next < len(f.times) && f.times[f.next].Contains(k.Span) && dated(&f.times[f.next])
}

// dated reports whether the numbers in a timex name a time. Those of a duration
// count units, those of an event (which has no value) count anything.
func dated(x *doc.Timex) bool {
	return x.Kind != doc.DurationTimex && x.Kind != doc.SetTimex && x.Value != ""
}

// finder reads one text.
type finder struct {
	t     *doc.Text // seen
	seen  doc.Text  // the text, as far as the sentence under way goes …
	open  int       // … which starts with this token
	rules *Rules
	marks []marked // one a token
	// starts are the tokens of the sentence that a number may start with.
	starts []int
	times  []doc.Timex
	next   int // of times

	wanted doc.Wanted
	steps  int // of the work

	current     amount       // being read; one, for the shapes all look at it
	made        doc.Quantity // likewise: what is made of it
	found       []doc.Quantity
	before      *Word // the last comparator that stands before numbers …
	first, last int   // … and its tokens
	labelled    int   // token after the last label

	values *doc.Strings
}

// finders are kept from one text to the next with what they work on.
var finders = sync.Pool{New: func() any { return &finder{values: new(doc.Strings)} }}

// release keeps the finder for another text, without anything of this one.
func (f *finder) release() {
	if f.t.Long() {
		return
	}
	clear(f.found)
	*f = finder{marks: f.marks, starts: f.starts, found: f.found[:0], values: f.values}
	finders.Put(f)
}

// marked is the word or phrase that starts at a token, and the number of its tokens. There
// is one a token of the text, so it holds no pointer.
type marked struct {
	Entry
	n uint16
}

// The first words of Rules.words, before those of the language.
const (
	nothing  = iota // plays no part
	compound        // a word whose parts are numerals: "vingt-deux"
)

// word is what the language says of token i, and n the tokens of that phrase.
func (f *finder) word(i int) *Word { return &f.rules.words[f.marks[i].word] }
func (f *finder) n(i int) int      { return int(f.marks[i].n) }

// The tokens that at makes something of, by their class, kind, shape or tag: one in
// four.
const (
	opening = Idle | Number | One | Fractional | Ordinals | Collective | Magnitude | Vague |
		Denominator | Whole | Measure | ScaleMark | Nought | Before
	figures  = 1<<doc.Number | 1<<doc.Ordinal | 1<<doc.Clock
	capitals = 1 << doc.Upper
	verbs    = 1<<doc.VerbFin | 1<<doc.VerbImp | 1<<doc.VerbInf | 1<<doc.VerbPast | 1<<doc.VerbPres
)

// mark looks every token up, once, from the first of a sentence on, and notes those
// that a number may start with.
func (f *finder) mark(first int) {
	t, r, marks := f.t, f.rules, f.marks
	f.starts = slices.Grow(f.starts[:0], len(marks)-first)
	starts, n := f.starts[:len(marks)-first], 0
	for i := first; i < len(marks); i++ {
		k := &t.Tokens[i]
		class := Class(0)
		marks[i] = marked{n: 1}
		if r.Words.MayStart(k.Norm) || k.Flags&doc.Tied != 0 {
			marks[i] = r.look(t, i)
			class = marks[i].class & opening
		}
		// Without a branch, which nobody could foretell: it is kept, or written over.
		starts[n] = i
		if class|Class((figures>>(k.Kind&63)|capitals>>(k.Shape&63)|verbs>>(k.Tag&63))&1) != 0 {
			n++
		}
	}
	f.starts = starts[:n]
}

// look is the word or phrase that starts at token i of a text.
func (r *Rules) look(t *doc.Text, i int) marked {
	k := &t.Tokens[i]
	switch k.Kind {
	case doc.Word, doc.Symbol, doc.Punct, doc.Number: // "½"
		if w, n := r.Words.Match(t, i); n > 0 {
			return marked{w, uint16(n)}
		}
	}
	if k.Flags.Has(doc.Tied) && r.compound(k.Norm.Text) {
		return marked{Entry{Number, compound}, 1}
	}
	return marked{n: 1}
}

// compound reports whether all parts of a word with hyphens are numerals.
func (r *Rules) compound(word string) bool {
	if strings.IndexByte(word, '-') < 1 {
		return false
	}
	for word != "" {
		var part string
		part, word, _ = strings.Cut(word, "-")
		if w, _ := r.Words.Get(doc.FormOf(part)); w.class&(Number|One|And) == 0 {
			return false
		}
	}
	return true
}

// hyphen reports whether token i is a hyphen or dash glued to both neighbours.
func (f *finder) hyphen(i int) bool {
	if i < 1 || i+1 >= len(f.t.Tokens) || f.t.Tokens[i].Kind != doc.Punct {
		return false
	}
	switch f.t.Word(i) {
	case "-", "‐", "‑", "–", "−", "--":
		return !f.t.Tokens[i].Flags.Has(doc.SpaceBefore) && !f.t.Tokens[i+1].Flags.Has(doc.SpaceBefore)
	}
	return false
}

// is reports whether token i exists and can play a part.
func (f *finder) is(i int, c Class) bool {
	return uint(i) < uint(len(f.marks)) && f.marks[i].class&c != 0
}

// at reads what starts at token i and returns the token to go on from.
func (f *finder) at(i int) int {
	m, tok := f.word(i), &f.t.Tokens[i]
	if m.Class&Before != 0 {
		f.before, f.first, f.last = m, i, i+f.n(i)
	}
	switch {
	case m.Class&Idle != 0:
		if end := i + f.n(i); !f.is(end, Out) || end+1 >= len(f.marks) || !f.is(end+1, Number) && f.t.Tokens[end+1].Kind != doc.Number {
			return end
		}
		return i + 1 // that | one in four hospitals is full
	case tok.Kind == doc.Clock, tok.Kind == doc.Number && (f.tight(i+1, "'") || f.tight(i+1, `"`)):
		return f.elapsed(i)
	case tok.Kind == doc.Number || m.Class&(Number|One|Fractional) != 0:
		return f.quantity(i)
	case tok.Kind == doc.Ordinal || m.Class&Ordinals != 0:
		return f.rank(i)
	case m.Class&(Collective|Magnitude|Vague) != 0:
		return f.magnitude(i)
	case m.Class&Denominator != 0 && m.Class&(Ordinals|Knockout) == 0 && (f.definite(i) || f.ofMillion(i)):
		return f.part(i)
	case m.Class&Whole != 0:
		return f.half(i)
	case m.Class&(Measure|ScaleMark) != 0:
		return f.moneyFirst(i)
	case m.Class&Nought != 0:
		return f.nought(i)
	case m.Class&Before != 0:
		return i + f.n(i)
	case tok.Shape == doc.Upper && i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Kind == doc.Number:
		return f.moneyFirst(i)
	case tok.Tag.Verb():
		return f.factor(i)
	}
	return i + 1
}
