package claim_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	"github.com/dixit-nlp/dixit/internal/langtest"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/quote"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/timex"
)

var update = flag.Bool("update", false, "rewrite the claims of the corpora")

// Claims are told by examples: for each language a list of sentences, each with
// its claims, one a line. -update rewrites the claims.
func TestCorpora(t *testing.T) {
	for tag, p := range packs(t) {
		t.Run(tag, func(t *testing.T) {
			name := filepath.Join("..", "lang", tag, "testdata", "claims.txt")
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var fresh strings.Builder
			for block := range strings.SplitSeq(strings.TrimRight(string(b), "\n"), "\n\n") {
				sentence, want, _ := strings.Cut(block, "\n")
				if strings.HasPrefix(sentence, "#") {
					fresh.WriteString(block + "\n")
					continue
				}
				got := describe(p, sentence)
				fresh.WriteString("\n" + sentence + "\n" + got)
				if strings.TrimRight(got, "\n") != want && !*update {
					t.Errorf("%s\ngot\n%swant\n%s", sentence, got, want)
				}
			}
			if *update {
				if err := os.WriteFile(name, []byte(fresh.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// describe is a line for each claim of a text.
func describe(p *lang.Pack, source string) string {
	t, quantities, times, claims := analyse(p, source)
	var b strings.Builder
	for i := range claims {
		c := &claims[i]
		q := &quantities[c.Quantity]
		fmt.Fprintf(&b, "\t%s %s", t.Of(q.Span), q.ValueString())
		part := func(name string, x doc.Part) {
			if x.Lemma != "" {
				fmt.Fprintf(&b, " | %s %s (%s)", name, t.Of(x.Span), x.Lemma)
			}
		}
		part("counted", c.Counted)
		part("of", c.Of)
		part("predicate", c.Predicate.Part)
		for _, f := range []struct {
			on   bool
			name string
		}{
			{c.Predicate.Elided, " elided"}, {c.Negated, " | negated"}, {c.Hedged, " | hedged"}, {c.Trend != doc.NoTrend, " | " + c.Trend.String()},
			{c.Quote != doc.None, " | quoted"}, {c.Same != doc.None, fmt.Sprintf(" | same as %d", c.Same)},
		} {
			if f.on {
				b.WriteString(f.name)
			}
		}
		for _, k := range c.Times {
			fmt.Fprintf(&b, " | time %s", t.Of(times[k].Phrase()))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func analyse(p *lang.Pack, source string) (*doc.Text, []doc.Quantity, []doc.Timex, []doc.Claim) {
	t := segment.Text(source, &p.Segment)
	p.Tagger.Tag(t)
	quotes := quote.Find(t, &p.Quote)
	times := timex.Find(t, time.Time{}, &p.Timex)
	quantities := number.Find(t, times, &p.Number)
	return t, quantities, times, claim.Build(t, quantities, times, quotes, &p.Claim)
}

func packs(t testing.TB) map[string]*lang.Pack {
	return map[string]*lang.Pack{"fr": langtest.Load(t, fr.Pack), "en": langtest.Load(t, en.Pack)}
}
