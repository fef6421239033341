package rpc

import "testing"

// What the log says of a call grows with each document that is read in it.
func TestCall(t *testing.T) {
	ctx := WithCall(t.Context(), "abc-123")
	for _, want := range []struct {
		documents, bytes int
		language         string
		next             string // language of the next document, of ten bytes
	}{
		{0, 0, "", "fr"},
		{1, 10, "fr", "fr"},
		{2, 20, "fr", "en"},
		{3, 30, "mul", "fr"},
		{4, 40, "mul", ""},
	} {
		if documents, bytes, language := CallOf(ctx).Read(); documents != want.documents || bytes != want.bytes || language != want.language {
			t.Errorf("got %d documents, %d bytes, %q; want %+v", documents, bytes, language, want)
		}
		note(ctx, 10, want.next)
	}
	if RequestID(ctx) != "abc-123" || RequestID(t.Context()) != "" {
		t.Errorf("the ids are %q and %q", RequestID(ctx), RequestID(t.Context()))
	}
	if documents, _, _ := CallOf(t.Context()).Read(); documents != 0 {
		t.Errorf("%d documents outside of a call", documents)
	}
}
