package client

import (
	"encoding/json"
	"math/rand/v2"
	"sync"
	"time"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	"google.golang.org/grpc/balancer"
	"google.golang.org/grpc/balancer/endpointsharding"
	"google.golang.org/grpc/balancer/pickfirst"
	"google.golang.org/grpc/connectivity"
	_ "google.golang.org/grpc/orca" // reads the reports
	"google.golang.org/grpc/resolver"
	"google.golang.org/grpc/serviceconfig"
)

// weighted is the name of the policy of [WithWeightedBalancing], which takes no
// parameters.
const weighted = "dixit_weighted"

// gRPC finds policies by name, and only here may one be added.
func init() { balancer.Register(weighing{}) }

type weighing struct{}

func (weighing) Name() string { return weighted }

func (weighing) ParseConfig(json.RawMessage) (serviceconfig.LoadBalancingConfig, error) {
	return nil, nil
}

func (weighing) Build(conn balancer.ClientConn, options balancer.BuildOptions) balancer.Balancer {
	w := &weigher{ClientConn: conn, servers: resolver.NewEndpointMap[*server]()}
	w.Balancer = endpointsharding.NewBalancer(w, options, balancer.Get(pickfirst.Name).Build, endpointsharding.Options{})
	return w
}

// weigher keeps a connection to every server, as round_robin does and by the same
// means, and has a [scale] pick among those that are well.
type weigher struct {
	balancer.Balancer   // which connects
	balancer.ClientConn // which it tells

	scale   scale
	servers *resolver.EndpointMap[*server] // those that were well when last heard of
}

// UpdateClientConnState is told of the addresses.
func (w *weigher) UpdateClientConnState(s balancer.ClientConnState) error {
	s.ResolverState = pickfirst.EnableHealthListener(s.ResolverState)
	return w.Balancer.UpdateClientConnState(s)
}

// UpdateState is told by [endpointsharding], one call at a time, how the servers are.
func (w *weigher) UpdateState(s balancer.State) {
	well := resolver.NewEndpointMap[*server]()
	p := &picker{scale: &w.scale}
	for _, child := range endpointsharding.ChildStatesFromPicker(s.Picker) {
		if child.State.ConnectivityState != connectivity.Ready {
			continue
		}
		v, ok := w.servers.Get(child.Endpoint)
		if !ok {
			v = &server{credit: rand.Float64()} // clients do not all begin with the same
		}
		well.Set(child.Endpoint, v)
		p.servers, p.conns = append(p.servers, v), append(p.conns, child.State.Picker)
	}
	w.servers = well
	if len(p.servers) > 0 { // or calls wait or fail, as ever
		s.Picker = p
	}
	w.ClientConn.UpdateState(s)
}

// scale is what is known of the servers. It gives each its share of the calls.
//
// The weight of a server is the speed that it reports: documents a second that it
// would read with all its places busy. Calls are spread by weight, smoothly: of
// weights 3 and 1 come three calls and one, again and again. But an average of
// some seconds says nothing of a server that stands still just now, so that none
// is given more than its weight's share of the calls under way: it has to answer
// some before it gets others, and few wait for it.
type scale struct {
	mu sync.Mutex
}

// server is one of those on the scale.
type server struct {
	open   int       // calls under way
	credit float64   // the weight of the calls that it has left to others
	speed  float64   // as it reported last; 0 when it never did
	heard  time.Time // when it did
}

const (
	// believed is how long a report counts. A server that was slow gets few calls,
	// and may have too few to say that it is not any more.
	believed = 10 * time.Second

	// fastest is the highest speed that anybody is believed to have.
	fastest = 1e9
)

// end takes back a call, and in what the server reports with it. To refuse calls
// is to be slow.
func (s *scale) end(v *server, r *orcapb.OrcaLoadReport) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v.open--
	if rate, busy := r.GetRpsFractional(), r.GetApplicationUtilization(); rate > 0 && busy > 0 {
		v.speed, v.heard = min(fastest, rate/(busy+r.GetEps()/rate)), time.Now()
	}
}

// weight is that of a server at that time: where it says nothing, it is the usual
// one.
func (v *server) weight(now time.Time, usual float64) float64 {
	if v.reports(now) {
		return v.speed
	}
	return usual
}

func (v *server) reports(now time.Time) bool { return v.speed > 0 && now.Sub(v.heard) < believed }

// picker picks among some of the servers.
type picker struct {
	*scale
	servers []*server
	conns   []balancer.Picker // to each the one connection
}

// Pick implements [balancer.Picker].
func (p *picker) Pick(info balancer.PickInfo) (balancer.PickResult, error) {
	i := p.next(time.Now())
	v := p.servers[i]
	picked, err := p.conns[i].Pick(info)
	if err != nil { // the connection is being lost
		p.end(v, nil)
		return picked, err
	}
	done := picked.Done
	picked.Done = func(info balancer.DoneInfo) {
		report, _ := info.ServerLoad.(*orcapb.OrcaLoadReport)
		p.end(v, report)
		if done != nil {
			done(info)
		}
	}
	return picked, nil
}

// next is the server for a call that begins now.
func (p *picker) next(now time.Time) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	usual, calls, sum := p.usual(now), 1, 0.0
	for _, v := range p.servers {
		calls += v.open
		sum += v.weight(now, usual)
	}
	next, shared := -1, 0.0
	for i, v := range p.servers {
		w := v.weight(now, usual)
		if float64(v.open) >= float64(calls)*w/sum { // never true of all: that would be one call more than there are
			continue
		}
		shared += w
		v.credit += w
		if next < 0 || v.credit > p.servers[next].credit {
			next = i
		}
	}
	p.servers[next].credit -= shared
	p.servers[next].open++
	return next
}

// usual is the mean of the weights that are known, or 1.
func (p *picker) usual(now time.Time) float64 {
	sum, n := 0.0, 0
	for _, v := range p.servers {
		if v.reports(now) {
			sum += v.speed
			n++
		}
	}
	if n == 0 {
		return 1
	}
	return sum / float64(n)
}
