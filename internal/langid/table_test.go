package langid

import (
	"slices"
	"testing"
)

// Weights are added up for all languages at once; none runs over into the next.
func TestSumsKeepLanguagesApart(t *testing.T) {
	var s sums
	var want [len(tags)]int
	for i := range 4096 {
		var w weights
		for l := range tags {
			n := i * (l + 3) % 6
			w |= weight(l, n)
			want[l] += n * one
		}
		s.add(w, one)
	}
	for l := range tags {
		if got := s.of(l); got != want[l] {
			t.Errorf("%s has %d, want %d", tags[l], got, want[l])
		}
	}
}

// Of several patterns in a word the most telling counts, for each language.
func TestStepsKeepTheGreatest(t *testing.T) {
	for a := range 6 {
		for b := range 6 {
			s := stepsOf(1, a) | stepsOf(1, b) | stepsOf(6, 5) | mayBeLonger
			if got, want := s.weights(), weight(1, max(a, b))|weight(6, 5); got != want {
				t.Errorf("%d and %d: %x, want %x", a, b, got, want)
			}
		}
	}
	if w := weight(0, 1) | weight(5, 5); w.any() != 1|1<<40 {
		t.Errorf("%x tells of %x", w, w.any())
	}
}

func TestLettersOfAWord(t *testing.T) {
	var p patternTable
	p.add("k", stepsOf(0, 1))
	p.add("ck", stepsOf(0, 3))
	p.add("sch", stepsOf(0, 4))
	p.add("ch", stepsOf(3, 2))
	for word, want := range map[string]weights{
		"a":      0,
		"k":      weight(0, 1),
		"oki":    weight(0, 1),
		"lacks":  weight(0, 3),
		"chat":   weight(3, 2),
		"scha":   weight(0, 4) | weight(3, 2),
		"sic":    0,
		"sckach": weight(0, 3) | weight(3, 2),
	} {
		if got := p.of([]byte(word)).weights(); got != want {
			t.Errorf("%s tells %x, want %x", word, got, want)
		}
	}
}

// A byte more in the lists, and two might share a number.
func TestNumbersAreEnough(t *testing.T) {
	for name, a := range map[string]alphabet{"endings": endings.letters, "patterns": patterns.letters} {
		if n := slices.Max(a[:]); n >= most {
			t.Errorf("%s have %d bytes", name, n)
		}
	}
	if patterns.used >= len(patterns.values) {
		t.Errorf("patterns have %d values", patterns.used)
	}
}
