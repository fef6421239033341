package main

import (
	"fmt"
	"strings"

	"github.com/dixit-nlp/dixit/client"
)

// title prints the name of one article among several.
func (p *page) title(name string) {
	p.gap()
	p.block("", ink{"==", dim}, ink{name, bold}, ink{"==", dim})
}

// gap sets what follows apart from what is printed.
func (p *page) gap() {
	if p.started {
		p.block("")
	}
	p.started = true
}

// analysis prints what was found in an article.
func (p *page) analysis(a *client.Analysis) error {
	p.gap()
	if h := headline(a); h != "" {
		p.block("", ink{h, bold})
	}
	p.block("", ink{summary(a), dim})
	p.list("QUOTES", len(a.GetQuotes()), func(i int, mark string) { p.quote(a, a.GetQuotes()[i], mark) })
	p.list("CLAIMS", len(a.GetClaims()), func(i int, mark string) { p.claim(a, a.GetClaims()[i], mark) })
	p.list("NAMES", len(a.GetEntities()), func(i int, mark string) { p.entity(a.GetEntities()[i], mark) })
	return p.w.Flush()
}

// list prints n things under a heading, counted from 1.
func (p *page) list(heading string, n int, print func(i int, mark string)) {
	if n == 0 {
		return
	}
	p.gap()
	p.block("", ink{heading, bold})
	for i := range n {
		print(i, fmt.Sprintf("%3d  ", i+1))
	}
}

// headline is the first one of the article, if there is any.
func headline(a *client.Analysis) string {
	for _, s := range a.GetSentences() {
		if word(s.GetKind(), "SENTENCE_KIND_") == "headline" {
			return s.GetText()
		}
	}
	return ""
}

// summary counts what was found: "fr, 12 sentences, 3 quotes, 1 claim".
func summary(a *client.Analysis) string {
	s := a.GetLanguage()
	if !a.GetLanguageSupported() {
		s += " (not supported)"
	}
	for _, c := range []struct {
		n          int
		one, other string
	}{
		{len(a.GetSentences()), "sentence", "sentences"},
		{len(a.GetQuotes()), "quote", "quotes"},
		{len(a.GetClaims()), "claim", "claims"},
		{len(a.GetEntities()), "name", "names"},
	} {
		switch c.n {
		case 0:
		case 1:
			s += ", 1 " + c.one
		default:
			s += fmt.Sprintf(", %d %s", c.n, c.other)
		}
	}
	return s
}

// quote prints
//
//	1  « Nous rouvrirons lundi »
//	   – Anne Morel, maire de Kerbrat (elle) – a promis   direct 0.97
func (p *page) quote(a *client.Analysis, q *client.Quote, mark string) {
	text := q.GetText()
	if word(q.GetKind(), "QUOTE_KIND_") == "direct" {
		if a.GetLanguage() == "fr" {
			text = "«\u00a0" + text + "\u00a0»"
		} else {
			text = "“" + text + "”"
		}
	}
	p.block(mark, ink{text, plain})

	runs := []ink{{"–", dim}}
	runs = append(runs, who(q.GetSpeaker())...)
	if cue := q.GetCue().GetText(); cue != "" {
		runs = append(runs, ink{"–", dim}, ink{cue, plain})
	}
	p.block(strings.Repeat(" ", len(mark)), append(runs, ink{"[" + strings.Join(quoteNotes(q), ", ") + "]", dim})...)
}

// who says a quote: name, role, and the words next to the quote when they are
// others.
func who(s *client.Speaker) []ink {
	if s == nil {
		return []ink{{"unknown", dim}}
	}
	called := s.GetName()
	if called == "" {
		called = s.GetText()
	}
	runs := []ink{{called, name}}
	if role := s.GetRole(); role != "" && !strings.Contains(called, role) {
		runs[0].text += ","
		runs = append(runs, ink{role, plain})
	}
	if near := s.GetText(); near != "" && !strings.Contains(near, called) {
		runs = append(runs, ink{"(" + near + ")", dim})
	}
	return runs
}

// quoteNotes are the small print of a quote.
func quoteNotes(q *client.Quote) []string {
	notes := []string{word(q.GetKind(), "QUOTE_KIND_")}
	if q.GetNegated() {
		notes = append(notes, "denied")
	}
	if q.GetHedged() {
		notes = append(notes, "hearsay")
	}
	return append(notes, fmt.Sprintf("%s %.2f", q.GetRule(), q.GetScore()))
}

// entity prints one of those the article speaks of:
//
//	1  Anne Morel, maire de Kerbrat   person, 4 mentions
func (p *page) entity(e *client.Entity, mark string) {
	runs := []ink{{e.GetName(), name}}
	if e.GetRole() != "" {
		runs[0].text += ","
		runs = append(runs, ink{e.GetRole(), plain})
	}
	mentions := "1 mention"
	if n := len(e.GetMentions()); n != 1 {
		mentions = fmt.Sprintf("%d mentions", n)
	}
	p.block(mark, append(runs, ink{"[" + word(e.GetKind(), "ENTITY_KIND_") + ", " + mentions + "]", dim})...)
}

// word is the value of an enum as one says it: QUOTE_KIND_DIRECT is "direct".
func word(value fmt.Stringer, prefix string) string {
	s := strings.ToLower(strings.TrimPrefix(value.String(), prefix))
	return strings.ReplaceAll(s, "_", " ")
}
