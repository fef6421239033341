package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// score is how well a model does on one treebank.
type score struct {
	tokens, upos, fine int
	agreeing, agreed   int // tokens with an agreement in the treebank
	verbs, verbLemmas  int
	lemmas             int
	finite, tenses     int
	misses             map[string]int // what went wrong, and how often
}

func (l *language) score(m *model.Model, sentences []sentence) score {
	sc := score{misses: map[string]int{}}
	var scratch model.Scratch
	var forms []model.VerbForm
	for i := range sentences {
		x := &sentences[i]
		tokens := slices.Clone(x.tokens)
		forms = append(forms[:0], make([]model.VerbForm, len(tokens))...)
		m.Sentence(tokens, forms, &scratch)
		for j := range tokens {
			sc.token(l, &tokens[j], forms[j], &x.gold[j])
		}
	}
	return sc
}

func (sc *score) token(l *language, k *doc.Token, form model.VerbForm, gold *answer) {
	sc.tokens++
	if got := l.upos(k.Tag); got == gold.upos {
		sc.upos++
	} else {
		sc.miss("class %s→%s", gold.upos, got)
	}
	if k.Tag == gold.tag {
		sc.fine++
	}
	if gold.agrees && gold.morph != 0 {
		sc.agreeing++
		if k.Morph == gold.morph {
			sc.agreed++
		} else {
			sc.miss("agr %s %s %s→%s [%s]", gold.tag, k.Norm.Text, gold.morph, k.Morph, k.Tag)
		}
	}
	if k.Lemma.Text == gold.lemma {
		sc.lemmas++
	}
	if gold.upos == "VERB" {
		sc.verbs++
		if k.Lemma.Text == gold.lemma {
			sc.verbLemmas++
		} else {
			sc.miss("verb %s %s→%s (%s→%s)", k.Norm.Text, gold.lemma, k.Lemma.Text, gold.tag, k.Tag)
		}
	}
	if gold.tag.Finite() {
		sc.finite++
		if k.Tag.Finite() && form == gold.verb {
			sc.tenses++
		} else {
			sc.miss("tense %s %d.%d→%d.%d (%s→%s)", k.Norm.Text, gold.verb.Tense(), gold.verb.Mood(), form.Tense(), form.Mood(), gold.tag, k.Tag)
		}
	}
}

func (sc *score) miss(format string, args ...any) { sc.misses[fmt.Sprintf(format, args...)]++ }

// list prints the n most frequent errors of each kind.
func (sc *score) list(out io.Writer, n int) {
	shown := map[string]int{}
	for _, m := range ranked(sc.misses, strings.Compare) {
		kind, _, _ := strings.Cut(m.of, " ")
		if shown[kind]++; shown[kind] <= n {
			fmt.Fprintf(out, "%5d %s\n", m.n, m.of)
		}
	}
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(1, b)) }

func (sc *score) String() string {
	return fmt.Sprintf("UPOS %.2f  tag %.2f  agreement %.2f  verb lemma %.2f  lemma %.2f  tense+mood %.2f  (%d tokens)",
		percent(sc.upos, sc.tokens), percent(sc.fine, sc.tokens), percent(sc.agreed, sc.agreeing),
		percent(sc.verbLemmas, sc.verbs), percent(sc.lemmas, sc.tokens), percent(sc.tenses, sc.finite), sc.tokens)
}

// speed is how many tokens a second one core labels, and the allocations it
// makes for them.
func speed(m *model.Model, sentences []sentence) (perSecond float64, allocs uint64) {
	var scratch model.Scratch
	forms := make([]model.VerbForm, 4096)
	pass := func() (n int) {
		for i := range sentences {
			tokens := sentences[i].tokens
			m.Sentence(tokens, forms[:len(tokens)], &scratch)
			n += len(tokens)
		}
		return n
	}
	pass()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	pass()
	runtime.ReadMemStats(&after)
	for range 5 {
		start := time.Now()
		n := pass()
		perSecond = max(perSecond, float64(n)/time.Since(start).Seconds())
	}
	return perSecond, after.Mallocs - before.Mallocs
}
