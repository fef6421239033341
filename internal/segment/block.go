package segment

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// layout finds the blocks of a text that is cut into tokens.
type layout struct {
	t *doc.Text
	r *Rules

	lines []textLine
}

// textLine is one line of the source that has tokens.
type textLine struct {
	tokens doc.Range
	blank  bool // an empty line or a page break stands before it
}

// blocks groups the tokens into blocks, in the memory of out: a line each, unless
// lines are the work of hard wrapping and belong together.
func (l *layout) blocks(out []doc.Block) []doc.Block {
	lines := l.lines
	fill := l.fill(lines)
	out = slices.Grow(out[:0], len(lines))
	for p := 0; p < len(lines); {
		q := paragraph(lines, p)
		wrapped := fill > 0 && l.filled(lines[p:q], fill)
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

// paragraph returns the end of the lines from p on with no empty line between.
func paragraph(lines []textLine, p int) int {
	q := p + 1
	for q < len(lines) && !lines[q].blank {
		q++
	}
	return q
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
	case ".", ",", ";", ":", "!", "?", ")", "]":
		return true
	case "»": // or it is repeated at the head of a paragraph
		return i+1 == len(l.t.Tokens) || l.t.Tokens[i+1].Kind == doc.Punct || l.t.Tokens[i+1].Flags.Has(doc.LineBefore)
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
