package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/flags"
	"github.com/dixit-nlp/dixit/server"
)

// settings are what the command line and the environment say.
type settings struct {
	command      string // serve or healthcheck
	server       server.Config
	logFormat    string
	logLevel     slog.Level
	printConfig  bool
	printVersion bool

	flags *flags.Set
}

// declare gives each setting its flag, and its value when nobody says otherwise.
func declare() *settings {
	s := &settings{command: "serve", server: server.DefaultConfig(), logFormat: "text"}
	s.flags = &flags.Set{Name: "dixitd", About: description, Twins: "DIXIT"}
	f, c := s.flags, &s.server
	f.Arg(&s.command, "[<command>]", "serve or healthcheck (${default}).", "serve", "healthcheck")

	f.String(&c.GRPCAddr, "grpc-addr", "HOST:PORT", "Where to serve gRPC (${default}).")
	f.String(&c.HTTPAddr, "http-addr", "HOST:PORT", "Where to serve HTTP: the page, calls by JSON, /healthz, /readyz, /metrics (${default}; empty for nowhere).")
	f.Strings(&c.AllowedOrigins, "allowed-origins", "ORIGIN,…", "Web pages elsewhere that may call the HTTP port, such as https://example.org; * for all. By default none may.")
	f.Bool(&c.Channelz, "channelz", "Let tools ask about connections over gRPC (channelz).")
	f.Bool(&c.Pprof, "pprof", "Serve profiles of the program at /debug/pprof/ of the HTTP port.")
	f.Bool(&c.Reflection, "reflection", "Let tools such as grpcurl ask for the contract (${default}).")
	f.Duration(&c.DrainTimeout, "drain-timeout", "DURATION", "How long calls may go on after SIGTERM (${default}).")

	f.Int(&c.MaxTextBytes, "max-text-bytes", "N", "Longest text of a document (${default}).")
	f.Int(&c.MaxDocumentIDBytes, "max-document-id-bytes", "N", "Longest document_id (${default}).")
	f.Int(&c.MaxBatchDocuments, "max-batch-documents", "N", "Most documents of one BatchAnalyze (${default}).")
	f.Int(&c.MaxStreamInFlight, "max-stream-in-flight", "N", "Most unanswered documents of one AnalyzeStream (${default}; by default eight times the processors).")
	f.Int(&c.MaxMessageBytes, "max-message-bytes", "N", "Largest request on the wire (${default}).")

	f.Int(&c.MaxAnalyses, "max-analyses", "N", "Most documents read at once (${default}; by default two more than processors).")
	f.Int(&c.MaxQueueDocuments, "max-queue-documents", "N", "Most calls that wait for their turn; past that they are refused (${default}; by default 64 a processor).")
	f.Int(&c.MaxQueueBytes, "max-queue-bytes", "N", "Most text that waits with them (${default}; by default 2 MiB a processor).")
	f.Duration(&c.MaxQueueTime, "max-queue-time", "DURATION", "Longest that they can expect to wait; while more comes than can be read, far less (${default}).")

	f.Duration(&c.MaxDocumentTime, "max-document-time", "DURATION", "Longest that one document may take, whatever its caller allows (${default}).")
	f.Duration(&c.MaxConnectionAge, "max-connection-age", "DURATION", "Age at which clients are asked to connect anew, and streams are ended once their documents are answered, so that they find new servers (${default}; 0 for never).")
	f.Int(&c.MaxConnectionStreams, "max-connection-streams", "N", "Most calls at once on one connection (${default}).")
	f.Duration(&c.MinPingInterval, "min-ping-interval", "DURATION", "Close connections that ping more often (${default}).")

	f.String(&c.TLSCertFile, "tls-cert-file", "FILE", "Certificate of both ports, with its chain, in PEM. Read again when it changes. Without one, both speak plain text.")
	f.String(&c.TLSKeyFile, "tls-key-file", "FILE", "Key of that certificate.")
	f.String(&c.TLSClientCAFile, "tls-client-ca-file", "FILE", "Authorities of the clients that may call, in PEM. Without them, no certificate is asked for.")
	f.String(&c.KeysFile, "keys-file", "FILE", "Keys, one a line, of which callers must show one (authorization: Bearer KEY). Read again when it changes. Without it, no key is asked for.")

	f.Choice(&c.EnglishTagger, "english-tagger", "What labels the words of English: own or prose, which is slower and worse and there to compare (${default}).", server.OwnTagger, server.ProseTagger)

	f.Choice(&s.logFormat, "log-format", "text or json (${default}).", "text", "json")
	f.Text(&s.logLevel, "log-level", "LEVEL", "debug, info, warn or error (info).")

	f.Bool(&s.printConfig, "print-config", "Print the settings in force as environment variables and exit.").Twin = ""
	f.Bool(&s.printVersion, "version", "Print the version and exit.").Twin = ""
	return s
}

const description = `Serve the analysis of news articles over gRPC and HTTP: sentences, quotes with
their speakers, numeric claims. SIGTERM ends it once its calls are answered.

With the command "healthcheck", ask the server that these flags started, on this
machine, whether it is ready: exit 0 when it is, 1 when not.

Each flag has a twin in the environment: DIXIT_GRPC_ADDR for --grpc-addr. Traces
and metrics go to a collector of OpenTelemetry, over gRPC, where
OTEL_EXPORTER_OTLP_ENDPOINT or the other variables of its specification say so.`

// parse reads flags and environment. It returns nil settings after --help and
// --version, when there is nothing left to do.
func parse(args []string, stdout io.Writer) (*settings, error) {
	s := declare()
	switch err := s.flags.Parse(args); {
	case errors.Is(err, flags.ErrHelp):
		return nil, s.flags.Help(stdout)
	case err != nil:
		return nil, err
	case s.printVersion:
		_, err := fmt.Fprintln(stdout, "dixitd", server.Version())
		return nil, err
	}
	return s, s.flags.Environment()
}

// strange are the variables of an environment that look like settings and are
// none, perhaps because somebody misspelt one. Those that Kubernetes makes for
// each Service of a name like ours are nobody's mistake.
func (s *settings) strange(environ []string) (names []string) {
	for _, variable := range environ {
		name, _, _ := strings.Cut(variable, "=")
		known := slices.ContainsFunc(s.flags.Flags(), func(f *flags.Flag) bool { return f.Twin == name })
		if strings.HasPrefix(name, "DIXIT_") && !known && !strings.Contains(name, "_SERVICE_") && !strings.Contains(name, "_PORT") {
			names = append(names, name)
		}
	}
	return names
}

// print writes the settings in force as a file of environment variables.
func (s *settings) print(w io.Writer) {
	for _, f := range s.flags.Flags() {
		if f.Twin != "" {
			fmt.Fprintf(w, "%s=%v\n", f.Twin, f)
		}
	}
}

// name puts the name of the flag in place of that of the field that err is about.
func (s *settings) name(err error) error {
	var c *server.ConfigError
	if !errors.As(err, &c) {
		return err
	}
	for _, f := range s.flags.Flags() {
		if strings.EqualFold(strings.ReplaceAll(f.Name, "-", ""), c.Field) {
			return fmt.Errorf("--%s (%s)%s", f.Name, f.Twin, strings.TrimPrefix(c.Error(), c.Field))
		}
	}
	return err
}

// config is the server that the settings ask for, logging to w.
func (s *settings) config(w io.Writer) server.Config {
	o := &slog.HandlerOptions{Level: s.logLevel}
	var h slog.Handler = slog.NewTextHandler(w, o)
	if s.logFormat == "json" {
		h = slog.NewJSONHandler(w, o)
	}
	c := s.server
	c.Log = slog.New(h)
	return c
}
