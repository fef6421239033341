package client_test

import (
	"bufio"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
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
	"google.golang.org/grpc/stats"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/server"
)

// runReplica is the variable with the address of a replica to be.
const runReplica = "RUN_REPLICA"

// serveReplica is the test's own program as a replica, until it is told to end.
func serveReplica(addr string) error {
	config := server.DefaultConfig()
	config.GRPCAddr, config.HTTPAddr = addr, ""
	config.MaxQueueTime = time.Minute // a slow machine is not what is tested
	s, err := server.New(config)
	if err != nil {
		return err
	}
	fmt.Println(s.Addr())
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	return s.Serve(ctx)
}

// replica is a server in a process of its own, at an address that it keeps.
type replica struct {
	t    *testing.T
	addr string
	cmd  *exec.Cmd
}

// start starts the replica and waits until it listens.
func (r *replica) start() {
	r.t.Helper()
	r.cmd = exec.Command(os.Args[0])
	r.cmd.Env = append(os.Environ(), runReplica+"="+r.addr)
	r.cmd.Stderr = os.Stderr
	out, err := r.cmd.StdoutPipe()
	if err != nil {
		r.t.Fatal(err)
	}
	if err := r.cmd.Start(); err != nil {
		r.t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		r.t.Fatal(err)
	}
	r.addr = strings.TrimSpace(line)
}

// end sends a signal and waits until the process is gone.
func (r *replica) end(s os.Signal) {
	r.t.Helper()
	if err := r.cmd.Process.Signal(s); err != nil {
		r.t.Error(err)
	}
	if err := r.cmd.Wait(); err != nil && s != os.Kill {
		r.t.Errorf("a replica ends with %v", err)
	}
}

// slow stops a process for most of the time, until the test ends: what is left of
// a machine when others are on it.
func (r *replica) slow(ctx context.Context) {
	for ctx.Err() == nil {
		for _, s := range []os.Signal{syscall.SIGSTOP, syscall.SIGCONT} {
			if err := r.cmd.Process.Signal(s); err != nil {
				r.t.Error(err)
				return
			}
			if s == syscall.SIGSTOP {
				time.Sleep(30 * time.Millisecond)
			} else {
				time.Sleep(10 * time.Millisecond)
			}
		}
	}
}

// fleet is three replicas and a client of them, as we ship it.
type fleet struct {
	*tally
	replicas []*replica
	client   *client.Client
}

func newFleet(t *testing.T, options ...client.Option) *fleet {
	t.Helper()
	f := &fleet{tally: &tally{answers: map[string]int{}}}
	var addresses []resolver.Address
	var starting sync.WaitGroup
	for range 3 {
		r := &replica{t: t, addr: "127.0.0.1:0"}
		f.replicas = append(f.replicas, r)
		starting.Go(r.start)
	}
	starting.Wait()
	for _, r := range f.replicas {
		t.Cleanup(func() { r.end(os.Kill) })
		addresses = append(addresses, resolver.Address{Addr: r.addr})
	}
	names := manual.NewBuilderWithScheme("fleet")
	names.InitialState(resolver.State{Addresses: addresses})
	c, err := client.New("fleet:///", append(options,
		client.WithUnaryInterceptors(f.note), client.WithDialOptions(grpc.WithResolvers(names), grpc.WithStatsHandler(f)))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	f.client = c
	return f
}

// tally counts calls, the attempts that they took, and who answered.
type tally struct {
	calls, attempts atomic.Int64

	mu      sync.Mutex
	answers map[string]int // by address
}

// note is an interceptor.
func (n *tally) note(ctx context.Context, method string, req, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	var who peer.Peer
	err := invoke(ctx, method, req, reply, conn, append(opts, grpc.Peer(&who))...)
	n.calls.Add(1)
	if err == nil {
		n.mu.Lock()
		n.answers[who.Addr.String()]++
		n.mu.Unlock()
	}
	return err
}

// from is how many calls a replica has answered.
func (n *tally) from(r *replica) int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.answers[r.addr]
}

// retries is how many attempts there were beyond the first of each call, once all
// calls are over.
func (n *tally) retries() int64 { return n.attempts.Load() - n.calls.Load() }

type method struct{}

// TagRPC and its like make tally a stats.Handler, which sees every attempt.
func (n *tally) TagRPC(ctx context.Context, info *stats.RPCTagInfo) context.Context {
	return context.WithValue(ctx, method{}, info.FullMethodName)
}

func (n *tally) HandleRPC(ctx context.Context, s stats.RPCStats) {
	name, _ := ctx.Value(method{}).(string)
	if _, ok := s.(*stats.Begin); ok && strings.HasSuffix(name, "/Analyze") {
		n.attempts.Add(1)
	}
}

func (n *tally) TagConn(ctx context.Context, _ *stats.ConnTagInfo) context.Context { return ctx }
func (n *tally) HandleConn(context.Context, stats.ConnStats)                       {}

// load is 64 callers, and one who reads a corpus that does not end before it is
// told to. It returns what ends it and says how many documents were read.
func (f *fleet) load(t *testing.T) (end func() (documents int)) {
	const text = "« Nous rouvrirons lundi », a promis Anne Morel. 12 personnes sont parties."
	var over atomic.Bool
	var work sync.WaitGroup
	for range 64 {
		work.Go(func() {
			for !over.Load() && !t.Failed() {
				if _, err := f.client.Analyze(t.Context(), &client.Document{Text: text}); err != nil {
					t.Errorf("a call failed: %v", err)
				}
			}
		})
	}
	sent, answered := 0, 0
	documents := func(yield func(*client.Document) bool) {
		for !over.Load() && !t.Failed() && yield(&client.Document{DocumentId: strconv.Itoa(sent), Text: text}) {
			sent++
		}
	}
	work.Go(func() {
		for r, err := range f.client.AnalyzeAll(t.Context(), documents) {
			if err != nil || r.GetDocumentId() != strconv.Itoa(answered) {
				t.Errorf("document %d: got %q, %v", answered, r.GetDocumentId(), err)
				return
			}
			answered++
		}
	})
	return func() int {
		over.Store(true)
		work.Wait()
		if sent != answered {
			t.Errorf("%d documents went, %d came back", sent, answered)
		}
		return answered
	}
}

// heard waits until a replica has answered a hundred calls more.
func (f *fleet) heard(t *testing.T, r *replica) {
	t.Helper()
	for want, end := f.from(r)+100, time.Now().Add(time.Minute); f.from(r) < want; time.Sleep(time.Millisecond) {
		if t.Failed() || time.Now().After(end) {
			t.Fatalf("%s has answered %d calls", r.addr, f.from(r))
		}
	}
}

// balanced runs a test with each way to spread calls.
func balanced(t *testing.T, test func(*testing.T, *fleet)) {
	t.Run("in turn", func(t *testing.T) { test(t, newFleet(t)) })
	t.Run("by weight", func(t *testing.T) { test(t, newFleet(t, client.WithWeightedBalancing())) })
}

// Every replica is replaced, one after the other, and nobody notices.
func TestReplicasThatRestartFailNoCall(t *testing.T) { balanced(t, replaceEach) }

func replaceEach(t *testing.T, f *fleet) {
	end := f.load(t)
	for _, r := range f.replicas {
		f.heard(t, r)
		r.end(syscall.SIGTERM)
		r.start()
		f.heard(t, r)
	}
	documents := end()
	t.Logf("%d calls, %d of them again; %d documents in one run", f.calls.Load(), f.retries(), documents)
}

// A replica dies with what it was reading, which others read instead.
func TestReplicasThatDieFailNoCall(t *testing.T) { balanced(t, killOne) }

func killOne(t *testing.T, f *fleet) {
	end := f.load(t)
	victim := f.replicas[0]
	f.heard(t, victim)
	if err := victim.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond) // calls come, and have no answer
	victim.end(os.Kill)
	for _, r := range f.replicas[1:] {
		f.heard(t, r)
	}
	victim.start()
	f.heard(t, victim)
	documents := end()
	if f.retries() == 0 {
		t.Error("it died without a call")
	}
	t.Logf("%d calls, %d of them again; %d documents in one run", f.calls.Load(), f.retries(), documents)
}

// A replica that gets a quarter of a processor gets fewer calls, when that is
// asked for.
func TestReplicasThatAreSlowAtTimesGetLess(t *testing.T) {
	share := func(options ...client.Option) float64 {
		f := newFleet(t, options...)
		ctx, cancel := context.WithCancel(t.Context())
		var work sync.WaitGroup
		defer work.Wait()
		defer cancel()
		slow := f.replicas[0]
		work.Go(func() { slow.slow(ctx) })
		for range 8 {
			work.Go(func() {
				for ctx.Err() == nil {
					// A short text: where processors are scarce, those who need them are all slow.
					_, err := f.client.Analyze(ctx, &client.Document{Text: "Le pont rouvre lundi."})
					if err != nil && ctx.Err() == nil {
						t.Errorf("a call failed: %v", err)
						return
					}
				}
			})
		}
		f.heard(t, slow)
		time.Sleep(2 * time.Second) // servers report averages of some seconds
		before, all := f.from(slow), f.calls.Load()
		time.Sleep(3 * time.Second)
		return float64(f.from(slow)-before) / math.Max(1, float64(f.calls.Load()-all))
	}
	even, weighted := share(), share(client.WithWeightedBalancing())
	t.Logf("it answers %.1f %% of calls in turn, %.1f %% by weight", 100*even, 100*weighted)
	if math.Abs(even-1./3) > 0.05 || weighted > 0.6*even {
		t.Errorf("it answers %.1f %% of calls in turn, %.1f %% by weight", 100*even, 100*weighted)
	}
}
