package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/client"
)

// claim prints
//
//	1  14 000 personnes – sont mortes – depuis le début du conflit en 2014
//	2  ≈ 8,4 milliards d'euros – bénéfice net – en hausse [= 8 400 000 000 EUR, up]
func (p *page) claim(a *client.Analysis, c *client.Claim, mark string) {
	q := c.GetQuantity()
	inks := []ink{
		{sign(word(q.GetComparator(), "COMPARATOR_")), amount},
		{q.GetText(), amount},
	}
	dash := ink{"–", dim}
	if counted := phrase(c.GetCounted()); counted != "" {
		if word(q.GetKind(), "QUANTITY_KIND_") != "count" {
			inks = append(inks, dash)
		}
		inks = append(inks, ink{counted, bold})
	}
	if of := phrase(c.GetOf()); of != "" && of != phrase(c.GetCounted()) {
		inks = append(inks, ink{"of", dim}, ink{of, bold})
	}
	if predicate := c.GetPredicate(); predicate.GetText() != "" {
		text := predicate.GetText()
		if predicate.GetElided() {
			text = "(" + text + ")"
		}
		inks = append(inks, dash, ink{text, plain})
	}
	for _, t := range c.GetTimes() {
		inks = append(inks, dash, ink{t.GetText(), plain})
	}
	p.block(mark, append(inks, p.notes(c, claimNotes(a, c)))...)
}

// phrase is what a part of a claim says; in brackets, its lemma when the words
// are elsewhere.
func phrase(p *client.Phrase) string {
	if p.GetText() == "" && p.GetLemma() != "" {
		return "(" + p.GetLemma() + ")"
	}
	return p.GetText()
}

// sign is a comparator as mathematics writes it.
func sign(comparator string) string {
	return map[string]string{"about": "≈", "at least": "≥", "at most": "≤", "more than": ">", "less than": "<"}[comparator]
}

// claimNotes are the small print of a claim.
func claimNotes(a *client.Analysis, c *client.Claim) []string {
	var notes []string
	if v := value(c.GetQuantity()); v != "" {
		notes = append(notes, "= "+v)
	}
	switch word(c.GetTrend(), "TREND_") {
	case "increase":
		notes = append(notes, "up")
	case "decrease":
		notes = append(notes, "down")
	}
	if c.GetNegated() {
		notes = append(notes, "denied")
	}
	if c.GetHedged() {
		notes = append(notes, "hearsay")
	}
	if i := int(c.GetQuoteIndex()); c.QuoteIndex != nil && i < len(a.GetQuotes()) {
		notes = append(notes, fmt.Sprintf("quote %d", i+1))
	}
	if c.SameAsIndex != nil {
		notes = append(notes, fmt.Sprintf("same as %d", c.GetSameAsIndex()+1))
	}
	return notes
}

// value is a quantity in digits, "8 400 000 000 EUR", where they help to see how
// large it is: from a thousand up, unless the article writes them itself.
func value(q *client.Quantity) string {
	const large = 1000
	var v string
	switch {
	case q.Value != nil:
		v = cmp.Or(q.GetDecimal(), decimal(q.GetValue()))
		if q.GetValue() < large || digits(q.GetText(), v) {
			return ""
		}
		v = grouped(v)
	case max(q.GetLow(), q.GetHigh()) < large:
		return ""
	case q.Low != nil && q.High != nil:
		v = grouped(decimal(q.GetLow())) + " to " + grouped(decimal(q.GetHigh()))
	case q.Low != nil:
		v = grouped(decimal(q.GetLow())) + " or more"
	default:
		v = grouped(decimal(q.GetHigh())) + " or less"
	}
	return strings.TrimSpace(v + " " + cmp.Or(q.GetUnit().GetIso(), q.GetUnit().GetSymbol()))
}

// grouped sets thousands apart: "8400000.5" is "8 400 000.5".
func grouped(v string) string {
	whole, _, _ := strings.Cut(v, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		v = v[:i] + " " + v[i:]
	}
	return v
}

// digits reports whether text begins with the digits of value: "14 000" with
// "14000", "6,5 %" with "6.5".
func digits(text, value string) bool {
	bare := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ",", ".").Replace(text)
	rest, ok := strings.CutPrefix(bare, value)
	return ok && (rest == "" || rest[0] < '0' || rest[0] > '9')
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
