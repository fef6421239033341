package doc

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Fprint writes the facts of an analysis, one a line, in the form that article
// tests, the explain command and bug reports share:
//
//	sentence 0 headline block-end: L'usine ferme
//	quote direct cue-after 0.98: «Nous partons» | cue a dit (dire) | speaker Anne Morel = Anne Morel, maire
//	claim count 300 exactly: 300 | counted salariés (salarié) | predicate ont perdu (perdre) | time en mars = 2024-03
//
// Line breaks inside a phrase are printed as ⏎. What a fact does not have is
// left out of its line.
func Fprint(w io.Writer, a *Analysis) error {
	p := printer{t: a.Text}
	for i := range a.Text.Sentences {
		p.sentence(i)
	}
	for i := range a.Quotes {
		p.quote(a, i)
	}
	for i := range a.Entities {
		p.entity(&a.Entities[i])
	}
	for i := range a.Claims {
		p.claim(a, i)
	}
	_, err := io.WriteString(w, p.b.String())
	return err
}

type printer struct {
	t *Text
	b strings.Builder
}

func (p *printer) f(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

// text is a span on one line.
func (p *printer) text(s Span) string {
	return strings.NewReplacer("\r\n", "⏎", "\n", "⏎", "\r", "⏎").Replace(p.t.Of(s))
}

func (p *printer) sentence(i int) {
	s := &p.t.Sentences[i]
	p.f("sentence %d %s %s: %s\n", i, p.t.Blocks[s.Block].Kind, s.Rule, p.text(s.Span))
}

func (p *printer) quote(a *Analysis, i int) {
	q := &a.Quotes[i]
	p.f("quote %d %s %s %.2f:", i, q.Kind, q.Rule, q.Score)
	for _, s := range q.Segments {
		p.f(" «%s»", p.text(s))
	}
	if q.Parent != None {
		p.f(" | in quote %d", q.Parent)
	}
	if !q.Cue.Empty() {
		p.f(" | cue %s (%s)", p.text(q.Cue.Span), q.Cue.Lemma)
	}
	if q.Negated {
		p.f(" | negated")
	}
	if q.Hedged {
		p.f(" | hedged")
	}
	if i < len(a.Attributions) {
		p.speaker(&a.Attributions[i])
	}
	p.f("\n")
}

func (p *printer) speaker(at *Attribution) {
	s := &at.Speaker
	if s.Rule == "" {
		return
	}
	p.f(" | speaker %s", p.text(s.Span))
	if s.Name != "" {
		p.f(" = %s", s.Name)
	}
	if s.Role != "" {
		p.f(", %s", s.Role)
	}
	p.f(" [%s]", s.Rule)
	if !at.Addressee.Empty() {
		p.f(" | to %s", p.text(at.Addressee.Span))
	}
}

func (p *printer) entity(e *Entity) {
	p.f("entity %s: %s", e.Kind, e.Name)
	if e.Role != "" {
		p.f(", %s", e.Role)
	}
	for _, m := range e.Mentions {
		p.f(" | %s %s", m.Kind, p.text(m.Span))
	}
	p.f("\n")
}

func (p *printer) claim(a *Analysis, i int) {
	c := &a.Claims[i]
	q := &a.Quantities[c.Quantity]
	p.f("claim %d %s %s %s: %s", i, q.Kind, q.ValueString(), q.Comparator, p.text(q.Span))
	if u := q.Unit; u.Symbol != "" || u.Code != "" {
		p.f(" | unit %s", u.Symbol)
		if u.Code != "" && u.Code != u.Symbol {
			p.f(" (%s)", u.Code)
		}
	}
	p.part("counted", c.Counted)
	p.part("of", c.Of)
	p.part("predicate", c.Predicate.Part)
	if c.Predicate.Elided {
		p.f(" elided")
	}
	for _, flag := range []struct {
		on   bool
		name string
	}{{c.Negated, "negated"}, {c.Hedged, "hedged"}, {c.Trend != NoTrend, c.Trend.String()}} {
		if flag.on {
			p.f(" | %s", flag.name)
		}
	}
	for _, k := range c.Times {
		tx := &a.Timexes[k]
		p.f(" | time %s", p.text(tx.Phrase()))
		if tx.Value != "" {
			p.f(" = %s", tx.Value)
		}
	}
	if c.Quote != None {
		p.f(" | quote %d", c.Quote)
	}
	if c.Same != None {
		p.f(" | same as %d", c.Same)
	}
	p.f(" [%s %.2f]\n", c.Rule, c.Score)
}

func (p *printer) part(name string, x Part) {
	if x.Empty() && x.Lemma == "" {
		return
	}
	p.f(" | %s %s (%s)", name, p.text(x.Span), x.Lemma)
}

// ValueString is the value for people: "14000", "5..6", "≥1000".
func (q *Quantity) ValueString() string {
	n := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	switch {
	case q.HasValue && q.Decimal != "":
		return q.Decimal
	case q.HasValue:
		return n(q.Value)
	case q.HasLow && q.HasHigh:
		return n(q.Low) + ".." + n(q.High)
	case q.HasLow:
		return "≥" + n(q.Low)
	case q.HasHigh:
		return "≤" + n(q.High)
	}
	return "?"
}

// Phrase is the anchor when there is one, and the expression itself otherwise.
func (x *Timex) Phrase() Span {
	if !x.Anchor.Empty() {
		return x.Anchor
	}
	return x.Span
}

// name returns names[i], or the number for a value without a name.
func name(names []string, i int) string {
	if i < len(names) && names[i] != "" {
		return names[i]
	}
	return strconv.Itoa(i)
}

func (k BlockKind) String() string {
	return name([]string{"body", "headline", "list-item", "teaser", "credit", "caption"}, int(k))
}

func (k QuoteKind) String() string {
	return name([]string{"", "direct", "indirect", "mixed"}, int(k))
}

func (k EntityKind) String() string {
	return name([]string{"", "person", "organization", "place", "other"}, int(k))
}

func (k MentionKind) String() string {
	return name([]string{"", "name", "nominal", "pronoun", "implied"}, int(k))
}

func (k TimexKind) String() string {
	return name([]string{"", "date", "clock", "duration", "set", "period"}, int(k))
}

func (k QuantityKind) String() string {
	return name([]string{"", "count", "money", "percent", "measure", "duration", "ratio", "rank", "score", "multiplier"}, int(k))
}

func (c Comparator) String() string {
	return name([]string{"", "exactly", "about", "at-least", "at-most", "more-than", "less-than", "between"}, int(c))
}

func (t Trend) String() string { return name([]string{"", "increase", "decrease"}, int(t)) }

var tagNames = [NumTags]string{
	"-", "ADJ", "ADJ-Ord", "ADP", "ADP-Det", "ADV", "ADV-Neg", "AUX-Fin", "AUX-Imp", "AUX-Inf", "AUX-Past", "AUX-Pres",
	"CCONJ", "DET", "DET-Poss", "DET-Dem", "INTJ", "NOUN", "NUM", "PART", "PRON", "PRON-Pers", "PRON-Rel", "PRON-Int",
	"PRON-Dem", "PRON-Poss", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB-Fin", "VERB-Imp", "VERB-Inf", "VERB-Past", "VERB-Pres", "X",
}

// String is the universal tag, with its split: "VERB-Fin".
func (t Tag) String() string { return name(tagNames[:], int(t)) }

// String is agreement in the order number, gender, person: "Sing Fem 3".
func (m Morph) String() string {
	var parts []string
	for _, p := range []string{
		[]string{"", "Sing", "Plur", ""}[m.Number()],
		[]string{"", "Masc", "Fem", "Neut"}[m.Gender()>>2],
		[]string{"", "1", "2", "3"}[m.Person()>>4],
	} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " ")
}
