package rpc

import (
	"context"
	"slices"
	"sync"
	"time"
)

// gate decides which documents are read now, which wait, and which are refused:
// a server that takes all that comes answers nobody in time.
//
// There are places for so many analyses at once. Two lines wait for them, and
// are served in turn: calls of one document, somebody behind each, and documents
// of batches and streams, which come by the thousand. The first line is short, in
// documents, in bytes and in the time that it will take (see pace); past that a
// caller had better ask elsewhere. In the second, a document waits as long as it
// takes: its call was let in, and sends no more meanwhile.
//
// From its line comes the first document that may go. One call never has all the
// places, and neither have long texts, so that there is always one that is free
// again soon. There are more places than processors, so that one call can keep all
// processors busy, and for short texts beside long ones. In a flood of short ones
// those places stay empty: to share a processor is then to be slower by as much,
// and sooner for nobody.
type gate struct {
	limits Limits
	told   func(flood bool) // when one begins and when it ends, holding mu

	mu     sync.Mutex
	inside line // those that are read
	lines  [2]line
	turn   int // the line to serve next

	pace    pace
	flood   flood
	refused refused

	work  Work      // since ever
	since time.Time // up to when work.Busy counts
}

func newGate(limits Limits) *gate { return &gate{limits: limits, told: func(bool) {}} }

// Spare is how many places for analyses there should be more than processors.
const Spare = 2

// The lines.
const (
	single = iota
	bulk
)

// errTooLate is why a document is not read whose deadline could not be met, so that
// it is as good as past.
var errTooLate = context.DeadlineExceeded

// enter waits for a place for a text of that size. Who got one must leave.
func (g *gate) enter(ctx context.Context, size int, of *group) (*entry, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e := &entry{size: size, group: of, ready: make(chan struct{})}
	e.deadline, _ = ctx.Deadline()
	if err := g.arrive(e); err != nil {
		return nil, err
	}
	select {
	case <-e.ready:
	case <-ctx.Done():
		g.giveUp(e)
		return nil, ctx.Err()
	}
	if g.tooLate(e) { // by now
		g.leave(e, false)
		return nil, errTooLate
	}
	return e, nil
}

// arrive lets e go at once or puts it in its line, if there is room.
func (g *gate) arrive(e *entry) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	switch now := g.clock(); {
	case !g.pace.meets(e, now, 0):
		return errTooLate
	case g.fits(e): // overtaking only those that may not go
		g.start(e, now)
		return nil
	case e.line() == single && !g.room(e, now):
		return g.refuse(e, now)
	}
	g.lines[e.line()].add(e)
	return nil
}

// room reports whether e may wait in the line of calls. One always may, unless
// there is a flood.
func (g *gate) room(e *entry, now time.Time) bool {
	l, wait := &g.lines[single], g.wait(e, now)
	switch {
	case !g.pace.meets(e, now, wait):
		return false
	case l.documents > 0 && (!g.short(l, e.size) || wait > g.limits.QueueTime):
		if g.flood.rise(now, g.work.Busy) {
			g.told(true)
		}
		return false
	}
	return !g.flood.on || wait <= g.pace.mean()
}

// refuse sends e away. It may come again when those before it are read, which are
// the line and, with as much right, those who were sent away of late.
func (g *gate) refuse(e *entry, now time.Time) error {
	g.work.Refused++
	before := g.refused.bytes(now)
	g.refused.add(e.size, now)
	return &overload{again: g.wait(e, now) + g.pace.takes(before+e.size)/time.Duration(g.places())}
}

// full refuses a document before it has come, in a flood, if one of the usual length
// would be refused now.
func (g *gate) full() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.clock()
	e := &entry{size: g.pace.usual()}
	if !g.flood.on || g.fits(e) || g.room(e, now) {
		return nil
	}
	return g.refuse(e, now)
}

// flooded reports a flood.
func (g *gate) flooded() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.clock()
	return g.flood.on
}

// short reports whether l has room for a text of that size.
func (g *gate) short(l *line, size int) bool {
	return l.documents < g.limits.QueueDocuments && l.bytes+size <= g.limits.QueueBytes
}

// admit says whether a batch or stream may come in.
func (g *gate) admit() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	e, now := &entry{group: &group{}}, time.Now()
	if !g.short(&g.lines[bulk], 0) || g.wait(e, now) > g.limits.QueueTime {
		return g.refuse(e, now)
	}
	return nil
}

// start lets e go.
func (g *gate) start(e *entry, now time.Time) {
	g.inside.add(e)
	if e.group != nil {
		e.group.running++
	}
	e.begun = now
	close(e.ready)
}

// free takes back the place of e.
func (g *gate) free(e *entry) {
	g.inside.take(slices.Index(g.inside.entries, e))
	if e.group != nil {
		e.group.running--
	}
}

// leave gives the place of e to whoever is next. Done says that it was read to
// the end, and so how fast that goes.
func (g *gate) leave(e *entry, done bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.clock()
	if done {
		g.work.Documents++
		g.pace.note(e.size, now.Sub(e.begun))
	}
	g.free(e)
	g.serve(now)
}

// serve fills the places that are free, from each line in turn.
func (g *gate) serve(now time.Time) {
	for idle := 0; idle < len(g.lines); {
		l := &g.lines[g.turn]
		g.turn = (g.turn + 1) % len(g.lines)
		i := slices.IndexFunc(l.entries, g.fits)
		if i < 0 {
			idle++
			continue
		}
		idle = 0
		g.start(l.take(i), now)
	}
}

// giveUp takes e out of its line; it may have got a place at the last moment.
func (g *gate) giveUp(e *entry) {
	g.mu.Lock()
	defer g.mu.Unlock()
	l := &g.lines[e.line()]
	if i := slices.Index(l.entries, e); i >= 0 {
		l.take(i)
		return
	}
	now := g.clock()
	g.free(e)
	g.serve(now)
}

// tooLate reports a deadline that cannot be met any more.
func (g *gate) tooLate(e *entry) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return !g.pace.meets(e, time.Now(), 0)
}

// clock brings the account of the work up to now, and returns that.
func (g *gate) clock() time.Time {
	now := time.Now()
	g.work.Busy += time.Duration(g.inside.documents) * now.Sub(g.since)
	g.since = now
	if g.flood.ebb(now, g.work.Busy, g.floodPlaces()) {
		g.told(false)
	}
	return now
}

// done is the work so far.
func (g *gate) done() Work {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.clock()
	return g.work
}

// load is how many documents are read now, and how many wait.
func (g *gate) load() (running, waiting int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.inside.documents, g.lines[single].documents + g.lines[bulk].documents
}
