package client

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/backoff"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/keepalive"
)

// defaultTimeout is that of a call whose context sets none: as long as the
// service itself gives a document.
const defaultTimeout = time.Minute

// Option sets up a client in [New].
type Option func(*settings)

type settings struct {
	tls      *tls.Config // nil for plain text
	key      *bearer
	timeout  time.Duration
	weighted bool
	hedging  *hedging
	dial     []grpc.DialOption
	err      error // of an option that cannot be had
}

// WithTLS encrypts the connection; a nil config trusts the system's roots. A
// client speaks plain text otherwise.
func WithTLS(config *tls.Config) Option {
	return func(s *settings) {
		s.tls = config.Clone()
		if config == nil {
			s.tls = new(tls.Config)
		}
	}
}

// WithTLSFiles is WithTLS for files in PEM. Servers are trusted whose
// certificate comes from an authority in caFile or, when that is empty, from one
// that the system trusts. For mutual TLS, the client shows the certificate in
// certFile, whose key is in keyFile; both are empty otherwise. They are read for
// every connection, so that they can be replaced.
func WithTLSFiles(caFile, certFile, keyFile string) Option {
	return func(s *settings) {
		s.tls = new(tls.Config)
		if caFile != "" {
			s.tls.RootCAs, s.err = authorities(caFile)
		}
		if certFile == "" && keyFile == "" {
			return
		}
		show := func(*tls.CertificateRequestInfo) (*tls.Certificate, error) {
			cert, err := tls.LoadX509KeyPair(certFile, keyFile)
			return &cert, err
		}
		s.tls.GetClientCertificate = show
		if _, err := show(nil); err != nil && s.err == nil {
			s.err = fmt.Errorf("client certificate: %w", err)
		}
	}
}

// authorities reads certificates that vouch for others.
func authorities(file string) (*x509.CertPool, error) {
	pem, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("certificate authorities: %w", err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("certificate authorities: no certificate in %q", file)
	}
	return pool, nil
}

// WithKey shows a key to the server with every call, as "authorization: Bearer
// KEY". A key is a secret: New fails without TLS.
func WithKey(key string) Option {
	return func(s *settings) { s.key = &bearer{key: key} }
}

// WithPlaintextKey is WithKey for connections without TLS, where everybody on
// the way can read the key: within one machine, or when something else encrypts.
func WithPlaintextKey(key string) Option {
	return func(s *settings) { s.key = &bearer{key: key, plain: true} }
}

// WithTimeout bounds how long a call may take, all attempts included, instead of
// a minute; a deadline of the call's context that comes earlier counts. 0 leaves
// calls to their context. [Client.AnalyzeAll] takes as long as it takes.
func WithTimeout(d time.Duration) Option {
	return func(s *settings) { s.timeout = d }
}

// WithWeightedBalancing sends more calls to servers that can do more, as they
// report it with their answers (ORCA), instead of the same number to each, and
// none to a server with which more than its share of the calls under way is
// waiting: for machines of several sizes, or with other work to do. A server that
// reports nothing is taken for one like the others.
func WithWeightedBalancing() Option {
	return func(s *settings) { s.weighted = true }
}

// WithUnaryInterceptors has every call but those of AnalyzeAll pass through
// interceptors, the first one outermost: to log, measure or trace. A call that
// is repeated passes once.
func WithUnaryInterceptors(interceptors ...grpc.UnaryClientInterceptor) Option {
	return WithDialOptions(grpc.WithChainUnaryInterceptor(interceptors...))
}

// WithStreamInterceptors does the same for the streams of AnalyzeAll.
func WithStreamInterceptors(interceptors ...grpc.StreamClientInterceptor) Option {
	return WithDialOptions(grpc.WithChainStreamInterceptor(interceptors...))
}

// WithDialOptions adds to how gRPC connects: a user agent, a stats handler,
// another service config. They come after the client's own options and win over
// them.
func WithDialOptions(options ...grpc.DialOption) Option {
	return func(s *settings) { s.dial = append(s.dial, options...) }
}

// dialOptions are the settings as gRPC takes them.
func (s *settings) dialOptions() ([]grpc.DialOption, error) {
	if s.err != nil {
		return nil, s.err
	}
	transport := insecure.NewCredentials()
	if s.tls != nil {
		transport = credentials.NewTLS(s.tls)
	}
	dial := []grpc.DialOption{
		grpc.WithTransportCredentials(transport),
		grpc.WithDefaultServiceConfig(serviceConfig(s)),
		grpc.WithKeepaliveParams(keepalive.ClientParameters{
			Time:    30 * time.Second, // a server that is gone without a word is noticed
			Timeout: 10 * time.Second,
		}),
		// A server that restarts is found again soon: gRPC by itself waits up to
		// two minutes, which suits clients by the million.
		grpc.WithConnectParams(grpc.ConnectParams{
			Backoff:           backoff.Config{BaseDelay: 200 * time.Millisecond, Multiplier: 1.6, Jitter: 0.2, MaxDelay: 5 * time.Second},
			MinConnectTimeout: 5 * time.Second,
		}),
	}
	if s.key != nil {
		dial = append(dial, grpc.WithPerRPCCredentials(s.key))
	}
	dial = append(dial, s.dial...)
	if s.hedging != nil { // last, so that other interceptors see one call
		s.hedging.timeout = s.timeout
		dial = append(dial, grpc.WithChainUnaryInterceptor(s.hedging.intercept))
	} else {
		dial = append(dial, grpc.WithChainUnaryInterceptor(onceMore(s.timeout)))
	}
	return dial, nil
}
