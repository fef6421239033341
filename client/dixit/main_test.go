package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/dixit-nlp/dixit/server"
)

// shared is the address of a server for the tests that do not care whom they
// ask: loading the languages takes its time under the race detector.
var shared string

func TestMain(m *testing.M) {
	config := server.DefaultConfig()
	config.GRPCAddr, config.HTTPAddr = "127.0.0.1:0", ""
	s, err := server.New(config)
	if err != nil {
		panic(err)
	}
	shared = s.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error)
	go func() { served <- s.Serve(ctx) }()
	code := m.Run()
	stop()
	if err := errors.Join(<-served, goleak.Find()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// dixit runs the program.
func dixit(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// file writes a file and returns its name.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

const article = `Le pont de Kerbrat rouvrira lundi

Le pont est fermé depuis mars. Il rouvrira lundi.
`

func TestFormats(t *testing.T) {
	name := file(t, "a.txt", article)
	for _, c := range []struct {
		name  string
		args  []string
		stdin string
		want  []string
	}{
		{"text is the default", []string{name}, "", []string{"Le pont de Kerbrat rouvrira lundi\nfr, 3 sentences"}},
		{"standard input is read when no file is named", nil, article, []string{"fr, 3 sentences"}},
		{"and when it is named", []string{"-"}, article, []string{"fr, 3 sentences"}},
		{"several texts are told apart", []string{name, "-"}, article, []string{"== " + name + " ==\n", "\n== standard input ==\n"}},
		{"json is indented", []string{"--format", "json", name}, "", []string{"{\n  \"language\": \"fr\",\n"}},
		{"jsonl names the file", []string{"--format", "jsonl", name}, "", []string{`{"documentId":"` + name + `","analysis":{"language":"fr",`}},
		{"offsets count what is asked for", []string{"--format", "json", "--offset-unit", "utf32", name}, "",
			[]string{`"offsetUnit": "OFFSET_UNIT_UTF32"`, "\"start\": 35,\n        \"end\": 65\n"}},
		{"and bytes by default", []string{"--format", "json", name}, "", []string{"\"start\": 35,\n        \"end\": 66\n"}},
		{"features can be chosen", []string{"--format", "json", "--features", "quotes,claims", name}, "", []string{`"languageSupported": true`}},
		{"words can be left out", []string{"--format", "jsonl", "--omit-text", name}, "", []string{`"sentences":[{"span":{"end":33},"kind"`}},
		{"a language can be set", []string{"--format", "json", "--lang", "en", name}, "", []string{`"language": "en"`}},
		{"sentences are printed when they are asked for", []string{"--features", "sentences", name}, "", []string{"\nSENTENCES\n  1  Le pont de Kerbrat rouvrira lundi\n  2  Le pont est"}},
		{"articles may come as lines and go as text", []string{"--input", "jsonl"}, `{"text":"Bonjour à tous."}`, []string{"== standard input:1 ==", "1 sentence"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := dixit(t, c.stdin, append([]string{"analyze"}, c.args...)...)
			if code != success || errs != "" {
				t.Errorf("exit %d, stderr %q", code, errs)
			}
			for _, want := range c.want {
				if !strings.Contains(out, want) {
					t.Errorf("no %q in\n%s", want, out)
				}
			}
		})
	}
}

func TestTheSameBytesEveryTimeAndFromAServer(t *testing.T) {
	for _, format := range []string{"text", "json", "jsonl"} {
		_, first, _ := dixit(t, article, "analyze", "--format", format)
		for range 3 {
			if _, again, errs := dixit(t, article, "analyze", "--format", format, "--addr", shared); again != first {
				t.Errorf("%s: from a server\n%s%s, embedded\n%s", format, again, errs, first)
			}
		}
	}
}

func TestMisuse(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   []string
		stderr string
	}{
		{"no command", nil, "expected one of"},
		{"an unknown command", []string{"analyse"}, "unexpected argument analyse"},
		{"an unknown flag", []string{"analyze", "--colour"}, "unknown flag --colour"},
		{"an unknown format", []string{"analyze", "--format", "xml"}, `--format must be one of "text","json","jsonl","html" but got "xml"`},
		{"an unknown feature", []string{"analyze", "--features", "quotes,verbs"}, `"verbs"`},
		{"a date that is none", []string{"analyze", "--published", "mardi"}, `"mardi" is no date such as 2024-03-01`},
		{"a score beyond all scores", []string{"analyze", "--min-score", "2"}, "--min-score 2 is not between 0 and 1"},
		{"a text without words", []string{"analyze", "--omit-text"}, "--omit-text leaves nothing to read"},
		{"a run to resume that went nowhere", []string{"analyze", "--resume", "--format", "jsonl"}, "--resume goes on with a file"},
		{"one that did not write lines", []string{"analyze", "--resume", "--output", "a"}, "--resume counts lines"},
		{"nothing at once", []string{"analyze", "--concurrency", "0"}, "--concurrency 0 is not between"},
		{"a certificate without its key", []string{"analyze", "--addr", "dixit.example.org:1", "--tls-cert", "a"}, "--tls-cert and --tls-key go together"},
		{"a key for everybody to see", []string{"info", "--addr", "dixit.example.org:1", "--key-file", "a"}, "add --tls"},
		{"a score that is no number", []string{"analyze", "--min-score", "high"}, "--min-score"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := dixit(t, "", c.args...)
			if code != misuse || out != "" || !strings.Contains(errs, c.stderr) || !strings.Contains(errs, "Try: dixit --help") {
				t.Errorf("exit %d, stdout %q, stderr %q; want exit %d and %q", code, out, errs, misuse, c.stderr)
			}
		})
	}
}

func TestFailure(t *testing.T) {
	good := file(t, "good.txt", article)
	for _, c := range []struct {
		name   string
		args   []string
		stdin  string
		stdout string
		stderr string
	}{
		{"a file that is not there does not keep the others from being read",
			[]string{"nowhere.txt", good}, "", "fr, 3 sentences", "dixit: nowhere.txt: no such file or directory"},
		{"an empty text", nil, " \n", "", "dixit: standard input: text is empty or white space (TEXT_EMPTY)"},
		{"a text that is not UTF-8", nil, "\xff", "", "(TEXT_NOT_UTF8)"},
		{"a text over the limit", nil, strings.Repeat("Oui. ", 300_000), "", "(TEXT_TOO_LARGE)"},
		{"a language that is not spoken", []string{"--lang", "tlh"}, article, "", "(LANGUAGE_UNSUPPORTED)"},
		{"a directory without articles", []string{t.TempDir()}, "", "", "no file in it ends in .txt, .text, .md, .jsonl, .ndjson"},
		{"a pattern that nothing matches", []string{"nowhere-*.txt"}, "", "", "dixit: nowhere-*.txt: no file matches"},
		{"a key that is not there", []string{"--key-file", "nowhere"}, article, "", "nowhere: no such file or directory"},
		{"a file of several keys", []string{"--key-file", good}, article, "", "good.txt: one key is needed"},
		{"an output where none can be", []string{"--output", "nowhere/a"}, article, "", "nowhere/a: no such file or directory"},
		{"a server that is not there", []string{"--addr", "127.0.0.1:1"}, article, "", "dial tcp 127.0.0.1:1: connect: connection refused (UNAVAILABLE)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := dixit(t, c.stdin, append([]string{"analyze", "--addr", shared}, c.args...)...)
			if code != failure || !strings.Contains(out, c.stdout) || !strings.Contains(errs, c.stderr) {
				t.Errorf("exit %d, stdout %q, stderr %q; want exit %d, %q, %q", code, out, errs, failure, c.stdout, c.stderr)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"analyze", "--help"}} {
		code, out, errs := dixit(t, "", args...)
		if code != success || errs != "" || !strings.Contains(out, "Usage: dixit") {
			t.Errorf("%v: exit %d, stdout %q, stderr %q", args, code, out, errs)
		}
	}
}

func TestInfo(t *testing.T) {
	code, out, errs := dixit(t, "", "info")
	if code != success || !strings.Contains(out, "languages              fr (French), en (English)\n") {
		t.Errorf("exit %d, stdout %q, stderr %q", code, out, errs)
	}
	code, out, _ = dixit(t, "", "info", "--format", "json")
	if code != success || !json.Valid([]byte(out)) {
		t.Errorf("exit %d, stdout %q", code, out)
	}
}

func TestVersion(t *testing.T) {
	for _, ask := range []string{"version", "--version"} {
		if code, out, _ := dixit(t, "", ask); code != success || !strings.HasPrefix(out, "dixit "+server.Version()+" (go") {
			t.Errorf("%s: exit %d, stdout %q", ask, code, out)
		}
	}
}

// Reading a terminal can last; a signal must not wait for the next line.
func TestASignalEndsTheProgramWhileItReads(t *testing.T) {
	stdin, typist := io.Pipe()
	defer typist.Close()
	ctx, signal := context.WithCancel(t.Context())
	done := make(chan int)
	var errs bytes.Buffer
	go func() {
		done <- run(ctx, []string{"analyze", "--input", "jsonl"}, stdin, io.Discard, &errs)
	}()
	if _, err := io.WriteString(typist, "{\"text\": \"Bonjour.\"}\n"); err != nil {
		t.Error(err)
	}
	signal()
	select {
	case code := <-done:
		if code != failure || errs.String() != "dixit: interrupted\n" {
			t.Errorf("exit %d, want %d; stderr %q", code, failure, errs.String())
		}
	case <-time.After(10 * time.Second):
		t.Error("the program goes on")
	}
}
