package server

import (
	"context"
	"math"
	"sync"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/orca"

	"github.com/dixit-nlp/dixit/internal/rpc"
)

// meter makes of the work of a service what clients that balance by load want to
// know: how much of its places is busy, and how many documents a second it reads
// and refuses, all over the last few seconds. The quotient of the first two, which
// they weigh servers by, is then how fast a server would be with all of them busy.
//
// gRPC sends it with the trailer of a call, and to those who subscribe to it (see
// package orca).
type meter struct {
	places float64 // for analyses, as many as there are processors for them
	work   func() rpc.Work
	now    func() time.Time

	mu   sync.Mutex
	last rpc.Work // at that time
	at   time.Time
	load orca.ServerMetrics // at that time
}

const (
	// memory is how far back the meter looks, more or less: long enough to average
	// over texts of all lengths, short enough to see a server fall behind.
	memory = 3 * time.Second
	// reading is how often it looks, at most.
	reading = 100 * time.Millisecond
)

func newMeter(places int, work func() rpc.Work, now func() time.Time) *meter {
	return &meter{places: float64(places), work: work, now: now, at: now(),
		load: orca.ServerMetrics{CPUUtilization: -1, MemUtilization: -1}}
}

// ServerMetrics implements [orca.ServerMetricsProvider].
func (m *meter) ServerMetrics() *orca.ServerMetrics {
	m.mu.Lock()
	defer m.mu.Unlock()
	if since := m.now().Sub(m.at); since >= reading {
		m.read(since)
	}
	load := m.load // for each caller his own, which he may change
	load.Utilization, load.RequestCost, load.NamedMetrics = map[string]float64{}, map[string]float64{}, map[string]float64{}
	return &load
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
		orca.CallMetricsServerOption(m),
		grpc.ChainUnaryInterceptor(around(reported).unary),
		grpc.ChainStreamInterceptor(around(reported).stream),
	}
}

// reported has the answer to a call carry a report.
func reported(ctx context.Context, method string, next func(context.Context) error) error {
	if ours(method) {
		orca.CallMetricsRecorderFromContext(ctx) // to ask for it is to have it sent
	}
	return next(ctx)
}
