package server

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

type documentStream = pb.TextAnalysisService_AnalyzeStreamClient

// open starts a stream to a server of that language.
func open(t *testing.T, ctx context.Context, c Config, tag taggerFunc) documentStream {
	t.Helper()
	stream, err := pb.NewTextAnalysisServiceClient(connect(t, c, toy(tag))).AnalyzeStream(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return stream
}

// send puts the texts on a stream, with their place among them as id.
func send(t *testing.T, stream documentStream, unordered bool, texts ...string) {
	t.Helper()
	for i, text := range texts {
		err := stream.Send(&pb.AnalyzeStreamRequest{
			Document:  &pb.Document{DocumentId: strconv.Itoa(i), Text: text},
			Options:   french(),
			Unordered: unordered,
		})
		if err != nil {
			t.Error(err)
			return
		}
	}
}

// receive reads n results, and nothing after them.
func receive(t *testing.T, stream documentStream, n int) []*pb.Result {
	t.Helper()
	var results []*pb.Result
	for range n {
		r, err := stream.Recv()
		if err != nil {
			t.Fatalf("after %d results: %v", len(results), err)
		}
		results = append(results, r.Result)
	}
	if err := stream.CloseSend(); err != nil {
		t.Fatal(err)
	}
	if r, err := stream.Recv(); err != io.EOF {
		t.Errorf("after the last result: %v, %v", r, err)
	}
	return results
}

// A thousand documents, good and bad, the first of every three the slowest.
func TestStreamAnswersEachOnce(t *testing.T) {
	const n = 1000
	var texts []string
	for i := range n {
		texts = append(texts, []string{"Un mot lent.", "Un mot.", " "}[i%3])
	}
	slow := func(t *doc.Text) {
		if strings.Contains(t.Source, "lent") {
			time.Sleep(200 * time.Microsecond)
		}
	}
	for _, unordered := range []bool{false, true} {
		t.Run(fmt.Sprintf("unordered %v", unordered), func(t *testing.T) {
			stream := open(t, t.Context(), quick(), slow)
			go send(t, stream, unordered, texts...)
			seen := make([]int, n)
			for place, r := range receive(t, stream, n) {
				i := int(r.Index)
				seen[i]++
				if !unordered && i != place {
					t.Fatalf("result %d comes at place %d", i, place)
				}
				if r.DocumentId != strconv.Itoa(i) || (r.GetError() != nil) != (i%3 == 2) {
					t.Fatalf("result %d is %v", i, r)
				}
			}
			for i, times := range seen {
				if times != 1 {
					t.Errorf("document %d is answered %d times", i, times)
				}
			}
		})
	}
}

func TestUnorderedStreamDoesNotWaitForTheFirst(t *testing.T) {
	release := make(chan struct{})
	stream := open(t, t.Context(), quick(), func(t *doc.Text) {
		if strings.Contains(t.Source, "lent") {
			<-release
		}
	})
	send(t, stream, true, "Un mot lent.", "Un mot.")
	r, err := stream.Recv()
	if err != nil || r.Result.DocumentId != "1" {
		t.Errorf("first comes %v, %v", r, err)
	}
	close(release)
	if got := receive(t, stream, 1); got[0].DocumentId != "0" {
		t.Errorf("then comes %v", got)
	}
}

// However much is sent, no more than the limit is worked on at once, and at
// least that: one slow document does not stop the others.
func TestStreamInFlightIsBounded(t *testing.T) {
	c := quick()
	var now, most atomic.Int32
	all := make(chan struct{})
	var once sync.Once
	stream := open(t, t.Context(), c, func(*doc.Text) {
		n := now.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		if int(n) == c.MaxStreamInFlight {
			once.Do(func() { close(all) })
		}
		<-all // the first wait until as many as may be are here
		now.Add(-1)
	})
	texts := make([]string, 50)
	for i := range texts {
		texts[i] = "Un mot."
	}
	go send(t, stream, false, texts...)
	receive(t, stream, len(texts))
	if int(most.Load()) != c.MaxStreamInFlight {
		t.Errorf("%d at once, want %d", most.Load(), c.MaxStreamInFlight)
	}
}

// A caller who sends and does not read holds up himself, not the memory.
func TestStreamWithASlowReader(t *testing.T) {
	c := quick()
	var read atomic.Int32
	stream := open(t, t.Context(), c, func(*doc.Text) { read.Add(1) })
	text := strings.Repeat("Un mot, puis un autre. ", 500) // a few answers fill the window
	const n = 40
	sent := make(chan struct{})
	go func() {
		defer close(sent)
		for range n {
			if err := stream.Send(&pb.AnalyzeStreamRequest{Document: &pb.Document{Text: text}, Options: french()}); err != nil {
				t.Error(err)
				return
			}
		}
	}()
	before := int32(-1)
	for read.Load() != before || before == 0 { // until it stands still
		before = read.Load()
		time.Sleep(50 * time.Millisecond)
	}
	if before == n {
		t.Errorf("all %d documents were read, with nobody to take the answers", n)
	}
	receive(t, stream, n)
	<-sent
}

// Options are those of each request, and a bad request fails alone.
func TestStreamOptionsAreOfOneRequest(t *testing.T) {
	stream := open(t, t.Context(), quick(), idle)
	for _, o := range []*pb.Options{
		{Language: "fr", OffsetUnit: pb.OffsetUnit_OFFSET_UNIT_UTF32},
		{Language: "klingon"},
		nil,
	} {
		if err := stream.Send(&pb.AnalyzeStreamRequest{Document: &pb.Document{Text: "Un mot."}, Options: o}); err != nil {
			t.Fatal(err)
		}
	}
	got := receive(t, stream, 3)
	if u := got[0].GetAnalysis().GetOffsetUnit(); u != pb.OffsetUnit_OFFSET_UNIT_UTF32 {
		t.Errorf("first: %v", u)
	}
	if e := got[1].GetError(); codes.Code(e.GetCode()) != codes.InvalidArgument {
		t.Errorf("second: %v", got[1])
	}
	if u := got[2].GetAnalysis().GetOffsetUnit(); u != pb.OffsetUnit_OFFSET_UNIT_UTF8 {
		t.Errorf("third: %v", u)
	}
}

func TestEmptyStream(t *testing.T) {
	receive(t, open(t, t.Context(), quick(), idle), 0)
}

// When the caller goes, so does the work: what waits is not begun.
func TestStreamEndsWithTheCall(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(context.Context) (context.Context, context.CancelFunc)
		code codes.Code
	}{
		{"cancelled", context.WithCancel, codes.Canceled},
		{"past the deadline", func(ctx context.Context) (context.Context, context.CancelFunc) {
			return context.WithTimeout(ctx, 200*time.Millisecond)
		}, codes.DeadlineExceeded},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx, cancel := c.end(t.Context())
			defer cancel()
			config := quick()
			started, release := make(chan struct{}, 100), make(chan struct{})
			stream := open(t, ctx, config, func(*doc.Text) { started <- struct{}{}; <-release })
			texts := make([]string, 20)
			for i := range texts {
				texts[i] = "Un mot."
			}
			send(t, stream, false, texts...)
			for range config.MaxStreamInFlight {
				<-started
			}
			if c.code == codes.Canceled {
				cancel()
			}
			if _, err := stream.Recv(); status.Code(err) != c.code {
				t.Errorf("got %v, want %v", err, c.code)
			}
			time.Sleep(100 * time.Millisecond) // let the server hear of it
			close(release)
			time.Sleep(20 * time.Millisecond)
			if n := len(started); n > config.MaxStreamInFlight { // it may have heard late, but not of all
				t.Errorf("%d more documents were begun", n)
			}
		})
	}
}
