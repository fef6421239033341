package main

import (
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// inflected is a form of a verb that grammar, not a treebank, tells us of.
type inflected struct {
	form string
	reading
	irregular bool // the verb does not go like its group
}

// paradigm collects the forms of verbs, one verb after the other.
type paradigm struct {
	lemma     string
	irregular bool
	forms     []inflected
}

func (a *paradigm) add(t doc.Tag, v model.VerbForm, form string) {
	if form != "" {
		a.forms = append(a.forms, inflected{form, reading{t, a.lemma, v}, a.irregular})
	}
}

// ended adds the forms of a stem with some endings; a verb without the stem
// lacks the forms.
func (a *paradigm) ended(t doc.Tag, v model.VerbForm, stem string, endings ...string) {
	if stem == "" {
		return
	}
	for _, e := range endings {
		a.add(t, v, stem+e)
	}
}

// commonSuffix is the length of the longest common suffix of a and b, between
// letters.
func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return n
}

func lastRune(s string) (rest, last string) {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-n], s[len(s)-n:]
}
