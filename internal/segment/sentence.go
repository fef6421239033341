package segment

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// splitter cuts the blocks of a text into sentences.
type splitter struct {
	t *doc.Text
	r *Rules

	marks []int32 // tokens that ask something, those of earlier blocks left out

	// The block under way.
	block int
	first int  // its first token
	end   int  // token behind it
	skip  int  // token behind its dateline
	item  item // the last mark of an item in it
	words int  // token behind that mark

	start int  // first token of the sentence under way
	paren int  // token that closes the parenthesis under way; 0 outside one
	odd   bool // an odd number of straight double quotes since the block began

	out []doc.Sentence
}

// sentences cuts all blocks.
func (s *splitter) sentences() {
	s.out = slices.Grow(s.out[:0], len(s.t.Tokens)/16+len(s.t.Blocks))
	for b := range s.t.Blocks {
		s.cutBlock(b)
	}
}

// cutBlock cuts one block. Its end always ends a sentence.
func (s *splitter) cutBlock(b int) {
	blk := &s.t.Blocks[b]
	s.block, s.first, s.end, s.skip = b, blk.Tokens.First, blk.Tokens.End, blk.Dateline.End
	s.start, s.paren, s.odd = s.first, 0, false
	s.item, s.words = itemAt(s.t, s.first, s.end)
	blk.Sentences.First = len(s.out)
	if s.item.style == "" {
		s.cutAtMarks()
	} else { // the next item may start anywhere
		for i := s.first; i < s.end; {
			i = s.step(i)
		}
	}
	if s.start < s.end {
		s.cut(s.end, "block-end")
	}
	blk.Sentences.End = len(s.out)
}

// cutAtMarks looks at the tokens of a block that ask something. Most do not.
func (s *splitter) cutAtMarks() {
	n, next := 0, s.first
	for n < len(s.marks) && int(s.marks[n]) < s.end {
		if i := int(s.marks[n]); i >= next {
			next = s.step(i)
		}
		n++
	}
	s.marks = s.marks[n:]
}

// step looks at token i and returns the next one to look at.
func (s *splitter) step(i int) int {
	t := &s.t.Tokens[i]
	if s.item.style != "" && i > s.start && t.Flags.Has(doc.SpaceBefore) {
		s.nextItem(i)
	}
	switch {
	case t.Kind == doc.QuoteMark:
		if t.Norm.Text == `"` {
			s.odd = !s.odd
		}
	case t.Kind == doc.Punct && (t.Norm.Text == "(" || t.Norm.Text == "["):
		if i >= s.paren {
			s.paren = s.closing(i)
		}
	case t.Flags.Has(doc.Abbrev), t.Kind == doc.Punct && terminal(t.Norm.Text):
		stop := s.stop(i)
		if rule := s.ends(&stop); rule != "" {
			s.cut(stop.end, rule)
		}
		return stop.end
	}
	return i + 1
}

// nextItem ends the sentence before token i when the next item of the list that
// the block began with starts there: 1. Laver les mains 2. Porter un masque.
func (s *splitter) nextItem(i int) {
	if s.item.style == "-" || s.item.style == "*" {
		return // seen within sentences too
	}
	if m, behind := itemAt(s.t, i, s.end); m.next(s.item) {
		s.cut(i, "list-item")
		s.item, s.words = m, behind
	}
}

// closing returns the token that closes the parenthesis at i when it is not far, and
// not one of a heap of them.
func (s *splitter) closing(i int) int {
	const far, deep = 60, 8
	depth := 0
	for j := i; j < min(s.end, i+far); j++ {
		switch s.t.Tokens[j].Norm.Text {
		case "(", "[":
			if depth++; depth > deep {
				return 0
			}
		case ")", "]":
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return 0
}

// cut ends the sentence under way before token end.
func (s *splitter) cut(end int, rule string) {
	r := doc.Range{First: s.start, End: end}
	s.t.Tokens[s.start].Flags |= doc.SentenceStart
	s.out = append(s.out, doc.Sentence{Span: s.t.Span(r), Tokens: r, Block: s.block, Rule: rule})
	s.start = end
}

// tok is token i.
func (s *splitter) tok(i int) *doc.Token { return &s.t.Tokens[i] }

// norm is the normal form of token i, empty behind the block.
func (s *splitter) norm(i int) string {
	if i >= s.end {
		return ""
	}
	return s.t.Tokens[i].Norm.Text
}
