package client

import (
	"context"
	"iter"
	"sync"
	"sync/atomic"

	"google.golang.org/grpc/status"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

const (
	// defaultInFlight is how many documents a run keeps under way: enough for a
	// few machines, few enough to hold.
	defaultInFlight = 64

	// fewStreams is over how many streams they go, if they are as many, and
	// perStream how many go over one when they are many more: each stream finds
	// a server of its own, as long as there are some.
	fewStreams = 8
	perStream  = 8

	// ahead is how many times as many documents are held as are under way: those
	// that are done wait for the first of them when order counts.
	ahead = 4

	// place is how much text one place holds. A longer document takes several,
	// so that memory is bounded in bytes too.
	place = 64 << 10
)

// RunOption sets up one run of [Client.AnalyzeAll] or [Client.AnalyzeEach].
type RunOption func(*run)

// Unordered yields each result as soon as it is there, in whatever order:
// Result.index says which document it is of.
func Unordered() RunOption { return func(r *run) { r.unordered = true } }

// InFlight keeps at most n documents under way, instead of 64: for several
// machines, twice as many as they have processors together; 1 has them read one
// after the other.
func InFlight(n int) RunOption { return func(r *run) { r.inFlight = max(1, n) } }

// AnalyzeAll reads documents as they come, and yields one result for each, in
// the same order unless it is told [Unordered]:
//
//	for r, err := range c.AnalyzeAll(ctx, documents) {
//		if r == nil {
//			return err // the run is over
//		}
//		…
//	}
//
// A document that fails comes with its [Err], and the run goes on. A nil result
// is the last one: the service could not be reached for a while, refused to talk
// to us, or ctx is done.
//
// A bounded number of documents is under way at any time, over several streams
// and so over several servers, and memory does not grow with their number. When
// a stream breaks, because its server restarts or dies, what it left unanswered
// is sent again over another; each document is answered exactly once.
//
// The documents are drawn on a goroutine of their own. When the loop ends, also
// by break, AnalyzeAll stops the work and waits until documents has returned; an
// iterator that may wait for long should give up when ctx is done.
func (c *Client) AnalyzeAll(ctx context.Context, documents iter.Seq[*Document], options ...RunOption) iter.Seq2[*Result, error] {
	return c.AnalyzeEach(ctx, func(yield func(*Request) bool) {
		for d := range documents {
			if !yield(&Request{Document: d}) {
				return
			}
		}
	}, options...)
}

// AnalyzeEach is AnalyzeAll for documents that do not all ask for the same. A
// request without options has those of the client.
func (c *Client) AnalyzeEach(ctx context.Context, requests iter.Seq[*Request], options ...RunOption) iter.Seq2[*Result, error] {
	return func(yield func(*Result, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		r := newRun(c, options)
		wait := r.start(ctx, requests)
		defer func() {
			cancel()
			wait()
		}()
		if err := r.yieldAll(ctx, yield); err != nil {
			yield(nil, err)
		}
	}
}

// run is one AnalyzeEach.
type run struct {
	client    *Client
	unordered bool
	inFlight  int

	places   chan struct{} // one or more for each document that is held
	queue    chan *job     // drawn and not sent; closed at the end
	again    chan *job     // sent over a stream that broke
	results  chan *job     // answered
	drawn    chan uint32   // how many there were, once all are drawn
	failed   chan error    // why the run cannot go on
	answered atomic.Uint32 // over whichever stream
}

// job is one document on its way.
type job struct {
	index   uint32
	request *dixitv1.AnalyzeStreamRequest
	places  int
	breaks  int // streams that broke under it, and not because the service is down
	result  *Result
}

func newRun(c *Client, options []RunOption) *run {
	r := &run{client: c, inFlight: defaultInFlight}
	for _, set := range options {
		set(r)
	}
	r.places = make(chan struct{}, ahead*r.inFlight)
	r.queue = make(chan *job)
	r.again = make(chan *job, cap(r.places)) // never full
	r.results = make(chan *job, r.inFlight)
	r.drawn = make(chan uint32, 1)
	r.failed = make(chan error, 1)
	return r
}

// start starts to draw and to send, until ctx is done, and returns what waits for
// the end of it.
func (r *run) start(ctx context.Context, requests iter.Seq[*Request]) (wait func()) {
	var work sync.WaitGroup
	work.Go(func() { r.draw(ctx, requests) })
	streams := min(r.inFlight, max(fewStreams, r.inFlight/perStream))
	for i := range streams {
		l := &lane{run: r, window: (r.inFlight + i) / streams} // they add up to inFlight
		work.Go(func() { l.serve(ctx) })
	}
	return work.Wait
}

// draw takes requests from the caller, as many as there are places for. What
// cannot be sent is answered here.
func (r *run) draw(ctx context.Context, requests iter.Seq[*Request]) {
	defer close(r.queue)
	n := uint32(0)
	for q := range requests {
		j := r.job(n, q)
		for range j.places {
			if !put(ctx, r.places, struct{}{}) {
				return
			}
		}
		to := r.queue
		if err := r.client.check(ctx, q.GetDocument()); err != nil {
			j.fail(err)
			to = r.results
		}
		if !put(ctx, to, j) {
			return
		}
		n++
	}
	r.drawn <- n
}

func (r *run) job(index uint32, q *Request) *job {
	m := &dixitv1.AnalyzeStreamRequest{Document: q.GetDocument(), Options: q.GetOptions(), Unordered: true}
	if m.Options == nil {
		m.Options = r.client.options
	}
	return &job{
		index:   index,
		request: m,
		places:  min(1+len(q.GetDocument().GetText())/place, cap(r.places)),
	}
}

// fail answers a job with an error of its own.
func (j *job) fail(err error) {
	j.result = &Result{
		DocumentId: j.request.GetDocument().GetDocumentId(),
		Outcome:    &dixitv1.Result_Error{Error: status.Convert(err).Proto()},
	}
}

// answer hands over a job that has its result. It may wait for the caller.
func (r *run) answer(ctx context.Context, j *job) {
	r.answered.Add(1)
	put(ctx, r.results, j)
}

// fail ends the run.
func (r *run) fail(err error) {
	select {
	case r.failed <- err:
	default: // for another reason already
	}
}

// yieldAll yields results until all are there or the caller has had enough. It
// returns what ended the run before.
func (r *run) yieldAll(ctx context.Context, yield func(*Result, error) bool) error {
	early := map[uint32]*job{} // answered before their turn
	next, total, counted := uint32(0), uint32(0), false
	for !counted || next < total {
		var j *job
		select {
		case j = <-r.results:
		case total = <-r.drawn:
			counted = true
			continue
		case err := <-r.failed:
			if len(r.results) > 0 { // what came before the failure
				r.fail(err)
				continue
			}
			return err
		case <-ctx.Done():
			return status.FromContextError(ctx.Err()).Err()
		}
		if r.unordered {
			early[next] = j
		} else {
			early[j.index] = j
		}
		for j = early[next]; j != nil; j = early[next] {
			delete(early, next)
			next++
			for range j.places {
				<-r.places
			}
			j.result.Index = j.index
			if !yield(j.result, Err(j.result)) {
				return nil
			}
		}
	}
	return status.FromContextError(ctx.Err()).Err() // was it all there is?
}

// put reports whether v could be sent before ctx was done.
func put[T any](ctx context.Context, c chan<- T, v T) bool {
	select {
	case c <- v:
		return true
	case <-ctx.Done():
		return false
	}
}
