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
	t.Logf("scores:\n%s", got)
	if *errs {
		t.Logf("disagreements:\n%s", strings.Join(disagreements, "\n"))
	}
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

// changes are the lines that differ between two reports.
func changes(was, is string) string {
	old, now := strings.Split(was, "\n"), strings.Split(is, "\n")
	var b strings.Builder
	for i := range max(len(old), len(now)) {
		var a, z string
		if i < len(old) {
			a = old[i]
		}
		if i < len(now) {
			z = now[i]
		}
		if a != z {
			fmt.Fprintf(&b, "- %s\n+ %s\n", a, z)
		}
	}
	return b.String()
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
