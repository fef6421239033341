package main

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	bridge "go.opentelemetry.io/contrib/bridges/prometheus"
	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc/filters"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetricgrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/metric/noop"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/resource"
	"go.opentelemetry.io/otel/sdk/trace"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"google.golang.org/grpc"

	"github.com/dixit-nlp/dixit/server"
)

// telemetry sends traces and metrics by OpenTelemetry, if the environment asks for
// it as the specification of OpenTelemetry says: with an endpoint,
// OTEL_EXPORTER_OTLP_ENDPOINT, or an exporter, OTEL_TRACES_EXPORTER=otlp. All the
// rest, headers, certificates, sampling, intervals, is up to the SDK, which reads
// the other OTEL_ variables by itself.
//
// Spans are those of calls; health and reflection have none. Metrics are those of
// the page for Prometheus, under the same names. Neither holds any of the text.
type telemetry struct {
	getenv func(string) string
	stops  []func(context.Context) error
}

func newTelemetry(getenv func(string) string, log *slog.Logger) *telemetry {
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { log.Warn("telemetry is not sent", "error", err) }))
	return &telemetry{getenv: getenv}
}

// traces has a span made and sent of each call of a server with those options, if
// the environment wants it.
func (t *telemetry) traces(ctx context.Context) ([]grpc.ServerOption, error) {
	if wanted, err := t.wants("TRACES"); err != nil || !wanted {
		return nil, err
	}
	exporter, err := otlptracegrpc.New(ctx)
	if err != nil {
		return nil, err
	}
	provider := trace.NewTracerProvider(trace.WithBatcher(exporter), trace.WithResource(about(ctx)))
	t.stops = append(t.stops, provider.Shutdown)
	return []grpc.ServerOption{grpc.StatsHandler(otelgrpc.NewServerHandler(
		otelgrpc.WithTracerProvider(provider),
		otelgrpc.WithMeterProvider(noop.MeterProvider{}), // calls are counted already
		otelgrpc.WithPropagators(propagation.NewCompositeTextMapPropagator(propagation.TraceContext{}, propagation.Baggage{})),
		otelgrpc.WithFilter(filters.ServicePrefix("dixit.")),
	))}, nil
}

// metrics has the metrics of a server sent now and then, if the environment wants it.
func (t *telemetry) metrics(ctx context.Context, of prometheus.Gatherer) error {
	if wanted, err := t.wants("METRICS"); err != nil || !wanted {
		return err
	}
	exporter, err := otlpmetricgrpc.New(ctx)
	if err != nil {
		return err
	}
	all := metric.WithProducer(bridge.NewMetricProducer(bridge.WithGatherer(of)))
	provider := metric.NewMeterProvider(metric.WithReader(metric.NewPeriodicReader(exporter, all)), metric.WithResource(about(ctx)))
	t.stops = append(t.stops, provider.Shutdown)
	return nil
}

// about is who sends; the environment may say otherwise, OTEL_SERVICE_NAME and
// OTEL_RESOURCE_ATTRIBUTES. What it says and nobody understands is left out.
func about(ctx context.Context) *resource.Resource {
	r, err := resource.New(ctx,
		resource.WithAttributes(semconv.ServiceName("dixitd"), semconv.ServiceVersion(server.Version())),
		resource.WithTelemetrySDK(),
		resource.WithFromEnv())
	if err != nil {
		otel.Handle(err)
	}
	return r
}

// stop sends what is left, for a few seconds at the most.
func (t *telemetry) stop() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	for _, stop := range t.stops {
		if err := stop(ctx); err != nil {
			otel.Handle(err)
		}
	}
}

// wants reports whether the environment wants a signal, TRACES or METRICS, sent.
func (t *telemetry) wants(signal string) (bool, error) {
	first := func(names ...string) (name, value string) {
		for _, name = range names {
			if value = t.getenv(name); value != "" {
				break
			}
		}
		return name, value
	}
	if strings.EqualFold(t.getenv("OTEL_SDK_DISABLED"), "true") {
		return false, nil
	}
	name, exporter := first("OTEL_" + signal + "_EXPORTER")
	_, endpoint := first("OTEL_EXPORTER_OTLP_"+signal+"_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
	switch {
	case exporter == "none", exporter == "" && endpoint == "":
		return false, nil
	case exporter != "" && exporter != "otlp":
		return false, fmt.Errorf("%s: %q is not known: otlp or none", name, exporter)
	}
	name, protocol := first("OTEL_EXPORTER_OTLP_"+signal+"_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
	if protocol != "" && protocol != "grpc" {
		return false, fmt.Errorf("%s: %q is not spoken: grpc is, on port 4317 of most collectors", name, protocol)
	}
	return true, nil
}
