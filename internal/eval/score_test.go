package eval

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// town is the gold that the tests below measure against.
func town(t *testing.T) *Gold {
	t.Helper()
	g, err := Parse("fr-ville", `« Nous partons », a dit Anne Morel. Selon lui, le pont est sûr. Le film « Le Songe » a coûté 300 euros en 2014, en baisse de 5 %.
=== facts
sentence « Nous partons », a dit Anne Morel.
sentence Selon lui, le pont est sûr.
sentence Le film … de 5 %.
quote direct «Nous partons» | cue a dit | speaker Anne Morel = Anne Morel, maire
quote? indirect «le pont est sûr» | cue Selon | speaker lui = Paul Vidal
claim money 300 exactly: 300 euros | counted Le film (film) | predicate a coûté | time en 2014
claim percent 5 exactly: 5 % | counted (coût) | any time | decrease
not-quote «Le Songe»
not-claim 2014
`)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// found is what an engine would say that agrees with town in everything.
func found(g *Gold) *doc.Analysis {
	at := func(phrase string) doc.Span {
		i := strings.Index(g.Text, phrase)
		return doc.Span{Start: i, End: i + len(phrase)}
	}
	a := &doc.Analysis{Text: &doc.Text{Source: g.Text}}
	for _, s := range g.Sentences {
		a.Text.Sentences = append(a.Text.Sentences, doc.Sentence{Span: s})
	}
	a.Quotes = []doc.Quote{{
		Span: at("Nous partons"), Segments: []doc.Span{at("Nous partons")}, Kind: doc.Direct,
		Cue: doc.Cue{Span: at("a dit")}, Parent: doc.None, Score: 0.97, Rule: "cue-after",
	}}
	a.Attributions = []doc.Attribution{{Speaker: doc.Voicer{
		Mention: doc.Mention{Span: at("Anne Morel"), Head: at("Anne Morel")}, Name: "Mme Anne Morel", Role: "la maire",
	}}}
	a.Timexes = []doc.Timex{{Span: at("2014"), Anchor: at("en 2014")}}
	a.Quantities = []doc.Quantity{
		{Span: at("300 euros"), Kind: doc.Money, Value: 300, HasValue: true, Comparator: doc.Exactly},
		{Span: at("5 %"), Kind: doc.Percent, Value: 5, HasValue: true, Comparator: doc.Exactly},
	}
	a.Claims = []doc.Claim{
		{Quantity: 0, Counted: doc.Part{Lemma: "film"}, Predicate: doc.Predicate{Part: doc.Part{Span: at("coûté")}}, Times: []int{0}, Score: 0.9},
		{Quantity: 1, Counted: doc.Part{Lemma: "coût"}, Trend: doc.Decrease, Score: 0.6},
	}
	return a
}

func TestAPerfectEngineScoresFull(t *testing.T) {
	g := town(t)
	r := Score(g, found(g))
	if len(r.Disagreement) > 0 {
		t.Errorf("disagreements: %q", r.Disagreement)
	}
	for name, f := range map[string]Found{"sentences": r.Sentences, "quotes": r.Quotes, "claims": r.Claims} {
		if f.F1() != 1 || f.Hit == 0 {
			t.Errorf("%s: %s", name, f)
		}
	}
	for _, x := range r.rates() {
		if x.rate.Right != x.rate.Of {
			t.Errorf("%s: %s", x.name, x.rate)
		}
	}
	if r.Quotes.Hit != 1 {
		t.Errorf("a disputed quote counts: %s", r.Quotes)
	}
}

// TestEachMistakeIsCountedOnce breaks the perfect answer in one place and wants
// one disagreement that says so.
func TestEachMistakeIsCountedOnce(t *testing.T) {
	at := func(g *Gold, phrase string) doc.Span {
		i := strings.Index(g.Text, phrase)
		return doc.Span{Start: i, End: i + len(phrase)}
	}
	for _, c := range []struct {
		name string
		mar  func(*Gold, *doc.Analysis)
		want string // the disagreement; empty when there should be none
	}{
		{"two sentences run together", func(_ *Gold, a *doc.Analysis) {
			s := a.Text.Sentences
			s[1].Start = s[0].Start
			a.Text.Sentences = s[1:]
		}, "missed boundary after «« Nous partons"},
		{"a sentence cut in two", func(g *Gold, a *doc.Analysis) {
			s := a.Text.Sentences
			cut := at(g, "Selon lui,").End
			a.Text.Sentences = []doc.Sentence{s[0], {Span: doc.Span{Start: s[1].Start, End: cut}}, {Span: doc.Span{Start: cut + 1, End: s[1].End}}, s[2]}
		}, "false boundary after «Selon lui,»"},
		{"a quote missed", func(_ *Gold, a *doc.Analysis) { a.Quotes, a.Attributions = nil, nil }, "missed quote «Nous partons»"},
		{"a quote found where there is none", func(g *Gold, a *doc.Analysis) {
			q := a.Quotes[0]
			q.Segments = []doc.Span{at(g, "Le film")}
			a.Quotes = append(a.Quotes, q)
		}, "false quote «Le film»"},
		{"a disputed quote found", func(g *Gold, a *doc.Analysis) {
			q := a.Quotes[0]
			q.Segments = []doc.Span{at(g, "le pont est sûr")}
			a.Quotes = append(a.Quotes, q)
		}, ""},
		{"a quote of another kind", func(_ *Gold, a *doc.Analysis) { a.Quotes[0].Kind = doc.MixedQuote }, "kind of quote «Nous partons»"},
		{"the quote of somebody else", func(_ *Gold, a *doc.Analysis) { a.Attributions[0].Speaker.Name = "Paul Morel" }, `resolves to "Anne Morel"`},
		{"a last name alone is not the full name", func(_ *Gold, a *doc.Analysis) { a.Attributions[0].Speaker.Name = "Mme Morel" }, `resolves to "Anne Morel"`},
		{"a role missed", func(_ *Gold, a *doc.Analysis) { a.Attributions[0].Speaker.Role = "" }, "role of speaker"},
		{"a claim missed", func(_ *Gold, a *doc.Analysis) { a.Claims = a.Claims[:1] }, "missed claim «5 %»"},
		{"a number misread is missed, and false", func(_ *Gold, a *doc.Analysis) { a.Quantities[1].Value = 50 }, "missed claim «5 %»; false claim «5 %»"},
		{"a year counted", func(g *Gold, a *doc.Analysis) {
			a.Quantities = append(a.Quantities, doc.Quantity{Span: at(g, "2014"), Value: 2014, HasValue: true})
			a.Claims = append(a.Claims, doc.Claim{Quantity: 2})
		}, "false claim «2014»; took for a claim «2014»"},
		{"a trend missed", func(_ *Gold, a *doc.Analysis) { a.Claims[1].Trend = doc.NoTrend }, "trend of «5 %»"},
		{"a time missed", func(_ *Gold, a *doc.Analysis) { a.Claims[0].Times = nil }, `time of «300 euros» is "en 2014"`},
		{"a time that the convention leaves open", func(_ *Gold, a *doc.Analysis) { a.Claims[1].Times = []int{0} }, ""},
		{"an auxiliary alone is no predicate", func(g *Gold, a *doc.Analysis) {
			a.Claims[0].Predicate.Span = at(g, "a coûté")
			a.Claims[0].Predicate.End -= len(" coûté")
		}, "predicate of «300 euros»"},
		{"what is counted, wrong", func(_ *Gold, a *doc.Analysis) { a.Claims[0].Counted.Lemma = "songe" }, "counted of «300 euros»"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := town(t)
			a := found(g)
			c.mar(g, a)
			got := Score(g, a).Disagreement
			var want []string
			if c.want != "" {
				want = strings.Split(c.want, "; ")
			}
			if len(got) != len(want) {
				t.Fatalf("disagreements %q, want %q", got, want)
			}
			for i := range want {
				if !strings.Contains(got[i], want[i]) {
					t.Errorf("disagreement %q, want %q", got[i], want[i])
				}
			}
		})
	}
}

func TestReportsAddUp(t *testing.T) {
	g := town(t)
	r := Score(g, found(g))
	sum := (&Report{}).Plus(r).Plus(r)
	if sum.Articles != 2 || sum.Claims.Hit != 2*r.Claims.Hit || sum.Trend.Of != 2*r.Trend.Of || sum.Speaker.Right != 2 {
		t.Errorf("twice\n%s is\n%s", r, sum)
	}
	if sum.QuoteRules["cue-after"] != (Rate{2, 2}) || sum.SpeakerRules["(none)"] != (Rate{2, 2}) {
		t.Errorf("rules: %v, %v", sum.QuoteRules, sum.SpeakerRules)
	}
	if last := sum.QuoteScores[len(sum.QuoteScores)-1]; last != (Rate{2, 2}) {
		t.Errorf("quotes of score 0.97: %s", last)
	}
}

func TestScoresFallIntoTheirBins(t *testing.T) {
	var c Calibration
	for _, score := range []float64{0, 0.49, 0.5, 0.899, 0.9, 0.95, 1} {
		c.add(score, true)
	}
	for i, want := range []int{2, 1, 0, 0, 1, 1, 2} {
		if c[i].Of != want {
			t.Errorf("bin %d holds %d scores, want %d", i, c[i].Of, want)
		}
	}
}

func TestAThresholdKeepsWhatScoresAboveIt(t *testing.T) {
	var c Calibration
	for _, score := range []float64{0.55, 0.92, 0.93, 0.97} {
		c.add(score, score != 0.92)
	}
	want := "  0.90–0.95        50.0   1 of 2   66.7 from 0.90 on\n"
	if got := c.String(); !strings.Contains(got, want) {
		t.Errorf("got\n%swant a line\n%s", got, want)
	}
}

func TestTheBestOverlapIsPairedFirst(t *testing.T) {
	mine, theirs := match([]pair{{0.8, 0, 0}, {1, 0, 1}, {0.9, 1, 1}, {0.85, 1, 0}}, 3, 2)
	if mine[0] != 1 || mine[1] != 0 || mine[2] != doc.None || theirs[0] != 1 || theirs[1] != 0 {
		t.Errorf("pairs %v, %v", mine, theirs)
	}
}
