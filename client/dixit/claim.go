package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// claim prints
//
//	1  14 000 personnes – sont mortes – depuis le début du conflit en 2014
//	2  ≈ 8,4 milliards d'euros – bénéfice net – en hausse   = 8400000000 EUR ↑
//
// and, when there is more to the clause than that, the clause.
func (p *page) claim(a *client.Analysis, c *client.Claim, mark string) {
	q := c.GetQuantity()
	runs := []ink{
		{sign(q.GetComparator()), amount},
		{q.GetText(), amount},
	}
	dash := ink{"–", dim}
	if counted := phrase(c.GetCounted()); counted != "" {
		if q.GetKind() != dixitv1.QuantityKind_QUANTITY_KIND_COUNT {
			runs = append(runs, dash)
		}
		runs = append(runs, ink{counted, bold})
	}
	if of := phrase(c.GetOf()); of != "" {
		runs = append(runs, ink{"of", dim}, ink{of, bold})
	}
	if predicate := c.GetPredicate(); predicate.GetText() != "" {
		text := predicate.GetText()
		if predicate.GetElided() {
			text = "(" + text + ")"
		}
		runs = append(runs, dash, ink{text, plain})
	}
	for _, t := range c.GetTimes() {
		runs = append(runs, dash, ink{t.GetText(), plain})
	}
	p.block(mark, append(runs, ink{"[" + strings.Join(claimNotes(a, c), ", ") + "]", dim})...)
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
func sign(c dixitv1.Comparator) string {
	return map[dixitv1.Comparator]string{
		dixitv1.Comparator_COMPARATOR_ABOUT:     "≈",
		dixitv1.Comparator_COMPARATOR_AT_LEAST:  "≥",
		dixitv1.Comparator_COMPARATOR_AT_MOST:   "≤",
		dixitv1.Comparator_COMPARATOR_MORE_THAN: ">",
		dixitv1.Comparator_COMPARATOR_LESS_THAN: "<",
	}[c]
}

// claimNotes are the small print of a claim.
func claimNotes(a *client.Analysis, c *client.Claim) []string {
	notes := []string{value(c.GetQuantity())}
	switch c.GetTrend() {
	case dixitv1.Trend_TREND_INCREASE:
		notes = append(notes, "up")
	case dixitv1.Trend_TREND_DECREASE:
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
		parts = append(parts, q.GetDecimal())
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
