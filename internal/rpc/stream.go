package rpc

import (
	"cmp"
	"context"
	"io"
	"math/rand/v2"
	"time"

	"google.golang.org/grpc"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// documentStream is one call of AnalyzeStream.
type documentStream = grpc.BidiStreamingServer[pb.AnalyzeStreamRequest, pb.AnalyzeStreamResponse]

// AnalyzeStream implements the rpc of that name. It takes a request whenever
// there is a free slot, has a crew analyse them, and sends from one other
// goroutine. A slot is free again once its answer is sent, so
// that a slow reader holds up the sender of documents, and memory is bounded.
//
// The queue holds promises of answers. In order, a promise is queued before its
// work starts; unordered, when it is kept. There are never more promises than
// slots: queueing does not block.
func (s *Service) AnalyzeStream(stream documentStream) error {
	if err := s.admit(); err != nil {
		return s.status(stream.Context(), err).Err()
	}
	ctx, cancel := context.WithCancel(stream.Context())
	defer cancel()
	slots := make(chan struct{}, s.limits.StreamInFlight)
	queue := make(chan chan *pb.Result, s.limits.StreamInFlight)

	sent := make(chan error, 1)
	go func() {
		err := sendAll(stream, queue, slots)
		if err != nil {
			cancel() // nobody reads any more: stop the work
			for range queue {
				<-slots
			}
		}
		sent <- err
	}()

	work := newCrew(s.gate.share())
	err := s.workAll(ctx, receiveAll(ctx, stream), slots, queue, work)
	if err != nil && err != errDraining && err != errOld {
		cancel()
	}
	work.dismiss()
	close(queue)
	if err := cmp.Or(err, <-sent); err != nil {
		return s.status(ctx, err).Err()
	}
	return nil
}

// workAll starts the work for each request until there are no more.
func (s *Service) workAll(ctx context.Context, requests <-chan received, slots chan struct{}, queue chan chan *pb.Result, work *crew) error {
	unordered, all, old := false, &group{}, s.age()
	for i := uint32(0); ; i++ {
		slots <- struct{}{}
		r, err := s.next(ctx, requests, old)
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if i == 0 {
			unordered = r.GetUnordered()
		}
		promise := make(chan *pb.Result, 1)
		if !unordered {
			queue <- promise
		}
		work.do(func() {
			promise <- s.answer(ctx, i, r, all)
			if unordered {
				queue <- promise
			}
		})
	}
}

// received is what one Recv returned.
type received struct {
	*pb.AnalyzeStreamRequest
	err error
}

// receiveAll reads a stream up to its first error, which ends it, or until the
// call is over.
func receiveAll(ctx context.Context, stream documentStream) <-chan received {
	requests := make(chan received)
	go func() {
		for {
			r, err := stream.Recv()
			select {
			case requests <- received{r, err}:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return requests
}

// silence is how long a stream may say nothing while the server drains.
const silence = 500 * time.Millisecond

// next waits for a request: as long as it takes, until the stream is old or the
// server drains. Then a stream that goes on talking has time for that, but one
// that falls silent, perhaps for hours, does not hold up the end. Either way what
// was read is answered, and the client told to go on elsewhere.
func (s *Service) next(ctx context.Context, requests <-chan received, old <-chan time.Time) (*pb.AnalyzeStreamRequest, error) {
	var silent <-chan time.Time
	for draining := s.draining; ; {
		select {
		case r := <-requests:
			return r.AnalyzeStreamRequest, r.err
		case <-ctx.Done(): // and nothing comes any more
			return nil, ctx.Err()
		case <-old:
			return nil, errOld
		case <-draining:
			draining, silent = nil, time.After(silence)
		case <-silent:
			return nil, errDraining
		case <-s.ending:
			return nil, errDraining
		}
	}
}

// age is a channel that tells when a stream that begins now is old. Not all that
// begin now are old at the same time.
func (s *Service) age() <-chan time.Time {
	if s.limits.StreamAge == 0 {
		return nil
	}
	return time.After(s.limits.StreamAge - rand.N(s.limits.StreamAge/10+1))
}

// answer is the result for request i of a stream.
func (s *Service) answer(ctx context.Context, i uint32, r *pb.AnalyzeStreamRequest, of *group) *pb.Result {
	o, err := s.options(r)
	var a *pb.Analysis
	if err == nil {
		a, err = s.analyze(ctx, r.GetDocument(), "document", o, of)
	}
	return s.result(ctx, i, r.GetDocument(), a, err)
}

// sendAll sends what the queue promises until it is closed.
func sendAll(stream documentStream, queue chan chan *pb.Result, slots chan struct{}) error {
	for promise := range queue {
		err := stream.Send(&pb.AnalyzeStreamResponse{Result: <-promise})
		<-slots
		if err != nil {
			return err
		}
	}
	return nil
}
