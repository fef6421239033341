// Package letters tells languages by how their words are spelled: a word is as
// likely in a language as its letters are, each after the two before it.
//
// It answers where a text is too short to hold words that give its language
// away: "Interview exclusive", "Great lunch specials".
package letters

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Unit is how many units of a cost make a factor e.
const Unit = 32

// MaxLanguages is how many languages a model can hold.
const MaxLanguages = 8

// Costs say, for each language of a model, how unlikely something is in it: its
// negative logarithm, in units.
type Costs [MaxLanguages]int32

// Model knows the letters of several languages.
type Model struct {
	grams   doc.Lexicon[Costs] // of three letters, of two and of one
	unknown Costs
}

// New makes a model of how often letters follow each other in each language.
func New(languages ...Counts) *Model {
	m := new(Model)
	tables := make([]table, len(languages))
	for l, c := range languages {
		tables[l] = newTable(c)
		m.unknown[l] = tables[l].cost("")
	}
	for l := range tables {
		for gram := range tables[l].seen {
			if m.grams.Has(doc.FormOf(gram)) {
				continue
			}
			var c Costs
			for i := range tables {
				c[i] = tables[i].cost(gram)
			}
			m.grams.Set(gram, c)
		}
	}
	return m
}

// Read returns what the words of a text cost in each language, and how many
// letters they have. Words that are likely to be names do not count.
func (m *Model) Read(text string) (sum Costs, letters int) {
	var buf [3 * utf8.UTFMax]byte
	for word := range Words(text) {
		for g := range grams(word) {
			c := m.cost(g.append(buf[:0]))
			for l := range sum {
				sum[l] += c[l]
			}
			letters++
		}
	}
	return sum, letters
}

// cost is that of the last letter of a gram, after the longest stretch of those
// before it with which some language has it.
func (m *Model) cost(gram []byte) Costs {
	for len(gram) > 0 {
		if c, ok := m.grams.Get(doc.FormOf(string(gram))); ok {
			return c
		}
		_, n := utf8.DecodeRune(gram)
		gram = gram[n:]
	}
	return m.unknown
}

// table is what is known of the letters of one language, from which what was
// never seen is estimated by interpolation (Witten and Bell 1991).
type table struct {
	seen   map[string]int // letters, alone and after one and two others
	total  map[string]int // what was seen after these
	kinds  map[string]int // and how many different letters
	letter int            // letters in all
}

func newTable(c Counts) table {
	t := table{seen: map[string]int{}, total: map[string]int{}, kinds: map[string]int{}}
	for gram, n := range c {
		t.letter += n
		for g := gram; g != ""; g = g[width(g):] {
			if t.seen[g] == 0 {
				t.kinds[before(g)]++
			}
			t.seen[g] += n
			t.total[before(g)] += n
		}
	}
	return t
}

// alphabet is how many letters there are that a language might use.
const alphabet = 60

// likely is how likely the last letter of gram is after those before it.
func (t *table) likely(gram string) float64 {
	if gram == "" {
		return 1 / (float64(t.letter) + alphabet)
	}
	after, kinds := float64(t.total[before(gram)]), float64(t.kinds[before(gram)])
	shorter := gram[width(gram):]
	if shorter == "" {
		return (float64(t.seen[gram]) + 1) / (after + alphabet)
	}
	if after == 0 {
		return t.likely(shorter)
	}
	return (float64(t.seen[gram]) + kinds*t.likely(shorter)) / (after + kinds)
}

func (t *table) cost(gram string) int32 { return int32(math.Round(-Unit * math.Log(t.likely(gram)))) }

func width(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// before is a gram without its last letter.
func before(gram string) string {
	_, n := utf8.DecodeLastRuneInString(gram)
	return gram[:len(gram)-n]
}

// gram is three letters, of which the first may be missing.
type gram [3]rune

// edge stands for the start and the end of a word among its letters.
const edge = '_'

// grams yields the letters of a word, in lower case, each with the two before.
func grams(word string) func(yield func(gram) bool) {
	return func(yield func(gram) bool) {
		g := gram{0, 0, edge}
		for _, r := range word {
			if g = (gram{g[1], g[2], unicode.ToLower(r)}); !yield(g) {
				return
			}
		}
		yield(gram{g[1], g[2], edge})
	}
}

func (g gram) append(b []byte) []byte {
	for _, r := range g {
		if r != 0 {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}
