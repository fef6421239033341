package main

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"os"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/server"
)

// connection says whom to ask, and how.
type connection struct {
	Addr    string `env:"DIXIT_ADDR" placeholder:"HOST:PORT" help:"Ask this server; by default dixit is its own."`
	TLS     bool   `env:"DIXIT_TLS" name:"tls" help:"Encrypt, and trust the certificates that this system trusts."`
	TLSCA   string `env:"DIXIT_TLS_CA" name:"tls-ca" placeholder:"FILE" help:"Encrypt, and trust the authorities in this file (PEM) instead."`
	TLSCert string `env:"DIXIT_TLS_CERT" name:"tls-cert" placeholder:"FILE" help:"Encrypt, and show the server this certificate (PEM)."`
	TLSKey  string `env:"DIXIT_TLS_KEY" name:"tls-key" placeholder:"FILE" help:"Key of that certificate (PEM)."`
	KeyFile string `env:"DIXIT_KEY_FILE" placeholder:"FILE" help:"File with the key that the server asks for."`
}

// validate refuses flags that contradict each other.
func (c *connection) validate() error {
	switch {
	case c.Addr == "": // of no concern, and perhaps of the environment
		return nil
	case (c.TLSCert == "") != (c.TLSKey == ""):
		return errors.New("--tls-cert and --tls-key go together")
	case c.KeyFile != "" && !c.encrypted() && !c.local():
		return errors.New("--key-file would show the key to everybody on the way: add --tls")
	}
	return nil
}

// encrypted reports whether any flag asks for it.
func (c *connection) encrypted() bool { return c.TLS || c.TLSCA != "" || c.TLSCert != "" }

// local reports whether the server is on this machine.
func (c *connection) local() bool {
	host, _, err := net.SplitHostPort(c.Addr)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}

// open returns a client, and what ends it.
func (c *connection) open(std *streams) (*client.Client, func(), error) {
	if c.Addr != "" {
		options, err := c.options()
		if err != nil {
			return nil, nil, err
		}
		remote, err := client.New(c.Addr, options...)
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
		options = append(options, client.WithTLSFiles(c.TLSCA, c.TLSCert, c.TLSKey))
	}
	if c.KeyFile == "" {
		return options, nil
	}
	key, err := os.ReadFile(c.KeyFile)
	if err != nil {
		return nil, inFile(c.KeyFile, err)
	}
	key = bytes.TrimSpace(key)
	if len(bytes.Fields(key)) != 1 {
		return nil, fmt.Errorf("%s: one key is needed, and nothing else", c.KeyFile)
	}
	show := client.WithPlaintextKey
	if c.encrypted() {
		show = client.WithKey
	}
	return append(options, show(string(key))), nil
}
