package model

import "slices"

// Table is a matrix of small weights: a row for each feature, a column for each
// class. A decision is a sum of some thirty rows, looked up all over the table, and
// most of what it costs is to have them from memory; so rows are short. A weight is
// a byte, there are as many to a row as there are lanes of 16 bits in the sums, and
// all rows without weights are one.
//
// Where there are more classes than lanes, the rarest share the last lane, which has
// the highest of their weights. Its sum is as high as any of theirs, or higher: where
// it is not the highest of all, theirs would not be. Where it is, rest tells.
type Table struct {
	Classes int
	Bits    uint // 1<<Bits rows
	Index

	words  int      // of a row
	rows   []uint64 // one after the other
	shared int      // the lane that several classes share; -1 when none do
	rest   []uint8  // the weights of these classes, row after row
}

const (
	wideRow, narrowRow = 4, 2 // words

	// MaxClasses is how many classes a table may tell apart.
	MaxClasses = 64
)

// Width is how long the rows of a table are.
type Width int

// The widths: up to 32 classes have lanes of their own, or 16.
const (
	Wide   Width = wideRow
	Narrow Width = narrowRow
)

// Cell is one weight of a table.
type Cell struct {
	Row    uint16
	Class  uint8
	Weight int8
}

// NewTable makes a table of the weights that are not zero. It fails when more
// rows have weights than an index can tell apart.
func NewTable(w Width, classes int, bits uint, cells []Cell) (Table, bool) {
	t := Table{Classes: classes, Bits: bits, Index: Index{shift: uint8(64 - bits), at: new([1 << maxBits]uint16)}, words: int(w), shared: -1}
	if lanes := 8 * t.words; classes > lanes {
		t.shared = lanes - 1
	}
	n := t.index(cells)
	if n > 1<<16 {
		return Table{}, false
	}
	t.rows = make([]uint64, n*t.words)
	t.rest = make([]uint8, n*t.sharing())
	t.fill(cells)
	return t, true
}

// index gives each row that has weights a place and returns their number. Rows of
// many weights come first: they are those that most decisions ask for, and so share
// what memory is near.
func (t *Table) index(cells []Cell) (rows int) {
	var weights [1 << maxBits]uint8 // of each row
	for _, c := range cells {
		weights[c.Row]++
	}
	var count [256]int
	for _, n := range weights {
		count[n]++
	}
	rows = 1 // the first is without weights
	for n := len(count) - 1; n > 0; n-- {
		rows, count[n] = rows+count[n], rows
	}
	for row, n := range weights {
		if n > 0 {
			t.at[row] = uint16(count[n])
			count[n]++
		}
	}
	return rows
}

// bias is added to each weight, so that none is less than nothing.
const bias = 128

// fill sets the rows of t to the weights in cells.
func (t *Table) fill(cells []Cell) {
	for lane := range min(t.Classes, 8*t.words) {
		word, shift := t.place(lane)
		t.rows[word] |= bias << shift
	}
	for i := t.words; i < len(t.rows); i++ {
		t.rows[i] = t.rows[i-t.words]
	}
	for i := range t.rest {
		t.rest[i] = bias
	}
	n := t.sharing()
	for _, c := range cells {
		at, weight := int(t.at[c.Row]), int(c.Weight)
		if lane := int(c.Class); n == 0 || lane < t.shared {
			word, shift := t.place(lane)
			t.rows[at*t.words+word] += uint64(int64(weight)) << shift
		} else {
			t.rest[at*n+lane-t.shared] = uint8(weight + bias)
		}
	}
	for at := 0; n > 0 && at*n < len(t.rest); at++ {
		word, shift := t.place(t.shared)
		t.rows[at*t.words+word] += uint64(slices.Max(t.rest[at*n:][:n])-bias) << shift
	}
}

// sharing is how many classes share the last lane.
func (t *Table) sharing() int {
	if t.shared < 0 {
		return 0
	}
	return t.Classes - t.shared
}

// place is where in its row the weight of a lane is: those of the first half of the
// lanes are the even bytes.
func (t *Table) place(lane int) (word, shift int) {
	if half := 4 * t.words; lane >= half {
		return (lane - half) / 4, 16*(lane%4) + 8
	}
	return lane / 4, 16 * (lane % 4)
}

// Weight returns one weight.
func (t *Table) Weight(row, class int) int8 {
	at := int(t.at[row])
	if n := t.sharing(); n > 0 && class >= t.shared {
		return int8(int(t.rest[at*n+class-t.shared]) - bias)
	}
	word, shift := t.place(class)
	return int8(int(uint8(t.rows[at*t.words+word]>>shift)) - bias)
}

// among is the class with the highest sum when the shared lane has the highest in s,
// which are the sums of the rows at some places.
func (t *Table) among(s []uint64, places []uint16) int {
	var sums [MaxClasses]uint16
	n := t.sharing()
	for _, at := range places {
		for i, w := range t.rest[int(at)*n:][:n] {
			sums[i] += uint16(w)
		}
	}
	top := slices.Max(sums[:n])
	s[len(s)-1] = s[len(s)-1]<<16>>16 | uint64(top)<<48 // the last of all lanes
	if lane := best(s); lane != t.shared {
		return lane
	}
	return t.shared + slices.Index(sums[:n], top)
}
