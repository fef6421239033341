package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// floods is how many times TestFlood measures; `make overload` has it measure.
var floods = flag.Int("floods", 0, "how many times the flood test measures")

// Four times as many calls as the server can answer: it answers nearly as many as
// when there are just enough, does not keep them waiting, and tells the others at
// once. Each time is measured against the same server a moment before, and the
// middle of all counts. The machine should have little else to do; answers are
// counted by the processor time that the server got, in case it has.
//
// How the gate decides is tested without a clock in package rpc.
func TestFlood(t *testing.T) {
	if *floods == 0 {
		t.Skip("it takes a quiet machine: make overload")
	}
	callers := max(1, runtime.NumCPU()/2)             // they need some of the processors too
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // while they collect garbage, they do not hear answers
	t.Setenv("GOMAXPROCS", strconv.Itoa(max(1, runtime.NumCPU()-callers)))
	r := &replica{t: t, addr: "127.0.0.1:0", httpAddr: "127.0.0.1:0"}
	r.start()
	defer func() { _ = r.end(os.Kill) }() // it has nothing to lose
	if runtime.NumCPU() > callers {
		pin(t, os.Getpid(), 0, callers-1)
		pin(t, r.cmd.Process.Pid, callers, runtime.NumCPU()-1)
	}
	calls := newCalls(t, r)

	calls.closed(1, time.Second) // caches fill, and the server sees how fast it is
	var goodput, patience []float64
	var refusals []time.Duration
	for range *floods {
		alone := calls.closed(1, time.Second)
		peak := calls.closed(8, time.Second)
		calls.open(4*peak.rate(), time.Second) // by then it has noticed
		flood := calls.open(4*peak.rate(), 2*time.Second)
		if len(flood.refused) == 0 {
			t.Fatal("nobody was refused: that was no flood")
		}
		goodput = append(goodput, peak.cost().Seconds()/flood.cost().Seconds())
		patience = append(patience, flood.p99().Seconds()/alone.p99().Seconds())
		refusals = append(refusals, percentile(flood.refused, 99))
		t.Logf("alone %v", alone)
		t.Logf("peak  %v", peak)
		t.Logf("flood %v; %d refused, p50 %v, p99 %v", flood, len(flood.refused), percentile(flood.refused, 50), percentile(flood.refused, 99))
	}
	t.Logf("goodput %.2f of the peak, p99 %.1f times that of one caller, refused within %v",
		median(goodput), median(patience), median(refusals))
	if got := median(goodput); got < 0.9 {
		t.Errorf("of the peak, %.2f is left (%.2f)", got, goodput)
	}
	if got := median(patience); got > 3 {
		t.Errorf("the slowest answers take %.1f times as long as when there is one caller (%.1f)", got, patience)
	}
	if got := median(refusals); got > 5*time.Millisecond {
		t.Errorf("who is refused hears of it after %v (%v)", got, refusals)
	}
}

// pin keeps a process to processors of its own, first to last, where there is
// taskset to do that: two processes that share them measure each other.
func pin(t *testing.T, pid, first, last int) {
	t.Helper()
	pin := exec.Command("taskset", "--all-tasks", "--cpu-list", "--pid", fmt.Sprintf("%d-%d", first, last), strconv.Itoa(pid))
	if out, err := pin.CombinedOutput(); err != nil {
		t.Logf("not pinned: %v: %s", err, out)
	}
}

// calls is callers of one server.
type calls struct {
	server  *replica
	clients []pb.TextAnalysisServiceClient // one a connection
	request *pb.AnalyzeRequest
}

func newCalls(t *testing.T, r *replica) *calls {
	t.Helper()
	names, err := filepath.Glob("../../examples/fr-*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no examples", err)
	}
	var text strings.Builder // some 4 kB
	for _, name := range names {
		part, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(part)
	}
	c := &calls{server: r, request: &pb.AnalyzeRequest{Document: &pb.Document{Text: strings.Repeat(text.String(), 4)}}}
	for range 4 {
		conn, err := grpc.NewClient(r.addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		c.clients = append(c.clients, pb.NewTextAnalysisServiceClient(conn))
	}
	return c
}

// closed has n callers call for that long, each when the last call is answered.
func (c *calls) closed(n int, d time.Duration) *tally {
	r := &tally{calls: c, took: d, cpu: c.server.cpu()}
	var callers sync.WaitGroup
	end := time.Now().Add(d)
	for i := range n {
		callers.Go(func() {
			for time.Now().Before(end) {
				r.call(i)
			}
		})
	}
	callers.Wait()
	r.cpu = c.server.cpu() - r.cpu
	return r
}

// open calls so many times a second for that long, whether answered or not.
func (c *calls) open(rate float64, d time.Duration) *tally {
	r := &tally{calls: c, took: d, cpu: c.server.cpu()}
	var callers sync.WaitGroup
	start := time.Now()
	for i := 0; ; i++ {
		at := time.Duration(float64(i) / rate * float64(time.Second))
		if at > d {
			break
		}
		time.Sleep(at - time.Since(start))
		callers.Go(func() { r.call(i) })
	}
	callers.Wait()
	r.cpu = c.server.cpu() - r.cpu
	return r
}

// tally is how calls went.
type tally struct {
	*calls
	took time.Duration
	cpu  time.Duration // of the server

	mu                sync.Mutex
	answered, refused []time.Duration
}

// call calls once, on connection n, or one of those there are.
func (r *tally) call(n int) {
	start := time.Now()
	_, err := r.clients[n%len(r.clients)].Analyze(context.Background(), r.request)
	took := time.Since(start)
	r.mu.Lock()
	defer r.mu.Unlock()
	switch status.Code(err) {
	case codes.OK:
		r.answered = append(r.answered, took)
	case codes.Unavailable:
		r.refused = append(r.refused, took)
	default:
		r.server.t.Error(err)
	}
}

func (r *tally) rate() float64 { return float64(len(r.answered)) / r.took.Seconds() }

// cost is what an answer cost the server.
func (r *tally) cost() time.Duration { return r.cpu / time.Duration(max(1, len(r.answered))) }

func (r *tally) p99() time.Duration { return percentile(r.answered, 99) }

func (r *tally) String() string {
	return fmt.Sprintf("%.0f answers a second, p50 %v, p99 %v", r.rate(), percentile(r.answered, 50), r.p99())
}

func percentile(d []time.Duration, p int) time.Duration {
	if len(d) == 0 {
		return 0
	}
	slices.Sort(d)
	return d[(len(d)-1)*p/100]
}

func median[T float64 | time.Duration](all []T) T {
	slices.Sort(all)
	return all[len(all)/2]
}

// cpu is the processor time that the daemon has taken so far.
func (r *replica) cpu() time.Duration {
	r.t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", r.cmd.Process.Pid))
	if err != nil {
		r.t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // after its name
	fields := strings.Fields(rest)
	ticks := 0 // of 10 ms
	for _, f := range fields[11:13] {
		n, err := strconv.Atoi(f)
		if err != nil {
			r.t.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}
