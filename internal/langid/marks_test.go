package langid

import (
	"strings"
	"testing"
)

// Each list says what it is and where it comes from, and has one entry a line:
// mark, tab, weight from 1 to 5; sorted bytewise.
func TestListsAreWellFormed(t *testing.T) {
	for _, tag := range tags {
		t.Run(tag, func(t *testing.T) {
			list, err := data.ReadFile("data/" + tag + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			head, last := 0, ""
			for i, line := range strings.Split(strings.TrimSuffix(string(list), "\n"), "\n") {
				if strings.HasPrefix(line, "# ") {
					head++
					continue
				}
				mark, weight, ok := strings.Cut(line, "\t")
				body := strings.TrimLeft(mark, "-*")
				switch {
				case !ok || body == "" || len(weight) != 1 || weight < "1" || weight > "5":
					t.Errorf("line %d: %q", i+1, line)
				case strings.ToLower(body) != body:
					t.Errorf("line %d: %q is not in lower case", i+1, mark)
				case mark[0] == '-' && len(body) > 6, mark[0] == '*' && len(body) > 3:
					t.Errorf("line %d: %q is longer than what is looked up", i+1, mark)
				case line <= last:
					t.Errorf("line %d: %q is not sorted", i+1, line)
				}
				last = line
			}
			if head < 3 {
				t.Errorf("%d lines of introduction", head)
			}
		})
	}
}

// A common word has four letters and more, stands in lower case, and in one list only.
func TestCommonWordsAreOfOneLanguage(t *testing.T) {
	seen := map[string]string{}
	for _, tag := range []string{"en", "fr"} {
		list, err := commonLists.ReadFile("common/" + tag + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for word := range strings.Lines(string(list)) {
			if word[0] == '#' {
				continue
			}
			word = strings.TrimSuffix(word, "\n")
			if other := seen[word]; other != "" || word != strings.ToLower(word) || len(word) < 4 {
				t.Errorf("%q of %s, also of %q", word, tag, other)
			}
			seen[word] = tag
		}
	}
}
