package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

const (
	minSeen    = 2    // a word seen less often is like any rare word to the classifiers
	minShare   = 0.05 // a tag that a word has less often is a slip
	minSure    = 30   // a word seen as often, and with one tag in
	sureShare  = .995 // so many cases, needs no classifier
	maxRepeats = 3    // how often a frequent word counts as evidence for a rule on endings
)

// reading is a tag, lemma and verb form that a word was seen with.
type reading struct {
	tag   doc.Tag
	lemma string
	verb  model.VerbForm
}

// vocabulary counts the readings of every word.
type vocabulary map[string]map[reading]int

func (v vocabulary) add(form string, r reading, n int) {
	if v[form] == nil {
		v[form] = map[reading]int{}
	}
	v[form][r] += n
}

// count is one thing and how often it was seen.
type count[T any] struct {
	of T
	n  int
}

// ranked are the keys of counts, the most frequent first; less breaks ties.
func ranked[T comparable](counts map[T]int, compare func(a, b T) int) []count[T] {
	var list []count[T]
	for k, n := range counts {
		list = append(list, count[T]{k, n})
	}
	slices.SortFunc(list, func(a, b count[T]) int {
		return cmp.Or(cmp.Compare(b.n, a.n), compare(a.of, b.of))
	})
	return list
}

func compareReadings(a, b reading) int {
	return cmp.Or(cmp.Compare(a.tag, b.tag), strings.Compare(a.lemma, b.lemma), cmp.Compare(a.verb, b.verb))
}

// tags counts the tags of a word.
func tags(readings map[reading]int) (ranks []count[doc.Tag], total int) {
	counts := map[doc.Tag]int{}
	for r, n := range readings {
		counts[r.tag] += n
		total += n
	}
	return ranked(counts, cmp.Compare[doc.Tag]), total
}

// lexicon makes the model's lexicon of a vocabulary.
func (v vocabulary) lexicon() model.Lexicon {
	var l model.Lexicon
	classes := map[string]uint16{}
	for _, form := range slices.Sorted(maps.Keys(v)) {
		ranks, total := tags(v[form])
		var amb uint16
		only := doc.NoTag
		if total >= minSeen {
			var key strings.Builder
			for _, r := range ranks {
				if float64(r.n) >= minShare*float64(total) {
					key.WriteByte(byte(r.of))
				}
			}
			if _, ok := classes[key.String()]; !ok {
				classes[key.String()] = uint16(len(classes) + 1)
			}
			amb = classes[key.String()]
		}
		if total >= minSure && float64(ranks[0].n) >= sureShare*float64(total) {
			only = ranks[0].of
		}
		l.Add(form, amb, only)
		done := map[doc.Tag]bool{}
		for _, r := range ranked(v[form], compareReadings) {
			if !done[r.of.tag] {
				done[r.of.tag] = true
				l.AddReading(r.of.tag, r.of.verb, r.of.lemma)
			}
		}
	}
	return l
}

// item is one word as evidence for rules on endings.
type item struct {
	form string
	op   model.Op
	n    int
}

// rules finds, for each tag, which endings ask for which edit: an ending gets a
// rule when the edit that most words with it want is not the one they would get
// from a shorter ending.
func (v vocabulary) rules() model.Rules {
	items := map[doc.Tag][]item{}
	for _, form := range slices.Sorted(maps.Keys(v)) {
		done := map[doc.Tag]bool{}
		for _, r := range ranked(v[form], compareReadings) {
			if done[r.of.tag] {
				continue
			}
			done[r.of.tag] = true
			op := model.Edit(form, r.of.lemma)
			op.Verb = r.of.verb
			items[r.of.tag] = append(items[r.of.tag], item{form, op, min(r.n, maxRepeats)})
		}
	}
	var rules model.Rules
	for t := doc.NoTag + 1; t < doc.NumTags; t++ {
		grow(&rules, t, items[t], "", model.Op{})
	}
	return rules
}

// minEvidence is how many words must ask for a rule.
const minEvidence = 3

// grow adds the rules for words that all end in ending and would be edited by
// op without any.
func grow(rules *model.Rules, t doc.Tag, words []item, ending string, op model.Op) {
	votes := map[model.Op]int{}
	total := 0
	for _, w := range words {
		if int(w.op.Strip) <= len(ending) {
			votes[w.op] += w.n
		}
		total += w.n
	}
	if total < minEvidence {
		return
	}
	if ranks := ranked(votes, compareOps); len(ranks) > 0 && ranks[0].of != op && ranks[0].n >= minEvidence && ranks[0].n > votes[op] {
		op = ranks[0].of
		rules.Add(t, ending, op)
	}
	longer := map[byte][]item{}
	for _, w := range words {
		if len(w.form) > len(ending) {
			c := w.form[len(w.form)-len(ending)-1]
			longer[c] = append(longer[c], w)
		}
	}
	for _, c := range slices.Sorted(maps.Keys(longer)) {
		grow(rules, t, longer[c], string([]byte{c})+ending, op)
	}
}

func compareOps(a, b model.Op) int {
	return cmp.Or(cmp.Compare(a.Strip, b.Strip), strings.Compare(a.Append, b.Append), cmp.Compare(a.Verb, b.Verb))
}
