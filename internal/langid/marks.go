package langid

import (
	"embed"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// tags are the languages that are known, and the names of their lists.
var tags = [...]string{"de", "en", "es", "fr", "it", "nl", "pt"}

// weights says how telling a mark is for each of the languages.
type weights [len(tags)]uint8

//go:embed data/*.txt
var data embed.FS

// The marks of all languages by kind, and what is known of their spelling.
var (
	words, endings, patterns = load()

	starts = firstBytes() // bytes with which a pattern starts
)

// Lengths in bytes.
const (
	longestEnding  = 6
	longestLetters = 3
)

// load reads the lists. They are part of the program, and a test holds them to
// their form.
func load() (words, endings, patterns doc.Lexicon[weights]) {
	for l, tag := range tags {
		list, err := data.ReadFile("data/" + tag + ".txt")
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(list)) {
			mark, weight, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if !ok || mark[0] == '#' {
				continue
			}
			n, err := strconv.ParseUint(weight, 10, 8)
			if err != nil {
				panic(err)
			}
			lexicon := &words
			switch mark[0] {
			case '-':
				lexicon, mark = &endings, mark[1:]
			case '*':
				lexicon, mark = &patterns, mark[1:]
			}
			w, _ := lexicon.Get(doc.FormOf(mark))
			w[l] = uint8(n)
			lexicon.Set(mark, w)
		}
	}
	return
}

func firstBytes() (t [256]bool) {
	for _, tag := range tags {
		list, _ := data.ReadFile("data/" + tag + ".txt")
		for line := range strings.Lines(string(list)) {
			if line[0] == '*' {
				t[line[1]] = true
			}
		}
	}
	return t
}
