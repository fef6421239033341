package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"github.com/dixit-nlp/dixit/server"
)

// flags are the flags of the program. Defaults in ${} are those of the server.
type flags struct {
	Command string `arg:"" optional:"" enum:"serve,healthcheck" default:"serve" help:"serve or healthcheck (${default})."`

	GRPCAddr       string        `name:"grpc-addr" placeholder:"HOST:PORT" default:"${GRPCAddr}" help:"Where to serve gRPC (${default})."`
	HTTPAddr       string        `name:"http-addr" placeholder:"HOST:PORT" default:"${HTTPAddr}" help:"Where to serve HTTP: the page, calls by JSON, /healthz, /readyz, /metrics (${default}; empty for nowhere)."`
	AllowedOrigins []string      `placeholder:"ORIGIN,…" help:"Web pages elsewhere that may call the HTTP port, such as https://example.org; * for all. By default none may."`
	Channelz       bool          `help:"Let tools ask about connections over gRPC (channelz)."`
	Pprof          bool          `help:"Serve profiles of the program at /debug/pprof/ of the HTTP port."`
	Reflection     bool          `negatable:"" default:"${Reflection}" help:"Let tools such as grpcurl ask for the contract (${default})."`
	DrainTimeout   time.Duration `placeholder:"DURATION" default:"${DrainTimeout}" help:"How long calls may go on after SIGTERM (${default})."`

	MaxTextBytes       int `placeholder:"N" default:"${MaxTextBytes}" help:"Longest text of a document (${default})."`
	MaxDocumentIDBytes int `name:"max-document-id-bytes" placeholder:"N" default:"${MaxDocumentIDBytes}" help:"Longest document_id (${default})."`
	MaxBatchDocuments  int `placeholder:"N" default:"${MaxBatchDocuments}" help:"Most documents of one BatchAnalyze (${default})."`
	MaxStreamInFlight  int `placeholder:"N" default:"${MaxStreamInFlight}" help:"Most unanswered documents of one AnalyzeStream (${default}; by default twice the processors)."`
	MaxMessageBytes    int `placeholder:"N" default:"${MaxMessageBytes}" help:"Largest request on the wire (${default})."`

	MaxAnalyses       int           `placeholder:"N" default:"${MaxAnalyses}" help:"Most documents read at once (${default}; by default one more than processors)."`
	MaxQueueDocuments int           `placeholder:"N" default:"${MaxQueueDocuments}" help:"Most calls that wait for their turn; past that they are refused (${default}; by default 64 a processor)."`
	MaxQueueBytes     int           `placeholder:"N" default:"${MaxQueueBytes}" help:"Most text that waits with them (${default}; by default 2 MiB a processor)."`
	MaxQueueTime      time.Duration `placeholder:"DURATION" default:"${MaxQueueTime}" help:"Longest that they can expect to wait; while more comes than can be read, far less (${default})."`

	MaxDocumentTime      time.Duration `placeholder:"DURATION" default:"${MaxDocumentTime}" help:"Longest that one document may take, whatever its caller allows (${default})."`
	MaxConnectionAge     time.Duration `placeholder:"DURATION" default:"${MaxConnectionAge}" help:"Age at which clients are asked to connect anew, and streams are ended once their documents are answered, so that they find new servers (${default}; 0 for never)."`
	MaxConnectionStreams int           `placeholder:"N" default:"${MaxConnectionStreams}" help:"Most calls at once on one connection (${default})."`
	MinPingInterval      time.Duration `placeholder:"DURATION" default:"${MinPingInterval}" help:"Close connections that ping more often (${default})."`
	TLSCertFile          string        `name:"tls-cert-file" placeholder:"FILE" help:"Certificate of both ports, with its chain, in PEM. Read again when it changes. Without one, both speak plain text."`
	TLSKeyFile           string        `name:"tls-key-file" placeholder:"FILE" help:"Key of that certificate."`
	TLSClientCAFile      string        `name:"tls-client-ca-file" placeholder:"FILE" help:"Authorities of the clients that may call, in PEM. Without them, no certificate is asked for."`
	KeysFile             string        `placeholder:"FILE" help:"Keys, one a line, of which callers must show one (authorization: Bearer KEY). Read again when it changes. Without it, no key is asked for."`

	EnglishTagger string `enum:"own,prose" default:"${EnglishTagger}" help:"What labels the words of English: own or prose, which is slower and worse and there to compare (${default})."`

	LogFormat string     `enum:"text,json" default:"text" help:"text or json (${default})."`
	LogLevel  slog.Level `placeholder:"LEVEL" default:"info" help:"debug, info, warn or error (${default})."`

	PrintConfig bool `env:"-" help:"Print the settings in force as environment variables and exit."`

	Version kong.VersionFlag `env:"-" help:"Print the version and exit."`

	model *kong.Application
}

// parse reads flags and environment. It returns nil flags after --help and
// --version, when there is nothing left to do.
func parse(args []string, stdout io.Writer) (*flags, error) {
	var f flags
	done := false
	p, err := kong.New(&f, append([]kong.Option{
		kong.Name("dixitd"),
		kong.Description(description),
		kong.DefaultEnvars("DIXIT"),
		kong.Writers(stdout, stdout),
		kong.Exit(func(int) { done = true }),
	}, defaults()...)...)
	if err != nil {
		return nil, err
	}
	_, err = p.Parse(args)
	if done {
		return nil, nil
	}
	f.model = p.Model
	return &f, err
}

const description = `Serve the analysis of news articles over gRPC: sentences, quotes with their speakers, numeric claims.

With the command "healthcheck", ask the server that these flags started, on this machine, whether it is ready: exit 0 when it is, 1 when not.

Each flag has a twin in the environment: DIXIT_GRPC_ADDR for --grpc-addr. Traces and metrics go to a collector of OpenTelemetry, over gRPC, where OTEL_EXPORTER_OTLP_ENDPOINT or the other variables of its specification say so.`

// print writes the settings in force as a file of environment variables.
func (f *flags) print(w io.Writer) {
	for _, flag := range f.model.Flags {
		if len(flag.Envs) > 0 && flag.Name != "print-config" {
			value := flag.Target.Interface()
			if list, ok := value.([]string); ok {
				value = strings.Join(list, ",")
			}
			fmt.Fprintf(w, "%s=%v\n", flag.Envs[0], value)
		}
	}
}

// name puts the name of the flag in place of that of the field that err is about.
func (f *flags) name(err error) error {
	var c *server.ConfigError
	if !errors.As(err, &c) {
		return err
	}
	for _, flag := range f.model.Flags {
		if strings.EqualFold(strings.ReplaceAll(flag.Name, "-", ""), c.Field) {
			return fmt.Errorf("--%s (%s)%s", flag.Name, flag.Envs[0], strings.TrimPrefix(c.Error(), c.Field))
		}
	}
	return err
}

// defaults are what the flags stand for when they are not set.
func defaults() []kong.Option {
	d := server.DefaultConfig()
	return []kong.Option{kong.Vars{
		"GRPCAddr":             d.GRPCAddr,
		"HTTPAddr":             d.HTTPAddr,
		"Reflection":           strconv.FormatBool(d.Reflection),
		"DrainTimeout":         d.DrainTimeout.String(),
		"MaxTextBytes":         strconv.Itoa(d.MaxTextBytes),
		"MaxDocumentIDBytes":   strconv.Itoa(d.MaxDocumentIDBytes),
		"MaxBatchDocuments":    strconv.Itoa(d.MaxBatchDocuments),
		"MaxStreamInFlight":    strconv.Itoa(d.MaxStreamInFlight),
		"MaxMessageBytes":      strconv.Itoa(d.MaxMessageBytes),
		"MaxAnalyses":          strconv.Itoa(d.MaxAnalyses),
		"MaxQueueDocuments":    strconv.Itoa(d.MaxQueueDocuments),
		"MaxQueueBytes":        strconv.Itoa(d.MaxQueueBytes),
		"MaxQueueTime":         d.MaxQueueTime.String(),
		"MaxDocumentTime":      d.MaxDocumentTime.String(),
		"MaxConnectionAge":     d.MaxConnectionAge.String(),
		"MaxConnectionStreams": strconv.Itoa(d.MaxConnectionStreams),
		"MinPingInterval":      d.MinPingInterval.String(),
		"EnglishTagger":        d.EnglishTagger,
		"version":              "dixitd " + server.Version(),
	}}
}

// config is the server that the flags ask for, logging to w.
func (f *flags) config(w io.Writer) server.Config {
	o := &slog.HandlerOptions{Level: f.LogLevel}
	var h slog.Handler = slog.NewTextHandler(w, o)
	if f.LogFormat == "json" {
		h = slog.NewJSONHandler(w, o)
	}
	return server.Config{
		GRPCAddr:             f.GRPCAddr,
		HTTPAddr:             f.HTTPAddr,
		AllowedOrigins:       f.AllowedOrigins,
		Channelz:             f.Channelz,
		Pprof:                f.Pprof,
		Reflection:           f.Reflection,
		DrainTimeout:         f.DrainTimeout,
		MaxTextBytes:         f.MaxTextBytes,
		MaxDocumentIDBytes:   f.MaxDocumentIDBytes,
		MaxBatchDocuments:    f.MaxBatchDocuments,
		MaxStreamInFlight:    f.MaxStreamInFlight,
		MaxMessageBytes:      f.MaxMessageBytes,
		MaxAnalyses:          f.MaxAnalyses,
		MaxQueueDocuments:    f.MaxQueueDocuments,
		MaxQueueBytes:        f.MaxQueueBytes,
		MaxQueueTime:         f.MaxQueueTime,
		MaxDocumentTime:      f.MaxDocumentTime,
		MaxConnectionAge:     f.MaxConnectionAge,
		MaxConnectionStreams: f.MaxConnectionStreams,
		MinPingInterval:      f.MinPingInterval,
		TLSCertFile:          f.TLSCertFile,
		TLSKeyFile:           f.TLSKeyFile,
		TLSClientCAFile:      f.TLSClientCAFile,
		KeysFile:             f.KeysFile,
		EnglishTagger:        f.EnglishTagger,
		Log:                  slog.New(h),
	}
}
