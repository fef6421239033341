// Package langtest tests a language by examples: texts, each with what its pack
// must read in them, a line a fact. The examples stand beside the language and
// are its manual; how they are read, and how a fact is printed, stands here.
package langtest

import (
	"os"
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/lang"
)

// Reading is a text and the facts that must be read in it, a line each, in text
// order. Its name is a sentence that says what it shows.
type Reading = struct {
	Name, Text string
	Want       []string
}

// Load returns the pack that load makes.
func Load(t testing.TB, load func() (*lang.Pack, error)) *lang.Pack {
	t.Helper()
	p, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Lines are the lines of a list in testdata, without comments and blank ones.
// An empty list is an error: it would test nothing.
func Lines(t testing.TB, name string) []string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	if len(all) == 0 {
		t.Fatalf("%s is empty", name)
	}
	return all
}

// compare runs each reading as a test of its own.
func compare(t *testing.T, readings []Reading, read func(text string) []string) {
	t.Helper()
	for _, r := range readings {
		t.Run(r.Name, func(t *testing.T) {
			got, want := strings.Join(read(r.Text), "\n"), strings.Join(r.Want, "\n")
			if got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", r.Text, got, want)
			}
		})
	}
}
