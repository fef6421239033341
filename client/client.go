// Package client talks to a Dixit server: documents go in, analyses come out.
//
//	c, err := client.New("localhost:50051")
//	…
//	defer c.Close()
//	a, err := c.Analyze(ctx, &client.Document{Text: article})
//	for _, q := range a.GetQuotes() {
//		fmt.Println(q.GetSpeaker().GetName(), q.GetText())
//	}
//
// [Client.Analyze] reads one document, [Client.AnalyzeBatch] a handful, and
// [Client.AnalyzeAll] as many as there are, in constant memory. [Client.With]
// says what to look for and in which unit offsets count.
//
// The client spreads calls over every address that the target's name resolves
// to, leaves alone those that are about to stop, and tries again, a little later
// and elsewhere, when the service is unavailable. Everything else is the
// contract's: see proto/dixit/v1.
package client

import (
	"context"
	"crypto/tls"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	_ "google.golang.org/grpc/health" // lets the balancer ask how a server is

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// callOptions go with every call. An answer may be larger than the 4 MB that
// gRPC grants: a batch of long articles with every fact and its text.
var callOptions = []grpc.CallOption{grpc.MaxCallRecvMsgSize(64 << 20)}

// serviceConfig balances over all healthy addresses and repeats calls, with a
// brake: a service that refuses most of them is not helped by four times as
// many. Streams are not repeated here, where gRPC would have to keep what they
// sent; see AnalyzeAll.
const serviceConfig = `{
	"loadBalancingConfig": [{"round_robin": {}}],
	"healthCheckConfig": {"serviceName": ""},
	"methodConfig": [{
		"name": [
			{"service": "dixit.v1.TextAnalysisService", "method": "Analyze"},
			{"service": "dixit.v1.TextAnalysisService", "method": "BatchAnalyze"},
			{"service": "dixit.v1.TextAnalysisService", "method": "GetServiceInfo"}
		],
		"retryPolicy": {
			"maxAttempts": 4,
			"initialBackoff": "0.1s",
			"maxBackoff": "2s",
			"backoffMultiplier": 2,
			"retryableStatusCodes": ["UNAVAILABLE"]
		}
	}],
	"retryThrottling": {"maxTokens": 10, "tokenRatio": 0.1}
}`

// Client calls a Dixit server. It is safe for concurrent use, and so are the
// clients made from it by [Client.With]: they share its connections.
type Client struct {
	conn    *grpc.ClientConn // nil when the connection is the caller's
	stub    dixitv1.TextAnalysisServiceClient
	options *Options
}

// Option sets up a client in [New].
type Option func(*settings)

type settings struct {
	transport credentials.TransportCredentials
	dial      []grpc.DialOption
}

// WithTLS encrypts the connection; a nil config trusts the system's roots. A
// client speaks plain text otherwise.
func WithTLS(config *tls.Config) Option {
	return func(s *settings) { s.transport = credentials.NewTLS(config) }
}

// WithDialOptions adds to how gRPC connects: interceptors, a user agent, another
// service config. They come after the client's own options and win over them.
func WithDialOptions(options ...grpc.DialOption) Option {
	return func(s *settings) { s.dial = append(s.dial, options...) }
}

// New returns a client of the server at target: "host:port", or any name that
// gRPC resolves. It does not wait for the server: the first call connects.
func New(target string, options ...Option) (*Client, error) {
	s := settings{transport: insecure.NewCredentials()}
	for _, set := range options {
		set(&s)
	}
	conn, err := grpc.NewClient(target, append([]grpc.DialOption{
		grpc.WithTransportCredentials(s.transport),
		grpc.WithDefaultServiceConfig(serviceConfig),
	}, s.dial...)...)
	if err != nil {
		return nil, err
	}
	c := NewOver(conn)
	c.conn = conn
	return c, nil
}

// NewOver returns a client over a connection that the caller made, and closes:
// one to a server in the same process, or one shared with other services.
func NewOver(conn grpc.ClientConnInterface) *Client {
	return &Client{stub: dixitv1.NewTextAnalysisServiceClient(conn)}
}

// Close closes the connections that [New] made. Calls under way fail.
func (c *Client) Close() error {
	if c.conn == nil {
		return nil
	}
	return c.conn.Close()
}

// With returns a client whose calls ask with these options; those of c are not
// kept. The message must not change while the client is in use.
func (c *Client) With(options *Options) *Client {
	d := *c
	d.options = options
	return &d
}

// Analyze reads one document.
func (c *Client) Analyze(ctx context.Context, document *Document) (*Analysis, error) {
	if err := check(document); err != nil {
		return nil, err
	}
	r, err := c.stub.Analyze(ctx, &dixitv1.AnalyzeRequest{Document: document, Options: c.options}, callOptions...)
	if err != nil {
		return nil, err
	}
	return r.GetAnalysis(), nil
}

// AnalyzeBatch reads several documents in one call, and returns one result for
// each, in the same order. A document that fails does not fail the others: ask
// each result for its [Err]. Only one that is not UTF-8 does, for it cannot be
// sent. The server limits the size of a batch (see [Client.Info]); for more
// documents than that there is [Client.AnalyzeAll].
func (c *Client) AnalyzeBatch(ctx context.Context, documents ...*Document) ([]*Result, error) {
	for _, d := range documents {
		if err := check(d); err != nil {
			return nil, err
		}
	}
	r, err := c.stub.BatchAnalyze(ctx, &dixitv1.BatchAnalyzeRequest{Documents: documents, Options: c.options}, callOptions...)
	if err != nil {
		return nil, err
	}
	return r.GetResults(), nil
}

// Info says which engine answers, which languages it speaks, and its limits.
func (c *Client) Info(ctx context.Context) (*Info, error) {
	return c.stub.GetServiceInfo(ctx, &dixitv1.GetServiceInfoRequest{}, callOptions...)
}
