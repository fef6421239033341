package claim_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// article is 4 kB of running text with numbers: sentences of the corpus.
func article(b *testing.B, tag string) string {
	list, err := os.ReadFile(filepath.Join("..", "lang", tag, "testdata", "claims.txt"))
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	for text.Len() < 4<<10 {
		for line := range strings.Lines(string(list)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !strings.Contains(line, "|") {
				text.WriteString(line + " Le vent souffle sur la vallée et personne ne sait quand il tombera, dit le gardien du refuge. ")
			}
		}
	}
	return text.String()[:4<<10]
}

func BenchmarkStages(b *testing.B) {
	p := packs(b)["fr"]
	t := segment.Text(article(b, "fr"), &p.Segment)
	p.Tagger.Tag(t)
	times := timex.Find(t, time.Time{}, &p.Timex)
	quantities := number.Find(t, times, &p.Number)
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"timex", func() { timex.Find(t, time.Time{}, &p.Timex) }},
		{"number", func() { number.Find(t, times, &p.Number) }},
		{"claim", func() { claim.Build(t, quantities, times, nil, &p.Claim) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.SetBytes(int64(len(t.Source)))
			b.ReportAllocs()
			for b.Loop() {
				stage.run()
			}
		})
	}
}
