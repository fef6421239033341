package server

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"
	"time"
)

// readTLS reads the certificate of the server and, for mutual TLS, the
// authorities whose clients it lets in.
func (c *Config) readTLS() (*tls.Config, error) {
	cert, err := tls.LoadX509KeyPair(c.TLSCertFile, c.TLSKeyFile)
	if err != nil {
		return nil, &ConfigError{Field: "TLSCertFile", Err: err}
	}
	t := &tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS12}
	if c.TLSClientCAFile == "" {
		return t, nil
	}
	pem, err := os.ReadFile(c.TLSClientCAFile)
	if err != nil {
		return nil, &ConfigError{Field: "TLSClientCAFile", Err: err}
	}
	t.ClientCAs, t.ClientAuth = x509.NewCertPool(), tls.RequireAndVerifyClientCert
	if !t.ClientCAs.AppendCertsFromPEM(pem) {
		return nil, wrong("TLSClientCAFile", "%s: no certificate in it", c.TLSClientCAFile)
	}
	return t, nil
}

// tlsFor is what listeners need: each new connection gets the certificates in
// force. Protocols are those that the port speaks; probes, which have no
// certificate, get as far as the pages that need none.
func (s *Server) tlsFor(probes bool, protocols ...string) *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS12,
		NextProtos: protocols,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			t := s.tls.Load().Clone()
			t.NextProtos = protocols
			if probes && t.ClientAuth == tls.RequireAndVerifyClientCert {
				t.ClientAuth = tls.VerifyClientCertIfGiven
			}
			return t, nil
		},
	}
}

// known refuses requests without a certificate where calls need one.
func (s *Server) known(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if t := s.tls.Load(); t != nil && t.ClientCAs != nil && len(r.TLS.VerifiedChains) == 0 {
			say(w, http.StatusForbidden, "a client certificate is needed")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// secrets reads, again when they change, the files that say who may call.
func (s *Server) secrets(c *Config) error {
	if c.TLSCertFile != "" {
		t, err := c.readTLS()
		if err != nil {
			return err
		}
		s.tls.Store(t)
	}
	if c.KeysFile != "" {
		keys, err := readKeys(c.KeysFile)
		if err != nil {
			return &ConfigError{Field: "KeysFile", Err: err}
		}
		s.keys.Store(&keys)
	}
	return nil
}

// lookAgain is how often files are looked at.
const lookAgain = 500 * time.Millisecond

// watch reads the secrets again whenever a file has other contents, until ctx is
// done. Contents are compared, not times: they are small, and whatever replaces
// them, a symbolic link included, is seen. What cannot be read, perhaps because
// only half of it is there yet, changes nothing.
func (s *Server) watch(ctx context.Context, c *Config) {
	files := []string{c.TLSCertFile, c.TLSKeyFile, c.TLSClientCAFile, c.KeysFile}
	read := func() []byte {
		var all [][]byte
		for _, name := range files {
			if name != "" {
				data, _ := os.ReadFile(name) // an error is a change too, and secrets will say it
				all = append(all, data)
			}
		}
		return bytes.Join(all, []byte{0})
	}
	last := read()
	if len(last) == 0 {
		return
	}
	tick := time.NewTicker(lookAgain)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		now := read()
		if bytes.Equal(now, last) {
			continue
		}
		last = now
		if err := s.secrets(c); err != nil {
			s.log.ErrorContext(ctx, "certificates and keys stay as they are", "error", err)
		} else {
			s.log.InfoContext(ctx, "certificates and keys read again")
		}
	}
}
