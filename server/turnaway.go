package server

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/tap"

	"github.com/dixit-nlp/dixit/internal/rpc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// door is where calls are heard of first: their headers have come, their messages
// have not, and no layer has seen them. In a flood it sends callers away whom the
// service would refuse, so that their texts need not be received and decoded. That
// is counted as any call is, but a flood of refusals has a line of log a second and
// not one each.
type door struct {
	service *rpc.Service
	counted grpc.UnaryServerInterceptor
	admits  func(context.Context) bool
	log     *slog.Logger

	turnedAway atomic.Int64 // since the last line of log
}

// knock is a tap.ServerInHandle. Whoever may not call at all is let in, to be told so.
func (d *door) knock(ctx context.Context, call *tap.Info) (context.Context, error) {
	if call.FullMethodName != pb.TextAnalysisService_Analyze_FullMethodName || !d.admits(ctx) {
		return ctx, nil
	}
	refusal := d.service.TurnAway(ctx)
	if refusal == nil {
		return ctx, nil
	}
	_, err := d.counted(ctx, nil, &grpc.UnaryServerInfo{FullMethod: call.FullMethodName}, func(context.Context, any) (any, error) {
		return nil, refusal
	})
	if d.turnedAway.Add(1) == 1 {
		time.AfterFunc(time.Second, func() {
			d.log.Warn("calls refused unread", "method", call.FullMethodName, "calls", d.turnedAway.Swap(0))
		})
	}
	return nil, err
}
