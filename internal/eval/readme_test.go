package eval_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/eval"
)

// inReadme holds the table of quality in the README to what is measured; with
// -update, it writes that table.
func inReadme(t *testing.T, french, english *eval.Report) {
	t.Helper()
	const (
		file  = "../../README.md"
		start = "## How good is it?\n"
		end   = "\nRules were improved on these articles too"
	)
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(b), start)
	was, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("%s has no table between %q and %q", file, start, end)
	}
	is := quality(french, english)
	switch {
	case was == is:
	case *update:
		if err := os.WriteFile(file, []byte(before+start+is+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is out of date (go test ./internal/eval -update writes it):\n%s", file, changes(was, is))
	}
}

// quality is what the README says of the scores.
func quality(french, english *eval.Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\nOn %d articles written for this project and marked by hand, of many kinds, in percent\n"+
		"([all scores](internal/eval/testdata/scores.txt)):\n\n| | French | English |\n|---|---|---|\n",
		french.Articles+english.Articles)
	for _, row := range []struct {
		what    string
		figures func(*eval.Report) []float64
	}{
		{"sentences, F1", func(r *eval.Report) []float64 { return []float64{r.Sentences.F1()} }},
		{"quotes, F1 of the words said", func(r *eval.Report) []float64 { return []float64{r.Quotes.F1()} }},
		{"who says them: the phrase / the person", func(r *eval.Report) []float64 {
			return []float64{r.Speaker.Share(), r.FullName.Share()}
		}},
		{"numeric claims, precision / recall", func(r *eval.Report) []float64 {
			return []float64{r.Claims.Precision(), r.Claims.Recall()}
		}},
		{"what is counted / what is said of it / when", func(r *eval.Report) []float64 {
			return []float64{r.Counted.Share(), r.Predicate.Share(), r.Time.Share()}
		}},
	} {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", row.what, percents(row.figures(french)), percents(row.figures(english)))
	}
	return b.String()
}

// percents are shares as "98.2 / 91.0".
func percents(shares []float64) string {
	var list []string
	for _, s := range shares {
		list = append(list, fmt.Sprintf("%.1f", 100*s))
	}
	return strings.Join(list, " / ")
}
