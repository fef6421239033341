package rpc

import (
	"encoding/binary"
	"math/bits"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

// offsets turns byte offsets into a text, in any order, into offsets in another
// unit. One sweep over the text notes the count of units at every mark; an
// offset is then the count at the mark below it and a few more bytes. The text
// must be UTF-8.
type offsets struct {
	text  string
	utf16 bool
	marks []int32 // units before byte i*markBytes; nil when a unit is a byte
}

const markBytes = 64

func newOffsets(text string, unit pb.OffsetUnit) offsets {
	o := offsets{text: text, utf16: unit == pb.OffsetUnit_OFFSET_UNIT_UTF16}
	if unit == pb.OffsetUnit_OFFSET_UNIT_UTF8 {
		return o
	}
	marks := make([]int32, len(text)/markBytes+1)
	n := 0
	for i := range marks {
		marks[i] = int32(n)
		n += o.units(text[i*markBytes : min((i+1)*markBytes, len(text))])
	}
	if n < len(text) { // otherwise all ASCII
		o.marks = marks
	}
	return o
}

// at is the offset in units of byte b.
func (o *offsets) at(b int) int32 {
	if o.marks == nil {
		return int32(b)
	}
	i := b / markBytes
	return o.marks[i] + int32(o.units(o.text[i*markBytes:b]))
}

// units counts the units of s, eight bytes a step. s may start and end inside a
// character, which counts where its first byte is: every byte is a unit but
// those that continue a character (10xxxxxx), and in UTF-16 the first byte of
// four (11110xxx) is two.
func (o *offsets) units(s string) int {
	const high = 0x8080808080808080 // the first bit of each byte
	n := len(s)
	var last [8]byte
	for len(s) > 0 {
		var w uint64
		if len(s) >= 8 {
			w = binary.LittleEndian.Uint64([]byte(s[:8]))
			s = s[8:]
		} else {
			copy(last[:], s)
			w = binary.LittleEndian.Uint64(last[:])
			s = ""
		}
		n -= bits.OnesCount64(w & ^(w << 1) & high)
		if o.utf16 {
			n += bits.OnesCount64(w & (w << 1) & (w << 2) & (w << 3) & high)
		}
	}
	return n
}
