package client_test

import (
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
	"github.com/dixit-nlp/dixit/server"
)

// count yields n documents, called 0, 1, 2…, and notes how many were drawn.
func count(n int, drawn *atomic.Int32) iter.Seq[*client.Document] {
	return func(yield func(*client.Document) bool) {
		for i := range n {
			drawn.Add(1)
			if !yield(&client.Document{DocumentId: strconv.Itoa(i), Text: "Bonjour."}) {
				return
			}
		}
	}
}

// echo answers a request of a stream.
func echo(s dixitv1.TextAnalysisService_AnalyzeStreamServer, index int) error {
	r, err := s.Recv()
	if err != nil {
		return err
	}
	return s.Send(&dixitv1.AnalyzeStreamResponse{Result: &dixitv1.Result{
		Index:      uint32(index),
		DocumentId: r.GetDocument().GetDocumentId(),
		Outcome:    &dixitv1.Result_Analysis{Analysis: &dixitv1.Analysis{Language: r.GetOptions().GetLanguage()}},
	}})
}

// echoAll answers a whole stream.
func echoAll(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
	for i := 0; ; i++ {
		if err := echo(s, i); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func TestAnalyzeAllAnswersInOrder(t *testing.T) {
	const n = 1000
	next := 0
	for r, err := range service.AnalyzeAll(t.Context(), func(yield func(*client.Document) bool) {
		for i := range n {
			d := &client.Document{DocumentId: strconv.Itoa(i), Text: "Bonjour."}
			if i%10 == 3 {
				d.Text = ""
			}
			if !yield(d) {
				return
			}
		}
	}) {
		if r.GetDocumentId() != strconv.Itoa(next) || int(r.GetIndex()) != next {
			t.Fatalf("result %d is %q, index %d: %v", next, r.GetDocumentId(), r.GetIndex(), err)
		}
		if bad := next%10 == 3; bad != (client.Reason(err) == "TEXT_EMPTY") || bad == (r.GetAnalysis() != nil) {
			t.Errorf("result %d: %v, %v", next, r, err)
		}
		next++
	}
	if next != n {
		t.Errorf("got %d results, want %d", next, n)
	}
}

func TestOptionsOfARequestComeFirst(t *testing.T) {
	c := serve(t, &fake{stream: echoAll}).With(&client.Options{Language: "fr"})
	requests := func(yield func(*client.Request) bool) {
		_ = yield(&client.Request{}) && yield(&client.Request{Options: &client.Options{Language: "en"}})
	}
	var got []string
	for r, err := range c.AnalyzeEach(t.Context(), requests) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r.GetAnalysis().GetLanguage())
	}
	if fmt.Sprint(got) != "[fr en]" {
		t.Errorf("languages asked for: %v", got)
	}
}

// TestMain sees that nothing stays behind.
func TestBreakEndsTheRun(t *testing.T) {
	var drawn atomic.Int32
	results := 0
	for _, err := range service.AnalyzeAll(t.Context(), count(1<<30, &drawn)) {
		if err != nil {
			t.Fatal(err)
		}
		if results++; results == 3 {
			break
		}
	}
	n := drawn.Load()
	time.Sleep(10 * time.Millisecond)
	if drawn.Load() != n {
		t.Error("documents are drawn after the end")
	}
}

func TestFewDocumentsAreUnderWay(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c := serve(t, &fake{stream: func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		<-s.Context().Done() // answers nothing
		return s.Context().Err()
	}})
	var drawn atomic.Int32
	time.AfterFunc(50*time.Millisecond, cancel)
	for r, err := range c.AnalyzeAll(ctx, count(1000, &drawn)) {
		if r != nil || status.Code(err) != codes.Canceled {
			t.Errorf("got %v, %v", r, err)
		}
	}
	if n := drawn.Load(); n < 2 || n > 300 {
		t.Errorf("%d documents were drawn while none was answered", n)
	}
}

func TestARunSurvivesItsStreams(t *testing.T) {
	var streams atomic.Int32
	c := serve(t, &fake{stream: func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		streams.Add(1)
		for i := range 7 { // and then the server restarts
			if err := echo(s, i); err == io.EOF {
				return nil
			} else if err != nil {
				return err
			}
		}
		return status.Error(codes.Unavailable, "going away")
	}})
	var drawn atomic.Int32
	next := 0
	for r, err := range c.AnalyzeAll(t.Context(), count(40, &drawn)) {
		if err != nil {
			t.Fatal(err)
		}
		if r.GetDocumentId() != strconv.Itoa(next) || int(r.GetIndex()) != next {
			t.Fatalf("result %d is %q, index %d", next, r.GetDocumentId(), r.GetIndex())
		}
		next++
	}
	if next != 40 || streams.Load() < 6 {
		t.Errorf("got %d results over %d streams, want 40 over 6 or more", next, streams.Load())
	}
}

func TestARunSurvivesARestartOfTheServer(t *testing.T) {
	config := server.DefaultConfig()
	config.GRPCAddr, config.HTTPAddr, config.DrainTimeout = "127.0.0.1:0", "", 0
	start := func() (addr string, stop func()) {
		s, err := server.New(config)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		served := make(chan error)
		go func() { served <- s.Serve(ctx) }()
		return s.Addr().String(), func() {
			cancel()
			if err := <-served; err != nil {
				t.Error(err)
			}
		}
	}
	addr, stop := start()
	config.GRPCAddr = addr
	c, err := client.New(addr)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()

	var drawn atomic.Int32
	next := 0
	for r, err := range c.AnalyzeAll(t.Context(), count(300, &drawn)) {
		if err != nil {
			t.Fatal(err)
		}
		if r.GetDocumentId() != strconv.Itoa(next) {
			t.Fatalf("result %d is %q", next, r.GetDocumentId())
		}
		if next++; next == 100 {
			stop()
			_, stop = start()
		}
	}
	stop()
	if next != 300 {
		t.Errorf("got %d results, want 300", next)
	}
}

func TestARunEndsWithOneError(t *testing.T) {
	unavailable := func(dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		return status.Error(codes.Unavailable, "overloaded")
	}
	denied := func(dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		return status.Error(codes.PermissionDenied, "no")
	}
	mute := func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		return s.Send(&dixitv1.AnalyzeStreamResponse{})
	}
	one := func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error { return echo(s, 0) }
	for _, x := range []struct {
		name    string
		stream  func(dixitv1.TextAnalysisService_AnalyzeStreamServer) error
		results int
		code    codes.Code
	}{
		{"when the service stays unavailable", unavailable, 0, codes.Unavailable},
		{"at once, when it refuses", denied, 0, codes.PermissionDenied},
		{"when it leaves before its time", one, 1, codes.Internal},
		{"when it answers with nothing", mute, 0, codes.Internal},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			var drawn atomic.Int32
			results, failures := 0, 0
			for r, err := range serve(t, &fake{stream: x.stream}).AnalyzeAll(t.Context(), count(100, &drawn), client.InFlight(1)) {
				if r != nil {
					results++
					continue
				}
				failures++
				if status.Code(err) != x.code {
					t.Errorf("got %v, want %v", err, x.code)
				}
			}
			if results != x.results || failures != 1 {
				t.Errorf("got %d results and %d errors, want %d and 1", results, failures, x.results)
			}
		})
	}
}

func TestWhatCannotBeSentFailsAlone(t *testing.T) {
	documents := func(yield func(*client.Document) bool) {
		for _, text := range []string{"a", "\xff", "b", strings.Repeat("b", 20<<20), "c"} {
			if !yield(&client.Document{Text: text}) {
				return
			}
		}
	}
	var got []string
	for r, err := range service.AnalyzeAll(t.Context(), documents) {
		got = append(got, fmt.Sprintf("%d %t %s", r.GetIndex(), r.GetAnalysis() != nil, client.Reason(err)))
	}
	if want := []string{"0 true ", "1 false TEXT_NOT_UTF8", "2 true ", "3 false TEXT_TOO_LARGE", "4 true "}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestARunWhoseDocumentsEndWithItsContextSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	for _, err := range service.AnalyzeAll(ctx, func(func(*client.Document) bool) {
		cancel() // and there would have been more
	}) {
		last = err
	}
	if status.Code(last) != codes.Canceled {
		t.Errorf("the last error is %v", last)
	}
}

func TestARunEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var drawn atomic.Int32
	var last error
	for r, err := range service.AnalyzeAll(ctx, count(1<<30, &drawn)) {
		if r == nil {
			last = err
		}
		cancel()
	}
	if status.Code(last) != codes.Canceled {
		t.Errorf("the last error is %v", last)
	}
}
