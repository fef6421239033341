package main

import (
	"cmp"
	"slices"
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// recipe are the numbers that a model is made by.
type recipe struct {
	tagBits, agrBits uint
	epochs           int
	shuffles         int // perceptrons that are averaged, each in an order of its own
	tagMargin        int32
	agrMargin        int32
	minTagUpdates    int32 // a row updated less often is left out
	minAgrUpdates    int32
	minClass         int // an agreement seen less often is none
	clip             float64
}

var defaultRecipe = recipe{
	tagBits: 16, agrBits: 15, epochs: 6, shuffles: 4, tagMargin: 60, agrMargin: 20,
	minTagUpdates: 10, minAgrUpdates: 2, minClass: 20, clip: .9995,
}

// learn makes a model out of the sentences of treebanks, drafts, and the forms of the
// verbs that grammar knows.
func learn(sentences []sentence, drafts [][]string, known []inflected, third int, c recipe) (*model.Model, error) {
	words := vocabulary{}
	tagCounts, morphCounts := map[doc.Tag]int{}, map[doc.Morph]int{}
	for i := range sentences {
		for j, a := range sentences[i].gold {
			words.add(sentences[i].tokens[j].Norm.Text, reading{a.tag, a.lemma, a.verb}, 1)
			tagCounts[a.tag]++
			if a.agrees {
				morphCounts[a.morph]++
			}
		}
	}
	more, err := newStock(words, known, third).read(drafts)
	if err != nil {
		return nil, err
	}
	sentences = append(slices.Clip(sentences), more...)
	m := &model.Model{Rules: words.rules(known)}
	var forms map[string]byte
	if len(drafts) > 0 { // treebanks alone teach little about nouns that may be verbs
		forms = verbForms(known)
	}
	m.Lexicon = words.lexicon(&m.Rules, known, forms)
	for _, k := range known {
		if k.tag == doc.VerbInf {
			m.Lexicon.AddVerb(k.lemma)
		}
	}
	for _, t := range ranked(tagCounts, cmp.Compare[doc.Tag]) {
		m.TagOf = append(m.TagOf, t.of)
	}
	for _, x := range ranked(morphCounts, cmp.Compare[doc.Morph]) {
		if x.n >= c.minClass {
			m.MorphOf = append(m.MorphOf, x.of)
		}
	}
	m.Prepare()
	students := make([]*student, c.shuffles)
	var done sync.WaitGroup
	for k := range students {
		done.Go(func() {
			students[k] = newStudent(m, c)
			students[k].study(sentences, shuffler(k+1), c.epochs)
		})
	}
	done.Wait()
	var tags, agrs []*perceptron
	for _, s := range students {
		tags, agrs = append(tags, s.tags), append(agrs, s.agrs)
	}
	m.Tags = quantize(average(tags, c.minTagUpdates), model.Wide, len(m.TagOf), c.tagBits, c.clip)
	m.Agrs = quantize(average(agrs, c.minAgrUpdates), model.Narrow, len(m.MorphOf), c.agrBits, c.clip)
	m.Prepare()
	return m, nil
}

// student goes through the sentences as the tagger will, on its own decisions,
// and learns from its mistakes.
type student struct {
	m          *model.Model
	tags, agrs *perceptron
	tagClass   map[doc.Tag]int
	agrClass   map[doc.Morph]int
	scores     []int32
}

func newStudent(m *model.Model, c recipe) *student {
	s := &student{
		m: m, tags: newPerceptron(len(m.TagOf), c.tagBits), agrs: newPerceptron(len(m.MorphOf), c.agrBits),
		tagClass: map[doc.Tag]int{}, agrClass: map[doc.Morph]int{},
		scores: make([]int32, max(len(m.TagOf), len(m.MorphOf))),
	}
	s.tags.margin, s.agrs.margin = c.tagMargin, c.agrMargin
	for i, t := range m.TagOf {
		s.tagClass[t] = i
	}
	for i, x := range m.MorphOf {
		s.agrClass[x] = i
	}
	return s
}

func (s *student) study(sentences []sentence, order shuffler, epochs int) {
	turn := make([]int, len(sentences))
	for i := range turn {
		turn[i] = i
	}
	var rows []uint16
	for range epochs {
		order.shuffle(turn)
		for _, i := range turn {
			x := &sentences[i]
			words := s.m.Words(x.tokens)
			var h model.History
			for j := range x.tokens {
				t := s.tag(words, j+model.Pad, &h, &rows, x.gold[j].tag)
				agr := s.agreement(words, j+model.Pad, t, &h, &rows, &x.gold[j])
				h.Push(t, agr)
			}
		}
	}
}

func (s *student) tag(words []model.Word, at int, h *model.History, rows *[]uint16, gold doc.Tag) doc.Tag {
	if e := words[at].Entry; e != nil && e.Only != doc.NoTag {
		return e.Only
	}
	*rows = model.TagRows((*rows)[:0], words, at, h, s.tags.rows)
	guess := s.tags.best(*rows, s.scores[:s.tags.classes])
	if gold != doc.NoTag {
		s.tags.learn(*rows, s.tagClass[gold], s.scores[:s.tags.classes])
	}
	return s.m.TagOf[guess]
}

func (s *student) agreement(words []model.Word, at int, t doc.Tag, h *model.History, rows *[]uint16, gold *answer) doc.Morph {
	if !model.Agrees(t) {
		return 0
	}
	*rows = model.AgreementRows((*rows)[:0], words, at, t, h, s.agrs.rows)
	guess := s.agrs.best(*rows, s.scores[:s.agrs.classes])
	if class, ok := s.agrClass[gold.morph]; ok && gold.agrees {
		s.agrs.learn(*rows, class, s.scores[:s.agrs.classes])
	}
	return s.m.MorphOf[guess]
}
