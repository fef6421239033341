package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/client"
)

// Whatever comes in, each line is one item, in order, which can be sent or says
// why not.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		"", "\n", "{}", "{}\n\n", `{"text":"Bonjour."}` + "\r\n" + `{"text":"Bonsoir."}`,
		`{"document_id":"a","text":"é","language":"fr","publish_time":"2024-03-01"}`,
		"{\"text\":\"\xff\"}\nnull\n[]\n\"", `{"text":"\ud800"}`, `{"publish_time":null}`,
		strings.Repeat("a", 70_000) + "\n{}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		want := bytes.Count(in, []byte("\n"))
		if len(in) > 0 && in[len(in)-1] != '\n' {
			want++
		}
		s := &source{files: search([]string{"-"}, "jsonl"), stdin: bytes.NewReader(in), options: &client.Options{}, limit: 100}
		got := 0
		for it := range s.items() {
			got++
			switch {
			case it.line != got:
				t.Errorf("item %d is of line %d", got, it.line)
			case (it.request == nil) == (it.err == nil):
				t.Errorf("line %d: neither or both of request and error", got)
			case it.err == nil && (len(it.request.GetDocument().GetText()) > s.limit || !utf8.ValidString(it.request.GetDocument().GetText())):
				t.Errorf("line %d would end the stream", got)
			}
		}
		if got != want || s.read != int64(len(in)) {
			t.Errorf("%d items of %d lines, %d bytes of %d", got, want, s.read, len(in))
		}
	})
}
