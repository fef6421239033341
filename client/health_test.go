package client_test

import (
	"context"
	"net"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/resolver"
	"google.golang.org/grpc/resolver/manual"

	"github.com/dixit-nlp/dixit/client"
	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// patient is a server that says how well it is. It has nothing else to say.
type patient struct {
	dixitv1.UnimplementedTextAnalysisServiceServer
	health *health.Server
	calls  atomic.Int32
	stands atomic.Bool // still, until calls are cut
}

func (p *patient) Analyze(ctx context.Context, _ *dixitv1.AnalyzeRequest) (*dixitv1.AnalyzeResponse, error) {
	p.calls.Add(1)
	if p.stands.Load() {
		<-ctx.Done()
	}
	return &dixitv1.AnalyzeResponse{}, ctx.Err()
}

func (p *patient) is(s healthpb.HealthCheckResponse_ServingStatus) {
	p.health.SetServingStatus("", s)
}

// ward serves some, and returns a client of them all, once it knows them.
func ward(t *testing.T, n int, options ...client.Option) (*client.Client, []*patient) {
	t.Helper()
	var patients []*patient
	var addresses []resolver.Address
	for range n {
		l, err := net.Listen("tcp", "localhost:0")
		if err != nil {
			t.Fatal(err)
		}
		p := &patient{health: health.NewServer()}
		s := grpc.NewServer()
		dixitv1.RegisterTextAnalysisServiceServer(s, p)
		healthpb.RegisterHealthServer(s, p.health)
		served := make(chan error, 1)
		go func() { served <- s.Serve(l) }()
		t.Cleanup(func() {
			s.Stop()
			if err := <-served; err != nil {
				t.Error(err)
			}
		})
		patients, addresses = append(patients, p), append(addresses, resolver.Address{Addr: l.Addr().String()})
	}
	names := manual.NewBuilderWithScheme("ward")
	names.InitialState(resolver.State{Addresses: addresses})
	c, err := client.New("ward:///", append(options, client.WithDialOptions(grpc.WithResolvers(names), grpc.WithDisableRetry()))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	callUntil(t, c, "all are known", func() bool {
		return !slices.ContainsFunc(patients, func(p *patient) bool { return p.calls.Load() == 0 })
	})
	return c, patients
}

// callUntil makes calls until something is so.
func callUntil(t *testing.T, c *client.Client, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !is(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("still not: %s", what)
		}
		call(t, c)
	}
}

func call(t *testing.T, c *client.Client) {
	t.Helper()
	if _, err := c.Analyze(t.Context(), bonjour); err != nil {
		t.Fatalf("a call fails: %v", err)
	}
}

// A server that says that it is not well gets no calls until it says that it is.
func TestServersThatAreNotWellAreLeftAlone(t *testing.T) {
	for name, options := range map[string][]client.Option{"in turn": nil, "by weight": {client.WithWeightedBalancing()}} {
		t.Run(name, func(t *testing.T) {
			c, patients := ward(t, 3, options...)
			ill := patients[0]
			ill.is(healthpb.HealthCheckResponse_NOT_SERVING)
			before := int32(-1)
			callUntil(t, c, "it is left alone", func() bool { // for 20 calls in a row
				for range 20 {
					call(t, c)
				}
				last := before
				before = ill.calls.Load()
				return before == last
			})
			ill.is(healthpb.HealthCheckResponse_SERVING)
			callUntil(t, c, "it gets calls again", func() bool { return ill.calls.Load() > before })
		})
	}
}

// What a server has under way counts also when others come and go.
func TestServersThatStandStillAreRemembered(t *testing.T) {
	c, patients := ward(t, 3, client.WithWeightedBalancing(), client.WithTimeout(20*time.Second))
	stuck, other := patients[0], patients[1]
	stuck.stands.Store(true)
	before := stuck.calls.Load()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan struct{}, 10)
	for range cap(ended) {
		go func() {
			_, _ = c.Analyze(ctx, bonjour) // it is cut if it is there
			ended <- struct{}{}
		}()
	}
	for end := time.Now().Add(20 * time.Second); len(ended)+int(stuck.calls.Load()-before) < cap(ended); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the others are not done")
		}
	}
	held := stuck.calls.Load() - before
	for _, s := range []healthpb.HealthCheckResponse_ServingStatus{healthpb.HealthCheckResponse_NOT_SERVING, healthpb.HealthCheckResponse_SERVING} {
		calls := other.calls.Load()
		other.is(s)
		time.Sleep(50 * time.Millisecond) // it is heard
		callUntil(t, c, "it is heard", func() bool { return s == healthpb.HealthCheckResponse_NOT_SERVING || other.calls.Load() > calls })
		for range 20 {
			call(t, c)
		}
	}
	if more := stuck.calls.Load() - before - held; held == 0 || more > 0 {
		t.Errorf("%d calls wait for it, and then %d more", held, more)
	}
	cancel()
	for range cap(ended) {
		<-ended
	}
}
