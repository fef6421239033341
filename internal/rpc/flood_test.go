package rpc

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// machine is one with so many processors, which those who run share; a byte takes
// one a microsecond. It stands behind a gate with places to spare, as a server has.
type machine struct {
	gate       *gate
	processors int
	random     *rand.Rand

	mu                sync.Mutex
	answered, refused []time.Duration // how long it took
}

func newMachine(processors int) *machine {
	return &machine{
		gate: newGate(Limits{Analyses: processors + Spare,
			QueueDocuments: 64 * processors, QueueBytes: 2 << 20 * processors, QueueTime: 500 * time.Millisecond}),
		processors: processors,
		random:     rand.New(rand.NewPCG(1, 2)),
	}
}

// text is the length of one: an article, and the answer takes 2 to 8 ms.
func (m *machine) text() int { return 2000 + m.random.IntN(6000) }

// call has a text read.
func (m *machine) call(size int) {
	start := time.Now()
	e, err := m.gate.enter(context.Background(), size, nil)
	if err == nil {
		const slice = 100 // bytes
		for left := size; left > 0; left -= slice {
			running, _ := m.gate.load()
			time.Sleep(slice * time.Microsecond * time.Duration(max(running, m.processors)) / time.Duration(m.processors))
		}
		m.gate.leave(e, true)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if err == nil {
		m.answered = append(m.answered, time.Since(start))
	} else {
		m.refused = append(m.refused, time.Since(start))
	}
}

// closed has n callers call so many times each.
func (m *machine) closed(n, times int) {
	var callers sync.WaitGroup
	for range n {
		sizes := make([]int, times)
		for i := range sizes {
			sizes[i] = m.text()
		}
		callers.Go(func() {
			for _, size := range sizes {
				m.call(size)
			}
		})
	}
	callers.Wait()
}

// open calls so many times a second, at random moments, for that long.
func (m *machine) open(rate float64, d time.Duration) {
	var callers sync.WaitGroup
	for start := time.Now(); time.Since(start) < d; {
		size := m.text()
		callers.Go(func() { m.call(size) })
		time.Sleep(time.Duration(m.random.ExpFloat64() / rate * float64(time.Second)))
	}
	callers.Wait()
}

// forget forgets how calls went so far.
func (m *machine) forget() { m.answered, m.refused = nil, nil }

func p99(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)*99/100]
}

// In a flood of four times as many calls as can be answered, as many are answered
// as can be, none of them late, and the others are told at once. It is told once that
// it has begun, and once that it is over.
func TestFlood(t *testing.T) {
	for _, processors := range []int{1, 2, 8} {
		synctest.Test(t, func(t *testing.T) {
			m := newMachine(processors)
			var told []bool
			m.gate.told = func(flood bool) { told = append(told, flood) }
			m.closed(1, 1000)
			alone := p99(m.answered)
			m.forget()

			capacity := float64(processors) / (5 * time.Millisecond).Seconds()
			m.open(4*capacity, time.Second) // until the line overflows, it is a burst
			m.forget()
			const d = 10 * time.Second
			m.open(4*capacity, d)
			rate := float64(len(m.answered)) / d.Seconds()
			t.Logf("%d processors: %.0f of %.0f answered a second, p99 %v, alone %v", processors, rate, capacity, p99(m.answered), alone)
			if rate < 0.9*capacity {
				t.Errorf("of %.0f answers a second, %.0f are left", capacity, rate)
			}
			if got := p99(m.answered); got > 3*alone {
				t.Errorf("p99 is %v; %v with one caller", got, alone)
			}
			if got := slices.Max(m.refused); got > 0 {
				t.Errorf("who is refused hears of it after %v", got)
			}
			m.forget()

			time.Sleep(2 * time.Second)
			if m.gate.flooded() || !slices.Equal(told, []bool{true, false}) {
				t.Errorf("told %t of the flood", told)
			}
			m.closed(50*processors, 10)
			if n := len(m.refused); n > 0 {
				t.Errorf("after the flood, %d calls of a mere crowd are refused", n)
			}
		})
	}
}
