package main

import (
	"runtime"
	"testing"
)

// There are threads for all analyses, and in a flood for one less; never fewer than
// there are processors.
func TestHearCalls(t *testing.T) {
	const processors = 4
	for _, c := range []struct{ analyses, calm, flood int }{
		{processors + 2, processors + 2, processors + 1},
		{20, 20, 19},
		{1, processors, processors},
	} {
		before := runtime.GOMAXPROCS(processors)
		told := hearCalls(c.analyses)
		calm := runtime.GOMAXPROCS(0)
		told(true)
		flood := runtime.GOMAXPROCS(0)
		told(false)
		after := runtime.GOMAXPROCS(before)
		if calm != c.calm || flood != c.flood || after != c.calm {
			t.Errorf("of %d analyses: %d threads, %d in a flood, %d after it; want %d, %d", c.analyses, calm, flood, after, c.calm, c.flood)
		}
	}
}
