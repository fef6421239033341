package model

// Table is a matrix of small weights: a row for each feature, a column for each
// class. A decision is a sum of some thirty rows, looked up all over the table,
// so rows are laid out for that alone. A row is a line of memory, or half of one:
// four classes to a word, in lanes of 16 bits, but eight to the last one, in
// bytes. And all rows without weights are one.
type Table struct {
	Classes int
	Bits    uint // 1<<Bits rows
	Index

	words  int // of a row: which of the two the table has
	wide   [][wideRow]uint64
	narrow [][narrowRow]uint64
}

const (
	wideRow, narrowRow = 8, 4 // words

	// MaxClasses is how many classes a table may tell apart.
	MaxClasses = 4 * (wideRow + 1)
)

// Cell is one weight of a table.
type Cell struct {
	Row    uint16
	Class  uint8
	Weight int8
}

// NewTable makes a table of the weights that are not zero. It fails when more
// rows have weights than an index can tell apart.
func NewTable(classes int, bits uint, cells []Cell) (Table, bool) {
	t := Table{Classes: classes, Bits: bits, Index: Index{shift: uint8(64 - bits), at: new([1 << maxBits]uint16)}, words: narrowRow}
	if classes > 4*(narrowRow+1) {
		t.words = wideRow
	}
	rows := 1 // the first is without weights
	for _, c := range cells {
		if t.at[c.Row] == 0 {
			t.at[c.Row] = uint16(rows)
			rows++
		}
	}
	if rows > 1<<16 {
		return Table{}, false
	}
	if t.words == wideRow {
		t.wide = make([][wideRow]uint64, rows)
		fill(t.wide, &t, cells)
	} else {
		t.narrow = make([][narrowRow]uint64, rows)
		fill(t.narrow, &t, cells)
	}
	return t, true
}

// bias is added to each weight, so that none is less than nothing.
const bias = 128

// fill sets the rows of t to the weights in cells.
func fill[R [wideRow]uint64 | [narrowRow]uint64](rows []R, t *Table, cells []Cell) {
	var words, shifts [MaxClasses]int
	for class := range t.Classes {
		words[class], shifts[class] = t.place(class)
		rows[0][words[class]] |= bias << shifts[class]
	}
	for i := range rows {
		rows[i] = rows[0]
	}
	for _, c := range cells {
		rows[t.at[c.Row]][words[c.Class]] += uint64(int64(c.Weight)) << (shifts[c.Class] & 63)
	}
}

// place is where in its row the weight of a class is.
func (t *Table) place(class int) (word, shift int) {
	word, shift = class/4, 16*(class%4)
	if word == t.words {
		return word - 1, shift + 8
	}
	return word, shift
}

// Weight returns one weight.
func (t *Table) Weight(row, class int) int8 {
	word, shift := t.place(class)
	var x uint64
	if i := t.at[row]; t.words == wideRow {
		x = t.wide[i][word]
	} else {
		x = t.narrow[i][word]
	}
	return int8(int(uint8(x>>shift)) - bias)
}

// add adds the rows that lie at some places to s.
func (t *Table) add(s *sums, places []uint16) {
	if t.words == wideRow {
		s.addWide(t.wide, places)
	} else {
		s.addNarrow(t.narrow, places)
	}
}
