package doc

import (
	"slices"
	"strings"
	"sync"
)

// Whoever reads text after text keeps the room that he has worked in, rather than
// leave it to the collector each time. What follows is for that.

// Long reports a text that is so much longer than most, some 200 kB, that the room
// to read it in should not be kept: the next one will not need so much.
func (t *Text) Long() bool { return cap(t.Tokens) > 64<<10 }

// Cleared is a slice of n zeroes, in the memory of s when that is long enough.
func Cleared[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// Filled is Cleared with v in place of zeroes.
func Filled[T any](s []T, n int, v T) []T {
	s = slices.Grow(s[:0], n)[:n]
	Fill(s, v)
	return s
}

// Fill writes v to all of s: to a few places first, which are then copied.
func Fill[T any](s []T, v T) {
	const few = 16
	n := min(len(s), few)
	for i := range s[:n] {
		s[i] = v
	}
	for n > 0 && n < len(s) {
		n += copy(s[n:], s[:n])
	}
}

// Spare is room for facts of one kind: that of analyses which nobody reads any more.
// It is safe for concurrent use; the zero Spare has none.
type Spare[T any] struct{ pool sync.Pool }

// Where the stages have room for what they find.
var (
	Quotes       Spare[Quote]
	Entities     Spare[Entity]
	Attributions Spare[Attribution]
	Timexes      Spare[Timex]
	Quantities   Spare[Quantity]
	Claims       Spare[Claim]
)

// Take is n facts, all of them zero.
func (s *Spare[T]) Take(n int) []T {
	if room, ok := s.pool.Get().(*[]T); ok && n <= cap(*room) {
		return (*room)[:n]
	}
	return make([]T, n)
}

// Copy is a copy of facts; nil when there are none. Room to work in is for what may
// come; an answer holds what came.
func (s *Spare[T]) Copy(facts []T) []T {
	if len(facts) == 0 {
		return nil
	}
	kept := s.Take(len(facts))
	copy(kept, facts)
	return kept
}

// Give makes facts spare. Nothing is left of them: who still has them may not look.
func (s *Spare[T]) Give(facts []T) {
	if facts = facts[:cap(facts)]; len(facts) > 0 {
		clear(facts)
		s.pool.Put(&facts)
	}
}

// Strings makes strings, many of them in one piece of memory. None is ever written
// over, whatever is made later: whoever has one may keep it.
type Strings struct {
	block strings.Builder // full blocks live on in the strings that point into them
}

// Of is a string of the bytes of b.
func (s *Strings) Of(b []byte) string {
	const size = 2 << 10
	if s.block.Cap()-s.block.Len() < len(b) {
		s.block.Reset()
		s.block.Grow(max(size, len(b)))
	}
	from := s.block.Len()
	s.block.Write(b)
	return s.block.String()[from:]
}
