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
//	2  ≈ 8,4 milliards d'euros – bénéfice net – en hausse [= 8400000000 EUR, up]
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

// value is a quantity to reckon with, "8400000000 EUR"; empty when the article
// says it as well in digits.
func value(q *client.Quantity) string {
	var v string
	switch {
	case q.Value != nil:
		v = cmp.Or(q.GetDecimal(), decimal(q.GetValue()))
		if digits(q.GetText(), v) {
			return ""
		}
	case q.Low != nil && q.High != nil:
		v = decimal(q.GetLow()) + " to " + decimal(q.GetHigh())
	case q.Low != nil:
		v = decimal(q.GetLow()) + " or more"
	case q.High != nil:
		v = decimal(q.GetHigh()) + " or less"
	default:
		return ""
	}
	return strings.TrimSpace(v + " " + cmp.Or(q.GetUnit().GetIso(), q.GetUnit().GetSymbol()))
}

// digits reports whether text begins with the digits of value: "14 000" with
// "14000", "6,5 %" with "6.5".
func digits(text, value string) bool {
	bare := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ",", ".").Replace(text)
	rest, ok := strings.CutPrefix(bare, value)
	return ok && (rest == "" || rest[0] < '0' || rest[0] > '9')
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
