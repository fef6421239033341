package analysis_test

import (
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// checkInvariants holds an analysis to what is true of every analysis, whatever
// the text: spans are in order, inside the text and on the edges of characters;
// indexes point at something; scores are probabilities; every fact has a rule.
func checkInvariants(t judge, a *doc.Analysis) {
	t.Helper()
	c := checker{judge: t, a: a, src: a.Text.Source, valid: utf8.ValidString(a.Text.Source)}
	c.ground()
	c.quotes()
	c.speakers()
	c.numbers()
	c.claims()
}

// judge is told what is broken: a test.
type judge interface {
	Helper()
	Fatalf(format string, args ...any)
}

type checker struct {
	judge
	a     *doc.Analysis
	src   string
	valid bool // the source is UTF-8
}

// span checks a span that has to be there.
func (c *checker) span(what string, i int, s doc.Span) {
	c.Helper()
	if s.Empty() || s.Start < 0 || s.End > len(c.src) {
		c.Fatalf("%s %d: span %v in a text of %d bytes", what, i, s, len(c.src))
	}
	if c.valid && !(c.edge(s.Start) && c.edge(s.End)) {
		c.Fatalf("%s %d: span %v cuts a character: %q", what, i, s, c.src[s.Start:s.End])
	}
}

// maybe checks a span that may be absent.
func (c *checker) maybe(what string, i int, s doc.Span) {
	c.Helper()
	if s != (doc.Span{}) {
		c.span(what, i, s)
	}
}

func (c *checker) edge(at int) bool { return at == len(c.src) || utf8.RuneStart(c.src[at]) }

func (c *checker) index(what string, i, index, n int) {
	c.Helper()
	if index != doc.None && (index < 0 || index >= n) {
		c.Fatalf("%s %d: index %d of %d", what, i, index, n)
	}
}

func (c *checker) scored(what string, i int, score float64, rule string) {
	c.Helper()
	if !(score >= 0 && score <= 1) || rule == "" {
		c.Fatalf("%s %d: score %v, rule %q", what, i, score, rule)
	}
}

func (c *checker) tokens(what string, i int, r doc.Range) {
	c.Helper()
	if r.First < 0 || r.First > r.End || r.End > len(c.a.Text.Tokens) {
		c.Fatalf("%s %d: tokens %v of %d", what, i, r, len(c.a.Text.Tokens))
	}
}

// ground checks that blocks, tokens and sentences follow one another and that
// no token leaves out anything but white space.
func (c *checker) ground() {
	t := c.a.Text
	at, word := 0, 0
	for i := range t.Blocks {
		b := &t.Blocks[i]
		c.span("block", i, b.Span)
		c.tokens("dateline of block", i, b.Dateline)
		if b.Start < at || b.Tokens.First != word || b.Sentences.Empty() {
			c.Fatalf("block %d does not follow the one before it: %+v", i, b)
		}
		at, word = b.End, b.Tokens.End
	}
	at = 0
	for i := range t.Tokens {
		k := &t.Tokens[i]
		c.span("token", i, k.Span)
		if k.Start < at {
			c.Fatalf("token %d overlaps the one before it: %v", i, k.Span)
		}
		c.blank(c.src[at:k.Start])
		at = k.End
	}
	c.blank(c.src[at:])
	word = 0
	for i := range t.Sentences {
		s := &t.Sentences[i]
		c.span("sentence", i, s.Span)
		if s.Tokens.First != word || s.Tokens.Empty() || t.Span(s.Tokens) != s.Span || s.Rule == "" ||
			s.Block >= len(t.Blocks) || !t.Blocks[s.Block].Contains(s.Span) {
			c.Fatalf("sentence %d does not follow the one before it: %+v", i, s)
		}
		word = s.Tokens.End
	}
	if word != len(t.Tokens) {
		c.Fatalf("%d of %d tokens stand in sentences", word, len(t.Tokens))
	}
	for i := range t.Verbs {
		v := &t.Verbs[i]
		c.tokens("verb", i, v.Tokens)
		if !v.Tokens.Has(v.Head) || v.Subject != doc.None && !v.Tokens.Has(v.Subject) {
			c.Fatalf("verb %d: %+v", i, v)
		}
	}
}

// blank checks that what stands between tokens is white space, or characters
// that print nothing: controls, joiners without a word around them (U+034F is one,
// though counted among the marks), variation selectors, and the blank of Braille.
func (c *checker) blank(gap string) {
	for _, r := range gap {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !unicode.IsControl(r) && r != 0x34F && r != 0x2800 && !(0xFE00 <= r && r <= 0xFE0F) {
			c.Fatalf("no token holds %q", gap)
		}
	}
}

func (c *checker) quotes() {
	at := 0
	for i := range c.a.Quotes {
		q := &c.a.Quotes[i]
		c.span("quote", i, q.Span)
		c.scored("quote", i, q.Score, q.Rule)
		if q.Start < at || len(q.Segments) == 0 || q.Kind < doc.Direct || q.Kind > doc.MixedQuote {
			c.Fatalf("quote %d: %+v", i, q)
		}
		at = q.Start
		hull, end := doc.Span{}, 0
		for _, s := range q.Segments {
			c.span("segment of quote", i, s)
			if s.Start < end {
				c.Fatalf("quote %d: its segments overlap: %v", i, q.Segments)
			}
			if s.Overlaps(q.Cue.Span) {
				c.Fatalf("quote %d: its cue %v is among its words %v", i, q.Cue.Span, s)
			}
			hull, end = hull.Cover(s), s.End
		}
		if hull != q.Span {
			c.Fatalf("quote %d: span %v, but its segments cover %v", i, q.Span, hull)
		}
		c.maybe("cue of quote", i, q.Cue.Span)
		c.index("verb of the cue of quote", i, q.Cue.Verb, len(c.a.Text.Verbs))
		c.tokens("subject of quote", i, q.Subject)
		c.index("parent of quote", i, q.Parent, len(c.a.Quotes))
		if q.Parent == i || q.Parent != doc.None && !c.a.Quotes[q.Parent].Contains(q.Span) {
			c.Fatalf("quote %d is not inside quote %d", i, q.Parent)
		}
	}
}

func (c *checker) speakers() {
	for i := range c.a.Entities {
		e := &c.a.Entities[i]
		if e.Name == "" || e.Rule == "" || e.Kind < doc.Person || e.Kind > doc.Other || len(e.Mentions) == 0 {
			c.Fatalf("entity %d: %+v", i, e)
		}
		for _, m := range e.Mentions {
			c.span("mention of entity", i, m.Span)
			c.span("head of entity", i, m.Head)
			if !m.Contains(m.Head) {
				c.Fatalf("entity %d: head %v outside of %v", i, m.Head, m.Span)
			}
		}
	}
	if n := len(c.a.Attributions); n > 0 && n != len(c.a.Quotes) {
		c.Fatalf("%d attributions of %d quotes", n, len(c.a.Quotes))
	}
	for i := range c.a.Attributions {
		v := &c.a.Attributions[i].Speaker
		c.maybe("speaker", i, v.Span)
		c.maybe("head of speaker", i, v.Head)
		c.maybe("addressee", i, c.a.Attributions[i].Addressee.Span)
		if v.Rule == "" {
			continue // the zero Voicer: nobody is known to have said it
		}
		for _, s := range c.a.Quotes[i].Segments {
			if s.Overlaps(v.Span) {
				c.Fatalf("quote %d: its speaker %v is among its words %v", i, v.Span, s)
			}
		}
		c.index("entity of speaker", i, v.Entity, len(c.a.Entities))
		c.scored("speaker", i, v.Score, v.Rule)
	}
}

func (c *checker) numbers() {
	at := 0
	for i := range c.a.Timexes {
		x := &c.a.Timexes[i]
		c.span("timex", i, x.Span)
		c.maybe("anchor of timex", i, x.Anchor)
		if x.Start < at || x.Rule == "" || x.Kind < doc.DateTimex || x.Kind > doc.Period {
			c.Fatalf("timex %d: %+v", i, x)
		}
		at = x.End
	}
	at = 0
	for i := range c.a.Quantities {
		q := &c.a.Quantities[i]
		c.span("quantity", i, q.Span)
		c.maybe("number of quantity", i, q.Number)
		c.maybe("modifier of quantity", i, q.Modifier)
		c.scored("quantity", i, q.Score, q.Rule)
		c.index("noun of quantity", i, q.Noun, len(c.a.Text.Tokens))
		c.index("twin of quantity", i, q.Same, len(c.a.Quantities))
		if q.Start < at || q.Kind < doc.Count || q.Kind > doc.Multiplier || q.Comparator < doc.Exactly || q.Comparator > doc.Between {
			c.Fatalf("quantity %d: %+v", i, q)
		}
		if !q.HasValue && !q.HasLow && !q.HasHigh {
			c.Fatalf("quantity %d: %q has no value", i, c.a.Text.Of(q.Span))
		}
		at = q.End
	}
}

func (c *checker) claims() {
	for i := range c.a.Claims {
		m := &c.a.Claims[i]
		c.span("claim", i, m.Span)
		c.scored("claim", i, m.Score, m.Rule)
		c.maybe("counted of claim", i, m.Counted.Span)
		c.maybe("of of claim", i, m.Of.Span)
		c.maybe("predicate of claim", i, m.Predicate.Span)
		c.maybe("context of claim", i, m.Context)
		c.index("quote of claim", i, m.Quote, len(c.a.Quotes))
		c.index("twin of claim", i, m.Same, len(c.a.Claims))
		if m.Quantity < 0 || m.Quantity >= len(c.a.Quantities) || m.Sentence < 0 || m.Sentence >= len(c.a.Text.Sentences) {
			c.Fatalf("claim %d: %+v", i, m)
		}
		if m.Trend > doc.Decrease {
			c.Fatalf("claim %d: trend %d", i, m.Trend)
		}
		at := c.a.Quantities[m.Quantity].Span
		if !m.Contains(at) || !c.a.Text.Sentences[m.Sentence].Contains(at) || !m.Context.Empty() && !m.Context.Overlaps(at) ||
			m.Quote != doc.None && !c.a.Quotes[m.Quote].Contains(at) {
			c.Fatalf("claim %d: its quantity %v is outside of it: %+v", i, at, m)
		}
		for _, k := range m.Times {
			if k < 0 || k >= len(c.a.Timexes) {
				c.Fatalf("claim %d: time %d of %d", i, k, len(c.a.Timexes))
			}
		}
	}
}
