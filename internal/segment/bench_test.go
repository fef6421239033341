package segment_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/segment"
)

func article(t testing.TB, lang string) string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + lang + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func BenchmarkText(b *testing.B) {
	for _, lang := range []string{"fr", "en"} {
		b.Run(lang, func(b *testing.B) {
			text, r := article(b, lang), rules(lang)
			tokens := len(segment.Text(text, r).Tokens)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			b.ReportMetric(float64(tokens), "tokens")
			for b.Loop() {
				segment.Text(text, r)
			}
		})
	}
}

// hostile are texts that make a careless cutter quadratic.
var hostile = map[string]string{
	"brackets":        strings.Repeat("(", 200<<10),
	"bracket pairs":   strings.Repeat("()", 100<<10),
	"quotes":          strings.Repeat(`"`, 200<<10),
	"spaced quotes":   strings.Repeat(`" `, 100<<10),
	"guillemets":      strings.Repeat("« ", 60<<10),
	"single quotes":   strings.Repeat("' ", 100<<10),
	"newlines":        strings.Repeat("\n", 200<<10),
	"short lines":     strings.Repeat("a\n", 100<<10),
	"full stops":      strings.Repeat(".", 200<<10),
	"spaced stops":    strings.Repeat(". ", 100<<10),
	"question marks":  strings.Repeat("?", 200<<10),
	"initials":        strings.Repeat("A.", 100<<10),
	"spaced initials": strings.Repeat("A. ", 70<<10),
	"hyphens":         strings.Repeat("a-", 100<<10),
	"clitics":         "donne" + strings.Repeat("-moi", 50<<10),
	"apostrophes":     strings.Repeat("l'", 100<<10),
	"commas":          strings.Repeat("1,", 100<<10),
	"groups":          "1" + strings.Repeat(" 000", 50<<10) + " 00",
	"digits":          strings.Repeat("1", 200<<10),
	"dates":           strings.Repeat("1/1/", 50<<10),
	"at signs":        strings.Repeat("a@", 100<<10),
	"addresses":       strings.Repeat("http://", 30<<10),
	"domains":         strings.Repeat("a.", 100<<10) + "com",
	"letter":          strings.Repeat("a", 1<<20),
	"accents":         strings.Repeat("e\u0301", 70<<10),
	"capitals":        strings.Repeat("É", 100<<10),
	"emoji":           strings.Repeat("👩\u200d", 30<<10),
	"zero width":      strings.Repeat("\u200b", 70<<10),
	"soft hyphens":    strings.Repeat("a\u00ad", 70<<10),
	"broken bytes":    strings.Repeat("\xff", 200<<10),
	"continuations":   strings.Repeat("\xbf", 200<<10),
	"footnotes":       "a." + strings.Repeat("[1]", 70<<10),
	"closers":         "a." + strings.Repeat("»", 100<<10),
	"slashes":         strings.Repeat("a/b/", 50<<10),
	"bullets":         strings.Repeat("• ", 50<<10),
	"counts":          strings.Repeat("1. ", 60<<10),
	"counted":         "1. " + strings.Repeat("2. a ", 40<<10),
	"markers":         strings.Repeat("- a\n", 50<<10),
}

// What is hostile costs no more than what is not, give or take the many tokens
// in it. A quadratic cutter would need minutes here, not a second.
func TestTextTakesLinearTime(t *testing.T) {
	for name, text := range hostile {
		for _, lang := range []string{"fr", "en"} {
			r := rules(lang)
			start := time.Now()
			segment.Text(text, r)
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("%s (%s): %v for %d bytes", name, lang, d, len(text))
			}
		}
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, text := range hostile {
		b.Run(name, func(b *testing.B) {
			r := rules("en")
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				segment.Text(text, r)
			}
		})
	}
}
