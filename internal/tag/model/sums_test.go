package model

import (
	"math/rand/v2"
	"testing"
)

// What the processor at hand does in its own way comes to what any processor does.
func TestSumsAreTheSameOnEveryProcessor(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	rows := make([]uint64, 1000*wideRow)
	for i := range rows {
		rows[i] = r.Uint64()
	}
	for n := 1; n < 120; n++ { // with what was summed before, as many rows as a decision may have
		places := make([]uint16, n)
		for i := range places {
			places[i] = uint16(r.IntN(1000))
		}
		var before, wide, wantWide sums
		addPortably(&before, rows, places[:1])
		wide.add(rows, places)
		addPortably(&wantWide, rows, places)
		var narrows, wantNarrow narrow
		narrows.add(rows, places)
		addPortably(&wantNarrow, rows, places)
		if wide != wantWide || narrows != wantNarrow {
			t.Fatalf("%d rows: %x and %x, want %x and %x", n, wide, narrows, wantWide, wantNarrow)
		}
		own := narrow(before[:])
		if got, want := bestWide(rows, places, &before, &none, &before, &none), bestWidePortably(rows, places, &before, &none, &before, &none); got != want {
			t.Fatalf("%d rows: lane %d, want %d", n, got, want)
		}
		if got, want := bestNarrow(rows, places, &own), bestNarrowPortably(rows, places, &own); got != want {
			t.Fatalf("%d narrow rows: lane %d, want %d", n, got, want)
		}
	}
}

// Of equal sums the first is the best, in whatever lane it is.
func TestTheFirstOfTheBestIsTaken(t *testing.T) {
	rows, places := make([]uint64, wideRow), []uint16{0}
	for lane := range 8 * wideRow {
		var s sums
		for i := range 8 * wideRow {
			sum := uint64(1)
			if i >= lane {
				sum = 0x7FFF // as high as a sum may be
			}
			s[i/4] |= sum << (16 * (i % 4))
		}
		if got, portable := bestWide(rows, places, &none, &s, &none, &none), best(s[:]); got != lane || portable != lane {
			t.Errorf("the best from %d on is %d and %d", lane, got, portable)
		}
		if lane >= 8*narrowRow {
			continue
		}
		own := narrow(s[:])
		if got, portable := bestNarrow(rows, places, &own), best(own[:]); got != lane || portable != lane {
			t.Errorf("of narrow rows, the best from %d on is %d and %d", lane, got, portable)
		}
	}
}

func BenchmarkSums(b *testing.B) {
	rows, places := make([]uint64, wideRow<<10), make([]uint16, 21)
	for i := range places {
		places[i] = uint16(i * 37)
	}
	var s sums
	b.Run("here", func(b *testing.B) {
		for b.Loop() {
			bestWide(rows, places, &s, &s, &s, &s)
		}
	})
	b.Run("anywhere", func(b *testing.B) {
		for b.Loop() {
			bestWidePortably(rows, places, &s, &s, &s, &s)
		}
	})
}
