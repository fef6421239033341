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
	if field < 16 && n < 0x80 { // a byte each, as most of them
		w.bytes = append(w.bytes, byte(field)<<3|byte(of), byte(n))
		return
	}
	w.bytes = protowire.AppendTag(w.bytes, protowire.Number(field), of)
	w.bytes = protowire.AppendVarint(w.bytes, n)
}

func (w *wire) int(field int, v int32) {
	if v != 0 {
		w.optionalInt(field, v)
	}
}

// optionalInt wants no negative number: nothing that we write is one.
func (w *wire) optionalInt(field int, v int32) { w.begin(field, protowire.VarintType, uint64(v)) }

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

func (w *wire) optionalDouble(field int, v float64) {
	w.bytes = protowire.AppendTag(w.bytes, protowire.Number(field), protowire.Fixed64Type)
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
	more := protowire.SizeVarint(n) - 1
	w.bytes = append(w.bytes, "\x00\x00\x00\x00\x00\x00\x00\x00\x00"[:more]...)
	copy(w.bytes[start+more:], w.bytes[start:])
	protowire.AppendVarint(w.bytes[:start-1], n)
}
