package en

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/tag"
)

// ErrProse is returned when the model of prose does not load. English works
// without it: see Pack.
var ErrProse = errors.New("the tagger prose did not load")

// ProsePack is Pack with the tagger of github.com/jdkato/prose in the place of
// ours. It takes half a second to load, and its tags are worse than ours.
func ProsePack() (*lang.Pack, error) {
	pack, err := Pack()
	if err != nil {
		return nil, err
	}
	if pack.Tagger, err = newProse(pack.Tagger.(*tag.Perceptron)); err != nil {
		return nil, err
	}
	return pack, nil
}

// proseTagger holds prose at arm's length. Prose cuts text in its own way and
// gives no offsets, panics on some input, takes time quadratic in other, and
// lets words vanish. So it is handed one sentence at a time, already cut and
// cleaned, of bounded size; what it answers counts only when every word of it
// is found again; and whatever goes wrong, the sentence is ours.
type proseTagger struct {
	ours  *tag.Perceptron
	model *prose.Model
}

const (
	maxSentence = 2000  // runes that prose is handed at once
	maxWord     = 200   // bytes of one word
	maxText     = 60000 // runes of one text: prose needs some 10 µs for each word
)

// newProse loads the model of prose. It is shared: prose only reads it.
func newProse(ours *tag.Perceptron) (p *proseTagger, err error) {
	defer func() {
		if r := recover(); r != nil { // prose panics when its data is amiss
			p, err = nil, fmt.Errorf("%w: %v", ErrProse, r)
		}
	}()
	p = &proseTagger{ours: ours, model: prose.ModelFromData("en")}
	if !p.works() {
		return nil, ErrProse
	}
	return p, nil
}

// works asks something easy.
func (p *proseTagger) works() bool {
	tags, ok := p.ask([]string{"He", "said", "no"})
	return ok && tags[0] == "PRP" && tags[1] == "VBD"
}

// Tag implements tag.Tagger.
func (p *proseTagger) Tag(t *doc.Text) {
	budget := maxText
	if len(t.Sentences) > 0 {
		budget -= t.Sentences[0].Start // of a part of a text
	}
	p.ours.TagWith(t, func(t *doc.Text, i int) bool {
		return needed(t, i) && p.sentence(t, t.Sentences[i].Tokens, &budget)
	})
}

// needed reports a sentence whose tags any fact may hang on: one with a quote
// mark, a number or a cue. The others are not worth the time of prose.
func needed(t *doc.Text, i int) bool {
	r := t.Sentences[i].Tokens
	for j := r.First; j < r.End; j++ {
		k := &t.Tokens[j]
		if k.Kind == doc.QuoteMark || k.Flags.Has(doc.HasDigit) || proseCues.Has(k.Norm) {
			return true
		}
	}
	return false
}

// proseCues are the forms of the commonest verbs and prepositions of reporting,
// and of small numbers in words.
var proseCues = func() (l doc.Lexicon[struct{}]) {
	for w := range strings.FieldsSeq(`said says say saying told tells tell according added adds add announced announces
		asked asks claimed claims confirmed confirms denied denies explained explains insisted insists noted notes
		reported reports stated states suggested suggests warned warns wrote writes two three four five six seven eight
		nine ten eleven twelve twenty thirty hundred thousand million billion half third dozen percent`) {
		l.Set(w, struct{}{})
	}
	return l
}()

// sentence labels the tokens of one sentence, or none of them.
func (p *proseTagger) sentence(t *doc.Text, r doc.Range, budget *int) bool {
	words := make([]string, 0, r.Len())
	size := 0
	for i := r.First; i < r.End; i++ {
		w := clean(t.Word(i))
		if len(w) > maxWord {
			return false
		}
		size += utf8.RuneCountInString(w) + 1
		words = append(words, w)
	}
	if size > maxSentence || size > *budget || len(words) == 0 {
		return false
	}
	*budget -= size
	tags, ok := p.ask(words)
	if !ok {
		return false
	}
	for i, penn := range tags {
		k := &t.Tokens[r.First+i]
		k.Tag = fromPenn(penn, k)
	}
	auxiliaries(t.Tokens[r.First:r.End])
	return true
}

// clean makes a word safe for prose: valid UTF-8, no white space, plain quotes,
// and no letter whose lower case is longer or shorter than itself, which makes
// prose cut past the end of the word.
func clean(word string) string {
	word = strings.ToValidUTF8(word, "?")
	word = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case r == '‘' || r == '’':
			return '\''
		case r == '“' || r == '”':
			return '"'
		case utf8.RuneLen(unicode.ToLower(r)) != utf8.RuneLen(r):
			return '?'
		}
		return r
	}, word)
	if word == "" {
		return "-"
	}
	return word
}

// ask returns the Penn tag of every word. ok is false when prose lost one of
// them, made others, or panicked.
func (p *proseTagger) ask(words []string) (tags []string, ok bool) {
	defer func() {
		if recover() != nil {
			tags, ok = nil, false
		}
	}()
	d, err := prose.NewDocument(strings.Join(words, " "),
		prose.UsingModel(p.model), prose.WithSegmentation(false), prose.WithExtraction(false))
	if err != nil {
		return nil, false
	}
	return align(words, d.Tokens())
}

// align gives each word the tag of the first token that prose made of it. The
// tokens of a word must spell it.
func align(words []string, tokens []prose.Token) ([]string, bool) {
	tags := make([]string, 0, len(words))
	for _, w := range words {
		if len(tokens) == 0 {
			return nil, false
		}
		tags = append(tags, tokens[0].Tag)
		for w != "" {
			if len(tokens) == 0 || tokens[0].Text == "" || !strings.HasPrefix(w, tokens[0].Text) {
				return nil, false
			}
			w, tokens = w[len(tokens[0].Text):], tokens[1:]
		}
	}
	return tags, len(tokens) == 0
}
