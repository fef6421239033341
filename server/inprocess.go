package server

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/test/bufconn"
)

// InProcess starts the service inside this process, without a port: addresses,
// certificates and keys of the configuration are not used. Calls on conn take the
// same way through the same code as over the network. Stop closes conn and ends
// the service.
func InProcess(c Config, opts ...grpc.DialOption) (conn *grpc.ClientConn, stop func(), err error) {
	if err := c.Check(); err != nil {
		return nil, nil, err
	}
	e, err := load(&c)
	if err != nil {
		return nil, nil, err
	}
	return inProcess(c, e, opts...)
}

func inProcess(c Config, e *engine, opts ...grpc.DialOption) (*grpc.ClientConn, func(), error) {
	l := bufconn.Listen(1 << 20)
	conn, err := grpc.NewClient("passthrough:///in-process", append([]grpc.DialOption{
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return l.DialContext(ctx) }),
		grpc.WithTransportCredentials(insecure.NewCredentials()),
	}, opts...)...)
	if err != nil {
		return nil, nil, err
	}
	c.TLSCertFile, c.TLSKeyFile, c.TLSClientCAFile, c.KeysFile = "", "", "", ""
	s, err := newServer(c, e, l)
	if err != nil {
		return nil, nil, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan struct{})
	go func() {
		defer close(served)
		_ = s.Serve(ctx) // a bufconn fails only when it is closed
	}()
	return conn, func() {
		_ = conn.Close() // closed already: so much the better
		cancel()
		<-served
	}, nil
}
