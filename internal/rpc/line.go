package rpc

import (
	"slices"
	"time"
)

// longText is where a text begins to be long, in bytes: ten times an article.
const longText = 64 << 10

// entry is one document at the gate.
type entry struct {
	size     int
	group    *group    // nil when it is alone in its call
	deadline time.Time // zero for none
	begun    time.Time
	ready    chan struct{} // closed when it may go
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

func (e *entry) long() bool { return e.size > longText }

// line is documents in the order they came, and what they come to.
type line struct {
	entries []*entry
	tally         // of all of them
	long    tally // of those that are
}

// tally is so many documents and so many bytes.
type tally struct{ documents, bytes int }

// add puts e at the end of the line.
func (l *line) add(e *entry) {
	l.entries = append(l.entries, e)
	l.count(e, 1)
}

// take takes entry i out of the line.
func (l *line) take(i int) *entry {
	e := l.entries[i]
	l.entries = slices.Delete(l.entries, i, i+1)
	l.count(e, -1)
	return e
}

// count counts e, or with n = -1 counts it no more.
func (l *line) count(e *entry, n int) {
	l.documents, l.bytes = l.documents+n, l.bytes+n*e.size
	if e.long() {
		l.long.documents, l.long.bytes = l.long.documents+n, l.long.bytes+n*e.size
	}
}

// like is those that are long like e, or short like it.
func (l *line) like(e *entry) tally {
	if e.long() {
		return l.long
	}
	return tally{l.documents - l.long.documents, l.bytes - l.long.bytes}
}
