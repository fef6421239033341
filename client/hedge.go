package client

import (
	"context"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// WithHedging asks a second server when a call of [Client.Analyze] or
// [Client.AnalyzeBatch] is not answered after a while, takes the answer that
// comes first and calls the other one off: fewer calls are slow, for the work of
// a few more. A good while is what 95 calls in 100 take less than.
//
// Hedging stays an exception. At most one call in ten is asked twice, so that a
// service that is slow altogether is not made slower; servers that are
// unavailable, or ask to be left alone for a while, are.
func WithHedging(after time.Duration) Option {
	return func(s *settings) { s.hedging = &hedging{after: after, tokens: mostTokens, credit: mostCredit} }
}

// What brakes hedging: tokens as gRPC counts them for what it repeats (see
// serviceConfig), and credit, of which each call brings some.
const (
	mostTokens      = 500
	tokensOfSuccess = 0.5
	mostCredit      = 10
	creditOfCall    = 0.1
	hedgedAttempts  = 5 // at most, those after failures included
)

// hedging is gRFC A6's policy of that name, for calls of one message: grpc-go
// has none. It repeats calls that fail too, since only who makes the attempts
// can know what became of them.
type hedging struct {
	after   time.Duration
	timeout time.Duration // of the call; 0 for none

	mu             sync.Mutex
	tokens, credit float64
}

// attempt is one of a call, with everything that it writes.
type attempt struct {
	reply   proto.Message
	header  metadata.MD
	trailer metadata.MD
	peer    peer.Peer
	err     error
}

// intercept is an interceptor.
func (h *hedging) intercept(ctx context.Context, method string, req, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	if method != dixitv1.TextAnalysisService_Analyze_FullMethodName && method != dixitv1.TextAnalysisService_BatchAnalyze_FullMethodName {
		return invoke(ctx, method, req, reply, conn, opts...)
	}
	ctx, cancel := h.limit(ctx)
	into := reply.(proto.Message)
	ended := make(chan *attempt, hedgedAttempts)
	begin := func() {
		a := &attempt{reply: into.ProtoReflect().New().Interface()}
		go func() {
			a.err = invoke(ctx, method, req, a.reply, conn, a.options(opts)...)
			ended <- a
		}()
	}
	first, running := h.race(ctx, begin, ended)
	cancel()
	for ; running > 1; running-- { // the request is the caller's again
		<-ended
	}
	first.hand(into, opts)
	return first.err
}

// limit is the context of all attempts together.
func (h *hedging) limit(ctx context.Context) (context.Context, context.CancelFunc) {
	if h.timeout > 0 {
		return context.WithTimeout(ctx, h.timeout)
	}
	return context.WithCancel(ctx)
}

// race begins attempts until one of them settles the matter, and returns it with
// how many have not ended yet, itself included.
func (h *hedging) race(ctx context.Context, begin func(), ended <-chan *attempt) (settled *attempt, running int) {
	h.earn(0, creditOfCall)
	begin()
	made, running := 1, 1
	slow := time.NewTimer(h.after)
	defer slow.Stop()
	var again <-chan time.Time
	over := ctx.Done()
	for {
		select {
		case <-over:
			if running == 0 { // an attempt says so itself
				settled.err = status.FromContextError(ctx.Err()).Err()
				return settled, 1
			}
			over = nil
			continue
		case <-slow.C:
			if again != nil || made == hedgedAttempts || !h.spend() {
				continue
			}
		case <-again:
			again = nil
		case a := <-ended:
			if status.Code(a.err) != codes.Unavailable {
				if a.err == nil {
					h.earn(tokensOfSuccess, 0)
				}
				return a, running
			}
			h.earn(-1, 0)
			settled = a // unless another one is made
			pause, may := a.pushback(made)
			if may && again == nil && made < hedgedAttempts && h.open() {
				again = time.After(pause)
			} else if again == nil && running == 1 {
				return a, running
			}
			running--
			continue
		}
		begin()
		made, running = made+1, running+1
	}
}

// earn adds to what hedging may use up, or takes away from it.
func (h *hedging) earn(tokens, credit float64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.tokens = max(0, min(h.tokens+tokens, mostTokens))
	h.credit = min(h.credit+credit, mostCredit)
}

// open reports whether calls may be repeated.
func (h *hedging) open() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.tokens > mostTokens/2
}

// spend reports whether a call may be hedged, and notes that it is.
func (h *hedging) spend() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.tokens <= mostTokens/2 || h.credit < 1 {
		return false
	}
	h.credit--
	return true
}

// pushback is how long to wait after an attempt that failed, and whether there
// is to be another one: as the server says, or else longer after each. What a
// server says of when it will have room is for who comes back to it: after the
// first refusal the turn is another server's, if there is one.
func (a *attempt) pushback(made int) (pause time.Duration, again bool) {
	if v := a.trailer.Get("grpc-retry-pushback-ms"); len(v) > 0 {
		ms, err := strconv.Atoi(v[0])
		return time.Duration(ms) * time.Millisecond, err == nil && ms >= 0
	}
	for _, d := range status.Convert(a.err).Details() {
		if r, ok := d.(*errdetails.RetryInfo); ok && made > 1 {
			return r.GetRetryDelay().AsDuration(), true
		}
	}
	return firstPause<<made/2 + rand.N(firstPause<<made), true
}

// options are those of the call, but for where the attempt writes.
func (a *attempt) options(opts []grpc.CallOption) []grpc.CallOption {
	own := slices.DeleteFunc(slices.Clone(opts), func(o grpc.CallOption) bool {
		switch o.(type) {
		case grpc.HeaderCallOption, grpc.TrailerCallOption, grpc.PeerCallOption:
			return true
		}
		return false
	})
	return append(own, grpc.Header(&a.header), grpc.Trailer(&a.trailer), grpc.Peer(&a.peer))
}

// hand gives the caller what the attempt got.
func (a *attempt) hand(reply proto.Message, opts []grpc.CallOption) {
	into := reply.ProtoReflect()
	a.reply.ProtoReflect().Range(func(f protoreflect.FieldDescriptor, v protoreflect.Value) bool {
		into.Set(f, v)
		return true
	})
	for _, o := range opts {
		switch o := o.(type) {
		case grpc.HeaderCallOption:
			*o.HeaderAddr = a.header
		case grpc.TrailerCallOption:
			*o.TrailerAddr = a.trailer
		case grpc.PeerCallOption:
			*o.PeerAddr = a.peer
		}
	}
}
