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

	"github.com/dixit-nlp/dixit/internal/analysis"
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
	m := newMutator(t, engine, *seed)
	known := map[string]bool{}
	for n := range *mutants {
		language := [...]string{"fr", "en"}[n%2]
		text := m.mutant()
		place := trouble(engine, language, text.String(), n%8 == 0)
		if place == "" || known[place] {
			continue
		}
		if known[place] = true; len(known) > 20 {
			t.Fatal("and so on")
		}
		text = smallest(text, func(x passage) bool { return trouble(engine, language, x.String(), true) == place })
		t.Errorf("%s %q: %s", language, text.String(), place)
	}
}

// trouble reads a text and tells what went wrong and where, if anything did.
func trouble(engine *analysis.Engine, language, text string, twice bool) (place string) {
	defer func() {
		if p := recover(); p != nil {
			place = fmt.Sprint(p, panicked())
		}
	}()
	o := everything
	o.Language = language
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
