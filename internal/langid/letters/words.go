package letters

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words yields the words of a text by which its language may be told. Those
// with a capital are left out, as names are of no language, except the first if
// a word without a capital follows; so is what holds the mark of an address.
func Words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		first := ""
		for i, field := range fields(text) {
			for word := range runs(field) {
				switch r, _ := utf8.DecodeRuneInString(word); {
				case unicode.IsLower(r):
					if first != "" && !yield(first) || !yield(word) {
						return
					}
					first = ""
				case i == 0:
					first = word
				}
			}
		}
	}
}

// fields yields what stands between white space in a text and is no address.
func fields(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := 0
		for field := range strings.FieldsSeq(text) {
			if strings.ContainsAny(field, "@/_<>") || strings.HasPrefix(field, "www.") {
				continue
			}
			if !yield(n, field) {
				return
			}
			n++
		}
	}
}

// runs yields the stretches of letters in a field.
func runs(field string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range field {
			if unicode.IsLetter(r) {
				if start < 0 {
					start = i
				}
				continue
			}
			if start >= 0 && !yield(field[start:i]) {
				return
			}
			start = -1
		}
		if start >= 0 {
			yield(field[start:])
		}
	}
}
