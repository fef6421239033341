package rpc

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	pb "github.com/dixit-nlp/dixit/proto/dixit/v1"
)

func TestOffsets(t *testing.T) {
	const text = "Été : 😀 !"
	for _, c := range []struct {
		name               string
		before             string
		utf8, utf16, utf32 int32
	}{
		{"nothing is before the first character", "", 0, 0, 0},
		{"an accent is two bytes, and one of the others", "É", 2, 1, 1},
		{"ASCII is one of each", "Été : ", 8, 6, 6},
		{"a smiley is four bytes, two UTF-16 units and one code point", "Été : 😀", 12, 8, 7},
		{"the end is the length of the text", text, 14, 10, 9},
	} {
		t.Run(c.name, func(t *testing.T) {
			for unit, want := range map[pb.OffsetUnit]int32{
				pb.OffsetUnit_OFFSET_UNIT_UTF8:  c.utf8,
				pb.OffsetUnit_OFFSET_UNIT_UTF16: c.utf16,
				pb.OffsetUnit_OFFSET_UNIT_UTF32: c.utf32,
			} {
				o := newOffsets(text, unit)
				if got := o.at(len(c.before)); got != want {
					t.Errorf("%v: byte %d is %d, want %d", unit, len(c.before), got, want)
				}
			}
		})
	}
}

func TestOffsetsOfASCIIKeepNothing(t *testing.T) {
	text := strings.Repeat("plain text ", 100)
	for _, unit := range []pb.OffsetUnit{pb.OffsetUnit_OFFSET_UNIT_UTF16, pb.OffsetUnit_OFFSET_UNIT_UTF32} {
		if o := newOffsets(text, unit); o.marks != nil || o.at(700) != 700 {
			t.Errorf("%v: %d marks, byte 700 is %d", unit, len(o.marks), o.at(700))
		}
	}
}

// At every rune boundary, the count is that of the standard library.
func FuzzOffsets(f *testing.F) {
	f.Add("")
	f.Add("plain")
	f.Add("« L’été 😀 », dit-elle.")
	f.Add(strings.Repeat("é", 63) + strings.Repeat("𝄞", 40) + strings.Repeat("a", 70))
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		o16 := newOffsets(text, pb.OffsetUnit_OFFSET_UNIT_UTF16)
		o32 := newOffsets(text, pb.OffsetUnit_OFFSET_UNIT_UTF32)
		n16, n32 := 0, 0
		check := func(b int) {
			if got := int(o16.at(b)); got != n16 {
				t.Errorf("byte %d is UTF-16 unit %d, want %d", b, got, n16)
			}
			if got := int(o32.at(b)); got != n32 {
				t.Errorf("byte %d is code point %d, want %d", b, got, n32)
			}
		}
		for b, r := range text {
			check(b)
			n16 += utf16.RuneLen(r)
			n32++
		}
		check(len(text))
		if n32 != utf8.RuneCountInString(text) {
			t.Errorf("%d code points, want %d", n32, utf8.RuneCountInString(text))
		}
	})
}

func BenchmarkOffsets(b *testing.B) {
	text := strings.Repeat("« L’été s’achève », a déclaré Mme Morel à l’assemblée. ", 80)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		o := newOffsets(text, pb.OffsetUnit_OFFSET_UNIT_UTF16)
		for i := 0; i < len(text); i += 10 { // as many offsets as facts would need, and more
			o.at(i)
		}
	}
}

// fromUTF16 is what a Java program sees in s.
func fromUTF16(text string, s *pb.Span) string {
	return string(utf16.Decode(utf16.Encode([]rune(text))[s.Start:s.End]))
}
