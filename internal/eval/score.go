package eval

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Score measures one analysis of an article against its gold.
func Score(g *Gold, a *doc.Analysis) *Report {
	s := scorer{g: g, a: a, r: &Report{Articles: 1}}
	s.sentences()
	s.quotes()
	s.claims()
	return s.r
}

type scorer struct {
	g *Gold
	a *doc.Analysis
	r *Report
}

// note keeps a disagreement for whoever wants to read them.
func (s *scorer) note(what string, span doc.Span, format string, args ...any) {
	line := fmt.Sprintf("%s: %s «%s» %s", s.g.Name, what, shorten(s.of(span)), fmt.Sprintf(format, args...))
	s.r.Disagreement = append(s.r.Disagreement, strings.TrimSpace(line))
}

func (s *scorer) of(x doc.Span) string {
	if x.Empty() {
		return ""
	}
	return s.g.Text[x.Start:x.End]
}

// shorten is a phrase on one line, its middle left out when it is long.
func shorten(phrase string) string {
	r := []rune(strings.Join(strings.Fields(phrase), " "))
	if len(r) <= 90 {
		return string(r)
	}
	return string(r[:50]) + ellipsis + string(r[len(r)-35:])
}

// sentences counts boundaries. Where a sentence ends is where its last letter
// or digit does, so that nobody is punished over a mark.
func (s *scorer) sentences() {
	gold, got := map[int]bool{}, map[int]bool{}
	spans := map[doc.Span]bool{}
	for i := range s.a.Text.Sentences {
		x := s.a.Text.Sentences[i].Span
		spans[x] = true
		got[s.lastWord(x)] = true
	}
	for _, x := range s.g.Sentences {
		gold[s.lastWord(x)] = true
		s.r.SentenceExact.add(spans[x])
		if got[s.lastWord(x)] {
			s.r.Sentences.Hit++
		} else {
			s.r.Sentences.Missed++
			s.note("missed boundary after", x, "")
		}
	}
	for i := range s.a.Text.Sentences {
		x := s.a.Text.Sentences[i].Span
		if end := s.lastWord(x); !gold[end] {
			gold[end] = true // a mark alone is one mistake, not two
			s.r.Sentences.False++
			s.note("false boundary after", x, "")
		}
	}
}

func (s *scorer) lastWord(x doc.Span) int {
	for x.End > x.Start {
		r, n := utf8.DecodeLastRuneInString(s.g.Text[x.Start:x.End])
		if alnum(r) {
			break
		}
		x.End -= n
	}
	return x.End
}

// pair is a gold fact and a found one that overlap, by how much.
type pair struct {
	overlap    float64
	gold, mine int
}

// match pairs gold facts with found ones, one to one, the best overlap first.
// It returns for each gold fact the index of its partner, or doc.None.
func match(pairs []pair, gold, found int) (mine, theirs []int) {
	mine, theirs = slices.Repeat([]int{doc.None}, gold), slices.Repeat([]int{doc.None}, found)
	slices.SortStableFunc(pairs, func(a, b pair) int {
		switch {
		case a.overlap > b.overlap:
			return -1
		case a.overlap < b.overlap:
			return 1
		}
		return 0
	})
	for _, p := range pairs {
		if mine[p.gold] == doc.None && theirs[p.mine] == doc.None {
			mine[p.gold], theirs[p.mine] = p.mine, p.gold
		}
	}
	return mine, theirs
}

// jaccard is the number of bytes that two lists of spans share, over the
// number that either covers.
func jaccard(a, b []doc.Span) float64 {
	shared, all := 0, 0
	for _, x := range a {
		all += x.End - x.Start
		for _, y := range b {
			shared += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	for _, y := range b {
		all += y.End - y.Start
	}
	if all == shared {
		return 0
	}
	return float64(shared) / float64(all-shared)
}

// contentWords are the words of a name or phrase, lower case, without those
// that carry no weight.
func contentWords(phrase string) []string {
	words := strings.FieldsFunc(strings.ToLower(phrase), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return slices.Contains(lightWords, w) })
}

var lightWords = strings.Fields("le la les l un une des du de d m mme mlle mm monsieur madame dr pr the a an of mr mrs ms sir his her their")

// sameName reports whether one of two names holds all words of the other.
func sameName(a, b string) bool {
	x, y := contentWords(a), contentWords(b)
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	return holds(x, y) || holds(y, x)
}

func holds(all, some []string) bool {
	return !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
}
