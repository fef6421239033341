package analysis

import (
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Release gives back what an analysis is made of, so that the next one is made in
// its memory. It is for callers who have made of an analysis what they wanted: of a,
// only the language is left, and nobody may read its text or its facts any more who
// kept them elsewhere. Strings stay, whoever holds them: none is ever written over.
// Whoever does not call Release leaves all to the collector.
func Release(a *doc.Analysis) {
	doc.Quotes.Give(a.Quotes)
	doc.Entities.Give(a.Entities)
	doc.Attributions.Give(a.Attributions)
	doc.Timexes.Give(a.Timexes)
	doc.Quantities.Give(a.Quantities)
	doc.Claims.Give(a.Claims)
	t := a.Text
	*a = doc.Analysis{Language: a.Language, LanguageScore: a.LanguageScore, Supported: a.Supported}
	if t == nil || t.Long() {
		return
	}
	clear(t.Tokens) // they hold on to the source
	clear(t.Verbs)
	t.Source, t.Tokens, t.Verbs = "", t.Tokens[:0], t.Verbs[:0]
	texts.Put(t)
}

// texts are those that were given back. A new one looks like any of them.
var texts = sync.Pool{New: func() any {
	return &doc.Text{Blocks: []doc.Block{}, Tokens: []doc.Token{}, Sentences: []doc.Sentence{}, Verbs: []doc.VerbGroup{}}
}}

// blank is a text of which nothing is known yet, in memory that was given back.
func blank(source string) *doc.Text {
	t := texts.Get().(*doc.Text)
	t.Source = source
	return t
}
