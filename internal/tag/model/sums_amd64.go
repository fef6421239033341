package model

// Sums were a fifth of an analysis. SSE2, which each amd64 processor has, does eight
// lanes in a step.

// addWide adds the rows that lie at some places, of which there is one at least. Each
// must be within rows: nobody checks.
func (s *sums) addWide(rows [][wideRow]uint64, places []uint16) {
	addWide(s, &rows[0], &places[0], len(places))
}

// addNarrow is addWide for rows of the narrow kind.
func (s *sums) addNarrow(rows [][narrowRow]uint64, places []uint16) {
	addNarrow(s, &rows[0], &places[0], len(places))
}

// best returns the class with the highest sum, the first of several.
func (s *sums) best() int { return best(s) }

//go:noescape
func addWide(s *sums, rows *[wideRow]uint64, places *uint16, n int)

//go:noescape
func addNarrow(s *sums, rows *[narrowRow]uint64, places *uint16, n int)

//go:noescape
func best(s *sums) int
