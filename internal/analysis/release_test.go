package analysis_test

import (
	"fmt"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
)

// What an analysis has found stays as it is while others are released and new ones
// are made in their memory; and its strings stay when it is released itself.
func TestReleaseLeavesOthersAlone(t *testing.T) {
	engine := newEngine(t)
	type strings struct{ names, roles, rules, values []string }
	stringsOf := func(a *doc.Analysis) (s strings) {
		for i := range a.Attributions {
			v := &a.Attributions[i].Speaker
			s.names, s.roles = append(s.names, v.Name), append(s.roles, v.Role)
		}
		for i := range a.Timexes {
			s.rules, s.values = append(s.rules, a.Timexes[i].Rule), append(s.values, a.Timexes[i].Value)
		}
		return s
	}
	texts := articles(t)
	kept, want := make([]*doc.Analysis, len(texts)), make([]string, len(texts))
	strung, spelled := make([]strings, len(texts)), make([]string, len(texts))
	for i, text := range texts {
		kept[i] = analyzed(t, engine, text)
		want[i] = facts(t, kept[i])
		gone := analyzed(t, engine, text)
		strung[i], spelled[i] = stringsOf(gone), fmt.Sprint(stringsOf(gone))
		analysis.Release(gone)
		if gone.Text != nil || len(gone.Quotes)+len(gone.Entities)+len(gone.Claims) > 0 || gone.Language != kept[i].Language {
			t.Fatalf("what is left is %+v", gone)
		}
	}
	for i := range texts {
		if got := facts(t, kept[i]); got != want[i] {
			t.Errorf("%.40q: %.200s\nhave become %.200s", texts[i], want[i], got)
		}
		if got := fmt.Sprint(strung[i]); got != spelled[i] {
			t.Errorf("%.40q: %.200s\nhave become %.200s", texts[i], spelled[i], got)
		}
	}
}

// Release takes any analysis: one that is released, one that has no text.
func TestReleaseTwice(t *testing.T) {
	engine := newEngine(t)
	a := analyzed(t, engine, french)
	analysis.Release(a)
	analysis.Release(a)
	analysis.Release(&doc.Analysis{})
	one, two := analyzed(t, engine, french), analyzed(t, engine, english)
	if one.Text == two.Text || facts(t, one) == facts(t, two) {
		t.Error("two analyses share a text")
	}
}
