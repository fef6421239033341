package analysis

import (
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Release gives the text of an analysis back, so that the next one is made in its
// memory, which is most of what an analysis takes. It is for callers who have made
// of an analysis what they wanted: nobody may read a.Text any more, which is nil
// from here on. The facts stay, and so does every string, whoever holds it: none is
// ever written over. Whoever does not call Release leaves all to the collector.
func Release(a *doc.Analysis) {
	t := a.Text
	a.Text = nil
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
