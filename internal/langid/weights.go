package langid

// weights says how telling a mark is for each of the languages: a byte for each, the
// first language lowest, so that one step does for all of them.
type weights uint64

// every has a 1 for each language.
const every = 0x0101010101010101

// weight is a weight for one language.
func weight(language, w int) weights { return weights(w) << (8 * language) }

// any has a 1 for each language that the mark is telling of.
func (w weights) any() weights { return (w + 0x7F*every) >> 7 & every }

// sums adds up weights, two bytes a language: those of even number in one, the others
// in the other. The largest sample has 4096 words at the most, and none counts for
// more than five marks, which are ten halves.
type sums struct{ even, odd uint64 }

func (s *sums) add(w weights, unit uint64) {
	const halves = 0x00FF00FF00FF00FF
	s.even += uint64(w) & halves * unit
	s.odd += uint64(w) >> 8 & halves * unit
}

// of is the sum for one language.
func (s *sums) of(language int) int {
	half := s.even
	if language&1 != 0 {
		half = s.odd
	}
	return int(half >> (8 * (language &^ 1)) & 0xFFFF)
}

// steps are weights of which each is written as so many ones: of several, the
// greatest are what any of them has. The byte that no language has is set where a
// longer pattern may begin.
type steps uint64

const mayBeLonger steps = 1 << 56

func stepsOf(language, w int) steps { return steps(1<<w-1) << (8 * language) }

// weights counts the ones of each language.
func (s steps) weights() weights {
	w := uint64(s &^ mayBeLonger)
	w -= w >> 1 & (0x55 * every)
	w = w&(0x33*every) + w>>2&(0x33*every)
	return weights((w + w>>4) & (0x0F * every))
}
