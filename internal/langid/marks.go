package langid

import (
	"embed"
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// tags are the languages that are known, and the names of their lists.
var tags = [...]string{"de", "en", "es", "fr", "it", "nl", "pt"}

//go:embed data/*.txt
var data embed.FS

// The marks of all languages by kind.
var words, endings, patterns = load()

// load reads the lists. They are part of the program, and a test holds them to
// their form.
func load() (words doc.Lexicon[weights], endings endingTable, patterns patternTable) {
	for language, tag := range tags {
		list, err := data.ReadFile("data/" + tag + ".txt")
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(list)) {
			mark, value, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
			if !ok || mark[0] == '#' {
				continue
			}
			n, err := strconv.Atoi(value)
			if err != nil {
				panic(err)
			}
			switch mark[0] {
			case '-':
				endings.add(mark[1:], weight(language, n))
			case '*':
				patterns.add(mark[1:], stepsOf(language, n))
			default:
				join(&words, mark, weight(language, n))
			}
		}
	}
	return
}

// join adds what a mark says of one language more.
func join(l *doc.Lexicon[weights], mark string, w weights) {
	others, _ := l.Get(doc.FormOf(mark))
	l.Set(mark, others|w)
}
