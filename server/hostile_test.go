package server

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Whatever comes in, each gets the error of the contract, and those who call
// meanwhile notice nothing.
func TestBadInputDisturbsNobody(t *testing.T) {
	c := quick()
	c.MaxMessageBytes = 4 << 20
	s, _ := serve(t, c, toy(idle))
	conn := dial(t, s.Addr().String())
	client := pb.NewTextAnalysisServiceClient(conn)
	good := &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()}

	ctx, cancel := context.WithCancel(t.Context())
	var neighbour sync.WaitGroup
	neighbour.Go(func() {
		for ctx.Err() == nil {
			if _, err := client.Analyze(ctx, good); err != nil && ctx.Err() == nil {
				t.Errorf("the neighbour got %v", err)
				return
			}
			time.Sleep(time.Millisecond)
		}
	})
	defer neighbour.Wait()
	defer cancel()

	analyze := func(d *pb.Document, o *pb.Options) error {
		_, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: d, Options: o})
		return err
	}
	for _, c := range []struct {
		name string
		call func(t *testing.T) error
		want string
	}{
		{"NUL is a character like any other", func(*testing.T) error {
			return analyze(&pb.Document{Text: "Un\x00mot.\x00"}, french())
		}, "OK"},
		{"nothing but NUL", func(*testing.T) error { return analyze(&pb.Document{Text: "\x00"}, french()) }, "OK"},
		{"300 kB over the limit", func(*testing.T) error {
			return analyze(&pb.Document{Text: strings.Repeat("a", 1<<20+300_000)}, nil)
		}, "InvalidArgument TEXT_TOO_LARGE"},
		{"a language of a megabyte", func(*testing.T) error {
			return analyze(&pb.Document{Text: "a"}, &pb.Options{Language: strings.Repeat("fr-", 350_000)})
		}, "OK"}, // its primary part is French
		{"a language of control characters", func(*testing.T) error {
			return analyze(&pb.Document{Text: "a"}, &pb.Options{Language: "\x00\r\n"})
		}, "InvalidArgument LANGUAGE_UNSUPPORTED"},
		{"a negative feature", func(*testing.T) error {
			return analyze(&pb.Document{Text: "a"}, &pb.Options{Features: []pb.Feature{-1}})
		}, "InvalidArgument FEATURE_UNKNOWN"},
		{"an id of a megabyte", func(*testing.T) error {
			return analyze(&pb.Document{DocumentId: strings.Repeat("7", 1<<20), Text: "a"}, nil)
		}, "InvalidArgument DOCUMENT_ID_TOO_LONG"},
		{"10,000 documents in a batch", func(t *testing.T) error {
			documents := make([]*pb.Document, 10_000)
			for i := range documents {
				documents[i] = &pb.Document{Text: "a"}
			}
			_, err := client.BatchAnalyze(t.Context(), &pb.BatchAnalyzeRequest{Documents: documents})
			return err
		}, "InvalidArgument BATCH_TOO_LARGE"},
		{"megabytes of zeroes in a little gzip", func(t *testing.T) error {
			_, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: strings.Repeat("\x00", 6<<20)}}, grpc.UseCompressor("gzip"))
			return err
		}, "ResourceExhausted"},
		{"what is no message", func(t *testing.T) error {
			wire := []byte{0x0a, 0x7f, 0xff}
			return conn.Invoke(t.Context(), pb.TextAnalysisService_Analyze_FullMethodName, &wire, &pb.AnalyzeResponse{}, carelessly())
		}, "InvalidArgument REQUEST_MALFORMED"},
		{"groups in groups in groups", func(t *testing.T) error {
			wire := bytes.Repeat(protowire.AppendTag(nil, 15, protowire.StartGroupType), 100_000)
			return conn.Invoke(t.Context(), pb.TextAnalysisService_Analyze_FullMethodName, &wire, &pb.AnalyzeResponse{}, carelessly())
		}, "InvalidArgument REQUEST_MALFORMED"},
		{"a method that is none", func(t *testing.T) error {
			return conn.Invoke(t.Context(), "/dixit.v1.TextAnalysisService/Guess", good, &pb.AnalyzeResponse{})
		}, "Unimplemented"},
		{"a stream that is closed before it began", func(t *testing.T) error {
			stream, err := client.AnalyzeStream(t.Context())
			if err != nil {
				return err
			}
			if err := stream.CloseSend(); err != nil {
				return err
			}
			if _, err := stream.Recv(); err != io.EOF {
				return err
			}
			return nil
		}, "OK"},
		{"a stream that is closed with all its answers to come", func(t *testing.T) error {
			stream, err := client.AnalyzeStream(t.Context())
			if err != nil {
				return err
			}
			texts := []string{"Un mot.", "", "Deux mots."}
			send(t, stream, false, texts...)
			receive(t, stream, len(texts))
			return nil
		}, "OK"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := reason(status.Convert(c.call(t))); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}

	t.Run("frames that end before their time", func(t *testing.T) {
		for name, frame := range map[string]string{
			"no frame":             "",
			"half of its header":   "\x00\x00",
			"half of what it says": "\x00\x00\x00\x00\x64abc",
			"4 GB that it says":    "\x00\xff\xff\xff\xffabc",
			"compressed by nobody": "\x01\x00\x00\x00\x03abc",
		} {
			if got := rawCall(t, s, frame); got == "" || got == "0" {
				t.Errorf("%s: status %q", name, got)
			}
		}
	})
	t.Run("connections that speak something else", func(t *testing.T) {
		for _, hello := range []string{"", "GET / HTTP/1.1\r\n\r\n", "\x16\x03\x01\x02\x00", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\xff\xff\xff\xff\xff\xff\xff\xff"} {
			c, err := net.Dial("tcp", s.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(c, hello); err != nil {
				t.Error(err)
			}
			c.Close()
		}
	})
	t.Run("JSON with half of a surrogate pair", func(t *testing.T) {
		transport := &http.Transport{DisableKeepAlives: true}
		r, err := (&http.Client{Transport: transport}).Post("http://"+s.HTTPAddr().String()+pb.TextAnalysisService_Analyze_FullMethodName,
			"application/json", strings.NewReader(`{"document":{"text":"un \ud83d mot"}}`))
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		if body, err := io.ReadAll(r.Body); r.StatusCode != http.StatusBadRequest || !bytes.Contains(body, []byte("invalid_argument")) {
			t.Errorf("got %d %s, %v", r.StatusCode, body, err)
		}
	})
}

// rawCall sends bytes as the body of a call, and returns the status of gRPC.
func rawCall(t *testing.T, s *Server, body string) string {
	t.Helper()
	transport := &http.Transport{Protocols: new(http.Protocols)}
	transport.Protocols.SetUnencryptedHTTP2(true)
	defer transport.CloseIdleConnections()
	q, err := http.NewRequestWithContext(t.Context(), http.MethodPost,
		"http://"+s.Addr().String()+pb.TextAnalysisService_Analyze_FullMethodName, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	q.Header.Set("Content-Type", "application/grpc")
	q.Header.Set("TE", "trailers")
	r, err := transport.RoundTrip(q)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if _, err := io.Copy(io.Discard, r.Body); err != nil {
		t.Errorf("the call is not answered: %v", err)
	}
	if st := r.Header.Get("Grpc-Status"); st != "" {
		return st
	}
	return r.Trailer.Get("Grpc-Status")
}

// Clients that vanish in the middle leave nothing running, and their places to
// others.
func TestAbandonedCalls(t *testing.T) {
	c := quick()
	c.MaxAnalyses = 2
	release := make(chan struct{})
	s, _ := serve(t, c, toy(func(t *doc.Text) {
		if strings.Contains(t.Source, "lent") {
			<-release
		}
	}))
	for range 3 {
		conn := dial(t, s.Addr().String())
		client := pb.NewTextAnalysisServiceClient(conn)
		stream, err := client.AnalyzeStream(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		send(t, stream, false, "Un mot lent.", "Un mot lent.", "Un mot lent.")
		go func() { // its error is that of the connection
			_, _ = client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot lent."}, Options: french()})
		}()
		eventually(t, "the server is at work", func() bool {
			running, _ := s.service.Load()
			return running > 0
		})
		conn.Close()
	}
	close(release)
	eventually(t, "all places are free again", func() bool {
		running, waiting := s.service.Load()
		return running == 0 && waiting == 0
	})
	if _, err := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String())).Analyze(t.Context(),
		&pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()}); status.Code(err) != codes.OK {
		t.Error(err)
	}
}
