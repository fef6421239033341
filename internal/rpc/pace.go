package rpc

import (
	"math"
	"time"
)

// pace is how fast texts are read at one place. Reading takes time in proportion
// to the length of a text; what a byte costs depends on the machine and on what
// else it does, so that what was seen of late counts most.
type pace struct {
	documents, bytes, seconds float64 // read of late

	fastest float64 // bytes a second of the fastest analysis so far
}

// recent is how many documents the pace remembers, more or less.
const recent = 64

// note takes in that a text of that size took so long.
func (p *pace) note(size int, took time.Duration) {
	const keep = 1 - 1.0/recent
	p.documents = keep*p.documents + 1
	p.bytes = keep*p.bytes + float64(size)
	p.seconds = keep*p.seconds + took.Seconds()
	if took > 0 {
		p.fastest = max(p.fastest, float64(size)/took.Seconds())
	}
}

// takes is how long so many bytes take, as things are; 0 as long as nobody knows.
func (p *pace) takes(bytes int) time.Duration {
	if p.bytes == 0 {
		return 0
	}
	return time.Duration(float64(bytes) * p.seconds / p.bytes * float64(time.Second))
}

// mean is what a document takes.
func (p *pace) mean() time.Duration {
	if p.documents == 0 {
		return 0
	}
	return time.Duration(p.seconds / p.documents * float64(time.Second))
}

// usual is the length of a document, in bytes; 0 as long as none was read.
func (p *pace) usual() int {
	if p.documents == 0 {
		return 0
	}
	return int(p.bytes / p.documents)
}

// meets reports whether e, after that wait, could be read before its deadline if it
// went as fast as the fastest so far. So put, a slow minute of the machine does
// not shut anybody out for ever.
func (p *pace) meets(e *entry, now time.Time, wait time.Duration) bool {
	if e.deadline.IsZero() || p.fastest == 0 {
		return true
	}
	return (e.deadline.Sub(now) - wait).Seconds() >= float64(e.size)/p.fastest
}

// flood is more work than the places can do, for as long as that lasts.
//
// A burst of calls is best served by a line in which they wait. In a flood such a
// line is always full, and all that it does is to make every caller wait: then it
// should be as short as keeps the places busy, which is one document for each.
// A line that overflows is how a
// flood shows, and its end by places that are free some of the time.
type flood struct {
	on    bool
	since time.Time     // the beginning of the time looked at
	busy  time.Duration // of all places, until then
}

const (
	// tide is how long the gate looks whether a flood is over.
	tide = time.Second
	// crest is how much of their time places are busy, at the least, in a flood.
	crest = 0.9
)

// rise begins a flood, and reports whether there was none.
func (f *flood) rise(now time.Time, busy time.Duration) bool {
	if f.on {
		return false
	}
	*f = flood{on: true, since: now, busy: busy}
	return true
}

// ebb ends a flood that is over, seeing how long places were busy until now, and
// reports whether it did.
func (f *flood) ebb(now time.Time, busy time.Duration, places int) bool {
	since := now.Sub(f.since)
	if !f.on || since < tide {
		return false
	}
	share := (busy - f.busy).Seconds() / since.Seconds() / float64(places)
	*f = flood{on: share >= crest, since: now, busy: busy}
	return !f.on
}

// refused is how much was refused of late, in bytes: a moment ago all of it counts,
// and less and less as time goes by.
type refused struct {
	sum float64
	at  time.Time // when it was that much
}

// bytes is how much it is now.
func (r *refused) bytes(now time.Time) int {
	return int(r.sum * math.Exp(-now.Sub(r.at).Seconds()/tide.Seconds()))
}

func (r *refused) add(bytes int, now time.Time) {
	r.sum, r.at = float64(r.bytes(now)+bytes), now
}
