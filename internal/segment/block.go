package segment

import (
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// layout finds the blocks of a text that is cut into tokens.
type layout struct {
	t *doc.Text
	r *Rules
}

// textLine is one line of the source that has tokens.
type textLine struct {
	tokens doc.Range
	blank  bool // an empty line or a page break stands before it
}

// blocks groups the tokens into blocks: a line each, unless lines are the work
// of hard wrapping and belong together.
func (l *layout) blocks(height int) []doc.Block {
	lines := l.lines(height)
	out := make([]doc.Block, 0, len(lines))
	for p := 0; p < len(lines); {
		q := p + 1
		for q < len(lines) && !lines[q].blank {
			q++
		}
		wrapped := l.hardWrapped(lines[p:q])
		for k := p; k < q; {
			m := k + 1
			for m < q && !l.isItem(lines[m].tokens) && (wrapped || l.goesOn(lines[m].tokens.First)) {
				m++
			}
			r := doc.Range{First: lines[k].tokens.First, End: lines[m-1].tokens.End}
			l.t.Tokens[r.First].Flags |= doc.BlockStart
			out = append(out, doc.Block{Tokens: r, Span: l.t.Span(r)})
			k = m
		}
		p = q
	}
	return out
}

// lines finds the lines of the source.
func (l *layout) lines(height int) []textLine {
	out := make([]textLine, 0, height)
	for i := range l.t.Tokens {
		if i > 0 && !l.t.Tokens[i].Flags.Has(doc.LineBefore) {
			continue
		}
		blank := false
		if i > 0 {
			out[len(out)-1].tokens.End = i
			blank = breaks(l.t.Source[l.t.Tokens[i-1].End:l.t.Tokens[i].Start]) > 1
		}
		out = append(out, textLine{doc.Range{First: i, End: len(l.t.Tokens)}, blank})
	}
	return out
}

// breaks counts the line breaks in white space; a page break counts double.
func breaks(gap string) int {
	n := 0
	for i := 0; i < len(gap); i++ {
		switch gap[i] {
		case '\n':
			n++
		case '\r':
			if i+1 == len(gap) || gap[i+1] != '\n' {
				n++
			}
		case '\f':
			n += 2
		}
	}
	return n
}

// isItem reports whether a line opens with the mark of an item: a mark that
// counts, a bullet, a dash that stands free.
func (l *layout) isItem(r doc.Range) bool {
	_, behind := itemAt(l.t, r.First, r.End)
	return behind > r.First
}

// goesOn reports whether the line that starts at token i carries on the one
// before it: it starts in lower case, and the one before has no final mark; or
// it starts with a mark that can only end something.
func (l *layout) goesOn(i int) bool {
	switch l.t.Tokens[i].Norm.Text {
	case ".", ",", ";", ":", "!", "?", ")", "]", "»", "”":
		return true
	}
	if l.t.Tokens[i].Shape != doc.Lower { // nor iPhone
		return false
	}
	last := &l.t.Tokens[i-1]
	switch last.Norm.Text {
	case ".", "!", "?", "…", "...", ":", ";":
		return false
	}
	return last.Kind != doc.QuoteMark
}

// hardWrapped reports whether the line breaks of a paragraph are those of a
// program that filled lines of a fixed width: nowhere would the first word of a
// line have fitted on the line before. Titles of like length may look so too,
// but each of them has its capital.
func (l *layout) hardWrapped(lines []textLine) bool {
	const narrowest, widest = 40, 100
	if len(lines) < 3 {
		return false
	}
	width := 0
	for _, line := range lines {
		if width = max(width, l.width(line.tokens)); width > widest {
			return false
		}
	}
	if width < narrowest {
		return false
	}
	capitals := 0
	for i, line := range lines[:len(lines)-1] {
		next := lines[i+1].tokens
		if classAfter(l.t.Source, l.t.Tokens[next.First].Start) == upper {
			capitals++
		}
		word := doc.Range{First: next.First, End: next.First + 1}
		for word.End < next.End && !l.t.Tokens[word.End].Flags.Has(doc.SpaceBefore) {
			word.End++
		}
		if l.width(line.tokens)+1+l.width(word) <= width {
			return false
		}
	}
	return 2*capitals < len(lines)
}

// width is the length of tokens in characters; of long ones, in bytes.
func (l *layout) width(r doc.Range) int {
	s := l.t.Of(l.t.Span(r))
	if len(s) > 400 {
		return len(s)
	}
	return utf8.RuneCountInString(s)
}
