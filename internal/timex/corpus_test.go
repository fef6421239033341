package timex_test

import (
	"fmt"
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

// Without the day of publication, what is relative keeps an open value, and
// what is said stays said.
func TestUnpublished(t *testing.T) {
	french := map[string]string{
		"mardi":                        "XXXX-WXX-2",
		"lundi soir":                   "XXXX-WXX-1TEV",
		"mardi à 20 heures":            "XXXX-WXX-2T20:00",
		"hier":                         "XXXX-XX-XX",
		"hier soir":                    "XXXX-XX-XXTEV",
		"ce matin":                     "XXXX-XX-XXTMO",
		"le 14 mars":                   "XXXX-03-14",
		"en mars 2014":                 "2014-03",
		"du 3 au 5 juin":               "XXXX-06-03/XXXX-06-05",
		"du 28 février au 3 mars":      "XXXX-02-28/XXXX-03-03",
		"de janvier à mars 2023":       "2023-01/2023-03",
		"à Noël":                       "XXXX-12-25",
		"cet été":                      "XXXX-SU",
		"ce week-end":                  "PRESENT_REF",
		"cette année":                  "PRESENT_REF",
		"l'an dernier":                 "PAST_REF",
		"le mois dernier":              "PAST_REF",
		"il y a trois ans":             "PAST_REF",
		"il y a dix jours":             "PAST_REF",
		"la semaine prochaine":         "FUTURE_REF",
		"au deuxième trimestre":        "XXXX-Q2",
		"à la fin du XIXe siècle":      "18XX",
		"depuis dix ans":               "P10Y",
		"pendant quelques jours":       "PXD",
		"pendant deux heures et demie": "PT2.5H",
	}
	english := map[string]string{
		"on Tuesday":           "XXXX-WXX-2",
		"yesterday":            "XXXX-XX-XX",
		"last night":           "XXXX-XX-XXTNI",
		"two weeks ago":        "PAST_REF",
		"next month":           "FUTURE_REF",
		"on May 3-5":           "XXXX-05-03/XXXX-05-05",
		"in the third quarter": "XXXX-Q3",
		"in Q3 2023":           "2023-Q3",
		"for half a year":      "P0.5Y",
	}
	for tag, values := range map[string]map[string]string{"fr": french, "en": english} {
		p := packs(t)[tag]
		for source, want := range values {
			if got := valueOf(p, source, time.Time{}); got != want {
				t.Errorf("%q is %q, want %q", source, got, want)
			}
		}
	}
}

// Years end, and so do months of thirty days and weeks that belong to the year
// before.
func TestBoundaries(t *testing.T) {
	p := packs(t)["fr"]
	for _, c := range []struct{ published, source, want string }{
		{"2024-01-03", "lundi", "2024-01-01"},
		{"2024-01-03", "vendredi", "2023-12-29"},
		{"2024-01-03", "le 28 décembre", "2023-12-28"},
		{"2024-01-03", "en décembre", "2023-12"},
		{"2024-01-03", "le mois dernier", "2023-12"},
		{"2024-01-03", "la semaine dernière", "2023-W52"},
		{"2024-01-03", "au trimestre dernier", "2023-Q4"},
		{"2024-01-03", "il y a trois mois", "2023-10"},
		{"2024-01-03", "du 28 décembre au 3 janvier", "2023-12-28/2024-01-03"},
		{"2024-12-30", "demain", "2024-12-31"},
		{"2024-12-30", "le 2 janvier", "2025-01-02"},
		{"2024-02-28", "demain", "2024-02-29"},
		{"2024-03-31", "il y a un mois", "2024-02"},
		{"2021-01-02", "cette semaine", "2020-W53"},
		{"2020-02-29", "l'an dernier", "2019"},
	} {
		day, err := time.Parse(time.DateOnly, c.published)
		if err != nil {
			t.Fatal(err)
		}
		if got := valueOf(p, c.source, day); got != c.want {
			t.Errorf("%q on %s is %q, want %q", c.source, c.published, got, c.want)
		}
	}
}

// valueOf is the value of the only time in a text.
func valueOf(p *lang.Pack, source string, published time.Time) string {
	_, times := find(p, source, published)
	if len(times) != 1 {
		return fmt.Sprintf("%d times", len(times))
	}
	return times[0].Value
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
