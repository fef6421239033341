package analysis_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/tag"
)

var (
	mutants = flag.Int("mutants", 3000, "how many broken texts to read")
	seed    = flag.Uint64("seed", 1, "which ones")
)

// TestBrokenArticlesAreRead reads passages of our articles in which words, marks and
// lines are missing, doubled, moved, or from elsewhere, and holds the answers to the
// invariants. A rule that looks at the token before, or behind, without asking whether
// there is one is found within some ten thousand:
//
//	go test ./internal/analysis -run Broken -mutants 100000 -seed 7
func TestBrokenArticlesAreRead(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	engine := newEngine(t)
	newMutator(t, engine, *seed).read(t, engine, *mutants)
}

// read reads so many broken texts.
func (m *mutator) read(t *testing.T, engine *analysis.Engine, many int) {
	known := map[string]bool{}
	for n := range many {
		o := everything
		o.Language = [...]string{"fr", "en"}[n%2]
		if n%3 == 0 {
			o.Publish = days[m.IntN(len(days))]
		}
		text := m.mutant()
		place := trouble(engine, text.String(), o, n%8 == 0)
		if place == "" || known[place] {
			continue
		}
		if known[place] = true; len(known) > 20 {
			t.Fatal("and so on")
		}
		text = smallest(text, func(x passage) bool { return trouble(engine, x.String(), o, true) == place })
		t.Errorf("%s %v %q: %s", o.Language, o.Publish, text.String(), place)
	}
}

// TestMistaggedArticlesAreRead does so after a tagger that is often wrong: a rule may
// not rely on what tags say of one another. A tagger may be somebody else's.
func TestMistaggedArticlesAreRead(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	m := newMutator(t, newEngine(t), *seed)
	var bad []*lang.Pack
	for _, p := range packs(t) {
		p.Tagger = mistagger{p.Tagger}
		bad = append(bad, p)
	}
	m.read(t, analysis.New(bad...), *mutants)
}

// mistagger puts some tags in the place of others, the same each time.
type mistagger struct{ tag.Tagger }

func (m mistagger) Tag(t *doc.Text) {
	m.Tagger.Tag(t)
	r := rand.New(rand.NewPCG(uint64(len(t.Tokens)), uint64(doc.FormOf(t.Source).Hash)))
	for range 1 + len(t.Tokens)/8 {
		if len(t.Tokens) > 0 {
			t.Tokens[r.IntN(len(t.Tokens))].Tag = doc.Tag(r.IntN(int(doc.NumTags)))
		}
	}
	regroup(t)
}

// regroup groups the verbs anew after tags were changed.
func regroup(t *doc.Text) {
	// Whoever is no verb any more heads no group, and whoever is one now has his own.
	verbs := slices.DeleteFunc(t.Verbs, func(g doc.VerbGroup) bool { return !verbal(t.Tokens[g.Head].Tag) })
	grouped := make([]bool, len(t.Tokens))
	for _, g := range verbs {
		for i := g.Tokens.First; i < g.Tokens.End; i++ {
			grouped[i] = true
		}
	}
	for i := range t.Tokens {
		if k := &t.Tokens[i]; verbal(k.Tag) && !grouped[i] {
			verbs = append(verbs, doc.VerbGroup{Tokens: doc.Range{First: i, End: i + 1}, Head: i, Lemma: k.Lemma,
				Finite: k.Tag.Finite(), Form: k.Tag, Tense: doc.Present, Subject: doc.None})
		}
	}
	slices.SortFunc(verbs, func(a, b doc.VerbGroup) int { return a.Tokens.First - b.Tokens.First })
	t.Verbs = verbs
}

func verbal(t doc.Tag) bool { return t.Verb() || t.Aux() }

// trouble reads a text and tells what went wrong and where, if anything did.
func trouble(engine *analysis.Engine, text string, o analysis.Options, twice bool) (place string) {
	defer func() {
		if p := recover(); p != nil {
			place = fmt.Sprint(p, panicked())
		}
	}()
	a, err := engine.Analyze(context.Background(), text, o)
	if err != nil {
		return err.Error()
	}
	checkInvariants(loud{}, a)
	if twice {
		again, err := engine.Analyze(context.Background(), text, o)
		if same := reflect.DeepEqual(a, again); err != nil || !same && len(a.Text.Tokens) > 0 {
			return "a second look finds other facts"
		}
		analysis.Release(again)
	}
	analysis.Release(a)
	return ""
}

// loud panics where a test would fail.
type loud struct{}

func (loud) Helper() {}

// Fatalf leaves out the figures, so that the same complaint is told once.
func (loud) Fatalf(format string, _ ...any) { panic(format) }

// panicked is where in the program the panic was that is being recovered from.
func panicked() string {
	var b strings.Builder
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for n := 0; n < 3; {
		f, more := frames.Next()
		if strings.Contains(f.Function, "/dixit/internal/") && !strings.HasSuffix(f.File, "_test.go") {
			fmt.Fprintf(&b, " %s:%d", f.File[strings.LastIndex(f.File, "/internal/")+1:], f.Line)
			n++
		}
		if !more {
			break
		}
	}
	return b.String()
}

// smallest drops tokens from a text as long as it still shows what is wrong with it.
func smallest(text passage, wrong func(passage) bool) passage {
	for size := len(text) / 2; size > 0; {
		smaller := false
		for i := 0; i+size <= len(text); {
			if shorter := slices.Delete(slices.Clone(text), i, i+size); wrong(shorter) {
				text, smaller = shorter, true
			} else {
				i += size
			}
		}
		if !smaller || size > len(text) {
			size = min(size/2, len(text))
		}
	}
	return text
}

// piece is a token and what stands before it.
type piece struct{ gap, word string }

type passage []piece

func (p passage) String() string {
	var b strings.Builder
	for _, k := range p {
		b.WriteString(k.gap)
		b.WriteString(k.word)
	}
	return b.String()
}

// mutator makes broken texts of sentences.
type mutator struct {
	*rand.Rand
	sentences []passage
}

func newMutator(t *testing.T, engine *analysis.Engine, seed uint64) *mutator {
	m := &mutator{Rand: rand.New(rand.NewPCG(seed, seed))}
	for _, text := range articles(t) {
		a := analyzed(t, engine, text)
		at := 0
		for i := range a.Text.Sentences {
			var s passage
			for j := a.Text.Sentences[i].Tokens.First; j < a.Text.Sentences[i].Tokens.End; j++ {
				k := &a.Text.Tokens[j]
				s = append(s, piece{text[at:k.Start], text[k.Start:k.End]})
				at = k.End
			}
			m.sentences = append(m.sentences, s)
		}
	}
	return m
}

// strays are what a writer, a keyboard or a web page may leave in a text.
var (
	strays = strings.Fields("« » “ ” \" ' ’ ‹ › ( ) [ ] , , , . . : : ; ! ? … ... - – — – / % € $ £ ° + = * # & @ _ ½ \\ | " +
		"1 2 3,5 2.5 10 14 2014 1er 2nd 15h30 20:15 3-2 14/07/2021 0 1/3 que qui dont et ou de la le il elle dit-il a-t-elle " +
		"said that who and or of the he she says M. Mme Mr. vingt cent mille million milliards pour par sur après selon " +
		"twenty hundred thousand billion percent according to in by half moitié tiers un une one a an plus moins more less than")
	gaps = []string{"", "", " ", " ", "\n", "\n\n", "\u00a0", "\u202f", "\n- ", "\n– "}
)

// days are days on which an article may come out.
var days = []time.Time{
	time.Date(2024, time.March, 12, 9, 0, 0, 0, time.UTC),
	time.Date(2024, time.February, 29, 0, 0, 0, 0, time.UTC),
	time.Date(2023, time.December, 31, 23, 59, 59, 0, time.UTC),
	time.Date(2025, time.January, 1, 0, 0, 0, 0, time.FixedZone("", 14*3600)),
	time.Date(1, time.January, 1, 1, 0, 0, 0, time.UTC),
	time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC),
}

// mutant is one to four sentences that follow one another, or do not, with a few
// things wrong.
func (m *mutator) mutant() passage {
	var p passage
	for k := range 1 + m.IntN(3) {
		at := m.IntN(len(m.sentences))
		for range 1 + m.IntN(2) {
			p = append(p, m.sentences[at]...)
			at = min(at+1, len(m.sentences)-1)
		}
		if k > 0 && m.IntN(2) == 0 { // another sentence goes on in the middle of this one
			p = m.without(p)
		}
	}
	for range 1 + m.IntN(8) {
		p = m.edit(p)
	}
	// Many a rule looks past the edge of a text only when that is in the right place.
	if n := len(p); n > 0 && m.IntN(4) > 0 {
		p = p[:1+m.IntN(n)]
	}
	if n := len(p); n > 0 && m.IntN(2) > 0 {
		p = p[m.IntN(n):]
	}
	return p
}

// edit makes one thing wrong.
func (m *mutator) edit(p passage) passage {
	if len(p) == 0 {
		return p
	}
	i, j := m.IntN(len(p)), m.IntN(len(p))
	switch m.IntN(12) {
	case 0:
		return m.without(p)
	case 1:
		return slices.Delete(p, i, i+1)
	case 2:
		return slices.Insert(p, i, p[j])
	case 3:
		p[i].word, p[j].word = p[j].word, p[i].word
	case 4:
		other := m.sentences[m.IntN(len(m.sentences))]
		p[i].word = other[m.IntN(len(other))].word
	case 5:
		return slices.Insert(p, i, piece{" ", strays[m.IntN(len(strays))]})
	case 6:
		p[i].word = strays[m.IntN(len(strays))]
	case 7:
		p[i].gap = gaps[m.IntN(len(gaps))]
	case 8:
		return p[i:]
	case 9:
		return p[:i]
	case 10:
		p[i].word = strings.ToUpper(p[i].word[:1]) + p[i].word[1:]
	case 11:
		if i > j {
			i, j = j, i
		}
		return slices.Insert(p, j, p[i:min(j, i+8)]...)
	}
	return p
}

// without is a passage without some of its tokens.
func (m *mutator) without(p passage) passage {
	i := m.IntN(len(p) + 1)
	return slices.Delete(p, i, min(i+m.IntN(12), len(p)))
}
