package web

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// open is a server that reads the body of a call within the time it may take,
// and then works for longer than that.
func open(t *testing.T, patience time.Duration) (addr string, ended <-chan error) {
	t.Helper()
	ends := make(chan error, 1)
	s := httptest.NewServer(hurried(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, err := io.Copy(io.Discard, r.Body)
		if err == nil {
			time.Sleep(2 * patience)
			err = context.Cause(r.Context())
		}
		ends <- err
	}), patience))
	t.Cleanup(s.Close)
	return s.Listener.Addr().String(), ends
}

func TestABodyThatDoesNotComeEndsItsCall(t *testing.T) {
	addr, ended := open(t, 50*time.Millisecond)
	for _, c := range []struct {
		name, path, body string
		late             bool
	}{
		{"one that stops in its midst", analyze, `{"doc`, true},
		{"but not the work, once it is there", analyze, `{"document":{"text":"x"}}`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			conn, err := net.Dial("tcp", addr)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			length := len(`{"document":{"text":"x"}}`)
			if _, err := fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s", c.path, length, c.body); err != nil {
				t.Fatal(err)
			}
			if err := <-ended; c.late != (err != nil) || err != nil && !strings.Contains(err.Error(), "timeout") {
				t.Errorf("it ended with %v", err)
			}
		})
	}
}

// A stream may pause.
func TestAStreamIsNotHurried(t *testing.T) {
	addr, ended := open(t, 50*time.Millisecond)
	body, pen := io.Pipe()
	go func() {
		time.Sleep(200 * time.Millisecond)
		pen.Close()
	}()
	transport := &http.Transport{DisableKeepAlives: true}
	q, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+addr+"/dixit.v1.TextAnalysisService/AnalyzeStream", body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := transport.RoundTrip(q)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
}

// clocked notes the deadlines that a connection is given.
type clocked struct {
	*httptest.ResponseRecorder
	deadlines []time.Time
}

func (c *clocked) SetReadDeadline(at time.Time) error {
	c.deadlines = append(c.deadlines, at)
	return nil
}

// Each call is hurried, until its body is there.
func TestCallsAreHurried(t *testing.T) {
	w := &clocked{ResponseRecorder: httptest.NewRecorder()}
	site(t).ServeHTTP(w, httptest.NewRequest(http.MethodPost, analyze, strings.NewReader(`{"document":{"text":"x"}}`)))
	if len(w.deadlines) < 2 || time.Until(w.deadlines[0]) > bodyTime || !w.deadlines[len(w.deadlines)-1].IsZero() || w.Code != http.StatusOK {
		t.Errorf("deadlines %v, code %d", w.deadlines, w.Code)
	}
}
