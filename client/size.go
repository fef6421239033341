package client

import (
	"context"
	"sync"
	"time"

	"google.golang.org/grpc"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

const (
	// largeText is the length of a text below which nobody needs to ask what the
	// service takes: a small book.
	largeText = 1 << 20

	// leastAnswer is how large an answer may be at least. gRPC grants 4 MiB,
	// which a batch of long articles with every fact and its text exceeds.
	leastAnswer = 64 << 20

	// answerPerText is how many times the largest request an answer may be.
	answerPerText = 16

	// limitsLast is how long limits are believed: servers are replaced.
	limitsLast = time.Minute
)

// sizes are the limits of the service, once it has been asked for them.
type sizes struct {
	mu     sync.Mutex
	limits *dixitv1.Limits // nil when unknown
	asked  time.Time
}

// learn keeps what the service said of itself.
func (s *sizes) learn(l *dixitv1.Limits) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.limits, s.asked = l, time.Now()
}

// known are the limits, and whether they are to be believed still.
func (s *sizes) known() (l *dixitv1.Limits, fresh bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.limits, s.limits != nil && time.Since(s.asked) < limitsLast
}

// call makes room for the answer of a call.
func (s *sizes) call() grpc.CallOption {
	l, _ := s.known()
	return grpc.MaxCallRecvMsgSize(max(leastAnswer, answerPerText*int(l.GetMaxMessageBytes())))
}

// check refuses a document that cannot be sent. The service is asked for its
// limits when the text is so long that it matters; if it does not say, the call
// will.
func (c *Client) check(ctx context.Context, d *Document) error {
	if err := encodable(d); err != nil || len(d.GetText()) <= largeText {
		return err
	}
	l, fresh := c.sizes.known()
	if !fresh {
		info, _ := c.Info(ctx)
		l = info.GetLimits()
	}
	return tooLarge(d, l)
}
