package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// Drafts are sentences that we wrote of what treebanks have little of: the press. Only
// some of their words have an answer; what the others are a student tells himself, as
// he does when he tags.
//
//	« Rien n' est signé » , assure/VERB-Fin* Anne Roux .
//
// A star asks for the sentence again with other words in the place of that one.

// fills is how many other words take the place of one with a star. With more, what is
// made of drafts outweighs the treebanks.
const fills = 8

// read makes sentences of drafts. Words that the treebanks have are counted as what the
// drafts say they are, too; others stay unknown, so that what is learned from them holds
// for all words that are.
func (p *stock) read(drafts [][]string) (all []sentence, err error) {
	for _, line := range drafts {
		var s sentence
		star := doc.None
		for i, field := range strings.Fields(line[0]) {
			form, tag, marked := strings.Cut(field, "/")
			norm, shape := normalize(form)
			var a answer
			if marked {
				name, starred := strings.CutSuffix(tag, "*")
				if starred {
					star = i
				}
				var ok bool
				if a, ok = p.answer(norm, name); !ok {
					err = errors.Join(err, fmt.Errorf("%q in %q: no such form", field, line[0]))
				}
			}
			s.tokens = append(s.tokens, doc.Token{Norm: doc.FormOf(norm), Shape: shape})
			s.gold = append(s.gold, a)
		}
		all = append(all, s)
		if star != doc.None && err == nil {
			all = p.fill(all, s, star)
		}
	}
	for i := range all {
		for j, a := range all[i].gold {
			if form := all[i].tokens[j].Norm.Text; a.tag != doc.NoTag && p.words[form] != nil {
				p.words.add(form, reading{a.tag, a.lemma, a.verb}, 1)
			}
		}
	}
	return all, err
}

// stock are the words that drafts are filled with: those of the treebanks, and the
// forms of verbs by their place in the paradigm.
type stock struct {
	words    vocabulary
	third    int
	readings map[string][]inflected // of a form
	placed   map[place][]string     // the forms in one place
	places   map[inflected]place
	order    shuffler
}

// place is a place in the paradigms of all verbs: the second of the forms that have a
// tag, a tense and a mood.
type place struct {
	tag    doc.Tag
	verb   model.VerbForm
	number int
}

func newStock(words vocabulary, known []inflected, third int) *stock {
	p := &stock{words: words, third: third, order: 1, readings: map[string][]inflected{}, placed: map[place][]string{}, places: map[inflected]place{}}
	seen := map[reading]int{}
	for _, k := range known {
		if _, ok := p.places[k]; ok {
			continue
		}
		at := place{k.tag, k.verb, seen[k.reading]}
		seen[k.reading]++
		p.places[k] = at
		p.readings[k.form] = append(p.readings[k.form], k)
		if p.open(k.form) {
			p.placed[at] = append(p.placed[at], k.form)
		}
	}
	return p
}

// open reports a form that the treebanks have as nothing but a verb, noun or adjective.
func (p *stock) open(form string) bool {
	for r := range p.words[form] {
		if !r.tag.Verb() && !r.tag.Nominal() && !r.tag.Adjective() {
			return false
		}
	}
	return true
}

// seen reports whether the treebanks have a form with a tag.
func (p *stock) seen(form string, t doc.Tag) bool {
	for r := range p.words[form] {
		if r.tag == t {
			return true
		}
	}
	return false
}

// answer is that for a form of which a draft says the tag; false when no verb that we
// know has it.
func (p *stock) answer(form, tag string) (answer, bool) {
	for _, k := range p.readings[form] {
		if k.tag.String() == tag {
			a := answer{tag: k.tag, lemma: k.lemma, verb: k.verb}
			if p.places[k] == (place{doc.VerbFin, model.FormOf(doc.Present, doc.Indicative), p.third}) {
				a.agrees, a.morph = true, doc.Sing|doc.Third
			}
			return a, true
		}
	}
	for _, r := range ranked(p.words[form], compareReadings) {
		if r.of.tag.String() == tag {
			return answer{tag: r.of.tag, lemma: r.of.lemma, verb: r.of.verb}, true
		}
	}
	for t := doc.NoTag + 1; t < doc.NumTags; t++ {
		if t.String() == tag {
			return answer{tag: t, lemma: form}, !t.Verb()
		}
	}
	return answer{}, false
}

// fill appends a sentence several times, with other words in the place of one.
func (p *stock) fill(all []sentence, s sentence, at int) []sentence {
	list := p.others(s.tokens[at].Norm.Text, s.gold[at])
	for range min(fills, len(list)) {
		form := list[p.order.next()%uint64(len(list))]
		more := sentence{slices.Clone(s.tokens), slices.Clone(s.gold)}
		more.tokens[at].Norm = doc.FormOf(form)
		more.gold[at], _ = p.answer(form, s.gold[at].tag.String())
		all = append(all, more)
	}
	return all
}

// others are words that can stand for one: for a verb, verbs in the same form; for a
// noun that may be taken for a verb, others that may be for that form; for any other, what
// the treebanks have that ends alike, in -s or not.
func (p *stock) others(form string, a answer) (list []string) {
	for _, k := range p.readings[form] {
		if a.tag.Verb() && k.tag == a.tag && k.lemma == a.lemma {
			return p.placed[p.places[k]]
		}
	}
	if same := p.readings[form]; len(same) > 0 && !a.tag.Verb() {
		for _, other := range p.placed[p.places[same[0]]] {
			if p.seen(other, a.tag) {
				list = append(list, other)
			}
		}
	}
	if list == nil {
		for _, other := range slices.Sorted(maps.Keys(p.words)) {
			if p.seen(other, a.tag) && p.open(other) && strings.HasSuffix(form, "s") == strings.HasSuffix(other, "s") {
				list = append(list, other)
			}
		}
	}
	return list
}
