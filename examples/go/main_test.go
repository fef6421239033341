package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/dixit-nlp/dixit/client/clienttest"
)

func TestRun(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"a.txt": "« Nous rouvrirons lundi », a promis Anne Morel. 12 personnes sont parties.",
		"b.txt": " ",
		"c.txt": "The bridge is closed.",
	} {
		if err := os.WriteFile(filepath.FromSlash(name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	err := run(t.Context(), clienttest.Addr(t), []string{"a.txt", "b.txt", "c.txt"}, &out)
	if err == nil || err.Error() != "some articles failed" {
		t.Errorf("got %v", err)
	}
	const want = `a.txt:
  Anne Morel: Nous rouvrirons lundi
  12 | personnes | sont parties
b.txt: TEXT_EMPTY map[]
c.txt:
`
	if got := out.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestRunSaysThatNobodyIsThere(t *testing.T) {
	if err := run(t.Context(), "127.0.0.1:1", []string{"a.txt"}, new(bytes.Buffer)); err == nil {
		t.Error("somebody is")
	}
}
