package report

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// read is the report of some articles, and the entries that are in it.
func read(t *testing.T, write func(*Writer) error) (html string, entries []entry) {
	t.Helper()
	var b strings.Builder
	w := NewWriter(&b)
	if err := errors.Join(write(w), w.Close()); err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?s)<script type="application/json" class="article">(.*?)</script>`).FindAllStringSubmatch(b.String(), -1) {
		var e entry
		if err := json.Unmarshal([]byte(m[1]), &e); err != nil {
			t.Fatalf("%v in %s", err, m[1])
		}
		entries = append(entries, e)
	}
	return b.String(), entries
}

func TestArticlesStandInOrderWithThoseThatFailed(t *testing.T) {
	_, got := read(t, func(w *Writer) error {
		return errors.Join(
			w.Article("a.txt", "Un.", &pb.Analysis{Language: "fr"}),
			w.Failure("b.txt", "no such file"),
			w.Article("c.txt", "Trois.", &pb.Analysis{Language: "fr"}))
	})
	if len(got) != 3 || got[0].Name != "a.txt" || got[1].Error != "no such file" || got[2].Text != "Trois." {
		t.Errorf("got %+v", got)
	}
	if !strings.Contains(string(got[0].Analysis), `"fr"`) {
		t.Errorf("the analysis is %s", got[0].Analysis)
	}
}

func TestNoTextEndsItsElement(t *testing.T) {
	const text = "</script><script>alert(1)</script><!-- \u2028 & 'é'"
	html, got := read(t, func(w *Writer) error { return w.Article("</title>", text, &pb.Analysis{}) })
	if len(got) != 1 || got[0].Text != text || got[0].Name != "</title>" {
		t.Errorf("got %+v", got)
	}
	if n := strings.Count(html, "<script>"); n != 1 { // ours
		t.Errorf("%d scripts", n)
	}
}

func TestAReportNeedsNothingElse(t *testing.T) {
	html, _ := read(t, func(*Writer) error { return nil })
	for _, want := range []string{"<!doctype html>", `script-src 'sha256-`, `id="article"`, ".columns {", "</html>"} {
		if !strings.Contains(html, want) {
			t.Errorf("no %q", want)
		}
	}
	if found := regexp.MustCompile(`(?:src|href)="[^#"]|@import|url\(|https?://[^w]`).FindString(html); found != "" {
		t.Errorf("it asks for %s", found)
	}
}
