package number_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
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
			for _, line := range lines(t, filepath.Join(dir, "numbers.txt")) {
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
			for _, line := range lines(t, filepath.Join(dir, "nothing.txt")) {
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

// lines are the lines of a list, without comments and blank ones.
func lines(t *testing.T, name string) []string {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	if len(all) == 0 {
		t.Fatalf("%s is empty", name)
	}
	return all
}

func packs(t testing.TB) map[string]*lang.Pack {
	french, err := fr.Pack()
	if err != nil {
		t.Fatal(err)
	}
	english, err := en.Pack()
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*lang.Pack{"fr": french, "en": english}
}
