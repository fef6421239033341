package langtest

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/entity"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/quote"
	"github.com/dixit-nlp/dixit/internal/segment"
	"github.com/dixit-nlp/dixit/internal/speaker"
)

// Tagged cuts and tags a text.
func Tagged(p *lang.Pack, text string) *doc.Text {
	d := segment.Text(text, &p.Segment)
	p.Tagger.Tag(d)
	return d
}

// Quotes tests who says what in texts. A line is a quote, in the form
//
//	kind ⟦words said⟧ cue: phrase that speaks = who it means, role to addressee
//
// with the name left out where it is the phrase.
func Quotes(t *testing.T, p *lang.Pack, readings []Reading) {
	t.Helper()
	compare(t, readings, func(text string) (lines []string) {
		d := Tagged(p, text)
		quotes, _, voices := said(d, p)
		for i := range quotes {
			lines = append(lines, quoteLine(d, &quotes[i], &voices[i]))
		}
		return lines
	})
}

func said(d *doc.Text, p *lang.Pack) ([]doc.Quote, []doc.Entity, []doc.Attribution) {
	quotes := quote.Find(d, &p.Quote)
	entities := entity.Find(d, quotes, &p.Entity)
	return quotes, entities, speaker.Resolve(d, quotes, entities, &p.Speaker)
}

func quoteLine(d *doc.Text, q *doc.Quote, a *doc.Attribution) string {
	var b strings.Builder
	b.WriteString(q.Kind.String())
	for _, s := range q.Segments {
		b.WriteString(" ⟦" + d.Of(s) + "⟧")
	}
	if q.Cue.Lemma != "" {
		b.WriteString(" " + q.Cue.Lemma)
	}
	if q.Hedged {
		b.WriteString(" hedged")
	}
	b.WriteByte(':')
	phrase := d.Of(a.Speaker.Span)
	for _, part := range []struct{ before, text string }{
		{" ", phrase}, {" = ", a.Speaker.Name}, {", ", a.Speaker.Role}, {" to ", d.Of(a.Addressee.Span)},
	} {
		if part.text != "" && !(part.before == " = " && part.text == phrase) {
			b.WriteString(part.before + part.text)
		}
	}
	return b.String()
}

// FuzzQuotes holds the invariants of quotes, entities and speakers on any bytes:
// no panic, every span inside the text, every index in its list.
func FuzzQuotes(f *testing.F, p *lang.Pack) {
	f.Helper()
	f.Fuzz(func(t *testing.T, text string) {
		d := Tagged(p, text)
		quotes, entities, voices := said(d, p)
		whole := doc.Span{Start: 0, End: len(text)}
		for i := range entities {
			for _, m := range entities[i].Mentions {
				if m.Empty() || !whole.Contains(m.Span) || !m.Contains(m.Head) {
					t.Fatalf("entity %q has a mention %v with head %v in %q", entities[i].Name, m.Span, m.Head, text)
				}
			}
		}
		if len(voices) != len(quotes) {
			t.Fatalf("%d attributions for %d quotes", len(voices), len(quotes))
		}
		for i := range voices {
			v := &voices[i].Speaker
			if v.Entity >= len(entities) || v.Score < 0 || v.Score > 1 || !whole.Contains(v.Span) || v.Kind != doc.ImpliedMention && v.Empty() {
				t.Fatalf("quote %d has the speaker %+v in %q", i, v, text)
			}
		}
	})
}
