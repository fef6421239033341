package client_test

import (
	"context"
	"fmt"
	"net"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"go.uber.org/goleak"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/test/bufconn"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
	"github.com/dixit-nlp/dixit/server"
)

// service is a client of the true service.
var service *client.Client

func TestMain(m *testing.M) {
	if addr := os.Getenv(runReplica); addr != "" {
		if err := serveReplica(addr); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	conn, stop, err := server.InProcess(server.DefaultConfig())
	if err != nil {
		panic(err)
	}
	service = client.NewOver(conn)
	code := m.Run()
	stop()
	if err := goleak.Find(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// fake is a service that does what a test needs of it. Without analyze it reads
// every document: one under which streams broke three times is asked for alone.
type fake struct {
	dixitv1.UnimplementedTextAnalysisServiceServer
	analyze func(*dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error)
	stream  func(dixitv1.TextAnalysisService_AnalyzeStreamServer) error
}

func (f *fake) Analyze(_ context.Context, r *dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error) {
	if f.analyze == nil {
		return &dixitv1.AnalyzeResponse{Analysis: &dixitv1.Analysis{DocumentId: r.GetDocument().GetDocumentId()}}, nil
	}
	return f.analyze(r)
}

func (f *fake) AnalyzeStream(s dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
	return f.stream(s)
}

// serve returns a client, made by New, of a fake service.
func serve(t *testing.T, f *fake) *client.Client {
	t.Helper()
	l := bufconn.Listen(1 << 16)
	s := grpc.NewServer()
	dixitv1.RegisterTextAnalysisServiceServer(s, f)
	healthpb.RegisterHealthServer(s, health.NewServer())
	go func() { _ = s.Serve(l) }()
	c, err := client.New("passthrough:///fake", client.WithDialOptions(
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return l.DialContext(ctx) })))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.Close()
		s.Stop()
	})
	return c
}

func TestAnalyze(t *testing.T) {
	a, err := service.Analyze(t.Context(), &client.Document{DocumentId: "a", Text: "Le pont est fermé. Il rouvrira lundi."})
	if err != nil {
		t.Fatal(err)
	}
	if a.GetDocumentId() != "a" || len(a.GetSentences()) != 2 {
		t.Errorf("got %v", a)
	}
}

func TestOptionsOfWith(t *testing.T) {
	utf16 := service.With(&client.Options{OffsetUnit: client.UTF16, Language: "fr", OmitText: true})
	d := &client.Document{Text: "L’été 😀 fini."}
	for _, want := range []struct {
		c    *client.Client
		unit client.OffsetUnit
		end  int32
	}{
		{utf16, client.UTF16, 14},
		{service, client.UTF8, 20}, // With leaves the client that it was called on alone
	} {
		a, err := want.c.Analyze(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		if end := a.GetSentences()[0].GetSpan().GetEnd(); a.GetOffsetUnit() != want.unit || end != want.end {
			t.Errorf("got %v, end %d; want %v, %d", a.GetOffsetUnit(), end, want.unit, want.end)
		}
	}
}

func TestErrorsSayWhy(t *testing.T) {
	for _, x := range []struct {
		name   string
		text   string
		reason string
		key    string // of the metadata
		value  string
	}{
		{"an empty text", " \n", "TEXT_EMPTY", "", ""},
		{"a text over the limit", strings.Repeat("a", 1<<20+1), "TEXT_TOO_LARGE", "limit", "1048576"},
		{"bytes that are no text", "a\xff", "TEXT_NOT_UTF8", "field", "document.text"},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, err := service.Analyze(t.Context(), &client.Document{Text: x.text})
			if status.Code(err) != codes.InvalidArgument || client.Reason(err) != x.reason {
				t.Errorf("got %v (%s), want INVALID_ARGUMENT (%s)", err, client.Reason(err), x.reason)
			}
			if v := client.Metadata(err)[x.key]; v != x.value {
				t.Errorf("metadata %s is %q, want %q", x.key, v, x.value)
			}
		})
	}
	if r := client.Reason(nil); r != "" {
		t.Errorf("the reason of no error is %q", r)
	}
}

func TestABadDocumentDoesNotFailItsBatch(t *testing.T) {
	rs, err := service.AnalyzeBatch(t.Context(),
		&client.Document{Text: "Bonjour."}, &client.Document{Text: ""}, &client.Document{Text: "Bonsoir."})
	if err != nil {
		t.Fatal(err)
	}
	if len(rs) != 3 {
		t.Fatalf("got %d results, want 3", len(rs))
	}
	for i, reason := range []string{"", "TEXT_EMPTY", ""} {
		if got := client.Reason(client.Err(rs[i])); got != reason {
			t.Errorf("result %d: reason %q, want %q", i, got, reason)
		}
	}
}

func TestInfo(t *testing.T) {
	info, err := service.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if info.GetEngine().GetName() != "dixit" || info.GetLimits().GetMaxTextBytes() == 0 {
		t.Errorf("got %v", info)
	}
}

func TestCallsAreRepeatedWhileTheServiceIsUnavailable(t *testing.T) {
	var calls atomic.Int32
	c := serve(t, &fake{analyze: func(r *dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error) {
		if calls.Add(1) < 3 {
			return nil, status.Error(codes.Unavailable, "overloaded")
		}
		return &dixitv1.AnalyzeResponse{Analysis: &dixitv1.Analysis{DocumentId: r.GetDocument().GetDocumentId()}}, nil
	}})
	a, err := c.Analyze(t.Context(), &client.Document{DocumentId: "a", Text: "Bonjour."})
	if err != nil || a.GetDocumentId() != "a" || calls.Load() != 3 {
		t.Errorf("after %d calls: %v, %v", calls.Load(), a, err)
	}
}

func TestAnAnswerMayBeLargerThanFourMegabytes(t *testing.T) {
	c := serve(t, &fake{analyze: func(*dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error) {
		return &dixitv1.AnalyzeResponse{Analysis: &dixitv1.Analysis{Language: strings.Repeat("x", 5<<20)}}, nil
	}})
	if _, err := c.Analyze(t.Context(), &client.Document{Text: "Bonjour."}); err != nil {
		t.Error(err)
	}
}

func TestAConnectionOfTheCallerIsNotClosed(t *testing.T) {
	conn, err := grpc.NewClient("passthrough:///nobody", grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	if err := client.NewOver(conn).Close(); err != nil {
		t.Error(err)
	}
	if err := conn.Close(); err != nil {
		t.Errorf("it was closed: %v", err)
	}
}
