package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/netip"
	"os"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/internal/flags"
	"github.com/dixit-nlp/dixit/server"
)

// connection says whom to ask, and how.
type connection struct {
	addr                   string
	tls                    bool
	tlsCA, tlsCert, tlsKey string
	keyFile                string
}

// declare gives each of it a flag. They alone have twins in the environment: what
// they say is the same for every article.
func (c *connection) declare(f *flags.Set) {
	f.String(&c.addr, "addr", "HOST:PORT", "Ask this server; by default dixit is its own.").Twin = "DIXIT_ADDR"
	f.Bool(&c.tls, "tls", "Encrypt, and trust the certificates that this system trusts.").Twin = "DIXIT_TLS"
	f.String(&c.tlsCA, "tls-ca", "FILE", "Encrypt, and trust the authorities in this file (PEM) instead.").Twin = "DIXIT_TLS_CA"
	f.String(&c.tlsCert, "tls-cert", "FILE", "Encrypt, and show the server this certificate (PEM).").Twin = "DIXIT_TLS_CERT"
	f.String(&c.tlsKey, "tls-key", "FILE", "Key of that certificate (PEM).").Twin = "DIXIT_TLS_KEY"
	f.String(&c.keyFile, "key-file", "FILE", "File with the key that the server asks for.").Twin = "DIXIT_KEY_FILE"
}

// validate refuses flags that contradict each other.
func (c *connection) validate() error {
	switch {
	case c.addr == "": // of no concern, and perhaps of the environment
		return nil
	case (c.tlsCert == "") != (c.tlsKey == ""):
		return errors.New("--tls-cert and --tls-key go together")
	case c.keyFile != "" && !c.encrypted() && !c.local():
		return errors.New("--key-file would show the key to everybody on the way: add --tls")
	}
	return nil
}

// encrypted reports whether any flag asks for it.
func (c *connection) encrypted() bool { return c.tls || c.tlsCA != "" || c.tlsCert != "" }

// local reports whether the server is on this machine.
func (c *connection) local() bool {
	host, _, err := net.SplitHostPort(c.addr)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}

// open returns a client, and what ends it.
func (c *connection) open(std *streams) (*client.Client, func(), error) {
	if c.addr != "" {
		options, err := c.options()
		if err != nil {
			return nil, nil, err
		}
		remote, err := client.New(c.addr, options...)
		var unread *fs.PathError
		if errors.As(err, &unread) {
			err = inFile(unread.Path, err)
		}
		if err != nil {
			return nil, nil, err
		}
		return remote, func() { remote.Close() }, nil
	}
	config := server.DefaultConfig()
	config.Log = slog.New(slog.NewTextHandler(std.stderr, &slog.HandlerOptions{Level: slog.LevelError}))
	conn, stop, err := server.InProcess(config)
	if err != nil {
		return nil, nil, err
	}
	return client.NewOver(conn), stop, nil
}

// options are those of a client of a server elsewhere.
func (c *connection) options() ([]client.Option, error) {
	var options []client.Option
	if c.encrypted() {
		options = append(options, client.WithTLSFiles(c.tlsCA, c.tlsCert, c.tlsKey))
	}
	if c.keyFile == "" {
		return options, nil
	}
	key, err := os.ReadFile(c.keyFile)
	if err != nil {
		return nil, inFile(c.keyFile, err)
	}
	key = bytes.TrimSpace(key)
	if len(bytes.Fields(key)) != 1 {
		return nil, fmt.Errorf("%s: one key is needed, and nothing else", c.keyFile)
	}
	show := client.WithPlaintextKey
	if c.encrypted() {
		show = client.WithKey
	}
	return append(options, show(string(key))), nil
}
