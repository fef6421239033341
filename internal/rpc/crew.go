package rpc

import (
	"sync"
	"time"
)

// crew does things in the order in which they come, so many at once, and is dismissed
// when no more will come. Who has done one does another: an analysis goes deep, and a
// goroutine that begins has its stack grow with it, twice, which takes as long as to
// write an answer.
type crew struct {
	most int

	mu      sync.Mutex
	working int         // or waiting, together
	waiting int         // for something to do
	queue   []func()    // while all are at work
	next    chan func() // for those who wait
	all     sync.WaitGroup
}

// patience is how long somebody waits for something to do: longer than between two
// documents of a stream that has many, and not as long as a stream may be silent.
const patience = 100 * time.Millisecond

func newCrew(most int) *crew { return &crew{most: most, next: make(chan func(), most)} }

// do has it done, soon.
func (c *crew) do(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.waiting > 0:
		c.waiting--
		c.next <- f // has room for as many as wait
	case c.working < c.most:
		c.working++
		c.all.Go(func() {
			for f := f; f != nil; f = c.take() {
				f()
			}
		})
	default:
		c.queue = append(c.queue, f)
	}
}

// take is what to do next, or nil for the one who asks to go home.
func (c *crew) take() func() {
	c.mu.Lock()
	if len(c.queue) > 0 {
		defer c.mu.Unlock()
		f := c.queue[0]
		c.queue[0] = nil // and what it holds
		c.queue = c.queue[1:]
		return f
	}
	c.waiting++
	c.mu.Unlock()

	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case f := <-c.next:
		return f
	case <-late.C:
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting == 0 { // at the last moment
		return <-c.next
	}
	c.waiting--
	c.working--
	return nil
}

// dismiss returns when all is done. Nothing more may come.
func (c *crew) dismiss() {
	close(c.next)
	c.all.Wait()
}
