//go:build !amd64

package model

// addWide adds the rows that lie at some places.
func (s *sums) addWide(rows [][wideRow]uint64, places []uint16) { s.addWidePortably(rows, places) }

// addNarrow is addWide for rows of the narrow kind.
func (s *sums) addNarrow(rows [][narrowRow]uint64, places []uint16) {
	s.addNarrowPortably(rows, places)
}

// best returns the class with the highest sum, the first of several.
func (s *sums) best() int { return s.bestPortably() }
