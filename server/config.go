package server

import (
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"time"

	"github.com/dixit-nlp/dixit/internal/rpc"
)

// Config is everything that can be set about a server. Start from
// [DefaultConfig]; the zero value of most fields is refused.
type Config struct {
	GRPCAddr     string        // host and port to listen on for gRPC; port 0 takes a free one
	HTTPAddr     string        // the same for HTTP: /healthz, /readyz, /metrics; empty for none
	Pprof        bool          // whether the HTTP port serves /debug/pprof/, for profiles
	Reflection   bool          // whether tools such as grpcurl may ask for the contract
	DrainTimeout time.Duration // how long calls may go on once the server is told to stop

	MaxTextBytes       int // of the text of a document
	MaxDocumentIDBytes int
	MaxBatchDocuments  int // of one BatchAnalyze
	MaxStreamInFlight  int // documents of one AnalyzeStream that are read and not answered
	MaxMessageBytes    int // of a request on the wire

	MaxAnalyses       int // documents that are read at once
	MaxQueueDocuments int // calls that wait for their turn; past that they are refused
	MaxQueueBytes     int // of the texts that they bring

	MaxDocumentTime      time.Duration // that one document may take, whatever its call allows
	MaxConnectionAge     time.Duration // after which clients are asked to connect anew, so that they find new servers; 0 for never
	MaxConnectionStreams int           // calls at once on one connection
	MinPingInterval      time.Duration // connections that ping more often are closed

	TLSCertFile     string // certificate of both ports, and its chain, in PEM; empty for plain text
	TLSKeyFile      string // the key of that certificate
	TLSClientCAFile string // authorities of the clients that may call, in PEM; empty for all clients
	KeysFile        string // keys of which callers must show one, a line each; empty for no key

	Log *slog.Logger // nil says nothing
}

// DefaultConfig is a server as it runs when nobody says otherwise.
func DefaultConfig() Config {
	return Config{
		GRPCAddr:     ":50051",
		HTTPAddr:     ":8080",
		Reflection:   true,
		DrainTimeout: 20 * time.Second, // Kubernetes kills after 30

		MaxTextBytes:       1 << 20,
		MaxDocumentIDBytes: 128,
		MaxBatchDocuments:  100,
		MaxStreamInFlight:  2 * runtime.GOMAXPROCS(0), // enough work while the first answers wait to be sent
		MaxMessageBytes:    16 << 20,

		MaxAnalyses:       2 * runtime.GOMAXPROCS(0), // so that a short text overtakes a long one
		MaxQueueDocuments: 32 * runtime.GOMAXPROCS(0),
		MaxQueueBytes:     (2 << 20) * runtime.GOMAXPROCS(0), // less than a second of work

		MaxDocumentTime:      time.Minute,
		MaxConnectionAge:     time.Hour,
		MaxConnectionStreams: 1000,
		MinPingInterval:      10 * time.Second,
	}
}

// limits are those of the service.
func (c *Config) limits() rpc.Limits {
	return rpc.Limits{
		TextBytes:       c.MaxTextBytes,
		DocumentIDBytes: c.MaxDocumentIDBytes,
		BatchDocuments:  c.MaxBatchDocuments,
		StreamInFlight:  c.MaxStreamInFlight,
		MessageBytes:    c.MaxMessageBytes,
		Analyses:        c.MaxAnalyses,
		DocumentTime:    c.MaxDocumentTime,
		QueueDocuments:  c.MaxQueueDocuments,
		QueueBytes:      c.MaxQueueBytes,
	}
}

// maxBytes bounds every limit on bytes: offsets are 32 bits wide, and so are
// limits in GetServiceInfo.
const maxBytes = 1 << 30

// check says what is wrong with a configuration.
func (c *Config) check() error {
	for _, limit := range []struct {
		name  string
		value int
	}{
		{"MaxTextBytes", c.MaxTextBytes},
		{"MaxDocumentIDBytes", c.MaxDocumentIDBytes},
		{"MaxBatchDocuments", c.MaxBatchDocuments},
		{"MaxStreamInFlight", c.MaxStreamInFlight},
		{"MaxMessageBytes", c.MaxMessageBytes},
		{"MaxAnalyses", c.MaxAnalyses},
		{"MaxQueueDocuments", c.MaxQueueDocuments},
		{"MaxQueueBytes", c.MaxQueueBytes},
		{"MaxConnectionStreams", c.MaxConnectionStreams},
	} {
		if limit.value < 1 || limit.value > maxBytes {
			return fmt.Errorf("%s %d is not between 1 and %d", limit.name, limit.value, maxBytes)
		}
	}
	for _, d := range []struct {
		name  string
		value time.Duration
	}{
		{"DrainTimeout", c.DrainTimeout},
		{"MaxConnectionAge", c.MaxConnectionAge},
		{"MinPingInterval", c.MinPingInterval},
	} {
		if d.value < 0 {
			return fmt.Errorf("%s %v is negative", d.name, d.value)
		}
	}
	switch {
	case c.MaxDocumentTime <= 0:
		return fmt.Errorf("MaxDocumentTime %v leaves no time", c.MaxDocumentTime)
	case (c.TLSCertFile == "") != (c.TLSKeyFile == ""):
		return errors.New("TLSCertFile and TLSKeyFile go together: set both or none")
	case c.TLSClientCAFile != "" && c.TLSCertFile == "":
		return errors.New("TLSClientCAFile needs TLSCertFile and TLSKeyFile: clients show certificates over TLS only")
	}
	return nil
}

// log is where the server writes.
func (c *Config) log() *slog.Logger {
	if c.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return c.Log
}
