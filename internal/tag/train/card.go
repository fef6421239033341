package main

import (
	"fmt"
	"strings"

	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// version of the models; it goes up when retraining changes them.
const version = 3

// card describes a model to people: what it was made from, how, and how good
// it is.
func (l *language) card(m *model.Model, size, drafts int, c recipe, scores []score) string {
	var b strings.Builder
	f := func(format string, args ...any) { fmt.Fprintf(&b, format, args...) }
	f("# %s tagger, version %d\n\n", l.name, version)
	f("Written by `go run ./internal/tag/train -lang %s`; the same treebanks give the same bytes.\n\n", l.code)
	f("Labels words with part of speech (Universal Dependencies, split finer), number, gender, person, lemma,\n")
	f("tense and mood. Two averaged perceptrons over hashed features, greedy from left to right; a lexicon of\n")
	f("%d words; %d rules that give other words their lemma. %d bytes.\n\n", m.Lexicon.Len(), m.Rules.Len(), size)
	f("## Training data\n\n| treebank (Universal Dependencies) | licence |\n|---|---|\n")
	for _, t := range l.train {
		f("| %s | %s |\n", t.file, t.licence)
	}
	f("\nForms of the verbs in training/verbs.txt, by rules of conjugation: written for this project.\n")
	if drafts > 0 {
		f("So are the %d sentences of training/drafts.txt; most of their words have no label.\n", drafts)
	}
	f("\n")
	f("## Recipe\n\n%d + %d bits of rows, %d epochs, %d orders averaged, margins %d and %d, rows updated fewer than %d\n",
		c.tagBits, c.agrBits, c.epochs, c.shuffles, c.tagMargin, c.agrMargin, c.minTagUpdates)
	f("and %d times dropped, weights of 8 bits clipped at the quantile %g.\n\n", c.minAgrUpdates, c.clip)
	f("## Figures\n\nPercent of right answers on gold tokens of sets that training did not see; lemma, tense and mood of verbs\n")
	f("count as wrong where the tag is.\n\n| set | tokens | UPOS | fine tag | number+gender+person | lemma of verbs | lemma | tense and mood |\n|---|---|---|---|---|---|---|---|\n")
	for i, s := range scores {
		f("| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |\n", l.dev[i].file, s.tokens,
			percent(s.upos, s.tokens), percent(s.fine, s.tokens), percent(s.agreed, s.agreeing),
			percent(s.verbLemmas, s.verbs), percent(s.lemmas, s.tokens), percent(s.tenses, s.finite))
	}
	f("\nNumber, gender and person are counted over the tokens that have any in the treebank.\n\n")
	f("## Limits\n\nTrained on edited and spoken text before 2020; headlines in capitals, verse and social media fare worse.\n")
	return b.String()
}
