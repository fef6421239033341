package number

import "testing"

// The machine alone, on the words of two languages that differ in what may
// follow what.
func TestMachine(t *testing.T) {
	french := map[string]Numeral{
		"deux": {Small, 2, 0, 0}, "quatre": {Small, 4, 0, 0}, "neuf": {Small, 9, 0, 0}, "dix": {Small, 10, 7, 9}, "onze": {Small, 11, 0, 0},
		"vingt": {Twenty, 20, 1, 9}, "soixante": {Small, 60, 1, 19}, "cent": {Hundred, 100, 2, 19},
		"mille": {Scale, 1000, 2, 999}, "million": {Scale, 1e6, 1, 999}, "milliard": {Scale, 1e9, 1, 999},
	}
	english := map[string]Numeral{
		"two": {Small, 2, 0, 0}, "nine": {Small, 9, 0, 0}, "twenty": {Small, 20, 1, 9}, "hundred": {Hundred, 100, 1, 99}, "thousand": {Scale, 1000, 1, 999},
	}
	for _, c := range []struct {
		name  string
		words map[string]Numeral
		said  []string
		want  uint64
		read  int // words that belong to the number
	}{
		{"vigesimal eighty", french, []string{"quatre", "vingt"}, 80, 2},
		{"eighty takes eleven", french, []string{"quatre", "vingt", "onze"}, 91, 3},
		{"seventeen is ten and seven, not ten and two", french, []string{"dix", "deux"}, 10, 1},
		{"sixty takes eighteen", french, []string{"soixante", "dix", "neuf"}, 79, 3},
		{"a hundred may stand alone", french, []string{"cent", "deux"}, 102, 2},
		{"a thousand may stand alone", french, []string{"mille"}, 1000, 1},
		{"eleven hundred", french, []string{"onze", "cent"}, 1100, 2},
		{"a scale multiplies all before it", french, []string{"deux", "cent", "mille"}, 200000, 3},
		{"a larger scale multiplies the smaller one", french, []string{"deux", "mille", "milliard"}, 2e12, 3},
		{"a million alone is no number", french, []string{"million"}, 0, 0},
		{"the same scale twice is another number", french, []string{"deux", "million", "neuf", "million"}, 2000009, 3},
		{"two units are two numbers", french, []string{"deux", "neuf"}, 2, 1},
		{"hundred alone is no number in English", english, []string{"hundred"}, 0, 0},
		{"twenty hundred", english, []string{"twenty", "nine", "hundred", "two"}, 2902, 4},
		{"a thousand and more", english, []string{"two", "thousand", "nine", "hundred", "twenty", "two"}, 2922, 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			var m machine
			read := 0
			for _, w := range c.said {
				if !m.put(c.words[w]) {
					break
				}
				read++
			}
			if m.value() != c.want || read != c.read {
				t.Errorf("%q is %d of %d words, want %d of %d", c.said, m.value(), read, c.want, c.read)
			}
		})
	}
}

// No sequence of words, however long, overflows.
func TestMachineLimits(t *testing.T) {
	words := []Numeral{{Small, 99, 0, 0}, {Hundred, 100, 1, 99}, {Scale, 1e18, 1, 999}, {Scale, 1e15, 1, 999}, {Scale, 1e6, 1, 999}, {Scale, 1000, 1, 999}}
	for i := range 1 << 12 {
		var m machine
		for k := i; k > 0; k /= len(words) {
			m.put(words[k%len(words)])
		}
		if m.value() > 2e18 {
			t.Fatalf("sequence %d is %d", i, m.value())
		}
	}
}
