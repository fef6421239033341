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
func (p *Perceptron) Tag(t *doc.Text) {
	w := p.pool.Get().(*work)
	defer p.pool.Put(w)
	if cap(w.forms) < len(t.Tokens) {
		w.forms = make([]model.VerbForm, len(t.Tokens)+len(t.Tokens)/2)
	}
	w.forms = w.forms[:len(t.Tokens)]
	for i := range t.Sentences {
		r := t.Sentences[i].Tokens
		p.model.Sentence(t.Tokens[r.First:r.End], w.forms[r.First:r.End], &w.scratch)
	}
	p.verbs.group(t, p.model, w.forms)
}
