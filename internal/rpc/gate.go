package rpc

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// gate decides which documents are read now, which wait, and which are refused:
// a server that takes all that comes answers nobody in time.
//
// There are places for so many analyses at once. Two lines wait for them, and
// are served in turn: calls of one document, somebody behind each, and documents
// of batches and streams, which come by the thousand. The first line is short;
// past that a caller had better ask elsewhere. In the second, a document waits
// as long as it takes: its call was let in, and sends no more meanwhile.
//
// From its line comes the first document that may go. One call never has all the
// places, and neither have long texts, so that there is always one that is free
// again soon.
type gate struct {
	limits Limits

	mu      sync.Mutex
	running int
	long    int // of those running
	lines   [2]line
	turn    int // the line to serve next

	fastest float64 // bytes a second of the fastest analysis so far

	work  Work      // since ever
	since time.Time // when running last changed: from then on, work.Busy lags behind
}

// The lines.
const (
	single = iota
	bulk
)

// longText is where a text begins to be long, in bytes: ten times an article.
const longText = 64 << 10

// Why a document is not read.
var (
	errOverloaded = errors.New("more work than the service admits")
	errTooLate    = context.DeadlineExceeded // it could not be met, so that it is as good as past
)

// line is the documents that wait, in the order they came.
type line struct {
	waiting []*entry
	bytes   int
}

// entry is one document at the gate.
type entry struct {
	size  int
	group *group // nil when it is alone in its call
	begun time.Time
	ready chan struct{} // closed when it may go
}

// group is what the documents of one batch or stream have in common.
type group struct {
	running int
}

func (e *entry) line() int {
	if e.group == nil {
		return single
	}
	return bulk
}

// enter waits for a place for a text of that size. Who got one must leave.
func (g *gate) enter(ctx context.Context, size int, of *group) (*entry, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e := &entry{size: size, group: of, ready: make(chan struct{})}
	if err := g.arrive(e); err != nil {
		return nil, err
	}
	select {
	case <-e.ready:
	case <-ctx.Done():
		g.giveUp(e)
		return nil, ctx.Err()
	}
	if g.tooLate(ctx, size) {
		g.leave(e, false)
		return nil, errTooLate
	}
	return e, nil
}

// arrive lets e go at once or puts it in its line, if there is room.
func (g *gate) arrive(e *entry) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.fits(e) { // overtaking only those that may not go
		g.start(e)
		return nil
	}
	l := &g.lines[e.line()]
	if e.line() == single && !g.room(l, e.size) {
		g.work.Refused++
		return errOverloaded
	}
	l.waiting = append(l.waiting, e)
	l.bytes += e.size
	return nil
}

// admit says whether a batch or stream may come in.
func (g *gate) admit() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.room(&g.lines[bulk], 0) {
		g.work.Refused++
		return errOverloaded
	}
	return nil
}

// room reports whether a text of that size may still wait in l. One text always may.
func (g *gate) room(l *line, size int) bool {
	n := len(l.waiting)
	return n == 0 || n < g.limits.QueueDocuments && l.bytes+size <= g.limits.QueueBytes
}

// fits reports whether e may go now.
func (g *gate) fits(e *entry) bool {
	return g.running < g.limits.Analyses &&
		(e.size <= longText || g.long < max(1, g.limits.Analyses/2)) &&
		(e.group == nil || e.group.running < max(1, g.limits.Analyses-1))
}

// start lets e go.
func (g *gate) start(e *entry) {
	g.count(e, 1)
	e.begun = time.Now()
	close(e.ready)
}

// count adds n to what is running of the kind of e.
func (g *gate) count(e *entry, n int) {
	g.clock()
	g.running += n
	if e.size > longText {
		g.long += n
	}
	if e.group != nil {
		e.group.running += n
	}
}

// leave gives the place of e to whoever is next. Done says that it was read to
// the end, and so how fast that goes.
func (g *gate) leave(e *entry, done bool) {
	took := time.Since(e.begun).Seconds()
	g.mu.Lock()
	defer g.mu.Unlock()
	if done && took > 0 {
		g.fastest = max(g.fastest, float64(e.size)/took)
	}
	if done {
		g.work.Documents++
	}
	g.count(e, -1)
	g.serve()
}

// serve fills the places that are free, from each line in turn.
func (g *gate) serve() {
	for idle := 0; idle < len(g.lines); {
		l := &g.lines[g.turn]
		g.turn = (g.turn + 1) % len(g.lines)
		i := slices.IndexFunc(l.waiting, g.fits)
		if i < 0 {
			idle++
			continue
		}
		idle = 0
		g.start(l.take(i))
	}
}

// take takes entry i out of the line.
func (l *line) take(i int) *entry {
	e := l.waiting[i]
	l.waiting = slices.Delete(l.waiting, i, i+1)
	l.bytes -= e.size
	return e
}

// giveUp takes e out of its line; it may have got a place at the last moment.
func (g *gate) giveUp(e *entry) {
	g.mu.Lock()
	defer g.mu.Unlock()
	l := &g.lines[e.line()]
	if i := slices.Index(l.waiting, e); i >= 0 {
		l.take(i)
		return
	}
	g.count(e, -1)
	g.serve()
}

// tooLate reports a deadline that even the fastest analysis so far could not
// meet. So put, a slow minute of the machine does not shut anybody out for ever.
func (g *gate) tooLate(ctx context.Context, size int) bool {
	deadline, ok := ctx.Deadline()
	if !ok {
		return false
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.fastest > 0 && time.Until(deadline).Seconds() < float64(size)/g.fastest
}

// clock brings the account of the work up to now.
func (g *gate) clock() {
	now := time.Now()
	g.work.Busy += time.Duration(g.running) * now.Sub(g.since)
	g.since = now
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
	return g.running, len(g.lines[single].waiting) + len(g.lines[bulk].waiting)
}
