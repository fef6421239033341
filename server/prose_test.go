package server

import (
	"errors"
	"strings"
	"testing"

	healthpb "google.golang.org/grpc/health/grpc_health_v1"

	"github.com/dixit-nlp/dixit/internal/lang/en"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// English may be tagged by prose; its answers are signed with another digest.
func TestProseTagsEnglish(t *testing.T) {
	c := quick()
	own, err := load(&c)
	if err != nil {
		t.Fatal(err)
	}
	c.EnglishTagger = ProseTagger
	e, err := load(&c)
	if err != nil || e.prose != nil {
		t.Fatal(err, e.prose)
	}
	if e.name.ModelDigest == own.name.ModelDigest {
		t.Error("two taggers under one digest")
	}
	conn := connect(t, c, e)
	h, err := healthpb.NewHealthClient(conn).Check(t.Context(), &healthpb.HealthCheckRequest{Service: proseHealth})
	if err != nil || h.Status != healthpb.HealthCheckResponse_SERVING {
		t.Errorf("health of prose is %v, %v", h, err)
	}
	a, err := pb.NewTextAnalysisServiceClient(conn).Analyze(t.Context(), &pb.AnalyzeRequest{
		Document: &pb.Document{Text: `"We will reopen on Monday," said Anne Reed, the mayor of Stowe.`},
		Options:  &pb.Options{Language: "en"},
	})
	if err != nil || len(a.Analysis.Quotes) != 1 || a.Analysis.Quotes[0].Speaker.GetName() != "Anne Reed" {
		t.Errorf("got %v, %v", a, err)
	}
}

// Without prose the service runs, and says so where operators look.
func TestTheServiceRunsWithoutProse(t *testing.T) {
	pack, err := orOwn(nil, en.ErrProse)
	if pack == nil || !errors.Is(err, en.ErrProse) {
		t.Fatalf("got %v, %v: want English, and the reason", pack, err)
	}
	c := quick()
	c.EnglishTagger = ProseTagger
	e := toy(idle)
	e.prose = err
	s, _ := serve(t, c, e)
	conn := dial(t, s.Addr().String())
	for service, want := range map[string]healthpb.HealthCheckResponse_ServingStatus{
		proseHealth: healthpb.HealthCheckResponse_NOT_SERVING,
		pb.TextAnalysisService_ServiceDesc.ServiceName: healthpb.HealthCheckResponse_SERVING,
	} {
		h, err := healthpb.NewHealthClient(conn).Check(t.Context(), &healthpb.HealthCheckRequest{Service: service})
		if err != nil || h.Status != want {
			t.Errorf("health of %s is %v, %v; want %v", service, h, err, want)
		}
	}
	families, err := s.metrics.registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() == "dixit_prose_failed" && f.Metric[0].GetGauge().GetValue() == 1 {
			return
		}
	}
	t.Error("metrics do not tell that prose failed")
}

// A tagger that there is not is refused by name.
func TestUnknownTaggerIsRefused(t *testing.T) {
	c := quick()
	c.EnglishTagger = "brill"
	if err := c.Check(); err == nil || !strings.Contains(err.Error(), "EnglishTagger") {
		t.Errorf("got %v", err)
	}
}
