package client_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/client"
)

func TestTextOfASpan(t *testing.T) {
	const text = "L'été"
	for _, c := range []struct {
		name       string
		start, end int32
		want       string
	}{
		{"bytes are counted", 2, 7, "été"},
		{"an empty span is empty", 2, 2, ""},
		{"so is one that ends before it starts", 3, 2, ""},
		{"and one beyond the text", 2, 8, ""},
		{"and one before it", -1, 2, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := client.Text(text, &client.Span{Start: c.start, End: c.end}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if got := client.Text(text, nil); got != "" {
		t.Errorf("no span is %q", got)
	}
}

func TestConvert(t *testing.T) {
	const text = "é😀a" // 2+4+1 bytes, 1+2+1 units, 3 code points
	o := client.NewOffsets(text)
	for _, c := range []struct {
		name     string
		span     *client.Span
		from, to client.OffsetUnit
		want     *client.Span // nil when there is none
	}{
		{"bytes to UTF-16", &client.Span{Start: 2, End: 7}, client.UTF8, client.UTF16, &client.Span{Start: 1, End: 4}},
		{"bytes to code points", &client.Span{Start: 2, End: 6}, client.UTF8, client.UTF32, &client.Span{Start: 1, End: 2}},
		{"UTF-16 to bytes", &client.Span{Start: 0, End: 3}, client.UTF16, client.UTF8, &client.Span{Start: 0, End: 6}},
		{"code points to UTF-16", &client.Span{Start: 1, End: 3}, client.UTF32, client.UTF16, &client.Span{Start: 1, End: 4}},
		{"no unit is bytes", &client.Span{Start: 2, End: 6}, 0, client.UTF32, &client.Span{Start: 1, End: 2}},
		{"the whole text", &client.Span{Start: 0, End: 7}, client.UTF8, client.UTF32, &client.Span{Start: 0, End: 3}},
		{"not from inside a character", &client.Span{Start: 1, End: 2}, client.UTF8, client.UTF16, nil},
		{"not to inside a surrogate pair", &client.Span{Start: 0, End: 2}, client.UTF16, client.UTF8, nil},
		{"not beyond the text", &client.Span{Start: 0, End: 4}, client.UTF32, client.UTF8, nil},
		{"not before it", &client.Span{Start: -1, End: 1}, client.UTF32, client.UTF8, nil},
		{"not backwards", &client.Span{Start: 3, End: 1}, client.UTF32, client.UTF8, nil},
		{"not without a span", nil, client.UTF32, client.UTF8, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := o.Convert(c.span, c.from, c.to)
			if ok != (c.want != nil) || got.GetStart() != c.want.GetStart() || got.GetEnd() != c.want.GetEnd() {
				t.Errorf("got %v, %t, want %v", got, ok, c.want)
			}
		})
	}
}

// Whatever the text, an offset of a character is the length of what is before it.
func FuzzConvert(f *testing.F) {
	for _, text := range []string{"", "a", "é😀a", "\xff\xc3", strings.Repeat("a", 300), strings.Repeat("é", 300), strings.Repeat("a😀", 200) + "\xf0\x9f"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		o := client.NewOffsets(text)
		for i := range len(text) + 1 {
			whole := i == len(text) || utf8.RuneStart(text[i])
			if !utf8.ValidString(text) {
				whole = false // who knows what is one
			}
			before := text[:i]
			want := map[client.OffsetUnit]int{
				client.UTF8: i, client.UTF16: len(utf16.Encode([]rune(before))), client.UTF32: utf8.RuneCountInString(before),
			}
			for to, n := range want {
				s, ok := o.Convert(&client.Span{End: int32(i)}, client.UTF8, to)
				if whole && (!ok || int(s.GetEnd()) != n) {
					t.Fatalf("byte %d is %v in %v, want %d", i, s, to, n)
				}
				if back, ok := o.Convert(s, to, client.UTF8); s != nil && (!ok || int(back.GetEnd()) != i) {
					t.Fatalf("byte %d comes back from %v as %v", i, to, back)
				}
			}
		}
	})
}
