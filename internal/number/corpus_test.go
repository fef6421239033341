package number_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	"github.com/dixit-nlp/dixit/internal/langtest"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// The grammar of numbers is told by examples: for each language a list of
// values, each with its spellings, and a list of phrases that must yield
// nothing. The lists are the manual; this test only reads them.
func TestCorpora(t *testing.T) {
	for tag, p := range packs(t) {
		dir := filepath.Join("..", "lang", tag, "testdata")
		t.Run(tag, func(t *testing.T) {
			want := ""
			for _, line := range langtest.Lines(t, filepath.Join(dir, "numbers.txt")) {
				spelling, ok := strings.CutPrefix(line, "\t")
				if !ok {
					want = line
					continue
				}
				if got := read(p, spelling); got != want {
					t.Errorf("%q is %q, want %q", spelling, got, want)
				}
			}
		})
		t.Run(tag+"/nothing", func(t *testing.T) {
			for _, line := range langtest.Lines(t, filepath.Join(dir, "nothing.txt")) {
				if got := read(p, line); got != "" {
					t.Errorf("%q is %q, want nothing", line, got)
				}
			}
		})
	}
}

// read describes the quantities of a text: "14000 count; 5..6 percent % between".
func read(p *lang.Pack, source string) string {
	t := segment.Text(source, &p.Segment)
	p.Tagger.Tag(t)
	var all []string
	for _, q := range number.Find(t, timex.Find(t, time.Time{}, &p.Timex), &p.Number) {
		words := []string{q.ValueString(), q.Kind.String()}
		if q.Unit.Code != "" {
			words = append(words, q.Unit.Code)
		}
		if q.Comparator != doc.Exactly {
			words = append(words, q.Comparator.String())
		}
		all = append(all, strings.Join(words, " "))
	}
	return strings.Join(all, "; ")
}

func packs(t testing.TB) map[string]*lang.Pack {
	return map[string]*lang.Pack{"fr": langtest.Load(t, fr.Pack), "en": langtest.Load(t, en.Pack)}
}

// What stands below a headline or in the next sentence belongs to no number above.
func TestNumbersEndWithTheirSentence(t *testing.T) {
	p := packs(t)["fr"]
	for source, want := range map[string]string{
		"Le record est de 12\n\nkm après km, ils ont couru.": "12 count",
		"Le record est de 12\n\nl'an passé.":                 "12 count",
		"Le prix est de 12 euros\n\n50 sont de trop.":        "12 money EUR; 50 count",
		"Ils paient en $\n\n50 sont de trop.":                "50 count",
		"Il y en a plus de\n\n50 sont de trop.":              "50 count",
	} {
		if got := read(p, source); got != want {
			t.Errorf("%q is %q, want %q", source, got, want)
		}
	}
}

func TestADatelineHoldsNoNumber(t *testing.T) {
	const source = "PARIS, Bureau 3 (AFP) - Le pont a coûté 12 euros."
	text := segment.Text(source, &packs(t)["fr"].Segment)
	if text.Blocks[0].Dateline.Empty() {
		t.Fatal("no dateline")
	}
	if got := read(packs(t)["fr"], source); got != "12 money EUR" {
		t.Errorf("got %q", got)
	}
}
