package server

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// soak is how long TestSoak goes on; `make soak` gives it ten minutes.
var soak = flag.Duration("soak", 2*time.Second, "how long the soak test goes on")

// Mixed load for a while, with bad documents, clients that vanish and bursts of
// more than the server takes: every answer is one that the contract names, none is
// lost or comes twice, and nothing is left behind.
func TestSoak(t *testing.T) {
	config := quick()
	config.MaxQueueDocuments = 16
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(config.MaxAnalyses + 1)) // as dixitd has it: see hearCalls
	e, err := load(&config)
	if err != nil {
		t.Fatal(err)
	}
	s, end := serve(t, config, e)
	l := newTraffic(t, s)
	goroutines := runtime.NumGoroutine()
	l.run(min(*soak/2, 5*time.Second)) // until pools and caches are as large as they get
	heap := footprint()
	l.run(*soak)
	eventually(t, "no document is left", func() bool {
		running, waiting := s.service.Load()
		return running+waiting == 0
	})
	// The server has a few of its own, which may not have run before.
	eventually(t, "goroutines are as few as before", func() bool { return runtime.NumGoroutine() <= goroutines+10 })
	after := footprint()
	t.Logf("%d goroutines after %d, heap %d MiB after %d MiB", runtime.NumGoroutine(), goroutines, after>>20, heap>>20)
	if after > heap+heap/2+(16<<20) {
		t.Error("the heap has grown")
	}
	if err := end(); err != nil {
		t.Error(err)
	}
	l.report()
	if l.count["burst Unavailable OVERLOADED"] == 0 {
		t.Error("nobody was refused")
	}
}

// footprint is what the heap holds on to.
func footprint() uint64 {
	var m runtime.MemStats
	for range 3 { // pools are emptied in two steps
		runtime.GC()
	}
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// traffic is callers of every kind.
type traffic struct {
	t     *testing.T
	s     *Server
	texts []string

	mu    sync.Mutex
	times []time.Duration // of calls of one document that were answered
	count map[string]int  // outcomes
}

func newTraffic(t *testing.T, s *Server) *traffic {
	t.Helper()
	names, err := filepath.Glob("../examples/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no examples", err)
	}
	l := &traffic{t: t, s: s, count: map[string]int{}}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		l.texts = append(l.texts, string(text))
	}
	return l
}

// run has eight callers call for that long.
func (l *traffic) run(d time.Duration) {
	ctx, cancel := context.WithTimeout(l.t.Context(), d)
	defer cancel()
	var callers sync.WaitGroup
	for range 8 {
		callers.Go(func() {
			for ctx.Err() == nil {
				l.session(ctx)
			}
		})
	}
	callers.Go(func() {
		for ctx.Err() == nil {
			l.burst()
			select {
			case <-ctx.Done():
			case <-time.After(5 * time.Second):
			}
		}
	})
	callers.Wait()
}

// burst is many calls at once, far more than the server lets wait.
func (l *traffic) burst() {
	conn, err := newConn(l.s.Addr().String())
	if err != nil {
		l.t.Error(err)
		return
	}
	defer conn.Close()
	client := pb.NewTextAnalysisServiceClient(conn)
	var callers sync.WaitGroup
	text := strings.Repeat(l.texts[0]+"\n\n", 10)
	for range 5 * (l.s.config.MaxAnalyses + l.s.config.MaxQueueDocuments) {
		callers.Go(func() {
			_, err := client.Analyze(context.Background(), &pb.AnalyzeRequest{Document: &pb.Document{Text: text}})
			l.outcome("burst", reason(status.Convert(err)), "OK")
		})
	}
	callers.Wait()
}

// session is one connection with a few calls on it.
func (l *traffic) session(ctx context.Context) {
	conn, err := newConn(l.s.Addr().String())
	if err != nil {
		l.t.Error(err)
		return
	}
	defer conn.Close()
	client := pb.NewTextAnalysisServiceClient(conn)
	for range 10 {
		switch n := rand.IntN(10); {
		case ctx.Err() != nil:
			return
		case n < 6:
			l.one(client)
		case n < 7:
			l.batch(client)
		case n < 9:
			l.stream(client)
		default:
			l.vanish(client)
		}
	}
}

// document is one of 0.2 to 200 kB, small ones mostly, or, one in twenty, a bad
// one with the reason that is to be given for it.
func (l *traffic) document(id int) (d *pb.Document, want string) {
	d = &pb.Document{DocumentId: strconv.Itoa(id)}
	if rand.IntN(20) == 0 {
		switch rand.IntN(3) {
		case 0:
			d.Text, want = " \n", "InvalidArgument TEXT_EMPTY"
		case 1:
			d.Text, want = strings.Repeat("a", 1<<20+1), "InvalidArgument TEXT_TOO_LARGE"
		default:
			d.Text, d.DocumentId, want = "Un mot.", strings.Repeat("7", 200), "InvalidArgument DOCUMENT_ID_TOO_LONG"
		}
		return d, want
	}
	size := 200 << rand.IntN(5) // to 3.2 kB
	if rand.IntN(50) == 0 {
		size = 200_000
	}
	text := l.texts[rand.IntN(len(l.texts))]
	text = strings.Repeat(text+"\n\n", size/len(text)+1)
	d.Text = strings.ToValidUTF8(text[:size], "") // cut inside of a letter perhaps
	return d, "OK"
}

// outcome counts how a document or a call ended, and complains of what is not in
// the contract.
func (l *traffic) outcome(call, got, want string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.count[call+" "+got]++
	if got != want && got != "Unavailable OVERLOADED" {
		l.t.Errorf("%s: got %s, want %s", call, got, want)
	}
}

func (l *traffic) one(client pb.TextAnalysisServiceClient) {
	d, want := l.document(0)
	start := time.Now()
	_, err := client.Analyze(context.Background(), &pb.AnalyzeRequest{Document: d})
	took := time.Since(start)
	l.outcome("one", reason(status.Convert(err)), want)
	if err == nil {
		l.mu.Lock()
		l.times = append(l.times, took)
		l.mu.Unlock()
	}
}

func (l *traffic) batch(client pb.TextAnalysisServiceClient) {
	n := 1 + rand.IntN(10)
	documents, wants := make([]*pb.Document, n), make([]string, n)
	for i := range n {
		documents[i], wants[i] = l.document(i)
	}
	r, err := client.BatchAnalyze(context.Background(), &pb.BatchAnalyzeRequest{Documents: documents})
	l.outcome("batch", reason(status.Convert(err)), "OK")
	for i, result := range r.GetResults() {
		l.outcome("batched", reason(status.FromProto(result.GetError())), wants[i])
	}
	if err == nil && len(r.GetResults()) != n {
		l.t.Errorf("a batch of %d has %d results", n, len(r.GetResults()))
	}
}

// stream sends as fast as it can, and wants every answer once.
func (l *traffic) stream(client pb.TextAnalysisServiceClient) {
	n, unordered := 1+rand.IntN(10), rand.IntN(2) == 0
	stream, err := client.AnalyzeStream(context.Background())
	if err != nil {
		l.outcome("stream", reason(status.Convert(err)), "OK")
		return
	}
	requests, wants := make([]*pb.AnalyzeStreamRequest, n), make([]string, n)
	for i := range n {
		requests[i] = &pb.AnalyzeStreamRequest{Unordered: unordered}
		requests[i].Document, wants[i] = l.document(i)
	}
	go func() {
		for _, r := range requests {
			if stream.Send(r) != nil {
				return // Recv says why
			}
		}
		_ = stream.CloseSend() // never fails
	}()
	seen := make([]bool, n)
	for got := 0; ; got++ {
		r, err := stream.Recv()
		if err == io.EOF {
			l.outcome("stream", fmt.Sprint("with ", got == n), "with true")
			return
		}
		if err != nil {
			l.outcome("stream", reason(status.Convert(err)), "OK")
			return
		}
		i := int(r.Result.Index)
		if i >= n || seen[i] || !unordered && i != got {
			l.t.Errorf("answer %d of a stream is for document %d", got, i)
			return
		}
		seen[i] = true
		l.outcome("streamed", reason(status.FromProto(r.Result.GetError())), wants[i])
	}
}

// vanish is a client who loses patience: in the middle of a stream, or soon
// after it has asked.
func (l *traffic) vanish(client pb.TextAnalysisServiceClient) {
	ctx, cancel := context.WithTimeout(context.Background(), rand.N(20*time.Millisecond))
	defer cancel()
	d, want := l.document(0)
	if rand.IntN(2) == 0 {
		_, err := client.Analyze(ctx, &pb.AnalyzeRequest{Document: d})
		if got := reason(status.Convert(err)); status.Code(err) != codes.DeadlineExceeded {
			l.outcome("vanished", got, want)
		}
		return
	}
	stream, err := client.AnalyzeStream(ctx)
	for err == nil {
		d, _ := l.document(0)
		err = stream.Send(&pb.AnalyzeStreamRequest{Document: d})
	}
	if errors.Is(err, io.EOF) {
		return // the call is over, which is what was wanted
	}
	if code := status.Code(err); code != codes.DeadlineExceeded && code != codes.Canceled {
		l.outcome("vanished", reason(status.Convert(err)), "DeadlineExceeded")
	}
}

// report says how it went.
func (l *traffic) report() {
	slices.Sort(l.times)
	if n := len(l.times); n > 0 {
		l.t.Logf("%d calls of one document: p50 %v, p99 %v, longest %v", n, l.times[n/2], l.times[n*99/100], l.times[n-1])
	}
	for _, what := range slices.Sorted(maps.Keys(l.count)) {
		l.t.Logf("%8d %s", l.count[what], what)
	}
}
