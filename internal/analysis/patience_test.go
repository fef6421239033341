package analysis_test

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
)

// patience is a context whose caller goes away after so many looks at it.
type patience struct {
	context.Context
	looks int
}

func (p *patience) Err() error {
	if p.looks--; p.looks < 0 {
		return context.Canceled
	}
	return nil
}

func TestACallerWhoLeavesStopsTheWork(t *testing.T) {
	engine, calls := counting(t)
	const stages = 8
	for looks := range stages {
		*calls = 0
		a, err := engine.Analyze(&patience{context.Background(), looks}, french, everything)
		if !errors.Is(err, context.Canceled) || a != nil {
			t.Errorf("after %d looks: %v, %v", looks, a, err)
		}
		if looks < 2 && *calls > 0 {
			t.Errorf("after %d looks the tagger still ran", looks)
		}
	}
	if _, err := engine.Analyze(&patience{context.Background(), stages}, french, everything); err != nil {
		t.Errorf("a caller who stays got %v", err)
	}
}

// In the middle of a long text, the tagger stops too.
func TestACallerWhoLeavesStopsTheTagger(t *testing.T) {
	engine, calls := counting(t)
	text := strings.Repeat(french+"\n\n", 400<<10/len(french))
	if _, err := engine.Analyze(&patience{context.Background(), 6}, text, everything); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if *calls != 2 {
		t.Errorf("the tagger ran on %d parts", *calls)
	}
}

// Also when all of the text is one sentence. Where there are many tokens, somebody
// looks once more while they are cut.
func TestACallerWhoLeavesStopsTheTaggerWithinASentence(t *testing.T) {
	engine, calls := counting(t)
	inFrench := everything
	inFrench.Language = "fr"
	for _, unit := range []string{"le pont, la route, ", "pont ", "« a » "} {
		*calls = 0
		text := strings.Repeat(unit, 1<<20/len(unit))
		if _, err := engine.Analyze(&patience{context.Background(), 6}, text, inFrench); !errors.Is(err, context.Canceled) {
			t.Errorf("%q: got %v", unit, err)
		}
		if *calls != 1 && *calls != 2 {
			t.Errorf("%q: the tagger ran on %d parts", unit, *calls)
		}
	}
}

// Wherever it is in a long text that he leaves, the work ends there; and that somebody
// looks after him changes no answer.
func TestACallerMayLeaveAnywhere(t *testing.T) {
	engine := newEngine(t)
	for _, text := range []string{anything(french), anything(english)} {
		looks := &patience{context.Background(), 1 << 30}
		a, err := engine.Analyze(looks, text, everything)
		if err != nil {
			t.Fatal(err)
		}
		checkInvariants(t, a)
		all := 1<<30 - looks.looks
		if all < 50 {
			t.Errorf("somebody looks %d times", all)
		}
		for n := 0; n < all; n += 1 + all/30 {
			if a, err := engine.Analyze(&patience{context.Background(), n}, text, everything); !errors.Is(err, context.Canceled) || a != nil {
				t.Errorf("after %d of %d looks: %v, %v", n, all, a, err)
			}
		}
		again, err := engine.Analyze(&patience{context.Background(), all}, text, everything)
		if err != nil || !reflect.DeepEqual(a, again) {
			t.Errorf("whoever stays gets another answer, or %v", err)
		}
	}
}

// anything is an ordinary text and all monsters, some 100 kB.
func anything(text string) string {
	var b strings.Builder
	for _, m := range monsters {
		b.WriteString(text + "\n\n" + said(m.piece, 5<<10) + "\n\n")
	}
	return b.String()
}

// A text that is tagged in parts has the tags that it would have as a whole.
func TestPartsMakeNoDifference(t *testing.T) {
	engine := newEngine(t)
	text := strings.Repeat(french+"\n\n", 200<<10/len(french))
	a, err := engine.Analyze(t.Context(), text, everything)
	if err != nil {
		t.Fatal(err)
	}
	whole := *a.Text
	whole.Tokens, whole.Verbs = slices.Clone(whole.Tokens), nil
	for i := range whole.Tokens {
		whole.Tokens[i].Tag = doc.Tag(0)
	}
	packs(t)[0].Tagger.Tag(&whole)
	if !reflect.DeepEqual(whole.Tokens, a.Text.Tokens) || !reflect.DeepEqual(whole.Verbs, a.Text.Verbs) {
		t.Error("they differ")
	}
}

// The stages tell when they are done, those that are wanted.
func TestStagesTellWhenTheyAreDone(t *testing.T) {
	engine := newEngine(t)
	var done []string
	o := analysis.Options{Claims: true, Done: func(stage string) { done = append(done, stage) }}
	if _, err := engine.Analyze(t.Context(), french, o); err != nil {
		t.Fatal(err)
	}
	if want := []string{"language", "segment", "tag", "quote", "timex", "number", "claim"}; !slices.Equal(done, want) {
		t.Errorf("got %q, want %q", done, want)
	}
}
