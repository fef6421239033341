package server

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"log/slog"
	"math/big"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// authority signs certificates.
type authority struct {
	t    *testing.T
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T) *authority {
	a := &authority{t: t}
	a.cert, a.key = a.sign("authority", &x509.Certificate{IsCA: true, KeyUsage: x509.KeyUsageCertSign, BasicConstraintsValid: true})
	return a
}

// sign makes a certificate; the first one signs itself.
func (a *authority) sign(name string, c *x509.Certificate) (*x509.Certificate, *ecdsa.PrivateKey) {
	a.t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		a.t.Fatal(err)
	}
	c.SerialNumber, c.Subject = big.NewInt(time.Now().UnixNano()), pkix.Name{CommonName: name}
	c.NotBefore, c.NotAfter = time.Now().Add(-time.Hour), time.Now().Add(time.Hour)
	by, with := a.cert, a.key
	if by == nil {
		by, with = c, key
	}
	der, err := x509.CreateCertificate(rand.Reader, c, by, &key.PublicKey, with)
	if err != nil {
		a.t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		a.t.Fatal(err)
	}
	return cert, key
}

// issue writes a certificate for localhost, with its key, to files.
func (a *authority) issue(name, certFile, keyFile string) {
	a.t.Helper()
	cert, key := a.sign(name, &x509.Certificate{
		DNSNames:    []string{"localhost"},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	})
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		a.t.Fatal(err)
	}
	writePEM(a.t, certFile, "CERTIFICATE", cert.Raw)
	writePEM(a.t, keyFile, "PRIVATE KEY", der)
}

func (a *authority) pool() *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(a.cert)
	return p
}

func writePEM(t *testing.T, name, kind string, der []byte) {
	t.Helper()
	write(t, name, string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})))
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// encrypted is a configuration with a certificate of a.
func encrypted(t *testing.T, a *authority) Config {
	c, dir := quick(), t.TempDir()
	c.TLSCertFile, c.TLSKeyFile = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	a.issue("first", c.TLSCertFile, c.TLSKeyFile)
	return c
}

// dialTLS connects, on a connection of its own.
func dialTLS(t *testing.T, s *Server, c *tls.Config) pb.TextAnalysisServiceClient {
	t.Helper()
	c.ServerName = "localhost"
	conn, err := grpc.NewClient(s.Addr().String(), grpc.WithTransportCredentials(credentials.NewTLS(c)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return pb.NewTextAnalysisServiceClient(conn)
}

func info(t *testing.T, client pb.TextAnalysisServiceClient) error {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	_, err := client.GetServiceInfo(ctx, &pb.GetServiceInfoRequest{})
	return err
}

// eventually waits for what takes a second or two; a machine may be slow.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !is(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("still not: %s", what)
		}
	}
}

// A certificate that is replaced on disk is shown to new connections; one that
// cannot be read is not, and a connection that is there stays.
func TestCertificateIsReadAgain(t *testing.T) {
	a := newAuthority(t)
	c := encrypted(t, a)
	s, _ := serve(t, c, toy(idle))
	old := dialTLS(t, s, &tls.Config{RootCAs: a.pool()})
	if err := info(t, old); err != nil {
		t.Fatal(err)
	}
	shown := func() string {
		conn, err := tls.Dial("tcp", s.Addr().String(), &tls.Config{RootCAs: a.pool(), ServerName: "localhost", NextProtos: []string{"h2"}})
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		return conn.ConnectionState().PeerCertificates[0].Subject.CommonName
	}
	if name := shown(); name != "first" {
		t.Errorf("shown is the %s", name)
	}
	write(t, c.TLSCertFile, "half of a certific")
	time.Sleep(lookAgain + 200*time.Millisecond)
	if name := shown(); name != "first" {
		t.Errorf("with a bad file, shown is the %s", name)
	}
	a.issue("second", c.TLSCertFile, c.TLSKeyFile)
	issued := time.Now()
	eventually(t, "the second certificate", func() bool { return shown() == "second" })
	if took := time.Since(issued); took > 2*time.Second {
		t.Errorf("it takes %v to be shown", took)
	}
	if err := info(t, old); err != nil {
		t.Errorf("on the old connection: %v", err)
	}
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true, TLSClientConfig: &tls.Config{RootCAs: a.pool(), ServerName: "localhost"}}}
	r, err := client.Get("https://" + s.HTTPAddr().String() + "/readyz")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if name := r.TLS.PeerCertificates[0].Subject.CommonName; name != "second" || r.StatusCode != 200 {
		t.Errorf("HTTP answers %d with the %s", r.StatusCode, name)
	}
}

// With authorities for clients, calls need a certificate of theirs, on both
// ports; probes do not.
func TestMutualTLS(t *testing.T) {
	a, stranger := newAuthority(t), newAuthority(t)
	c := encrypted(t, a)
	c.Pprof = true
	dir := filepath.Dir(c.TLSCertFile)
	c.TLSClientCAFile = filepath.Join(dir, "ca.pem")
	writePEM(t, c.TLSClientCAFile, "CERTIFICATE", a.cert.Raw)
	s, _ := serve(t, c, toy(idle))
	pair := func(by *authority) []tls.Certificate {
		certFile, keyFile := filepath.Join(dir, "client.pem"), filepath.Join(dir, "client.key")
		by.issue("client", certFile, keyFile)
		p, err := tls.LoadX509KeyPair(certFile, keyFile)
		if err != nil {
			t.Fatal(err)
		}
		return []tls.Certificate{p}
	}
	for _, c := range []struct {
		name  string
		certs []tls.Certificate
		code  codes.Code
		page  int // of / and of profiles; 0 for no connection
		probe int
	}{
		{"a client that is known", pair(a), codes.OK, 200, 200},
		{"one without a certificate", nil, codes.Unavailable, 403, 200},
		{"one with that of a stranger", pair(stranger), codes.Unavailable, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := info(t, dialTLS(t, s, &tls.Config{RootCAs: a.pool(), Certificates: c.certs})); status.Code(err) != c.code {
				t.Errorf("got %v, want %v", err, c.code)
			}
			client := http.Client{Transport: &http.Transport{DisableKeepAlives: true,
				TLSClientConfig: &tls.Config{RootCAs: a.pool(), ServerName: "localhost", Certificates: c.certs}}}
			for page, want := range map[string]int{"/": c.page, "/debug/pprof/": c.page, "/healthz": c.probe} {
				got := 0
				if r, err := client.Get("https://" + s.HTTPAddr().String() + page); err == nil {
					r.Body.Close()
					got = r.StatusCode
				}
				if got != want {
					t.Errorf("%s: got %d, want %d", page, got, want)
				}
			}
		})
	}
}

const (
	oldKey = "an-old-key-of-some-length"
	newKey = "a-new-key-of-some-length"
)

// bearer is a context that shows a key.
func bearer(ctx context.Context, key string) context.Context {
	return metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+key)
}

func TestKeys(t *testing.T) {
	var log bytes.Buffer
	c := quick()
	c.Pprof = true
	c.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	c.KeysFile = filepath.Join(t.TempDir(), "keys")
	write(t, c.KeysFile, "# of the desk\n"+oldKey+"\n\nanother-key-of-some-length\n")
	s, end := serve(t, c, toy(idle))
	conn := dial(t, s.Addr().String())
	client := pb.NewTextAnalysisServiceClient(conn)
	call := func(ctx context.Context) error {
		_, err := client.Analyze(ctx, &pb.AnalyzeRequest{Document: &pb.Document{Text: "Un secret."}})
		return err
	}
	for _, c := range []struct {
		name string
		ctx  context.Context
		want string
	}{
		{"a key of the file", bearer(t.Context(), oldKey), "OK"},
		{"another one", bearer(t.Context(), "another-key-of-some-length"), "OK"},
		{"none", t.Context(), "Unauthenticated KEY_INVALID"},
		{"a wrong one", bearer(t.Context(), "a-wrong-key-of-some-length"), "Unauthenticated KEY_INVALID"},
		{"the beginning of one", bearer(t.Context(), oldKey[:20]), "Unauthenticated KEY_INVALID"},
		{"a comment", bearer(t.Context(), "# of the desk"), "Unauthenticated KEY_INVALID"},
		{"a key without its scheme", metadata.AppendToOutgoingContext(t.Context(), "authorization", oldKey), "Unauthenticated KEY_INVALID"},
		{"two of them", bearer(bearer(t.Context(), oldKey), oldKey), "Unauthenticated KEY_INVALID"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := call(c.ctx)
			if got := reason(status.Convert(err)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if err != nil && strings.Contains(err.Error(), "length") {
				t.Errorf("the error holds the key: %v", err)
			}
		})
	}
	t.Run("streams need one too", func(t *testing.T) {
		stream, err := client.AnalyzeStream(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := stream.Recv(); status.Code(err) != codes.Unauthenticated {
			t.Errorf("got %v", err)
		}
	})
	t.Run("probes do not", func(t *testing.T) {
		if _, err := healthpb.NewHealthClient(conn).Check(t.Context(), &healthpb.HealthCheckRequest{}); err != nil {
			t.Error(err)
		}
		if code, _ := get(t, s, "/readyz"); code != 200 {
			t.Errorf("/readyz: %d", code)
		}
		if code, _ := get(t, s, "/debug/pprof/"); code != 401 {
			t.Errorf("profiles, which are no probe: %d", code)
		}
	})
	t.Run("refusals are counted", func(t *testing.T) {
		if _, page := get(t, s, "/metrics"); !strings.Contains(page, `grpc_code="Unauthenticated",grpc_method="Analyze",grpc_service="dixit.v1.TextAnalysisService",grpc_type="unary"} 6`) {
			t.Error("not by the metrics")
		}
	})
	t.Run("the file is read again", func(t *testing.T) {
		write(t, c.KeysFile, "short\n")
		time.Sleep(lookAgain + 200*time.Millisecond)
		if err := call(bearer(t.Context(), oldKey)); err != nil {
			t.Errorf("a bad file shuts out who was in: %v", err)
		}
		write(t, c.KeysFile, newKey+"\n")
		eventually(t, "the old key is refused", func() bool { return call(bearer(t.Context(), oldKey)) != nil })
		if err := call(bearer(t.Context(), newKey)); err != nil {
			t.Error(err)
		}
	})
	if err := end(); err != nil {
		t.Error(err)
	}
	for _, secret := range []string{oldKey, newKey, "of-some-length", "secret"} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
}

func TestBadSecretsAreNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "keys")
	for _, c := range []struct {
		name, content, want string
	}{
		{"no key", "# none\n", "no key in it"},
		{"a short key", "# one\nhunter2\n", ":2: a key needs 16 characters or more"},
		{"a key with a space", "this is not one key", ":1: a key holds no space"},
	} {
		t.Run(c.name, func(t *testing.T) {
			write(t, file, c.content)
			config := quick()
			config.KeysFile = file
			_, err := onPorts(config, toy(idle))
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "hunter2") {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	t.Run("a certificate that is not there", func(t *testing.T) {
		config := quick()
		config.TLSCertFile, config.TLSKeyFile = "nowhere.pem", "nowhere.key"
		if _, err := onPorts(config, toy(idle)); err == nil || !strings.Contains(err.Error(), "nowhere.pem") {
			t.Errorf("got %v", err)
		}
	})
}

// What is around a call, from the outside in.
func TestOrderOfLayers(t *testing.T) {
	s, _ := serve(t, quick(), toy(idle))
	var names []string
	for _, l := range s.layers() {
		names = append(names, l.name)
	}
	if got := strings.Join(names, ", "); got != "request id, log, recovery, auth, drain" {
		t.Errorf("got %s", got)
	}
}

// That they are in this order shows in what becomes of two calls: one that is not
// let in, and one that panics.
func TestLayersSeeWhatIsInside(t *testing.T) {
	var log bytes.Buffer
	c := withKeys(t)
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	e := toy(idle)
	e.Engine = nil // whoever asks it for its languages panics
	s, end := serve(t, c, e)
	client := pb.NewTextAnalysisServiceClient(dial(t, s.Addr().String()))
	// Its request is bad as well: auth comes before the check of the request.
	_, err := client.Analyze(metadata.AppendToOutgoingContext(t.Context(), requestID, "of-a-stranger"), &pb.AnalyzeRequest{})
	if got := reason(status.Convert(err)); got != "Unauthenticated KEY_INVALID" {
		t.Errorf("a stranger gets %s", got)
	}
	var about metadata.MD
	_, err = client.GetServiceInfo(metadata.AppendToOutgoingContext(bearer(t.Context(), oldKey), requestID, "of-a-panic"), &pb.GetServiceInfoRequest{}, grpc.Trailer(&about))
	if got := reason(status.Convert(err)); got != "Internal INTERNAL" || !strings.Contains(err.Error(), "of-a-panic") {
		t.Errorf("a panic gives %s, %v", got, err)
	}
	if got := about.Get(requestID); len(got) != 1 || got[0] != "of-a-panic" {
		t.Errorf("its request id is %q", got)
	}
	_, page := get(t, s, "/metrics")
	for _, counted := range []string{`grpc_code="Unauthenticated",grpc_method="Analyze"`, `grpc_code="Internal",grpc_method="GetServiceInfo"`} {
		if !strings.Contains(page, counted+`,grpc_service="dixit.v1.TextAnalysisService",grpc_type="unary"} 1`) {
			t.Errorf("the metrics do not count %s", counted)
		}
	}
	if err := end(); err != nil {
		t.Error(err)
	}
	for id, code := range map[string]string{"of-a-stranger": "Unauthenticated", "of-a-panic": "Internal"} {
		found := false
		for line := range strings.Lines(log.String()) {
			found = found || strings.Contains(line, "msg=call") && strings.Contains(line, "code="+code+" ") && strings.Contains(line, "request_id="+id)
		}
		if !found {
			t.Errorf("no line of the log says %s %s:\n%s", id, code, &log)
		}
	}
}

// One line a call, with what an operator asks for; probes, which come every few
// seconds, have none.
func TestLogOfACall(t *testing.T) {
	var log bytes.Buffer
	c := quick()
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	conn, end := listen(t, c, toy(idle))
	client := pb.NewTextAnalysisServiceClient(conn)
	ctx := metadata.AppendToOutgoingContext(t.Context(), requestID, "abc-123")
	if _, err := healthpb.NewHealthClient(conn).Check(ctx, &healthpb.HealthCheckRequest{}); err != nil {
		t.Fatal(err)
	}
	if _, err := client.BatchAnalyze(ctx, &pb.BatchAnalyzeRequest{Options: french(),
		Documents: []*pb.Document{{Text: "Un mot."}, {Text: ""}, {Text: "Deux mots."}}}); err != nil {
		t.Fatal(err)
	}
	if err := end(); err != nil {
		t.Fatal(err)
	}
	_, line, _ := strings.Cut(log.String(), "msg=call")
	for _, want := range []string{"method=/dixit.v1.TextAnalysisService/BatchAnalyze", "code=OK", "duration=", "documents=2", "bytes=17", "language=fr", "request_id=abc-123"} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	if strings.Contains(line, "msg=call") {
		t.Errorf("more than one line:\n%s", &log)
	}
}
