package segment

import (
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// fill is the width to which a program has filled the lines of the text, in
// characters; 0 when none has. It shows in paragraphs of three lines and more.
// Titles of like length may look filled too, but each of them has its capital.
func (l *layout) fill(lines []textLine) int {
	const narrowest, widest = 40, 100
	fill := 0
	for p := 0; p < len(lines); {
		q := paragraph(lines, p)
		if q-p >= 3 {
			width := l.widest(lines[p:q], widest)
			if width >= narrowest && width <= widest && 2*l.capitals(lines[p+1:q]) < q-p && l.filled(lines[p:q], width) {
				fill = max(fill, width)
			}
		}
		p = q
	}
	return fill
}

// widest is the width of the widest line; it stops at the first beyond limit.
func (l *layout) widest(lines []textLine, limit int) int {
	width := 0
	for i := 0; i < len(lines) && width <= limit; i++ {
		width = max(width, l.width(lines[i].tokens))
	}
	return width
}

// capitals counts the lines that start with one.
func (l *layout) capitals(lines []textLine) int {
	n := 0
	for _, line := range lines {
		if classAfter(l.t.Source, l.t.Tokens[line.tokens.First].Start) == upper {
			n++
		}
	}
	return n
}

// filled reports whether the line breaks of a paragraph are those of a program
// that fills lines to a width: no line is wider, and nowhere would the first word
// of a line have fitted on the line before.
func (l *layout) filled(lines []textLine, width int) bool {
	for i, line := range lines {
		w := l.width(line.tokens)
		if w > width {
			return false
		}
		if i+1 == len(lines) {
			break
		}
		next := lines[i+1].tokens
		word := doc.Range{First: next.First, End: next.First + 1}
		for word.End < next.End && !l.t.Tokens[word.End].Flags.Has(doc.SpaceBefore) {
			word.End++
		}
		if w+1+l.width(word) <= width {
			return false
		}
	}
	return true
}

// width is the length of tokens in characters; of long ones, in bytes.
func (l *layout) width(r doc.Range) int {
	const long = 400
	s := l.t.Of(l.t.Span(r))
	if len(s) > long {
		return len(s)
	}
	return utf8.RuneCountInString(s)
}
