package client

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
)

// onceMore makes a call again whose server died after the answer had begun. gRPC
// does not: for all it knows, the call was meant to be made once. Reading a text
// again harms nobody.
func onceMore(ctx context.Context, method string, req, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
	var begun metadata.MD // there is a header; an answer that is nothing but an error has none
	err := invoke(ctx, method, req, reply, conn, append(opts[:len(opts):len(opts)], grpc.Header(&begun))...)
	if status.Code(err) != codes.Unavailable || len(begun) == 0 {
		return err
	}
	return invoke(ctx, method, req, reply, conn, opts...)
}
