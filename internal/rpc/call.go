package rpc

import (
	"context"
	"sync"
)

// Call is what becomes known of a call while it goes on: enough for a line in
// the log, and no word of the text.
type Call struct {
	ID string // of the request, for those who ask about it

	mu        sync.Mutex
	documents int
	bytes     int
	language  string
}

type callKey struct{}

// WithCall returns a context for a call of that id, and what will be known of it.
func WithCall(ctx context.Context, id string) (context.Context, *Call) {
	c := &Call{ID: id}
	return context.WithValue(ctx, callKey{}, c), c
}

// RequestID is the id of the call of ctx; empty outside of a call.
func RequestID(ctx context.Context) string {
	if c, ok := ctx.Value(callKey{}).(*Call); ok {
		return c.ID
	}
	return ""
}

// several is the language of a call with documents in more than one: the code
// of ISO 639-2 for them.
const several = "mul"

// Read says how many documents were read to the end so far, how many bytes of
// text they had, and their language: "mul" for several, empty for no document.
func (c *Call) Read() (documents, bytes int, language string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.documents, c.bytes, c.language
}

// note notes that a document was read in the call of ctx, if it is in one.
func note(ctx context.Context, bytes int, language string) {
	c, ok := ctx.Value(callKey{}).(*Call)
	if !ok {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.documents++; c.documents == 1 {
		c.language = language
	} else if c.language != language {
		c.language = several
	}
	c.bytes += bytes
}
