package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/resolver"
	"google.golang.org/grpc/resolver/manual"

	"github.com/dixit-nlp/dixit/client"
)

// TestMain is the daemon itself when it is told so: a process that can be killed.
func TestMain(m *testing.M) {
	if os.Getenv("RUN_DIXITD") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// replica is one daemon on a port of its own, started again and again.
type replica struct {
	t    *testing.T
	addr string
	cmd  *exec.Cmd
}

// start starts the daemon and waits until it serves.
func (r *replica) start() {
	r.t.Helper()
	r.cmd = exec.Command(os.Args[0], "--grpc-addr="+r.addr, "--http-addr=", "--log-format=text", "--log-level=info")
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
	r.addr = addr[1]
	go func() { _, _ = io.Copy(io.Discard, log) }() // until it ends
}

// end sends a signal and waits for the end.
func (r *replica) end(s os.Signal) error {
	if err := r.cmd.Process.Signal(s); err != nil {
		return err
	}
	return r.cmd.Wait()
}

// Two servers, a client as we ship it, and load: neither the end of a server
// nor its death fails a call.
func TestRestartUnderLoad(t *testing.T) {
	replicas := []*replica{{t: t, addr: "127.0.0.1:0"}, {t: t, addr: "127.0.0.1:0"}}
	var addresses []resolver.Address
	for _, r := range replicas {
		r.start()
		defer func() { _ = r.end(os.Kill) }() // of the last start
		addresses = append(addresses, resolver.Address{Addr: r.addr})
	}
	both := manual.NewBuilderWithScheme("both")
	both.InitialState(resolver.State{Addresses: addresses})
	heard := &peers{seen: map[string]bool{}}
	c, err := client.New("both:///", client.WithDialOptions(grpc.WithResolvers(both), grpc.WithUnaryInterceptor(heard.note)))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()

	ctx, cancel := context.WithCancel(t.Context())
	var answered atomic.Int64
	document := &client.Document{Text: strings.Repeat("« Le pont rouvre lundi », a dit Anne Morel. ", 20)}
	var callers sync.WaitGroup
	for range 4 {
		callers.Go(func() {
			for ctx.Err() == nil {
				if _, err := c.Analyze(t.Context(), document); err != nil {
					t.Errorf("a call failed: %v", err)
					return
				}
				answered.Add(1)
			}
		})
	}
	more := func() { // calls are answered, whatever happened
		t.Helper()
		for want := answered.Load() + 50; answered.Load() < want; time.Sleep(time.Millisecond) {
			if t.Failed() || ctx.Err() != nil {
				return
			}
		}
	}
	more()
	for _, signal := range []os.Signal{syscall.SIGTERM, os.Kill} {
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
	}
	cancel()
	callers.Wait()
	t.Logf("%d calls", answered.Load())
}

// peers are the servers that have answered a call since they were last forgotten.
type peers struct {
	mu   sync.Mutex
	seen map[string]bool
}

// note is an interceptor.
func (p *peers) note(ctx context.Context, method string, req, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	var who peer.Peer
	err := invoke(ctx, method, req, reply, conn, append(opts, grpc.Peer(&who))...)
	if err == nil && who.Addr != nil {
		p.mu.Lock()
		p.seen[who.Addr.String()] = true
		p.mu.Unlock()
	}
	return err
}

func (p *peers) from(addr string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.seen[addr]
}

func (p *peers) forget(addr string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.seen, addr)
}
