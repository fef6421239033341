//go:build !race

package analysis_test

// Under the race detector little is kept on purpose, to find out who relies on it.

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
)

// most is how many pieces of memory an article of 4 kB takes of a caller who gives
// the last one back. They are its facts, and the strings that the article does not
// have; what a stage works in is kept from one article to the next.
const most = 45

func TestAnArticleTakesFewPiecesOfMemory(t *testing.T) {
	for _, p := range packs(t) {
		text := article(t, p.Tag, 4<<10)
		engine := analysis.New(p)
		o := everything
		o.Language = p.Tag
		n := testing.AllocsPerRun(100, func() {
			a, err := engine.Analyze(t.Context(), text, o)
			if err != nil {
				t.Fatal(err)
			}
			analysis.Release(a)
		})
		t.Logf("%s: %v", p.Tag, n)
		if n > most {
			t.Errorf("%s: %v, want %d at the most", p.Tag, n, most)
		}
	}
}
