package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	metricspb "go.opentelemetry.io/proto/otlp/collector/metrics/v1"
	tracepb "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// collector is what telemetry is sent to.
type collector struct {
	tracepb.UnimplementedTraceServiceServer

	mu      sync.Mutex
	spans   []string // and their traces
	metrics []string
	all     strings.Builder
}

func (c *collector) Export(_ context.Context, r *tracepb.ExportTraceServiceRequest) (*tracepb.ExportTraceServiceResponse, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all.WriteString(r.String())
	for _, resource := range r.ResourceSpans {
		for _, scope := range resource.ScopeSpans {
			for _, span := range scope.Spans {
				c.spans = append(c.spans, fmt.Sprintf("%s of %x", span.Name, span.TraceId))
			}
		}
	}
	return &tracepb.ExportTraceServiceResponse{}, nil
}

// metricsCollector is its other side: both methods are called Export.
type metricsCollector struct {
	metricspb.UnimplementedMetricsServiceServer
	*collector
}

func (c metricsCollector) Export(_ context.Context, r *metricspb.ExportMetricsServiceRequest) (*metricspb.ExportMetricsServiceResponse, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all.WriteString(r.String())
	for _, resource := range r.ResourceMetrics {
		for _, scope := range resource.ScopeMetrics {
			for _, m := range scope.Metrics {
				c.metrics = append(c.metrics, m.Name)
			}
		}
	}
	return &metricspb.ExportMetricsServiceResponse{}, nil
}

// collect starts a collector and returns where it listens.
func collect(t *testing.T) (c *collector, addr string) {
	t.Helper()
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	c = &collector{}
	s := grpc.NewServer()
	tracepb.RegisterTraceServiceServer(s, c)
	metricspb.RegisterMetricsServiceServer(s, metricsCollector{collector: c})
	served := make(chan error, 1)
	go func() { served <- s.Serve(l) }()
	t.Cleanup(func() {
		s.Stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	return c, l.Addr().String()
}

// A call that is part of a trace has a span in it, and what the page of metrics
// shows is sent too. Of the text there is nothing in all that.
func TestTelemetryIsSent(t *testing.T) {
	c, addr := collect(t)
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://"+addr)
	t.Setenv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment=test")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stderr := make(lines, 100)
	done := make(chan error, 1)
	go func() { done <- run(ctx, []string{"--grpc-addr=localhost:0", "--http-addr="}, io.Discard, stderr) }()
	var server string
	select {
	case line := <-stderr:
		server = regexp.MustCompile(`grpc_addr=(\S+)`).FindStringSubmatch(line)[1]
	case err := <-done:
		t.Fatal(err)
	}
	conn, err := grpc.NewClient(server, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	const traceID = "0af7651916cd43dd8448eb211c80319c"
	traced := metadata.AppendToOutgoingContext(ctx, "traceparent", "00-"+traceID+"-b7ad6b7169203331-01")
	if _, err := pb.NewTextAnalysisServiceClient(conn).Analyze(traced, &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un secret de 300 personnes.", DocumentId: "id-secret"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := healthpb.NewHealthClient(conn).Check(traced, &healthpb.HealthCheckRequest{}); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := <-done; err != nil {
		t.Fatal(err)
	}

	c.mu.Lock()
	defer c.mu.Unlock()
	if want := []string{"dixit.v1.TextAnalysisService/Analyze of " + traceID}; !slices.Equal(c.spans, want) {
		t.Errorf("spans are %q, want %q", c.spans, want)
	}
	for _, want := range []string{"dixit_documents_total", "dixit_stage_seconds", "grpc_server_handled_total", "go_goroutines"} {
		if !slices.Contains(c.metrics, want) {
			t.Errorf("no metric %s among %q", want, c.metrics)
		}
	}
	all := c.all.String()
	if strings.Contains(all, "secret") {
		t.Error("some of the text is sent")
	}
	for _, want := range []string{`"dixitd"`, `"deployment.environment"`, `"rpc.method"`, `"rpc.response.status_code"`, `"OK"`, `"server.port"`} {
		if !strings.Contains(all, want) {
			t.Errorf("no %s in %.2000s", want, all)
		}
	}
}

func TestTelemetryIsWantedByTheEnvironment(t *testing.T) {
	const endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317 "
	for _, c := range []struct {
		name, env string
		want      bool
		err       string
	}{
		{"nothing is set", "", false, ""},
		{"an endpoint for all", endpoint, true, ""},
		{"one for traces", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://localhost:4317", true, ""},
		{"one for metrics", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://localhost:4317", false, ""},
		{"an exporter, to where it sends by itself", "OTEL_TRACES_EXPORTER=otlp", true, ""},
		{"none", endpoint + "OTEL_TRACES_EXPORTER=none", false, ""},
		{"all is disabled", endpoint + "OTEL_SDK_DISABLED=true", false, ""},
		{"an exporter that is not here", endpoint + "OTEL_TRACES_EXPORTER=zipkin", false, `OTEL_TRACES_EXPORTER: "zipkin" is not known`},
		{"the protocol that it speaks", endpoint + "OTEL_EXPORTER_OTLP_PROTOCOL=grpc", true, ""},
		{"one that it does not", endpoint + "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", false, `OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf" is not spoken`},
	} {
		t.Run(c.name, func(t *testing.T) {
			env := map[string]string{}
			for setting := range strings.FieldsSeq(c.env) {
				name, value, _ := strings.Cut(setting, "=")
				env[name] = value
			}
			got, err := newTelemetry(func(name string) string { return env[name] }, slog.New(slog.DiscardHandler)).wants("TRACES")
			if got != c.want || (err == nil) != (c.err == "") || err != nil && !strings.HasPrefix(err.Error(), c.err) {
				t.Errorf("got %v, %v; want %v, %q", got, err, c.want, c.err)
			}
		})
	}
}
