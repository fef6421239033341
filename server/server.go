// Package server is the service as a library: what package rpc answers, on a
// port, with health, reflection and an orderly end.
//
//	s, err := server.New(server.DefaultConfig())
//	…
//	err = s.Serve(ctx) // until ctx is done, then drains
//
// [InProcess] is the same service without a port, for programs that bring their
// own.
package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"time"

	"google.golang.org/grpc"
	_ "google.golang.org/grpc/encoding/gzip" // for callers who compress
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"

	"github.com/dixit-nlp/dixit/internal/rpc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Server is a service on a port.
type Server struct {
	listener net.Listener
	service  *rpc.Service
	grpc     *grpc.Server
	health   *health.Server
	drain    time.Duration
	log      *slog.Logger
}

// New loads the languages and opens the port. A server that is never served
// must be shut down.
func New(c Config) (*Server, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	e, err := load()
	if err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", c.GRPCAddr)
	if err != nil {
		return nil, err
	}
	return newServer(c, e, l), nil
}

// newServer puts an engine behind a listener.
func newServer(c Config, e *engine, l net.Listener) *Server {
	log := c.log()
	s := &Server{
		listener: l,
		service:  rpc.NewService(e.Engine, e.name, c.limits(), log),
		grpc: grpc.NewServer(
			grpc.ForceServerCodecV2(rpc.Codec()),
			grpc.MaxRecvMsgSize(c.MaxMessageBytes),
			unary(layers(log)),
			streams(layers(log)),
			grpc.WaitForHandlers(true), // Stop leaves no work behind
		),
		health: health.NewServer(),
		drain:  c.DrainTimeout,
		log:    log,
	}
	pb.RegisterTextAnalysisServiceServer(s.grpc, s.service)
	healthpb.RegisterHealthServer(s.grpc, s.health)
	s.health.SetServingStatus(pb.TextAnalysisService_ServiceDesc.ServiceName, healthpb.HealthCheckResponse_SERVING)
	if c.Reflection {
		reflection.RegisterV1(s.grpc)
	}
	return s
}

// Addr is where the server listens.
func (s *Server) Addr() net.Addr { return s.listener.Addr() }

// Serve answers calls until ctx is done, and then shuts down within the drain
// timeout of the configuration. It returns nil when it was told to stop.
func (s *Server) Serve(ctx context.Context) error {
	s.log.InfoContext(ctx, "serving", "grpc_addr", s.Addr().String(), "version", Version())
	served := make(chan error, 1)
	go func() { served <- s.grpc.Serve(s.listener) }()
	select {
	case err := <-served:
		return s.stopped(err)
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.drain)
	defer cancel()
	s.Shutdown(ctx)
	return s.stopped(<-served)
}

// stopped is the error of Serve for the one of gRPC.
func (s *Server) stopped(err error) error {
	if err == nil || errors.Is(err, grpc.ErrServerStopped) { // told to stop, perhaps before it began
		return nil
	}
	return fmt.Errorf("serve %s: %w", s.Addr(), err)
}

// Shutdown stops the server: it reports that it is not serving, takes no new
// calls, ends streams that are silent, lets other calls finish, and cancels what
// is left of them when ctx is done. It returns once no call is left.
func (s *Server) Shutdown(ctx context.Context) {
	s.health.Shutdown()
	s.service.Drain()
	drained := make(chan struct{})
	go func() {
		s.grpc.GracefulStop()
		close(drained)
	}()
	select {
	case <-drained:
		s.log.InfoContext(ctx, "stopped")
	case <-ctx.Done():
		s.grpc.Stop()
		<-drained
		s.log.WarnContext(ctx, "stopped with calls under way", "why", context.Cause(ctx))
	}
	s.listener.Close() // in case it was never served; an error says that it was
}
