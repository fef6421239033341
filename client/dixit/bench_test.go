package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// Lines of JSON through the whole program: read, sent, analysed, answered,
// printed. Bytes are those of the articles.
func BenchmarkLines(b *testing.B) {
	names, err := filepath.Glob("../../examples/*.txt")
	if err != nil || len(names) == 0 {
		b.Fatalf("no articles: %v", err)
	}
	var lines []byte
	size := 0
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		line, err := json.Marshal(map[string]string{"text": string(text)})
		if err != nil {
			b.Fatal(err)
		}
		lines = append(append(lines, line...), '\n')
		size += len(text)
	}
	b.SetBytes(int64(size / len(names)))
	b.ReportAllocs()
	in := &repeated{line: lines, left: (b.N + len(names) - 1) / len(names)}
	args := []string{"analyze", "--input", "jsonl", "--format", "jsonl"}
	if code := run(b.Context(), args, in, io.Discard, os.Stderr); code != success {
		b.Fatalf("exit %d", code)
	}
}
