package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files of these names, and goes there.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("Oui."), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSearch(t *testing.T) {
	tree(t, "a.txt", "b.txt", "c.jsonl", "d.html", "e", "f[1].txt", ".g.txt",
		"dir/2.txt", "dir/10.txt", "dir/sub/3.ndjson", "dir/sub/4.md", "dir/.git/5.txt", "dir/image.png")
	for _, c := range []struct {
		name      string
		arguments []string
		input     string
		want      []string // those of lines end in ":"
	}{
		{"files are read in the order given", []string{"b.txt", "a.txt"}, "auto", []string{"b.txt", "a.txt"}},
		{"whatever they are called", []string{"d.html", "e"}, "auto", []string{"d.html", "e"}},
		{"a name says what a file holds", []string{"a.txt", "c.jsonl"}, "auto", []string{"a.txt", "c.jsonl:"}},
		{"unless a flag does", []string{"a.txt", "c.jsonl"}, "jsonl", []string{"a.txt:", "c.jsonl:"}},
		{"either way", []string{"a.txt", "c.jsonl"}, "text", []string{"a.txt", "c.jsonl"}},
		{"a directory is searched to its ground", []string{"dir"}, "auto", []string{"dir/10.txt", "dir/2.txt", "dir/sub/3.ndjson:", "dir/sub/4.md"}},
		{"for what the flag says", []string{"dir"}, "jsonl", []string{"dir/sub/3.ndjson:"}},
		{"a pattern that the shell left alone is followed", []string{"?.txt", "dir/*.txt"}, "auto", []string{"a.txt", "b.txt", "dir/10.txt", "dir/2.txt"}},
		{"also to directories", []string{"d*"}, "text", []string{"d.html", "dir/10.txt", "dir/2.txt", "dir/sub/4.md"}},
		{"a name is not a pattern when there is such a file", []string{"f[1].txt"}, "auto", []string{"f[1].txt"}},
		{"standard input has a place among the others", []string{"a.txt", "-"}, "auto", []string{"a.txt", "-"}},
		{"and holds what the flag says", []string{"-"}, "jsonl", []string{"-:"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for f := range search(c.arguments, c.input) {
				if f.err != nil {
					t.Error(f.err)
				}
				name := filepath.ToSlash(f.name)
				if f.lines {
					name += ":"
				}
				if known := f.size == int64(len("Oui.")); known == (f.name == "-") {
					t.Errorf("%s has %d bytes", name, f.size)
				}
				got = append(got, name)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
			for range search(c.arguments, c.input) {
				break // and nothing goes on
			}
		})
	}
}

func TestADirectoryIsRead(t *testing.T) {
	tree(t, "dir/a.txt", "dir/b.txt")
	code, out, errs := dixit(t, "", "analyze", "--format", "jsonl", "--addr", shared, "dir", "nowhere")
	if code != failure || strings.Count(out, "\n") != 3 || !strings.Contains(out, `{"documentId":"dir/b.txt","analysis"`) ||
		!strings.Contains(out, `{"documentId":"nowhere","error"`) {
		t.Errorf("exit %d, stdout %q, stderr %q", code, out, errs)
	}
}
