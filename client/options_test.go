package client_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/client/clienttest"
	"github.com/dixit-nlp/dixit/server"
)

// authority signs certificates for this machine.
type authority struct {
	dir  string
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

// newAuthority makes one, whose certificate is in ca.pem of dir.
func newAuthority(dir string) *authority {
	a := &authority{dir: dir}
	a.cert, a.key = a.issue("ca", &x509.Certificate{IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign})
	return a
}

// issue writes the certificate and key of name, signed by the authority or, when
// there is none yet, by itself.
func (a *authority) issue(name string, template *x509.Certificate) (*x509.Certificate, *ecdsa.PrivateKey) {
	key := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	template.SerialNumber = must(rand.Int(rand.Reader, big.NewInt(1<<62)))
	template.NotAfter = time.Now().Add(time.Hour)
	parent, signer := a.cert, a.key
	if parent == nil {
		parent, signer = template, key
	}
	der := must(x509.CreateCertificate(rand.Reader, template, parent, key.Public(), signer))
	write(a.file(name+".pem"), "CERTIFICATE", der)
	write(a.file(name+".key"), "PRIVATE KEY", must(x509.MarshalPKCS8PrivateKey(key)))
	return must(x509.ParseCertificate(der)), key
}

func (a *authority) file(name string) string { return filepath.Join(a.dir, name) }

func write(file, kind string, der []byte) {
	if err := os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		panic(err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// secured runs a server that has a certificate, asks its clients for one, and
// for a key. The files of all of them, the client's included, are in dir.
func secured(dir string) (addr string, files *authority, stop func()) {
	files = newAuthority(dir)
	files.issue("server", &x509.Certificate{IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}})
	files.issue("client", &x509.Certificate{ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}})
	if err := os.WriteFile(files.file("keys"), []byte(key+"\n"), 0o600); err != nil {
		panic(err)
	}
	config := server.DefaultConfig()
	config.TLSCertFile, config.TLSKeyFile = files.file("server.pem"), files.file("server.key")
	config.TLSClientCAFile, config.KeysFile = files.file("ca.pem"), files.file("keys")
	addr, stop = startWith(config)
	return addr, files, stop
}

func TestSecrets(t *testing.T) {
	addr, files, stop := secured(t.TempDir())
	t.Cleanup(stop)
	roots := x509.NewCertPool()
	roots.AddCert(files.cert)
	cert := must(tls.LoadX509KeyPair(files.file("client.pem"), files.file("client.key")))
	inFiles := client.WithTLSFiles(files.file("ca.pem"), files.file("client.pem"), files.file("client.key"))
	for _, c := range []struct {
		name    string
		options []client.Option
		want    codes.Code
	}{
		{"certificates in files, and a key", []client.Option{inFiles, client.WithKey(key)}, codes.OK},
		{"a configuration of the caller's", []client.Option{
			client.WithTLS(&tls.Config{RootCAs: roots, Certificates: []tls.Certificate{cert}}), client.WithKey(key)}, codes.OK},
		{"no key", []client.Option{inFiles}, codes.Unauthenticated},
		{"another key", []client.Option{inFiles, client.WithKey("fedcba9876543210")}, codes.Unauthenticated},
		{"no certificate", []client.Option{client.WithTLSFiles(files.file("ca.pem"), "", ""), client.WithKey(key)}, codes.Unavailable},
		{"an authority that the system does not know", []client.Option{client.WithTLS(nil), client.WithKey(key)}, codes.Unavailable},
		{"plain text", []client.Option{client.WithPlaintextKey(key)}, codes.Unavailable},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dixit, err := client.New(addr, c.options...)
			if err != nil {
				t.Fatal(err)
			}
			defer dixit.Close()
			if _, err := dixit.Analyze(t.Context(), bonjour); status.Code(err) != c.want {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// key is one that the server of [secured] takes.
const key = "0123456789abcdef"

func TestNewRefuses(t *testing.T) {
	dir := t.TempDir()
	files := newAuthority(dir)
	if err := os.WriteFile(files.file("empty"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		option client.Option
		want   string
	}{
		{"to show a key to everybody", client.WithKey(key), "transport level security"},
		{"an authority that is not there", client.WithTLSFiles("nowhere", "", ""), "certificate authorities: open nowhere"},
		{"one without a certificate", client.WithTLSFiles(files.file("empty"), "", ""), "no certificate in"},
		{"a certificate without its key", client.WithTLSFiles("", files.file("ca.pem"), ""), "client certificate: open :"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := client.New("localhost:1", c.option); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestACallHasADeadline(t *testing.T) {
	fake := &clienttest.Fake{Analyze: func(ctx context.Context, _ *client.Request) (*client.Analysis, error) {
		left := time.Hour
		if deadline, ok := ctx.Deadline(); ok {
			left = time.Until(deadline)
		}
		return &client.Analysis{Language: left.Round(10 * time.Second).String()}, nil
	}}
	sooner, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for _, c := range []struct {
		name    string
		ctx     context.Context
		options []client.Option
		want    string
	}{
		{"of a minute", t.Context(), nil, "1m0s"},
		{"or another one", t.Context(), []client.Option{client.WithTimeout(20 * time.Second)}, "20s"},
		{"or none", t.Context(), []client.Option{client.WithTimeout(0)}, "1h0m0s"},
		{"or that of its context, which comes first", sooner, nil, "30s"},
		{"when it is hedged too", t.Context(), []client.Option{client.WithHedging(time.Hour), client.WithTimeout(20 * time.Second)}, "20s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := fake.Client(t, c.options...).Analyze(c.ctx, bonjour)
			if err != nil || a.GetLanguage() != c.want {
				t.Errorf("got %s, %v, want %s", a.GetLanguage(), err, c.want)
			}
		})
	}
}

func TestInterceptorsSeeEachCallOnce(t *testing.T) {
	var seen []string
	unary := func(name string) grpc.UnaryClientInterceptor {
		return func(ctx context.Context, method string, req, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, opts ...grpc.CallOption) error {
			seen = append(seen, name+" "+method[strings.LastIndexByte(method, '/')+1:])
			return invoke(ctx, method, req, reply, conn, opts...)
		}
	}
	stream := func(ctx context.Context, desc *grpc.StreamDesc, conn *grpc.ClientConn, method string, open grpc.Streamer, opts ...grpc.CallOption) (grpc.ClientStream, error) {
		seen = append(seen, "stream "+desc.StreamName)
		return open(ctx, desc, conn, method, opts...)
	}
	var n tries
	fake := n.fake(func(_ context.Context, try int) error {
		if try == 1 {
			return unavailable(0)
		}
		return nil
	})
	for _, hedging := range []client.Option{client.WithHedging(time.Hour), client.WithTimeout(time.Minute)} {
		n.made.Store(0)
		seen = nil
		c := fake.Client(t, hedging, client.WithUnaryInterceptors(unary("outer"), unary("inner")), client.WithStreamInterceptors(stream))
		if _, err := c.Analyze(t.Context(), bonjour); err != nil {
			t.Fatal(err)
		}
		for _, err := range c.AnalyzeAll(t.Context(), slices.Values([]*client.Document{bonjour})) {
			if err != nil {
				t.Fatal(err)
			}
		}
		if want := []string{"outer Analyze", "inner Analyze", "stream AnalyzeStream"}; !slices.Equal(seen, want) || n.made.Load() != 3 {
			t.Errorf("after %d attempts they saw %q, want %q", n.made.Load(), seen, want)
		}
	}
}
