package model

import (
	"errors"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// magic opens a model file and changes with its format, which includes the
// hashes and templates of features.go.
const magic = "dixit tagger 2\n"

// ErrFormat is returned for bytes that are not a model of this format.
var ErrFormat = errors.New("not a tagger model of this version")

// The file is meant to be small without a compressor and read at once: words
// are sorted and say only where they differ from the word before, lemmas and
// rules are edits, and of the weights only those that are not zero are there,
// after a bit mask that says which. No word of the file is wider than a byte,
// so it is the same on every machine.

// Append appends the file of m to b.
func (m *Model) Append(b []byte) []byte {
	w := writer{b: append(b, magic...)}
	w.uint(len(m.TagOf))
	for _, t := range m.TagOf {
		w.byte(byte(t))
	}
	w.uint(len(m.MorphOf))
	for _, x := range m.MorphOf {
		w.byte(byte(x))
	}
	w.lexicon(&m.Lexicon)
	w.verbs(&m.Lexicon)
	w.rules(&m.Rules)
	w.table(&m.Tags)
	w.table(&m.Agrs)
	return w.b
}

// Read makes a model from its file.
func Read(file string) (*Model, error) {
	m, err := read(file)
	if err != nil {
		return nil, err
	}
	m.Prepare()
	return m, nil
}

// read is Read without what is worked out ahead.
func read(file string) (*Model, error) {
	if len(file) < len(magic) || file[:len(magic)] != magic {
		return nil, ErrFormat
	}
	r := reader{s: file[len(magic):]}
	m := &Model{TagOf: make([]doc.Tag, r.count(1))}
	for i := range m.TagOf {
		m.TagOf[i] = r.tag()
	}
	m.MorphOf = make([]doc.Morph, r.count(1))
	for i := range m.MorphOf {
		m.MorphOf[i] = doc.Morph(r.byte())
	}
	r.lexicon(&m.Lexicon)
	r.verbs(&m.Lexicon)
	r.rules(&m.Rules)
	r.table(&m.Tags, Wide, len(m.TagOf))
	r.table(&m.Agrs, Narrow, len(m.MorphOf))
	if r.bad || r.at != len(r.s) {
		return nil, ErrFormat
	}
	return m, nil
}

// common is the length of the longest common prefix of a and b.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
