package server

import (
	"context"
	"math"
	"slices"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	orcaservice "github.com/cncf/xds/go/xds/service/orca/v3"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/rpc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// A server with half of its places busy says so; what was long ago does not count.
func TestMeter(t *testing.T) {
	var work rpc.Work
	now := time.Unix(0, 0)
	m := newMeter(4, func() rpc.Work { return work }, func() time.Time { return now })
	second := func(busy time.Duration, documents, refused int64) {
		for range 10 {
			now = now.Add(100 * time.Millisecond)
			work.Busy += busy / 10
			work.Documents, work.Refused = work.Documents+documents/10, work.Refused+refused/10
			m.ServerMetrics()
		}
	}
	want := func(when string, busy, documents, refused float64) {
		t.Helper()
		got := m.ServerMetrics()
		near := func(a, b float64) bool { return math.Abs(a-b) <= 0.02*math.Max(1, b) }
		if !near(got.AppUtilization, busy) || !near(got.QPS, documents) || !near(got.EPS, refused) {
			t.Errorf("%s: busy %.3f, %.2f documents and %.2f refusals a second; want %v, %v, %v",
				when, got.AppUtilization, got.QPS, got.EPS, busy, documents, refused)
		}
	}
	want("before the first call", 0, 0, 0)
	for range 20 {
		second(2*time.Second, 100, 10)
	}
	want("with two of four places busy", 0.5, 100, 10)
	for range 20 {
		second(4*time.Second, 200, 0)
	}
	want("with all of them busy", 1, 200, 0)
	now = now.Add(time.Hour)
	want("after a quiet hour", 0, 0, 0)
}

// Clients that balance by load find it in the trailer of each call, refused or
// not, as soon as there is any.
func TestCallsReportTheLoad(t *testing.T) {
	s, _ := serve(t, quick(), toy(func(*doc.Text) { time.Sleep(10 * time.Millisecond) }))
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	var last *orcapb.OrcaLoadReport
	call := func(text string) {
		var trailer metadata.MD
		_, err := client.Analyze(t.Context(), &pb.AnalyzeRequest{Document: &pb.Document{Text: text}, Options: french()}, grpc.Trailer(&trailer))
		if code := status.Code(err); code != codes.OK && code != codes.InvalidArgument {
			t.Fatal(err)
		}
		report := trailer.Get("endpoint-load-metrics-bin")
		last = new(orcapb.OrcaLoadReport)
		if len(report) != 1 || proto.Unmarshal([]byte(report[0]), last) != nil {
			t.Fatalf("the trailer is %v", trailer)
		}
	}
	for end := time.Now().Add(300 * time.Millisecond); time.Now().Before(end); {
		call("Un mot.")
	}
	// One of eight places is busy most of the time, and a few documents are read.
	check := func() {
		t.Helper()
		if u := last.ApplicationUtilization; u <= 0 || u > 0.125 || last.RpsFractional <= 0 {
			t.Errorf("got %v", last)
		}
	}
	check()
	call("")
	check()
}

// So do streams, with their end. Who only asks how the server is does not want to
// know.
func TestStreamsReportTheLoad(t *testing.T) {
	s, _ := serve(t, quick(), toy(func(*doc.Text) { time.Sleep(10 * time.Millisecond) }))
	conn := dial(t, s.Addr().String())
	stream, err := pb.NewTextAnalysisServiceClient(conn).AnalyzeStream(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	texts := slices.Repeat([]string{"Un mot."}, 50)
	go send(t, stream, false, texts...)
	receive(t, stream, len(texts))
	load := new(orcapb.OrcaLoadReport)
	report := stream.Trailer().Get("endpoint-load-metrics-bin")
	if len(report) != 1 || proto.Unmarshal([]byte(report[0]), load) != nil || load.ApplicationUtilization <= 0 || load.RpsFractional <= 0 {
		t.Errorf("the trailer is %v, that is %v", stream.Trailer(), load)
	}
	var trailer metadata.MD
	if _, err := healthpb.NewHealthClient(conn).Check(t.Context(), &healthpb.HealthCheckRequest{}, grpc.Trailer(&trailer)); err != nil {
		t.Fatal(err)
	}
	if report := trailer.Get("endpoint-load-metrics-bin"); len(report) > 0 {
		t.Errorf("a probe is told %q", report)
	}
}

// Others subscribe to it, as long as the server lasts and no longer: they do not
// hold up its end.
func TestSubscribersToTheLoadDoNotHoldUpTheEnd(t *testing.T) {
	c := quick()
	c.DrainTimeout = time.Minute
	conn, end := listen(t, c, toy(idle))
	stream, err := orcaservice.NewOpenRcaServiceClient(conn).StreamCoreMetrics(t.Context(), &orcaservice.OrcaLoadReportRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := stream.Recv(); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if err := end(); err != nil {
		t.Error(err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("the end took %v", took)
	}
	if _, err := stream.Recv(); status.Code(err) != codes.Canceled {
		t.Errorf("got %v", err)
	}
}

// The load is nobody's business but that of those who may call.
func TestLoadIsForCallers(t *testing.T) {
	c := withKeys(t)
	conn, _ := listen(t, c, toy(idle))
	stream := func(ctx context.Context) error {
		s, err := orcaservice.NewOpenRcaServiceClient(conn).StreamCoreMetrics(ctx, &orcaservice.OrcaLoadReportRequest{})
		if err == nil {
			_, err = s.Recv()
		}
		return err
	}
	if err := stream(t.Context()); status.Code(err) != codes.Unauthenticated {
		t.Errorf("a stranger gets %v", err)
	}
	var trailer metadata.MD
	if err := conn.Invoke(t.Context(), pb.TextAnalysisService_GetServiceInfo_FullMethodName, &pb.GetServiceInfoRequest{}, &pb.GetServiceInfoResponse{},
		grpc.Trailer(&trailer)); status.Code(err) != codes.Unauthenticated || len(trailer.Get("endpoint-load-metrics-bin")) > 0 {
		t.Errorf("a call without a key gets %v, with %v", err, trailer)
	}
	if err := stream(bearer(t.Context(), oldKey)); err != nil {
		t.Error(err)
	}
}

// withKeys is a configuration that asks for a key: oldKey.
func withKeys(t *testing.T) Config {
	c := quick()
	c.KeysFile = t.TempDir() + "/keys"
	write(t, c.KeysFile, oldKey+"\n")
	return c
}
