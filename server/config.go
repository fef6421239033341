package server

import (
	"fmt"
	"log/slog"
	"runtime"
	"time"

	"github.com/dixit-nlp/dixit/internal/rpc"
	"github.com/dixit-nlp/dixit/internal/web"
)

// Config is everything that can be set about a server. Start from
// [DefaultConfig]; the zero value of most fields is refused.
type Config struct {
	GRPCAddr       string        // host and port to listen on for gRPC; port 0 takes a free one
	HTTPAddr       string        // the same for HTTP: the page, calls by JSON, /healthz, /readyz, /metrics; empty for none
	AllowedOrigins []string      // of web pages elsewhere that may call: "https://example.org"; "*" for all
	Pprof          bool          // whether the HTTP port serves /debug/pprof/, for profiles
	Reflection     bool          // whether tools such as grpcurl may ask for the contract
	Channelz       bool          // whether they may ask about connections
	DrainTimeout   time.Duration // how long calls may go on once the server is told to stop

	MaxTextBytes       int // of the text of a document
	MaxDocumentIDBytes int
	MaxBatchDocuments  int // of one BatchAnalyze
	MaxStreamInFlight  int // documents of one AnalyzeStream that are read and not answered
	MaxMessageBytes    int // of a request on the wire

	MaxAnalyses       int           // documents that are read at once
	MaxQueueDocuments int           // calls that wait for their turn; past that they are refused
	MaxQueueBytes     int           // of the texts that they bring
	MaxQueueTime      time.Duration // that they can expect to wait; less while more comes than can be read

	MaxDocumentTime      time.Duration // that one document may take, whatever its call allows
	MaxConnectionAge     time.Duration // after which clients are asked to connect and to open streams anew, so that they find new servers; 0 for never
	MaxConnectionStreams int           // calls at once on one connection
	MinPingInterval      time.Duration // connections that ping more often are closed

	TLSCertFile     string // certificate of both ports, and its chain, in PEM; empty for plain text
	TLSKeyFile      string // the key of that certificate
	TLSClientCAFile string // authorities of the clients that may call, in PEM; empty for all clients
	KeysFile        string // keys of which callers must show one, a line each; empty for no key

	EnglishTagger string // OwnTagger or ProseTagger

	Log *slog.Logger // nil says nothing

	// Flood is told when more calls come for good than can be answered, and when
	// that is over; nil for nobody. All calls wait while it runs.
	Flood func(on bool)
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
		MaxStreamInFlight:  8 * runtime.GOMAXPROCS(0), // with fewer, places fall empty while answers wait to be sent
		MaxMessageBytes:    16 << 20,

		MaxAnalyses:       rpc.Spare + runtime.GOMAXPROCS(0), // so that a short text overtakes a long one
		MaxQueueDocuments: 64 * runtime.GOMAXPROCS(0),
		MaxQueueBytes:     (2 << 20) * runtime.GOMAXPROCS(0),
		MaxQueueTime:      500 * time.Millisecond, // by then, another server has answered

		MaxDocumentTime:      time.Minute,
		MaxConnectionAge:     time.Hour,
		MaxConnectionStreams: 1000,
		MinPingInterval:      10 * time.Second,

		EnglishTagger: OwnTagger,
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
		QueueTime:       c.MaxQueueTime,
		StreamAge:       c.MaxConnectionAge,
	}
}

// connectionAgeGrace is how long an old connection stays for what is on it. No
// stream is cut: those that began last get as old as the connection was, and
// answer what they have read.
func (c *Config) connectionAgeGrace() time.Duration { return c.MaxConnectionAge + c.MaxDocumentTime }

// ConfigError is a field of a configuration that cannot be used.
type ConfigError struct {
	Field   string // its name in Config
	Problem string // what is wrong with it, and what would be right
	Err     error  // why, when something else failed on it
}

func (e *ConfigError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%s: %v", e.Field, e.Err)
	}
	return fmt.Sprintf("%s: %s", e.Field, e.Problem)
}

func (e *ConfigError) Unwrap() error { return e.Err }

// maxBytes bounds every limit on bytes: offsets are 32 bits wide, and so are
// limits in GetServiceInfo.
const maxBytes = 1 << 30

// Check says, in a [ConfigError], what is wrong with a configuration, so far as
// that can be known without opening ports and files.
func (c *Config) Check() error {
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
			return wrong(limit.name, "%d is not between 1 and %d", limit.value, maxBytes)
		}
	}
	for _, d := range []struct {
		name  string
		value time.Duration
	}{
		{"DrainTimeout", c.DrainTimeout},
		{"MaxQueueTime", c.MaxQueueTime},
		{"MaxConnectionAge", c.MaxConnectionAge},
		{"MinPingInterval", c.MinPingInterval},
	} {
		if d.value < 0 {
			return wrong(d.name, "%v is negative: give a time such as 20s", d.value)
		}
	}
	for _, origin := range c.AllowedOrigins {
		if err := web.CheckOrigin(origin); err != nil {
			return &ConfigError{Field: "AllowedOrigins", Problem: err.Error()}
		}
	}
	switch {
	case c.EnglishTagger != OwnTagger && c.EnglishTagger != ProseTagger:
		return wrong("EnglishTagger", "%q is neither %s nor %s", c.EnglishTagger, OwnTagger, ProseTagger)
	case c.MaxDocumentTime <= 0:
		return wrong("MaxDocumentTime", "%v leaves no time; a minute does", c.MaxDocumentTime)
	case c.MaxTextBytes > c.MaxMessageBytes:
		return wrong("MaxMessageBytes", "%d is less than a text may have, %d", c.MaxMessageBytes, c.MaxTextBytes)
	case c.TLSCertFile != "" && c.TLSKeyFile == "":
		return wrong("TLSKeyFile", "a certificate needs its key: name the file, or no certificate")
	case c.TLSKeyFile != "" && c.TLSCertFile == "":
		return wrong("TLSCertFile", "a key needs its certificate: name the file, or no key")
	case c.TLSClientCAFile != "" && c.TLSCertFile == "":
		return wrong("TLSClientCAFile", "clients show certificates to servers that have one: name a certificate and its key")
	case c.Pprof && c.HTTPAddr == "":
		return wrong("Pprof", "profiles are served on the HTTP port, which is turned off")
	}
	return nil
}

func wrong(field, format string, args ...any) error {
	return &ConfigError{Field: field, Problem: fmt.Sprintf(format, args...)}
}

// log is where the server writes.
func (c *Config) log() *slog.Logger {
	if c.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return c.Log
}
