package segment

import (
	"strconv"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// Lists are the word lists of a language as they stand in its files: rows of
// fields, the entry first.
type Lists struct {
	Abbreviations, Blocks, Clitics, Elisions, Exclaiming, Glued, Lettered, Openers, Ordinals, Prefixes, Splits, Whole [][]string
}

// Load fills the rules from lists. A class or kind that does not exist is a
// mistake in our own files, and panics.
func (r *Rules) Load(l Lists) {
	for _, row := range l.Abbreviations {
		r.Abbreviations.Set(row[0], Abbreviation{Class: named(classes, row), Capital: field(row, 2) == "capital"})
	}
	for _, row := range l.Elisions {
		r.elision(row[0], row[1:])
	}
	for _, row := range l.Splits {
		n, err := strconv.Atoi(field(row, 1))
		if err != nil {
			panic("segment: length of the first part of " + row[0])
		}
		r.Splits.Set(row[0], n)
	}
	for _, row := range l.Blocks {
		r.Blocks.Set(row[0], BlockMark{Kind: named(blockKinds, row), Name: field(row, 2) == "name"})
	}
	for _, row := range l.Glued {
		r.Glued.Set(row[0], struct{}{})
		if field(row, 1) == "before" {
			r.Codes.Set(row[0], struct{}{})
		}
	}
	for _, s := range []struct {
		set  *doc.Lexicon[struct{}]
		rows [][]string
	}{
		{&r.Clitics, l.Clitics}, {&r.Exclaiming, l.Exclaiming}, {&r.Lettered, l.Lettered}, {&r.Openers, l.Openers},
		{&r.Ordinals, l.Ordinals}, {&r.Prefixes, l.Prefixes}, {&r.Whole, l.Whole},
	} {
		for _, row := range s.rows {
			s.set.Set(row[0], struct{}{})
		}
	}
}

// elision adds one, and the spellings of it that are most common, so that these are
// found as they stand: "l'", "l’", "L'", "L’".
func (r *Rules) elision(norm string, stay []string) {
	e := Elision{Norm: doc.FormOf(norm), Stay: stay}
	for _, word := range []string{norm, strings.ToUpper(norm[:1]) + norm[1:]} {
		e.Shape, _ = shapeOf(word)
		r.Elisions.Set(word, e)
		r.Elisions.Set(strings.TrimSuffix(word, "'")+"’", e)
	}
}

// named returns the value whose name is the second field of a row.
func named[V any](values map[string]V, row []string) V {
	v, ok := values[field(row, 1)]
	if !ok {
		panic("segment: unknown class of " + row[0])
	}
	return v
}

func field(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

var classes = map[string]AbbreviationClass{
	"never": Never, "maybe": Maybe, "often": Often, "title": Title,
	"reference": Reference, "calendar": Calendar, "unit": Unit,
}

var blockKinds = map[string]doc.BlockKind{"teaser": doc.Teaser, "credit": doc.Credit, "caption": doc.Caption}
