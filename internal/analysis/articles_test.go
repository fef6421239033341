package analysis_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
)

var update = flag.Bool("update", false, "write the facts in testdata anew")

const separator = "=== facts\n"

// TestArticles reads each file of testdata, an article and, below the
// separator, all that the engine finds in it. The file is named for its
// language, which the engine has to detect, and came out on published.
func TestArticles(t *testing.T) {
	published := time.Date(2024, time.March, 12, 9, 0, 0, 0, time.UTC)
	engine := newEngine(t)
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			article, want := readGolden(t, file)
			a, err := engine.Analyze(context.Background(), article, analysis.Options{
				Publish: published, Quotes: true, Claims: true, Entities: true,
			})
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(filepath.Base(file), a.Language+"-") || !a.Supported {
				t.Errorf("language is %s (%.2f)", a.Language, a.LanguageScore)
			}
			checkInvariants(t, a)
			var got strings.Builder
			if err := doc.Fprint(&got, a); err != nil {
				t.Fatal(err)
			}
			switch {
			case *update:
				if err := os.WriteFile(file, []byte(article+separator+got.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			case got.String() != want:
				t.Errorf("facts differ (go test ./internal/analysis -update accepts them):\n%s", diff(want, got.String()))
			}
		})
	}
}

// TestExamples wants of each article that users are given to try that it shows
// what the engine can do: quotes whose speaker has a name, claims with their
// counted noun and predicate.
func TestExamples(t *testing.T) {
	engine := newEngine(t)
	files, err := filepath.Glob("../../examples/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := engine.Analyze(context.Background(), string(b), everything)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(filepath.Base(file), a.Language+"-") {
				t.Errorf("language is %s", a.Language)
			}
			checkInvariants(t, a)
			said, counted := 0, 0
			for i := range a.Quotes {
				if a.Attributions[i].Speaker.Name != "" {
					said++
				}
			}
			for i := range a.Claims {
				if a.Claims[i].Counted.Lemma != "" && a.Claims[i].Predicate.Lemma != "" {
					counted++
				}
			}
			if said < 3 || counted < 4 {
				t.Errorf("%d quotes with a speaker and %d claims with all their parts are a poor show", said, counted)
			}
		})
	}
}

// readGolden cuts a file into the article and the facts.
func readGolden(t testing.TB, file string) (article, facts string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	article, facts, ok := strings.Cut(string(b), separator)
	if !ok {
		t.Fatalf("%s has no line %q", file, separator)
	}
	return article, facts
}

// diff lists the lines that only one of two texts has.
func diff(want, got string) string {
	var b strings.Builder
	only := func(mark, a, z string) {
		have := map[string]int{}
		for line := range strings.Lines(z) {
			have[line]++
		}
		for line := range strings.Lines(a) {
			if have[line]--; have[line] < 0 {
				b.WriteString(mark + line)
			}
		}
	}
	only("- ", want, got)
	only("+ ", got, want)
	return b.String()
}

func packs(t testing.TB) []*lang.Pack {
	t.Helper()
	french, err := fr.Pack()
	if err != nil {
		t.Fatal(err)
	}
	english, err := en.Pack()
	if err != nil {
		t.Fatal(err)
	}
	return []*lang.Pack{french, english}
}

func newEngine(t testing.TB) *analysis.Engine {
	t.Helper()
	return analysis.New(packs(t)...)
}
