package analysis_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/tag"
)

const (
	french = "Le maire, Paul Vidal, a reçu 300 habitants mardi. « Le pont rouvrira », a-t-il promis. " +
		"Selon la préfecture, les travaux ont coûté 2 millions d'euros en 2023."
	english = "The mayor, Paul Vidal, met 300 residents on Tuesday. \"The bridge will reopen,\" he promised. " +
		"According to the county, the works cost 2 million euros in 2023."
	german = "Der Bürgermeister hat am Dienstag dreihundert Einwohner empfangen. Die Brücke wird wieder geöffnet, " +
		"versprach er ihnen, und die Arbeiten haben zwei Millionen Euro gekostet."
)

var everything = analysis.Options{Quotes: true, Claims: true, Entities: true}

// countingTagger counts its calls and passes them on.
type countingTagger struct {
	tag.Tagger
	calls *int
}

func (c countingTagger) Tag(t *doc.Text) {
	*c.calls++
	c.Tagger.Tag(t)
}

// counting returns an engine whose French tagger counts its calls.
func counting(t *testing.T) (*analysis.Engine, *int) {
	t.Helper()
	calls := new(int)
	all := packs(t)
	watched := *all[0]
	watched.Tagger = countingTagger{watched.Tagger, calls}
	return analysis.New(append([]*lang.Pack{&watched}, all[1:]...)...), calls
}

func TestAFeatureNotAskedForCostsNothing(t *testing.T) {
	for _, c := range []struct {
		name                     string
		o                        analysis.Options
		tagged                   bool
		quotes, entities, claims bool // facts wanted in the answer
	}{
		{"sentences alone need no tagger", analysis.Options{}, false, false, false, false},
		{"quotes need entities to name who speaks, and no numbers", analysis.Options{Quotes: true}, true, true, true, false},
		{"entities see the quotes, and need no numbers", analysis.Options{Entities: true}, true, true, true, false},
		{"claims say in which quote they stand, and need no entities", analysis.Options{Claims: true}, true, true, false, true},
		{"everything", everything, true, true, true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			engine, calls := counting(t)
			a, err := engine.Analyze(context.Background(), french, c.o)
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, a)
			if tagged := *calls == 1; tagged != c.tagged || *calls > 1 {
				t.Errorf("the tagger was called %d times", *calls)
			}
			if len(a.Text.Sentences) != 3 {
				t.Errorf("%d sentences, want 3", len(a.Text.Sentences))
			}
			for _, facts := range []struct {
				name  string
				found int
				want  bool
			}{
				{"quotes", len(a.Quotes), c.quotes},
				{"entities", len(a.Entities), c.entities},
				{"attributions", len(a.Attributions), c.entities},
				{"timexes", len(a.Timexes), c.claims},
				{"quantities", len(a.Quantities), c.claims},
				{"claims", len(a.Claims), c.claims},
			} {
				if (facts.found > 0) != facts.want {
					t.Errorf("%d %s, want some: %v", facts.found, facts.name, facts.want)
				}
			}
		})
	}
}

func TestTheLanguageIsDetected(t *testing.T) {
	engine := newEngine(t)
	for _, c := range []struct {
		name, text, language string
		supported            bool
	}{
		{"French", french, "fr", true},
		{"English", english, "en", true},
		{"German has no pack, and is cut all the same", german, "de", false},
		{"figures are in no language", "1 2 3. 4 5 6.", analysis.Undetermined, false},
		{"nor is nothing", "", analysis.Undetermined, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := engine.Analyze(context.Background(), c.text, everything)
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, a)
			if a.Language != c.language || a.Supported != c.supported {
				t.Errorf("language %s, supported %v, score %.2f", a.Language, a.Supported, a.LanguageScore)
			}
			if !(a.LanguageScore >= 0 && a.LanguageScore <= 1) {
				t.Errorf("language score %v", a.LanguageScore)
			}
			if c.text != "" && len(a.Text.Sentences) == 0 {
				t.Error("no sentences")
			}
			if facts := len(a.Quotes) + len(a.Claims) + len(a.Entities); !c.supported && facts > 0 {
				t.Errorf("%d facts in a language that no pack speaks", facts)
			}
		})
	}
}

func TestTheLanguageThatIsAskedForIsUsed(t *testing.T) {
	engine := newEngine(t)
	a, err := engine.Analyze(context.Background(), french, analysis.Options{Language: "en"})
	if err != nil || a.Language != "en" || a.LanguageScore != 1 || !a.Supported {
		t.Errorf("asked for English: %+v, %v", a, err)
	}
	a, err = engine.Analyze(context.Background(), german, analysis.Options{Language: "de"})
	if !errors.Is(err, analysis.ErrLanguage) || a != nil {
		t.Errorf("asked for German: %v, %v", a, err)
	}
	if err == nil || !strings.Contains(err.Error(), `"de"`) {
		t.Errorf("the error %v does not say which language", err)
	}
}

func TestTheDayOfPublicationAnchorsTheTimes(t *testing.T) {
	engine := newEngine(t)
	for _, c := range []struct {
		name    string
		publish time.Time
		want    string
	}{
		{"a Thursday, so that mardi was two days before", time.Date(2024, time.March, 14, 0, 0, 0, 0, time.UTC), "2024-03-12"},
		{"nobody knows when", time.Time{}, "XXXX-WXX-2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := everything
			o.Publish = c.publish
			a, err := engine.Analyze(context.Background(), french, o)
			if err != nil {
				t.Fatal(err)
			}
			for i := range a.Timexes {
				if x := &a.Timexes[i]; a.Text.Of(x.Span) == "mardi" {
					if x.Value != c.want {
						t.Errorf("mardi is %s, want %s", x.Value, c.want)
					}
					return
				}
			}
			t.Errorf("no mardi among %d times", len(a.Timexes))
		})
	}
}

func TestTheSameTextGivesTheSameAnswer(t *testing.T) {
	one, two := newEngine(t), newEngine(t)
	for _, text := range articles(t) {
		a, err := one.Analyze(context.Background(), text, everything)
		if err != nil {
			t.Fatal(err)
		}
		b, err := two.Analyze(context.Background(), text, everything)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, b) {
			t.Errorf("two engines differ on %.40q", text)
		}
	}
}

// TestOneEngineServesMany is for the race detector; it also wants each caller
// to get his own answer.
func TestOneEngineServesMany(t *testing.T) {
	engine := newEngine(t)
	texts := articles(t)
	want := make([]string, len(texts))
	for i, text := range texts {
		want[i] = facts(t, analyzed(t, engine, text))
	}
	var wg sync.WaitGroup
	for worker := range 4 {
		wg.Go(func() {
			for i := range texts {
				k := (i + worker*len(texts)/4) % len(texts)
				a := analyzed(t, engine, texts[k])
				if got := facts(t, a); got != want[k] {
					t.Errorf("worker %d got other facts:\n%s", worker, diff(want[k], got))
				}
				if i%2 == 0 { // those who do not stand beside those who do
					analysis.Release(a)
				}
			}
		})
	}
	wg.Wait()
}

// analyzed is all that is found in a text.
func analyzed(t testing.TB, engine *analysis.Engine, text string) *doc.Analysis {
	t.Helper()
	a, err := engine.Analyze(context.Background(), text, everything)
	if err != nil {
		t.Error(err)
		return &doc.Analysis{Text: &doc.Text{}}
	}
	return a
}

// facts is an analysis as text.
func facts(t testing.TB, a *doc.Analysis) string {
	t.Helper()
	var b strings.Builder
	if err := doc.Fprint(&b, a); err != nil {
		t.Error(err)
	}
	return b.String()
}
