package segment

import (
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// textLine is one line of the source that has tokens.
type textLine struct {
	tokens doc.Range
	blank  bool // an empty line or a page break stands before it
}

// blocks groups the tokens into blocks: a line each, unless lines are the work
// of hard wrapping and belong together.
func (c *cutter) blocks() []doc.Block {
	lines := c.lines()
	out := make([]doc.Block, 0, len(lines))
	for p := 0; p < len(lines); {
		q := p + 1
		for q < len(lines) && !lines[q].blank {
			q++
		}
		wrapped := c.hardWrapped(lines[p:q])
		for k := p; k < q; {
			m := k + 1
			for m < q && !c.marker(lines[m].tokens) && (wrapped || c.goesOn(lines[m].tokens.First)) {
				m++
			}
			r := doc.Range{First: lines[k].tokens.First, End: lines[m-1].tokens.End}
			c.toks[r.First].Flags |= doc.BlockStart
			out = append(out, doc.Block{Tokens: r, Span: doc.Span{Start: c.toks[r.First].Start, End: c.toks[r.End-1].End}})
			k = m
		}
		p = q
	}
	c.kinds(out)
	return out
}

// lines finds the lines of the source.
func (c *cutter) lines() []textLine {
	out := make([]textLine, 0, c.height+1)
	for i := range c.toks {
		if i > 0 && !c.toks[i].Flags.Has(doc.LineBefore) {
			continue
		}
		blank := false
		if i > 0 {
			out[len(out)-1].tokens.End = i
			blank = breaks(c.src[c.toks[i-1].End:c.toks[i].Start]) > 1
		}
		out = append(out, textLine{doc.Range{First: i, End: len(c.toks)}, blank})
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

// goesOn reports whether the line that starts at token i carries on the one
// before it: it starts in lower case, and the one before has no final mark; or
// it starts with a mark that can only end something.
func (c *cutter) goesOn(i int) bool {
	switch c.toks[i].Norm.Text {
	case ".", ",", ";", ":", "!", "?", ")", "]", "»", "”":
		return true // marks that start nothing
	}
	if k := classAfter(c.src, c.toks[i].Start); k != lower {
		return false
	}
	if c.toks[i].Shape != doc.Lower {
		return false // iPhone
	}
	last := &c.toks[i-1]
	if last.Kind == doc.QuoteMark {
		return false
	}
	switch last.Norm.Text {
	case ".", "!", "?", "…", "...", ":", ";":
		return false
	}
	return true
}

// hardWrapped reports whether the line breaks of a paragraph are those of a
// program that filled lines of a fixed width: nowhere would the first word of a
// line have fitted on the line before.
func (c *cutter) hardWrapped(lines []textLine) bool {
	const narrowest, widest = 40, 100
	if len(lines) < 3 {
		return false
	}
	width := 0
	for _, l := range lines {
		width = max(width, c.width(l))
		if width > widest {
			return false
		}
	}
	if width < narrowest {
		return false
	}
	for i, l := range lines[:len(lines)-1] {
		next := lines[i+1].tokens.First
		end := next + 1
		for end < lines[i+1].tokens.End && !c.toks[end].Flags.Has(doc.SpaceBefore) {
			end++
		}
		word := utf8.RuneCountInString(c.src[c.toks[next].Start:c.toks[end-1].End])
		if c.width(l)+1+word <= width {
			return false
		}
	}
	return true
}

// width is the length of a line in characters.
func (c *cutter) width(l textLine) int {
	s := c.src[c.toks[l.tokens.First].Start:c.toks[l.tokens.End-1].End]
	if len(s) > 400 {
		return len(s)
	}
	return utf8.RuneCountInString(s)
}

// marker reports whether the tokens start with the mark of a list: "•", "1.",
// "a)", "(b)", or a dash that stands free.
func (c *cutter) marker(r doc.Range) bool {
	if r.Len() < 2 {
		return false
	}
	first, second := &c.toks[r.First], &c.toks[r.First+1]
	spaced := second.Flags.Has(doc.SpaceBefore)
	switch c.src[first.Start:first.End] {
	case "•", "·", "▪", "●", "◦", "‣", "*", "-", "–", "—", "→", "►":
		return spaced
	case "(":
		return r.Len() > 3 && enumerates(second, c.src[second.Start:second.End]) && c.toks[r.First+2].Norm.Text == ")"
	}
	return enumerates(first, c.src[first.Start:first.End]) && !spaced && (second.Norm.Text == ")" || second.Norm.Text == ".") &&
		r.Len() > 2 && c.toks[r.First+2].Flags.Has(doc.SpaceBefore)
}

// enumerates reports whether a token is what items are counted with: a small
// number, a letter, a Roman number of up to four letters.
func enumerates(t *doc.Token, w string) bool {
	if t.Kind == doc.Number {
		return len(w) <= 2
	}
	if t.Kind != doc.Word || len(w) > 4 {
		return false
	}
	if len(w) == 1 {
		return true
	}
	for i := 0; i < len(w); i++ {
		switch w[i] {
		case 'i', 'v', 'x', 'I', 'V', 'X':
		default:
			return false
		}
	}
	return true
}
