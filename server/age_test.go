package server

import (
	"fmt"
	"io"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// endless sends on a stream until it ends, reads all answers, and returns how many
// documents were read by the server, how many answered, and how it ended.
func endless(t *testing.T, s documentStream) (answered int, err error) {
	t.Helper()
	go func() {
		for s.Send(&pb.AnalyzeStreamRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()}) == nil {
			time.Sleep(time.Millisecond)
		}
	}()
	for {
		r, err := s.Recv()
		if err != nil {
			return answered, err
		}
		if int(r.Result.Index) != answered || r.Result.GetAnalysis() == nil {
			t.Errorf("answer %d is %v", answered, r)
		}
		answered++
	}
}

// A stream that goes on for long is ended between two documents: whatever the
// server has read of it is answered.
func TestOldStreamsAreEnded(t *testing.T) {
	c := quick()
	c.MaxConnectionAge = 500 * time.Millisecond
	var read atomic.Int32
	stream := open(t, t.Context(), c, func(*doc.Text) { read.Add(1); time.Sleep(5 * time.Millisecond) })
	start := time.Now()
	answered, err := endless(t, stream)
	if got := reason(status.Convert(err)); got != "Unavailable STREAM_OLD" || time.Since(start) < c.MaxConnectionAge/2 {
		t.Errorf("after %v: %v", time.Since(start), err)
	}
	if n := int(read.Load()); n != answered || n == 0 {
		t.Errorf("%d documents are read, %d answered", n, answered)
	}
}

// So is one that does not stop talking when the server is told to stop.
func TestShutdownEndsStreamsThatGoOn(t *testing.T) {
	c := quick()
	c.DrainTimeout = time.Second
	var read atomic.Int32
	conn, end := listen(t, c, toy(func(*doc.Text) { read.Add(1); time.Sleep(5 * time.Millisecond) }))
	stream, err := pb.NewTextAnalysisServiceClient(conn).AnalyzeStream(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	time.AfterFunc(100*time.Millisecond, func() { ended <- end() })
	answered, err := endless(t, stream)
	if got := reason(status.Convert(err)); got != "Unavailable SHUTTING_DOWN" {
		t.Errorf("it ends with %v", err)
	}
	if n := int(read.Load()); n != answered || n == 0 {
		t.Errorf("%d documents are read, %d answered", n, answered)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// The client that we ship does not notice that its connections and streams get old.
func TestClientOutlivesItsStreams(t *testing.T) {
	config := quick()
	config.MaxConnectionAge = 300 * time.Millisecond
	s, _ := serve(t, config, toy(func(*doc.Text) { time.Sleep(2 * time.Millisecond) }))
	c, err := client.New(s.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	const n = 500 // a second or more
	documents := func(yield func(*client.Document) bool) {
		for i := range n {
			if !yield(&client.Document{DocumentId: fmt.Sprint(i), Text: "Un mot."}) {
				return
			}
			time.Sleep(2 * time.Millisecond)
		}
	}
	got := 0
	for r, err := range c.With(french()).AnalyzeAll(t.Context(), documents) {
		if err != nil || r.GetDocumentId() != fmt.Sprint(got) {
			t.Fatalf("answer %d is %v, %v", got, r, err)
		}
		got++
	}
	if got != n {
		t.Errorf("%d of %d are answered", got, n)
	}
}

// A stream that has nothing left to say is told so too, when it is old.
func TestSilentStreamsGetOld(t *testing.T) {
	c := quick()
	c.MaxConnectionAge = 100 * time.Millisecond
	stream := open(t, t.Context(), c, idle)
	if _, err := stream.Recv(); err == io.EOF || status.Code(err) != codes.Unavailable {
		t.Errorf("got %v", err)
	}
}
