package analysis_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/entity"
	"github.com/dixit-nlp/dixit/internal/langid"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/quote"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/speaker"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// BenchmarkAnalyze times the whole engine and each of its stages on articles of
// four sizes, in both languages:
//
//	go test ./internal/analysis -run '^$' -bench 'Analyze/fr/4kB'
func BenchmarkAnalyze(b *testing.B) {
	all := packs(b)
	engine := analysis.New(all...)
	for _, p := range all {
		for _, size := range []int{1, 4, 20, 200} {
			text := article(b, p.Tag, size<<10)
			run := func(stage string, f func()) {
				f() // the stages after this one need its facts, asked for or not
				b.Run(fmt.Sprintf("%s/%dkB/%s", p.Tag, size, stage), func(b *testing.B) {
					b.SetBytes(int64(len(text)))
					b.ReportAllocs()
					for b.Loop() {
						f()
					}
				})
			}
			o := everything
			o.Language = p.Tag
			run("all", func() {
				a, err := engine.Analyze(context.Background(), text, o)
				if err != nil {
					b.Fatal(err)
				}
				analysis.Release(a)
			})
			run("kept", func() { // by a caller who gives nothing back
				if _, err := engine.Analyze(context.Background(), text, o); err != nil {
					b.Fatal(err)
				}
			})
			run("langid", func() { langid.Detect(text) })
			var a doc.Analysis
			run("segment", func() { a.Text = segment.Text(text, &p.Segment) })
			run("tag", func() { p.Tagger.Tag(a.Text) })
			run("quote", func() { a.Quotes = quote.Find(a.Text, &p.Quote) })
			run("entity", func() { a.Entities = entity.Find(a.Text, a.Quotes, &p.Entity) })
			run("speaker", func() { a.Attributions = speaker.Resolve(a.Text, a.Quotes, a.Entities, &p.Speaker) })
			run("timex", func() { a.Timexes = timex.Find(a.Text, time.Time{}, &p.Timex) })
			run("number", func() { a.Quantities = number.Find(a.Text, a.Timexes, &p.Number) })
			run("claim", func() { a.Claims = claim.Build(a.Text, a.Quantities, a.Timexes, a.Quotes, &p.Claim) })
		}
	}
}

// article is a text of about so many bytes: articles of one language, one after
// the other, cut at the end of a paragraph.
func article(tb testing.TB, language string, size int) string {
	tb.Helper()
	var all []string
	for _, text := range articles(tb) {
		if tag, _ := langid.Detect(text); tag == language {
			all = append(all, strings.TrimSpace(text))
		}
	}
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(all[i%len(all)] + "\n\n")
	}
	text := b.String()
	if end := strings.LastIndex(text[:size], "\n"); end > 0 {
		text = text[:end]
	}
	return text
}
