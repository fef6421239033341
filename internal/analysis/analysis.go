// Package analysis is the pipeline: an article in, all its facts out.
//
//	text → segment → tag ═ frozen ═ → quote → entity → speaker ┐
//	                               └→ timex → number ──────────┴→ claim → answer
//
// The engine knows languages only as packs that it is handed, and knows no
// gRPC, no clock and no logger.
package analysis

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/dixit-nlp/dixit/internal/claim"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/entity"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/langid"
	"github.com/dixit-nlp/dixit/internal/number"
	"github.com/dixit-nlp/dixit/internal/quote"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/speaker"
	"github.com/dixit-nlp/dixit/internal/tag"
	"github.com/dixit-nlp/dixit/internal/timex"
)

// ErrLanguage is returned for an asked-for language that no pack speaks.
var ErrLanguage = errors.New("unsupported language")

// Undetermined is the language of a text in which none stands out.
const Undetermined = "und"

// Options are what one call asks for. The zero Options ask for nothing but the
// ground floor, in whatever language the text is in.
type Options struct {
	Language string    // BCP-47 primary tag; empty to detect
	Publish  time.Time // when the article came out; zero when unknown
	Quotes   bool
	Claims   bool
	Entities bool

	Done Watch // is told of each stage that is done, by its name; may be nil
}

// Watch is somebody who measures: the engine knows no clock.
type Watch func(stage string)

func (w Watch) tell(stage string) {
	if w != nil {
		w(stage)
	}
}

// Engine analyses articles. It is immutable and safe for concurrent use.
type Engine struct {
	packs  []*lang.Pack
	common lang.Pack // cuts texts that no pack speaks for
}

// New returns an engine that speaks the languages of packs.
func New(packs ...*lang.Pack) *Engine { return &Engine{packs: packs} }

// Languages are the packs in force, in the order given to New.
func (e *Engine) Languages() []*lang.Pack { return e.packs }

// Analyze finds what o asks for in source, which is any bytes at all. It fails
// only with ErrLanguage, or with the context's error: between two stages it
// looks whether the caller is still there.
func (e *Engine) Analyze(ctx context.Context, source string, o Options) (*doc.Analysis, error) {
	a := &doc.Analysis{}
	p, err := e.language(source, o, a)
	if err != nil {
		return nil, err
	}
	o.Done.tell("language")
	claims, quotes := o.Claims, o.Quotes || o.Claims || o.Entities // a claim says in which quote it stands

	for _, stage := range []struct {
		name   string
		wanted bool
		run    func()
	}{
		{"segment", true, func() { a.Text = segment.Text(source, &p.Segment) }},
		{"tag", quotes && p.Tagger != nil, func() { tagParts(ctx, p.Tagger, a.Text) }},
		{"quote", quotes, func() { a.Quotes = quote.Find(a.Text, &p.Quote) }},
		{"entity", o.Quotes || o.Entities, func() { a.Entities = entity.Find(a.Text, a.Quotes, &p.Entity) }},
		{"speaker", o.Quotes || o.Entities, func() {
			a.Attributions = speaker.Resolve(a.Text, a.Quotes, a.Entities, &p.Speaker)
			a.Entities = speaker.Settle(a.Entities, a.Attributions)
		}},
		{"timex", claims, func() { a.Timexes = timex.Find(a.Text, o.Publish, &p.Timex) }},
		{"number", claims, func() { a.Quantities = number.Find(a.Text, a.Timexes, &p.Number) }},
		{"claim", claims, func() { a.Claims = claim.Build(a.Text, a.Quantities, a.Timexes, a.Quotes, &p.Claim) }},
	} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if stage.wanted {
			stage.run()
			o.Done.tell(stage.name)
		}
	}
	return a, nil
}

// tagPart is how much of a text is tagged at a time, in bytes.
const tagPart = 64 << 10

// tagParts tags a text, part by part as long as the caller is there. Tagging takes
// longer than any other stage, and alone needs no more than one sentence at a time.
func tagParts(ctx context.Context, tagger tag.Tagger, t *doc.Text) {
	if len(t.Source) <= tagPart {
		tagger.Tag(t)
		return
	}
	t.Verbs = make([]doc.VerbGroup, 0, len(t.Tokens)/8+1)
	for from := 0; from < len(t.Sentences) && ctx.Err() == nil; {
		to := from + 1
		for to < len(t.Sentences) && t.Sentences[to].End-t.Sentences[from].Start <= tagPart {
			to++
		}
		part := *t
		part.Sentences, part.Verbs = t.Sentences[from:to], t.Verbs[len(t.Verbs):]
		tagger.Tag(&part)
		t.Verbs = append(t.Verbs, part.Verbs...)
		from = to
	}
}

// language picks the pack for source and notes the choice in a.
func (e *Engine) language(source string, o Options, a *doc.Analysis) (*lang.Pack, error) {
	a.Language, a.LanguageScore = o.Language, 1
	if o.Language == "" {
		a.Language, a.LanguageScore = langid.Detect(source)
	}
	i := slices.IndexFunc(e.packs, func(p *lang.Pack) bool { return p.Tag == a.Language })
	switch {
	case i >= 0:
		a.Supported = true
		return e.packs[i], nil
	case o.Language != "":
		return nil, fmt.Errorf("%w: %q", ErrLanguage, o.Language)
	}
	return &e.common, nil
}
