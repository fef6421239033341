package server

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	grpcprom "github.com/grpc-ecosystem/go-grpc-middleware/providers/prometheus"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/common/expfmt"

	"github.com/dixit-nlp/dixit/internal/rpc"
)

// metrics are what Prometheus gets to see: calls and their times under the names
// that every gRPC server has (grpc_server_…), documents under ours (dixit_…).
type metrics struct {
	registry *prometheus.Registry
	calls    *grpcprom.ServerMetrics
	requests *prometheus.CounterVec // of HTTP, by code
}

// newMetrics measures a service, and tells a flood of calls to whoever wants to know.
func newMetrics(s *rpc.Service, e *engine, told func(flood bool)) *metrics {
	documents := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "dixit_documents_total", Help: "Documents analysed, by their language."}, []string{"language"})
	bytes := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "dixit_document_bytes_total", Help: "Bytes of text analysed, by language."}, []string{"language"})
	took := prometheus.NewHistogram(prometheus.HistogramOpts{
		Name: "dixit_document_seconds", Help: "Time to analyse a document, once its turn has come.",
		Buckets: prometheus.ExponentialBuckets(0.00025, 2, 14)}) // to 2 s
	stages := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "dixit_stage_seconds", Help: "Time that a stage of an analysis takes.",
		Buckets: prometheus.ExponentialBuckets(0.000016, 4, 9)}, []string{"stage"}) // to 1 s
	shed := prometheus.NewCounter(prometheus.CounterOpts{
		Name: "dixit_shed_total", Help: "Documents, batches and streams refused as OVERLOADED."})
	flood := prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "dixit_flood", Help: "1 while more calls come for good than can be answered, and the others are refused unread."},
		func() float64 { return map[bool]float64{true: 1}[s.Flooded()] })
	if told == nil {
		told = func(bool) {}
	}
	type text struct{ documents, bytes prometheus.Counter }
	in := labelled(func(language string) text {
		return text{documents.WithLabelValues(language), bytes.WithLabelValues(language)}
	})
	stage := labelled(func(name string) prometheus.Observer { return stages.WithLabelValues(name) })
	s.Tell(rpc.Watch{
		Analyzed: func(language string, n int, t time.Duration) {
			read := in(language)
			read.documents.Inc()
			read.bytes.Add(float64(n))
			took.Observe(t.Seconds())
		},
		Stage: func(name string, t time.Duration) { stage(name).Observe(t.Seconds()) },
		Shed:  shed.Inc,
		Flood: told,
	})
	load := func(name, help string, of func(running, waiting int) int) prometheus.Collector {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(of(s.Load())) })
	}
	info := prometheus.NewGauge(prometheus.GaugeOpts{
		Name: "dixit_build_info", Help: "1, for the version and the digest of the model in force.",
		ConstLabels: prometheus.Labels{"version": e.name.GetVersion(), "model_digest": e.name.GetModelDigest()}})
	info.Set(1)
	prose := prometheus.NewGauge(prometheus.GaugeOpts{
		Name: "dixit_prose_failed", Help: "1 when the tagger prose was asked for and did not load: English does with its own."})
	if e.prose != nil {
		prose.Set(1)
	}

	m := &metrics{
		registry: prometheus.NewRegistry(),
		calls: grpcprom.NewServerMetrics(grpcprom.WithServerHandlingTimeHistogram(
			grpcprom.WithHistogramBuckets(prometheus.ExponentialBuckets(0.0005, 2, 14)))), // to 4 s
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dixit_http_requests_total", Help: "Requests for the page and for calls over HTTP, by code."}, []string{"code"}),
	}
	m.registry.MustRegister(m.calls, m.requests, documents, bytes, took, stages, shed, flood, info, prose,
		load("dixit_documents_running", "Documents being analysed.", func(running, _ int) int { return running }),
		load("dixit_documents_waiting", "Documents that wait for their turn.", func(_, waiting int) int { return waiting }),
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// labelled remembers what of makes of each label, of which there are few: stages and
// languages. Prometheus looks it up by a hash, under a lock, ten times a document.
func labelled[T any](of func(label string) T) func(label string) T {
	type known struct {
		label string
		T     T
	}
	var all atomic.Pointer[[]known]
	all.Store(&[]known{})
	return func(label string) T {
		before := all.Load()
		for i := range *before {
			if k := &(*before)[i]; k.label == label {
				return k.T
			}
		}
		made := of(label)
		after := append(slices.Clip(*before), known{label, made})
		all.CompareAndSwap(before, &after) // who comes second asks once more
		return made
	}
}

// counted counts requests, those too that become no call: a body that is no JSON,
// a page that is not there, who may not come in.
func (m *metrics) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c := &counter{w, http.StatusOK}
		next.ServeHTTP(c, r)
		m.requests.WithLabelValues(strconv.Itoa(c.code)).Inc()
	})
}

// counter remembers the code of an answer.
type counter struct {
	http.ResponseWriter
	code int
}

func (c *counter) WriteHeader(code int) {
	c.code = code
	c.ResponseWriter.WriteHeader(code)
}

// Unwrap is how others find what else the writer can do.
func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// handler is the page that Prometheus reads, in the one format that all its versions
// and everybody else's read. Package promhttp would speak three more and choose
// between them, at the price of 0.3 MB.
func (m *metrics) handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		families, err := m.registry.Gather()
		var page bytes.Buffer
		for _, f := range families {
			if err == nil {
				_, err = expfmt.MetricFamilyToText(&page, f)
			}
		}
		if err != nil {
			say(w, http.StatusInternalServerError, err.Error())
			return
		}
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			_, _ = page.WriteTo(w) // whoever went away needs no metrics
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_, _ = page.WriteTo(z)
		_ = z.Close()
	})
}
