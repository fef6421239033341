package eval

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Report is how far an engine and the gold agree. The zero Report has measured
// nothing.
type Report struct {
	Articles int

	Sentences     Found // by where they end
	SentenceExact Rate  // gold sentences with the same first and last byte

	Quotes       Found // by their words, at an overlap of four fifths
	QuoteKinds   [doc.MixedQuote + 1]Found
	QuoteExact   Rate // the same words to the byte
	QuoteKind    Rate
	Cue          Rate
	Speaker      Rate // the phrase near the quote, or some of it
	SpeakerExact Rate
	Resolved     Rate // who that is, by some of the name
	FullName     Rate // and by all of it
	Role         Rate
	NotQuotes    Rate // traps that were left alone

	Claims       Found // by place and value
	ClaimExact   Rate  // the same span
	ClaimKind    Rate
	Comparator   Rate
	Counted      Rate
	Predicate    Rate
	Time         Rate
	NoTime       Rate // claims without a time that were given none
	Trend        Rate
	NotClaims    Rate
	QuoteScores  Calibration
	ClaimScores  Calibration
	QuoteRules   ByRule // how often what a rule found is true
	SpeakerRules ByRule // how often who a sieve named said it
	ClaimRules   ByRule
	Disagreement []string // each miss, false alarm and wrong part, as "fr-agence: missed quote …"
}

// Found counts hits, misses and false alarms.
type Found struct{ Hit, Missed, False int }

// Precision, Recall and F1 are 1 where there was nothing to find and nothing found.
func (f Found) Precision() float64 { return share(f.Hit, f.Hit+f.False) }

// Recall is the share of what is there that was found.
func (f Found) Recall() float64 { return share(f.Hit, f.Hit+f.Missed) }

// F1 is the harmonic mean of precision and recall.
func (f Found) F1() float64 { return share(2*f.Hit, 2*f.Hit+f.Missed+f.False) }

func (f Found) plus(o Found) Found {
	return Found{f.Hit + o.Hit, f.Missed + o.Missed, f.False + o.False}
}

func (f Found) String() string {
	return fmt.Sprintf("P %5.1f  R %5.1f  F1 %5.1f   %d found, %d missed, %d false",
		100*f.Precision(), 100*f.Recall(), 100*f.F1(), f.Hit, f.Missed, f.False)
}

// Rate counts how often something was right.
type Rate struct{ Right, Of int }

func (r *Rate) add(right bool) {
	r.Of++
	if right {
		r.Right++
	}
}

func (r Rate) plus(o Rate) Rate { return Rate{r.Right + o.Right, r.Of + o.Of} }

// Share is 1 where there was nothing to be right or wrong about.
func (r Rate) Share() float64 { return share(r.Right, r.Of) }

func (r Rate) String() string {
	if r.Of == 0 {
		return "    –"
	}
	return fmt.Sprintf("%5.1f   %d of %d", 100*r.Share(), r.Right, r.Of)
}

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// bins are the upper ends of the ranges of score in a [Calibration].
var bins = [...]float64{0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1}

// Calibration tells, for each range of score, how often the finding was right.
type Calibration [len(bins)]Rate

func (c *Calibration) add(score float64, right bool) {
	i := 0
	for i < len(bins)-1 && score >= bins[i] {
		i++
	}
	c[i].add(right)
}

func (c *Calibration) plus(o *Calibration) (sum Calibration) {
	for i := range c {
		sum[i] = c[i].plus(o[i])
	}
	return sum
}

// String is one line a range, and what is right of all that a reader keeps who draws
// the line at its lower end: "0.90–0.95   96.0   24 of 25   97.5 from 0.90 on".
func (c *Calibration) String() string {
	var b strings.Builder
	low := 0.0
	for i, high := range bins {
		fmt.Fprintf(&b, "  %.2f–%.2f       %s", low, high, c[i])
		if above := c.from(i); c[i].Of > 0 {
			fmt.Fprintf(&b, "   %.1f from %.2f on", 100*share(above.Right, above.Of), low)
		}
		b.WriteByte('\n')
		low = high
	}
	return b.String()
}

// from is how often what falls in range i or a higher one is right.
func (c *Calibration) from(i int) (above Rate) {
	for _, r := range c[i:] {
		above = above.plus(r)
	}
	return above
}

// ByRule tells, for each rule, how often it was right.
type ByRule map[string]Rate

func (r *ByRule) add(rule string, right bool) {
	if *r == nil {
		*r = ByRule{}
	}
	x := (*r)[rule]
	x.add(right)
	(*r)[rule] = x
}

func (r ByRule) plus(o ByRule) ByRule {
	sum := ByRule{}
	for rule, x := range r {
		sum[rule] = x
	}
	for rule, x := range o {
		sum[rule] = sum[rule].plus(x)
	}
	return sum
}

// String is one line a rule: "cue-after           94.1   16 of 17".
func (r ByRule) String() string {
	var b strings.Builder
	for _, rule := range slices.Sorted(maps.Keys(r)) {
		fmt.Fprintf(&b, "  %-16s %s\n", rule, r[rule])
	}
	return b.String()
}

// Plus adds up two reports.
func (r *Report) Plus(o *Report) *Report {
	sum := &Report{
		Articles:  r.Articles + o.Articles,
		Sentences: r.Sentences.plus(o.Sentences),
		Quotes:    r.Quotes.plus(o.Quotes), Claims: r.Claims.plus(o.Claims),
		QuoteScores: r.QuoteScores.plus(&o.QuoteScores),
		ClaimScores: r.ClaimScores.plus(&o.ClaimScores),
		QuoteRules:  r.QuoteRules.plus(o.QuoteRules), SpeakerRules: r.SpeakerRules.plus(o.SpeakerRules),
		ClaimRules: r.ClaimRules.plus(o.ClaimRules),
	}
	for i := range r.QuoteKinds {
		sum.QuoteKinds[i] = r.QuoteKinds[i].plus(o.QuoteKinds[i])
	}
	a, b, into := r.rates(), o.rates(), sum.rates()
	for i := range into {
		*into[i].rate = a[i].rate.plus(*b[i].rate)
	}
	sum.Disagreement = append(append(sum.Disagreement, r.Disagreement...), o.Disagreement...)
	return sum
}

type namedRate struct {
	name string
	rate *Rate
}

// rates are the report's rates in the order of printing.
func (r *Report) rates() []namedRate {
	return []namedRate{
		{"sentence exact", &r.SentenceExact},
		{"quote exact", &r.QuoteExact},
		{"quote kind", &r.QuoteKind},
		{"cue", &r.Cue},
		{"speaker", &r.Speaker},
		{"speaker exact", &r.SpeakerExact},
		{"speaker resolved", &r.Resolved},
		{"speaker in full", &r.FullName},
		{"speaker role", &r.Role},
		{"not quotes", &r.NotQuotes},
		{"claim exact", &r.ClaimExact},
		{"claim kind", &r.ClaimKind},
		{"comparator", &r.Comparator},
		{"counted", &r.Counted},
		{"predicate", &r.Predicate},
		{"time", &r.Time},
		{"no time", &r.NoTime},
		{"trend", &r.Trend},
		{"not claims", &r.NotClaims},
	}
}

// String is the report as it stands in testdata/scores.txt.
func (r *Report) String() string {
	var b strings.Builder
	for _, f := range []struct {
		name  string
		found Found
	}{
		{"sentences", r.Sentences},
		{"quotes", r.Quotes},
		{"  direct", r.QuoteKinds[doc.Direct]},
		{"  mixed", r.QuoteKinds[doc.MixedQuote]},
		{"  indirect", r.QuoteKinds[doc.Indirect]},
		{"claims", r.Claims},
	} {
		fmt.Fprintf(&b, "%-18s %s\n", f.name, f.found)
	}
	b.WriteByte('\n')
	for _, x := range r.rates() {
		fmt.Fprintf(&b, "%-18s %s\n", x.name, x.rate)
	}
	fmt.Fprintf(&b, "\nquotes that are right, by score\n%s", &r.QuoteScores)
	fmt.Fprintf(&b, "claims that are right, by score\n%s", &r.ClaimScores)
	fmt.Fprintf(&b, "\nquotes that are right, by rule\n%s", r.QuoteRules)
	fmt.Fprintf(&b, "speakers that are right, by rule\n%s", r.SpeakerRules)
	fmt.Fprintf(&b, "claims that are right, by rule\n%s", r.ClaimRules)
	return b.String()
}

// Line is the report on one line: "sentences 12/12  quotes 8/9 +1  claims 10/11 +0".
func (r *Report) Line() string {
	f := func(x Found) string { return fmt.Sprintf("%d/%d +%d", x.Hit, x.Hit+x.Missed, x.False) }
	return fmt.Sprintf("sentences %-9s quotes %-9s claims %-9s who %d/%d",
		f(r.Sentences), f(r.Quotes), f(r.Claims), r.Resolved.Right, r.Resolved.Of)
}
