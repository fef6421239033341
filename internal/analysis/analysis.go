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
	claims, quotes := o.Claims, o.Quotes || o.Claims || o.Entities // a claim says in which quote it stands

	for _, stage := range []struct {
		wanted bool
		run    func()
	}{
		{true, func() { a.Text = segment.Text(source, &p.Segment) }},
		{quotes && p.Tagger != nil, func() { p.Tagger.Tag(a.Text) }},
		{quotes, func() { a.Quotes = quote.Find(a.Text, &p.Quote) }},
		{o.Quotes || o.Entities, func() { a.Entities = entity.Find(a.Text, a.Quotes, &p.Entity) }},
		{o.Quotes || o.Entities, func() {
			a.Attributions = speaker.Resolve(a.Text, a.Quotes, a.Entities, &p.Speaker)
			a.Entities = speaker.Settle(a.Entities, a.Attributions)
		}},
		{claims, func() { a.Timexes = timex.Find(a.Text, o.Publish, &p.Timex) }},
		{claims, func() { a.Quantities = number.Find(a.Text, a.Timexes, &p.Number) }},
		{claims, func() { a.Claims = claim.Build(a.Text, a.Quantities, a.Timexes, a.Quotes, &p.Claim) }},
	} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if stage.wanted {
			stage.run()
		}
	}
	return a, nil
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
