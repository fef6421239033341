package en

import (
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jdkato/prose/v2"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/langtest"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/tag"
)

// loadProse loads prose once for all tests: it takes half a second.
var loadProse = sync.OnceValues(func() (*proseTagger, error) {
	ours, err := tagger()
	if err != nil {
		return nil, err
	}
	return newProse(ours.(*tag.Perceptron))
})

func proseOf(t testing.TB) *proseTagger {
	t.Helper()
	p, err := loadProse()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func cut(source string) *doc.Text {
	rules := SegmentRules()
	return segment.Text(source, &rules)
}

func TestProseTagsWhatItUnderstands(t *testing.T) {
	p := proseOf(t)
	text := cut(`"We did not sell," Ms. Gray said on Monday.`)
	budget := maxText
	if !p.sentence(text, text.Sentences[0].Tokens, &budget) {
		t.Fatal("prose was not heard")
	}
	p.Tag(text)
	var got []string
	for i := range text.Verbs {
		got = append(got, langtest.VerbLine(text, &text.Verbs[i]))
	}
	if g, want := strings.Join(got, "; "), "did not sell = sell past negated; said = say past"; g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

// The bugs of prose that the guard is for. Each is shown on prose itself, so
// that a version without it is noticed, and then behind the guard.
func TestProseIsGuarded(t *testing.T) {
	p := proseOf(t)
	raw := func(text string) (words []string, panicked bool) {
		defer func() { panicked = recover() != nil }()
		d, err := prose.NewDocument(text, prose.UsingModel(p.model), prose.WithSegmentation(false), prose.WithExtraction(false))
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range d.Tokens() {
			words = append(words, k.Text)
		}
		return words, false
	}
	for _, c := range []struct {
		name, text string
		bug        func() bool
	}{
		{"it panics on bytes that are no UTF-8", "\xff\xff\xff's 3", func() bool { _, bad := raw("\xff\xff\xff's"); return bad }},
		{"and on letters that grow in lower case", "ȺȺȺȺ's 3", func() bool { _, bad := raw("ȺȺȺȺ's"); return bad }},
		{"it loses words after an opening apostrophe", "‘Some people’ 3", func() bool {
			words, _ := raw("‘Some people’")
			return !strings.Contains(strings.Join(words, ""), "Some")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !c.bug() {
				t.Error("prose does not do it any more")
			}
			text := cut(c.text)
			p.Tag(text)
			for i := range text.Tokens {
				if text.Tokens[i].Tag == doc.NoTag {
					t.Errorf("token %q has no tag", text.Word(i))
				}
			}
		})
	}
}

// Prose takes seconds for this: time quadratic in the length of a word.
func TestProseIsNotHandedWhatItIsSlowAt(t *testing.T) {
	p := proseOf(t)
	for _, source := range []string{strings.Repeat("(", 20<<10), strings.Repeat("\"", 20<<10), strings.Repeat("\n", 100_000), strings.Repeat("a3 ", 50_000)} {
		start := time.Now()
		p.Tag(cut(source))
		if d := time.Since(start); d > 3*time.Second {
			t.Errorf("%d bytes of %q took %v", len(source), source[:3], d)
		}
	}
}

func TestAlign(t *testing.T) {
	tokens := func(words ...string) (list []prose.Token) {
		for _, w := range words {
			list = append(list, prose.Token{Text: w, Tag: strings.ToUpper(w)})
		}
		return list
	}
	for _, c := range []struct {
		name   string
		words  []string
		tokens []prose.Token
		want   string
	}{
		{"word by word", []string{"a", "b"}, tokens("a", "b"), "A B"},
		{"a word that prose cuts has the tag of its first part", []string{"ab", "c"}, tokens("a", "b", "c"), "A C"},
		{"a lost word", []string{"a", "b"}, tokens("b"), ""},
		{"a lost end", []string{"a", "b"}, tokens("a"), ""},
		{"a word too many", []string{"a"}, tokens("a", "b"), ""},
		{"a word across two of ours", []string{"a", "b"}, tokens("ab"), ""},
	} {
		tags, ok := align(c.words, c.tokens)
		if got := strings.Join(tags, " "); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: got %q, %v, want %q", c.name, got, ok, c.want)
		}
	}
}

// Both taggers on the development set of EWT, where it is: universal classes
// of the tokens that are cut as the treebank does, and speed.
func TestProseAgainstOurs(t *testing.T) {
	b, err := os.ReadFile("../../../../shared/data/treebanks/en_ewt-ud-dev.conllu")
	if os.IsNotExist(err) {
		t.Skip("no treebank")
	} else if err != nil {
		t.Fatal(err)
	}
	ours, err := tagger()
	if err != nil {
		t.Fatal(err)
	}
	a := measure(t, string(b), ours)
	z := measure(t, string(b), always{proseOf(t)})
	t.Logf("classes: ours %.2f %%, prose %.2f %%", a, z)
	if a < z {
		t.Error("prose is better now: make it the default")
	}
}

// always hands every sentence to prose, needed or not.
type always struct{ p *proseTagger }

func (a always) Tag(t *doc.Text) {
	budget := 1 << 30
	a.p.ours.TagWith(t, func(t *doc.Text, i int) bool { return a.p.sentence(t, t.Sentences[i].Tokens, &budget) })
}

// measure is the share of right universal classes, in percent. It logs how many
// verb groups have the head and the lemma of a verb of the treebank; groups
// around a copula, which the treebank calls an auxiliary, are left out.
func measure(t *testing.T, treebank string, tagger tag.Tagger) float64 {
	right, all := 0, 0
	groups, verbs, same := 0, 0, 0
	var spent time.Duration
	for s := range strings.SplitSeq(treebank, "\n\n") {
		gold := map[int]string{}   // by where the word starts
		lemmas := map[int]string{} // of verbs
		var source string
		at := 0
		for line := range strings.Lines(s) {
			if after, ok := strings.CutPrefix(line, "# text = "); ok {
				source = strings.TrimSuffix(after, "\n")
			}
			cols := strings.Split(line, "\t")
			if len(cols) < 4 || strings.ContainsAny(cols[0], "-.") {
				continue
			}
			if i := strings.Index(source[at:], cols[1]); i >= 0 {
				gold[at+i] = cols[1] + "\t" + cols[3]
				if cols[3] == "VERB" {
					lemmas[at+i] = strings.ToLower(cols[2])
				}
				at += i + len(cols[1])
			}
		}
		text := cut(source)
		start := time.Now()
		tagger.Tag(text)
		spent += time.Since(start)
		verbs += len(lemmas)
		for i := range text.Verbs {
			head := &text.Tokens[text.Verbs[i].Head]
			if strings.HasSuffix(gold[head.Start], "\tAUX") {
				continue
			}
			groups++
			if head.Lemma.Text == lemmas[head.Start] {
				same++
			}
		}
		for i := range text.Tokens {
			k := &text.Tokens[i]
			if form, upos, _ := strings.Cut(gold[k.Start], "\t"); form == text.Word(i) {
				all++
				if universal(k.Tag) == upos {
					right++
				}
			}
		}
	}
	t.Logf("%T: %d tokens, %.0f k tokens/s", tagger, all, float64(all)/spent.Seconds()/1e3)
	t.Logf("%T: verb groups P %.1f R %.1f F1 %.1f", tagger, 100*float64(same)/float64(groups),
		100*float64(same)/float64(verbs), 200*float64(same)/float64(groups+verbs))
	return 100 * float64(right) / float64(all)
}

// universal is the class that the treebank gives a tag of ours.
func universal(t doc.Tag) string {
	switch t {
	case doc.DetPoss:
		return "PRON"
	case doc.AdvNeg:
		return "PART"
	}
	class, _, _ := strings.Cut(t.String(), "-")
	return class
}
