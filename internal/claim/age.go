package claim

import (
	"slices"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// age reports a span of time that belongs to somebody, and so counts the years of
// the one it belongs to.
//
//	des nageurs âgés de 40 à 69 ans · her son is 17 years old · elle a 17 ans · à 38
//	ans, le capitaine … · une femme de 72 ans
func (b *builder) age(i int) bool {
	f, q := &b.facts[i], &b.quantities[i]
	switch {
	case q.Kind != doc.Duration:
		return false
	case b.claims[i].Rule == "age", f.verb != doc.None && b.class(f.end)&Dimension != 0, b.human(i) != doc.None:
		return true
	case f.verb == doc.None || q.Unit.Code != "a" || b.class(f.end)&Of != 0:
		return false
	case b.claims[i].Rule == "fronted":
		return b.class(f.start-1)&Level != 0 && (f.start-2 < b.tokens.First || b.mark(f.start-2) == ',')
	}
	v := &b.t.Verbs[f.verb]
	return v.Tokens.End == f.start && b.class(v.Head)&Having != 0
}

// told takes the reporting verb from an age that stands beside who speaks: "« Rien »,
// dit Anne Coustou, 52 ans." says nothing of her years.
func (b *builder) told(i int) {
	c, f := &b.claims[i], &b.facts[i]
	if b.quantities[i].Kind != doc.Duration || f.verb == doc.None || b.human(i) == doc.None {
		return
	}
	if k, cue := slices.BinarySearch(b.cues, f.verb); cue || k < len(b.cues) && b.t.Verbs[b.cues[k]].Tokens.End <= f.start { // "One in five is poor," said Ann Lee, 58.
		c.Predicate, f.verb = doc.Predicate{}, doc.None
	}
}

// human is the noun for a person that a number of years describes, or None: "un homme
// de 35 ans", "a 35-year-old woman", "Anne Coustou, 52 ans,".
func (b *builder) human(i int) int {
	f, q := &b.facts[i], &b.quantities[i]
	old := f.end
	if old < b.tokens.End && b.mark(old) == '-' {
		old++
	}
	switch {
	case q.Unit.Code != "a":
		return doc.None
	case b.class(old)&Dimension != 0 && b.tagAt(old+1).Nominal():
		return b.compound(old + 1)
	case b.class(f.start-1)&Of != 0 && b.class(f.start-2)&Human != 0:
		return f.start - 2
	case q.Noun != doc.None && b.class(q.Noun)&Human != 0:
		return q.Noun
	case f.start < b.tokens.First+2 || b.mark(f.start-1) != ',' || f.end < b.tokens.End && b.t.Tokens[f.end].Kind == doc.Word:
		return doc.None
	case b.tagAt(f.start-2) == doc.Propn || b.class(f.start-2)&Human != 0:
		return f.start - 2
	}
	return doc.None
}
