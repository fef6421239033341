package main

import (
	"log/slog"

	"github.com/dixit-nlp/dixit/client"
	"github.com/dixit-nlp/dixit/server"
)

// connection says whom to ask.
type connection struct {
	Addr string `env:"DIXIT_ADDR" placeholder:"HOST:PORT" help:"Ask this server; by default dixit is its own."`
}

// open returns a client, and what ends it.
func (c connection) open(std *streams) (*client.Client, func(), error) {
	if c.Addr != "" {
		remote, err := client.New(c.Addr)
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
