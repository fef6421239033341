package server

import (
	"context"
	"math"
	"sync"
	"time"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/orca"
	"google.golang.org/protobuf/proto"

	"github.com/dixit-nlp/dixit/internal/rpc"
)

// meter makes of the work of a service what clients that balance by load want to
// know: how much of its places is busy, and how many documents a second it reads
// and refuses, all over the last few seconds. The quotient of the first two, which
// they weigh servers by, is then how fast a server would be with all of them busy.
//
// It goes with the trailer of a call, and to those who subscribe to it (see package
// orca).
type meter struct {
	places float64 // for analyses, as many as there are processors for them
	work   func() rpc.Work
	now    func() time.Time

	mu      sync.Mutex
	last    rpc.Work // at that time
	at      time.Time
	load    orca.ServerMetrics // at that time
	trailer metadata.MD        // that says so
}

const (
	// memory is how far back the meter looks, more or less: long enough to average
	// over texts of all lengths, short enough to see a server fall behind.
	memory = 3 * time.Second
	// reading is how often it looks, at most.
	reading = 100 * time.Millisecond
)

func newMeter(places int, work func() rpc.Work, now func() time.Time) *meter {
	return &meter{places: float64(places), work: work, now: now, at: now(), trailer: reportOf(&orca.ServerMetrics{}),
		load: orca.ServerMetrics{CPUUtilization: -1, MemUtilization: -1}}
}

// ServerMetrics implements [orca.ServerMetricsProvider].
func (m *meter) ServerMetrics() *orca.ServerMetrics {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.look()
	load := m.load // for each caller his own, which he may change
	load.Utilization, load.RequestCost, load.NamedMetrics = map[string]float64{}, map[string]float64{}, map[string]float64{}
	return &load
}

// look reads the work if that was long enough ago.
func (m *meter) look() {
	if since := m.now().Sub(m.at); since >= reading {
		m.read(since)
		m.trailer = reportOf(&m.load)
	}
}

// read takes in what happened since the last time. Each figure is an average in
// which what is past counts less and less.
func (m *meter) read(since time.Duration) {
	work, seconds := m.work(), since.Seconds()
	fresh := 1 - math.Exp(-seconds/memory.Seconds())
	average := func(old *float64, rate float64) { *old += fresh * (rate/seconds - *old) }
	// Places to spare do no more work: one that is busy is so instead of another.
	average(&m.load.AppUtilization, min(seconds, (work.Busy-m.last.Busy).Seconds()/m.places))
	average(&m.load.QPS, float64(work.Documents-m.last.Documents))
	average(&m.load.EPS, float64(work.Refused-m.last.Refused))
	m.last, m.at = work, m.at.Add(since)
}

// reporting has a gRPC server send the load with each call to our service. It
// goes inside of all layers: who is not let in learns nothing.
func (m *meter) reporting() []grpc.ServerOption {
	return []grpc.ServerOption{
		grpc.ChainUnaryInterceptor(around(m.reported).unary),
		grpc.ChainStreamInterceptor(around(m.reported).stream),
	}
}

// reported has the answer to a call carry a report. Package orca would make one for
// each call, when all of the same moment say the same.
func (m *meter) reported(ctx context.Context, method string, next func(context.Context) error) error {
	err := next(ctx)
	if ours(method) {
		m.mu.Lock()
		m.look()
		trailer := m.trailer
		m.mu.Unlock()
		_ = grpc.SetTrailer(ctx, trailer) // fails for nobody who listens
	}
	return err
}

// reportOf is the trailer in which clients look for the load of a server.
func reportOf(load *orca.ServerMetrics) metadata.MD {
	report, err := proto.Marshal(&orcapb.OrcaLoadReport{
		ApplicationUtilization: load.AppUtilization,
		RpsFractional:          load.QPS,
		Eps:                    load.EPS,
	})
	if err != nil { // numbers can always be marshalled
		panic(err)
	}
	return metadata.Pairs("endpoint-load-metrics-bin", string(report))
}
