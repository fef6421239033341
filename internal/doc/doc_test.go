package doc

import (
	"strings"
	"testing"
)

func TestSpans(t *testing.T) {
	none, ab, bc, abcd := Span{}, Span{0, 2}, Span{1, 3}, Span{0, 4}
	for _, c := range []struct {
		name string
		got  bool
		want bool
	}{
		{"the zero span is empty", none.Empty(), true},
		{"a span of one byte is not", Span{5, 6}.Empty(), false},
		{"a span contains itself", ab.Contains(ab), true},
		{"a span contains a shorter one", abcd.Contains(bc), true},
		{"a span does not contain what sticks out", ab.Contains(bc), false},
		{"spans that share a byte overlap", ab.Overlaps(bc), true},
		{"spans that touch do not overlap", ab.Overlaps(Span{2, 3}), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v", c.name, c.got)
		}
	}
	for _, c := range []struct{ a, b, want Span }{
		{ab, bc, Span{0, 3}},
		{bc, ab, Span{0, 3}},
		{ab, none, ab}, // an empty span adds nothing, and does not pull to 0
		{none, bc, bc},
		{none, none, none},
	} {
		if got := c.a.Cover(c.b); got != c.want {
			t.Errorf("%v covered with %v is %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// text is "Oui. Non, dit-il." with its tokens and sentences.
func text() *Text {
	t := &Text{Source: "Oui. Non, dit-il."}
	for _, s := range []Span{{0, 3}, {3, 4}, {5, 8}, {8, 9}, {10, 13}, {13, 16}, {16, 17}} {
		t.Tokens = append(t.Tokens, Token{Span: s})
	}
	t.Sentences = []Sentence{{Span: Span{0, 4}, Tokens: Range{0, 2}}, {Span: Span{5, 17}, Tokens: Range{2, 7}}}
	t.Blocks = []Block{{Span: Span{0, 17}, Tokens: Range{0, 7}, Sentences: Range{0, 2}}}
	return t
}

func TestTextIsReadByItsSpans(t *testing.T) {
	x := text()
	if got := x.Word(2); got != "Non" {
		t.Errorf("word 2 is %q", got)
	}
	if got := x.Of(x.Span(Range{4, 6})); got != "dit-il" {
		t.Errorf("tokens 4 and 5 are %q", got)
	}
	if got := x.Span(Range{3, 3}); !got.Empty() {
		t.Errorf("no tokens have the span %v", got)
	}
	if got := x.Of(Span{}); got != "" {
		t.Errorf("an empty span reads %q", got)
	}
}

func TestTokensInASpan(t *testing.T) {
	x, indexed := text(), text()
	indexed.Index()
	for _, c := range []struct {
		name string
		in   Span
		want Range
	}{
		{"whole tokens", Span{5, 9}, Range{2, 4}},
		{"a token that only sticks in", Span{2, 6}, Range{0, 3}},
		{"the space between two tokens", Span{4, 5}, Range{2, 2}},
		{"the whole text", Span{0, 17}, Range{0, 7}},
		{"nothing", Span{}, Range{}},
	} {
		if got := x.TokensIn(c.in); got != c.want && !(got.Empty() && c.want.Empty()) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if a, b := x.TokensIn(c.in), indexed.TokensIn(c.in); a != b {
			t.Errorf("%s: %v without an index, %v with one", c.name, a, b)
		}
	}
}

// Wherever tokens stand, an index makes no difference but for the time it takes.
func TestAnIndexChangesNothing(t *testing.T) {
	x := &Text{Source: strings.Repeat(" ", 4000)}
	for i, at := 0, 5; at < 3500; i++ {
		end := at + 1 + i*i%90
		x.Tokens = append(x.Tokens, Token{Span: Span{at, end}})
		at = end + i%3*i%40
	}
	indexed := *x
	indexed.Index()
	for start := range 4000 {
		for _, length := range []int{1, 7, 300} {
			s := Span{start, start + length}
			if a, b := x.TokensIn(s), indexed.TokensIn(s); a != b {
				t.Fatalf("%v: %v without an index, %v with one", s, a, b)
			}
		}
	}
}

func TestSentenceAtAByte(t *testing.T) {
	x := text()
	for off, want := range map[int]int{0: 0, 3: 0, 4: 0, 5: 1, 16: 1, 99: 1} {
		if got := x.SentenceAt(off); got != want {
			t.Errorf("byte %d is in sentence %d, want %d", off, got, want)
		}
	}
	if got := (&Text{}).SentenceAt(0); got != None {
		t.Errorf("an empty text has sentence %d", got)
	}
	if got := x.BlockAt(7); got != 0 {
		t.Errorf("byte 7 is in block %d", got)
	}
}

func TestEveryNumberOfSentencesAndBlocksIsSearched(t *testing.T) {
	x := &Text{}
	for n := range 40 {
		for off, want := 0, -1; off < 3*n+5; off++ {
			if off%3 == 2 && want+1 < n {
				want++
			}
			if s, b := x.SentenceAt(off), x.BlockAt(off); s != want || b != want {
				t.Fatalf("byte %d is in sentence %d and block %d of %d, want %d", off, s, b, n, want)
			}
		}
		s := Span{3*n + 2, 3*n + 4}
		x.Sentences, x.Blocks = append(x.Sentences, Sentence{Span: s}), append(x.Blocks, Block{Span: s})
	}
}

func TestRangesAndFlags(t *testing.T) {
	r := Range{2, 5}
	if r.Len() != 3 || r.Empty() || !r.Has(2) || r.Has(5) || !(Range{}).Empty() {
		t.Errorf("range %v: %d tokens", r, r.Len())
	}
	f := SpaceBefore | Opening
	if !f.Has(Opening) || f.Has(Closing) || f.Has(Opening|Closing) {
		t.Error("Has wants every flag that it is asked for")
	}
}

func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b Morph
		want bool
	}{
		{"la and maire", Sing | Fem, Sing | Fem, true},
		{"elle and le maire", Sing | Fem | Third, Sing | Masc, false},
		{"ils and a group of unknown gender", Plur | Masc, Plur, true},
		{"what is unknown agrees with all", 0, Plur | Fem | First, true},
		{"je and il", First | Sing, Third | Sing, false},
	} {
		if c.a.Agrees(c.b) != c.want || c.b.Agrees(c.a) != c.want {
			t.Errorf("%s agree: %v", c.name, !c.want)
		}
	}
	if m := Plur | Fem | Third; m.Number() != Plur || m.Gender() != Fem || m.Person() != Third {
		t.Errorf("%s comes apart as %s, %s, %s", m, m.Number(), m.Gender(), m.Person())
	}
}
