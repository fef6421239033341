package timex_test

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
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// published is the day on which the corpora are read: a Thursday.
var published = time.Date(2024, 7, 18, 0, 0, 0, 0, time.UTC)

// Expressions of time are told by examples: for each language a list of values,
// each with its spellings and the anchor that they make.
func TestCorpora(t *testing.T) {
	for tag, p := range packs(t) {
		t.Run(tag, func(t *testing.T) {
			want := ""
			for _, line := range langtest.Lines(t, filepath.Join("..", "lang", tag, "testdata", "times.txt")) {
				spelling, ok := strings.CutPrefix(line, "\t")
				if !ok {
					want = line
					continue
				}
				spelling, anchor, ok := strings.Cut(spelling, " | ")
				if !ok {
					t.Fatalf("%q has no anchor", line)
				}
				text, times := find(p, spelling, published)
				if len(times) != 1 {
					t.Errorf("%q has %d times, want one: %s", spelling, len(times), want)
					continue
				}
				x := &times[0]
				if got := x.Value + " " + x.Kind.String(); got != want {
					t.Errorf("%q is %q, want %q", spelling, got, want)
				}
				if got := text.Of(x.Phrase()); got != anchor {
					t.Errorf("%q is anchored by %q, want %q", spelling, got, anchor)
				}
			}
		})
	}
}

// Without a day of publication relative times keep an open value.
func TestUnpublished(t *testing.T) {
	p := packs(t)["fr"]
	for source, want := range map[string]string{
		"mardi":                  "XXXX-WXX-2",
		"hier":                   "XXXX-XX-XX",
		"le 14 mars":             "XXXX-03-14",
		"cette année":            "PRESENT_REF",
		"l'an dernier":           "PAST_REF",
		"il y a trois ans":       "PAST_REF",
		"la semaine prochaine":   "FUTURE_REF",
		"au deuxième trimestre":  "XXXX-Q2",
		"pendant quelques jours": "PXD",
	} {
		_, times := find(p, source, time.Time{})
		if len(times) != 1 || times[0].Value != want {
			t.Errorf("%q: got %+v, want the value %q", source, times, want)
		}
	}
}

// A number that counts is no year, whatever its size; a year needs no word
// before it.
func TestYearsAndNumbers(t *testing.T) {
	p := packs(t)["fr"]
	for source, want := range map[string]string{
		"En 2022 300 personnes ont voté.":   "2022",
		"Le stade accueille 2000 personnes": "",
		"La finale de 2006 fut belle.":      "2006",
		"Un sac de 1500 euros":              "",
		"Il vit à 1900 mètres.":             "",
	} {
		text, times := find(p, source, time.Time{})
		got := ""
		for i := range times {
			got += text.Of(times[i].Span)
		}
		if got != want {
			t.Errorf("%q: found %q, want %q", source, got, want)
		}
	}
}

func find(p *lang.Pack, source string, published time.Time) (*doc.Text, []doc.Timex) {
	t := segment.Text(source, &p.Segment)
	p.Tagger.Tag(t)
	return t, timex.Find(t, published, &p.Timex)
}

func packs(t testing.TB) map[string]*lang.Pack {
	return map[string]*lang.Pack{"fr": langtest.Load(t, fr.Pack), "en": langtest.Load(t, en.Pack)}
}
