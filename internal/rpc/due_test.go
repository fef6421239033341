package rpc

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// A document has so much time, and no more than its call.
func TestWithin(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		call, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		long, short := within(call, time.Minute), within(call, time.Second)
		for ctx, want := range map[context.Context]time.Duration{long: 10 * time.Second, short: time.Second} {
			if at, ok := ctx.Deadline(); !ok || time.Until(at) != want || ctx.Err() != nil {
				t.Errorf("the deadline is %v (%t), the error %v; want %v and none", time.Until(at), ok, ctx.Err(), want)
			}
		}
		time.Sleep(time.Second)
		if !errors.Is(short.Err(), context.DeadlineExceeded) || long.Err() != nil {
			t.Errorf("when the time is over: %v, %v", short.Err(), long.Err())
		}
		cancel()
		if late := within(call, time.Second); late.Err() != context.Canceled {
			t.Errorf("in a call that is over: %v", late.Err())
		}
	})
}

// It ends while somebody waits at the gate as well.
func TestWithinEndsTheWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(Limits{Analyses: 1, QueueDocuments: 10, QueueBytes: 1 << 20, QueueTime: time.Hour})
		if _, err := g.enter(t.Context(), 1, nil); err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		_, err := g.enter(within(t.Context(), 3*time.Second), 1, nil)
		if took := time.Since(start); !errors.Is(err, context.DeadlineExceeded) || took != 3*time.Second {
			t.Errorf("%v after %v", err, took)
		}
		if _, waiting := g.load(); waiting != 0 {
			t.Errorf("%d still wait", waiting)
		}
	})
}
