package model

// Table is a matrix of small weights: a row for each feature, a column for each
// class. A weight is a byte biased by 128, and a row is padded to whole words
// of eight bytes: rows are summed eight classes at a time, in lanes of 16 bits
// that never carry into each other.
type Table struct {
	Classes int
	Bits    uint // 1<<Bits rows

	words int
	rows  []uint64
}

const (
	zero     = 0x8080808080808080 // eight weights of nothing
	evenLane = 0x00FF00FF00FF00FF
	maxWords = 8
)

// NewTable returns a table of nothing.
func NewTable(classes int, bits uint) Table {
	t := Table{Classes: classes, Bits: bits, words: (classes + 7) / 8}
	t.rows = make([]uint64, t.words<<bits)
	for i := range t.rows {
		t.rows[i] = zero
	}
	return t
}

// Set changes one weight.
func (t *Table) Set(row, class int, w int8) {
	x := &t.rows[row*t.words+class/8]
	shift := 8 * (class % 8)
	*x = *x&^(0xFF<<shift) | uint64(uint8(int(w)+128))<<shift
}

// Weight returns one weight.
func (t *Table) Weight(row, class int) int8 {
	return int8(int(uint8(t.rows[row*t.words+class/8]>>(8*(class%8)))) - 128)
}

// best returns the class with the highest sum over some rows, and its lead over
// the next.
func (t *Table) best(rows []uint32) (class, margin int) {
	var sums [2 * maxWords]uint64 // even classes of a word, then its odd ones
	switch t.words {
	case 3:
		var a0, a1, a2, b0, b1, b2 uint64
		for _, f := range rows {
			r := t.rows[int(f)*3 : int(f)*3+3 : int(f)*3+3]
			a0, b0 = a0+r[0]&evenLane, b0+r[0]>>8&evenLane
			a1, b1 = a1+r[1]&evenLane, b1+r[1]>>8&evenLane
			a2, b2 = a2+r[2]&evenLane, b2+r[2]>>8&evenLane
		}
		sums = [2 * maxWords]uint64{a0, b0, a1, b1, a2, b2}
	case 5:
		var a0, a1, a2, a3, a4, b0, b1, b2, b3, b4 uint64
		for _, f := range rows {
			r := t.rows[int(f)*5 : int(f)*5+5 : int(f)*5+5]
			a0, b0 = a0+r[0]&evenLane, b0+r[0]>>8&evenLane
			a1, b1 = a1+r[1]&evenLane, b1+r[1]>>8&evenLane
			a2, b2 = a2+r[2]&evenLane, b2+r[2]>>8&evenLane
			a3, b3 = a3+r[3]&evenLane, b3+r[3]>>8&evenLane
			a4, b4 = a4+r[4]&evenLane, b4+r[4]>>8&evenLane
		}
		sums = [2 * maxWords]uint64{a0, b0, a1, b1, a2, b2, a3, b3, a4, b4}
	default:
		for _, f := range rows {
			for k, x := range t.rows[int(f)*t.words : (int(f)+1)*t.words] {
				sums[2*k&15] += x & evenLane
				sums[(2*k+1)&15] += x >> 8 & evenLane
			}
		}
	}
	first, second := -1, -1
	for c := range t.Classes {
		lane := int(sums[(2*(c>>3)+c&1)&15] >> (16 * uint(c&7>>1)) & 0xFFFF)
		switch {
		case lane > first:
			first, second, class = lane, first, c
		case lane > second:
			second = lane
		}
	}
	return class, first - max(second, 0)
}
