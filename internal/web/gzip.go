package web

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"connectrpc.com/connect"
)

// gunzip unpacks requests, up to a limit: a thousandth of what it unpacks to may
// come over the wire. It blames the caller for what cannot be unpacked. Vanguard
// would not know whom to blame, and would unpack all.
type gunzip struct {
	gzip.Reader
	limit, left int64 // bytes
}

func newGunzip(limit int64) *gunzip { return &gunzip{limit: limit} }

// Reset begins with another request.
func (g *gunzip) Reset(r io.Reader) error {
	g.left = g.limit
	return blamed(g.Reader.Reset(r))
}

func (g *gunzip) Read(p []byte) (int, error) {
	n, err := g.Reader.Read(p[:min(int64(len(p)), g.left+1)])
	if g.left -= int64(n); g.left < 0 {
		return 0, connect.NewError(connect.CodeResourceExhausted, fmt.Errorf("unpacked, the request is over the limit of %d bytes", g.limit))
	}
	return n, blamed(err)
}

func blamed(err error) error {
	if err == nil || errors.Is(err, io.EOF) {
		return err
	}
	return mistake(fmt.Errorf("unpack the request: %w", err))
}

func newGzip() connect.Compressor { return gzip.NewWriter(io.Discard) }
