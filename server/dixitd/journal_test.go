package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// written remembers what each write had.
type written []string

func (w *written) Write(p []byte) (int, error) {
	*w = append(*w, string(p))
	return len(p), nil
}

// A line that comes alone is written at once, and those that come with it together, in
// their order, a breath later.
func TestJournal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var w written
		l := &journal{to: &w}
		say := func(line string) {
			if n, err := l.Write([]byte(line)); n != len(line) || err != nil {
				t.Fatal(n, err)
			}
		}
		want := func(when string, want ...string) {
			t.Helper()
			synctest.Wait()
			if got := fmt.Sprintf("%q", w); got != fmt.Sprintf("%q", want) {
				t.Errorf("%s: %s was written, want %q", when, got, want)
			}
			w = nil
		}
		say("1")
		want("at once", "1")
		say("2")
		say("3")
		want("soon after another")
		time.Sleep(breath)
		want("a breath later", "23")
		say("4")
		time.Sleep(breath)
		want("and another", "4")
		time.Sleep(time.Second)
		say("5")
		want("after a silence", "5")

		long := strings.Repeat("x", mouthful)
		say(long)
		want("what is too much to wait", long)
		say("6")
		l.Close()
		want("at the end", "6")
		say("7")
		time.Sleep(breath)
		want("after it", "7")
		time.Sleep(breath)
	})
}

// Nothing is lost when all speak at the same time.
func TestJournalOfMany(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bytes.Buffer
		l := &journal{to: &b}
		for range 10 {
			go func() {
				for range 1000 {
					_, _ = l.Write([]byte("a line of the log\n"))
					time.Sleep(time.Millisecond)
				}
			}()
		}
		time.Sleep(2 * time.Second)
		if n := bytes.Count(b.Bytes(), []byte("a line of the log\n")); n != 10000 {
			t.Errorf("%d lines", n)
		}
	})
}
