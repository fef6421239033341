package letters

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Counts is how often letters follow each other in the words of a language:
// three of them, or two at the start of a word. An underscore is the edge of a
// word.
type Counts map[string]int

// Add counts the letters of a text.
func (c Counts) Add(text string) {
	for word := range Words(text) {
		for g := range grams(word) {
			c[string(g.append(nil))]++
		}
	}
}

// Prune leaves out what was counted less than least times.
func (c Counts) Prune(least int) {
	maps.DeleteFunc(c, func(_ string, n int) bool { return n < least })
}

// String lists the counts, one a line, sorted bytewise.
func (c Counts) String() string {
	var b strings.Builder
	for _, gram := range slices.Sorted(maps.Keys(c)) {
		fmt.Fprintf(&b, "%s\t%d\n", gram, c[gram])
	}
	return b.String()
}

// Parse reads what String wrote; lines that start with # are left out.
func Parse(list string) (Counts, error) {
	c := Counts{}
	for line := range strings.Lines(list) {
		if line[0] == '#' {
			continue
		}
		gram, count, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, err := strconv.Atoi(count)
		if err != nil || n <= 0 || gram == "" {
			return nil, fmt.Errorf("no letters and count: %q", line)
		}
		c[gram] = n
	}
	return c, nil
}
