package model

import (
	"math/rand/v2"
	"testing"
)

// What the processor at hand does in its own way comes to what any processor does.
func TestSumsAreTheSameOnEveryProcessor(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	wide, narrow := make([][wideRow]uint64, 1000), make([][narrowRow]uint64, 1000)
	for i := range wide {
		for k := range wide[i] {
			wide[i][k] = r.Uint64() & 0x00FF00FF00FF00FF
		}
		wide[i][wideRow-1] = r.Uint64() // eight bytes
		copy(narrow[i][:], wide[i][:narrowRow-1])
		narrow[i][narrowRow-1] = r.Uint64()
	}
	for n := 1; n < 128; n++ { // as many rows as a decision may have
		places := make([]uint16, n)
		for i := range places {
			places[i] = uint16(r.IntN(len(wide)))
		}
		var got, want sums
		got.addWide(wide, places)
		want.addWidePortably(wide, places)
		same(t, n, &got, &want)
		got, want = sums{}, sums{}
		got.addNarrow(narrow, places)
		want.addNarrowPortably(narrow, places)
		same(t, n, &got, &want)
	}
}

func same(t *testing.T, n int, got, want *sums) {
	t.Helper()
	if *got != *want {
		t.Fatalf("%d rows: %x, want %x", n, *got, *want)
	}
	if got, want := got.best(), want.bestPortably(); got != want {
		t.Fatalf("%d rows: class %d, want %d", n, got, want)
	}
}

// Of equal sums the first is the best, in whatever lane it is.
func TestTheFirstOfTheBestIsTaken(t *testing.T) {
	for class := range MaxClasses {
		var s sums
		for i := range MaxClasses {
			sum := uint64(1)
			if i >= class {
				sum = 0x7FFF // as high as a sum may be
			}
			s[i/4] |= sum << (16 * (i % 4))
		}
		if got, portable := s.best(), s.bestPortably(); got != class || portable != class {
			t.Errorf("the best from %d on is %d and %d", class, got, portable)
		}
	}
}

func BenchmarkSums(b *testing.B) {
	rows, places := make([][wideRow]uint64, 1<<10), make([]uint16, 21)
	for i := range places {
		places[i] = uint16(i * 37)
	}
	var s sums
	b.Run("here", func(b *testing.B) {
		for b.Loop() {
			s = sums{}
			s.addWide(rows, places)
			s.best()
		}
	})
	b.Run("anywhere", func(b *testing.B) {
		for b.Loop() {
			s = sums{}
			s.addWidePortably(rows, places)
			s.bestPortably()
		}
	})
}
