package rpc

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Bytes that are no UTF-8 are found wherever they stand, and in nothing else.
func TestBadUTF8(t *testing.T) {
	for _, s := range []string{
		"", "é", "a", "\xff", "\xc3", "\xc3a", "€", "\xe2\x82", "\xe2a\x82", "𝄞", "\xf0\x9d\x84", "\xed\xa0\x80", "\xc0\x80", "\xf4\x90\x80\x80", "\uFFFD", "\x80",
	} {
		for before := range 2*step + 1 {
			for after := range 2*step + 1 {
				for _, filler := range []string{"x", "é"} {
					text := strings.Repeat(filler, before) + s + strings.Repeat("x", after)
					want := -1
					if !utf8.ValidString(text) {
						want = len(filler) * before
					}
					if got := badUTF8(text); got != want {
						t.Fatalf("badUTF8(%q) = %d, want %d", text, got, want)
					}
				}
			}
		}
	}
}

func FuzzBadUTF8(f *testing.F) {
	f.Add("L'été, « déjà ».")
	f.Add("a\xc3")
	f.Fuzz(func(t *testing.T, s string) {
		if bad := badUTF8(s); bad < 0 != utf8.ValidString(s) || bad >= 0 && !utf8.ValidString(s[:bad]) {
			t.Errorf("badUTF8(%q) = %d", s, bad)
		}
	})
}
