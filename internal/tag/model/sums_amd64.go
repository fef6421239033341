package model

// Sums were a fifth of an analysis. SSE2, which each amd64 processor has, does eight
// lanes in a step. Of the places, there must be one at least, and each must be within
// rows: nobody checks.

// add adds the rows that lie at some places.
func (s *sums) add(rows []uint64, places []uint16) {
	addWide(s, &rows[0], &places[0], len(places))
}

// add adds the rows that lie at some places.
func (s *narrow) add(rows []uint64, places []uint16) {
	addNarrow(s, &rows[0], &places[0], len(places))
}

// bestWide is the lane with the highest sum of some rows and of what was summed
// before, the first of several.
func bestWide(rows []uint64, places []uint16, a, b, c, d *sums) int {
	return sumWide(a, b, c, d, &rows[0], &places[0], len(places))
}

// bestNarrow is bestWide for narrow rows.
func bestNarrow(rows []uint64, places []uint16, own *narrow) int {
	return sumNarrow(own, &rows[0], &places[0], len(places))
}

//go:noescape
func addWide(s *sums, rows *uint64, places *uint16, n int)

//go:noescape
func addNarrow(s *narrow, rows *uint64, places *uint16, n int)

//go:noescape
func sumWide(a, b, c, d *sums, rows *uint64, places *uint16, n int) int

//go:noescape
func sumNarrow(own *narrow, rows *uint64, places *uint16, n int) int
