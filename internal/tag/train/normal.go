package main

import (
	"strings"
	"unicode"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// normalize gives the normal form and the shape that the cutter would give a
// word of a treebank; see doc.Token.
func normalize(form string) (string, doc.Shape) {
	var b strings.Builder
	upper, lower, first := 0, 0, false
	for i, r := range form {
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || i == 0
		case unicode.IsLetter(r):
			lower++
		}
		if r, ok := normalRune(r); ok {
			b.WriteRune(r)
		}
	}
	switch {
	case upper+lower == 0:
		return b.String(), doc.NoLetters
	case upper == 0:
		return b.String(), doc.Lower
	case first && upper == 1:
		return b.String(), doc.Capital
	case lower == 0:
		return b.String(), doc.Upper
	}
	return b.String(), doc.Mixed
}

// normalRune is the normal form of one rune; ok is false for one that vanishes.
func normalRune(r rune) (_ rune, ok bool) {
	switch r {
	case '’', '‘', '‛', 'ʼ', '′', '‚':
		return '\'', true
	case '“', '”', '„', '‟', '″':
		return '"', true
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-', true
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff':
		return 0, false
	}
	if unicode.IsDigit(r) {
		return '0', true
	}
	return unicode.ToLower(r), true
}
