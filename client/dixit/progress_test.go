package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// bar is the progress of 1000 bytes for a terminal that a test can read.
func bar(t *testing.T, files ...found) (*progress, *bytes.Buffer) {
	t.Helper()
	var screen bytes.Buffer
	p := startProgress(&screen, func(yield func(found) bool) {
		for _, f := range files {
			if !yield(f) {
				return
			}
		}
	})
	return p, &screen
}

func TestProgress(t *testing.T) {
	long := []found{{name: "a", size: 600}, {name: "b", size: 400}}
	for _, c := range []struct {
		name  string
		files []found
		began time.Duration // ago
		read  []int64
		want  []string // on the screen at the end; empty for nothing
	}{
		{"a short run shows none", long, 0, []int64{500, 600}, nil},
		{"a long one says how far it is, how fast, and for how long", long, 10 * time.Second, []int64{10, 500}, []string{"2 articles, 0/s", " 49% |", "B/s", "["}},
		{"one that is resumed counts what is left", long, 10 * time.Second, []int64{800, 900}, []string{"2 articles", " 50% |"}},
		{"without a size there is no end to foresee", []found{{name: "-", size: -1}}, 10 * time.Second, []int64{10, 500}, []string{"2 articles", "B/s"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, screen := bar(t, c.files...)
			p.begun = p.begun.Add(-c.began)
			for _, n := range c.read {
				p.drawn = time.Time{}
				p.answered(&answer{item: &item{read: n}})
			}
			got := screen.String()
			if c.want == nil && got != "" {
				t.Errorf("got %q", got)
			}
			for _, want := range c.want {
				if !strings.Contains(got, want) {
					t.Errorf("no %q in %q", want, got)
				}
			}
		})
	}
}

func TestTheBarMakesRoomForMessages(t *testing.T) {
	p, screen := bar(t, found{name: "a", size: 1000})
	p.begun = p.begun.Add(-time.Minute)
	p.answered(&answer{item: &item{read: 10}})
	p.drawn = time.Time{}
	p.answered(&answer{item: &item{read: 500}})
	if _, err := p.Write([]byte("dixit: b: no such file\n")); err != nil {
		t.Fatal(err)
	}
	if got := screen.String(); !strings.Contains(got, "|") || !strings.HasSuffix(got, "\rdixit: b: no such file\n") {
		t.Errorf("got %q", got)
	}
}

func TestWithoutATerminalThereIsNoBar(t *testing.T) {
	var out bytes.Buffer
	if p := newProgress(&streams{stderr: &out}, &output{}, nil); p != nil {
		t.Error("there is one")
	}
	var none *progress
	none.answered(&answer{item: &item{}})
	none.clear()
}
