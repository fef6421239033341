package analysis_test

import (
	"context"
	"flag"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/tag"
)

// Rules look before a token and behind it. Each sentence of our articles is read
// from each of its tokens on, and up to each, as if that were all of the text, and
// that token were anything at all. So many tags are tried:
//
//	go test ./internal/analysis -run Anywhere -tags 35
var tagsTried = flag.Int("tags", 8, "how many tags the first and the last token have")

func TestTextsMayStartAndEndAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	at := &edges{}
	var bad []*lang.Pack
	for _, p := range packs(t) {
		p.Tagger = edgeTagger{p.Tagger, at}
		bad = append(bad, p)
	}
	engine, found := analysis.New(bad...), map[string]bool{}
	read := func(language, text string, last bool) {
		at.last = last
		for n := range *tagsTried + 1 {
			at.tag = doc.NoTag // what the tagger says
			if n > 0 {
				at.next = (at.next + 1) % (doc.NumTags - 1)
				at.tag = 1 + at.next
			}
			o := everything
			o.Language = language
			if place := trouble(engine, text, o, false); place != "" && !found[place] {
				found[place] = true
				t.Errorf("%s %q, as %d: %s", language, text, at.tag, place)
			}
		}
	}
	for _, text := range articles(t) {
		at.tag = doc.NoTag
		a, err := engine.Analyze(context.Background(), text, everything)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Text.Sentences {
			s := &a.Text.Sentences[i]
			for j := s.Tokens.First; j < s.Tokens.End; j++ {
				read(a.Language, text[a.Text.Tokens[j].Start:s.End], false)
				read(a.Language, text[s.Start:a.Text.Tokens[j].End], true)
			}
		}
	}
}

// edges say what the first or last token of a text is.
type edges struct {
	last bool
	tag  doc.Tag // or NoTag: as the tagger says
	next doc.Tag
}

type edgeTagger struct {
	tag.Tagger
	at *edges
}

func (e edgeTagger) Tag(t *doc.Text) {
	e.Tagger.Tag(t)
	if n := len(t.Tokens); n > 0 && e.at.tag != doc.NoTag {
		i := 0
		if e.at.last {
			i = n - 1
		}
		t.Tokens[i].Tag = e.at.tag
		regroup(t)
	}
}
