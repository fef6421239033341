package rpc

import (
	"encoding/binary"
	"math"

	"google.golang.org/protobuf/encoding/protowire"
)

// wire writes a message as it goes over the wire, field by field, in the order of
// their numbers. As protocol buffers have it, a field that is zero is not written;
// those that may be zero and there nevertheless, "optional", have methods of their
// own.
type wire struct{ bytes []byte }

// begin writes the tag of a field and the number behind it, which is its value or
// its length.
func (w *wire) begin(field int, of protowire.Type, n uint64) {
	switch tag := byte(field)<<3 | byte(of); {
	case field < 16 && n < 0x80: // a byte each, as most of them
		w.bytes = append(w.bytes, tag, byte(n))
	case field < 16 && n < 0x4000:
		w.bytes = append(w.bytes, tag, byte(n)|0x80, byte(n>>7))
	default:
		w.bytes = protowire.AppendTag(w.bytes, protowire.Number(field), of)
		w.bytes = protowire.AppendVarint(w.bytes, n)
	}
}

func (w *wire) int(field int, v int32) {
	if v != 0 {
		w.optionalInt(field, v)
	}
}

// optionalInt wants no negative number: nothing that we write is one.
func (w *wire) optionalInt(field int, v int32) { w.begin(field, protowire.VarintType, uint64(v)) }

// pair is a message of two numbers, neither of them negative: int(1, a), int(2, b).
// There are more of these in an answer than of all others together, and most are of
// two bytes each.
func (w *wire) pair(field int, a, b int32) {
	const two = 1<<14 - 1<<7
	if field < 16 && uint32(a-1<<7) < two && uint32(b-1<<7) < two {
		w.bytes = append(w.bytes, byte(field)<<3|byte(protowire.BytesType), 6,
			1<<3, byte(a)|0x80, byte(a>>7),
			2<<3, byte(b)|0x80, byte(b>>7))
		return
	}
	m := w.open(field)
	w.int(1, a)
	w.int(2, b)
	w.close(m)
}

func (w *wire) bool(field int, v bool) {
	if v {
		w.optionalInt(field, 1)
	}
}

func (w *wire) double(field int, v float64) {
	if v != 0 {
		w.optionalDouble(field, v)
	}
}

// optionalDouble wants a field below 16: all that we write are.
func (w *wire) optionalDouble(field int, v float64) {
	w.bytes = append(w.bytes, byte(field)<<3|byte(protowire.Fixed64Type))
	w.bytes = binary.LittleEndian.AppendUint64(w.bytes, math.Float64bits(v))
}

func (w *wire) string(field int, v string) {
	if v != "" {
		w.begin(field, protowire.BytesType, uint64(len(v)))
		w.bytes = append(w.bytes, v...)
	}
}

// open begins a field that holds others, or a string that is written in parts. It
// returns where that begins, which close wants to know.
func (w *wire) open(field int) (start int) {
	w.begin(field, protowire.BytesType, 0) // until its length is known, of which most have one byte
	return len(w.bytes)
}

// close ends what begins there. A length of several bytes pushes back what stands
// behind it.
func (w *wire) close(start int) {
	n := uint64(len(w.bytes) - start)
	if n < 0x80 {
		w.bytes[start-1] = byte(n)
		return
	}
	if n < 0x4000 {
		w.bytes = append(w.bytes, 0)
		copy(w.bytes[start+1:], w.bytes[start:])
		w.bytes[start-1], w.bytes[start] = byte(n)|0x80, byte(n>>7)
		return
	}
	more := protowire.SizeVarint(n) - 1
	w.bytes = append(w.bytes, "\x00\x00\x00\x00\x00\x00\x00\x00\x00"[:more]...)
	copy(w.bytes[start+more:], w.bytes[start:])
	protowire.AppendVarint(w.bytes[:start-1], n)
}
