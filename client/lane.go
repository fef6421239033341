package client

import (
	"context"
	"io"
	"math/rand/v2"
	"sync"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

const (
	// A stream that breaks is opened again, after a pause that doubles from the
	// first to the last: a few times in a row when there never was an answer,
	// more often when there was, as long as a restart may take.
	attempts       = 5
	attemptsMidway = 12
	firstPause     = 100 * time.Millisecond
	lastPause      = 2 * time.Second

	// mostBreaks is how often a document goes over a stream that breaks. Then it is
	// asked for alone, lest it be what breaks them.
	mostBreaks = 3

	// streamAge is when a stream is ended and another one opened in its stead,
	// so that a run of hours finds servers that are new, leaves those that are
	// about to stop, and follows the weights of the balancer.
	streamAge = 2 * time.Second
)

// lane sends documents of a run over one stream after the other.
type lane struct {
	run    *run
	window int // documents that are sent and not answered, at most
}

// serve opens streams as long as there is something to send. Nothing is opened
// before, and nothing goes on beyond ctx.
func (l *lane) serve(ctx context.Context) {
	attempt, pause := 1, firstPause
	for j := l.run.first(ctx); j != nil; j = l.run.first(ctx) {
		before := l.run.answered.Load()
		left, err := l.stream(ctx, j)
		if err == nil || ctx.Err() != nil {
			attempt, pause = 1, firstPause
			continue
		}
		moving := l.run.answered.Load() > before // here or elsewhere
		if moving {
			attempt, pause = 1, firstPause
		}
		if !passing(err) || attempt == l.patience() {
			l.run.fail(err)
			return
		}
		for _, j := range left {
			l.resend(ctx, j, err, moving)
		}
		select {
		case <-time.After(pause/2 + rand.N(pause)): // not all lanes at once
		case <-ctx.Done():
		}
		attempt, pause = attempt+1, min(2*pause, lastPause)
	}
}

// patience is how many times in a row a stream may break.
func (l *lane) patience() int {
	if l.run.answered.Load() > 0 {
		return attemptsMidway
	}
	return attempts
}

// passing reports whether what broke a stream may be over soon, or has to do
// with one document only. It is not when the server refuses to talk to us, or
// talks nonsense.
func passing(err error) bool {
	switch status.Code(err) {
	case codes.Unavailable, codes.ResourceExhausted:
		return true
	case codes.Canceled, codes.Internal, codes.Unknown: // of a proxy that lost its server
		return err != errBreach
	}
	return false
}

// errBreach ends a run whose server does not keep to the contract.
var errBreach = status.Error(codes.Internal, "the server does not answer each document of a stream once")

// resend has a document sent again, over whichever stream comes first.
func (l *lane) resend(ctx context.Context, j *job, err error, moving bool) {
	if moving || status.Code(err) != codes.Unavailable { // or the service is down, for no fault of j
		j.breaks++
	}
	if j.breaks < mostBreaks && status.Code(err) != codes.ResourceExhausted {
		l.run.again <- j
		return
	}
	q := &dixitv1.AnalyzeRequest{Document: j.request.GetDocument(), Options: j.request.GetOptions()}
	r, err := l.run.client.stub.Analyze(ctx, q, l.run.client.sizes.call())
	if err != nil {
		j.fail(err)
	} else {
		j.result = &Result{
			DocumentId: q.GetDocument().GetDocumentId(),
			Outcome:    &dixitv1.Result_Analysis{Analysis: r.GetAnalysis()},
		}
	}
	l.run.answer(ctx, j)
}

// first is the next document to send, or nil when ctx is done. It outlasts the
// queue: another lane may have to give some back.
func (r *run) first(ctx context.Context) *job {
	queue := r.queue
	for {
		select { // those that have waited longest
		case j := <-r.again:
			return j
		default:
		}
		select {
		case j := <-r.again:
			return j
		case j := <-queue:
			if j != nil {
				return j
			}
			queue = nil
		case <-ctx.Done():
			return nil
		}
	}
}

// more is the next document for a stream that is open, or nil when there is
// none, or the stream is too old for it.
func (r *run) more(ctx context.Context, old <-chan time.Time) *job {
	select {
	case j := <-r.again:
		return j
	default:
	}
	select {
	case j := <-r.again:
		return j
	case j := <-r.queue:
		return j
	case <-old:
	case <-ctx.Done():
	}
	return nil
}

// stream is one call of AnalyzeStream.
type stream struct {
	run   *run
	call  dixitv1.TextAnalysisService_AnalyzeStreamClient
	slots chan struct{} // one for each document that is sent and not answered, and one for the next

	mu    sync.Mutex
	sent  uint32
	open  map[uint32]*job // sent and not answered, by their place in the stream
	ended bool            // nothing more will be sent
}

// stream sends j and what follows over one stream, and hands over the answers.
// It returns what has none, and why the stream broke.
func (l *lane) stream(ctx context.Context, j *job) (left []*job, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	call, err := l.run.client.stub.AnalyzeStream(ctx, l.run.client.sizes.call())
	if err != nil {
		return []*job{j}, err
	}
	s := &stream{run: l.run, call: call, slots: make(chan struct{}, l.window), open: map[uint32]*job{}}
	s.slots <- struct{}{} // for j
	var sending sync.WaitGroup
	sending.Go(func() { s.send(ctx, j) })
	err = s.receive(ctx)
	cancel()
	sending.Wait()
	for _, j := range s.open {
		left = append(left, j)
	}
	return left, err
}

// send sends j and what follows. When the stream breaks, receive knows why.
func (s *stream) send(ctx context.Context, j *job) {
	old := time.NewTimer(streamAge)
	defer old.Stop()
	for ; j != nil; j = s.run.more(ctx, old.C) {
		s.note(j)
		if s.call.Send(j.request) != nil || !put(ctx, s.slots, struct{}{}) { // for the next one
			return
		}
	}
	s.end()
	_ = s.call.CloseSend() // never fails
}

// receive hands over answers until the stream ends, for a reason other than
// that all is answered.
func (s *stream) receive(ctx context.Context) error {
	for {
		m, err := s.call.Recv()
		if err == io.EOF && s.over() {
			return nil
		}
		if err == io.EOF {
			return errBreach
		}
		if err != nil {
			return err
		}
		j := s.settle(m.GetResult())
		if j == nil {
			return errBreach
		}
		<-s.slots
		s.run.answer(ctx, j)
	}
}

// note notes a job that is about to be sent.
func (s *stream) note(j *job) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open[s.sent] = j
	s.sent++
}

// settle strikes out the job that a result is of, or returns nil when there is
// none such.
func (s *stream) settle(r *Result) *job {
	s.mu.Lock()
	defer s.mu.Unlock()
	j := s.open[r.GetIndex()]
	if r == nil || j == nil {
		return nil
	}
	delete(s.open, r.GetIndex())
	j.result = r
	return j
}

// end notes that nothing more will be sent.
func (s *stream) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
}

// over reports whether everything is sent and answered.
func (s *stream) over() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ended && len(s.open) == 0
}
