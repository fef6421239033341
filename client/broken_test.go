package client_test

import (
	"context"
	"net"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// mortal is a server whose connections break in the middle of the first answer.
type mortal struct {
	dixitv1.UnimplementedTextAnalysisServiceServer
	net.Listener

	mu    sync.Mutex
	conns []net.Conn
	calls int
	deaf  time.Duration // before it breaks the first
	mute  bool          // it never answers those that follow
}

func (m *mortal) Accept() (net.Conn, error) {
	c, err := m.Listener.Accept()
	m.mu.Lock()
	defer m.mu.Unlock()
	m.conns = append(m.conns, c)
	return c, err
}

func (m *mortal) Analyze(ctx context.Context, r *dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.calls++
	if m.calls > 1 && m.mute {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	if m.calls > 1 {
		return &dixitv1.AnalyzeResponse{Analysis: &dixitv1.Analysis{DocumentId: r.GetDocument().GetDocumentId()}}, nil
	}
	if err := grpc.SendHeader(ctx, metadata.Pairs("begun", "yes")); err != nil {
		return nil, err
	}
	time.Sleep(50*time.Millisecond + m.deaf) // until it is out
	for _, c := range m.conns {
		c.Close()
	}
	<-ctx.Done()
	return nil, ctx.Err()
}

// start has it listen, until the test is over.
func (m *mortal) start(t *testing.T) (addr string) {
	t.Helper()
	var err error
	if m.Listener, err = net.Listen("tcp", "localhost:0"); err != nil {
		t.Fatal(err)
	}
	s := grpc.NewServer()
	dixitv1.RegisterTextAnalysisServiceServer(s, m)
	served := make(chan error, 1)
	go func() { served <- s.Serve(m) }()
	t.Cleanup(func() {
		s.Stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	return m.Addr().String()
}

func TestACallIsMadeAgainWhenItsAnswerBreaksOff(t *testing.T) {
	var m mortal
	c, err := client.New(m.start(t))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	a, err := c.Analyze(t.Context(), &client.Document{DocumentId: "7", Text: "Un mot."})
	if err != nil || a.GetDocumentId() != "7" || m.calls != 2 {
		t.Errorf("after %d calls: %v, %v", m.calls, a, err)
	}
}

// The second attempt has what the first has left of the time.
func TestACallThatIsMadeAgainTakesNoLonger(t *testing.T) {
	const timeout = 2 * time.Second
	m := mortal{deaf: timeout / 2, mute: true}
	c, err := client.New(m.start(t), client.WithTimeout(timeout))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	start := time.Now()
	_, err = c.Analyze(t.Context(), &client.Document{Text: "Un mot."})
	took := time.Since(start)
	if status.Code(err) != codes.DeadlineExceeded || took < timeout || took > timeout+timeout/4 {
		t.Errorf("%v after %v, want it to fail after %v", err, took, timeout)
	}
}
