package flags

import "fmt"

// suggest is ", did you mean …?" when a word is almost one of those that are known.
func suggest(word string, known []string) string {
	best, least := "", 1+len(word)/4
	for _, k := range known {
		if d := distance(word, k); d <= least {
			best, least = k, d-1 // of several, the first
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %q?", best)
}

// distance is the number of letters to put in, take away or replace that makes one
// word of another.
func distance(a, b string) int {
	row := make([]int, len(b)+1) // the distances of a[:i] to all b[:j]
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0] // the distance of a[:i] to b[:j]
		row[0] = i + 1
		for j := range len(b) {
			replaced := before
			if a[i] != b[j] {
				replaced++
			}
			before = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
