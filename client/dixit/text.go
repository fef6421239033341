package main

import (
	"cmp"
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
	if p.sentences {
		p.list("SENTENCES", len(a.GetSentences()), func(i int, mark string) { p.block(mark, ink{a.GetSentences()[i].GetText(), plain}) })
	}
	p.list("QUOTES", len(a.GetQuotes()), func(i int, mark string) { p.quote(a, a.GetQuotes()[i], mark) })
	p.list("CLAIMS", len(a.GetClaims()), func(i int, mark string) { p.claim(a, a.GetClaims()[i], mark) })
	p.names(a.GetEntities())
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
	switch {
	case s == "und":
		s = "unknown language"
	case !a.GetLanguageSupported():
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
//	   – Anne Morel, maire de Kerbrat (elle) – a promis
func (p *page) quote(a *client.Analysis, q *client.Quote, mark string) {
	text := closed(q.GetText())
	if word(q.GetKind(), "QUOTE_KIND_") == "direct" {
		if a.GetLanguage() == "fr" {
			text = "«\u00a0" + text + "\u00a0»"
		} else {
			text = "“" + text + "”"
		}
	}
	p.block(mark, ink{text, plain})

	inks := []ink{{"–", dim}}
	inks = append(inks, who(q.GetSpeaker())...)
	if cue := q.GetCue().GetText(); cue != "" {
		inks = append(inks, ink{"–", dim}, ink{cue, plain})
	}
	p.block(strings.Repeat(" ", len(mark)), append(inks, p.notes(q, quoteNotes(q)))...)
}

// closed gives back to words in marks the last one, which is not said and so not
// part of the quote: "a plan “that works" becomes "a plan “that works”".
func closed(text string) string {
	for _, marks := range [][2]string{{"«\u00a0", "\u00a0»"}, {"«\u202f", "\u202f»"}, {"« ", "\u00a0»"}, {"«", "»"}, {"“", "”"}} {
		open, end := marks[0], marks[1]
		if at := strings.LastIndex(text, open); at >= 0 {
			if strings.Contains(text[at:], strings.TrimLeft(end, "\u00a0\u202f")) {
				return text
			}
			return text + end
		}
	}
	if strings.Count(text, `"`)%2 != 0 { // 12" is rare in what people say
		return text + `"`
	}
	return text
}

// who says a quote: name, role, and the words next to the quote when they are
// others.
func who(s *client.Speaker) []ink {
	if s == nil {
		return []ink{{"unknown", dim}}
	}
	called := cmp.Or(s.GetName(), s.GetText())
	inks := named(called, s.GetRole())
	if near := s.GetText(); near != "" && !strings.Contains(strings.ToLower(near), strings.ToLower(called)) {
		inks = append(inks, ink{"(" + near + ")", dim})
	}
	return inks
}

// named is somebody's name and role.
func named(called, role string) []ink {
	if role == "" || strings.Contains(called, role) {
		return []ink{{called, name}}
	}
	return []ink{{called + ",", name}, {role, plain}}
}

// quoteNotes are the small print of a quote.
func quoteNotes(q *client.Quote) []string {
	var notes []string
	if q.GetNegated() {
		notes = append(notes, "denied")
	}
	if q.GetHedged() {
		notes = append(notes, "hearsay")
	}
	return notes
}

// notes are small print, with the rule and score of the fact when they were
// asked for.
func (p *page) notes(fact interface {
	GetRule() string
	GetScore() float64
}, notes []string) ink {
	if p.rules {
		notes = append(notes, fmt.Sprintf("%s %.2f", fact.GetRule(), fact.GetScore()))
	}
	if len(notes) == 0 {
		return ink{}
	}
	for i, n := range notes {
		notes[i] = strings.ReplaceAll(n, " ", tie) // each stays on one line
	}
	return ink{"[" + strings.Join(notes, ", ") + "]", dim}
}

// names prints those the article speaks of, one kind after the other:
//
//	people  Anne Morel, maire de Kerbrat · Luc Hamon
//	places  Kerbrat
func (p *page) names(entities []*client.Entity) {
	if len(entities) == 0 {
		return
	}
	p.gap()
	p.block("", ink{"NAMES", bold})
	for _, kind := range []struct{ name, heading string }{
		{"person", "people"}, {"organization", "bodies"}, {"place", "places"}, {"other", "others"}, {"unspecified", "unsorted"},
	} {
		var inks []ink
		for _, e := range entities {
			if word(e.GetKind(), "ENTITY_KIND_") != kind.name {
				continue
			}
			if len(inks) > 0 {
				inks = append(inks, ink{"·", dim})
			}
			inks = append(inks, named(e.GetName(), e.GetRole())...)
		}
		if len(inks) > 0 {
			p.block(fmt.Sprintf("  %-8s  ", kind.heading), inks...)
		}
	}
}

// word is the value of an enum as one says it: QUOTE_KIND_DIRECT is "direct".
func word(value fmt.Stringer, prefix string) string {
	s := strings.ToLower(strings.TrimPrefix(value.String(), prefix))
	return strings.ReplaceAll(s, "_", " ")
}
