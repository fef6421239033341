package doc

import (
	"slices"
	"strings"
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

// Exact is a copy of s, nil when s is empty. Room is for what may come; an answer
// holds what came.
func Exact[T any](s []T) []T { return append([]T(nil), s...) }

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
