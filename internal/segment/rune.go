package segment

import (
	"unicode"
	"unicode/utf8"
)

// class is what the cutter wants to know of a character.
type class uint8

const (
	symbol     class = iota // all that is nothing below
	space                   // any white space within a line, control characters
	line                    // line feed, carriage return, form feed, line separator
	ignorable               // soft hyphen, zero-width and bidi characters, byte-order mark
	lower                   // letter in lower case, or without case
	upper                   // letter in upper or title case
	mark                    // combining mark
	digit                   // 0 to 9
	apostrophe              // ' ’ and their kin: inside a word, or a quote mark
	hyphen                  // the hyphens that tie words
	quote                   // every other quote mark
	punct                   // every other punctuation
)

// isWord reports whether a character of this class carries a word on.
func (k class) isWord() bool { return lower <= k && k <= digit }

// isGap reports whether it is white space, or nothing that is seen.
func (k class) isGap() bool { return k == space || k == line || k == ignorable }

// opens reports whether a word may start behind it, seen from a quote mark: white
// space, punctuation, a dash.
func (k class) opens() bool { return k.isGap() || k == punct || k == hyphen }

// isLetter reports whether the class is that of letters.
func (k class) isLetter() bool { return k == lower || k == upper }

// ascii and double hold the classes of U+0000–U+007F and U+0080–U+07FF, the
// characters of one byte and of two, and general those of U+2000–U+203F, the dashes
// and quote marks of printers: nearly all of what a European article is made of.
var (
	ascii   = [0x80]class(table(0, 0x80))
	double  = [0x800 - 0x80]class(table(0x80, 0x800))
	general = [0x40]class(table(0x2000, 0x2040))
)

const maxLatin = 0x23F // letters of which the classes know upper from lower case

func table(from, to rune) []class {
	var t []class
	for r := from; r < to; r++ {
		t = append(t, classify(r))
	}
	return t
}

// at returns the class of the character at s[i:] and its length in bytes. A
// byte that is not UTF-8 counts as a letter, so that a word in a foreign
// encoding stays one token.
func at(s string, i int) (class, int) {
	if i < len(s) && s[i] < utf8.RuneSelf {
		return ascii[s[i]], 1
	}
	return beyondASCII(s, i)
}

func beyondASCII(s string, i int) (class, int) {
	if i >= len(s) {
		return line, 0 // the end of the text is like the end of a line
	}
	b := s[i]
	if 0xC2 <= b && b <= 0xDF && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		return double[int(b&0x1F)<<6|int(s[i+1]&0x3F)-0x80], 2
	}
	if j, ok := generalAt(s, i); ok {
		return general[j], 3
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && n == 1 {
		return lower, 1
	}
	return classify(r), n
}

// generalAt returns which character of U+2000–U+203F stands at i, if one does.
func generalAt(s string, i int) (int, bool) {
	if i+2 >= len(s) || s[i] != 0xE2 || s[i+1] != 0x80 || s[i+2]&0xC0 != 0x80 {
		return 0, false
	}
	return int(s[i+2] & 0x3F), true
}

// before returns the class of the character that ends at s[:i].
func before(s string, i int) class {
	if i == 0 {
		return line
	}
	if b := s[i-1]; b < utf8.RuneSelf {
		return ascii[b]
	}
	r, n := utf8.DecodeLastRuneInString(s[:i])
	if r == utf8.RuneError && n == 1 {
		return lower
	}
	return classify(r)
}

// lastOf returns the class of the character that ends s, and its length.
func lastOf(s string) (class, int) {
	n := 1
	for n < utf8.UTFMax && n < len(s) && s[len(s)-n]&0xC0 == 0x80 {
		n++
	}
	return before(s, len(s)), n
}

// classAfter is the class of the character at s[i:].
func classAfter(s string, i int) class {
	k, _ := at(s, i)
	return k
}

// run returns the end of the run of letters, digits and combining marks at i.
func run(s string, i int) int {
	for i < len(s) {
		b := s[i]
		if b < utf8.RuneSelf {
			if !ascii[b].isWord() {
				return i
			}
			i++
			continue
		}
		k, n := at(s, i)
		if !k.isWord() {
			return i
		}
		i += n
	}
	return i
}

// classify returns the class of a character, the slow way. U+0091 to U+0097 are
// what quote marks and dashes of Windows-1252 become when they are taken for
// Latin-1.
func classify(r rune) class {
	switch r {
	case '\n', '\r', '\f', '\v', 0x85, 0x2028, 0x2029:
		return line
	case 0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF:
		return ignorable
	case '\'', '’', '‘', '‛', 'ʼ', '′', '＇', 0x91, 0x92:
		return apostrophe
	case '-', 0x2010, 0x2011:
		return hyphen
	case '"', '«', '»', '“', '”', '„', '‟', '‹', '›', '‚', '`', '″', '＂', '「', '」', '『', '』', 0x93, 0x94:
		return quote
	case 0x96, 0x97:
		return punct
	case '%', '‰', '&', '#', '@', '§', '*', '†', '‡', '\\':
		return symbol
	}
	switch {
	case 0x1F000 <= r && r <= 0x1FAFF: // pictures, of which a text may be full
		return symbol
	case '0' <= r && r <= '9':
		return digit
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F, 0xFE00 <= r && r <= 0xFE0F:
		return ignorable
	case unicode.IsSpace(r), unicode.IsControl(r), r == 0x2800:
		return space
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return upper
	case unicode.IsLetter(r), unicode.In(r, unicode.Nd, unicode.Nl):
		return lower
	case unicode.IsMark(r):
		return mark
	case unicode.IsPunct(r):
		return punct
	}
	return symbol
}
