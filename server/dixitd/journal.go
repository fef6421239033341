package main

import (
	"io"
	"sync"
	"time"
)

// journal writes lines of log, several at once when many come. To write one costs
// three times as much as to make it, and a thread that writes lets go of a processor,
// which Go then gives to somebody else; with a line for each call that is 3 % of all
// that a busy daemon does.
//
// A line that comes alone is written at once. Those that come soon after it wait, but
// no longer than a breath: so much is lost if the program is killed.
type journal struct {
	to io.Writer

	mu      sync.Mutex
	waiting []byte
	writing *time.Timer // runs until a breath after the last time that something was written; nil when it does not
}

const (
	breath   = 10 * time.Millisecond
	mouthful = 32 << 10 // bytes that are too many to wait
)

// Write implements io.Writer. Of lines that wait it does not tell whether they could
// be written.
func (l *journal) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.writing == nil {
		l.writing = time.AfterFunc(breath, l.breathe)
		return l.to.Write(line)
	}
	l.waiting = append(l.waiting, line...)
	if len(l.waiting) >= mouthful {
		l.flush()
	}
	return len(line), nil
}

// breathe writes what has come since the last time, and goes on as long as there is
// something.
func (l *journal) breathe() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.waiting) == 0 {
		l.writing = nil
		return
	}
	l.flush()
	l.writing.Reset(breath)
}

func (l *journal) flush() {
	_, _ = l.to.Write(l.waiting) // the log is where one would say that it fails
	l.waiting = l.waiting[:0]
}

// Close writes what waits. What comes later is written all the same.
func (l *journal) Close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.waiting) > 0 {
		l.flush()
	}
}
