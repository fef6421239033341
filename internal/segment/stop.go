package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// stop is a place where a sentence may end: "?!", "...", "etc.", with the marks
// that close behind it.
type stop struct {
	first  int  // the mark, or the abbreviation
	marks  int  // token behind the run of marks
	end    int  // token behind the closing marks
	ask    bool // a question mark is among them
	cry    bool // an exclamation mark is
	dots   bool // an ellipsis
	abbr   bool // an abbreviation with its full stop, and no other mark
	closed bool // something closes behind the mark: . »
}

// name is that of the rule by which the stop ends a sentence.
func (k *stop) name() string {
	switch {
	case k.ask:
		return "question"
	case k.cry:
		return "exclamation"
	case k.dots:
		return "ellipsis"
	case k.abbr:
		return "abbreviation"
	case k.closed:
		return "closing-mark"
	}
	return "full-stop"
}

// stop reads the place that starts at token i.
func (s *splitter) stop(i int) stop {
	k := stop{first: i, marks: i + 1}
	s.note(&k, i)
	for k.marks < s.end && s.tok(k.marks).Kind == doc.Punct && terminal(s.norm(k.marks)) {
		s.note(&k, k.marks)
		k.marks++
	}
	k.dots = k.dots || !k.ask && !k.cry && k.marks >= i+3 // . . .
	k.abbr = s.tok(i).Flags.Has(doc.Abbrev) && k.marks == i+1
	k.end = k.marks
	if s.omission(&k) {
		k.end++
		return k
	}
	for k.end < s.end && s.closes(k.end) {
		k.closed = true
		k.end++
	}
	if k.closed && s.norm(k.end) == "." {
		k.end++ // ».
	}
	for n := s.reference(k.end); n > 0; n = s.reference(k.end) {
		k.end += n
	}
	return k
}

// note takes the mark at token i into account.
func (s *splitter) note(k *stop, i int) {
	switch n := s.norm(i); n {
	case "?", "？", "⁇", "⁈":
		k.ask = true
	case "!", "！", "‼", "⁉":
		k.cry = true
	case "…":
		k.dots = true
	default:
		k.dots = k.dots || len(n) > 1 && n[0] == '.' && n[1] == '.'
	}
}

// terminal reports whether a mark may end a sentence.
func terminal(norm string) bool {
	switch norm {
	case ".", "!", "?", "…", "...", "..", "。", "．", "！", "？", "‼", "⁇", "⁈", "⁉":
		return true
	}
	return len(norm) > 3 && norm[0] == '.'
}

// omission reports whether the stop is the dots of (...) or […].
func (s *splitter) omission(k *stop) bool {
	return k.first > s.start && s.bracket(k.first-1, doc.Opening) && k.marks < s.end && s.bracket(k.marks, doc.Closing)
}

func (s *splitter) bracket(i int, side doc.Flags) bool {
	return s.tok(i).Kind == doc.Punct && s.tok(i).Flags.Has(side)
}

// closes reports whether token i closes what the sentence before it opened.
func (s *splitter) closes(i int) bool {
	t := s.tok(i)
	if t.Norm.Text != `"` {
		return (t.Kind == doc.QuoteMark || t.Kind == doc.Punct) && t.Flags.Has(doc.Closing)
	}
	// A straight quote with white space on both sides closes when one is open.
	ok := t.Flags.Has(doc.Closing) || s.odd && !t.Flags.Has(doc.Opening)
	if ok {
		s.odd = !s.odd
	}
	return ok
}

// reference returns the number of tokens at i that refer elsewhere from the end
// of a sentence and belong to it: a footnote, "[12]", "fin.12", "fin.¹²", or an
// omission, "[...]".
func (s *splitter) reference(i int) int {
	switch {
	case s.norm(i) == "[" && s.norm(i+2) == "]" && (s.tok(i+1).Kind == doc.Number || terminal(s.norm(i+1))):
		return 3
	case i >= s.end || s.tok(i).Flags.Has(doc.SpaceBefore):
		return 0
	case strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹", firstRune(s.t.Word(i))):
		return 1
	case s.tok(i).Kind == doc.Number && len(s.t.Word(i)) <= 2 && i+1 < s.end && s.tok(i+1).Flags.Has(doc.SpaceBefore) && s.tok(i+1).Shape > doc.Lower:
		return 1
	}
	return 0
}

func firstRune(w string) rune {
	r, _ := utf8.DecodeRuneInString(w)
	return r
}
