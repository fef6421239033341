package model

import "math/bits"

// sums are the sums of some wide rows of a table: a class in each lane of 16 bits,
// in order. Lanes never carry into each other, nor have their highest bit: a row
// adds less than 256, and no decision has 128 rows.
type sums [2 * wideRow]uint64

// narrow are the sums of narrow rows.
type narrow [2 * narrowRow]uint64

// none are the sums of no rows.
var none sums

// What follows runs on any processor. Where there is something faster, as in
// sums_amd64.s, it is what that is tested against.

// odd are the odd bytes of a word. The bytes of rows are summed all at once, and the
// odd ones by themselves: the even ones are what is left.
const odd = 0x00FF00FF00FF00FF

// addPortably adds the rows that lie at some places. It is compiled for either width.
func addPortably[S sums | narrow](s *S, rows []uint64, places []uint16) {
	wide := len(*s) / 2
	for k := range wide {
		var all, odds uint64
		for _, i := range places {
			x := rows[wide*int(i)+k]
			all += x
			odds += x >> 8 & odd
		}
		(*s)[k] += all - odds<<8
		(*s)[k+wide] += odds
	}
}

func bestWidePortably(rows []uint64, places []uint16, a, b, c, d *sums) int {
	var s sums
	for i := range s {
		s[i] = a[i] + b[i] + c[i] + d[i]
	}
	addPortably(&s, rows, places)
	return best(s[:])
}

func bestNarrowPortably(rows []uint64, places []uint16, own *narrow) int {
	s := *own
	addPortably(&s, rows, places)
	return best(s[:])
}

// The highest bit of each lane, and the lowest.
const (
	highs = 0x8000800080008000
	lows  = 0x0001000100010001
)

// best is the lane with the highest sum, the first of several.
func best(s []uint64) int {
	x := s[0]
	for _, y := range s[1:] {
		x = higher(x, y)
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
