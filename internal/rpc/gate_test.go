package rpc

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// crowd is a gate with texts at it, told apart by letters.
type crowd struct {
	t    *testing.T
	gate *gate

	mu     sync.Mutex
	in     map[string]*entry
	errs   map[string]error
	cancel map[string]context.CancelFunc
}

func newCrowd(t *testing.T, places, queueDocuments, queueBytes int) *crowd {
	return &crowd{t: t, gate: newGate(Limits{Analyses: places, QueueDocuments: queueDocuments, QueueBytes: queueBytes, QueueTime: time.Minute}),
		in: map[string]*entry{}, errs: map[string]error{}, cancel: map[string]context.CancelFunc{}}
}

// enter brings a text, and waits until it is in, in line or refused.
func (c *crowd) enter(name string, size int, of *group) {
	ctx, cancel := context.WithCancel(c.t.Context())
	c.cancel[name] = cancel
	go func() {
		e, err := c.gate.enter(ctx, size, of)
		c.mu.Lock()
		defer c.mu.Unlock()
		c.in[name], c.errs[name] = e, err
	}()
	synctest.Wait()
}

// leave ends the reading of texts.
func (c *crowd) leave(names ...string) {
	for _, name := range names {
		e := c.in[name]
		delete(c.in, name)
		c.gate.leave(e, true) // others come in
		synctest.Wait()
	}
}

// want names those that are in, a letter each.
func (c *crowd) want(names string) {
	c.t.Helper()
	got := ""
	for name := 'a'; name <= 'z'; name++ {
		if c.in[string(name)] != nil {
			got += string(name)
		}
	}
	if running, _ := c.gate.load(); got != names || running != len(names) {
		c.t.Errorf("%q are in, and counted %d; want %q", got, running, names)
	}
}

// overloaded reports that err refuses for want of room.
func overloaded(err error) bool {
	_, full := errors.AsType[*overload](err)
	return full
}

const long = longText + 1

func TestGate(t *testing.T) {
	for name, play := range map[string]func(c *crowd){
		"who finds a place goes in, the next one waits, in the order they came": func(c *crowd) {
			for _, name := range []string{"a", "b", "c", "d", "e"} {
				c.enter(name, 1, nil)
			}
			c.want("abc")
			c.leave("b")
			c.want("acd")
			c.leave("a", "c")
			c.want("de")
		},
		"past the length of the line, one is refused at once": func(c *crowd) {
			for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
				c.enter(name, 1, nil)
			}
			if !overloaded(c.errs["f"]) || c.errs["e"] != nil {
				c.t.Errorf("e: %v, f: %v", c.errs["e"], c.errs["f"])
			}
		},
		"past the bytes in the line too, but one text may always wait": func(c *crowd) {
			for _, name := range []string{"a", "b", "c", "d", "e"} {
				c.enter(name, 1001, nil)
			}
			if c.errs["d"] != nil || !overloaded(c.errs["e"]) {
				c.t.Errorf("d: %v, e: %v", c.errs["d"], c.errs["e"])
			}
		},
		"long texts leave places to short ones, which overtake them": func(c *crowd) {
			c.enter("a", long, nil)
			c.enter("b", long, nil)
			c.want("a")
			c.enter("c", 1, nil)
			c.want("ac")
			c.leave("a")
			c.want("bc")
		},
		"in a flood, the places to spare are for short texts beside long ones": func(c *crowd) {
			c.gate.flood = flood{on: true, since: time.Now()}
			c.enter("a", 1, nil)
			c.enter("b", 1, nil)
			c.want("a")
			c.leave("a")
			c.want("b")
			c.leave("b")
			c.enter("d", long, nil)
			c.enter("e", 1, nil)
			c.enter("f", 1, nil)
			c.want("de")
			c.leave("d")
			c.want("e")
			c.leave("e")
			c.want("f")
		},
		"a stream leaves a place to others": func(c *crowd) {
			all := &group{}
			for _, name := range []string{"a", "b", "c"} {
				c.enter(name, 1, all)
			}
			c.want("ab")
			c.enter("d", 1, nil)
			c.want("abd")
			c.leave("a")
			c.want("bcd")
		},
		"lines are served in turn, so that many streams do not shut out a call": func(c *crowd) {
			for _, name := range []string{"a", "b", "c", "p", "q", "r"} {
				c.enter(name, 1, &group{})
			}
			c.enter("s", 1, nil)
			c.enter("t", 1, nil)
			c.want("abc")
			c.leave("a", "b")
			c.want("cps")
			c.leave("c", "p")
			c.want("qst")
		},
		"documents of a stream wait without end, but then no other may begin": func(c *crowd) {
			for _, name := range []string{"a", "b", "c", "d", "e", "f", "g"} {
				c.enter(name, 1, &group{})
			}
			for name, err := range c.errs {
				if err != nil {
					c.t.Errorf("%s: %v", name, err)
				}
			}
			if err := c.gate.admit(); !overloaded(err) {
				c.t.Errorf("another one: %v", err)
			}
		},
		"who is cancelled leaves the line": func(c *crowd) {
			for _, name := range []string{"a", "b", "c", "d", "e"} {
				c.enter(name, 1, nil)
			}
			c.cancel["d"]()
			synctest.Wait()
			c.leave("a")
			c.want("bce")
			if c.errs["d"] != context.Canceled {
				c.t.Errorf("d: %v", c.errs["d"])
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				c := newCrowd(t, 3, 2, 2000)
				play(c)
				for _, cancel := range c.cancel {
					cancel()
				}
			})
		})
	}
}

// A text that cannot be read in time is not begun; one that can is.
func TestGateKnowsDeadlines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(Limits{Analyses: 1, QueueDocuments: 1, QueueBytes: 1})
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		e, err := g.enter(ctx, 1000, nil)
		if err != nil {
			t.Fatalf("nothing is known yet, and still: %v", err)
		}
		time.Sleep(100 * time.Millisecond) // 10,000 bytes a second
		g.leave(e, true)
		for size, want := range map[int]error{8000: nil, 10000: context.DeadlineExceeded} {
			e, err := g.enter(ctx, size, nil)
			if err != want {
				t.Errorf("%d bytes: %v", size, err)
			}
			if err == nil {
				g.leave(e, false)
			}
		}
		if running, waiting := g.load(); running+waiting > 0 {
			t.Errorf("%d run, %d wait", running, waiting)
		}
	})
}

// So it is with one whose turn comes later than could be foreseen: the next one has
// its place.
func TestGateKnowsDeadlinesThatPassInLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCrowd(t, 1, 100, 1<<20)
		c.enter("a", 1000, nil)
		time.Sleep(100 * time.Millisecond) // 10,000 bytes a second
		c.leave("a")
		c.enter("b", 1000, nil)
		ctx, cancel := context.WithTimeout(t.Context(), 250*time.Millisecond) // and it takes 200
		defer cancel()
		ended := make(chan error, 1)
		go func() {
			_, err := c.gate.enter(ctx, 1000, nil)
			ended <- err
		}()
		synctest.Wait()
		c.enter("d", 1000, nil)
		time.Sleep(200 * time.Millisecond) // b takes as long again
		c.leave("b")
		if err := <-ended; err != errTooLate || ctx.Err() != nil {
			t.Errorf("with half of what it takes left: %v", err)
		}
		synctest.Wait()
		c.want("d")
		for _, cancel := range c.cancel {
			cancel()
		}
	})
}

// A line is as long as the time that it takes: who would wait longer is refused,
// and so is who would get his answer too late.
func TestGateKnowsTheTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCrowd(t, 1, 100, 1<<20)
		c.gate.limits.QueueTime = time.Second
		c.enter("a", 1000, nil)
		time.Sleep(100 * time.Millisecond) // 10,000 bytes a second
		c.leave("a")
		c.enter("b", 5000, nil)
		for _, of := range []struct {
			name string
			left time.Duration
			want error
		}{
			{"half of what it takes", 50 * time.Millisecond, errTooLate},
			{"what it takes, and not what it waits", 150 * time.Millisecond, new(overload)},
		} {
			ctx, cancel := context.WithTimeout(t.Context(), of.left)
			if _, err := c.gate.enter(ctx, 1000, nil); err == nil || err.Error() != of.want.Error() {
				t.Errorf("with %s left: %v", of.name, err)
			}
			cancel()
		}
		c.enter("c", 4000, nil) // after half a second
		c.enter("d", 1000, nil) // after 0.9 s
		time.Sleep(100 * time.Millisecond)
		c.enter("e", 1000, nil) // after 0.9 s, by now
		c.enter("f", 1000, nil) // after 1 s
		c.enter("g", 1000, nil) // after 1.1 s
		if c.errs["f"] != nil || !overloaded(c.errs["g"]) {
			t.Errorf("f: %v, g: %v", c.errs["f"], c.errs["g"])
		}
		for _, cancel := range c.cancel {
			cancel()
		}
	})
}

// Who is refused may come again when what is before him is read: the line, and
// those who were refused a moment ago.
func TestGateKnowsWhenToComeAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCrowd(t, 1, 1, 1<<20)
		c.enter("a", 1000, nil)
		time.Sleep(100 * time.Millisecond) // 10,000 bytes a second
		c.leave("a")
		c.enter("b", 2000, nil)
		c.enter("c", 3000, nil)
		again := func(name string) time.Duration {
			c.enter(name, 1000, nil)
			full, ok := errors.AsType[*overload](c.errs[name])
			if !ok {
				t.Fatalf("%s: %v", name, c.errs[name])
			}
			return full.again.Round(10 * time.Millisecond)
		}
		if got := again("d"); got != 600*time.Millisecond {
			t.Errorf("after a line of half a second, and itself: %v", got)
		}
		if got := again("e"); got != 700*time.Millisecond {
			t.Errorf("after one more, who was refused: %v", got)
		}
		time.Sleep(100 * time.Millisecond)
		if got := again("f"); got >= 700*time.Millisecond {
			t.Errorf("when the line has moved up: %v", got)
		}
		for _, cancel := range c.cancel {
			cancel()
		}
	})
}

// Nobody is told to come again at once or never, nor all at the same moment.
func TestDelayOfARefusal(t *testing.T) {
	for again, of := range map[time.Duration]time.Duration{
		0: soonest, time.Second: time.Second, time.Hour: latest,
	} {
		seen := map[time.Duration]bool{}
		for range 100 {
			d := (&overload{again: again}).delay()
			if d < of/2 || d > of*3/2 {
				t.Errorf("after %v: %v", again, d)
			}
			seen[d] = true
		}
		if len(seen) < 90 {
			t.Errorf("after %v, only %d different delays", again, len(seen))
		}
	}
}
