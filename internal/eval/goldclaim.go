package eval

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// claim reads "count 300 exactly: 300 | counted salariés (salarié) | predicate
// ont perdu | time en mars". The parts are the nearest such words.
func (p *parser) claim(line string, disputed bool) error {
	fields := strings.Split(line, " | ")
	what, phrase, _ := strings.Cut(fields[0], ": ")
	words := strings.Fields(what)
	if len(words) != 3 {
		return fmt.Errorf("%q is not of the form kind value comparator: words", fields[0])
	}
	c := Claim{Disputed: disputed}
	var err error
	if c.Kind, err = named[doc.QuantityKind](words[0], doc.Count, doc.Multiplier); err != nil {
		return err
	}
	if c.Value, err = parseValue(words[1]); err != nil {
		return err
	}
	if c.Comparator, err = named[doc.Comparator](words[2], doc.Exactly, doc.Between); err != nil {
		return err
	}
	phrase, nth, err := occurrence(phrase)
	if err != nil {
		return err
	}
	if c.Span, err = find(p.g.Text, phrase, nth); err != nil {
		return err
	}
	for _, f := range fields[1:] {
		if err := p.claimPart(&c, f); err != nil {
			return err
		}
	}
	p.g.Claims = append(p.g.Claims, c)
	return nil
}

func (p *parser) claimPart(c *Claim, f string) (err error) {
	key, val, _ := strings.Cut(f, " ")
	switch key {
	case "counted":
		// The lemma stands alone when the noun is elsewhere: "counted (soldat)".
		open := strings.LastIndexByte(val, '(')
		if open < 0 || !strings.HasSuffix(val, ")") {
			return fmt.Errorf("counted %q without a lemma in brackets", val)
		}
		c.Lemma = val[open+1 : len(val)-1]
		if val = strings.TrimSpace(val[:open]); val != "" {
			c.Counted, err = nearest(p.g.Text, val, c.Span)
		}
	case "predicate":
		c.Predicate, err = nearest(p.g.Text, val, c.Span)
	case "time":
		var s doc.Span
		s, err = nearest(p.g.Text, val, c.Span)
		c.Times = append(c.Times, s)
	case doc.Increase.String():
		c.Trend = doc.Increase
	case doc.Decrease.String():
		c.Trend = doc.Decrease
	case "any":
		switch val {
		case "time":
			c.AnyTime = true
		case "trend":
			c.AnyTrend = true
		default:
			err = fmt.Errorf("unknown part %q of a claim", f)
		}
	default:
		err = fmt.Errorf("unknown part %q of a claim", f)
	}
	return err
}

// parseValue reads what [doc.Quantity.ValueString] prints: 5, 5..6, ≥1000, ≤3.
func parseValue(s string) (v Value, err error) {
	low, high, isRange := strings.Cut(s, "..")
	switch {
	case isRange:
	case strings.HasPrefix(s, "≥"):
		low, high = strings.TrimPrefix(s, "≥"), ""
	case strings.HasPrefix(s, "≤"):
		low, high = "", strings.TrimPrefix(s, "≤")
	default:
		high = low
	}
	if low != "" {
		v.HasLow = true
		v.Low, err = strconv.ParseFloat(low, 64)
	}
	if high != "" && err == nil {
		v.HasHigh = true
		v.High, err = strconv.ParseFloat(high, 64)
	}
	if err != nil || low == "" && high == "" {
		return v, fmt.Errorf("%q is no value", s)
	}
	return v, nil
}

// sort puts the facts in text order, which is the engine's order.
func (p *parser) sort() {
	slices.SortStableFunc(p.g.Quotes, func(a, b Quote) int { return a.Segments[0].Start - b.Segments[0].Start })
	slices.SortStableFunc(p.g.Claims, func(a, b Claim) int { return a.Start - b.Start })
}
