package quote

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A name that the loader does not know would be dropped in silence, and with it
// what the list wanted to say.
func TestListNames(t *testing.T) {
	sets := wordSets(new(Rules))
	known := map[string]func(string) bool{
		"quote-cues.txt":     func(s string) bool { return frames[s] != 0 },
		"quote-labels.txt":   func(s string) bool { return labels[s] != 0 },
		"quote-pronouns.txt": func(s string) bool { return agreement[s] != 0 },
		"quote-words.txt":    func(s string) bool { return sets[s] != nil || s == comparison },
	}
	for list, ok := range known {
		files, err := filepath.Glob("../lang/*/data/" + list)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no such list (%v)", list, err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(b)) {
				row := strings.Split(strings.TrimSpace(line), "\t")
				if len(row) < 2 || line[0] == '#' {
					continue // a label without any other use
				}
				for _, word := range strings.Fields(row[1]) { // what follows says where the entry comes from
					if !ok(word) {
						t.Errorf("%s: %s: %q is no name that the loader knows", name, row[0], word)
					}
				}
			}
		}
	}
}
