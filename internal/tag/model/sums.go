package model

import "math/bits"

// sums are the sums of some rows of a table: a class in each lane of 16 bits, in
// order. Lanes never carry into each other, nor have their highest bit: a row
// adds less than 256, and no decision has 128 rows.
type sums [wideRow + 1]uint64

// narrow are the sums of rows of the narrow kind.
type narrow [narrowRow + 1]uint64

// widen sets s to n.
func (s *sums) widen(n *narrow) { *s = sums{n[0], n[1], n[2], n[3], n[4]} }

// of sets s to the sum of others.
func (s *sums) of(a, b, c *sums) {
	for i := range s {
		s[i] = a[i] + b[i] + c[i]
	}
}

// What follows runs on any processor. Where there is something faster, as in
// sums_amd64.s, it is what that is tested against.

// odd are the odd bytes of a word. Of the last words of rows, all bytes are
// summed at once, and the odd ones by themselves: the even ones are what is left.
const odd = 0x00FF00FF00FF00FF

func (s *sums) addWidePortably(rows [][wideRow]uint64, places []uint16) {
	a, b, c, d, e, f, g := s[0], s[1], s[2], s[3], s[4], s[5], s[6]
	for _, i := range places {
		r := &rows[i]
		a += r[0]
		b += r[1]
		c += r[2]
		d += r[3]
		e += r[4]
		f += r[5]
		g += r[6]
	}
	s[0], s[1], s[2], s[3], s[4], s[5], s[6] = a, b, c, d, e, f, g
	var all, odds uint64 // for these in the same loop there are no registers left
	for _, i := range places {
		x := rows[i][7]
		all += x
		odds += x >> 8 & odd
	}
	s[7] += all - odds<<8
	s[8] += odds
}

func (s *sums) addNarrowPortably(rows [][narrowRow]uint64, places []uint16) {
	a, b, c := s[0], s[1], s[2]
	var all, odds uint64
	for _, i := range places {
		r := &rows[i]
		a += r[0]
		b += r[1]
		c += r[2]
		all += r[3]
		odds += r[3] >> 8 & odd
	}
	s[0], s[1], s[2] = a, b, c
	s[3] += all - odds<<8
	s[4] += odds
}

// The highest bit of each lane, and the lowest.
const (
	highs = 0x8000800080008000
	lows  = 0x0001000100010001
)

func (s *sums) bestPortably() int {
	x := higher(higher(higher(s[0], s[1]), higher(s[2], s[3])), s[4])
	if s[5] != 0 { // a wide row
		x = higher(x, higher(higher(s[5], s[6]), higher(s[7], s[8])))
	}
	x = higher(x, x>>32)
	x = higher(x, x>>16)
	top := x & 0xFFFF * lows
	for i := range s {
		less := (s[i] ^ top) + (highs - lows) // the highest bit is set where they differ
		if same := ^less & highs; same != 0 {
			return 4*i + bits.TrailingZeros64(same)/16
		}
	}
	return 0
}

// higher returns lane by lane the higher of x and y.
func higher(x, y uint64) uint64 {
	m := ((x | highs) - y) & highs // where x is not less
	m -= m >> 15
	return y ^ (x^y)&m
}
