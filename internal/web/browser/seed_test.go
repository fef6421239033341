package browser

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// gold is an article of the larger corpora with what is in it, marked by hand.
type gold struct {
	Text   string
	Quotes []struct {
		Quote    string
		Speaker  string `json:"speaker_resolved"`
		Optional bool
	}
	Quantities []struct {
		Span     string
		Excluded bool // a year and the like, which claims nothing
	}
}

// read fills g from the one line of a file of the corpora.
func (g *gold) read(t *testing.T, file string) {
	t.Helper()
	line, err := os.ReadFile("../../../../shared/data/" + file)
	if os.IsNotExist(err) {
		t.Skip("the larger corpora are not here")
	}
	if err == nil {
		err = json.Unmarshal(line, g)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Of an article that was not written for Dixit, everything is on the page.
func TestArticleOfThePress(t *testing.T) {
	var g gold
	g.read(t, "quotes/seed_article.jsonl")
	g.read(t, "numbers/seed-gold.dev.jsonl")
	b := open(t, "")
	b.paste(g.Text)
	b.settled()
	said := eval[map[string][]string](b, voices)
	for _, q := range g.Quotes {
		found := false
		for voice, quotes := range said {
			if !strings.Contains(voice, strings.TrimPrefix(q.Speaker, "Le ")) {
				continue
			}
			for _, words := range quotes {
				found = found || strings.Contains(words, strings.TrimRight(q.Quote, ".")) || strings.Contains(q.Quote, words)
			}
		}
		if !found {
			t.Errorf("%s does not say %.60q…", q.Speaker, q.Quote)
		}
	}
	if n := eval[int](b, `document.querySelectorAll("#people .fact").length`); n != len(g.Quotes) {
		t.Errorf("%d quotes, want %d", n, len(g.Quotes))
	}
	numbers := eval[string](b, `[...document.querySelectorAll("#article .quantity")].map((e) => e.textContent).join("; ")`)
	var want []string
	for _, q := range g.Quantities {
		if !q.Excluded {
			want = append(want, q.Span)
		}
	}
	if got := strings.Join(want, "; "); got != numbers {
		t.Errorf("the figures are %s, want %s", numbers, got)
	}
}
