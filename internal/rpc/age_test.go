package rpc

import (
	"testing"
	"testing/synctest"
	"time"
)

// Streams that begin together do not get old together, or their clients would all
// come back at once; but none gets older than it may, nor is it ended much before.
func TestStreamsGetOldOneAfterTheOther(t *testing.T) {
	const age, streams = time.Hour, 100
	synctest.Test(t, func(t *testing.T) {
		s := &Service{limits: Limits{StreamAge: age}}
		start := time.Now()
		var ages []<-chan time.Time
		for range streams {
			ages = append(ages, s.age())
		}
		first, last := age, time.Duration(0)
		for _, old := range ages {
			at := (<-old).Sub(start)
			first, last = min(first, at), max(last, at)
		}
		if first < age*9/10 || last > age {
			t.Errorf("they are old after %v to %v", first, last)
		}
		if last-first < age/20 { // once in 10^29 or so
			t.Errorf("all are old within %v", last-first)
		}
	})
}

func TestStreamsMayStayYoung(t *testing.T) {
	if s := new(Service); s.age() != nil {
		t.Error("it gets old without a limit")
	}
}
