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

// The marks of all languages by kind; the first two bytes of patterns and the
// last two of endings, without which none need be looked up.
var (
	words, endings, patterns, first, last = load()
)

// pairs is a set of two bytes each.
type pairs [1 << 16 / 64]uint64

func (p *pairs) add(a, b byte) { p[uint(a)<<2|uint(b)>>6] |= 1 << (b & 63) }

// starting adds the pairs that a mark may start with.
func (p *pairs) starting(mark string) {
	if len(mark) > 1 {
		p.add(mark[0], mark[1])
		return
	}
	for b := range 256 {
		p.add(mark[0], byte(b))
	}
}

// ending adds the pairs that a word with a mark at its end may end with.
func (p *pairs) ending(mark string) {
	if n := len(mark); n > 1 {
		p.add(mark[n-2], mark[n-1])
		return
	}
	for b := range 256 {
		p.add(byte(b), mark[0])
	}
}

func (p *pairs) has(a, b byte) bool { return p[uint(a)<<2|uint(b)>>6]>>(b&63)&1 != 0 }

// Lengths in bytes.
const (
	longestEnding  = 6
	longestLetters = 3
)

// load reads the lists. They are part of the program, and a test holds them to
// their form.
func load() (words, endings, patterns doc.Lexicon[weights], first, last pairs) {
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
				last.ending(mark)
			case '*':
				lexicon, mark = &patterns, mark[1:]
				first.starting(mark)
			}
			w, _ := lexicon.Get(doc.FormOf(mark))
			w[l] = uint8(n)
			lexicon.Set(mark, w)
		}
	}
	return
}
