package analysis_test

import (
	"context"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
)

// Rules look before a token and behind it. Each sentence of our articles is read
// from each of its tokens on, and up to each, as if that were all of the text.
func TestTextsMayStartAndEndAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	engine := newEngine(t)
	read := func(language, text string) {
		defer func() {
			if p := recover(); p != nil {
				t.Errorf("%s %q: %v", language, text, p)
			}
		}()
		o := everything
		o.Language = language
		a, err := engine.Analyze(context.Background(), text, o)
		if err != nil {
			t.Fatal(err)
		}
		analysis.Release(a)
	}
	for _, text := range articles(t) {
		a, err := engine.Analyze(context.Background(), text, everything)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Text.Sentences {
			s := &a.Text.Sentences[i]
			for j := s.Tokens.First; j < s.Tokens.End; j++ {
				read(a.Language, text[a.Text.Tokens[j].Start:s.End])
				read(a.Language, text[s.Start:a.Text.Tokens[j].End])
			}
		}
	}
}
