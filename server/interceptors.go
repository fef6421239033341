package server

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/internal/rpc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// The interceptors, outermost first: the id of a call before all that mentions
// it; the log next, so that it sees what recovery answers.
func unary(log *slog.Logger) []grpc.UnaryServerInterceptor {
	return []grpc.UnaryServerInterceptor{
		func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
			return next(identify(ctx), req)
		},
		func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
			start := time.Now()
			resp, err := next(ctx, req)
			logCall(ctx, log, info.FullMethod, start, err)
			return resp, err
		},
		func(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (resp any, err error) {
			defer recovered(ctx, log, &err)
			return next(ctx, req)
		},
	}
}

// stream is unary for streams.
func stream(log *slog.Logger) []grpc.StreamServerInterceptor {
	return []grpc.StreamServerInterceptor{
		func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) error {
			return next(srv, streamIn{ss, identify(ss.Context())})
		},
		func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) error {
			start := time.Now()
			err := next(srv, ss)
			logCall(ss.Context(), log, info.FullMethod, start, err)
			return err
		},
		func(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) (err error) {
			defer recovered(ss.Context(), log, &err)
			return next(srv, ss)
		},
	}
}

// streamIn is a stream in a context of ours.
type streamIn struct {
	grpc.ServerStream
	ctx context.Context
}

func (s streamIn) Context() context.Context { return s.ctx }

// requestID is the header with the id of a call, both ways.
const requestID = "x-request-id"

// identify gives the call of ctx its id, the caller's own if it has a sane one,
// and sends it back in the header.
func identify(ctx context.Context) context.Context {
	id := ""
	if ids := metadata.ValueFromIncomingContext(ctx, requestID); len(ids) > 0 {
		id = ids[0]
	}
	if !sane(id) {
		id = rand.Text()
	}
	_ = grpc.SetHeader(ctx, metadata.Pairs(requestID, id)) // fails after the header is sent: not yet
	return rpc.WithRequestID(ctx, id)
}

// sane reports an id that may stand in a header and on a line of a log.
func sane(id string) bool {
	if id == "" || len(id) > 128 {
		return false
	}
	for i := range len(id) {
		if id[i] <= ' ' || id[i] > '~' {
			return false
		}
	}
	return true
}

// logCall writes a line about a call, and never a word of what was in it. Calls
// to what is not ours, health and reflection, are noise most of the time.
func logCall(ctx context.Context, log *slog.Logger, method string, start time.Time, err error) {
	level := slog.LevelDebug
	if strings.HasPrefix(method, "/"+pb.TextAnalysisService_ServiceDesc.ServiceName+"/") {
		level = slog.LevelInfo
	}
	log.Log(ctx, level, "call",
		"method", method,
		"code", status.Code(err).String(),
		"duration", time.Since(start),
		"request_id", rpc.RequestID(ctx))
}

// recovered, deferred, turns a panic into the answer that something went wrong.
func recovered(ctx context.Context, log *slog.Logger, err *error) {
	if v := recover(); v != nil {
		log.ErrorContext(ctx, "panic", "request_id", rpc.RequestID(ctx), "panic", fmt.Sprint(v), "stack", string(debug.Stack()))
		*err = rpc.Internal(ctx).Err()
	}
}
