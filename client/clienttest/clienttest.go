// Package clienttest tests programs that call a Dixit server.
//
// A [Fake] says what the test wants it to say, also what goes wrong:
//
//	fake := &clienttest.Fake{Analyze: func(ctx context.Context, r *client.Request) (*client.Analysis, error) {
//		return nil, clienttest.Error(codes.InvalidArgument, "TEXT_EMPTY", nil)
//	}}
//	c := fake.Client(t)
//
// [Client] and [Addr] are of the true service, with its languages, inside the
// test's process. Everything ends with the test.
package clienttest

import (
	"context"
	"net"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/grpc/test/bufconn"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/server"
)

// Client returns a client of the true service.
func Client(t testing.TB) *client.Client {
	t.Helper()
	conn, stop, err := server.InProcess(server.DefaultConfig())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return client.NewOver(conn)
}

// Addr returns the address, on this machine, of a server of the true service, for
// programs that want to be told one.
func Addr(t testing.TB) string {
	t.Helper()
	config := server.DefaultConfig()
	config.GRPCAddr, config.HTTPAddr = "127.0.0.1:0", ""
	s, err := server.New(config)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	return s.Addr().String()
}

// Client returns a client of the fake, made by [client.New] with these options.
func (f *Fake) Client(t testing.TB, options ...client.Option) *client.Client {
	t.Helper()
	l := bufconn.Listen(1 << 20)
	f.serve(t, l)
	dial := grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return l.DialContext(ctx) })
	c, err := client.New("passthrough:///fake", append(options, client.WithDialOptions(dial))...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// Addr returns the address, on this machine, of a server of the fake.
func (f *Fake) Addr(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	f.serve(t, l)
	return l.Addr().String()
}

// Error is an error as the service makes it: with a code, the reason that the
// contract lists for it, and what varies, such as "limit".
func Error(code codes.Code, reason string, metadata map[string]string) error {
	s, err := status.New(code, reason).WithDetails(&errdetails.ErrorInfo{Reason: reason, Domain: "dixit", Metadata: metadata})
	if err != nil { // it is no code of an error, or no UTF-8
		panic(err)
	}
	return s.Err()
}
