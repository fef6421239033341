// Package server is the service as a library: what package rpc answers, on a
// port for gRPC and one for HTTP, with health, reflection and an orderly end.
//
//	s, err := server.New(server.DefaultConfig())
//	…
//	err = s.Serve(ctx) // until ctx is done, then drains
//
// [InProcess] is the same service without a port, for programs that bring their
// own.
package server

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/orca"

	"github.com/dixit-nlp/dixit/internal/rpc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Server is a service on a port for gRPC and, unless that is turned off, on one
// for HTTP.
type Server struct {
	listener net.Listener
	grpc     *grpc.Server

	httpListener net.Listener // nil without HTTP, as are these
	http         *http.Server
	calls        *grpc.Server // behind the web, without a listener of its own

	service *rpc.Service
	engine  string // its name, version and model, for headers
	health  *health.Server
	metrics *metrics
	tls     atomic.Pointer[tls.Config] // as read last; nil without
	keys    atomic.Pointer[keyring]    // the same

	draining context.Context // done once drain is called
	drain    func()

	options []grpc.ServerOption // the caller's
	config  Config
	log     *slog.Logger
}

// New loads the languages and opens the ports. A server that is never served
// must be shut down. The options are those of gRPC for what a configuration cannot
// say, and go before its own: somebody who follows calls, for instance. The tap
// handle is taken, and gRPC panics when it is set twice.
func New(c Config, options ...grpc.ServerOption) (*Server, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	e, err := load(&c)
	if err != nil {
		return nil, err
	}
	return onPorts(c, e, options...)
}

// onPorts puts an engine behind the ports of the configuration.
func onPorts(c Config, e *engine, options ...grpc.ServerOption) (*Server, error) {
	l, err := net.Listen("tcp", c.GRPCAddr)
	if err != nil {
		return nil, &ConfigError{Field: "GRPCAddr", Err: err}
	}
	s, err := newServer(c, e, l, options...)
	if err != nil {
		l.Close()
		return nil, err
	}
	if c.HTTPAddr != "" {
		if err := s.listenHTTP(&c); err != nil {
			s.grpc.Stop() // it has goroutines already
			l.Close()
			return nil, err
		}
	}
	return s, nil
}

// newServer puts an engine behind a listener for gRPC.
func newServer(c Config, e *engine, l net.Listener, options ...grpc.ServerOption) (*Server, error) {
	log := c.log()
	draining, drain := context.WithCancel(context.Background())
	s := &Server{
		listener: l,
		service:  rpc.NewService(e.Engine, e.name, c.limits(), log),
		engine:   fmt.Sprintf("%s/%s (%s)", e.name.GetName(), e.name.GetVersion(), e.name.GetModelDigest()),
		health:   health.NewServer(),
		draining: draining,
		drain:    drain,
		options:  options,
		config:   c,
		log:      log,
	}
	s.health.SetServingStatus(pb.TextAnalysisService_ServiceDesc.ServiceName, healthpb.HealthCheckResponse_SERVING)
	if c.EnglishTagger == ProseTagger {
		s.health.SetServingStatus(proseHealth, serving(e.prose == nil))
	}
	if e.prose != nil {
		log.Warn("English has its own tagger instead of prose", "why", e.prose)
	}
	if err := s.secrets(&c); err != nil {
		return nil, err
	}
	s.metrics = newMetrics(s.service, e, c.Flood)
	load := newMeter(max(1, c.MaxAnalyses-rpc.Spare), s.service.Work, time.Now)
	s.grpc = s.newGRPC(&c, load.reporting()...)
	if err := orca.Register(s.grpc, orca.ServiceOptions{ServerMetricsProvider: load}); err != nil {
		return nil, err
	}
	s.metrics.calls.InitializeMetrics(s.grpc) // so that what never happened is 0, and not unknown
	return s, nil
}

// proseHealth is the name under which health tells whether the tagger prose, if
// it was asked for, is in use. The service is well without it.
const proseHealth = "dixit.tagger.prose"

func serving(well bool) healthpb.HealthCheckResponse_ServingStatus {
	if well {
		return healthpb.HealthCheckResponse_SERVING
	}
	return healthpb.HealthCheckResponse_NOT_SERVING
}

// Addr is where the server listens for gRPC.
func (s *Server) Addr() net.Addr { return s.listener.Addr() }

// Metrics are what the page /metrics of the HTTP port shows.
func (s *Server) Metrics() prometheus.Gatherer { return s.metrics.registry }

// HTTPAddr is where it listens for HTTP; nil when it does not.
func (s *Server) HTTPAddr() net.Addr {
	if s.httpListener == nil {
		return nil
	}
	return s.httpListener.Addr()
}

// Serve answers calls until ctx is done, and then shuts down within the drain
// timeout of the configuration. It returns nil when it was told to stop.
func (s *Server) Serve(ctx context.Context) error {
	serves := []func() error{s.serveGRPC}
	about := []any{"grpc_addr", s.Addr().String()}
	if s.http != nil {
		serves = append(serves, s.serveHTTP)
		about = append(about, "http_addr", s.HTTPAddr().String())
	}
	s.log.InfoContext(ctx, "serving", append(about, "version", Version())...)

	watching, unwatch := context.WithCancel(ctx)
	defer unwatch()
	go s.watch(watching, &s.config)

	served := make(chan error, len(serves))
	for _, serve := range serves {
		go func() { served <- serve() }()
	}
	var err error
	left := len(serves)
	select {
	case err = <-served: // a port is lost, and the other not worth keeping
		left--
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.config.DrainTimeout)
	defer cancel()
	s.Shutdown(ctx)
	for range left {
		err = cmp.Or(err, <-served)
	}
	return err
}

// serveGRPC serves gRPC until the server is shut down.
func (s *Server) serveGRPC() error {
	err := s.grpc.Serve(s.listener)
	if err == nil || errors.Is(err, grpc.ErrServerStopped) { // told to stop, perhaps before it began
		return nil
	}
	return fmt.Errorf("serve gRPC on %s: %w", s.Addr(), err)
}

// Shutdown stops the server: it reports that it is not serving, takes no new
// calls, ends streams that are silent, and after half of the time that ctx gives
// those that are not, lets other calls finish, and cancels what is left of them
// when ctx is done. It returns once no call is left.
func (s *Server) Shutdown(ctx context.Context) {
	s.health.Shutdown()
	patience := time.Duration(math.MaxInt64)
	if end, ok := ctx.Deadline(); ok {
		patience = time.Until(end) / 2
	}
	s.service.Drain(patience)
	s.drain()
	cut := context.AfterFunc(ctx, s.grpc.Stop)
	s.grpc.GracefulStop()
	if s.http != nil { // last, so that it can say until then that the server is not ready
		s.shutdownHTTP(ctx)
	}
	if cut() {
		s.log.InfoContext(ctx, "stopped")
	} else {
		s.log.WarnContext(ctx, "stopped with calls under way", "why", context.Cause(ctx))
	}
	s.listener.Close() // in case it was never served; an error says that it was
}
