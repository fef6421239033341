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
// to, leaves alone those that are about to stop, notices those that are gone
// without a word, and tries again, a little later and elsewhere, when the
// service is unavailable; no call lasts for ever. What else it can do is an
// [Option] of [New]. To test a program that calls a server, there is package
// clienttest. Everything else is the contract's: see proto/dixit/v1.
package client

import (
	"context"

	"google.golang.org/grpc"

	dixitv1 "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// Client calls a Dixit server. It is safe for concurrent use, and so are the
// clients made from it by [Client.With]: they share its connections.
type Client struct {
	conn    *grpc.ClientConn // nil when the connection is the caller's
	stub    dixitv1.TextAnalysisServiceClient
	sizes   *sizes
	options *Options
}

// New returns a client of the server at target: "host:port", where the host may
// stand for many ("dns:///host:port" says the same), or any other name that gRPC
// resolves. It does not wait for the server: the first call connects.
func New(target string, options ...Option) (*Client, error) {
	s := settings{timeout: defaultTimeout}
	for _, set := range options {
		set(&s)
	}
	dial, err := s.dialOptions()
	if err != nil {
		return nil, err
	}
	conn, err := grpc.NewClient(target, dial...)
	if err != nil {
		return nil, err
	}
	c := NewOver(conn)
	c.conn = conn
	return c, nil
}

// NewOver returns a client over a connection that the caller made, and closes:
// one to a server in the same process, or one shared with other services. How
// its calls are balanced and repeated is up to the connection.
func NewOver(conn grpc.ClientConnInterface) *Client {
	return &Client{stub: dixitv1.NewTextAnalysisServiceClient(conn), sizes: new(sizes)}
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

// Stub is the generated client below c, over the same connections, for what c
// leaves out: call options, headers, a stream of one's own.
func (c *Client) Stub() dixitv1.TextAnalysisServiceClient { return c.stub }

// Analyze reads one document.
func (c *Client) Analyze(ctx context.Context, document *Document) (*Analysis, error) {
	if err := c.check(ctx, document); err != nil {
		return nil, err
	}
	r, err := c.stub.Analyze(ctx, &dixitv1.AnalyzeRequest{Document: document, Options: c.options}, c.sizes.call())
	if err != nil {
		return nil, err
	}
	return r.GetAnalysis(), nil
}

// AnalyzeBatch reads several documents in one call, and returns one result for
// each, in the same order. A document that fails does not fail the others: ask
// each result for its [Err]. Only one that is not UTF-8 or far too long does,
// for it cannot be sent. The server limits the size of a batch (see
// [Client.Info]); for more documents than that there is [Client.AnalyzeAll].
func (c *Client) AnalyzeBatch(ctx context.Context, documents ...*Document) ([]*Result, error) {
	for _, d := range documents {
		if err := c.check(ctx, d); err != nil {
			return nil, err
		}
	}
	r, err := c.stub.BatchAnalyze(ctx, &dixitv1.BatchAnalyzeRequest{Documents: documents, Options: c.options}, c.sizes.call())
	if err != nil {
		return nil, err
	}
	return r.GetResults(), nil
}

// Info says which engine answers, which languages it speaks, and its limits.
func (c *Client) Info(ctx context.Context) (*Info, error) {
	info, err := c.stub.GetServiceInfo(ctx, &dixitv1.GetServiceInfoRequest{}, c.sizes.call())
	if err == nil {
		c.sizes.learn(info.GetLimits())
	}
	return info, err
}
