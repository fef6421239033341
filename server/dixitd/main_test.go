package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/dixit-nlp/dixit/internal/flags"
	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
	"github.com/dixit-nlp/dixit/server"
)

// config is what args ask for, without the log.
func config(t *testing.T, args ...string) server.Config {
	t.Helper()
	f, err := parse(args, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	c := f.config(io.Discard)
	c.Log = nil
	return c
}

func TestDefaultsAreThoseOfTheServer(t *testing.T) {
	if got, want := config(t), server.DefaultConfig(); !reflect.DeepEqual(got, want) {
		t.Errorf("without flags: %+v\nthe server's own: %+v", got, want)
	}
}

// Each field of the configuration can be set, by flag and by environment.
func TestEveryFieldHasAFlagAndATwin(t *testing.T) {
	settings := map[string]struct{ flag, twin, value string }{
		"GRPCAddr":             {"--grpc-addr", "DIXIT_GRPC_ADDR", "localhost:1"},
		"HTTPAddr":             {"--http-addr", "DIXIT_HTTP_ADDR", ""},
		"AllowedOrigins":       {"--allowed-origins", "DIXIT_ALLOWED_ORIGINS", "https://a.example,https://b.example"},
		"Channelz":             {"--channelz", "DIXIT_CHANNELZ", "true"},
		"Pprof":                {"--pprof", "DIXIT_PPROF", "true"},
		"Reflection":           {"--reflection", "DIXIT_REFLECTION", "false"},
		"DrainTimeout":         {"--drain-timeout", "DIXIT_DRAIN_TIMEOUT", "7s"},
		"MaxTextBytes":         {"--max-text-bytes", "DIXIT_MAX_TEXT_BYTES", "7"},
		"MaxDocumentIDBytes":   {"--max-document-id-bytes", "DIXIT_MAX_DOCUMENT_ID_BYTES", "7"},
		"MaxBatchDocuments":    {"--max-batch-documents", "DIXIT_MAX_BATCH_DOCUMENTS", "7"},
		"MaxStreamInFlight":    {"--max-stream-in-flight", "DIXIT_MAX_STREAM_IN_FLIGHT", "77"},
		"MaxMessageBytes":      {"--max-message-bytes", "DIXIT_MAX_MESSAGE_BYTES", "7"},
		"MaxAnalyses":          {"--max-analyses", "DIXIT_MAX_ANALYSES", "77"},
		"MaxQueueDocuments":    {"--max-queue-documents", "DIXIT_MAX_QUEUE_DOCUMENTS", "7"},
		"MaxQueueBytes":        {"--max-queue-bytes", "DIXIT_MAX_QUEUE_BYTES", "7"},
		"MaxQueueTime":         {"--max-queue-time", "DIXIT_MAX_QUEUE_TIME", "7s"},
		"MaxDocumentTime":      {"--max-document-time", "DIXIT_MAX_DOCUMENT_TIME", "7s"},
		"MaxConnectionAge":     {"--max-connection-age", "DIXIT_MAX_CONNECTION_AGE", "7s"},
		"MaxConnectionStreams": {"--max-connection-streams", "DIXIT_MAX_CONNECTION_STREAMS", "7"},
		"MinPingInterval":      {"--min-ping-interval", "DIXIT_MIN_PING_INTERVAL", "7s"},
		"TLSCertFile":          {"--tls-cert-file", "DIXIT_TLS_CERT_FILE", "/a"},
		"TLSKeyFile":           {"--tls-key-file", "DIXIT_TLS_KEY_FILE", "/a"},
		"TLSClientCAFile":      {"--tls-client-ca-file", "DIXIT_TLS_CLIENT_CA_FILE", "/a"},
		"KeysFile":             {"--keys-file", "DIXIT_KEYS_FILE", "/a"},
		"EnglishTagger":        {"--english-tagger", "DIXIT_ENGLISH_TAGGER", "prose"},
		"Log":                  {"--log-format", "DIXIT_LOG_FORMAT", "json"}, // see TestLog
	}
	for _, field := range reflect.VisibleFields(reflect.TypeFor[server.Config]()) {
		if field.Type.Kind() == reflect.Func {
			continue // which no flag can say
		}
		t.Run(field.Name, func(t *testing.T) {
			s, ok := settings[field.Name]
			if !ok {
				t.Fatal("no flag sets it")
			}
			delete(settings, field.Name)
			byFlag := config(t, s.flag+"="+s.value)
			t.Setenv(s.twin, s.value)
			byTwin := config(t)
			if !reflect.DeepEqual(byFlag, byTwin) {
				t.Errorf("%s and %s differ: %+v, %+v", s.flag, s.twin, byFlag, byTwin)
			}
			if field.Name != "Log" && reflect.DeepEqual(reflect.ValueOf(byFlag).FieldByIndex(field.Index).Interface(),
				reflect.ValueOf(server.DefaultConfig()).FieldByIndex(field.Index).Interface()) {
				t.Errorf("%s does not change it", s.flag)
			}
		})
	}
}

func TestFlagBeatsItsTwin(t *testing.T) {
	t.Setenv("DIXIT_MAX_TEXT_BYTES", "7")
	if got := config(t, "--max-text-bytes=8").MaxTextBytes; got != 8 {
		t.Errorf("got %d", got)
	}
}

func TestLog(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"text", nil, "level=INFO msg=m"},
		{"json", []string{"--log-format=json"}, `"level":"INFO","msg":"m"`},
		{"warnings only", []string{"--log-level=warn"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := parse(c.args, io.Discard)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			f.config(&b).Log.Info("m")
			if !strings.Contains(b.String(), c.want) || (c.want == "") != (b.Len() == 0) {
				t.Errorf("got %q, want %q in it", &b, c.want)
			}
		})
	}
}

func TestVersionAndHelp(t *testing.T) {
	for args, want := range map[string]string{"--version": "dixitd " + server.Version() + "\n", "--help": "Usage: dixitd [<command>] [flags]"} {
		var stdout, stderr bytes.Buffer
		if err := run(t.Context(), []string{args}, &stdout, &stderr); err != nil || stderr.Len() > 0 {
			t.Errorf("%s: %v, %q", args, err, &stderr)
		}
		if !strings.HasPrefix(stdout.String(), want) {
			t.Errorf("%s prints %q, want %q", args, &stdout, want)
		}
	}
}

func TestWrongUsage(t *testing.T) {
	var usage *flags.UsageError
	for _, args := range [][]string{{"--nope"}, {"--max-text-bytes=many"}, {"--log-format=xml"}, {"--log-level=loud"}, {"stray"}} {
		if err := run(t.Context(), args, io.Discard, io.Discard); !errors.As(err, &usage) {
			t.Errorf("%v: %v", args, err)
		}
	}
	if err := run(t.Context(), []string{"--max-text-bytes=0"}, io.Discard, io.Discard); err == nil || errors.As(err, &usage) {
		t.Errorf("a limit of 0: %v", err)
	}
}

// The whole program: it serves until it is told to stop.
func TestRun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stderr := make(lines, 100)
	done := make(chan error, 1)
	go func() {
		done <- run(ctx, []string{"--grpc-addr=localhost:0", "--http-addr=localhost:0"}, io.Discard, stderr)
	}()

	var addr, httpAddr string
	select {
	case line := <-stderr:
		addr = regexp.MustCompile(`grpc_addr=(\S+)`).FindStringSubmatch(line)[1]
		httpAddr = regexp.MustCompile(`http_addr=(\S+)`).FindStringSubmatch(line)[1]
	case err := <-done:
		t.Fatal(err)
	case <-time.After(time.Minute):
		t.Fatal("no word of it")
	}
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	r, err := pb.NewTextAnalysisServiceClient(conn).Analyze(ctx, &pb.AnalyzeRequest{Document: &pb.Document{Text: "Le pont rouvre lundi."}})
	if err != nil || len(r.Analysis.Sentences) != 1 {
		t.Errorf("got %v, %v", r, err)
	}
	ask := []string{"healthcheck", "--http-addr=" + httpAddr}
	if err := run(ctx, ask, io.Discard, io.Discard); err != nil {
		t.Errorf("it is said not to be ready: %v", err)
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if err := run(t.Context(), ask, io.Discard, io.Discard); err == nil {
		t.Error("it is gone, and said to be ready")
	}
}

// The settings in force, from wherever they come, in a form that sets them again.
func TestPrintConfig(t *testing.T) {
	t.Setenv("DIXIT_MAX_TEXT_BYTES", "7")
	var out bytes.Buffer
	if err := run(t.Context(), []string{"--print-config", "--drain-timeout=9s", "--allowed-origins=https://a.example,https://b.example"}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	want := config(t, "--drain-timeout=9s", "--allowed-origins=https://a.example,https://b.example")
	for line := range strings.Lines(out.String()) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		t.Setenv(name, value)
	}
	if got := config(t); !reflect.DeepEqual(got, want) || got.MaxTextBytes != 7 {
		t.Errorf("%s gives %+v, want %+v", &out, got, want)
	}
}

// A variable that sets nothing is one that somebody misspelt.
func TestStrangeVariables(t *testing.T) {
	got := declare().strange([]string{"HOME=/", "DIXIT_LOG_LEVEL=debug", "DIXIT_LOGLEVEL=debug",
		"DIXIT_SERVICE_HOST=10.0.0.1", "DIXIT_PORT_50051_TCP_ADDR=10.0.0.1", "DIXIT_HTTP_PORT=tcp://10.0.0.1:80"})
	if !slices.Equal(got, []string{"DIXIT_LOGLEVEL"}) {
		t.Errorf("got %q", got)
	}
}

// What is wrong is said of the flag, not of a field that no operator knows.
func TestBadSettingsNameTheFlag(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--max-text-bytes=0"}, "--max-text-bytes (DIXIT_MAX_TEXT_BYTES): 0 is not between 1 and"},
		{[]string{"--tls-cert-file=a"}, "--tls-key-file (DIXIT_TLS_KEY_FILE): a certificate needs its key"},
		{[]string{"--allowed-origins=example.org"}, `--allowed-origins (DIXIT_ALLOWED_ORIGINS): "example.org" is no origin`},
		{[]string{"--grpc-addr=nowhere"}, "--grpc-addr (DIXIT_GRPC_ADDR): listen tcp: address nowhere"},
		{[]string{"--keys-file=nowhere"}, "--keys-file (DIXIT_KEYS_FILE): open nowhere"},
		{[]string{"healthcheck", "--http-addr="}, "set --http-addr"},
	} {
		err := run(t.Context(), append([]string{"--grpc-addr=localhost:0", "--http-addr=localhost:0"}, c.args...), io.Discard, io.Discard)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want %q", c.args, err, c.want)
		}
	}
}

// lines is a log that can be listened to, a line each.
type lines chan string

func (l lines) Write(p []byte) (int, error) {
	l <- string(p)
	return len(p), nil
}
