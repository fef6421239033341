package langtest

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
)

// Verbs tests the verb groups of texts.
func Verbs(t *testing.T, p *lang.Pack, readings []Reading) {
	t.Helper()
	compare(t, readings, func(text string) (lines []string) {
		d := Tagged(p, text)
		for i := range d.Verbs {
			lines = append(lines, VerbLine(d, &d.Verbs[i]))
		}
		return lines
	})
}

// VerbLine is a verb group on one line: its words, its lemma, and what is not
// plain about it.
//
//	ne sera pas fermé = fermer future passive negated
func VerbLine(t *doc.Text, v *doc.VerbGroup) string {
	var b strings.Builder
	b.WriteString(t.Of(t.Span(v.Tokens)) + " = " + v.Lemma.Text)
	for _, x := range []struct {
		on   bool
		name string
	}{
		{v.Tense == doc.Present, "present"}, {v.Tense == doc.Past, "past"},
		{v.Tense == doc.Imperfect, "imperfect"}, {v.Tense == doc.Future, "future"},
		{v.Mood == doc.Conditional, "conditional"}, {v.Mood == doc.Subjunctive, "subjunctive"},
		{v.Mood == doc.Imperative, "imperative"}, {v.Mood == doc.NonFinite, "non-finite"},
		{v.Voice == doc.Passive, "passive"}, {v.Voice == doc.Reflexive, "reflexive"},
		{v.Negated, "negated"},
	} {
		if x.on {
			b.WriteString(" " + x.name)
		}
	}
	if v.Modal.Text != "" {
		b.WriteString(" modal:" + v.Modal.Text)
	}
	if v.Subject != doc.None {
		b.WriteString(" subject:" + t.Word(v.Subject))
	}
	return b.String()
}
