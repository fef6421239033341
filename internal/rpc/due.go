package rpc

import (
	"context"
	"time"
)

// due is a context that ends at that time too, for somebody who asks now and then
// whether it has: Err and Deadline tell, but Done is that of the context around it. A
// context of the standard library would hear of the time, at the price of a timer and
// of an entry in the books of the call for each document.
type due struct {
	context.Context
	at time.Time
}

// within is ctx for so long.
func within(ctx context.Context, d time.Duration) context.Context {
	at := time.Now().Add(d)
	if before, ok := ctx.Deadline(); ok && before.Before(at) {
		return ctx
	}
	return &due{ctx, at}
}

func (d *due) Deadline() (time.Time, bool) { return d.at, true }

func (d *due) Err() error {
	if err := d.Context.Err(); err != nil {
		return err
	}
	if !time.Now().Before(d.at) {
		return context.DeadlineExceeded
	}
	return nil
}
