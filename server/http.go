package server

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	healthpb "google.golang.org/grpc/health/grpc_health_v1"

	"github.com/dixit-nlp/dixit/internal/web"
)

// newHTTP is the other port: how the server is, for those who watch over it, who
// need neither key nor certificate, and the web for everybody else.
func (s *Server) newHTTP(c *Config) *http.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", healthz)
	mux.HandleFunc("GET /readyz", s.readyz)
	mux.Handle("GET /metrics", s.metrics.handler())
	if c.Pprof {
		mux.Handle("GET /debug/pprof/{name...}", s.known(s.allowed(http.HandlerFunc(profiles))))
	}
	mux.Handle("/", s.metrics.counted(s.known(s.untilDrained(s.web(c)))))
	return &http.Server{
		Handler:           mux,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelDebug), // bad handshakes and the like
	}
}

// web is the page and the calls by JSON, which take the same way through the same
// interceptors as those on the gRPC port.
func (s *Server) web(c *Config) http.Handler {
	return web.Handler(s.calls, c.MaxMessageBytes, c.AllowedOrigins)
}

// untilDrained refuses what comes once the server drains.
func (s *Server) untilDrained(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-s.service.Draining():
			w.Header().Set("Connection", "close")
			w.Header().Set("Retry-After", "1")
			say(w, http.StatusServiceUnavailable, "shutting down")
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// healthz says that the process is alive: whoever can answer is.
func healthz(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "alive") }

// readyz says whether to send calls here, as grpc.health.v1 does on the other port.
func (s *Server) readyz(w http.ResponseWriter, r *http.Request) {
	h, err := s.health.Check(r.Context(), &healthpb.HealthCheckRequest{})
	if err != nil || h.Status != healthpb.HealthCheckResponse_SERVING {
		say(w, http.StatusServiceUnavailable, "shutting down")
		return
	}
	say(w, http.StatusOK, "serving")
}

// say answers with a line of text.
func say(w http.ResponseWriter, code int, line string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_, _ = io.WriteString(w, line+"\n") // whoever went away needs no answer
}

// listenHTTP opens the HTTP port.
func (s *Server) listenHTTP(c *Config) error {
	l, err := net.Listen("tcp", c.HTTPAddr)
	if err != nil {
		return &ConfigError{Field: "HTTPAddr", Err: err}
	}
	if s.tls.Load() != nil {
		l = tls.NewListener(l, s.tlsFor(true, "http/1.1"))
	}
	s.calls = s.newGRPC(c)
	s.httpListener, s.http = l, s.newHTTP(c)
	return nil
}

// serveHTTP serves HTTP until the server is shut down.
func (s *Server) serveHTTP() error {
	if err := s.http.Serve(s.httpListener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve HTTP on %s: %w", s.HTTPAddr(), err)
	}
	return nil
}

// shutdownHTTP lets requests finish, and cuts them when ctx is done.
func (s *Server) shutdownHTTP(ctx context.Context) {
	if err := s.http.Shutdown(ctx); err != nil {
		_ = s.http.Close() // says what Shutdown said
	}
	s.calls.Stop() // no request is left, or they are cut
	s.httpListener.Close()
}
