package server

import (
	"context"
	"sync"
	"testing"

	"go.uber.org/goleak"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/dixit-nlp/dixit/internal/analysis"
	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// No test may leave a goroutine behind.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// taggerFunc stands in for a language: it gets to see every text, and may take
// its time or panic.
type taggerFunc func(*doc.Text)

func (f taggerFunc) Tag(t *doc.Text) { f(t) }

// toy is an engine that speaks a French of one function.
func toy(tag taggerFunc) *engine {
	return &engine{Engine: analysis.New(&lang.Pack{Tag: "fr", Name: "French", Tagger: tag}), name: &pb.Engine{Name: "toy"}}
}

func idle(*doc.Text) {}

// french are the options that reach the toy's function.
func french() *pb.Options { return &pb.Options{Language: "fr"} }

// connect serves an engine in this process until the test ends.
func connect(t *testing.T, c Config, e *engine) *grpc.ClientConn {
	t.Helper()
	conn, stop, err := inProcess(c, e)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return conn
}

// listen serves an engine on a port; end tells the server to stop and waits for
// the error of Serve. It may be called again.
func listen(t *testing.T, c Config, e *engine) (conn *grpc.ClientConn, end func() error) {
	t.Helper()
	s, end := serve(t, c, e)
	return dial(t, s.Addr().String()), end
}

// serve is the same without a connection.
func serve(t *testing.T, c Config, e *engine) (s *Server, end func() error) {
	t.Helper()
	s, err := onPorts(c, e)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx) }()
	end = sync.OnceValue(func() error {
		cancel()
		return <-served
	})
	t.Cleanup(func() {
		if err := end(); err != nil {
			t.Error(err)
		}
	})
	return s, end
}

// crowd is a server with one place for analyses, which a call has, and some that
// wait for it.
type crowd struct {
	*Server
	t        *testing.T
	answered chan error    // those who were let in
	free     chan struct{} // closed once the place is
}

// crowded serves with one place, and lets in these calls, the first of which gets
// it.
func crowded(t *testing.T, c Config, calls ...func(pb.TextAnalysisServiceClient) error) *crowd {
	t.Helper()
	c.MaxAnalyses = 1
	reading, free := make(chan struct{}), make(chan struct{})
	s, _ := serve(t, c, toy(func(*doc.Text) {
		select {
		case reading <- struct{}{}:
		case <-free:
		}
		<-free
	}))
	w := &crowd{Server: s, t: t, answered: make(chan error, len(calls)), free: free}
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	for i, call := range calls {
		go func() { w.answered <- call(client) }()
		if i == 0 {
			<-reading
		}
	}
	eventually(t, "the others wait", func() bool {
		_, waiting := s.service.Load()
		return waiting == len(calls)-1
	})
	return w
}

// goesOn has the place free again, and everybody answered who was let in.
func (w *crowd) goesOn() {
	w.t.Helper()
	close(w.free)
	for range cap(w.answered) {
		if err := <-w.answered; err != nil {
			w.t.Errorf("who was let in gets %v", err)
		}
	}
}

// dial connects to a port until the test ends.
func dial(t testing.TB, addr string) *grpc.ClientConn {
	t.Helper()
	conn, err := newConn(addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func newConn(addr string) (*grpc.ClientConn, error) {
	return grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
}

// quick is a configuration for tests: nobody waits.
func quick() Config {
	c := DefaultConfig()
	c.GRPCAddr, c.HTTPAddr = "localhost:0", "localhost:0"
	c.MaxStreamInFlight, c.MaxAnalyses = 4, 8
	return c
}
