package client

import (
	"context"
	"io"
	"iter"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

const (
	// maxInFlight is how many documents a run keeps under way: enough to hide
	// the network, few enough to hold.
	maxInFlight = 32

	// A stream that breaks is opened again, after a pause that doubles from the
	// first to the last: a few times in a row when there never was an answer,
	// more often when there was, as long as a restart may take.
	attempts       = 5
	attemptsMidway = 12
	firstPause     = 100 * time.Millisecond
	lastPause      = 2 * time.Second
)

// AnalyzeAll reads documents as they come, and yields one result for each, in
// the same order, as soon as it is there:
//
//	for r, err := range c.AnalyzeAll(ctx, documents) {
//		if r == nil {
//			return err // the run is over
//		}
//		…
//	}
//
// A document that fails comes with its [Err], and the run goes on. A nil result
// is the last one: the service could not be reached, ctx is done, or the next
// document cannot be sent, because it is not UTF-8 or larger than a message.
//
// A bounded number of documents is under way at any time, so that memory does
// not grow with their number. The run survives the server's restart: what was
// not answered is sent again, to another server if there is one.
//
// The documents are drawn on a goroutine of their own. When the loop ends, also
// by break, AnalyzeAll stops the work and waits until documents has returned; an
// iterator that may wait for long should give up when ctx is done.
func (c *Client) AnalyzeAll(ctx context.Context, documents iter.Seq[*Document]) iter.Seq2[*Result, error] {
	return c.AnalyzeEach(ctx, func(yield func(*Request) bool) {
		for d := range documents {
			if !yield(&Request{Document: d}) {
				return
			}
		}
	})
}

// AnalyzeEach is AnalyzeAll for documents that do not all ask for the same. A
// request without options has those of the client.
func (c *Client) AnalyzeEach(ctx context.Context, requests iter.Seq[*Request]) iter.Seq2[*Result, error] {
	return func(yield func(*Result, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		r := &run{
			stub:   c.stub,
			queue:  make(chan *dixitv1.AnalyzeStreamRequest),
			places: make(chan struct{}, maxInFlight),
		}
		drawn := make(chan struct{})
		go func() {
			defer close(drawn)
			r.draw(ctx, requests, c.options)
		}()
		defer func() {
			cancel()
			<-drawn
		}()
		r.answer(ctx, yield)
	}
}

// run is one AnalyzeEach, over as many streams as it takes.
type run struct {
	stub   dixitv1.TextAnalysisServiceClient
	queue  chan *dixitv1.AnalyzeStreamRequest // drawn and not sent; closed at the end
	places chan struct{}                      // one for each request that is not answered
	unfit  error                              // why drawing ended early; read it once queue is closed

	mu       sync.Mutex
	pending  []*dixitv1.AnalyzeStreamRequest // sent and not answered, oldest first
	drawn    bool                            // all of them
	answered uint32
}

// draw takes requests from the caller, as many as there are places for.
func (r *run) draw(ctx context.Context, requests iter.Seq[*Request], options *Options) {
	defer close(r.queue)
	for q := range requests {
		if r.unfit = check(q.GetDocument()); r.unfit != nil {
			return
		}
		m := &dixitv1.AnalyzeStreamRequest{Document: q.GetDocument(), Options: q.GetOptions()}
		if m.Options == nil {
			m.Options = options
		}
		select {
		case r.places <- struct{}{}:
		case <-ctx.Done():
			return
		}
		select {
		case r.queue <- m:
		case <-ctx.Done():
			return
		}
	}
}

// answer yields results until all are there or the caller breaks. It opens a
// stream again when the one before broke for no fault of a request.
func (r *run) answer(ctx context.Context, yield func(*Result, error) bool) {
	pause := firstPause
	for attempt := 1; ; attempt++ {
		before := r.answered
		more, err := r.stream(ctx, yield)
		if !more {
			return
		}
		if err == nil {
			// All that was drawn is answered; was it all there is?
			err := r.unfit
			if err == nil {
				err = status.FromContextError(ctx.Err()).Err()
			}
			if err != nil {
				yield(nil, err)
			}
			return
		}
		if r.answered > before {
			attempt, pause = 1, firstPause
		}
		last := attempts
		if r.answered > 0 {
			last = attemptsMidway
		}
		if status.Code(err) != codes.Unavailable || attempt == last {
			yield(nil, err)
			return
		}
		select {
		case <-time.After(pause/2 + rand.N(pause)): // not all at once
		case <-ctx.Done():
			yield(nil, status.FromContextError(ctx.Err()).Err())
			return
		}
		pause = min(2*pause, lastPause)
	}
}

// stream sends and answers on one stream. It returns false when the caller has
// had enough, otherwise why the stream broke; nil when all is answered.
func (r *run) stream(ctx context.Context, yield func(*Result, error) bool) (more bool, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s, err := r.stub.AnalyzeStream(ctx, callOptions...)
	if err != nil {
		return true, err
	}
	again := r.unanswered()
	sent := make(chan struct{})
	go func() {
		defer close(sent)
		r.send(ctx, s, again)
	}()
	defer func() {
		cancel()
		<-sent
	}()
	for {
		m, err := s.Recv()
		if err == io.EOF {
			if !r.over() {
				return true, status.Error(codes.Internal, "the server ended the stream before its time")
			}
			return true, nil
		}
		if err != nil {
			return true, err
		}
		result := m.GetResult()
		if result == nil {
			return true, status.Error(codes.Internal, "the server answered with nothing")
		}
		result.Index = r.settle()
		if !yield(result, Err(result)) {
			return false, nil
		}
	}
}

// send sends again what an earlier stream left unanswered, then what is drawn.
// When a stream breaks, Recv says why.
func (r *run) send(ctx context.Context, s dixitv1.TextAnalysisService_AnalyzeStreamClient, again []*dixitv1.AnalyzeStreamRequest) {
	for _, m := range again {
		if s.Send(m) != nil {
			return
		}
	}
	for {
		select {
		case m, ok := <-r.queue:
			if !ok {
				r.end()
				_ = s.CloseSend() // never fails
				return
			}
			r.take(m)
			if s.Send(m) != nil {
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// unanswered is a copy of what was sent and has no result yet.
func (r *run) unanswered() []*dixitv1.AnalyzeStreamRequest {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.pending)
}

// take notes a request that is about to be sent.
func (r *run) take(m *dixitv1.AnalyzeStreamRequest) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.pending = append(r.pending, m)
}

// end notes that there are no more of them.
func (r *run) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.drawn = true
}

// over reports whether everything is answered.
func (r *run) over() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.drawn && len(r.pending) == 0
}

// settle strikes out the oldest request and returns its position in the run.
func (r *run) settle() uint32 {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.pending) > 0 { // unless the server answers what it was not asked
		r.pending = slices.Delete(r.pending, 0, 1)
		<-r.places
	}
	r.answered++
	return r.answered - 1
}
