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
