package client

import (
	"math"
	"slices"
	"testing"
	"time"

	orcapb "github.com/cncf/xds/go/xds/data/orca/v3"
	"google.golang.org/grpc/balancer"
)

// scaled is a picker of servers that have reported these speeds; 0 for one that has
// not.
func scaled(speeds ...float64) *picker {
	p := &picker{scale: new(scale)}
	for _, speed := range speeds {
		p.servers = append(p.servers, &server{speed: speed, heard: time.Now()})
	}
	return p
}

// report is that of a server which is busy half of the time.
func report(speed float64) *orcapb.OrcaLoadReport {
	return &orcapb.OrcaLoadReport{RpsFractional: speed / 2, ApplicationUtilization: 0.5}
}

// calls makes so many calls, each after the end of the one before, and counts those
// of each server.
func (p *picker) calls(n int) []int {
	got := make([]int, len(p.servers))
	for range n {
		i := p.next(time.Now())
		got[i]++
		p.end(p.servers[i], nil)
	}
	return got
}

func TestCallsAreSpreadByWeight(t *testing.T) {
	for _, c := range []struct {
		name   string
		speeds []float64
		want   []int
	}{
		{"one server gets all", []float64{7}, []int{12}},
		{"those that say nothing get the same", []float64{0, 0, 0}, []int{4, 4, 4}},
		{"those that say something get as much as they can do", []float64{300, 200, 100}, []int{6, 4, 2}},
		{"one that says nothing is taken for one like the others", []float64{300, 0, 100}, []int{6, 4, 2}},
		{"one that boasts gets no more than all", []float64{math.MaxFloat64, math.MaxFloat64}, []int{6, 6}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := scaled(make([]float64, len(c.speeds))...)
			for i, v := range p.servers {
				v.open++ // as if there had been a call
				p.end(v, report(c.speeds[i]))
			}
			if got := p.calls(12); !slices.Equal(got, c.want) {
				t.Errorf("of 12 calls, they get %d; want %d", got, c.want)
			}
		})
	}
}

// Calls to one server are among those to others: none gets all of its own at once.
func TestCallsAreSpreadSmoothly(t *testing.T) {
	p := scaled(3, 1)
	for range 10 {
		if got := p.calls(4); !slices.Equal(got, []int{3, 1}) {
			t.Errorf("of four calls, they get %d", got)
		}
	}
}

// A server that stands still keeps its share of the callers waiting, and no more:
// the others go elsewhere, and come back when it moves.
func TestAServerThatStandsStillHoldsFewCalls(t *testing.T) {
	const callers = 12
	for _, c := range []struct {
		name   string
		speeds []float64
		holds  int
	}{
		{"its weight is that of the others", []float64{1, 1, 1}, 4},
		{"it has less", []float64{1, 2, 3}, 2},
		{"it has next to none, and still gets one to show what it can do", []float64{1, 1000, 1000}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := scaled(c.speeds...)
			var under []int // way, elsewhere
			begin := func() {
				if i := p.next(time.Now()); i != 0 {
					under = append(under, i)
				}
			}
			for range callers {
				begin()
			}
			for range 10_000 {
				first := under[0]
				under = under[1:]
				p.end(p.servers[first], nil)
				begin()
			}
			if got := p.servers[0].open; got != c.holds {
				t.Errorf("it holds %d calls of %d, want %d", got, callers, c.holds)
			}
			for range p.servers[0].open {
				p.end(p.servers[0], nil)
			}
			for range under {
				p.end(p.servers[under[0]], nil)
				under = under[1:]
			}
			sum := c.speeds[0] + c.speeds[1] + c.speeds[2]
			if got, want := p.calls(2001)[0], 2001*c.speeds[0]/sum; math.Abs(float64(got)-want) > 3 {
				t.Errorf("when it moves again, it gets %d calls, want %.0f", got, want)
			}
		})
	}
}

func TestToRefuseIsToBeSlow(t *testing.T) {
	p := scaled(0, 0)
	for i, eps := range []float64{0, 50} { // the second refuses every second call
		p.servers[i].open++
		p.end(p.servers[i], &orcapb.OrcaLoadReport{RpsFractional: 50, ApplicationUtilization: 1, Eps: eps})
	}
	if got := p.calls(12); !slices.Equal(got, []int{8, 4}) {
		t.Errorf("they get %d", got)
	}
}

// What a server said is forgotten, or one that was slow once would be so for good.
func TestOldReportsDoNotCount(t *testing.T) {
	p := scaled(1000, 1)
	p.servers[1].heard = time.Now().Add(-believed)
	if got := p.calls(12); !slices.Equal(got, []int{6, 6}) {
		t.Errorf("they get %d", got)
	}
	p.servers[1].open++
	p.end(p.servers[1], &orcapb.OrcaLoadReport{}) // says nothing
	if got := p.calls(12); !slices.Equal(got, []int{6, 6}) {
		t.Errorf("after a report of nothing, they get %d", got)
	}
}

// pick is a connection that says what a picker of one says.
type pick func() (balancer.PickResult, error)

func (p pick) Pick(balancer.PickInfo) (balancer.PickResult, error) { return p() }

// A call counts until it is over, and not at all when the connection is lost before
// it begins.
func TestCallsUnderWayAreCounted(t *testing.T) {
	p, over := scaled(0), 0
	p.conns = []balancer.Picker{pick(func() (balancer.PickResult, error) {
		return balancer.PickResult{Done: func(balancer.DoneInfo) { over++ }}, nil
	})}
	picked, err := p.Pick(balancer.PickInfo{})
	if err != nil || p.servers[0].open != 1 {
		t.Errorf("%d calls are under way, %v", p.servers[0].open, err)
	}
	picked.Done(balancer.DoneInfo{ServerLoad: report(7)})
	if v := p.servers[0]; v.open != 0 || v.speed != 7 || over != 1 {
		t.Errorf("after the end, %d calls are under way, its speed is %v, and its connection hears of %d ends", v.open, v.speed, over)
	}
	p.conns[0] = pick(func() (balancer.PickResult, error) { return balancer.PickResult{}, balancer.ErrNoSubConnAvailable })
	if _, err := p.Pick(balancer.PickInfo{}); err == nil || p.servers[0].open != 0 {
		t.Errorf("without a connection, %d calls are under way, %v", p.servers[0].open, err)
	}
}
