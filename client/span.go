package client

import (
	"sort"
	"unicode/utf8"
)

// Text is the part of text that a span in UTF-8 bytes, the default, stands for:
// text[s.Start:s.End], or nothing when the span is absent or not of this text.
func Text(text string, s *Span) string {
	start, end := int(s.GetStart()), int(s.GetEnd())
	if start < 0 || end < start || end > len(text) {
		return ""
	}
	return text[start:end]
}

// Offsets converts spans of one text between the units that spans can count.
// Making it takes one pass over the text, a span little after that. It is safe
// for concurrent use.
type Offsets struct {
	text  string
	marks []mark // every few bytes of the text, from 0 on; none when all of it is ASCII
}

// mark is one position in all units.
type mark struct{ utf8, utf16, utf32 int }

// markEvery is how many bytes are between marks, or a few more.
const markEvery = 128

// NewOffsets reads a text, which must be the one that was analysed.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text}
	at := mark{}
	for at.utf8 < len(text) {
		if at.utf8 >= len(o.marks)*markEvery {
			o.marks = append(o.marks, at)
		}
		at = at.next(text)
	}
	if at.utf32 == at.utf8 {
		o.marks = nil
	}
	return o
}

// next is the position after the character at m.
func (m mark) next(text string) mark {
	r, size := utf8.DecodeRuneInString(text[m.utf8:])
	m.utf8 += size
	m.utf16++
	m.utf32++
	if r > 0xFFFF {
		m.utf16++
	}
	return m
}

// in is the position in one unit.
func (m mark) in(unit OffsetUnit) int {
	switch unit {
	case UTF16:
		return m.utf16
	case UTF32:
		return m.utf32
	}
	return m.utf8
}

// Convert returns a span in another unit. It is false for one that is absent,
// beyond the text, or begins or ends inside a character.
func (o *Offsets) Convert(s *Span, from, to OffsetUnit) (converted *Span, ok bool) {
	if s == nil || s.GetEnd() < s.GetStart() {
		return nil, false
	}
	start, ok := o.position(int(s.GetStart()), from)
	if !ok {
		return nil, false
	}
	end, ok := o.position(int(s.GetEnd()), from)
	if !ok {
		return nil, false
	}
	return &Span{Start: int32(start.in(to)), End: int32(end.in(to))}, true
}

// Text is the part of the text that a span in this unit stands for; nothing when
// Convert would be false.
func (o *Offsets) Text(s *Span, unit OffsetUnit) string {
	bytes, _ := o.Convert(s, unit, UTF8)
	return Text(o.text, bytes)
}

// position finds an offset, from the last mark that is not beyond it.
func (o *Offsets) position(offset int, unit OffsetUnit) (at mark, ok bool) {
	if offset < 0 {
		return at, false
	}
	if o.marks == nil {
		return mark{offset, offset, offset}, offset <= len(o.text)
	}
	i := sort.Search(len(o.marks), func(i int) bool { return o.marks[i].in(unit) > offset })
	for at = o.marks[i-1]; at.in(unit) < offset; at = at.next(o.text) {
		if at.utf8 == len(o.text) {
			return at, false
		}
	}
	return at, at.in(unit) == offset
}
