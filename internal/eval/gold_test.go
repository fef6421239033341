package eval

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// article has the two spaces that French puts before a percent sign, and a
// word that occurs twice.
const article = "Le pont rouvre\n\n« Nous rouvrons lundi », a dit la maire, Anne Morel. Le trafic a baissé de 12\u00a0% lundi.\n"

func TestParseReadsAnArticleAndItsFacts(t *testing.T) {
	g, err := Parse("fr-pont", article+`=== facts
sentence Le pont rouvre
# a comment
sentence « Nous … Morel.
sentence Le trafic a baissé de 12 % lundi.
claim percent 12 exactly: 12 % | counted Le trafic (trafic) | predicate a baissé | time lundi | decrease
quote direct «Nous rouvrons lundi» | cue a dit | speaker la maire, Anne Morel = Anne Morel, maire
claim? count 2 about: lundi #2 | counted (jour)
not-quote «pont»
not-claim lundi
`)
	if err != nil {
		t.Fatal(err)
	}
	of := func(s doc.Span) string { return g.Text[s.Start:s.End] }
	for _, c := range []struct{ what, got, want string }{
		{"language", g.Language(), "fr"},
		{"second sentence", of(g.Sentences[1]), "« Nous rouvrons lundi », a dit la maire, Anne Morel."},
		{"words of the quote", of(g.Quotes[0].Segments[0]), "Nous rouvrons lundi"},
		{"cue", of(g.Quotes[0].Cue), "a dit"},
		{"speaker", of(g.Quotes[0].Speaker), "la maire, Anne Morel"},
		{"name", g.Quotes[0].Name, "Anne Morel"},
		{"role", g.Quotes[0].Role, "maire"},
		{"quantity, whatever its space", of(g.Claims[0].Span), "12\u00a0%"},
		{"lemma", g.Claims[0].Lemma, "trafic"},
		{"predicate", of(g.Claims[0].Predicate), "a baissé"},
		{"trend", g.Claims[0].Trend.String(), "decrease"},
	} {
		if c.got != c.want {
			t.Errorf("%s is %q, want %q", c.what, c.got, c.want)
		}
	}
	if at := g.Claims[0].Times[0].Start; at != strings.LastIndex(article, "lundi") {
		t.Errorf("the time is the lundi at %d, want the one nearest to the quantity", at)
	}
	if !g.Claims[1].Disputed || g.Quotes[0].Disputed {
		t.Error("a fact is disputed when, and only when, its word ends in a question mark")
	}
	if len(g.NotClaims) != 2 {
		t.Errorf("not-claim marks %d places, want both", len(g.NotClaims))
	}
}

func TestParseSaysWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range []struct{ name, facts, want string }{
		{"a phrase that is not there", "quote direct «Nous fermons»", `fr-pont:5: "Nous fermons" does not occur`},
		{"a phrase that is there twice", "claim count 1 exactly: lundi", `"lundi" occurs 2 times: say which`},
		{"an occurrence too many", "claim count 1 exactly: lundi #3", "occurs 2 times, not 3"},
		{"half a number", "claim percent 2 exactly: 2 %", "does not occur"},
		{"a sentence out of order", "sentence Le trafic … lundi.", `does not stand at "Le pont rouvre`},
		{"sentences that end too early", "sentence Le pont rouvre", "the sentences end before"},
		{"an unknown fact", "remark «Nous rouvrons lundi»", "unknown fact"},
		{"an unknown kind", "quote loud «Nous rouvrons lundi»", `"loud" is no doc.QuoteKind`},
		{"an unknown part", "quote direct «Nous rouvrons lundi» | mood good", "unknown part"},
		{"a value that is none", "claim count many exactly: lundi #1", `"many" is no value`},
		{"a speaker without a name", "quote direct «Nous rouvrons lundi» | speaker la maire", "without a name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Parse("fr-pont", article+Separator+"\n"+c.facts+"\n")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want one with %q", err, c.want)
			}
		})
	}
	if _, err := Parse("fr-pont", article); err == nil {
		t.Error("a file without a separator was read")
	}
}

func TestValuesAreWrittenAsTheyArePrinted(t *testing.T) {
	for _, q := range []doc.Quantity{
		{Value: 14000, HasValue: true},
		{Value: 0.5, HasValue: true},
		{Low: 5, High: 6, HasLow: true, HasHigh: true},
		{Low: 1000, HasLow: true},
		{High: 3, HasHigh: true},
	} {
		v, err := parseValue(q.ValueString())
		if err != nil || !v.is(&q) {
			t.Errorf("%q was read as %v, %v", q.ValueString(), v, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(article + "=== facts\nsentence Le pont rouvre\nquote direct «Nous … lundi» #1 | cue a dit | speaker la maire = X, y\n")
	f.Add("12\u202f% – 3\r\n=== facts\r\nclaim percent 12 about: 12 % | counted (a) | time 3\nnot-claim 3\n")
	f.Add("=== facts\nquote direct «»\nsentence  … \n")
	f.Fuzz(func(t *testing.T, file string) {
		g, err := Parse("fr-x", file)
		if err != nil {
			return
		}
		check := func(s doc.Span) {
			if s.Start < 0 || s.End > len(g.Text) || s.Empty() {
				t.Fatalf("span %v in a text of %d bytes", s, len(g.Text))
			}
			if utf8.ValidString(g.Text) && (!utf8.RuneStart(g.Text[s.Start]) || s.End < len(g.Text) && !utf8.RuneStart(g.Text[s.End])) {
				t.Fatalf("span %v cuts a character", s)
			}
		}
		for _, s := range g.Sentences {
			check(s)
		}
		for _, q := range g.Quotes {
			for _, s := range q.Segments {
				check(s)
			}
		}
		for _, c := range g.Claims {
			check(c.Span)
		}
	})
}
