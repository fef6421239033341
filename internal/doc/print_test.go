package doc

import (
	"errors"
	"strings"
	"testing"
)

// analysis is hand-made: every part of a line that Fprint can write is in it
// once.
func analysis() *Analysis {
	src := "La maire, Anne Morel, a dit : « Nous partons\r\nà 300 ». Environ 5 % en mars."
	at := func(phrase string) Span {
		i := strings.Index(src, phrase)
		return Span{i, i + len(phrase)}
	}
	t := &Text{
		Source:    src,
		Blocks:    []Block{{Span: Span{0, len(src)}}},
		Sentences: []Sentence{{Span: at("La maire, Anne Morel, a dit : « Nous partons\r\nà 300 »."), Rule: "full-stop"}},
	}
	who := Mention{Span: at("La maire, Anne Morel"), Head: at("Anne Morel"), Kind: NameMention}
	return &Analysis{
		Text: t,
		Quotes: []Quote{
			{Segments: []Span{at("Nous partons\r\nà 300")}, Kind: Direct, Cue: Cue{Span: at("a dit"), Lemma: "dire"},
				Parent: None, Hedged: true, Negated: true, Score: 0.984, Rule: "cue-before"},
			{Segments: []Span{at("Nous"), at("partons")}, Kind: MixedQuote, Parent: 0, Score: 0.5, Rule: "floating"},
		},
		Attributions: []Attribution{
			{Speaker: Voicer{Mention: who, Name: "Anne Morel", Role: "maire", Rule: "subject"}, Addressee: Mention{Span: at("Nous")}},
			{Speaker: Voicer{Rule: "last-speaker", Name: "Anne Morel"}},
		},
		Entities: []Entity{{Name: "Anne Morel", Kind: Person, Role: "maire", Mentions: []Mention{who}, Rule: "name"}},
		Timexes:  []Timex{{Span: at("mars"), Value: "2024-03"}, {Span: at("mars"), Anchor: at("en mars")}},
		Quantities: []Quantity{
			{Span: at("300"), Kind: Count, Value: 300, HasValue: true, Decimal: "300", Comparator: Exactly},
			{Span: at("5 %"), Kind: Percent, Low: 5, HasLow: true, Comparator: About, Unit: Unit{Symbol: "%"}},
		},
		Claims: []Claim{
			{Quantity: 0, Counted: Part{Lemma: "habitant"}, Predicate: Predicate{Part: Part{at("partons"), "partir"}, Elided: true},
				Negated: true, Quote: 0, Same: None, Score: 0.9, Rule: "subject"},
			{Quantity: 1, Of: Part{at("mars"), "mars"}, Trend: Decrease, Hedged: true, Times: []int{0, 1}, Quote: None, Same: 0, Score: 1, Rule: "bare"},
		},
	}
}

const printed = `sentence 0 body full-stop: La maire, Anne Morel, a dit : « Nous partons⏎à 300 ».
quote 0 direct cue-before 0.98: «Nous partons⏎à 300» | cue a dit (dire) | negated | hedged | speaker La maire, Anne Morel = Anne Morel, maire [subject] | to Nous
quote 1 mixed floating 0.50: «Nous» «partons» | in quote 0 | speaker  = Anne Morel [last-speaker]
entity person: Anne Morel, maire | name La maire, Anne Morel
claim 0 count 300 exactly: 300 | counted  (habitant) | predicate partons (partir) elided | negated | quote 0 [subject 0.90]
claim 1 percent ≥5 about: 5 % | unit % | of mars (mars) | hedged | decrease | time mars = 2024-03 | time en mars | same as 0 [bare 1.00]
`

func TestFprintWritesOneLineAFact(t *testing.T) {
	var b strings.Builder
	if err := Fprint(&b, analysis()); err != nil {
		t.Fatal(err)
	}
	got, want := strings.Split(b.String(), "\n"), strings.Split(printed, "\n")
	if len(got) != len(want) {
		t.Fatalf("%d lines, want %d:\n%s", len(got), len(want), b.String())
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d is\n%s\nwant\n%s", i, got[i], want[i])
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestFprintReportsAWriterThatFails(t *testing.T) {
	if err := Fprint(full{}, analysis()); err == nil {
		t.Error("a failed write went unnoticed")
	}
}

func TestValueString(t *testing.T) {
	for want, q := range map[string]Quantity{
		"14000":     {Value: 14000, HasValue: true},
		"0.1":       {Value: 0.1, HasValue: true, Decimal: "0.1"},
		"8400000.5": {Value: 8400000.5, HasValue: true},
		"5..6":      {Low: 5, High: 6, HasLow: true, HasHigh: true},
		"≥1000":     {Low: 1000, HasLow: true},
		"≤3":        {High: 3, HasHigh: true},
		"?":         {},
	} {
		if got := q.ValueString(); got != want {
			t.Errorf("value is %q, want %q", got, want)
		}
	}
}

func TestEveryConstantHasAName(t *testing.T) {
	for k := Body; k <= Caption; k++ {
		named(t, k.String())
	}
	for k := Direct; k <= MixedQuote; k++ {
		named(t, k.String())
	}
	for k := Person; k <= Other; k++ {
		named(t, k.String())
	}
	for k := NameMention; k <= ImpliedMention; k++ {
		named(t, k.String())
	}
	for k := DateTimex; k <= Period; k++ {
		named(t, k.String())
	}
	for k := Count; k <= Multiplier; k++ {
		named(t, k.String())
	}
	for k := Exactly; k <= Between; k++ {
		named(t, k.String())
	}
	for k := Increase; k <= Decrease; k++ {
		named(t, k.String())
	}
	for k := NoTag; k < NumTags; k++ {
		named(t, k.String())
	}
	if got := QuoteKind(200).String(); got != "200" {
		t.Errorf("a value without a name is called %q", got)
	}
	if got := (Plur | Fem | Third).String(); got != "Plur Fem 3" {
		t.Errorf("agreement is called %q", got)
	}
}

// named fails on a name that is a number: the constant fell off its list.
func named(t *testing.T, name string) {
	t.Helper()
	if name == "" || name[0] >= '0' && name[0] <= '9' {
		t.Errorf("a constant is called %q", name)
	}
}

func TestTagClasses(t *testing.T) {
	for _, c := range []struct {
		name string
		is   func(Tag) bool
		want []Tag
	}{
		{"verbs", Tag.Verb, []Tag{VerbFin, VerbImp, VerbInf, VerbPast, VerbPres}},
		{"auxiliaries", Tag.Aux, []Tag{AuxFin, AuxImp, AuxInf, AuxPast, AuxPres}},
		{"finite", Tag.Finite, []Tag{AuxFin, VerbFin}},
		{"nominal", Tag.Nominal, []Tag{Noun, Propn}},
		{"determiners", Tag.Determiner, []Tag{AdpDet, Det, DetPoss, DetDem}},
		{"pronouns", Tag.Pronoun, []Tag{Pron, PronPers, PronRel, PronInt, PronDem, PronPoss}},
		{"adjectives", Tag.Adjective, []Tag{Adj, AdjOrd}},
	} {
		want := map[Tag]bool{}
		for _, g := range c.want {
			want[g] = true
		}
		for g := NoTag; g < NumTags; g++ {
			if c.is(g) != want[g] {
				t.Errorf("%s: %s is %v", c.name, g, c.is(g))
			}
		}
	}
}
