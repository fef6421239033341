package langtest

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/speaker"
)

// Entities tests who and what texts speak of. A line is an entity, in the form
//
//	kind name, role: mention | mention
//
// with the words of each mention.
func Entities(t *testing.T, p *lang.Pack, readings []Reading) {
	t.Helper()
	compare(t, readings, func(text string) (lines []string) {
		d := Tagged(p, text)
		_, entities, voices := said(d, p)
		for _, e := range speaker.Settle(entities, voices) {
			lines = append(lines, entityLine(d, &e))
		}
		return lines
	})
}

func entityLine(d *doc.Text, e *doc.Entity) string {
	var b strings.Builder
	b.WriteString(e.Kind.String() + " " + e.Name)
	if e.Role != "" {
		b.WriteString(", " + e.Role)
	}
	for i, m := range e.Mentions {
		b.WriteString([...]string{": ", " | "}[min(i, 1)] + d.Of(m.Span))
	}
	return b.String()
}
