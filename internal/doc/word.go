package doc

// Form is a word form with its hash, so that looking it up in a [Lexicon]
// costs one probe: the hash is made once, when the token is cut.
type Form struct {
	Text string
	Hash uint32 // the upper half of the hash
	Low  uint32 // the lower half
}

// FormOf returns the form of s, which must be in normal form already.
func FormOf(s string) Form {
	h := hash(s)
	return Form{s, uint32(h >> 32), uint32(h)}
}

// hash is the hash that forms and lexicons share. It reads eight bytes a step:
// most words are one multiplication. Words of up to seven letters of ASCII and of
// one length all have hashes of their own; of others, one pair in 10¹⁹ has not, so
// that lexicons compare hashes alone. It is not meant to resist an attacker, and
// need not: lexicons are built from our own lists, never from the text.
func hash(s string) uint64 {
	const k = 0x9e3779b97f4a7c15
	h := uint64(len(s)) * k
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = (h ^ w) * k
		h ^= h >> 32
		s = s[8:]
	}
	h = (h ^ few(s)) * k
	return h ^ h>>32 // the lower half of a product knows only the first letters
}

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
