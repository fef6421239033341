package tag

import (
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// Perceptron is the tagger that we train ourselves.
type Perceptron struct {
	model *model.Model
	verbs *Verbs
	pool  sync.Pool // of *work
}

// work is the memory of one text while it is tagged.
type work struct {
	scratch model.Scratch
	forms   []model.VerbForm
}

// New makes a tagger of the file of a model and what its language says about
// verbs.
func New(file string, verbs *Verbs) (*Perceptron, error) {
	m, err := model.Read(file)
	if err != nil {
		return nil, err
	}
	return &Perceptron{model: m, verbs: verbs, pool: sync.Pool{New: func() any { return new(work) }}}, nil
}

// Tag implements Tagger.
func (p *Perceptron) Tag(t *doc.Text) { p.TagWith(t, nil) }

// TagWith is Tag with a second opinion: first labels the tokens of a sentence
// with Tag, or returns false and leaves them to the perceptron.
// Agreement, lemmas and verb groups come from the perceptron either way.
func (p *Perceptron) TagWith(t *doc.Text, first func(t *doc.Text, sentence int) bool) {
	w := p.pool.Get().(*work)
	defer p.pool.Put(w)
	if cap(w.forms) < len(t.Tokens) {
		w.forms = make([]model.VerbForm, len(t.Tokens)+len(t.Tokens)/2)
	}
	w.forms = w.forms[:len(t.Tokens)]
	for i := range t.Sentences {
		r := t.Sentences[i].Tokens
		tokens, forms := t.Tokens[r.First:r.End], w.forms[r.First:r.End]
		if first != nil && first(t, i) {
			p.model.Complete(tokens, forms, &w.scratch)
		} else {
			p.model.Sentence(tokens, forms, &w.scratch)
		}
	}
	p.verbs.group(t, p.model, w.forms)
}
