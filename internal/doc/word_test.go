package doc

import (
	"fmt"
	"strings"
	"testing"
)

func TestALexiconKeepsTheLastValueOfEachWord(t *testing.T) {
	var l Lexicon[int]
	if l.Has(FormOf("maire")) || l.Len() != 0 {
		t.Error("an empty list has a word")
	}
	const n = 1000 // enough to grow several times
	for i := range n {
		l.Set(fmt.Sprintf("mot%d", i), i)
	}
	l.Set("mot7", 70)
	l.Set("", -1) // the empty word is a word
	if l.Len() != n+1 {
		t.Errorf("%d words, want %d", l.Len(), n+1)
	}
	for i := range n {
		want := i
		if i == 7 {
			want = 70
		}
		if v, ok := l.Get(FormOf(fmt.Sprintf("mot%d", i))); !ok || v != want {
			t.Fatalf("mot%d is %d, %v", i, v, ok)
		}
	}
	if v, ok := l.Get(FormOf("")); !ok || v != -1 {
		t.Errorf("the empty word is %d, %v", v, ok)
	}
	if _, ok := l.Get(FormOf("mot")); ok {
		t.Error("a word that was never set is there")
	}
}

func TestHashTellsWordsApart(t *testing.T) {
	seen := map[key]string{}
	word := func(w string) {
		k := keyOf(FormOf(w))
		if other, ok := seen[k]; ok {
			t.Errorf("%q and %q have one hash", w, other)
		}
		seen[k] = w
	}
	for i := range 12 {
		word(strings.Repeat("a", i))
		word(strings.Repeat("a", i) + "b")
		word("b" + strings.Repeat("a", i+1))
	}
}

// words is a text of these tokens, in normal form.
func words(line string) *Text {
	t := &Text{Source: line}
	at := 0
	for _, w := range strings.Fields(line) {
		at += strings.Index(line[at:], w)
		t.Tokens = append(t.Tokens, Token{Span: Span{at, at + len(w)}, Norm: FormOf(w)})
		at += len(w)
	}
	return t
}

func TestPhrasesMatchTheLongest(t *testing.T) {
	var p Phrases[string]
	for _, entry := range []string{"au", "au moins", "au moins de", "d' après", "au", "  au  plus "} {
		p.Set(entry, "<"+strings.Join(strings.Fields(entry), " ")+">")
	}
	p.Set("au moins", "<replaced>")
	p.Set("   ", "nothing") // no tokens, no entry
	for _, c := range []struct {
		name, text string
		at         int
		value      string
		tokens     int
	}{
		{"a phrase of two", "il y a au moins trois", 3, "<replaced>", 2},
		{"the longest of several", "au moins de dix", 0, "<au moins de>", 3},
		{"a shorter one when the rest differs", "au mieux", 0, "<au>", 1},
		{"at the very end", "trois au moins", 1, "<replaced>", 2},
		{"not past the end", "trois d'", 1, "", 0},
		{"spaces in an entry do not count", "au plus", 0, "<au plus>", 2},
		{"nothing starts here", "la maire", 1, "", 0},
	} {
		if v, n := p.Match(words(c.text), c.at); v != c.value || n != c.tokens {
			t.Errorf("%s: %q over %d tokens, want %q over %d", c.name, v, n, c.value, c.tokens)
		}
	}
}

func BenchmarkLexicon(b *testing.B) {
	var l Lexicon[int]
	for i := range 5000 {
		l.Set(fmt.Sprintf("mot%d", i), i)
	}
	known, unknown := FormOf("mot4321"), FormOf("inconnu")
	b.ReportAllocs()
	for b.Loop() {
		l.Get(known)
		l.Get(unknown)
	}
}

// Words in a text, or in memory that goes on behind them, have the hashes that they
// have by themselves.
func TestAFormIsTheSameWhereverItStands(t *testing.T) {
	const text = "Les conséquences du réchauffement, « inéluctable », sont là."
	for from := range text {
		for to := from; to <= len(text); to++ {
			want := FormOf(text[from:to])
			if got := FormIn(text, from, to); got != want {
				t.Fatalf("%q in the text is %v, want %v", want.Text, got, want)
			}
			want.Text = ""
			if got := Sought([]byte(text[from:]+"01234567"), to-from); got != want {
				t.Fatalf("%q is sought as %v, want %v", text[from:to], got, want)
			}
			if n := to - from; n < 8 {
				if got := SoughtFew(Eight(text[from:]+"01234567"), n); got != want {
					t.Fatalf("%q is sought as %v, want %v", text[from:to], got, want)
				}
			}
		}
	}
}

func TestSmallLettersAtTheHead(t *testing.T) {
	for s, want := range map[string]int{
		"mot. Oui": 3, "abcdefgz": 8, "Mot de l": 0, "azA mots": 2, "a`bcdefg": 1, "a{bcdefg": 1,
		"a@bcdefg": 1, "préalabl": 2, "a\xe1bcdefg": 1, "\x00abcdefg": 0, "abcdefg\xff": 7,
	} {
		if got := SmallLetters(Eight(s)); got != want {
			t.Errorf("%q starts with %d small letters, want %d", s, got, want)
		}
	}
}
