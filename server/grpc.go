package server

import (
	"slices"
	"time"

	"google.golang.org/grpc"
	channelz "google.golang.org/grpc/channelz/service"
	"google.golang.org/grpc/credentials"
	_ "google.golang.org/grpc/encoding/gzip" // for callers who compress
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/reflection"

	"github.com/dixit-nlp/dixit/internal/rpc"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// What a client may send before it hears that it was received: of one call, and on
// one connection. At 100 ms from here that is 2.5 and 10 MB a second. Unless they are
// fixed, gRPC sends a ping whenever something comes, to find out how large they should
// be: in a flood, every second thing that it hears is the answer to one.
const (
	streamWindow     = 256 << 10
	connectionWindow = 1 << 20
)

// greeting is how long who connects may say nothing; tests are in a hurry.
var greeting = 20 * time.Second

// newGRPC is a gRPC server of the service. There is one behind each port, so
// that each drains its own calls; they share all the rest but for what is in more.
func (s *Server) newGRPC(c *Config, more ...grpc.ServerOption) *grpc.Server {
	door := &door{service: s.service, counted: s.metrics.calls.UnaryServerInterceptor(), admits: s.admits, log: s.log}
	options := append(slices.Clone(s.options),
		grpc.InTapHandle(door.knock),
		grpc.ForceServerCodecV2(rpc.Codec()),
		s.unary(),
		s.streams(),
		grpc.WaitForHandlers(true), // Stop leaves no work behind
		grpc.NumStreamWorkers(32),  // whose stacks are as deep as a call needs them, and need not grow with each

		grpc.StaticStreamWindowSize(streamWindow),
		grpc.StaticConnWindowSize(connectionWindow),
		grpc.MaxRecvMsgSize(c.MaxMessageBytes),
		grpc.MaxHeaderListSize(64<<10),
		grpc.MaxConcurrentStreams(uint32(c.MaxConnectionStreams)),
		grpc.ConnectionTimeout(greeting),
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{
			MinTime:             c.MinPingInterval,
			PermitWithoutStream: true,
		}),
		grpc.KeepaliveParams(keepalive.ServerParameters{
			MaxConnectionAge:      c.MaxConnectionAge,
			MaxConnectionAgeGrace: c.connectionAgeGrace(),
			Time:                  time.Minute, // a client that is gone without a word is noticed
			Timeout:               20 * time.Second,
		}),
	)
	if s.tls.Load() != nil {
		options = append(options, grpc.Creds(credentials.NewTLS(s.tlsFor(false, "h2"))))
	}
	g := grpc.NewServer(append(options, more...)...)
	pb.RegisterTextAnalysisServiceServer(g, s.service)
	healthpb.RegisterHealthServer(g, s.health)
	if c.Reflection {
		reflection.RegisterV1(g)
	}
	if c.Channelz { // what it shows is counted without it too: two of the 227 allocations of the shortest call
		channelz.RegisterChannelzServiceToServer(g)
	}
	return g
}
