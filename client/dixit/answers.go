package main

import (
	"context"
	"iter"

	"github.com/dixit-nlp/dixit/client"
)

// answer is an item with what became of it.
type answer struct {
	*item
	analysis *client.Analysis
	err      error // why there is none
	last     bool  // no other answer is ready: time to show what there is
}

// answers has the items analysed and yields them in order, those that cannot be
// sent too. No more than inFlight are under way at any time. An error is the end:
// the service could not be reached, or ctx is done.
func answers(ctx context.Context, c *client.Client, items iter.Seq[*item], inFlight int) iter.Seq2[*answer, error] {
	return func(yield func(*answer, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()

		// Every item goes to order; those that can be sent go to requests too.
		// Reading may wait for a terminal: nobody waits for it to end.
		order := make(chan *item, 4*inFlight) // those that wait for the first of them, too
		requests := make(chan *client.Request)
		go func() {
			defer close(order)
			defer close(requests)
			for it := range items {
				if !send(ctx, order, it) || it.err == nil && !send(ctx, requests, it.request) {
					return
				}
			}
		}()
		next, stop := iter.Pull2(c.AnalyzeEach(ctx, received(ctx, requests), client.InFlight(inFlight)))
		defer stop()

		for it := range received(ctx, order) {
			r := &answer{item: it, err: it.err}
			if it.err == nil {
				result, err, ok := next()
				if !ok {
					break // the requests ended before their time, with ctx
				}
				if result == nil {
					yield(nil, err)
					return
				}
				r.analysis, r.err = result.GetAnalysis(), err
			}
			r.last = len(order) == 0
			if !yield(r, nil) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// send reports whether v could be sent before ctx was done.
func send[T any](ctx context.Context, c chan<- T, v T) bool {
	select {
	case c <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// received yields what comes from c until it is closed or ctx is done.
func received[T any](ctx context.Context, c <-chan T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for {
			select {
			case v, ok := <-c:
				if !ok || !yield(v) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
