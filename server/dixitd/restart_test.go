package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"
	"google.golang.org/grpc"
	"google.golang.org/grpc/resolver"
	"google.golang.org/grpc/resolver/manual"
	"google.golang.org/grpc/stats"

	"github.com/dixit-nlp/dixit/client"
)

// TestMain is the daemon itself when it is told so: a process that can be killed.
func TestMain(m *testing.M) {
	if os.Getenv("RUN_DIXITD") != "" {
		main()
		return
	}
	goleak.VerifyTestMain(m)
}

// replica is one daemon on ports of its own, started again and again.
type replica struct {
	t        *testing.T
	addr     string
	httpAddr string // empty for no HTTP
	cmd      *exec.Cmd
}

// start starts the daemon and waits until it serves.
func (r *replica) start() {
	r.t.Helper()
	r.cmd = exec.Command(os.Args[0], "--grpc-addr="+r.addr, "--http-addr="+r.httpAddr, "--log-format=text", "--log-level=info")
	r.cmd.Env = append(os.Environ(), "RUN_DIXITD=1")
	stderr, err := r.cmd.StderrPipe()
	if err != nil {
		r.t.Fatal(err)
	}
	if err := r.cmd.Start(); err != nil {
		r.t.Fatal(err)
	}
	log := bufio.NewReader(stderr)
	line, err := log.ReadString('\n')
	addr := regexp.MustCompile(`grpc_addr=(\S+)`).FindStringSubmatch(line)
	if err != nil || addr == nil {
		r.t.Fatalf("it says %q, %v", line, err)
	}
	// From the second start on it is where it was, and callers are reading that.
	if addr[1] != r.addr {
		r.addr = addr[1]
	}
	if addr := regexp.MustCompile(`http_addr=(\S+)`).FindStringSubmatch(line); addr != nil && addr[1] != r.httpAddr {
		r.httpAddr = addr[1]
	}
	go func() { _, _ = io.Copy(io.Discard, log) }() // until it ends
}

// end sends a signal and waits for the end.
func (r *replica) end(s os.Signal) error {
	if err := r.cmd.Process.Signal(s); err != nil {
		return err
	}
	return r.cmd.Wait()
}

// Two servers and load of every kind: neither the end of a server nor its death
// fails a call. Those of the client that we ship are repeated where that needs to
// be, which is counted; callers by JSON turn to the other server, when one says
// that it stops or is not there.
func TestRestartUnderLoad(t *testing.T) {
	replicas := []*replica{{t: t, addr: "127.0.0.1:0", httpAddr: "127.0.0.1:0"}, {t: t, addr: "127.0.0.1:0", httpAddr: "127.0.0.1:0"}}
	var addresses []resolver.Address
	for _, r := range replicas {
		r.start()
		defer func() { _ = r.end(os.Kill) }() // of the last start
		addresses = append(addresses, resolver.Address{Addr: r.addr})
	}
	both := manual.NewBuilderWithScheme("both")
	both.InitialState(resolver.State{Addresses: addresses})
	heard := &heard{seen: map[string]bool{}}
	c, err := client.New("both:///", client.WithDialOptions(grpc.WithResolvers(both), grpc.WithStatsHandler(heard)))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	web := &webCaller{replicas: replicas}
	defer web.client.CloseIdleConnections()

	ctx, cancel := context.WithCancel(t.Context())
	document := &client.Document{Text: strings.Repeat("« Le pont rouvre lundi », a dit Anne Morel. ", 20)}
	var callers sync.WaitGroup
	defer func() { // also when the test fails: nobody may speak after its end
		cancel()
		callers.Wait()
	}()
	kinds := map[string]func() error{
		"unary": func() error { _, err := c.Analyze(t.Context(), document); return err },
		"batch": func() error { _, err := c.AnalyzeBatch(t.Context(), document, document, document); return err },
		"JSON":  func() error { return web.call(document.Text) },
	}
	answered := map[string]*atomic.Int64{"stream": {}}
	for kind, call := range kinds {
		n := new(atomic.Int64)
		answered[kind] = n
		callers.Go(func() {
			for ctx.Err() == nil {
				if err := call(); err != nil {
					t.Errorf("%s: %v", kind, err)
					return
				}
				n.Add(1)
			}
		})
	}
	callers.Go(func() { // one stream for all the time, or one after the other
		drawn := 0
		documents := func(yield func(*client.Document) bool) {
			for ctx.Err() == nil && yield(&client.Document{DocumentId: fmt.Sprint(drawn), Text: document.Text}) {
				drawn++
			}
		}
		n := answered["stream"]
		for r, err := range c.AnalyzeAll(t.Context(), documents) {
			if err != nil || r.GetDocumentId() != fmt.Sprint(n.Load()) {
				t.Errorf("stream: answer %d is for %s, %v", n.Load(), r.GetDocumentId(), err)
				return
			}
			n.Add(1)
		}
		if int(n.Load()) != drawn {
			t.Errorf("stream: %d of %d documents are answered", n.Load(), drawn)
		}
	})
	more := func() { // calls of all kinds are answered, whatever happened
		t.Helper()
		for _, n := range answered {
			for want := n.Load() + 20; n.Load() < want && !t.Failed(); time.Sleep(time.Millisecond) {
			}
		}
	}
	more()
	for _, signal := range []os.Signal{syscall.SIGTERM, os.Kill} {
		heard.reset()
		web.elsewhere.Store(0)
		for _, r := range replicas {
			if err := r.end(signal); err != nil && signal != os.Kill {
				t.Errorf("it ends with %v", err)
			}
			more()
			heard.forget(r.addr)
			r.start()
			for end := time.Now().Add(time.Minute); !heard.from(r.addr); time.Sleep(time.Millisecond) {
				if t.Failed() || time.Now().After(end) {
					t.Fatal("the client does not come back to it")
				}
			}
		}
		attempts, calls := heard.attempts.Load(), heard.calls.Load()
		t.Logf("%v twice: %d calls took %d attempts; by JSON, %d were made elsewhere", signal, calls, attempts, web.elsewhere.Load())
		if attempts > calls+100 {
			t.Errorf("%v: %d calls took %d attempts", signal, calls, attempts)
		}
	}
	cancel()
	callers.Wait()
	for kind, n := range answered {
		t.Logf("%d answers to %s", n.Load(), kind)
	}
}

// heard follows the calls of a client.
type heard struct {
	calls, attempts atomic.Int64

	mu   sync.Mutex
	seen map[string]bool // the servers that have answered since they were last forgotten
}

type peerKey struct{}

func (h *heard) TagRPC(ctx context.Context, _ *stats.RPCTagInfo) context.Context {
	return context.WithValue(ctx, peerKey{}, new(string))
}

// HandleRPC is told of each attempt.
func (h *heard) HandleRPC(ctx context.Context, s stats.RPCStats) {
	peer := ctx.Value(peerKey{}).(*string)
	switch s := s.(type) {
	case *stats.Begin:
		h.attempts.Add(1)
	case *stats.OutHeader:
		*peer = s.RemoteAddr.String()
	case *stats.End:
		if s.Error == nil {
			h.calls.Add(1)
			h.mu.Lock()
			h.seen[*peer] = true
			h.mu.Unlock()
		}
	}
}

func (h *heard) TagConn(ctx context.Context, _ *stats.ConnTagInfo) context.Context { return ctx }
func (h *heard) HandleConn(context.Context, stats.ConnStats)                       {}

// reset counts from 0.
func (h *heard) reset() {
	h.calls.Store(0)
	h.attempts.Store(0)
}

func (h *heard) from(addr string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.seen[addr]
}

func (h *heard) forget(addr string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.seen, addr)
}

// webCaller calls by JSON, one server and then the other.
type webCaller struct {
	client    http.Client
	replicas  []*replica
	next      int
	elsewhere atomic.Int64 // calls that the first server did not take
}

// call calls until a server answers. One that stops says so, and is asked no more;
// with one that is killed, the connection breaks.
func (w *webCaller) call(text string) error {
	body := fmt.Appendf(nil, `{"document":{"text":%q}}`, text)
	var all []error
	for range 20 {
		r := w.replicas[w.next%len(w.replicas)]
		w.next++
		code, err := w.post(r.httpAddr, body)
		if err == nil && code == http.StatusOK {
			return nil
		}
		if err == nil && code != http.StatusServiceUnavailable {
			return fmt.Errorf("%s answers %d", r.httpAddr, code)
		}
		all = append(all, err)
		w.elsewhere.Add(1)
		time.Sleep(10 * time.Millisecond)
	}
	return fmt.Errorf("nobody answers: %w", errors.Join(all...))
}

func (w *webCaller) post(addr string, body []byte) (code int, err error) {
	r, err := w.client.Post("http://"+addr+"/dixit.v1.TextAnalysisService/Analyze", "application/json", bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	defer r.Body.Close()
	_, err = io.Copy(io.Discard, r.Body)
	return r.StatusCode, err
}
