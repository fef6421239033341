package client_test

import (
	"context"
	"net"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

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
	if m.calls > 1 {
		return &dixitv1.AnalyzeResponse{Analysis: &dixitv1.Analysis{DocumentId: r.GetDocument().GetDocumentId()}}, nil
	}
	if err := grpc.SendHeader(ctx, metadata.Pairs("begun", "yes")); err != nil {
		return nil, err
	}
	time.Sleep(50 * time.Millisecond) // until it is out
	for _, c := range m.conns {
		c.Close()
	}
	<-ctx.Done()
	return nil, ctx.Err()
}

func TestACallIsMadeAgainWhenItsAnswerBreaksOff(t *testing.T) {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	m := &mortal{Listener: l}
	s := grpc.NewServer()
	dixitv1.RegisterTextAnalysisServiceServer(s, m)
	served := make(chan error, 1)
	go func() { served <- s.Serve(m) }()
	defer func() {
		s.Stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	}()
	c, err := client.New(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	a, err := c.Analyze(t.Context(), &client.Document{DocumentId: "7", Text: "Un mot."})
	if err != nil || a.GetDocumentId() != "7" || m.calls != 2 {
		t.Errorf("after %d calls: %v, %v", m.calls, a, err)
	}
}
