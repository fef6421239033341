package rpc

import (
	"context"
	"sync"
)

// Call is what becomes known of a call while it goes on: enough for a line in
// the log, and no word of the text.
type Call struct {
	id string

	mu        sync.Mutex
	documents int
	bytes     int
	language  string
}

type callKey struct{}

// WithCall returns a context for a call of that id.
func WithCall(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, callKey{}, &Call{id: id})
}

// CallOf is what is known of the call of ctx; nil outside of a call.
func CallOf(ctx context.Context) *Call {
	c, _ := ctx.Value(callKey{}).(*Call)
	return c
}

// RequestID is the id of the call of ctx; empty outside of a call.
func RequestID(ctx context.Context) string {
	if c := CallOf(ctx); c != nil {
		return c.id
	}
	return ""
}

// several is the language of a call with documents in more than one: the code
// of ISO 639-2 for them.
const several = "mul"

// Read says how many documents were read to the end so far, how many bytes of
// text they had, and their language: "mul" for several, empty for no document.
func (c *Call) Read() (documents, bytes int, language string) {
	if c == nil {
		return 0, 0, ""
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.documents, c.bytes, c.language
}

// note notes that a document was read in the call of ctx, if it is in one.
func note(ctx context.Context, bytes int, language string) {
	c := CallOf(ctx)
	if c == nil {
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
