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
// only with ErrLanguage, or with the context's error: between two stages, and now
// and then in those of a long text, it looks whether the caller is still there.
func (e *Engine) Analyze(ctx context.Context, source string, o Options) (*doc.Analysis, error) {
	a := &doc.Analysis{}
	p, err := e.language(source, o, a)
	if err != nil {
		return nil, err
	}
	o.Done.tell("language")
	a.Text = blank(source)
	j, asked := job{wanted(ctx, source), p, o.Publish, a}, o.asks(p)
	for i := range stages {
		if err := ctx.Err(); err != nil {
			Release(a)
			return nil, err
		}
		if s := &stages[i]; s.need&asked != 0 {
			s.run(j)
			o.Done.tell(s.name)
		}
	}
	if j.wanted.Gone() { // in the last one
		Release(a)
		return nil, ctx.Err()
	}
	return a, nil
}

// stages are what an article goes through, in this order.
var stages = [...]struct {
	name string
	need need // is run when one of these is asked for
	run  func(job)
}{
	{"segment", text, func(j job) { segment.IntoWhile(j.wanted, j.Text, j.Text.Source, &j.Segment) }},
	{"tag", tags, func(j job) { tagParts(j.wanted, j.Tagger, j.Text) }},
	{"quote", quotes, func(j job) { j.Quotes = quote.FindWhile(j.wanted, j.Text, &j.Quote) }},
	{"entity", voices, func(j job) { j.Entities = entity.FindWhile(j.wanted, j.Text, j.Quotes, &j.Entity) }},
	{"speaker", voices, func(j job) {
		j.Attributions = speaker.ResolveWhile(j.wanted, j.Text, j.Quotes, j.Entities, &j.Speaker)
		j.Entities = speaker.Settle(j.Entities, j.Attributions)
	}},
	{"timex", claims, func(j job) { j.Timexes = timex.Find(j.Text, j.published, &j.Timex) }},
	{"number", claims, func(j job) { j.Quantities = number.FindWhile(j.wanted, j.Text, j.Timexes, &j.Number) }},
	{"claim", claims, func(j job) {
		j.Claims = claim.BuildWhile(j.wanted, j.Text, j.Quantities, j.Timexes, j.Quotes, &j.Claim)
	}},
}

// job is an article on its way through the stages: the rules for it, and what has
// been found so far.
type job struct {
	wanted doc.Wanted
	*lang.Pack
	published time.Time
	*doc.Analysis
}

// need is a set of things that a caller may ask for.
type need uint8

const (
	text need = 1 << iota
	tags
	quotes
	voices // who said it, and who else is named
	claims
)

// asks is what o asks of p, and all that this takes.
func (o *Options) asks(p *lang.Pack) need {
	n := text
	if o.Quotes || o.Entities {
		n |= quotes | voices
	}
	if o.Claims {
		n |= quotes | claims // a claim says in which quote it stands
	}
	if n != text && p.Tagger != nil {
		n |= tags
	}
	return n
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
