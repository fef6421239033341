package eval_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/eval"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
)

var (
	update = flag.Bool("update", false, "write testdata/scores.txt anew")
	errs   = flag.Bool("errors", false, "with -v, log every disagreement with the gold")
)

const scoresFile = "testdata/scores.txt"

// TestScores holds the quality of the engine to the figures in the repository:
// a change that moves one of them moves a line of the diff, for better or worse.
func TestScores(t *testing.T) {
	engine := newEngine(t)
	totals := map[string]*eval.Report{"fr": {}, "en": {}}
	var lines, disagreements []string
	for _, g := range readArticles(t) {
		total := totals[g.Language()]
		if total == nil {
			t.Fatalf("%s: no engine for language %q", g.Name, g.Language())
		}
		a, err := engine.Analyze(context.Background(), g.Text, analysis.Options{
			Language: g.Language(), Quotes: true, Claims: true, Entities: true,
		})
		if err != nil {
			t.Fatalf("%s: %v", g.Name, err)
		}
		r := eval.Score(g, a)
		totals[g.Language()] = total.Plus(r)
		lines = append(lines, fmt.Sprintf("%-18s %s", g.Name, r.Line()))
		disagreements = append(disagreements, r.Disagreement...)
	}
	got := fmt.Sprintf("French, %d articles\n\n%s\nEnglish, %d articles\n\n%s\nEach article: found of true, + false alarms; speakers resolved\n\n%s\n",
		totals["fr"].Articles, totals["fr"], totals["en"].Articles, totals["en"], strings.Join(lines, "\n"))
	if testing.Verbose() {
		t.Logf("scores:\n%s", got)
	}
	if *errs {
		t.Logf("disagreements:\n%s", strings.Join(disagreements, "\n"))
	}
	inReadme(t, totals["fr"], totals["en"])
	if *update {
		if err := os.WriteFile(scoresFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(scoresFile)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("scores moved (go test ./internal/eval -update accepts them):\n%s", changes(string(want), got))
	}
}

// changes are the lines that two reports do not share, in order, below the
// heading that they stand under.
func changes(was, is string) string {
	old, now := strings.Split(was, "\n"), strings.Split(is, "\n")
	// same[i][j] is how many lines old[i:] and now[j:] have in common.
	same := make([][]int, len(old)+1)
	for i := len(old); i >= 0; i-- {
		same[i] = make([]int, len(now)+1)
		for j := len(now) - 1; j >= 0 && i < len(old); j-- {
			if same[i][j] = max(same[i+1][j], same[i][j+1]); old[i] == now[j] {
				same[i][j] = 1 + same[i+1][j+1]
			}
		}
	}
	var b strings.Builder
	heading := ""
	line := func(mark, text string) {
		if heading != "" {
			fmt.Fprintf(&b, "  %s\n", heading)
			heading = ""
		}
		fmt.Fprintf(&b, "%s %s\n", mark, text)
	}
	for i, j := 0, 0; i < len(old) || j < len(now); {
		switch {
		case i < len(old) && j < len(now) && old[i] == now[j]:
			if isHeading(old[i]) {
				heading = old[i]
			}
			i, j = i+1, j+1
		case j == len(now) || i < len(old) && same[i+1][j] >= same[i][j+1]:
			line("-", old[i])
			i++
		default:
			line("+", now[j])
			j++
		}
	}
	return b.String()
}

// isHeading reports whether a line of the report has no figures: "quotes that
// are right, by rule", or the number of articles alone: "French, 25 articles".
func isHeading(line string) bool {
	return strings.Contains(line, ", by ") || strings.HasSuffix(line, " articles")
}

func newEngine(t testing.TB) *analysis.Engine {
	t.Helper()
	french, err := fr.Pack()
	if err != nil {
		t.Fatal(err)
	}
	english, err := en.Pack()
	if err != nil {
		t.Fatal(err)
	}
	return analysis.New(french, english)
}

// readArticles parses every gold article, in the order of their names.
func readArticles(t testing.TB) []*eval.Gold {
	t.Helper()
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold articles: %v", err)
	}
	var all []*eval.Gold
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		g, err := eval.Parse(strings.TrimSuffix(filepath.Base(file), ".txt"), string(b))
		if err != nil {
			t.Error(err)
			continue
		}
		all = append(all, g)
	}
	if t.Failed() {
		t.FailNow() // after every file has had its say
	}
	return all
}

// TestGoldIsRichEnough keeps the set from shrinking below what it is for.
func TestGoldIsRichEnough(t *testing.T) {
	count := map[string]int{}
	for _, g := range readArticles(t) {
		count[g.Language()]++
		if words := len(strings.Fields(g.Text)); words < 100 || words > 500 {
			t.Errorf("%s has %d words, want a short article of 100 to 500", g.Name, words)
		}
	}
	if count["fr"] < 15 || count["en"] < 9 {
		t.Errorf("articles by language: %v, want at least 15 French and 9 English", count)
	}
}
