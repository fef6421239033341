package client

import (
	"context"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
)

// onceMore makes calls again whose server died after the answer had begun. gRPC
// does not: for all it knows, the call was meant to be made once. Reading a text
// again harms nobody. Both attempts together take no longer than timeout, if there
// is one: gRPC would give it to each.
func onceMore(timeout time.Duration) grpc.UnaryClientInterceptor {
	return func(ctx context.Context, method string, req, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
		if timeout > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, timeout)
			defer cancel()
		}
		var begun metadata.MD // there is a header; an answer that is nothing but an error has none
		err := invoke(ctx, method, req, reply, conn, append(opts[:len(opts):len(opts)], grpc.Header(&begun))...)
		if status.Code(err) != codes.Unavailable || len(begun) == 0 {
			return err
		}
		return invoke(ctx, method, req, reply, conn, opts...)
	}
}
