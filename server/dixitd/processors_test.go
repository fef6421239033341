package main

import (
	"io"
	"net/http"
	"os"
	"runtime"
	"strings"
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

// The daemon has as many.
func TestDaemonHearsCalls(t *testing.T) {
	t.Setenv("GOMAXPROCS", "1")
	r := &replica{t: t, addr: "127.0.0.1:0", httpAddr: "127.0.0.1:0"}
	r.start()
	defer func() { _ = r.end(os.Kill) }() // it has nothing to lose
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	page, err := client.Get("http://" + r.httpAddr + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer page.Body.Close()
	all, err := io.ReadAll(page.Body)
	const want = "\ngo_sched_gomaxprocs_threads 3\n" // two more than processors are places for analyses
	if err != nil || !strings.Contains(string(all), want) {
		t.Errorf("the metrics do not say %q, %v", want, err)
	}
}
