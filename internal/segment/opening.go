package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// opening is what the words behind a stop look like.
type opening struct {
	next   int  // token behind the stop
	first  int  // the first one that is no mark
	glued  bool // no white space behind the stop
	marked bool // marks stand between: « ( –
	small  bool // it is in lower case
	number bool
	opener bool // it is one of the words that open sentences, with its capital
	quoted bool // a quote mark, then a capital
}

// opening looks at the words from token i on.
func (s *splitter) opening(i int) opening {
	o := opening{next: i, first: i, glued: !s.tok(i).Flags.Has(doc.SpaceBefore)}
	for o.first < s.end && s.introduces(o.first) {
		o.first++
	}
	o.marked = o.first > i
	if o.first == s.end {
		return o
	}
	t := s.tok(o.first)
	switch t.Kind {
	case doc.Number, doc.Ordinal, doc.Clock, doc.Date:
		o.number = true
	case doc.Word:
		switch classAfter(s.t.Source, t.Start) {
		case lower:
			o.small = !s.smallName(o.first)
		case upper:
			o.opener = s.r.Openers.Has(t.Norm)
			o.quoted = s.tok(i).Kind == doc.QuoteMark
		}
	}
	return o
}

// smallName reports whether token i is a name in lower case: iPhone, d'Artagnan.
func (s *splitter) smallName(i int) bool {
	t := s.tok(i)
	if t.Flags.Has(doc.Elided) {
		return t.End-t.Start <= len("d’") && i+1 < s.end && s.tok(i+1).Shape == doc.Capital
	}
	_, n := at(s.t.Source, t.Start)
	return t.Shape == doc.Mixed && t.End-t.Start > 2 && classAfter(s.t.Source, t.Start+n) == upper
}

// introduces reports whether a mark may stand at the head of a sentence.
func (s *splitter) introduces(i int) bool {
	t := s.tok(i)
	switch t.Kind {
	case doc.QuoteMark:
		return !t.Flags.Has(doc.Closing)
	case doc.Punct:
		switch t.Norm.Text {
		case "-", "--", "¿", "¡", "•":
			return true
		}
		return t.Flags.Has(doc.Opening)
	case doc.Symbol:
		return t.Norm.Text != "%"
	}
	return false
}
