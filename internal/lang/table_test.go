package lang

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Every word list of every language is held to the form of the house: a header
// that says what it is, where it comes from and under what licence; then one
// entry a line, sorted bytewise, none of them twice; UTF-8 in composed form.
func TestWordLists(t *testing.T) {
	lists, err := filepath.Glob("*/data/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	shared, err := filepath.Glob("data/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	lists = append(lists, shared...)
	if len(lists) == 0 {
		t.Fatal("found no word list")
	}
	for _, name := range lists {
		t.Run(name, func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range faults(b) {
				t.Error(fault)
			}
		})
	}
}

// faults lists where a word list departs from the form, the first of each kind.
func faults(list []byte) []string {
	var found []string
	seen := map[string]bool{}
	fault := func(line int, what string) {
		if !seen[what] {
			seen[what] = true
			found = append(found, fmt.Sprintf("line %d: %s", line, what))
		}
	}
	if !bytes.HasSuffix(list, []byte("\n")) {
		fault(bytes.Count(list, []byte("\n"))+1, "no line break at the end")
	}
	if header := header(list); !names(header, "licence", "license") || !names(header, "source", "written for", "from ") {
		fault(1, "the header does not say where the list comes from and under what licence")
	}

	n, last, entries := 0, "", 0
	for line := range strings.Lines(string(list)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		switch {
		case !utf8.ValidString(line):
			fault(n, "not UTF-8")
		case strings.ContainsFunc(line, decomposed):
			fault(n, "not in composed form (NFC)")
		case strings.ContainsRune(line, '\r'):
			fault(n, "carriage return")
		case strings.TrimRightFunc(line, unicode.IsSpace) != line:
			fault(n, "blank at the end of the line")
		case line != "" && line[0] != '#' && slices.ContainsFunc(strings.Split(line, "\t"), padded):
			fault(n, "blank around a field")
		}
		if line == "" || line[0] == '#' {
			continue
		}
		entries++
		switch {
		case line == last:
			fault(n, "an entry twice")
		case line < last:
			fault(n, "not sorted")
		}
		last = line
	}
	if entries == 0 {
		fault(n, "no entry")
	}
	return found
}

// header is the comment that opens a list, in lower case.
func header(list []byte) string {
	var b strings.Builder
	for line := range strings.Lines(string(list)) {
		if line[0] != '#' {
			break
		}
		b.WriteString(strings.ToLower(line))
	}
	return b.String()
}

func names(header string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(header, w) })
}

// decomposed reports whether r is a combining accent: in the languages of ours,
// composed text has none.
func decomposed(r rune) bool { return unicode.Is(unicode.Mn, r) }

// padded reports whether a field has blanks around it.
func padded(field string) bool { return strings.TrimSpace(field) != field }

func TestFaults(t *testing.T) {
	const head = "# Verbs of saying.\n# Source: written for Dixit. Licence: Apache-2.0.\n"
	for _, c := range []struct{ name, list, fault string }{
		{"a sound list has no fault", head + "ajouter\tverb\ndire\tverb\n", ""},
		{"a comment may stand between entries", head + "ajouter\n\n# common\ndire\n", ""},
		{"a list says where it comes from", "# Verbs of saying.\nLicence: none\ndire\n", "line 1: the header does not say where the list comes from and under what licence"},
		{"order is bytewise", head + "écrire\ndire\n", "line 4: not sorted"},
		{"an entry stands once", head + "dire\ndire\n", "line 4: an entry twice"},
		{"a line ends with its last letter", head + "dire \n", "line 3: blank at the end of the line"},
		{"fields are trimmed", head + "dire \tverb\n", "line 3: blank around a field"},
		{"accents are composed", head + "e\u0301crire\n", "line 3: not in composed form (NFC)"},
		{"bytes are UTF-8", head + "dire\xe9\n", "line 3: not UTF-8"},
		{"lines end as on Unix", head + "dire\r\n", "line 3: carriage return"},
		{"the last line ends too", head + "dire", "line 3: no line break at the end"},
		{"a list has entries", head, "line 2: no entry"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want []string
			if c.fault != "" {
				want = []string{c.fault}
			}
			if got := faults([]byte(c.list)); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	got := Table("# head\n\nannoncer\tverb\ndire\n")
	want := [][]string{{"annoncer", "verb"}, {"dire"}}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("got %q, want %q", got, want)
	}
}
