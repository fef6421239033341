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

// layer is something around every call, of one document or a stream of them.
type layer struct {
	name string
	around
}

// ours reports a method of the service, not one of those that all servers have.
func ours(method string) bool {
	return strings.HasPrefix(method, "/"+pb.TextAnalysisService_ServiceDesc.ServiceName+"/")
}

// around calls next, or answers without.
type around func(ctx context.Context, method string, next func(context.Context) error) error

// layers are all of them, outermost first: the id of a call before all that
// mentions it; the log next, so that it sees what recovery answers; then who may
// call, and last the end of calls that have none. Around them are the metrics,
// which count everything, refusals included; inside, the service checks a request
// and then waits for its turn.
func (s *Server) layers() []layer {
	return []layer{
		{"request id", s.identify},
		{"log", logging(s.log)},
		{"recovery", recovery(s.log)},
		{"auth", s.authenticate},
		{"drain", s.drained},
	}
}

// unary is the layers as gRPC wants them for calls with one answer.
func (s *Server) unary() grpc.ServerOption {
	chain := []grpc.UnaryServerInterceptor{s.metrics.calls.UnaryServerInterceptor()}
	for _, l := range s.layers() {
		chain = append(chain, l.unary)
	}
	return grpc.ChainUnaryInterceptor(chain...)
}

// streams is the same for streams.
func (s *Server) streams() grpc.ServerOption {
	chain := []grpc.StreamServerInterceptor{s.metrics.calls.StreamServerInterceptor()}
	for _, l := range s.layers() {
		chain = append(chain, l.stream)
	}
	return grpc.ChainStreamInterceptor(chain...)
}

// unary is a as an interceptor of calls with one answer.
func (a around) unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (resp any, err error) {
	err = a(ctx, info.FullMethod, func(ctx context.Context) (err error) {
		resp, err = next(ctx, req)
		return err
	})
	return resp, err
}

// stream is a as an interceptor of streams.
func (a around) stream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, next grpc.StreamHandler) error {
	return a(ss.Context(), info.FullMethod, func(ctx context.Context) error {
		return next(srv, stream{ss, ctx})
	})
}

// stream is one in a context of ours.
type stream struct {
	grpc.ServerStream
	ctx context.Context
}

func (s stream) Context() context.Context { return s.ctx }

const (
	// requestID is the header with the id of a call, both ways.
	requestID = "x-request-id"
	// engineHeader is the header with the name, version and model of the engine.
	engineHeader = "x-dixit-engine"
)

// identify gives a call its id, the caller's own if it has a sane one, and sends
// it back with the engine: in the header, but for a call that is refused in the
// trailer. gRPC takes an answer with a header for one that has begun, and does not
// repeat the call, which is what a server that is overloaded asks for.
func (s *Server) identify(ctx context.Context, method string, next func(context.Context) error) error {
	id := ""
	if ids := metadata.ValueFromIncomingContext(ctx, requestID); len(ids) > 0 {
		id = ids[0]
	}
	if !sane(id) {
		id = rand.Text()
	}
	header := metadata.MD{requestID: {id}, engineHeader: {s.engine}}
	stream := method == pb.TextAnalysisService_AnalyzeStream_FullMethodName
	if stream {
		_ = grpc.SetHeader(ctx, header) // fails after it is sent: not yet
	}
	err := next(rpc.WithCall(ctx, id))
	switch {
	case err != nil:
		_ = grpc.SetTrailer(ctx, header) // fails for nobody who listens
	case !stream:
		_ = grpc.SetHeader(ctx, header) // the answer goes after it
	}
	return err
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

// logging writes a line about a call, and never a word of what was in it. Calls
// to what is not ours, health and reflection, are noise most of the time.
func logging(log *slog.Logger) around {
	return func(ctx context.Context, method string, next func(context.Context) error) error {
		start := time.Now()
		err := next(ctx)
		level := slog.LevelDebug
		if ours(method) {
			level = slog.LevelInfo
		}
		if !log.Enabled(ctx, level) {
			return err
		}
		end := time.Now()
		documents, bytes, language := rpc.CallOf(ctx).Read()
		r := slog.NewRecord(end, level, "call", 0) // a logger would look up the line of code, which is this one
		r.AddAttrs(
			slog.String("method", method),
			slog.String("code", status.Code(err).String()),
			slog.Duration("duration", end.Sub(start)),
			slog.Int("documents", documents),
			slog.Int("bytes", bytes),
			slog.String("language", language),
			slog.String("request_id", rpc.RequestID(ctx)))
		_ = log.Handler().Handle(ctx, r) // as a logger has it
		return err
	}
}

// recovery turns a panic into the answer that something went wrong. Those in an
// analysis do not come this far.
func recovery(log *slog.Logger) around {
	return func(ctx context.Context, _ string, next func(context.Context) error) (err error) {
		defer func() {
			if v := recover(); v != nil {
				log.ErrorContext(ctx, "panic", "request_id", rpc.RequestID(ctx), "panic", fmt.Sprint(v), "stack", string(debug.Stack()))
				err = rpc.Internal(ctx).Err()
			}
		}()
		return next(ctx)
	}
}

// drained ends the calls that only end with their connection, of those who watch
// health or load, soon after the server has begun to drain: once they know.
func (s *Server) drained(ctx context.Context, method string, next func(context.Context) error) error {
	if ours(method) {
		return next(ctx) // which knows for itself
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(s.draining, func() { time.AfterFunc(farewell, cancel) })()
	return next(ctx)
}

// farewell is how long those who watch have to hear that the server drains.
const farewell = 200 * time.Millisecond
