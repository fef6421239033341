package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// splitter cuts the blocks of a text into sentences.
type splitter struct {
	t *doc.Text
	r *Rules

	current  int
	end      int  // token behind the block
	start    int  // first token of the sentence under way
	paren    int  // token that closes the parenthesis under way; 0 outside one
	dateline int  // token behind the dateline of the block
	odd      bool // an odd number of straight double quotes since the block began

	out []doc.Sentence
}

// block cuts one block. Its end always ends a sentence.
func (s *splitter) block(b int) {
	blk := &s.t.Blocks[b]
	s.current, s.end, s.start, s.paren, s.odd = b, blk.Tokens.End, blk.Tokens.First, 0, false
	s.dateline = blk.Dateline.End
	blk.Sentences.First = len(s.out)
	for i := blk.Tokens.First; i < s.end; {
		i = s.step(i)
	}
	if s.start < s.end {
		s.cut(s.end, "block-end")
	}
	blk.Sentences.End = len(s.out)
}

// step looks at token i and returns the next one to look at.
func (s *splitter) step(i int) int {
	t := &s.t.Tokens[i]
	switch {
	case t.Kind == doc.QuoteMark:
		if t.Norm.Text == `"` {
			s.odd = !s.odd
		}
	case t.Kind == doc.Punct && t.Norm.Text == "(" || t.Norm.Text == "[":
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

// closing returns the token that closes the parenthesis at i when it is not far.
func (s *splitter) closing(i int) int {
	const far = 60
	depth := 0
	for j := i; j < s.end && j < i+far; j++ {
		switch s.t.Tokens[j].Norm.Text {
		case "(", "[":
			depth++
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
	s.out = append(s.out, doc.Sentence{Span: s.t.Span(r), Tokens: r, Block: s.current, Rule: rule})
	s.start = end
}

// terminal reports whether a mark may end a sentence.
func terminal(norm string) bool {
	switch norm {
	case ".", "!", "?", "…", "...", "..", "。", "！", "？", "‼", "⁇", "⁈", "⁉":
		return true
	}
	return len(norm) > 3 && norm[0] == '.'
}
