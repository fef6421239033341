package rpc

import (
	"cmp"
	"context"
	"io"
	"sync"

	"google.golang.org/grpc"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// documentStream is one call of AnalyzeStream.
type documentStream = grpc.BidiStreamingServer[pb.AnalyzeStreamRequest, pb.AnalyzeStreamResponse]

// AnalyzeStream implements the rpc of that name. It reads requests for as long
// as there is a free slot, has each analysed in a goroutine of its own, and
// sends from one other goroutine. A slot is free again once its answer is sent,
// so that a slow reader holds up the sender of documents, and memory is bounded.
//
// The queue holds promises of answers. In order, a promise is queued before its
// work starts; unordered, when it is kept. There are never more promises than
// slots: queueing does not block.
func (s *Service) AnalyzeStream(stream documentStream) error {
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

	var work sync.WaitGroup
	err := s.receiveAll(ctx, stream, slots, queue, &work)
	if err != nil {
		cancel()
	}
	work.Wait()
	close(queue)
	if err := cmp.Or(err, <-sent); err != nil {
		return s.status(ctx, err).Err()
	}
	return nil
}

// receiveAll starts the work for each request until the caller has no more.
func (s *Service) receiveAll(ctx context.Context, stream documentStream,
	slots chan struct{}, queue chan chan *pb.Result, work *sync.WaitGroup) error {
	unordered := false
	for i := uint32(0); ; i++ {
		slots <- struct{}{}
		r, err := stream.Recv()
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
		work.Go(func() {
			promise <- s.answer(ctx, i, r)
			if unordered {
				queue <- promise
			}
		})
	}
}

// answer is the result for request i of a stream.
func (s *Service) answer(ctx context.Context, i uint32, r *pb.AnalyzeStreamRequest) *pb.Result {
	o, err := s.options(r.GetOptions())
	var a *pb.Analysis
	if err == nil {
		a, err = s.analyze(ctx, r.GetDocument(), "document", o)
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
