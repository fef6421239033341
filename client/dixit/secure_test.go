package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dixit-nlp/dixit/server"
)

// authority signs certificates and writes them, its own among them, to files of a
// directory: NAME.pem and NAME.key.
type authority struct {
	dir  string
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{dir: t.TempDir()}
	a.cert, a.key = a.issue(t, "authority", &x509.Certificate{IsCA: true, KeyUsage: x509.KeyUsageCertSign, BasicConstraintsValid: true})
	return a
}

// file is the name of one of its files.
func (a *authority) file(name string) string { return filepath.Join(a.dir, name) }

// issue signs a certificate of somebody on this machine; the first one, its own.
func (a *authority) issue(t *testing.T, name string, c *x509.Certificate) (*x509.Certificate, *ecdsa.PrivateKey) {
	t.Helper()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	check(err)
	c.SerialNumber, c.Subject = big.NewInt(time.Now().UnixNano()), pkix.Name{CommonName: name}
	c.NotBefore, c.NotAfter = time.Now().Add(-time.Hour), time.Now().Add(time.Hour)
	c.IPAddresses = []net.IP{net.IPv4(127, 0, 0, 1)}
	c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}
	by, with := a.cert, a.key
	if by == nil {
		by, with = c, key
	}
	der, err := x509.CreateCertificate(rand.Reader, c, by, &key.PublicKey, with)
	check(err)
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	check(err)
	check(os.WriteFile(a.file(name+".pem"), pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600))
	check(os.WriteFile(a.file(name+".key"), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}), 0o600))
	cert, err := x509.ParseCertificate(der)
	check(err)
	return cert, key
}

const goodKey = "cle-du-pont-de-kerbrat"

// secured is the address of a server that wants a certificate of a's, and a key.
func secured(t *testing.T, a *authority) string {
	t.Helper()
	a.issue(t, "server", &x509.Certificate{})
	config := server.DefaultConfig()
	config.GRPCAddr, config.HTTPAddr = "127.0.0.1:0", ""
	config.TLSCertFile, config.TLSKeyFile, config.TLSClientCAFile = a.file("server.pem"), a.file("server.key"), a.file("authority.pem")
	config.KeysFile = file(t, "keys", "# of the tests\n"+goodKey+"\n")
	s, err := server.New(config)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	return s.Addr().String()
}

// The whole way, from the flags to a server that lets in whom it knows.
func TestSecrets(t *testing.T) {
	a, stranger := newAuthority(t), newAuthority(t)
	addr := secured(t, a)
	a.issue(t, "reader", &x509.Certificate{})
	stranger.issue(t, "reader", &x509.Certificate{})
	key, wrong := file(t, "key", goodKey+"\n"), file(t, "wrong", strings.Repeat("a", len(goodKey)))
	ca, cert, secret := "--tls-ca="+a.file("authority.pem"), "--tls-cert="+a.file("reader.pem"), "--tls-key="+a.file("reader.key")
	for _, c := range []struct {
		name  string
		flags []string
		code  int
		says  string // of what went wrong; a server that hangs up may not get to say it
	}{
		{"an authority, a certificate and a key", []string{ca, cert, secret, "--key-file=" + key}, success, ""},
		{"a key that nobody knows", []string{ca, cert, secret, "--key-file=" + wrong}, failure, "(KEY_INVALID)"},
		{"no key", []string{ca, cert, secret}, failure, "(KEY_INVALID)"},
		{"no certificate", []string{ca, "--key-file=" + key}, failure, "(UNAVAILABLE)"},
		{"a certificate that somebody else signed", []string{ca, "--tls-cert=" + stranger.file("reader.pem"), "--tls-key=" + stranger.file("reader.key"), "--key-file=" + key}, failure, "(UNAVAILABLE)"},
		{"a server that somebody else vouches for", []string{"--tls-ca=" + stranger.file("authority.pem"), cert, secret, "--key-file=" + key}, failure, "certificate signed by unknown authority"},
		{"a server that this system does not trust", []string{"--tls", "--key-file=" + key}, failure, "certificate signed by unknown authority"},
		{"no encryption", []string{"--key-file=" + key}, failure, "(UNAVAILABLE)"},
		{"an authority that is not there", []string{"--tls-ca=" + a.file("nobody.pem")}, failure, "nobody.pem: no such file"},
		{"one that is none", []string{"--tls-ca=" + a.file("reader.key")}, failure, "no certificate in"},
		{"the key of another certificate", []string{ca, cert, "--tls-key=" + a.file("server.key")}, failure, "private key does not match"},
		{"a file of two keys", []string{ca, cert, secret, "--key-file=" + file(t, "two", "a b")}, failure, "one key is needed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			code, out, errs := dixit(t, "", append([]string{"info", "--addr", addr}, c.flags...)...)
			if code != c.code || !strings.Contains(errs, c.says) || (code == success) != strings.Contains(out, "languages") || (code == success) != (errs == "") {
				t.Errorf("exit %d, stdout %q, stderr %q; want exit %d and %q", code, out, errs, c.code, c.says)
			}
		})
	}
	t.Run("from the environment, for articles too", func(t *testing.T) {
		t.Setenv("DIXIT_ADDR", addr)
		t.Setenv("DIXIT_TLS_CA", a.file("authority.pem"))
		t.Setenv("DIXIT_TLS_CERT", a.file("reader.pem"))
		t.Setenv("DIXIT_TLS_KEY", a.file("reader.key"))
		t.Setenv("DIXIT_KEY_FILE", key)
		if code, out, errs := dixit(t, article, "analyze"); code != success || !strings.Contains(out, "3 sentences") {
			t.Errorf("exit %d, stdout %q, stderr %q", code, out, errs)
		}
	})
}
