package langid

import (
	"embed"
	"math"
	"sync"

	"github.com/dixit-nlp/dixit/internal/langid/letters"
)

// A text of no more bytes than short is told by its spelling when its words do
// not tell, or leave a score below sure.
const (
	short = 300
	sure  = 0.7
)

//go:embed letters/data/*.txt
var counts embed.FS

// spelling knows the letters of the languages and, last, of others. It is made
// when first needed: most texts never ask for it.
var spelling = sync.OnceValue(func() *letters.Model {
	var all []letters.Counts
	for _, tag := range append(tags[:], Undetermined) {
		list, err := counts.ReadFile("letters/data/" + tag + ".txt")
		if err != nil {
			panic(err)
		}
		c, err := letters.Parse(string(list))
		if err != nil {
			panic(err)
		}
		all = append(all, c)
	}
	return letters.New(all...)
})

// spelled weighs the letters and the common words of a text together with the
// marks, which alone led to the guess.
func (c *counter) spelled(text, guess string) (string, float64) {
	const (
		least     = 8   // letters below which nothing is said, unless a common word does
		worst     = 2.7 // what a letter may cost in a language, on average
		certainty = 0.6
		softness  = 1.5 // as for the marks
		weight    = 0.6 // of letters, which hang together
	)
	costs, n := spelling().Read(text)
	common := c.common(text)
	if n < least && common == 0 || c.foreign > 0 {
		return Undetermined, 0
	}
	var sums [len(tags) + 1]float64
	best := 0
	for l := range sums {
		sums[l] = -weight * float64(costs[l]) / letters.Unit
		if l < len(tags) {
			sums[l] += float64(c.marks.of(l)) / one / softness
		}
		if sums[l] > sums[best] {
			best = l
		}
	}
	switch {
	case best == len(tags), costs[best] > costs[len(tags)]:
		return Undetermined, 0
	case guess == Undetermined && float64(costs[best]) > worst*letters.Unit*float64(n):
		return Undetermined, 0
	}
	sum := 0.0
	for _, s := range sums {
		sum += math.Exp(s - sums[best])
	}
	if score := 1 / sum; score >= certainty {
		return tags[best], score
	}
	return Undetermined, 0
}
