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
	} else {
		t.narrow = make([][narrowRow]uint64, rows)
	}
	for class := range classes {
		for i := range rows {
			x, shift := t.cell(i, class)
			*x += bias << shift
		}
	}
	for _, c := range cells {
		x, shift := t.cell(int(t.at[c.Row]), int(c.Class))
		*x += uint64(int64(c.Weight)) << shift
	}
	return t, true
}

// bias is added to each weight, so that none is less than nothing.
const bias = 128

// cell is where the row that lies at i has the weight of a class.
func (t *Table) cell(i, class int) (x *uint64, shift int) {
	word, shift := class/4, 16*(class%4)
	if word == t.words {
		word, shift = word-1, shift+8
	}
	if t.words == wideRow {
		return &t.wide[i][word], shift
	}
	return &t.narrow[i][word], shift
}

// Weight returns one weight.
func (t *Table) Weight(row, class int) int8 {
	x, shift := t.cell(int(t.at[row]), class)
	return int8(int(uint8(*x>>shift)) - bias)
}

// add adds the rows that lie at some places to s.
func (t *Table) add(s *sums, places []uint16) {
	if t.words == wideRow {
		s.addWide(t.wide, places)
	} else {
		s.addNarrow(t.narrow, places)
	}
}
