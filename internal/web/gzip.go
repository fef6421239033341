package web

import (
	"compress/gzip"
	"errors"
	"io"

	"connectrpc.com/connect"
)

// gunzip unpacks requests and blames the caller for what cannot be unpacked,
// where vanguard would not know whom to blame.
type gunzip struct{ gzip.Reader }

func (g *gunzip) Reset(r io.Reader) error {
	return blamed(g.Reader.Reset(r))
}

func (g *gunzip) Read(p []byte) (int, error) {
	n, err := g.Reader.Read(p)
	return n, blamed(err)
}

func blamed(err error) error {
	if err == nil || errors.Is(err, io.EOF) {
		return err
	}
	return mistake(err)
}

func newGunzip() connect.Decompressor { return new(gunzip) }

func newGzip() connect.Compressor { return gzip.NewWriter(io.Discard) }
