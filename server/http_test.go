package server

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/internal/doc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// get is what a page of the HTTP port answers.
func get(t *testing.T, s *Server, page string) (code int, body string) {
	t.Helper()
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	r, err := client.Get("http://" + s.HTTPAddr().String() + page)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	all, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(all)
}

func TestHTTPPages(t *testing.T) {
	open := quick()
	open.Pprof = true
	plain, _ := serve(t, quick(), toy(idle))
	profiled, _ := serve(t, open, toy(idle))
	for _, c := range []struct {
		name   string
		server *Server
		page   string
		code   int
		body   string
	}{
		{"the process lives", plain, "/healthz", 200, "alive\n"},
		{"it takes calls", plain, "/readyz", 200, "serving\n"},
		{"numbers for Prometheus", plain, "/metrics", 200, "dixit_shed_total 0\n"},
		{"no profiles without the flag", plain, "/debug/pprof/", 404, ""},
		{"profiles with it", profiled, "/debug/pprof/goroutine?debug=1", 200, "goroutine profile"},
		{"which ones there are", profiled, "/debug/pprof/", 200, "heap?debug=1\n"},
		{"what the processors do, for a while", profiled, "/debug/pprof/profile?seconds=0.01", 200, "\x1f\x8b"},
		{"but for no time that is none", profiled, "/debug/pprof/profile?seconds=ten", 400, `seconds="ten": `},
		{"nor for days", profiled, "/debug/pprof/trace?seconds=1e6", 400, `seconds="1e6": `},
		{"a trace", profiled, "/debug/pprof/trace?seconds=0.01", 200, "go 1."},
		{"no profile that nobody knows", profiled, "/debug/pprof/sins", 404, "no profile"},
		{"no other page", plain, "/nowhere", 404, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if code, body := get(t, c.server, c.page); code != c.code || !strings.Contains(body, c.body) {
				t.Errorf("got %d %q, want %d %q", code, body, c.code, c.body)
			}
		})
	}
}

// Who says too much before his call, or too slowly, is not waited for.
func TestHTTPHeadersAreBounded(t *testing.T) {
	s, _ := serve(t, quick(), toy(idle))
	q, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+s.HTTPAddr().String()+"/healthz", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	q.Header.Set("X-Padding", strings.Repeat("a", 100<<10))
	r, err := (&http.Transport{DisableKeepAlives: true}).RoundTrip(q)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("100 kB of header get %d", r.StatusCode)
	}
	if slow := s.http.ReadHeaderTimeout; slow <= 0 || slow > 20*time.Second {
		t.Errorf("a header may take %v", slow)
	}
}

func TestHTTPCanBeTurnedOff(t *testing.T) {
	c := quick()
	c.HTTPAddr = ""
	if s, _ := serve(t, c, toy(idle)); s.HTTPAddr() != nil {
		t.Errorf("it listens on %s", s.HTTPAddr())
	}
}

// While calls finish, no new ones are asked for.
func TestNotReadyWhileDraining(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	s, stop := serve(t, quick(), toy(func(*doc.Text) { close(started); <-release }))
	answered := make(chan error, 1)
	go func() {
		_, err := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String())).Analyze(t.Context(),
			&pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}, Options: french()})
		answered <- err
	}()
	<-started
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	<-s.service.Draining()
	if code, _ := get(t, s, "/readyz"); code != 503 {
		t.Errorf("ready: %d", code)
	}
	if code, _ := get(t, s, "/healthz"); code != 200 {
		t.Errorf("alive: %d", code)
	}
	if code, _, h := post(t, s, &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un mot."}}); code != 503 || h.Get("Retry-After") != "1" {
		t.Errorf("a call by JSON gets %d, to come again after %q", code, h.Get("Retry-After"))
	}
	close(release)
	if err := <-answered; err != nil {
		t.Error(err)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}
