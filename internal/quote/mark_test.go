package quote

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Marks are paired by family, by the space around them and by what is open; a
// missing one costs no more than its own sentence or paragraph. Pairs are shown
// as what they hold, ⏎ between paragraphs, indented by how deep they nest.
func TestPairMarks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"guillemets", "a « b c » d", "b c"},
		{"two pairs side by side", "« a » b « c »", "a|c"},
		{"all families", "« a » “ b ” „ c “ ‹ d › ‘ e ’", "a|b|c|d|e"},
		{"straight marks take turns", `"a" b "c"`, "a|c"},
		{"straight marks with spaces on both sides", `x : " a b " . c`, "a b"},
		{"an opening mark for a closing one", "“a b“ c", "a b"},
		{"a quote within a quote", "« a “ b ” c »", "a “ b ” c|>b"},
		{"the same marks within", "« a « b » c »", "a « b » c|>b"},
		{"one mark closes both levels", "« a : « b » , dit c.", "a : « b|>b"},
		{"an inch is no mark", `6'2" a "b" c`, "b"},
		{"an apostrophe is no mark", "‘a b’ c ’ d", "a b"},
		{"no closing mark: the paragraph ends the quote", "« a b.\nc d.", "a b."},
		{"no closing mark, another quote after it: the sentence does", "« a b. c « d » e « f »", "a b.|d|f"},
		{"no opening mark: the paragraph starts the quote", "a b » , dit c.", "a b"},
		{"each paragraph opens again", "« a.\n« b.\n« c. » d", "a.⏎b.⏎c."},
		{"each paragraph closes", "« a.\n» b.\n» c. » d", "a.⏎b.⏎c."},
		{"a paragraph in the middle shows no mark", "« a.\nb.\nc. »", "a.⏎b.⏎c."},
		{"a stray mark harms no later paragraph", "a « b.\nc « d » e.\n« f » g.", "b.|d|f"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := split(c.text)
			pairs := pairMarks(text)
			var got []string
			for i := range pairs {
				var parts []string
				for _, r := range pairs[i].parts {
					parts = append(parts, text.Of(text.Span(r)))
				}
				depth := 0
				for p := pairs[i].parent; p != doc.None; p = pairs[p].parent {
					depth++
				}
				got = append(got, strings.Repeat(">", depth)+strings.Join(parts, "⏎"))
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
			}
		})
	}
}

// pairMarks returns the pairs of a text in the order of their first mark.
func pairMarks(t *doc.Text) []pair {
	p := pairing{t: t}
	for i := range t.Tokens {
		if t.Tokens[i].Kind == doc.QuoteMark {
			p.marks = append(p.marks, i)
		}
	}
	p.run()
	return p.pairs
}
