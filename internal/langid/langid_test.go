package langid_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/langid"
)

// lines reads a file of testdata, one sentence a line.
func lines(t testing.TB, file string) []string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}

var known = []string{"de", "en", "es", "fr", "it", "nl", "pt"}

// A text of a few sentences is always told right; nearly every sentence is.
func TestDetectTellsSevenLanguages(t *testing.T) {
	right, all := 0, 0
	for _, tag := range known {
		sentences := lines(t, filepath.Join("testdata", tag+".txt"))
		for from := 0; from+10 <= len(sentences); from += 5 {
			text := strings.Join(sentences[from:from+10], " ")
			if got, score := langid.Detect(text); got != tag || score < 0.99 {
				t.Errorf("ten sentences of %s from line %d: %s %.3f", tag, from+1, got, score)
			}
		}
		for _, s := range sentences {
			all++
			if got, score := langid.Detect(s); got == tag {
				right++
			} else {
				t.Logf("%s taken for %s %.2f: %s", tag, got, score, s)
			}
		}
	}
	t.Logf("%d of %d sentences right", right, all)
	if 100*right < 97*all {
		t.Errorf("%d of %d sentences right, below 97 %%", right, all)
	}
}

// Headings are told by their letters where no word of theirs tells.
func TestDetectTellsHeadings(t *testing.T) {
	for _, tag := range []string{"fr", "en"} {
		headings := lines(t, filepath.Join("testdata", "headings-"+tag+".txt"))
		right := 0
		for _, s := range headings {
			got, score := langid.Detect(s)
			switch got {
			case tag:
				right++
			case langid.Undetermined:
				t.Logf("undetermined: %s", s)
			default:
				t.Logf("%s %.2f: %s", got, score, s)
			}
		}
		if 100*right < 95*len(headings) {
			t.Errorf("%s: %d of %d headings right, below 95 %%", tag, right, len(headings))
		}
	}
}

func TestDetectDoesNotKnowOtherLanguages(t *testing.T) {
	for _, s := range lines(t, "testdata/und.txt") {
		if got, score := langid.Detect(s); got != langid.Undetermined {
			t.Errorf("%s %.2f: %s", got, score, s)
		}
	}
}

// address reports a line of an e-mail's head or a bare address, which corpora
// count as sentences and which are in no language.
func address(s string) bool {
	return strings.Contains(s, "@") || strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || !strings.ContainsFunc(s, unicode.IsLetter)
}

// TestDetectOnCorpora measures sentences that others wrote, when the corpora
// are there.
func TestDetectOnCorpora(t *testing.T) {
	var pooled struct{ right, all int } // short sentences of all corpora, addresses among them
	for _, set := range []struct{ file, tag string }{
		{"fr-gsd.dev", "fr"}, {"fr-sequoia.dev", "fr"}, {"fr-er-news.all", "fr"}, {"en-ewt.dev", "en"}, {"en-gum.dev", "en"},
	} {
		t.Run(set.file, func(t *testing.T) {
			f, err := os.Open("../../../shared/data/sentences/" + set.file + ".jsonl")
			if err != nil {
				t.Skipf("no corpus: %v", err)
			}
			defer f.Close()
			var tally [3]struct{ right, wrong, all int } // documents of ten sentences, short sentences, sentences
			count := func(i int, text string) {
				tally[i].all++
				switch got, _ := langid.Detect(text); got {
				case set.tag:
					tally[i].right++
				case langid.Undetermined:
				default:
					tally[i].wrong++
					if i == 0 || os.Getenv("SHOW") != "" {
						t.Logf("%s: %q", got, text)
					}
				}
			}
			in := bufio.NewScanner(f)
			in.Buffer(nil, 16<<20)
			var ten []string
			for in.Scan() {
				var d struct {
					Text      string
					Sentences [][2]int
				}
				if err := json.Unmarshal(in.Bytes(), &d); err != nil {
					t.Fatal(err)
				}
				runes := []rune(d.Text)
				for _, s := range d.Sentences {
					text := string(runes[s[0]:s[1]])
					if n := utf8.RuneCountInString(text); n >= 20 {
						count(2, text)
						if n <= 50 && !address(text) {
							count(1, text)
						}
						if n <= 50 {
							pooled.all++
							if got, _ := langid.Detect(text); got == set.tag {
								pooled.right++
							}
						}
					}
					if ten = append(ten, text); len(ten) == 10 {
						count(0, strings.Join(ten, " "))
						ten = ten[:0]
					}
				}
			}
			for i, name := range []string{"documents of ten sentences", "sentences of 20 to 50 characters", "sentences of 20 characters and more"} {
				k := tally[i]
				t.Logf("%s: %.2f %% right, %.2f %% wrong of %d", name, 100*float64(k.right)/float64(k.all), 100*float64(k.wrong)/float64(k.all), k.all)
			}
			// A list of names is no text of a language: nothing may be wrong, but
			// now and then there is no answer.
			if k := tally[0]; k.wrong > 0 || 100*k.right < 99*k.all {
				t.Errorf("of %d documents %d right, %d wrong", k.all, k.right, k.wrong)
			}
			if k := tally[1]; 100*k.right < 95*k.all {
				t.Errorf("of %d short sentences %d right, %d wrong", k.all, k.right, k.wrong)
			}
		})
	}
	t.Logf("short sentences of all corpora, addresses among them: %d of %d right", pooled.right, pooled.all)
	if 100*pooled.right < 95*pooled.all {
		t.Errorf("short sentences: %d of %d right", pooled.right, pooled.all)
	}
}

// A long text costs no more than its samples, and a stretch in another language
// in its middle does not tip it.
func TestDetectReadsSamplesOfALongText(t *testing.T) {
	french := strings.Join(lines(t, "testdata/fr.txt"), " ")
	english := strings.Join(lines(t, "testdata/en.txt"), " ")
	text := strings.Repeat(french+" ", 20) + english + strings.Repeat(" "+french, 20)
	if got, score := langid.Detect(text); got != "fr" || score < 0.99 {
		t.Errorf("%s %.3f", got, score)
	}
}

func TestDetectSurvivesAnyBytes(t *testing.T) {
	for _, s := range []string{
		"", " ", "'", "’’’", "\x00\xff\xfe", strings.Repeat("é", 1<<20), strings.Repeat("a'", 1<<19),
		strings.Repeat("\xc3", 1<<16), strings.Repeat("@", 1<<16), "://", "www.", "ça\u0327",
	} {
		if tag, score := langid.Detect(s); score < 0 || score > 1 || (tag == langid.Undetermined) != (score == 0) {
			t.Errorf("%q: %s %v", s[:min(len(s), 10)], tag, score)
		}
	}
}

// Case, curly apostrophes and soft hyphens change nothing.
func TestDetectFoldsSpelling(t *testing.T) {
	plain, _ := langid.Detect("L'été n'a pas été chaud cette année.")
	for _, s := range []string{"L’ÉTÉ N’A PAS ÉTÉ CHAUD CETTE ANNÉE.", "L'é\u00adté n'a pas été chaud cet\u00adte année."} {
		if got, _ := langid.Detect(s); got != plain || got != "fr" {
			t.Errorf("%s: %q", got, s)
		}
	}
}

func BenchmarkDetectSentence(b *testing.B) {
	sentences := lines(b, "testdata/fr.txt")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		langid.Detect(sentences[i%len(sentences)])
	}
}

func BenchmarkDetectArticle(b *testing.B) {
	text := strings.Repeat(strings.Join(lines(b, "testdata/fr.txt"), " "), 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		langid.Detect(text)
	}
}
