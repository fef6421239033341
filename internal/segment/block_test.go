package segment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/segment"
)

const layout = `
Le port rouvre

By Jeanne Morel

PARIS (AFP) – Le port a rouvert mardi. Il pleut sur les quais depuis dimanche.

Des quais à refaire

Il faut deux choses :
- du temps ;
- de l'argent.

1. Attendre.
2) Payer.

« Nous attendons », dit-il, avant de sortir sous la pluie qui tombe depuis le matin.

Photo : le port
Read more: le port coule
(with agencies)
`

// A block is a line of the layout; what it is for shows by its first words, by
// its length and by what stands around it.
func TestBlocks(t *testing.T) {
	names := []string{"body", "headline", "item", "teaser", "credit", "caption"}
	text := segment.Text(layout, toy())
	var got []string
	for _, b := range text.Blocks {
		line := fmt.Sprintf("%s %.16s", names[b.Kind], text.Of(b.Span))
		if !b.Dateline.Empty() {
			line = fmt.Sprintf("%s [%s]", names[b.Kind], text.Of(text.Span(b.Dateline)))
		}
		got = append(got, line)
	}
	want := []string{
		"headline Le port rouvre",
		"credit By Jeanne Morel",
		"body [PARIS (AFP) –]",
		"headline Des quais à refa",
		"body Il faut deux cho",
		"item - du temps ;",
		"item - de l'argent.",
		"item 1. Attendre.",
		"item 2) Payer.",
		"body « Nous attendons",
		"caption Photo : le port",
		"teaser Read more: le po",
		"credit (with agencies)",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A paragraph may start with the words of a teaser, of a byline, of an item.
func TestBlocksThatOnlyStartAlike(t *testing.T) {
	for _, text := range []string{
		"Read more and you will sleep less.",
		"By day the port sleeps.",
		"By Monday the port of Brest will be open again.",
		"Read more" + strings.Repeat(" and more", 40),
		"5 hommes sont partis.",
		"- Tu pars ?",
	} {
		if b := segment.Text("Titre\n\n"+text+"\n\nFin.", toy()).Blocks[1]; b.Kind != doc.Body {
			t.Errorf("%q: kind %d", text, b.Kind)
		}
	}
}

func TestDatelines(t *testing.T) {
	for text, want := range map[string]string{
		"PARIS (AFP) — Il part.":                      "PARIS (AFP) —",
		"(AFP) - Il part.":                            "(AFP) -",
		"KIEV – Il part.":                             "KIEV –",
		"Kiev, Ukraine – Il part.":                    "Kiev, Ukraine –",
		"BRUXELLES, 12 mars (Reuters) - Il part.":     "BRUXELLES, 12 mars (Reuters) -",
		"Paris, le 1er mai 2020 (AFP) — Il part.":     "Paris, le 1er mai 2020 (AFP) —",
		"SAN FRANCISCO, Calif. (AP) -- Il part.":      "SAN FRANCISCO, Calif. (AP) --",
		"Paris – Il part.":                            "", // "Paris – Bordeaux", a line of trains
		"PARIS-LYON, il part.":                        "",
		"Personally, I like it – and so do you.":      "",
		"Le maire (LR) – élu en 2014 – part.":         "",
		"PARIS (AFP) — le train de 8 h — ne part pas": "",
	} {
		b := segment.Text(text, toy()).Blocks[0]
		t2 := segment.Text(text, toy())
		if got := t2.Of(t2.Span(b.Dateline)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
