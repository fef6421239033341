package langid

import (
	"embed"
	"strings"
	"sync"
	"unicode"

	"github.com/dixit-nlp/dixit/internal/doc"
)

//go:embed common/*.txt
var commonLists embed.FS

// telling is the weight of a common word.
const telling = 3

// commonWords are those that French or English has and no other language known
// here. They are read when first needed, as the letters are.
var commonWords = sync.OnceValue(func() *doc.Lexicon[weights] {
	lexicon := new(doc.Lexicon[weights])
	for l, tag := range tags {
		list, err := commonLists.ReadFile("common/" + tag + ".txt")
		if err != nil {
			continue // common words are listed of the languages that the engine reads
		}
		w := weight(l, telling)
		for line := range strings.Lines(string(list)) {
			if line[0] != '#' {
				lexicon.Set(strings.TrimSuffix(line, "\n"), w)
			}
		}
	}
	return lexicon
})

// common counts the common words of a short text as marks, and returns how many
// there are. In a heading they may have capitals: "Modern Olympic Games".
func (c *counter) common(text string) (n int) {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		form := doc.FormOf(strings.ToLower(word))
		if w, ok := commonWords().Get(form); ok && !words.Has(form) {
			c.marks.add(w, one)
			n++
		}
	}
	return n
}
