package server

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/mem"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// careless is a client's codec that does not look at strings: a *[]byte goes
// out as it is.
type careless struct{ encoding.CodecV2 }

func (c careless) Marshal(v any) (mem.BufferSlice, error) {
	if wire, ok := v.(*[]byte); ok {
		return mem.BufferSlice{mem.SliceBuffer(*wire)}, nil
	}
	return c.CodecV2.Marshal(v)
}

func carelessly() grpc.CallOption {
	return grpc.ForceCodecV2(careless{encoding.GetCodecV2("proto")})
}

// latin1 marshals a message with the word caf~ in it, and makes it caf\xe9.
func latin1(t *testing.T, m proto.Message) *[]byte {
	t.Helper()
	wire, err := proto.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	wire = []byte(strings.ReplaceAll(string(wire), "caf~", "caf\xe9"))
	return &wire
}

// reason is the reason of an error, with its code.
func reason(st *status.Status) string {
	for _, d := range st.Details() {
		if info, ok := d.(*errdetails.ErrorInfo); ok {
			return fmt.Sprint(st.Code(), " ", info.Reason)
		}
	}
	return st.Code().String()
}

// The table of errors, as a client on the other end of a connection sees it.
func TestErrors(t *testing.T) {
	c := quick()
	c.MaxTextBytes, c.MaxMessageBytes = 1000, 2000
	client := pb.NewTextAnalysisServiceClient(connect(t, c, toy(func(t *doc.Text) {
		if strings.Contains(t.Source, "panique") {
			panic("boom")
		}
	})))
	for _, e := range []struct {
		name    string
		text    string
		options *pb.Options
		want    string
	}{
		{"empty", "", nil, "InvalidArgument TEXT_EMPTY"},
		{"white space", "\n \n", nil, "InvalidArgument TEXT_EMPTY"},
		{"as long as the limit", strings.Repeat("a", 1000), french(), "OK"},
		{"over the limit", strings.Repeat("a", 1001), nil, "InvalidArgument TEXT_TOO_LARGE"},
		{"over what a message may be", strings.Repeat("a", 2001), nil, "ResourceExhausted"},
		{"an unknown language", "mot", &pb.Options{Language: "xx"}, "InvalidArgument LANGUAGE_UNSUPPORTED"},
		{"an unknown feature", "mot", &pb.Options{Features: []pb.Feature{77}}, "InvalidArgument FEATURE_UNKNOWN"},
		{"an unknown unit", "mot", &pb.Options{OffsetUnit: 77}, "InvalidArgument OFFSET_UNIT_UNKNOWN"},
		{"our bug", "panique", french(), "Internal INTERNAL"},
		{"all well", "mot", french(), "OK"},
	} {
		t.Run(e.name, func(t *testing.T) {
			_, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: e.text}, Options: e.options})
			if got := reason(status.Convert(err)); got != e.want {
				t.Errorf("got %s, want %s", got, e.want)
			}
		})
	}
}

// A caller may compress, within the same limits.
func TestGzip(t *testing.T) {
	c := quick()
	c.MaxMessageBytes = 2000
	client := pb.NewTextAnalysisServiceClient(connect(t, c, toy(idle)))
	for size, want := range map[int]codes.Code{1000: codes.OK, 1 << 20: codes.ResourceExhausted} {
		_, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: strings.Repeat("a", size)}}, grpc.UseCompressor("gzip"))
		if status.Code(err) != want {
			t.Errorf("%d bytes: got %v, want %v", size, err, want)
		}
	}
}

func TestTextThatIsNotUTF8(t *testing.T) {
	conn := connect(t, quick(), toy(idle))
	const want = "InvalidArgument TEXT_NOT_UTF8"
	t.Run("in one document", func(t *testing.T) {
		var r pb.AnalyzeResponse
		err := conn.Invoke(t.Context(), pb.TextAnalysisService_Analyze_FullMethodName,
			latin1(t, &pb.AnalyzeRequest{Document: &pb.Document{Text: "un caf~"}}), &r, carelessly())
		if got := reason(status.Convert(err)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
	t.Run("in a batch, the others are read", func(t *testing.T) {
		var r pb.BatchAnalyzeResponse
		err := conn.Invoke(t.Context(), pb.TextAnalysisService_BatchAnalyze_FullMethodName,
			latin1(t, &pb.BatchAnalyzeRequest{Documents: []*pb.Document{{Text: "un caf~"}, {Text: "un mot"}}}), &r, carelessly())
		if err != nil {
			t.Fatal(err)
		}
		if got := reason(status.FromProto(r.Results[0].GetError())); got != want || r.Results[1].GetAnalysis() == nil {
			t.Errorf("got %v", &r)
		}
	})
	t.Run("on a stream, it goes on", func(t *testing.T) {
		stream, err := conn.NewStream(t.Context(), &pb.TextAnalysisService_ServiceDesc.Streams[0],
			pb.TextAnalysisService_AnalyzeStream_FullMethodName, carelessly())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range []*pb.Document{{DocumentId: "a", Text: "un caf~"}, {DocumentId: "b", Text: "un mot"}} {
			if err := stream.SendMsg(latin1(t, &pb.AnalyzeStreamRequest{Document: d})); err != nil {
				t.Fatal(err)
			}
		}
		var a, b pb.AnalyzeStreamResponse
		for _, r := range []*pb.AnalyzeStreamResponse{&a, &b} {
			if err := stream.RecvMsg(r); err != nil {
				t.Fatal(err)
			}
		}
		if got := reason(status.FromProto(a.Result.GetError())); got != want || a.Result.DocumentId != "a" {
			t.Errorf("got %v", &a)
		}
		if b.Result.GetAnalysis().GetDocumentId() != "b" {
			t.Errorf("got %v", &b)
		}
		if err := stream.CloseSend(); err != nil {
			t.Fatal(err)
		}
		if err := stream.RecvMsg(&a); err != io.EOF {
			t.Errorf("at the end: %v", err)
		}
	})
}

// Bytes that are no message cost their request its answer, with an id to ask
// after, and a stream goes on.
func TestWhatIsNoMessage(t *testing.T) {
	conn := connect(t, quick(), toy(idle))
	const want = "InvalidArgument REQUEST_MALFORMED"
	garbage := []byte{0x0a, 0x7f, 0xff}
	var about metadata.MD // what stands in the header of other calls
	err := conn.Invoke(t.Context(), pb.TextAnalysisService_Analyze_FullMethodName, &garbage, &pb.AnalyzeResponse{}, carelessly(), grpc.Trailer(&about))
	if got := reason(status.Convert(err)); got != want || len(about.Get(requestID)) != 1 {
		t.Errorf("got %s with %v, want %s", got, about, want)
	}
	stream, err := conn.NewStream(t.Context(), &pb.TextAnalysisService_ServiceDesc.Streams[0],
		pb.TextAnalysisService_AnalyzeStream_FullMethodName, carelessly())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []any{&garbage, &pb.AnalyzeStreamRequest{Document: &pb.Document{Text: "un mot"}}} {
		if err := stream.SendMsg(m); err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range []string{want, "OK"} {
		var r pb.AnalyzeStreamResponse
		if err := stream.RecvMsg(&r); err != nil {
			t.Fatal(err)
		}
		if got := reason(status.FromProto(r.Result.GetError())); got != want {
			t.Errorf("answer %d is %s, want %s", i, got, want)
		}
	}
}

func TestDeadlineAndCancel(t *testing.T) {
	release := make(chan struct{})
	client := pb.NewTextAnalysisServiceClient(connect(t, quick(), toy(func(*doc.Text) { <-release })))
	defer close(release)
	request := &pb.AnalyzeRequest{Document: &pb.Document{Text: "mot"}, Options: french()}

	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := client.Analyze(ctx, request); status.Code(err) != codes.DeadlineExceeded {
		t.Errorf("deadline: got %v", err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := client.Analyze(ctx, request); status.Code(err) != codes.Canceled {
		t.Errorf("cancel: got %v", err)
	}
}

// A document takes no longer than the server allows, whatever its caller does.
func TestDocumentTime(t *testing.T) {
	c := quick()
	c.MaxDocumentTime = 20 * time.Millisecond
	client := pb.NewTextAnalysisServiceClient(connect(t, c, toy(func(*doc.Text) { time.Sleep(100 * time.Millisecond) })))
	_, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: "mot"}, Options: french()})
	if status.Code(err) != codes.DeadlineExceeded {
		t.Errorf("got %v", err)
	}
}

// Past what it admits, the server says so at once, says when to come again, and
// counts it.
func TestOverload(t *testing.T) {
	c := quick()
	c.MaxQueueDocuments = 1
	request := &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()}
	type caller = func(pb.TextAnalysisServiceClient) error
	document := func(client pb.TextAnalysisServiceClient) error {
		_, err := client.Analyze(t.Context(), request)
		return err
	}
	batch := func(client pb.TextAnalysisServiceClient) error {
		_, err := client.BatchAnalyze(t.Context(), &pb.BatchAnalyzeRequest{Documents: []*pb.Document{request.Document}, Options: french()})
		return err
	}
	stream := func(client pb.TextAnalysisServiceClient) error {
		stream, err := client.AnalyzeStream(t.Context())
		if err == nil {
			_, err = stream.Recv()
		}
		return err
	}
	s := crowded(t, c, document, document, batch)
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))

	if _, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{}); reason(status.Convert(err)) != "InvalidArgument TEXT_EMPTY" {
		t.Errorf("what nobody would take is refused as %v", err)
	}
	for name, call := range map[string]caller{"one document": document, "a batch": batch, "a stream": stream} {
		err := call(client)
		st := status.Convert(err)
		var again *errdetails.RetryInfo
		for _, d := range st.Details() {
			if r, ok := d.(*errdetails.RetryInfo); ok {
				again = r
			}
		}
		if reason(st) != "Unavailable OVERLOADED" || again.GetRetryDelay().AsDuration() <= 0 {
			t.Errorf("%s: got %v, come again in %v", name, err, again.GetRetryDelay())
		}
	}
	_, page := get(t, s.Server, "/metrics")
	for _, want := range []string{
		"dixit_shed_total 3\n", "dixit_documents_running 1\n", "dixit_documents_waiting 2\n",
		`grpc_server_handled_total{grpc_code="Unavailable",grpc_method="Analyze",grpc_service="dixit.v1.TextAnalysisService",grpc_type="unary"} 1`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the metrics do not say %q", want)
		}
	}

	// A client that repeats calls, as ours does, gets its answer a little later.
	patient, err := grpc.NewClient(s.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()), grpc.WithDefaultServiceConfig(`{
		"methodConfig": [{"name": [{}], "retryPolicy": {"maxAttempts": 5, "initialBackoff": "0.3s", "maxBackoff": "0.3s", "backoffMultiplier": 1, "retryableStatusCodes": ["UNAVAILABLE"]}}]
	}`))
	if err != nil {
		t.Fatal(err)
	}
	defer patient.Close()
	answered := make(chan error, 1)
	go func() { answered <- document(pb.NewTextAnalysisServiceClient(patient)) }()
	eventually(t, "it is refused too", func() bool {
		_, page := get(t, s.Server, "/metrics")
		return strings.Contains(page, "dixit_shed_total 4\n")
	})
	s.goesOn()
	if err := <-answered; err != nil {
		t.Error(err)
	}
}
