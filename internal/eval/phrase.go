package eval

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Phrases in gold files can be typed on any keyboard: a space stands for white
// space of any kind and length, a straight apostrophe for a curly one, and
// "first words … last words" for all that is between. A phrase begins and ends
// where words and numbers do.

const ellipsis = " … "

// find returns occurrence nth (from 1) of a phrase; 0 wants the only one.
func find(text, phrase string, nth int) (doc.Span, error) {
	all := occurrences(text, phrase)
	switch {
	case len(all) == 0:
		return doc.Span{}, fmt.Errorf("%q does not occur in the article", phrase)
	case nth > len(all):
		return doc.Span{}, fmt.Errorf("%q occurs %d times, not %d", phrase, len(all), nth)
	case nth == 0 && len(all) > 1:
		return doc.Span{}, fmt.Errorf("%q occurs %d times: say which, as in %q", phrase, len(all), phrase+" #2")
	}
	return all[max(nth, 1)-1], nil
}

// after returns the first occurrence of a phrase from byte at on.
func after(text, phrase string, at int) (doc.Span, error) {
	for _, s := range occurrences(text, phrase) {
		if s.Start >= at {
			return s, nil
		}
	}
	return doc.Span{}, fmt.Errorf("%q does not occur after %q", phrase, head(text[at:]))
}

// nearest returns the occurrence of a phrase with the fewest bytes between it
// and to; "#2" picks one instead.
func nearest(text, phrase string, to doc.Span) (doc.Span, error) {
	phrase, nth, err := occurrence(phrase)
	if err != nil || nth > 0 {
		if err != nil {
			return doc.Span{}, err
		}
		return find(text, phrase, nth)
	}
	var best doc.Span
	for _, s := range occurrences(text, phrase) {
		if best.Empty() || gap(s, to) < gap(best, to) {
			best = s
		}
	}
	if best.Empty() {
		return best, fmt.Errorf("%q does not occur in the article", phrase)
	}
	return best, nil
}

// gap is the number of bytes between two spans, 0 when they meet.
func gap(a, b doc.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }

// occurrence cuts the "#2" from the end of a phrase; 0 when there is none.
func occurrence(phrase string) (string, int, error) {
	at := strings.LastIndex(phrase, " #")
	if at < 0 {
		return phrase, 0, nil
	}
	n, err := strconv.Atoi(phrase[at+2:])
	if err != nil || n < 1 {
		return "", 0, fmt.Errorf("%q is no occurrence", phrase[at+1:])
	}
	return phrase[:at], n, nil
}

// occurrences returns every place where a phrase stands.
func occurrences(text, phrase string) []doc.Span {
	var all []doc.Span
	for i := 0; i < len(text); {
		if s, ok := phraseAt(text, phrase, i); ok && bounded(text, s) {
			all = append(all, s)
			i = s.End
			continue
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return all
}

// phraseAt matches a phrase, or its first and last words, at byte at.
func phraseAt(text, phrase string, at int) (doc.Span, bool) {
	if end, ok := literal(text, phrase, at); ok {
		return doc.Span{Start: at, End: end}, end > at
	}
	first, last, ok := strings.Cut(phrase, ellipsis)
	if !ok {
		return doc.Span{}, false
	}
	end, ok := literal(text, first, at)
	if !ok {
		return doc.Span{}, false
	}
	for i := end; i < len(text); i++ {
		if stop, ok := literal(text, last, i); ok && bounded(text, doc.Span{Start: i, End: stop}) {
			return doc.Span{Start: at, End: stop}, stop > at
		}
	}
	return doc.Span{}, false
}

// literal matches words at byte at and returns where they end.
func literal(text, words string, at int) (end int, ok bool) {
	for len(words) > 0 {
		w, n := utf8.DecodeRuneInString(words)
		words = words[n:]
		if unicode.IsSpace(w) {
			next := skipSpace(text, at)
			if next == at {
				return 0, false
			}
			at = next
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 || r != w && !(w == '\'' && r == '’') {
			return 0, false
		}
		at += size
	}
	return at, true
}

// bounded reports whether a span begins and ends where words and numbers do:
// "5 %" does not stand in "4,5 %".
func bounded(text string, s doc.Span) bool {
	before, n := utf8.DecodeLastRuneInString(text[:s.Start])
	beyond, _ := utf8.DecodeLastRuneInString(text[:s.Start-n])
	first, _ := utf8.DecodeRuneInString(text[s.Start:])
	last, _ := utf8.DecodeLastRuneInString(text[:s.End])
	next, n := utf8.DecodeRuneInString(text[s.End:])
	further, _ := utf8.DecodeRuneInString(text[s.End+n:])
	return !glued(beyond, before, first) && !glued(further, next, last)
}

// glued reports whether a mark that touches outer belongs to the same word or
// number as inner; beyond is what stands on the far side of outer.
func glued(beyond, outer, inner rune) bool {
	switch {
	case !alnum(inner):
		return false
	case alnum(outer):
		return true
	}
	return unicode.IsDigit(inner) && (outer == ',' || outer == '.') && unicode.IsDigit(beyond)
}

func alnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// skipSpace returns the first byte from at on that is not white space.
func skipSpace(text string, at int) int {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsSpace(r) {
			break
		}
		at += n
	}
	return at
}

// head is the first words of s, for messages.
func head(s string) string {
	n := 0
	for i := range s {
		if n++; n > 40 {
			return s[:i] + "…"
		}
	}
	return s
}
