//go:build !amd64

package model

// add adds the rows that lie at some places.
func (s *sums) add(rows []uint64, places []uint16) { addPortably(s, rows, places) }

// add adds the rows that lie at some places.
func (s *narrow) add(rows []uint64, places []uint16) { addPortably(s, rows, places) }

// bestWide is the lane with the highest sum of some rows and of what was summed
// before, the first of several.
func bestWide(rows []uint64, places []uint16, a, b, c, d *sums) int {
	return bestWidePortably(rows, places, a, b, c, d)
}

// bestNarrow is bestWide for narrow rows.
func bestNarrow(rows []uint64, places []uint16, own *narrow) int {
	return bestNarrowPortably(rows, places, own)
}
