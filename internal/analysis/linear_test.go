package analysis_test

import (
	"context"
	"strings"
	"testing"
	"time"
)

// monsters are texts, each a piece said over and over, that invite a stage to
// look back or ahead without end. @ is another name each time.
var monsters = []struct{ name, piece string }{
	{"accents", "e\u0301\u0301"},
	{"pictures", "😀"},
	{"opening quotes", "« “ ‹ "},
	{"closing quotes", "» ” › "},
	{"straight quotes", "\"a\" "},
	{"brackets", "([{"},
	{"full stops", "M. J.-P. etc. "},
	{"line breaks", "a\n\n"},
	{"digits", "1 000,5 "},
	{"one number", "9"},
	{"number words", "vingt et un mille million de "},
	{"years", "de 2014 à 2016 "},
	{"cues without words", "a déclaré que dit-il "},
	{"one endless sentence", "selon le maire, le pont a été fermé, affirme-t-il, ajoutant que "},
	{"incises", "« Oui, dit-il, non, dit-elle, »"},
	{"quotes and names", "« Oui », a dit Paul Vidal. Il part. "},
	{"ever new speakers", "« Oui », a dit @ Vidal. Il part. "},
	{"ever new offices", "Le maire de @ et la préfète, Anne @, ont dit que @ partait. "},
	{"names alone", "Anne Marie Paul Vidal de La Tour "},
	{"claims", "12 personnes sont mortes et 3 blessées en 2014, "},
	{"percentages", "12 % "},
	{"marks in marks", "« Oui ? » a dit-il, que « non » « "},
	{"English", "\"Yes,\" said the mayor, who told reporters that 3 of 5 "},
}

// said repeats a piece up to about size bytes.
func said(piece string, size int) string {
	var b strings.Builder
	for n := 0; b.Len() < size; n++ {
		name := "X"
		for i := n; i > 0; i /= 26 {
			name += string(rune('a' + i%26))
		}
		b.WriteString(strings.ReplaceAll(piece, "@", name))
	}
	return b.String()
}

// TestTimeGrowsWithTheText wants four times the text to take about four times
// as long; a quadratic stage takes sixteen.
func TestTimeGrowsWithTheText(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	engine := newEngine(t)
	for _, language := range []string{"fr", "en"} {
		for _, m := range monsters {
			t.Run(language+"/"+m.name, func(t *testing.T) {
				o := everything
				o.Language = language
				took := func(size int) time.Duration {
					text := said(m.piece, size)
					best := time.Duration(1<<63 - 1)
					for range 3 {
						start := time.Now()
						if _, err := engine.Analyze(context.Background(), text, o); err != nil {
							t.Fatal(err)
						}
						best = min(best, time.Since(start))
						if best > time.Second {
							break
						}
					}
					return best
				}
				const factor, patience, measurable = 4, 2.5, 50 * time.Millisecond
				const small, large = 6 << 10, 96 << 10
				for size := small; size < large; size *= factor {
					var one, four time.Duration
					tooLong := func() bool {
						one, four = took(size), took(factor*size)
						return four > measurable && float64(four) > factor*patience*float64(one)
					}
					// A busy machine is believed the third time. After a failure not
					// a step farther: the next size may take minutes.
					for try := 1; tooLong(); try++ {
						if try == 3 {
							t.Fatalf("%d kB take %v, %d kB take %v: %.1f times as long",
								size>>10, one, factor*size>>10, four, float64(four)/float64(one))
						}
					}
				}
			})
		}
	}
}
