package analysis_test

import (
	"context"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/analysis"
)

// stopwatch is a context that notes for how long nobody looked at it, at the most:
// of the time of the processor, since others take theirs at any moment.
type stopwatch struct {
	context.Context
	last, longest time.Duration
}

func (s *stopwatch) Err() error {
	now := processorTime()
	s.longest, s.last = max(s.longest, now-s.last), now
	return nil
}

// processorTime is that of this thread so far.
func processorTime() time.Duration {
	const thisThread = 1 // RUSAGE_THREAD
	var r syscall.Rusage
	if err := syscall.Getrusage(thisThread, &r); err != nil {
		panic(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// Whoever leaves while the longest text is read that the service takes need not
// be worked for another 50 ms.
func TestLongTextIsNotSlowAtLettingGo(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	engine := newEngine(t)
	for _, text := range []string{french, english} {
		text = strings.Repeat(text+"\n\n", 1<<20/len(text))
		if longest := unseen(t, engine, text, everything); longest > patient {
			t.Errorf("nobody looks for %v", longest)
		}
	}
}

// Nor if it is a text that nobody would print.
func TestNoTextIsSlowAtLettingGo(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	engine := newEngine(t)
	for _, language := range []string{"fr", "en"} {
		for _, m := range monsters {
			o := everything
			o.Language = language
			if longest := unseen(t, engine, said(m.piece, 1<<20), o); longest > patient {
				t.Errorf("%s/%s: nobody looks for %v", language, m.name, longest)
			}
		}
	}
}

// patient is for how long, at the most, the engine need not look.
const patient = 50 * time.Millisecond

// unseen is for how long nobody looks while a text is read: of a few times the
// shortest, since the first is slower, and the collector comes when it likes.
func unseen(t *testing.T, engine *analysis.Engine, text string, o analysis.Options) time.Duration {
	t.Helper()
	longest := time.Hour
	for try := 0; try < 5 && longest > patient/2; try++ {
		s := &stopwatch{Context: t.Context(), last: processorTime()}
		if _, err := engine.Analyze(s, text, o); err != nil {
			t.Fatal(err)
		}
		longest = min(longest, s.longest)
	}
	t.Logf("at the most %v without a look", longest)
	return longest
}
