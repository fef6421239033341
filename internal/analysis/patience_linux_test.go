package analysis_test

import (
	"context"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
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
		longest := time.Hour
		for range 3 { // the first is slower
			s := &stopwatch{Context: t.Context(), last: processorTime()}
			if _, err := engine.Analyze(s, text, everything); err != nil {
				t.Fatal(err)
			}
			longest = min(longest, s.longest)
		}
		t.Logf("at the most %v without a look", longest)
		if longest > 50*time.Millisecond {
			t.Errorf("nobody looks for %v", longest)
		}
	}
}
