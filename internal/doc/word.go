package doc

import (
	"encoding/binary"
	"math/bits"
)

// Form is a word form with its hash, so that looking it up in a [Lexicon]
// costs one probe: the hash is made once, when the token is cut.
type Form struct {
	Text string
	Hash uint32 // the upper half of the hash
	Low  uint32 // the lower half
}

// FormOf returns the form of s, which must be in normal form already.
func FormOf(s string) Form { return formOf(s, hash(s)) }

// FormIn is FormOf(s[from:to]). Most often s goes on behind the word, and the last
// letters are read in one step with what stands there, which is then cut off: how
// many they are need not be asked.
func FormIn(s string, from, to int) Form {
	word, rest := s[from:to], s[from:]
	n := len(word)
	if len(rest)-n < 8 {
		return FormOf(word)
	}
	h := uint64(n) * factor
	for ; n >= 8; n -= 8 {
		h = step(h, Eight(rest))
		rest = rest[8:]
	}
	return formOf(word, step(h, Eight(rest)&below(n)))
}

// Sought is the form of the first n bytes of b, without the text, which a look-up
// does not ask for. Behind them b has eight bytes more, whatever these are.
func Sought(b []byte, n int) Form {
	h := uint64(n) * factor
	for ; n >= 8; n -= 8 {
		h = step(h, binary.LittleEndian.Uint64(b))
		b = b[8:]
	}
	return formOf("", step(h, binary.LittleEndian.Uint64(b)&below(n)))
}

// SoughtFew is Sought for the n bytes, seven at most, that are the lowest of v.
func SoughtFew(v uint64, n int) Form { return formOf("", step(uint64(n)*factor, v&below(n))) }

func formOf(s string, h uint64) Form { return Form{s, uint32(h >> 32), uint32(h)} }

// hash is the hash that forms and lexicons share. It reads eight bytes a step:
// most words are one multiplication. Words of up to seven letters of ASCII and of
// one length all have hashes of their own; of others, one pair in 10¹⁹ has not, so
// that lexicons compare hashes alone. It is not meant to resist an attacker, and
// need not: lexicons are built from our own lists, never from the text.
func hash(s string) uint64 {
	h := uint64(len(s)) * factor
	for len(s) >= 8 {
		h = step(h, Eight(s))
		s = s[8:]
	}
	return step(h, few(s))
}

const factor = 0x9e3779b97f4a7c15

// step takes eight bytes more into a hash.
func step(h, bytes uint64) uint64 {
	h = (h ^ bytes) * factor
	return h ^ h>>32 // the lower half of a product knows only the first letters
}

// Eight is the first eight bytes of s as one number, the first of them lowest.
func Eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// SmallLetters is how many of eight bytes are small letters of ASCII before one is
// something else.
func SmallLetters(eight uint64) int {
	const every, high = 0x0101010101010101, 0x8080808080808080
	fromA := eight | high - 'a'*every     // keeps the high bit of a byte that, but for its own, is no less than 'a'
	toZ := ('z'|0x80)*every - eight&^high // and here of one that is no more than 'z'
	return bits.TrailingZeros64(^(fromA&toZ&^eight)&high) / 8
}

// below covers the first n bytes of eight, seven at most.
func below(n int) uint64 { return 1<<(8*n&63) - 1 }

// few is the bytes of s, seven at most, as one number. It reads some of them twice
// rather than each in a turn of its own.
func few(s string) uint64 {
	switch n := len(s); {
	case n >= 4:
		first := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
		s = s[n-4:]
		last := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
		return first | last<<(8*(n-4)&63)
	case n > 0:
		return uint64(s[0]) | uint64(s[n>>1])<<(8*(n>>1)&63) | uint64(s[n-1])<<(8*(n-1)&63)
	}
	return 0
}
