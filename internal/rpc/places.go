package rpc

import (
	"math"
	"time"
)

// wait is how long e would wait in its line. Before it are those of its line that
// are long like it, or short like it: the others have places of their own.
func (g *gate) wait(e *entry, now time.Time) time.Duration {
	free := time.Duration(math.MaxInt64) // until the first place is
	for _, r := range g.inside.entries {
		if r.long() == e.long() {
			free = min(free, max(0, g.pace.takes(r.size)-now.Sub(r.begun)))
		}
	}
	places := g.longPlaces()
	if !e.long() {
		places = max(1, g.places()-g.inside.long.documents)
	}
	before := g.lines[e.line()].like(e).bytes
	if g.lines[1-e.line()].like(e).documents > 0 {
		before *= 2 // every second place is for that line
	}
	if free == math.MaxInt64 {
		free = 0
	}
	return free + g.pace.takes(before)/time.Duration(places)
}

func (g *gate) longPlaces() int { return max(1, g.limits.Analyses/2) }

// places is how many documents may be read at once, as things are.
func (g *gate) places() int {
	if !g.flood.on {
		return g.limits.Analyses
	}
	return min(g.limits.Analyses, g.floodPlaces()+g.inside.long.documents)
}

func (g *gate) floodPlaces() int { return max(1, g.limits.Analyses-Spare) }

// fits reports whether e may go now.
func (g *gate) fits(e *entry) bool {
	return g.inside.documents < g.places() &&
		(!e.long() || g.inside.long.documents < g.longPlaces()) &&
		(e.group == nil || e.group.running < g.share())
}

// share is how many places one call may have.
func (g *gate) share() int { return max(1, g.limits.Analyses-1) }
