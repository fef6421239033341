package server

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	reflectionpb "google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

const article = "Brest, un lundi\n\n« Nous rouvrirons demain », a promis Anne Morel. L'usine emploie 300 personnes."

// The real languages, on a real port and without one: the same answer.
func TestSameAnswerOnAPortAndInProcess(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s, err := New(quick())
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx) }()
	inside, stop, err := InProcess(quick())
	if err != nil {
		t.Fatal(err)
	}
	defer stop()

	request := &pb.AnalyzeRequest{Document: &pb.Document{DocumentId: "7", Text: article}, Options: french()}
	var answers [2]*pb.AnalyzeResponse
	for i, conn := range []*grpc.ClientConn{inside, dial(t, s.Addr().String())} {
		if answers[i], err = pb.NewTextAnalysisServiceClient(conn).Analyze(ctx, request); err != nil {
			t.Fatal(err)
		}
	}
	if !proto.Equal(answers[0], answers[1]) {
		t.Errorf("in process %v, on a port %v", answers[0], answers[1])
	}
	if a := answers[0].Analysis; len(a.Sentences) == 0 || a.Engine.GetVersion() != Version() || len(a.Engine.GetModelDigest()) != 12 {
		t.Errorf("got %v", a)
	}

	cancel()
	if err := <-served; err != nil {
		t.Error(err)
	}
	if _, err := net.DialTimeout("tcp", s.Addr().String(), time.Second); err == nil {
		t.Error("the port is still open")
	}
}

// When the article came out says which Tuesday is meant.
func TestPublishTime(t *testing.T) {
	config := quick()
	e, err := load(&config)
	if err != nil {
		t.Fatal(err)
	}
	client := pb.NewTextAnalysisServiceClient(connect(t, config, e))
	for want, published := range map[string]*timestamppb.Timestamp{
		"2024-02-27": timestamppb.New(time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)),
		"2024-10-08": timestamppb.New(time.Date(2024, 10, 10, 0, 0, 0, 0, time.UTC)),
	} {
		r, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: "Douze usines ont fermé mardi.", PublishTime: published}})
		if err != nil {
			t.Fatal(err)
		}
		if claims := r.Analysis.Claims; len(claims) != 1 || len(claims[0].Times) != 1 || claims[0].Times[0].Value != want {
			t.Errorf("got %v, want %s", claims, want)
		}
	}
}

// A language that is known and not spoken is no error: there are sentences.
func TestLanguageWithoutAPack(t *testing.T) {
	conn, stop, err := InProcess(quick())
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	r, err := pb.NewTextAnalysisServiceClient(conn).Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{
		Text: "Die Brücke wird am Montag wieder geöffnet. „Wir haben nicht zu viel versprochen“, sagte die Bürgermeisterin der Stadt."}})
	if err != nil {
		t.Fatal(err)
	}
	a := r.Analysis
	if a.Language != "de" || a.LanguageSupported || len(a.Sentences) != 2 || len(a.Quotes)+len(a.Claims)+len(a.Entities) > 0 {
		t.Errorf("got %v", a)
	}
}

func TestGetServiceInfo(t *testing.T) {
	conn, stop, err := InProcess(quick())
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	info, err := pb.NewTextAnalysisServiceClient(conn).GetServiceInfo(t.Context(), &pb.GetServiceInfoRequest{})
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	for _, l := range info.Languages {
		tags = append(tags, l.Tag)
	}
	want := &pb.Limits{MaxTextBytes: 1 << 20, MaxDocumentIdBytes: 128, MaxBatchDocuments: 100, MaxStreamInFlight: 4, MaxMessageBytes: 16 << 20}
	if !slices.Equal(tags, []string{"fr", "en"}) || !proto.Equal(info.Limits, want) || len(info.Features) != 4 {
		t.Errorf("got %v", info)
	}
}

func TestReflection(t *testing.T) {
	for _, on := range []bool{true, false} {
		c := quick()
		c.Reflection = on
		stream, err := reflectionpb.NewServerReflectionClient(connect(t, c, toy(idle))).ServerReflectionInfo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		// An error of sending says no more than the one of receiving.
		_ = stream.Send(&reflectionpb.ServerReflectionRequest{
			MessageRequest: &reflectionpb.ServerReflectionRequest_FileContainingSymbol{FileContainingSymbol: "dixit.v1.TextAnalysisService"},
		})
		r, err := stream.Recv()
		switch {
		case on && (err != nil || len(r.GetFileDescriptorResponse().GetFileDescriptorProto()) == 0):
			t.Errorf("on: got %v, %v", r, err)
		case !on && status.Code(err) != codes.Unimplemented:
			t.Errorf("off: got %v, %v", r, err)
		}
	}
}

// Each answer says in its header too which engine it is of.
func TestEngineInTheHeader(t *testing.T) {
	e := toy(idle)
	e.name = &pb.Engine{Name: "toy", Version: "1.2.0", ModelDigest: "0f3a"}
	s, _ := serve(t, quick(), e)
	r := &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()}
	var header metadata.MD
	if _, err := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String())).Analyze(t.Context(), r, grpc.Header(&header)); err != nil {
		t.Fatal(err)
	}
	_, _, byJSON := post(t, s, r)
	for _, got := range [][]string{header.Get(engineHeader), byJSON.Values(engineHeader)} {
		if !slices.Equal(got, []string{"toy/1.2.0 (0f3a)"}) {
			t.Errorf("got %q", got)
		}
	}
}

func TestRequestID(t *testing.T) {
	client := pb.NewTextAnalysisServiceClient(connect(t, quick(), toy(idle)))
	for _, c := range []struct {
		name string
		sent []string
		kept bool
	}{
		{"the caller's own comes back", []string{requestID, "abc-123"}, true},
		{"one is made for a caller who has none", nil, false},
		{"one with a space is replaced", []string{requestID, "a b"}, false},
		{"a long one is replaced", []string{requestID, strings.Repeat("x", 129)}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var header metadata.MD
			ctx := metadata.AppendToOutgoingContext(t.Context(), c.sent...)
			if _, err := client.GetServiceInfo(ctx, &pb.GetServiceInfoRequest{}, grpc.Header(&header)); err != nil {
				t.Fatal(err)
			}
			got := header.Get(requestID)
			if len(got) != 1 || len(got[0]) < 7 || (c.kept && got[0] != c.sent[1]) || (!c.kept && len(c.sent) > 0 && got[0] == c.sent[1]) {
				t.Errorf("sent %q, got %q", c.sent, got)
			}
		})
	}
	t.Run("on a stream", func(t *testing.T) {
		stream, err := client.AnalyzeStream(metadata.AppendToOutgoingContext(t.Context(), requestID, "abc-123"))
		if err != nil {
			t.Fatal(err)
		}
		if err := stream.CloseSend(); err != nil {
			t.Fatal(err)
		}
		header, err := stream.Header()
		if got := header.Get(requestID); err != nil || !slices.Equal(got, []string{"abc-123"}) {
			t.Errorf("got %q, %v", got, err)
		}
	})
}

// A panic costs one answer; the log has it, and nothing of the text.
func TestPanic(t *testing.T) {
	var log bytes.Buffer
	c := quick()
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	conn, stop, err := inProcess(c, toy(func(t *doc.Text) {
		if strings.Contains(t.Source, "secret") {
			panic("boom")
		}
	}))
	if err != nil {
		t.Fatal(err)
	}
	client := pb.NewTextAnalysisServiceClient(conn)
	ctx := metadata.AppendToOutgoingContext(t.Context(), requestID, "abc-123")
	_, err = client.Analyze(ctx, &pb.AnalyzeRequest{Document: &pb.Document{Text: "un secret"}, Options: french()})
	if status.Code(err) != codes.Internal || !strings.Contains(err.Error(), "abc-123") || strings.Contains(err.Error(), "boom") {
		t.Errorf("got %v", err)
	}
	if _, err = client.Analyze(ctx, &pb.AnalyzeRequest{Document: &pb.Document{Text: "un mot"}, Options: french()}); err != nil {
		t.Errorf("the next call: %v", err)
	}
	stop()
	for _, want := range []string{"boom", "abc-123", "code=Internal", "code=OK", "method=/dixit.v1.TextAnalysisService/Analyze"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log does not mention %q:\n%s", want, &log)
		}
	}
	if strings.Contains(log.String(), "secret") {
		t.Errorf("the text is in the log:\n%s", &log)
	}
}

// A panic outside of an analysis is caught too.
func TestRecovery(t *testing.T) {
	var log bytes.Buffer
	err := recovery(slog.New(slog.NewTextHandler(&log, nil)))(t.Context(), "/a/b", func(context.Context) error { panic("boom") })
	if status.Code(err) != codes.Internal || strings.Contains(err.Error(), "boom") || !strings.Contains(log.String(), "boom") {
		t.Errorf("got %v, and in the log %s", err, &log)
	}
}

// inMidst is a stream with one document, which is being read.
func inMidst(t *testing.T, conn *grpc.ClientConn, started <-chan struct{}) documentStream {
	t.Helper()
	stream, err := pb.NewTextAnalysisServiceClient(conn).AnalyzeStream(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	send(t, stream, false, "Un mot.")
	<-started
	return stream
}

// Told to stop, a server reports that it is not serving, and finishes what it is at.
func TestShutdownFinishesCalls(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	conn, end := listen(t, quick(), toy(func(*doc.Text) { started <- struct{}{}; <-release }))

	watching, unwatch := context.WithCancel(t.Context())
	watch, err := healthpb.NewHealthClient(conn).Watch(watching, &healthpb.HealthCheckRequest{Service: "dixit.v1.TextAnalysisService"})
	if err != nil {
		t.Fatal(err)
	}
	wantHealth(t, watch, healthpb.HealthCheckResponse_SERVING)

	stream := inMidst(t, conn, started)

	ended := make(chan error)
	go func() { ended <- end() }()
	wantHealth(t, watch, healthpb.HealthCheckResponse_NOT_SERVING)
	unwatch()
	close(release)
	if r, err := stream.Recv(); err != nil || r.Result.GetAnalysis() == nil {
		t.Errorf("got %v, %v", r, err)
	}
	if err := stream.CloseSend(); err != nil {
		t.Error(err)
	}
	if r, err := stream.Recv(); err != io.EOF {
		t.Errorf("got %v, %v; want the end", r, err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func wantHealth(t *testing.T, watch grpc.ServerStreamingClient[healthpb.HealthCheckResponse], want healthpb.HealthCheckResponse_ServingStatus) {
	t.Helper()
	if r, err := watch.Recv(); err != nil || r.Status != want {
		t.Fatalf("health is %v, %v; want %v", r, err, want)
	}
}

// A stream that says nothing is told to go elsewhere, once its requests are
// answered.
func TestShutdownEndsSilentStreams(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	conn, end := listen(t, quick(), toy(func(*doc.Text) { close(started); <-release }))
	stream := inMidst(t, conn, started)
	ended := make(chan error)
	go func() { ended <- end() }()
	close(release)
	if r, err := stream.Recv(); err != nil || r.Result.GetAnalysis() == nil {
		t.Errorf("got %v, %v", r, err)
	}
	if _, err := stream.Recv(); reason(status.Convert(err)) != "Unavailable SHUTTING_DOWN" {
		t.Errorf("then %v", err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// One whose document takes longer than the server may is cut; the work on it ends
// before the server does.
func TestShutdownCutsStreams(t *testing.T) {
	s, end, started := slowToEnd(t)
	stream := inMidst(t, dial(t, s.Addr().String()), started)
	ended := make(chan error)
	go func() { ended <- end() }()
	if _, err := stream.Recv(); reason(status.Convert(err)) != "Unavailable" {
		t.Errorf("got %v", err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if running, _ := s.service.Load(); running != 0 {
		t.Errorf("%d documents are read still", running)
	}
}

// The same goes for calls by JSON.
func TestShutdownCutsCallsByJSON(t *testing.T) {
	s, end, started := slowToEnd(t)
	cut := make(chan error)
	go func() {
		client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
		r, err := client.Post("http://"+s.HTTPAddr().String()+pb.TextAnalysisService_Analyze_FullMethodName, "application/json",
			strings.NewReader(`{"document":{"text":"Un mot."},"options":{"language":"fr"}}`))
		if err == nil {
			r.Body.Close()
		}
		cut <- err
	}()
	<-started
	ended := make(chan error)
	go func() { ended <- end() }()
	if err := <-cut; err == nil {
		t.Error("it is answered")
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if running, _ := s.service.Load(); running != 0 {
		t.Errorf("%d documents are read still", running)
	}
}

// slowToEnd serves who reads a document for longer than the server may take to
// stop.
func slowToEnd(t *testing.T) (s *Server, end func() error, started <-chan struct{}) {
	t.Helper()
	c := quick()
	c.DrainTimeout = 50 * time.Millisecond
	reading := make(chan struct{})
	s, end = serve(t, c, toy(func(*doc.Text) { close(reading); time.Sleep(500 * time.Millisecond) }))
	return s, end, reading
}

func TestConfigIsChecked(t *testing.T) {
	for _, c := range []struct {
		name string
		set  func(*Config)
		want string
	}{
		{"no limit on text", func(c *Config) { c.MaxTextBytes = 0 }, "MaxTextBytes: 0"},
		{"a limit that offsets cannot hold", func(c *Config) { c.MaxTextBytes = 1 << 31 }, "MaxTextBytes: 2147483648"},
		{"a negative batch", func(c *Config) { c.MaxBatchDocuments = -1 }, "MaxBatchDocuments: -1"},
		{"a negative time", func(c *Config) { c.DrainTimeout = -1 }, "DrainTimeout: -1ns"},
		{"an address that is none", func(c *Config) { c.GRPCAddr = "nowhere" }, "GRPCAddr: listen tcp: address nowhere"},
		{"an HTTP address that is none", func(c *Config) { c.HTTPAddr = "nowhere" }, "HTTPAddr: listen tcp: address nowhere"},
		{"a text that no message holds", func(c *Config) { c.MaxMessageBytes = 10 }, "MaxMessageBytes: 10"},
		{"a certificate without a key", func(c *Config) { c.TLSCertFile = "a" }, "TLSKeyFile: "},
		{"a key without a certificate", func(c *Config) { c.TLSKeyFile = "a" }, "TLSCertFile: "},
		{"authorities without a certificate", func(c *Config) { c.TLSClientCAFile = "a" }, "TLSClientCAFile: "},
		{"profiles without a port", func(c *Config) { c.Pprof, c.HTTPAddr = true, "" }, "Pprof: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			config := quick()
			c.set(&config)
			s, err := New(config)
			if err == nil {
				s.Shutdown(t.Context())
				t.Fatal("it was taken")
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("%q does not mention %q", err, c.want)
			}
		})
	}
}

func TestShutdownOfAServerThatNeverServed(t *testing.T) {
	s, err := New(quick())
	if err != nil {
		t.Fatal(err)
	}
	s.Shutdown(t.Context())
	if _, err := net.DialTimeout("tcp", s.Addr().String(), time.Second); err == nil {
		t.Error("the port is still open")
	}
}
