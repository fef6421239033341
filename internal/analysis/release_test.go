package analysis_test

import (
	"fmt"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
)

// What an analysis has found stays as it is when its text is given back and other
// texts are read in that memory.
func TestFactsOutliveTheirText(t *testing.T) {
	engine := newEngine(t)
	found := func(a *doc.Analysis) string {
		return fmt.Sprintf("%q %+v %+v %+v %+v %+v %+v", a.Language, a.Quotes, a.Entities, a.Attributions, a.Timexes, a.Quantities, a.Claims)
	}
	texts := articles(t)
	kept, want := make([]*doc.Analysis, len(texts)), make([]string, len(texts))
	for i, text := range texts {
		kept[i] = analyzed(t, engine, text)
		want[i] = found(kept[i])
		analysis.Release(kept[i])
		if kept[i].Text != nil {
			t.Fatal("the text is there still")
		}
	}
	for i := range texts {
		if got := found(kept[i]); got != want[i] {
			t.Errorf("%.40q: %s\nhave become %s", texts[i], want[i], got)
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
