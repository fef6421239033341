package model

import "math/bits"

const golden = 0x9E3779B97F4A7C15

func rot(x uint64, k int) uint64 { return bits.RotateLeft64(x, k) }

// mix spreads the bits of x over the whole word.
func mix(x uint64) uint64 {
	x ^= x >> 32
	x *= 0xD6E8FEB86659FD93
	x ^= x >> 29
	x *= golden
	x ^= x >> 32
	return x
}
