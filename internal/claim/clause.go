package claim

import (
	"sort"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// A clause is a stretch of a sentence with at most one finite verb.
type clause struct {
	doc.Range
	verb     int  // index of its finite verb group, or None
	relative bool // opened by a relative pronoun: "qui s'étend sur 52 hectares"
	inner    bool // opened by a conjunction: "que le pont fermerait"
	bracket  bool // between brackets or dashes
}

// A sentence may be as long as the text, so nothing looks farther than this: near
// in verbs and clauses, wide in tokens.
const (
	near = 8
	wide = 60
)

// preterite reports a participle that has the place of a finite verb, right behind a
// noun, in a language where the two look alike: "two mills closed".
func (b *builder) preterite(v int) bool {
	g := &b.t.Verbs[v]
	return b.rules.HeadLast && !g.Finite && g.Form == doc.VerbPast && g.Tokens.Len() == 1 && b.tagAt(g.Tokens.First-1).Nominal()
}

// compares reports a participle in the shape of a past tense: "earned $2 billion, |
// compared | with $1 billion".
func (b *builder) compares(v int) bool {
	i := b.t.Verbs[v].Tokens.First
	return b.class(b.t.Verbs[v].Head)&Versus != 0 && i > b.tokens.First && b.mark(i-1) == ','
}

// only reports the second half of a restriction right behind its verb: "n'a concédé
// que 19 pénalités", "n'en compte plus que 62".
func (b *builder) only(v, i int) bool {
	if v < b.verbs.First {
		return false
	}
	g := &b.t.Verbs[v]
	if g.Negated && (g.Tokens.End != i || b.class(i-1)&More == 0) {
		return false
	}
	return b.tagAt(g.Tokens.First) == doc.AdvNeg && (g.Tokens.End == i || g.Tokens.End == i-1 && b.tagAt(i-1) == doc.Adv)
}

// contact is the token where a relative clause without pronoun starts, whose verb is
// that of clause c: right behind a noun, with a subject of its own, "the guns | the
// army sold | have gone"; None when there is none.
func (b *builder) contact(c *clause) int {
	if !b.rules.HeadLast {
		return doc.None
	}
	i := b.t.Verbs[c.verb].Tokens.First - 1
	for i > c.First && (b.tagAt(i) == doc.Noun || b.tagAt(i) == doc.Adj || b.tagAt(i) == doc.Adv) {
		i--
	}
	for i > c.First && b.tagAt(i) == doc.Propn && (b.tagAt(i-1) == doc.Propn || b.tagAt(i-1).Determiner()) {
		i--
	}
	tag := b.tagAt(i)
	switch {
	case i <= c.First || b.tagAt(i-1) != doc.Noun || b.time(i-1):
	case tag == doc.Propn && b.class(b.t.Verbs[c.verb].Head)&Bare != 0: // mayor Ann Lee said
	case tag == doc.PronPers, tag == doc.Propn, tag.Determiner():
		return i
	}
	return doc.None
}

// clauseAt is the clause of token i.
func (b *builder) clauseAt(i int) int {
	lo, hi := 0, len(b.clauses)
	for lo < hi {
		if mid := (lo + hi) / 2; b.clauses[mid].End <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return min(lo, len(b.clauses)-1)
}

// verbBefore is the last verb group of clause c that ends at or before token i,
// and verbAfter the first finite one from token i on; None when there is none.
func (b *builder) verbBefore(c, i int) int {
	v := b.verbs.First + sort.Search(b.verbs.Len(), func(k int) bool { return b.t.Verbs[b.verbs.First+k].Tokens.End > i }) - 1
	if v < b.verbs.First || b.t.Verbs[v].Tokens.First < b.clauses[c].First {
		return doc.None
	}
	return v
}

func (b *builder) verbAfter(c, i int) int {
	v := b.verbFrom(i)
	for end := min(b.verbs.End, v+near); v < end && b.t.Verbs[v].Tokens.First < b.clauses[c].End; v++ {
		if b.reports(v, i-1) {
			continue
		}
		if b.t.Verbs[v].Finite && !b.aside(v) && b.class(b.t.Verbs[v].Head)&Aged == 0 || v == b.clauses[c].verb {
			return v
		}
	}
	return doc.None
}

// verbFrom is the first verb group of the sentence that starts at or after token i.
func (b *builder) verbFrom(i int) int {
	return b.verbs.First + sort.Search(b.verbs.Len(), func(k int) bool { return b.t.Verbs[b.verbs.First+k].Tokens.First >= i })
}
