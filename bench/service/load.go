package main

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// measure asks a server for the length of a turn.
func (p *process) measure(ctx context.Context, request *pb.AnalyzeRequest, callers int, stream bool, turn time.Duration) (rate, error) {
	ask := p.calls
	if stream {
		ask = p.streamed
	}
	before, ownBefore, start := p.cpu(), cpu(os.Getpid()), time.Now()
	var (
		mu    sync.Mutex
		times []time.Duration
		errs  []error
		wg    sync.WaitGroup
	)
	for range callers {
		wg.Go(func() {
			mine, err := ask(ctx, request, start.Add(turn))
			mu.Lock()
			defer mu.Unlock()
			times, errs = append(times, mine...), append(errs, err)
		})
	}
	wg.Wait()
	took, served, asked := time.Since(start), p.cpu()-before, cpu(os.Getpid())-ownBefore
	if err := errors.Join(errs...); err != nil {
		return rate{}, err
	}
	n := time.Duration(len(times))
	r := rate{perSecond: float64(len(times)) / took.Seconds(), server: served / n, client: asked / n}
	if !stream {
		slices.Sort(times)
		r.p50, r.p99 = times[len(times)/2], times[len(times)*99/100]
	}
	return r, nil
}

// calls makes one call after the other until then, and returns how long each took.
func (p *process) calls(ctx context.Context, request *pb.AnalyzeRequest, until time.Time) (times []time.Duration, err error) {
	for start := time.Now(); start.Before(until); {
		if _, err := p.client.Analyze(ctx, request); err != nil {
			return times, err
		}
		now := time.Now()
		times = append(times, now.Sub(start))
		start = now
	}
	return times, nil
}

// streamed sends as fast as the server takes it, until then. The times are only
// as many as there were answers.
func (p *process) streamed(ctx context.Context, request *pb.AnalyzeRequest, until time.Time) (times []time.Duration, err error) {
	stream, err := p.client.AnalyzeStream(ctx)
	if err != nil {
		return nil, err
	}
	go func() {
		one := &pb.AnalyzeStreamRequest{Document: request.GetDocument(), Options: request.GetOptions()}
		for time.Now().Before(until) {
			if err := stream.Send(one); err != nil {
				break // and Recv says why
			}
		}
		_ = stream.CloseSend() // never fails
	}()
	for {
		if _, err := stream.Recv(); err == io.EOF {
			return times, nil
		} else if err != nil {
			return times, err
		}
		times = append(times, 0)
	}
}
