package analysis_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
)

// articles are the texts of every article that the project wrote.
func articles(t testing.TB) []string {
	t.Helper()
	var texts []string
	for _, pattern := range []string{"testdata/*.txt", "../eval/testdata/articles/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no articles in %s: %v", pattern, err)
		}
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, _, _ := strings.Cut(string(b), "=== facts")
			texts = append(texts, text)
		}
	}
	return texts
}

// oddities are texts that no newspaper prints, and that somebody will send.
var oddities = []string{
	"",
	" \t\r\n\f\v",
	"\ufeffParis. « Oui »",
	"« “ \" ' ‹ „ ( [ {",
	"» ” \" ' › “ ) ] }",
	"«««««««« »»»»»»»»",
	"\"\"\"\"\"\"\"\"\"",
	"« A », dit-il, « B », dit-elle, « C », dit-on.",
	"- Oui, dit-il.\r\n- Non, dit-elle.\r\r- Si.\f",
	"\xff\xfe« \xe2\x80 », a dit M. \xc3",
	"a\u00ad\u200b\u200d\u202eb \u00a0\u202f\u2009c",
	"14\u00a0000,5\u202f% à 3-2 et 1e999 ou ½ ²³ ١٢٣ 1/0",
	"M. M. M. M. M. M. M. M. M. M. M. M. M. M.",
	"…………………… ?!?!?!?! ------- ______ \x00\x00",
	"vingt et un mille milliards de milliards de mille sabords",
	"one hundred hundred thousand million billion and a half",
	"selon selon selon d'après d'après according to according to",
	"https://exemple.fr/« a.b@exemple.fr @compte #sujet 🙂👨‍👩‍👧‍👦 e\u0301",
}

// FuzzAnalyze holds every text, in every language, to the invariants, and wants
// the same answer twice, and a third time in memory that was given back.
func FuzzAnalyze(f *testing.F) {
	engine := newEngine(f)
	languages := []string{"fr", "en", ""}
	for _, text := range append(articles(f), oddities...) {
		for i := range languages {
			f.Add(text, uint8(i))
		}
	}
	f.Fuzz(func(t *testing.T, text string, language uint8) {
		if len(text) > 16<<10 {
			return // the shape of a text matters here, not its size
		}
		o := everything
		o.Language = languages[int(language)%len(languages)]
		a, err := engine.Analyze(context.Background(), text, o)
		if err != nil {
			t.Fatal(err)
		}
		if a.Text.Source != text {
			t.Fatal("the text was rewritten")
		}
		checkInvariants(t, a)
		again, err := engine.Analyze(context.Background(), text, o)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, again) {
			t.Fatal("a second look finds other facts")
		}
		before := facts(t, a)
		analysis.Release(again)
		again, err = engine.Analyze(context.Background(), text, o)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, again) || facts(t, a) != before {
			t.Fatal("in the memory of another text there are other facts")
		}
		bare, err := engine.Analyze(context.Background(), text, analysis.Options{Language: o.Language})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(bare.Text.Blocks, a.Text.Blocks) || len(bare.Text.Tokens) != len(a.Text.Tokens) {
			t.Fatal("what is asked for moves the ground floor")
		}
	})
}
