package client_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/client/clienttest"
)

// tries answers the nth attempt, from 1, as the test says, and counts them.
type tries struct {
	made      atomic.Int32
	calledOff atomic.Int32
}

func (n *tries) fake(answer func(ctx context.Context, try int) error) *clienttest.Fake {
	return &clienttest.Fake{Analyze: func(ctx context.Context, _ *client.Request) (*client.Analysis, error) {
		try := int(n.made.Add(1))
		if err := answer(ctx, try); err != nil {
			if ctx.Err() != nil {
				n.calledOff.Add(1)
			}
			return nil, err
		}
		_ = grpc.SetHeader(ctx, metadata.Pairs("try", fmt.Sprint(try))) // or nobody is there any more
		return &client.Analysis{Language: fmt.Sprint(try)}, nil
	}}
}

// never answers.
func never(ctx context.Context) error {
	<-ctx.Done()
	return status.FromContextError(ctx.Err()).Err()
}

// deafAtFirst never answers the first attempt.
func deafAtFirst(ctx context.Context, try int) error {
	if try == 1 {
		return never(ctx)
	}
	return nil
}

// unavailable is a server that cannot be had, and says when to come again.
func unavailable(after time.Duration) error {
	s, err := status.New(codes.Unavailable, "overloaded").WithDetails(&errdetails.RetryInfo{RetryDelay: durationpb.New(after)})
	if err != nil {
		return err
	}
	return s.Err()
}

func pushback(ctx context.Context, ms string) error {
	_ = grpc.SetTrailer(ctx, metadata.Pairs("grpc-retry-pushback-ms", ms))
	return status.Error(codes.Unavailable, "not now")
}

var bonjour = &client.Document{DocumentId: "a", Text: "Bonjour."}

func TestHedging(t *testing.T) {
	const soon, late = 5 * time.Millisecond, time.Hour
	for _, c := range []struct {
		name   string
		after  time.Duration
		answer func(ctx context.Context, try int) error
		want   string // the number of the attempt that answers, or a code
		made   int32
	}{
		{"a call that is answered in time is asked once", late, func(context.Context, int) error { return nil }, "1", 1},
		{"one that takes long is asked again, and the first answer counts", soon, deafAtFirst, "2", 2},
		{"also when it is the answer to the first", soon, func(ctx context.Context, try int) error {
			if try == 1 {
				time.Sleep(30 * time.Millisecond)
				return nil
			}
			return never(ctx)
		}, "1", 2},
		{"two at once are enough", soon, func(ctx context.Context, try int) error {
			if try > 2 {
				return nil
			}
			time.Sleep(50 * time.Millisecond)
			return status.Error(codes.InvalidArgument, "no")
		}, "InvalidArgument", 2},
		{"what is wrong with the call is wrong everywhere", late, func(context.Context, int) error {
			return status.Error(codes.InvalidArgument, "no")
		}, "InvalidArgument", 1},
		{"a server that is unavailable is not waited for", late, func(_ context.Context, try int) error {
			if try == 1 {
				return unavailable(time.Minute) // is for who comes back to it
			}
			return nil
		}, "2", 2},
		{"nor are five of them", late, func(context.Context, int) error { return unavailable(time.Millisecond) }, "Unavailable", 5},
		{"a server may ask for a pause", late, func(ctx context.Context, try int) error {
			if try == 1 {
				return pushback(ctx, "1")
			}
			return nil
		}, "2", 2},
		{"or to be left alone", late, func(ctx context.Context, _ int) error { return pushback(ctx, "-1") }, "Unavailable", 1},
		{"a failure does not call the other attempt off", soon, func(ctx context.Context, try int) error {
			if try == 2 {
				return pushback(ctx, "-1")
			}
			time.Sleep(30 * time.Millisecond)
			return nil
		}, "1", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var n tries
			dixit := n.fake(c.answer).Client(t, client.WithHedging(c.after))
			a, err := dixit.Analyze(t.Context(), bonjour)
			got := a.GetLanguage()
			if err != nil {
				got = status.Code(err).String()
			}
			if got != c.want || n.made.Load() != c.made {
				t.Errorf("%d attempts: %s, want %d: %s", n.made.Load(), got, c.made, c.want)
			}
		})
	}
}

func TestTheLoserOfARaceIsCalledOff(t *testing.T) {
	var n tries
	c := n.fake(deafAtFirst).Client(t, client.WithHedging(time.Millisecond))
	if _, err := c.AnalyzeBatch(t.Context(), bonjour); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(10 * time.Second); n.calledOff.Load() == 0; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it goes on")
		}
	}
}

// What an attempt writes besides its answer is that of the winner.
func TestHedgingHandsOverTheWinnersHeader(t *testing.T) {
	var n tries
	c := n.fake(deafAtFirst).Client(t, client.WithHedging(time.Millisecond))
	var header, trailer metadata.MD
	var who peer.Peer
	r, err := c.Stub().Analyze(t.Context(), &client.Request{Document: bonjour}, grpc.Header(&header), grpc.Trailer(&trailer), grpc.Peer(&who))
	if err != nil || r.GetAnalysis().GetLanguage() != "2" || strings.Join(header.Get("try"), "") != "2" || who.Addr == nil {
		t.Errorf("got %v, %v, header %v, peer %v", r, err, header, who.Addr)
	}
}

func TestHedgingIsTheException(t *testing.T) {
	var n tries
	c := n.fake(func(context.Context, int) error {
		time.Sleep(3 * time.Millisecond)
		return nil
	}).Client(t, client.WithHedging(time.Millisecond))
	const calls = 200
	for range calls {
		if _, err := c.Analyze(t.Context(), bonjour); err != nil {
			t.Fatal(err)
		}
	}
	if extra := n.made.Load() - calls; extra < 10 || extra > calls/10+10 {
		t.Errorf("%d calls of %d were asked twice", extra, calls)
	}
}

// A service that fails every call is not asked five times as much.
func TestHedgingStopsWhenTheServiceIsDown(t *testing.T) {
	var n tries
	c := n.fake(func(context.Context, int) error { return unavailable(0) }).Client(t, client.WithHedging(time.Hour))
	const calls = 500
	for range calls {
		if _, err := c.Analyze(t.Context(), bonjour); status.Code(err) != codes.Unavailable {
			t.Fatal(err)
		}
	}
	if made := n.made.Load(); made < calls+100 || made > calls+260 {
		t.Errorf("%d attempts for %d calls", made, calls)
	}
}

func TestHedgedAttemptsShareOneDeadline(t *testing.T) {
	for _, c := range []struct {
		name   string
		answer func(ctx context.Context, try int) error
	}{
		{"under way", func(ctx context.Context, _ int) error { return never(ctx) }},
		{"between two attempts", func(context.Context, int) error { return unavailable(time.Hour) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			var n tries
			dixit := n.fake(c.answer).Client(t, client.WithHedging(time.Millisecond), client.WithTimeout(50*time.Millisecond))
			begun := time.Now()
			_, err := dixit.Analyze(t.Context(), bonjour)
			if took := time.Since(begun); status.Code(err) != codes.DeadlineExceeded || took > 5*time.Second {
				t.Errorf("after %v: %v", took, err)
			}
		})
	}
}
