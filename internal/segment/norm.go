package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// arena holds the normal forms that differ from the source. Forms that do not
// share the bytes of the source.
type arena struct {
	forms doc.Strings
	buf   []byte
}

// form returns the normal form of s.
func (a *arena) form(s string) doc.Form {
	a.buf = appendNorm(a.buf[:0], s)
	if string(a.buf) == s {
		return doc.FormOf(s)
	}
	return doc.FormOf(a.forms.Of(a.buf))
}

// capitalized is form for a word of small letters behind a capital of n bytes.
func (a *arena) capitalized(s string, n int) doc.Form {
	switch {
	case n == 1:
		a.buf = append(a.buf[:0], s[0]|0x20)
	case s[0] == 0xC3:
		a.buf = append(a.buf[:0], 0xC3, latinNorm(s[1]))
	default:
		return a.form(s)
	}
	a.buf = append(a.buf, s[n:]...)
	return doc.FormOf(a.forms.Of(a.buf))
}

// get looks a word up in a list, by its normal form.
func get[V any](a *arena, l *doc.Lexicon[V], s string) (v V, ok bool) {
	const longest = 48 // nothing in any list is longer
	if len(s) > longest || l.Len() == 0 {
		return v, false
	}
	a.buf = appendNorm(a.buf[:0], s)
	n := len(a.buf)
	a.buf = append(a.buf, "behind a"...)
	return l.Get(doc.Sought(a.buf, n))
}

// has reports whether a list has a word.
func has[V any](a *arena, l *doc.Lexicon[V], s string) bool {
	_, ok := get(a, l, s)
	return ok
}

// appendNorm appends the normal form of s to b: lower case, straight quotes and
// apostrophes, "-" for every dash, 0 for every digit, accents composed, soft
// hyphens and zero-width characters dropped.
func appendNorm(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			b = append(b, asciiNorm[c&0x7f])
			i++
			continue
		}
		if c == 0xC3 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
			b = append(b, c, latinNorm(s[i+1]))
			i += 2
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b = append(b, c)
		} else if m := markNorm(r); m == 0 {
			switch k, _ := at(s, i); {
			case k == mark:
				b = compose(b, r)
			case k == ignorable:
			case k == upper || r > maxLatin:
				b = utf8.AppendRune(b, unicode.ToLower(r))
			default:
				b = append(b, s[i:i+n]...)
			}
		} else {
			b = utf8.AppendRune(b, m)
		}
		i += n
	}
	return b
}

// latinNorm is the second byte of a character from À to ÿ, in lower case.
func latinNorm(b byte) byte {
	if b <= 0x9E && b != 0x97 { // ×
		return b + 0x20
	}
	return b
}

var asciiNorm = func() (t [0x80]byte) {
	for c := range t {
		switch {
		case 'A' <= c && c <= 'Z':
			t[c] = byte(c) + 'a' - 'A'
		case '0' <= c && c <= '9':
			t[c] = '0'
		default:
			t[c] = byte(c)
		}
	}
	return t
}()

// markNorm returns the plain form of a mark, 0 when it has none.
func markNorm(r rune) rune {
	switch r {
	case '’', '‘', '‛', 'ʼ', '′', '＇', '‚', 0x91, 0x92:
		return '\''
	case '“', '”', '„', '‟', '″', '＂', 0x93, 0x94:
		return '"'
	case 0x2010, 0x2011, 0x2012, '–', '—', '―', '−', 0x96, 0x97:
		return '-'
	case 'ᵉ':
		return 'e'
	case 'ʳ':
		return 'r'
	case 'ˢ':
		return 's'
	}
	return 0
}

// composed lists, for each combining accent, letters and what they become.
var composed = [...]struct {
	accent   rune
	from, to []rune
}{
	{0x300, []rune("aeiou"), []rune("àèìòù")},
	{0x301, []rune("aeiouyc"), []rune("áéíóúýć")},
	{0x302, []rune("aeiou"), []rune("âêîôû")},
	{0x303, []rune("ano"), []rune("ãñõ")},
	{0x308, []rune("aeiouy"), []rune("äëïöüÿ")},
	{0x327, []rune("c"), []rune("ç")},
}

// compose puts a combining accent on the letter that ends b.
func compose(b []byte, accent rune) []byte {
	if len(b) > 0 {
		for _, c := range composed {
			if c.accent != accent {
				continue
			}
			for i, from := range c.from {
				if rune(b[len(b)-1]) == from {
					return utf8.AppendRune(b[:len(b)-1], c.to[i])
				}
			}
		}
	}
	return utf8.AppendRune(b, accent)
}
