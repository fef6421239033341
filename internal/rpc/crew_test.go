package rpc

import (
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// A crew of two begins with what comes first and does two things at once. Those who have
// nothing to do wait for a while, and then there is nobody until there is something.
func TestCrew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCrew(2)
		var mu sync.Mutex
		var begun []int
		start := time.Now()
		do := func(i int, takes time.Duration) {
			c.do(func() {
				mu.Lock()
				begun = append(begun, i)
				mu.Unlock()
				time.Sleep(takes)
			})
			synctest.Wait()
		}
		for i, seconds := range []time.Duration{4, 1, 2, 3} { // of two: 4 and then nothing; 1, 2 and 3
			do(i, seconds*time.Second)
		}
		time.Sleep(6*time.Second + patience/2) // all is done, and they wait
		do(4, 0)
		time.Sleep(2 * patience) // and are gone
		synctest.Wait()
		if c.working != 0 || c.waiting != 0 {
			t.Errorf("%d are left, of whom %d wait", c.working, c.waiting)
		}
		do(5, time.Second)
		c.dismiss()
		if took := time.Since(start); took != 7*time.Second+5*patience/2 {
			t.Errorf("it took %v", took)
		}
		if want := []int{0, 1, 2, 3, 4, 5}; !slices.Equal(begun, want) {
			t.Errorf("began in the order %v, want %v", begun, want)
		}
	})
}
