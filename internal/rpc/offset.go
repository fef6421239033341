package rpc

import (
	"encoding/binary"
	"math/bits"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// offsets turns byte offsets into a text, in any order, into offsets in another
// unit. One sweep over the text, eight bytes a step, notes the count of units
// before each step; an offset is then that count and those of a part of a step.
// The text must be UTF-8.
type offsets struct {
	text  string
	utf16 bool
	marks []int32 // units before byte i*step; nil when a unit is a byte
}

const step = 8 // the bytes of a uint64

func newOffsets(text string, unit pb.OffsetUnit) offsets {
	o := offsets{text: text, utf16: unit == pb.OffsetUnit_OFFSET_UNIT_UTF16}
	if unit == pb.OffsetUnit_OFFSET_UNIT_UTF8 {
		return o
	}
	marks := make([]int32, len(text)/step+1)
	n := 0
	for i := range marks {
		marks[i] = int32(n)
		n += o.units(load(text, i*step), step)
	}
	if n < len(marks)*step { // otherwise all ASCII
		o.marks = marks
	}
	return o
}

// at is the offset in units of byte b.
func (o *offsets) at(b int) int32 {
	if o.marks == nil {
		return int32(b)
	}
	i, part := b/step, b%step
	return o.marks[i] + int32(o.units(load(o.text, i*step), part))
}

// load is the step of a text that begins there, the first byte lowest, with zeros
// past the end.
func load(text string, start int) uint64 {
	if start+step <= len(text) {
		return binary.LittleEndian.Uint64([]byte(text[start : start+step]))
	}
	var last [step]byte
	copy(last[:], text[start:])
	return binary.LittleEndian.Uint64(last[:])
}

const high = 0x8080808080808080 // the first bit of each byte

// units counts the units of the first n bytes of w, which may begin and end inside
// a character. It counts where its first byte is: every byte is a unit but those
// that continue a character (10xxxxxx), and in UTF-16 the first byte of four
// (11110xxx) is two.
func (o *offsets) units(w uint64, n int) int {
	w &= 1<<(8*n) - 1 // all of w for 8
	n -= bits.OnesCount64(w & ^(w << 1) & high)
	if o.utf16 {
		n += bits.OnesCount64(w & (w << 1) & (w << 2) & (w << 3) & high)
	}
	return n
}
