package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
)

// corpus is n lines of input, some of which fail.
func corpus(n int) string {
	var b strings.Builder
	for i := range n {
		switch i % 10 {
		case 3:
			b.WriteString("no JSON\n")
		case 7:
			b.WriteString(`{"text":"Bonjour."}` + "\n")
		default:
			fmt.Fprintf(&b, `{"document_id":"%d","text":"Bonjour, dit le n° %[1]d."}`+"\n", i)
		}
	}
	return b.String()
}

// Wherever a run was cut off, and be it within a line, the one that goes on with
// it writes what a single run would have written.
func TestResume(t *testing.T) {
	in := file(t, "in.jsonl", corpus(40))
	args := []string{"analyze", "--format", "jsonl", "--addr", shared, "--features", "sentences"}
	_, whole, _ := dixit(t, "", append(args, in)...)
	if n := strings.Count(whole, "\n"); n != 40 {
		t.Fatalf("%d lines", n)
	}
	out := file(t, "out.jsonl", "")
	args = append(args, "--output", out, "--resume", in)
	for cut := 0; cut <= len(whole); cut += max(1, len(whole)/23) {
		if err := os.WriteFile(out, []byte(whole[:cut]), 0o644); err != nil {
			t.Fatal(err)
		}
		code, stdout, errs := dixit(t, "", args...)
		got, err := os.ReadFile(out)
		if err != nil || stdout != "" || errs != "" {
			t.Errorf("cut at %d: exit %d, stdout %q, stderr %q, %v", cut, code, stdout, errs, err)
		}
		if string(got) != whole {
			t.Errorf("cut at %d: got\n%s", cut, got)
		}
	}
	if code, _, errs := dixit(t, "", args...); code != success || errs != "" {
		t.Errorf("with nothing left to do: exit %d, %s", code, errs)
	}
}

func TestResumeOfFiles(t *testing.T) {
	tree(t, "dir/a.txt", "dir/b.txt", "dir/c.txt")
	args := []string{"analyze", "--format", "jsonl", "--addr", shared, "dir", "nowhere.txt", "-"}
	_, whole, _ := dixit(t, "Non.", args...)
	for n, line := 0, ""; n < len(whole); n += len(line) {
		line, _, _ = strings.Cut(whole[n:], "\n")
		line += "\n"
		if err := os.WriteFile("out", []byte(whole[:n]), 0o644); err != nil {
			t.Fatal(err)
		}
		_, _, errs := dixit(t, "Non.", append(args, "-o", "out", "--resume")...)
		if got, err := os.ReadFile("out"); err != nil || string(got) != whole {
			t.Errorf("cut at %d: %v, %s, got\n%s", n, err, errs, got)
		}
	}
}

func TestResumeRefuses(t *testing.T) {
	in := file(t, "in.jsonl", corpus(10))
	for _, c := range []struct{ name, out, want string }{
		{"the answers to other documents", `{"documentId":"a","analysis":{}}` + "\n", `ends with document "a" where the input has "0"`},
		{"more answers than there are documents", strings.Repeat(`{"analysis":{}}`+"\n", 12), "has 2 lines more than there are documents"},
		{"what is no answer", "Bonjour.\n", "line 1 is no answer"},
		{"JSON of another kind", `{"documentId":"0"}` + "\n", "neither analysis nor error is in it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := file(t, "out.jsonl", c.out)
			code, _, errs := dixit(t, "", "analyze", "--format", "jsonl", "--addr", shared, "-o", out, "--resume", in)
			if code != failure || !strings.Contains(errs, c.want) {
				t.Errorf("exit %d, %q, want %q", code, errs, c.want)
			}
			if now, err := os.ReadFile(out); err != nil || string(now) != c.out {
				t.Errorf("the output is now %q, %v", now, err)
			}
		})
	}
}

func TestOutput(t *testing.T) {
	in := file(t, "in.txt", article)
	_, printed, _ := dixit(t, "", "analyze", "--addr", shared, in)
	out := file(t, "out", strings.Repeat("an older page\n", 100))
	for range 2 {
		code, stdout, errs := dixit(t, "", "analyze", "--addr", shared, "-o", out, in)
		got, err := os.ReadFile(out)
		if code != success || stdout != "" || errs != "" || err != nil || string(got) != printed {
			t.Errorf("exit %d, stdout %q, stderr %q, wrote %q, %v", code, stdout, errs, got, err)
		}
	}
	code, _, errs := dixit(t, "", "analyze", "--addr", shared, "-f", "jsonl", "-o", out, in)
	if now, err := os.ReadFile(out); code != failure || !strings.Contains(errs, "is there already") || err != nil || string(now) != printed {
		t.Errorf("hours of work are overwritten: exit %d, %q", code, errs)
	}
}

// A signal, in the middle of a corpus: what is written is whole, and the next
// run writes the rest.
func TestResumeAfterASignal(t *testing.T) {
	const n = 3000
	text := corpus(n)
	in, out := file(t, "in.jsonl", text), file(t, "out.jsonl", "")
	args := []string{"analyze", "--format", "jsonl", "--addr", shared, "--concurrency", "8", "--output", out, "--resume"}

	ctx, signal := context.WithCancel(t.Context())
	var errs bytes.Buffer
	half := &interrupting{Reader: strings.NewReader(text), left: len(text) / 2, interrupt: signal}
	if code := run(ctx, append(args, "--input", "jsonl", "-"), half, io.Discard, &errs); code != failure || !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("exit %d, %s", code, &errs)
	}
	before, err := os.ReadFile(out)
	if lines := bytes.Count(before, []byte("\n")); err != nil || lines == 0 || lines >= n || !bytes.HasSuffix(before, []byte("\n")) {
		t.Fatalf("%d lines after the signal, %v", lines, err)
	}
	if code, _, errs := dixit(t, "", append(args, in)...); errs != "" {
		t.Errorf("exit %d, %s", code, errs)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	_, whole, _ := dixit(t, "", "analyze", "--format", "jsonl", "--addr", shared, in)
	if string(got) != whole {
		t.Errorf("%d lines, want %d", bytes.Count(got, []byte("\n")), n)
	}
}

// interrupting reads as its Reader, and calls interrupt on the way.
type interrupting struct {
	io.Reader
	left      int
	interrupt func()
}

func (i *interrupting) Read(p []byte) (int, error) {
	n, err := i.Reader.Read(p[:min(len(p), 4<<10)])
	if i.left -= n; i.left < 0 && i.interrupt != nil {
		i.interrupt()
		i.interrupt = nil
	}
	return n, err
}
