// Package gate fails when a stage of the engine becomes slower. Its figures are
// ratios, not times: each stage against a reference that reads the same text in
// the same run, so that a slow machine or a busy one slows both.
package gate

import (
	"time"

	"github.com/rivo/uniseg"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/entity"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/langid"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/quote"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/speaker"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// A stage is one step of the pipeline on one text.
type stage struct {
	name string // "fr/quote"
	run  func()
}

// stages are those of one language, each given the facts of those before it.
func stages(p *lang.Pack, text string) []stage {
	read := segment.Text(text, &p.Segment)
	p.Tagger.Tag(read)
	quotes := quote.Find(read, &p.Quote)
	entities := entity.Find(read, quotes, &p.Entity)
	times := timex.Find(read, time.Time{}, &p.Timex)
	quantities := number.Find(read, times, &p.Number)
	all := []stage{
		{"langid", func() { langid.Detect(text) }},
		{"segment", func() { segment.Text(text, &p.Segment) }},
		{"tag", func() { p.Tagger.Tag(read) }}, // again, which gives the same
		{"quote", func() { quote.Find(read, &p.Quote) }},
		{"entity", func() { entity.Find(read, quotes, &p.Entity) }},
		{"speaker", func() { speaker.Resolve(read, quotes, entities, &p.Speaker) }},
		{"timex", func() { timex.Find(read, time.Time{}, &p.Timex) }},
		{"number", func() { number.Find(read, times, &p.Number) }},
		{"claim", func() { claim.Build(read, quantities, times, quotes, &p.Claim) }},
	}
	for i := range all {
		all[i].name = p.Tag + "/" + all[i].name
	}
	return all
}

// reference is work of the same kind that changes with no change of ours: a
// library at a pinned version cuts the text into words, byte by byte, by tables.
func reference(text string) func() {
	return func() {
		for rest, state := text, -1; rest != ""; {
			_, rest, state = uniseg.FirstWordInString(rest, state)
		}
	}
}

// length is how long a turn takes at least.
const length = 10 * time.Millisecond

// turn is how long f takes once, in seconds, from as many runs as fill a turn.
func turn(f func()) float64 {
	start, runs := time.Now(), 0
	for time.Since(start) < length {
		f()
		runs++
	}
	return time.Since(start).Seconds() / float64(runs)
}
