package client_test

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Whatever it is that a document does to the streams it goes over, the others
// are read, and it gets the error that it gets alone.
func TestADocumentThatBreaksStreamsFailsAlone(t *testing.T) {
	const n, bad = 1000, "100"
	for _, code := range []codes.Code{codes.Unavailable, codes.ResourceExhausted, codes.Internal} {
		t.Run(code.String(), func(t *testing.T) {
			t.Parallel()
			c := serve(t, &fake{
				stream: func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
					for i := uint32(0); ; i++ {
						r, err := s.Recv()
						switch id := r.GetDocument().GetDocumentId(); {
						case err == io.EOF:
							return nil
						case err != nil:
							return err
						case id == bad:
							return status.Error(code, "what was that?")
						default:
							result := &dixitv1.Result{Index: i, DocumentId: id, Outcome: &dixitv1.Result_Analysis{Analysis: &dixitv1.Analysis{}}}
							if err := s.Send(&dixitv1.AnalyzeStreamResponse{Result: result}); err != nil {
								return err
							}
						}
					}
				},
				analyze: func(r *dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error) {
					if r.GetDocument().GetDocumentId() == bad {
						return nil, status.Error(codes.OutOfRange, "too much for anybody")
					}
					return &dixitv1.AnalyzeResponse{Analysis: &dixitv1.Analysis{}}, nil
				},
			})
			documents := func(yield func(*client.Document) bool) {
				for i := range n {
					time.Sleep(time.Millisecond) // there are others for as long as it takes
					if !yield(&client.Document{DocumentId: fmt.Sprint(i), Text: "Bonjour."}) {
						return
					}
				}
			}
			next := 0
			for r, err := range c.AnalyzeAll(t.Context(), documents) {
				id := fmt.Sprint(next)
				if r.GetDocumentId() != id || int(r.GetIndex()) != next {
					t.Fatalf("result %d is %q, index %d: %v", next, r.GetDocumentId(), r.GetIndex(), err)
				}
				if (id == bad) != (status.Code(err) == codes.OutOfRange) || (id == bad) != (r.GetAnalysis() == nil) {
					t.Errorf("result %d: %v, %v", next, r, err)
				}
				next++
			}
			if next != n {
				t.Errorf("%d results, want %d", next, n)
			}
		})
	}
}

// concurrently answers the documents of a stream as they are done, all at once.
func concurrently(read func(id string)) func(dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
	return func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		var work sync.WaitGroup
		defer work.Wait()
		var sending sync.Mutex
		for i := uint32(0); ; i++ {
			r, err := s.Recv()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			work.Go(func() {
				id := r.GetDocument().GetDocumentId()
				read(id)
				sending.Lock()
				defer sending.Unlock()
				_ = s.Send(&dixitv1.AnalyzeStreamResponse{Result: &dixitv1.Result{Index: i, DocumentId: id}}) // or the test is over
			})
		}
	}
}

// gauge counts what is under way.
type gauge struct{ now, most atomic.Int32 }

func (g *gauge) add(n int32) {
	now := g.now.Add(n)
	for most := g.most.Load(); now > most && !g.most.CompareAndSwap(most, now); most = g.most.Load() {
	}
}

func TestNoMoreAreInFlightThanAllowed(t *testing.T) {
	for _, allowed := range []int{1, 5, 64, 200} {
		t.Run(fmt.Sprint(allowed), func(t *testing.T) {
			t.Parallel()
			var g, streams gauge
			answer := concurrently(func(string) {
				g.add(1)
				time.Sleep(5 * time.Millisecond)
				g.add(-1)
			})
			c := serve(t, &fake{stream: func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
				streams.add(1)
				defer streams.add(-1)
				return answer(s)
			}})
			var drawn atomic.Int32
			results := 0
			for r, err := range c.AnalyzeAll(t.Context(), count(1000, &drawn), client.InFlight(allowed)) {
				if err != nil || r.GetDocumentId() != fmt.Sprint(results) {
					t.Fatal(r, err)
				}
				results++
			}
			if most := int(g.most.Load()); results != 1000 || most > allowed || most < (allowed+1)/2 {
				t.Errorf("%d results; %d were under way at once, %d may be", results, most, allowed)
			}
			if most := int(streams.most.Load()); most > min(allowed, 25) {
				t.Errorf("%d streams", most)
			}
		})
	}
}

// The first document is not answered before all others have come out of the run.
func TestUnorderedResultsDoNotWaitForTheFirst(t *testing.T) {
	const n = 100
	others := make(chan struct{})
	c := serve(t, &fake{stream: concurrently(func(id string) {
		if id == "0" {
			<-others
		}
	})})
	var drawn atomic.Int32
	seen := map[string]bool{}
	for r, err := range c.AnalyzeAll(t.Context(), count(n, &drawn), client.Unordered()) {
		if err != nil || fmt.Sprint(r.GetIndex()) != r.GetDocumentId() || seen[r.GetDocumentId()] {
			t.Errorf("index %d, document %q, %v", r.GetIndex(), r.GetDocumentId(), err)
		}
		if seen[r.GetDocumentId()] = true; len(seen) == n-1 {
			close(others)
		}
	}
	if len(seen) != n {
		t.Errorf("%d results", len(seen))
	}
}

// Long documents count for several, so that memory has a bound.
func TestFewLongDocumentsAreHeld(t *testing.T) {
	answer := make(chan struct{})
	c := serve(t, &fake{stream: func(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
		<-answer
		return echoAll(s)
	}})
	const n, size = 100, 1 << 20
	text := strings.Repeat("a", size)
	var drawn atomic.Int32
	documents := func(yield func(*client.Document) bool) {
		for range n {
			drawn.Add(1)
			if !yield(&client.Document{Text: text}) {
				return
			}
		}
	}
	time.AfterFunc(100*time.Millisecond, func() {
		if held := drawn.Load(); held > 20 {
			t.Errorf("%d documents of %d bytes are held", held, size)
		}
		close(answer)
	})
	results := 0
	for _, err := range c.AnalyzeAll(t.Context(), documents) {
		if err != nil {
			t.Fatal(err)
		}
		results++
	}
	if results != n {
		t.Errorf("%d results, want %d", results, n)
	}
}
