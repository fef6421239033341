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

// lexicon makes the model's lexicon of a vocabulary. Of the forms that grammar
// adds, it takes those that the rules get wrong. To the classifiers, words that were
// never seen as a verb differ by which forms of one they may be.
func (v vocabulary) lexicon(rules *model.Rules, known []inflected, verbs map[string]byte) model.Lexicon {
	var l model.Lexicon
	classes := map[string]uint16{}
	more := exceptions(rules, known)
	forms := slices.Collect(maps.Keys(v))
	for form := range more {
		if v[form] == nil {
			forms = append(forms, form)
		}
	}
	slices.Sort(forms)
	for _, form := range forms {
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
			key.WriteByte(lead(ranks, total))
			if len(verbs) > 0 && !slices.ContainsFunc(ranks, func(r count[doc.Tag]) bool { return r.of.Verb() || r.of.Aux() }) {
				key.WriteByte(verbs[form])
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
		for _, r := range more[form] {
			if !done[r.tag] {
				done[r.tag] = true
				l.AddReading(r.tag, r.verb, r.lemma)
			}
		}
	}
	return l
}

// verbForms says which forms of a verb a word may be by grammar, though the treebanks
// may not have it as one: a bit for each form.
func verbForms(known []inflected) map[string]byte {
	forms := map[string]byte{}
	for _, k := range known {
		if k.tag != doc.VerbImp {
			forms[k.form] |= 1 << (k.tag - doc.VerbFin)
		}
	}
	return forms
}

// lead says how much of a word its first tag makes up: "a" is hardly ever
// anything but an article, "report" is a toss-up.
func lead(ranks []count[doc.Tag], total int) byte {
	switch share := float64(ranks[0].n) / float64(total); {
	case len(ranks) == 1:
		return 203
	case share > .9:
		return 202
	case share > .65:
		return 201
	}
	return 200
}

// exceptions are the irregular forms whose lemma or tense the rules get wrong.
func exceptions(rules *model.Rules, known []inflected) map[string][]reading {
	more := map[string][]reading{}
	for _, k := range known {
		op := rules.Find(k.tag, k.form)
		if k.irregular && (op.Apply(k.form) != k.lemma || op.Verb != k.verb) {
			more[k.form] = append(more[k.form], k.reading)
		}
	}
	return more
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
func (v vocabulary) rules(known []inflected) model.Rules {
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
	for _, k := range known {
		op := model.Edit(k.form, k.lemma)
		op.Verb = k.verb
		items[k.tag] = append(items[k.tag], item{k.form, op, 1})
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
