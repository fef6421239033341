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
//	2  ≈ 8,4 milliards d'euros – bénéfice net – en hausse   = 8400000000 EUR ↑
//
// and, when there is more to the clause than that, the clause.
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
	if of := phrase(c.GetOf()); of != "" {
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
	p.block(mark, append(inks, ink{"[" + strings.Join(claimNotes(a, c), ", ") + "]", dim})...)
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
	notes := []string{value(c.GetQuantity())}
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
	return append(notes, fmt.Sprintf("%s %.2f", c.GetRule(), c.GetScore()))
}

// value is a quantity to reckon with: "money 8400000000 EUR", "percent 5 to 6".
func value(q *client.Quantity) string {
	parts := []string{word(q.GetKind(), "QUANTITY_KIND_")}
	switch {
	case q.Value != nil:
		parts = append(parts, cmp.Or(q.GetDecimal(), decimal(q.GetValue())))
	case q.Low != nil && q.High != nil:
		parts = append(parts, fmt.Sprintf("%s to %s", decimal(q.GetLow()), decimal(q.GetHigh())))
	case q.Low != nil:
		parts = append(parts, "from "+decimal(q.GetLow()))
	case q.High != nil:
		parts = append(parts, "to "+decimal(q.GetHigh()))
	}
	if u := q.GetUnit(); u.GetIso() != "" {
		parts = append(parts, u.GetIso())
	} else if u.GetSymbol() != "" {
		parts = append(parts, u.GetSymbol())
	}
	return strings.Join(parts, " ")
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
