package segment_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang/en"
	"github.com/dixit-nlp/dixit/internal/lang/fr"
	"github.com/dixit-nlp/dixit/internal/segment"
)

// corpora are kept beside the repository; they are for measuring only.
const corpora = "../../../shared/data/"

// rules are those of the French or the English pack.
func rules(lang string) *segment.Rules {
	r := fr.SegmentRules()
	if lang == "en" {
		r = en.SegmentRules()
	}
	return &r
}

type labelled struct {
	ID, Lang, Text    string
	Sentences, Tokens [][2]int // in code points
}

func readCorpus(t testing.TB, name string) []labelled {
	t.Helper()
	if !strings.HasSuffix(name, ".jsonl") {
		return readNews(t, name)
	}
	f, err := os.Open(filepath.Join(corpora, name))
	if err != nil {
		t.Skipf("no corpus: %v", err)
	}
	defer f.Close()
	var out []labelled
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d labelled
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

// readNews reads a folder of whole articles: the texts, and the gold beside.
func readNews(t testing.TB, name string) []labelled {
	t.Helper()
	texts, _ := filepath.Glob(filepath.Join(corpora, name, "texts", "*.txt"))
	if texts == nil {
		t.Skipf("no corpus %s", name)
	}
	var out []labelled
	for _, file := range texts {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.TrimSuffix(filepath.Base(file), ".txt")
		gold, err := os.ReadFile(filepath.Join(corpora, name, "gold", id+".json"))
		if err != nil {
			t.Fatal(err)
		}
		d := labelled{ID: id, Text: string(text)}
		if err := json.Unmarshal(gold, &d); err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

// TestSentencesOfCorpora holds the F1 of interior boundaries, counted in
// characters that are not white space, above a floor.
func TestSentencesOfCorpora(t *testing.T) {
	for _, set := range []struct {
		name, lang string
		floor      float64
	}{
		{"news-fr", "fr", 99.9},
		{"news-en", "en", 99.9},
		{"fr-gsd-p.dev", "fr", 99.4},
		{"fr-gsd.dev", "fr", 98.2},
		{"fr-sequoia-p.train", "fr", 99.3},
		{"fr-sequoia.dev", "fr", 91},
		{"fr-er-news.all", "fr", 97.9},
		{"en-ewt.dev", "en", 91.8},
		{"en-gum.dev", "en", 98.3},
		{"hard-fr", "fr", 98.5},
		{"hard-en", "en", 98.5},
		{"golden-fr-spans", "fr", 90},
		{"golden-en-spans", "en", 89}, // does not split within quotations, as we do
	} {
		t.Run(set.name, func(t *testing.T) {
			r := rules(set.lang)
			var tp, fp, fn, right int
			docs := readCorpus(t, corpusFile(set.name))
			for _, d := range docs {
				got := interior(d.Text, ends(segment.Text(d.Text, r)))
				want := interior(d.Text, goldEnds(d))
				hit, rest := 0, 0
				for p := range got {
					if want[p] {
						hit++
					} else {
						rest++
						show(t, "+", d, p)
					}
				}
				for p := range want {
					if !got[p] {
						show(t, "-", d, p)
					}
				}
				tp, fp, fn = tp+hit, fp+rest, fn+len(want)-hit
				if rest == 0 && hit == len(want) {
					right++
				}
			}
			f1 := 200 * float64(tp) / float64(2*tp+fp+fn)
			cases := 100 * float64(right) / float64(len(docs))
			t.Logf("F1 %.2f, precision %.2f, recall %.2f, documents right %.1f %%", f1,
				100*float64(tp)/float64(tp+fp), 100*float64(tp)/float64(tp+fn), cases)
			if f1 < set.floor {
				t.Errorf("F1 %.2f is below %.2f", f1, set.floor)
			}
			if strings.HasPrefix(set.name, "hard") && cases < set.floor {
				t.Errorf("%.1f %% of the cases are right, below %.1f %%", cases, set.floor)
			}
		})
	}
}

func corpusFile(name string) string {
	if strings.HasPrefix(name, "news-") {
		return name
	}
	return "sentences/" + name + ".jsonl"
}

func show(t *testing.T, sign string, d labelled, p int) {
	if os.Getenv("SHOW") == "" {
		return
	}
	n := 0
	for i, r := range d.Text {
		if n == p {
			t.Logf("%s %s %q ⟂ %q", sign, d.ID, d.Text[max(0, i-50):i], d.Text[i:min(len(d.Text), i+50)])
			return
		}
		if !unicode.IsSpace(r) {
			n++
		}
	}
}

func ends(t *doc.Text) []int {
	var out []int
	for _, s := range t.Sentences {
		out = append(out, s.End)
	}
	return out
}

func goldEnds(d labelled) []int {
	offsets := codePoints(d.Text)
	var out []int
	for _, s := range d.Sentences {
		out = append(out, offsets[s[1]])
	}
	return out
}

// codePoints maps the index of each code point, and of the end, to its byte.
func codePoints(s string) []int {
	var out []int
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// interior turns ends in bytes into counts of characters that are not white
// space, and leaves out the end of the text.
func interior(text string, ends []int) map[int]bool {
	at := make(map[int]int)
	n := 0
	for i, r := range text {
		at[i] = n
		if !unicode.IsSpace(r) {
			n++
		}
	}
	at[len(text)] = n
	out := map[int]bool{}
	for _, e := range ends {
		if p := at[e]; p < n {
			out[p] = true
		}
	}
	return out
}

// TestTokensOfCorpora holds the F1 of token spans above a floor.
func TestTokensOfCorpora(t *testing.T) {
	r := rules("fr")
	var hit, got, want int
	wrong := map[string]int{}
	for _, d := range readCorpus(t, "sentences/tok-fr-gsd.dev.jsonl") {
		offsets := codePoints(d.Text)
		gold := map[[2]int]bool{}
		for _, k := range d.Tokens {
			gold[[2]int{offsets[k[0]], offsets[k[1]]}] = true
		}
		want += len(gold)
		for _, k := range segment.Text(d.Text, r).Tokens {
			got++
			if gold[[2]int{k.Start, k.End}] {
				hit++
			} else {
				wrong[d.Text[k.Start:k.End]]++
			}
		}
	}
	f1 := 200 * float64(hit) / float64(got+want)
	t.Logf("F1 %.2f", f1)
	if os.Getenv("SHOW") != "" {
		t.Log(wrong)
	}
	if f1 < 99.6 {
		t.Errorf("F1 %.2f is below 99.6", f1)
	}
}
