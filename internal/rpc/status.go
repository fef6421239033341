package rpc

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/types/known/durationpb"
)

// Domain is the domain of every ErrorInfo.
const Domain = "dixit"

// refusal is a request that the caller must change: INVALID_ARGUMENT.
type refusal struct {
	reason   string            // of the ErrorInfo
	field    string            // path of the field to blame; empty when none is
	message  string            // for people
	metadata map[string]string // every variable part of message
}

func (r *refusal) Error() string { return r.message }

// fault is a panic of ours while a document was read.
type fault struct {
	value any
	stack []byte
}

func (f *fault) Error() string { return fmt.Sprintf("panic: %v", f.value) }

// overload is more work than the service admits. Who is refused for it may come
// again after about that time.
type overload struct{ again time.Duration }

func (*overload) Error() string { return "more work than the service admits" }

const (
	soonest = 10 * time.Millisecond // after which to come again
	latest  = 2 * time.Second       // by then, the flood may be over
)

// delay is a time to come again at which not all others come that were refused at
// the same moment.
func (o *overload) delay() time.Duration {
	again := min(max(soonest, o.again), latest)
	return again/2 + rand.N(again)
}

// What ends a stream whose client may go on with another one.
var (
	errDraining = errors.New("the server is shutting down")
	errOld      = errors.New("the stream is as old as streams get")
)

// status turns any error of a call into what the caller gets to see. What he
// did not cause goes to the log, whole; he is told the id to ask for it.
func (s *Service) status(ctx context.Context, err error) *status.Status {
	var (
		r    *refusal
		f    *fault
		full *overload
	)
	switch st, ok := status.FromError(err); {
	case ok:
		return st
	case errors.As(err, &r):
		details := []protoadapt.MessageV1{&errdetails.ErrorInfo{Reason: r.reason, Domain: Domain, Metadata: r.metadata}}
		if r.field != "" {
			details = append(details, &errdetails.BadRequest{FieldViolations: []*errdetails.BadRequest_FieldViolation{
				{Field: r.field, Description: r.message, Reason: r.reason},
			}})
		}
		return detailed(codes.InvalidArgument, r.message, details...)
	case errors.Is(err, errDraining):
		return detailed(codes.Unavailable, err.Error(), &errdetails.ErrorInfo{Reason: "SHUTTING_DOWN", Domain: Domain})
	case errors.Is(err, errOld):
		return detailed(codes.Unavailable, err.Error(), &errdetails.ErrorInfo{Reason: "STREAM_OLD", Domain: Domain})
	case errors.As(err, &full):
		return detailed(codes.Unavailable, err.Error(),
			&errdetails.ErrorInfo{Reason: "OVERLOADED", Domain: Domain},
			&errdetails.RetryInfo{RetryDelay: durationpb.New(full.delay())})
	case errors.Is(err, context.DeadlineExceeded):
		return status.New(codes.DeadlineExceeded, "the deadline passed before the analysis was done")
	case errors.Is(err, context.Canceled):
		return status.New(codes.Canceled, "the call was cancelled before the analysis was done")
	case errors.As(err, &f):
		s.log.ErrorContext(ctx, "panic", "request_id", RequestID(ctx), "panic", fmt.Sprint(f.value), "stack", string(f.stack))
	default:
		s.log.ErrorContext(ctx, "unexpected error", "request_id", RequestID(ctx), slog.Any("error", err))
	}
	return Internal(ctx)
}

// Internal is what the caller learns of a fault of ours.
func Internal(ctx context.Context) *status.Status {
	id := RequestID(ctx)
	return detailed(codes.Internal, fmt.Sprintf("internal error; request id %q", id),
		&errdetails.ErrorInfo{Reason: "INTERNAL", Domain: Domain, Metadata: map[string]string{"request_id": id}},
		&errdetails.RequestInfo{RequestId: id})
}

// detailed is a status with details.
func detailed(code codes.Code, message string, details ...protoadapt.MessageV1) *status.Status {
	st, err := status.New(code, message).WithDetails(details...)
	if err != nil { // a detail that cannot be marshalled: one of ours holds no UTF-8
		panic(err)
	}
	return st
}
