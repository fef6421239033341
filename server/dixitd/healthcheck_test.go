package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/server"
)

// The healthcheck says what /readyz does, on whatever the server listens, and
// asks nobody else.
func TestHealthcheck(t *testing.T) {
	code := http.StatusOK
	readyz := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/readyz" {
			t.Errorf("it asks %s", r.URL)
		}
		w.WriteHeader(code)
		_, _ = w.Write([]byte("shutting down\n"))
	})
	plain, encrypted := httptest.NewServer(readyz), httptest.NewTLSServer(readyz)
	defer plain.Close()
	defer encrypted.Close()
	port := func(s *httptest.Server) string {
		_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
		return port
	}
	for _, c := range []struct {
		name   string
		config server.Config
		code   int
		want   string
	}{
		{"ready", server.Config{HTTPAddr: "127.0.0.1:" + port(plain)}, 200, ""},
		{"on all addresses", server.Config{HTTPAddr: "0.0.0.0:" + port(plain)}, 200, ""},
		{"about to end", server.Config{HTTPAddr: ":" + port(plain)}, 503, "not ready: 503 Service Unavailable: shutting down"},
		{"with a certificate of its own", server.Config{HTTPAddr: ":" + port(encrypted), TLSCertFile: "cert.pem"}, 200, ""},
		{"spoken to without", server.Config{HTTPAddr: ":" + port(encrypted)}, 200, "400 Bad Request"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code = c.code
			err := healthcheck(t.Context(), &c.config)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
