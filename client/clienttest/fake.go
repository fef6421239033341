package clienttest

import (
	"context"
	"io"
	"net"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Fake is a service that answers as a test wants it to. The zero value finds
// nothing in any document.
type Fake struct {
	// Analyze answers each document, whether it comes alone, in a batch or on a
	// stream; nil finds nothing. Documents of a stream come one after the other,
	// calls do not. The answer gets the document's id when it has none.
	Analyze func(context.Context, *client.Request) (*client.Analysis, error)

	// ServiceInfo is what the service says of itself; nil says nothing.
	ServiceInfo *client.Info
}

// serve serves the fake until the test ends.
func (f *Fake) serve(t testing.TB, l net.Listener) {
	s := grpc.NewServer(
		grpc.MaxRecvMsgSize(64<<20),
		grpc.WaitForHandlers(true),
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{MinTime: 10 * time.Second, PermitWithoutStream: true}), // as dixitd
	)
	dixitv1.RegisterTextAnalysisServiceServer(s, &service{fake: f})
	healthpb.RegisterHealthServer(s, health.NewServer())
	served := make(chan error, 1)
	go func() { served <- s.Serve(l) }()
	t.Cleanup(func() {
		s.Stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
}

// service is the fake as gRPC sees it.
type service struct {
	dixitv1.UnsafeTextAnalysisServiceServer // whoever adds an rpc has to fake it here

	fake *Fake
}

func (s *service) analyze(ctx context.Context, d *client.Document, o *client.Options) (*client.Analysis, error) {
	a := new(client.Analysis)
	if s.fake.Analyze != nil {
		var err error
		if a, err = s.fake.Analyze(ctx, &client.Request{Document: d, Options: o}); err != nil {
			return nil, err
		}
	}
	if id := d.GetDocumentId(); id != "" && a.GetDocumentId() == "" {
		a = proto.CloneOf(a) // it may be shared
		a.DocumentId = id
	}
	return a, nil
}

// result answers a document of a batch or stream.
func (s *service) result(ctx context.Context, index int, d *client.Document, o *client.Options) *client.Result {
	r := &client.Result{Index: uint32(index), DocumentId: d.GetDocumentId()}
	if a, err := s.analyze(ctx, d, o); err != nil {
		r.Outcome = &dixitv1.Result_Error{Error: status.Convert(err).Proto()}
	} else {
		r.Outcome = &dixitv1.Result_Analysis{Analysis: a}
	}
	return r
}

func (s *service) Analyze(ctx context.Context, r *dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error) {
	a, err := s.analyze(ctx, r.GetDocument(), r.GetOptions())
	if err != nil {
		return nil, err
	}
	return &dixitv1.AnalyzeResponse{Analysis: a}, nil
}

func (s *service) BatchAnalyze(ctx context.Context, r *dixitv1.BatchAnalyzeRequest) (*dixitv1.BatchAnalyzeResponse, error) {
	answer := new(dixitv1.BatchAnalyzeResponse)
	for i, d := range r.GetDocuments() {
		answer.Results = append(answer.Results, s.result(ctx, i, d, r.GetOptions()))
	}
	return answer, nil
}

func (s *service) AnalyzeStream(stream dixitv1.TextAnalysisService_AnalyzeStreamServer) error {
	for i := 0; ; i++ {
		r, err := stream.Recv()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		result := s.result(stream.Context(), i, r.GetDocument(), r.GetOptions())
		if err := stream.Send(&dixitv1.AnalyzeStreamResponse{Result: result}); err != nil {
			return err
		}
	}
}

func (s *service) GetServiceInfo(context.Context, *dixitv1.GetServiceInfoRequest) (*dixitv1.GetServiceInfoResponse, error) {
	if s.fake.ServiceInfo == nil {
		return new(client.Info), nil
	}
	return s.fake.ServiceInfo, nil
}
