package langtest

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/segment"
)

// Cut is a text and the same text with marks where it is cut.
type Cut = struct{ Name, Text, Want string }

// Tokens tests where words are cut. A bar stands between tokens; the white space
// between them is left out.
func Tokens(t *testing.T, rules segment.Rules, cuts []Cut) {
	t.Helper()
	for _, c := range cuts {
		t.Run(c.Name, func(t *testing.T) {
			text := segment.Text(c.Text, &rules)
			var words []string
			for i := range text.Tokens {
				words = append(words, text.Word(i))
			}
			if got := strings.Join(words, "|"); got != c.Want {
				t.Errorf("%q\n got %s\nwant %s", c.Text, got, c.Want)
			}
		})
	}
}

// SentenceEnd is not in the text: Sentences takes it out.
const SentenceEnd = "‖"

// Sentences tests where sentences end, in texts given by name with SentenceEnd
// at every end but the last.
func Sentences(t *testing.T, rules segment.Rules, texts [][2]string) {
	t.Helper()
	for _, named := range texts {
		name, want := named[0], named[1]
		t.Run(name, func(t *testing.T) {
			source := strings.ReplaceAll(want, SentenceEnd, "")
			text := segment.Text(source, &rules)
			var b strings.Builder
			from := 0
			for _, s := range text.Sentences {
				if s.End < len(source) {
					b.WriteString(source[from:s.End] + SentenceEnd)
					from = s.End
				}
			}
			b.WriteString(source[from:])
			if got := b.String(); got != want {
				t.Errorf("\n got %q\nwant %q", got, want)
			}
		})
	}
}
