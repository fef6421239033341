package claim

import (
	"sort"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// subjectOf is the head noun of the subject of a verb group, None for a pronoun
// or when nothing can be seen.
func (b *builder) subjectOf(v int) int {
	c := b.clauseAt(b.t.Verbs[v].Tokens.First)
	stop := b.t.Verbs[v].Tokens.First
	if !b.t.Verbs[v].Finite {
		// ses ventes progressant de 7 %
		if n := b.nounBefore(stop); n != doc.None {
			return b.whole(n)
		}
		if f := b.clauses[c].verb; f != doc.None && b.t.Verbs[f].Tokens.First < stop {
			stop = b.t.Verbs[f].Tokens.First
		}
	}
	for range 6 {
		n, pronoun := b.subjectIn(doc.Range{First: b.clauses[c].First, End: min(stop, b.clauses[c].End)})
		switch {
		case n != doc.None:
			return b.whole(n)
		case pronoun:
			b.pronoun = min(stop, b.clauses[c].End) - 1
			return doc.None
		case b.clauses[c].relative && c > 0 && b.tagAt(b.clauses[c].First-1) != doc.Cconj: // qui: the noun before
			return b.whole(b.nounBefore(b.clauses[c].First))
		}
		// Nothing stands before the verb: the clause goes on from an earlier one.
		first := max(0, c-near)
		for c--; c >= first && (b.clauses[c].relative || b.clauses[c].bracket); c-- {
		}
		if c < first {
			break
		}
		stop = b.clauses[c].End
		if w := b.clauses[c].verb; w != doc.None {
			stop = b.t.Verbs[w].Tokens.First
		}
	}
	return doc.None
}

// subjectIn is the head of the first noun phrase in r that no preposition
// governs; pronoun reports a personal pronoun instead.
func (b *builder) subjectIn(r doc.Range) (head int, pronoun bool) {
	if n := b.conjoined(r); n != doc.None {
		return n, false
	}
	governed := false
	for i := r.First; i < min(r.End, r.First+wide); i++ {
		switch k := &b.t.Tokens[i]; {
		case k.Kind == doc.Punct && b.mark(i) == ',':
			governed = false
		case b.class(i)&Conjunction != 0 && k.Tag == doc.Adp && b.subordinate(i+1, r.End): // after profit fell
			governed = false
		case k.Tag == doc.Adp && b.rules.HeadLast && (b.hyphen(i+1) || b.hyphen(i-1)): // like-for-like sales
		case k.Tag == doc.Adp || k.Tag == doc.AdpDet:
			governed = true
		case k.Tag.Nominal() && !governed && !b.time(i):
			return b.compound(i), false
		case k.Tag.Nominal() && i+1 < r.End && b.t.Tokens[i+1].Tag.Determiner() && b.t.Tokens[i+1].Tag != doc.AdpDet:
			governed = false // au premier trimestre | le groupe …
		case k.Tag == doc.PronPers && (k.Morph.Person() == doc.Third || k.Morph.Person() == doc.First) && i+1 >= r.End:
			return doc.None, true
		}
	}
	if b.rules.HeadLast && r.First == b.tokens.First && b.tagAt(r.First) == doc.VerbPres && (b.tagAt(r.First+1) == doc.Adp || r.Len() == 1) {
		return r.First, false // Spending on roads | rose
	}
	return doc.None, false
}

// hyphen reports a hyphen at token i that is glued to the word before it.
func (b *builder) hyphen(i int) bool {
	return b.tokens.Has(i) && b.mark(i) == '-' && !b.t.Tokens[i].Flags.Has(doc.SpaceBefore)
}

// conjoined is the head of the noun phrase that a conjunction in the shape of a preposition
// puts at the end of r, before its verb: "cut its forecast after | earnings | fell".
func (b *builder) conjoined(r doc.Range) int {
	if !b.rules.HeadLast {
		return doc.None
	}
	for i := r.End - 1; i >= max(r.First, r.End-near); i-- {
		if b.tagAt(i) == doc.Adp && b.class(i)&Conjunction != 0 && b.subordinate(i+1, r.End) {
			return r.End - 1
		}
	}
	return doc.None
}

// subordinate reports a noun phrase and nothing else between two places, the second of
// which is a verb: then a preposition before it is a conjunction.
func (b *builder) subordinate(i, verb int) bool {
	if i >= verb || verb-i > near || !b.tagAt(verb-1).Nominal() {
		return false
	}
	for ; i < verb; i++ {
		if tag := b.tagAt(i); !tag.Nominal() && !tag.Determiner() && !tag.Adjective() && tag != doc.Particle && b.mark(i) != '-' {
			return false
		}
	}
	return true
}

// time reports whether token i is part of a time or a quantity, and so no
// subject.
func (b *builder) time(i int) bool {
	if k := uint(i - b.tokens.First); k < uint(len(b.words)) {
		return b.words[k].figure
	}
	at := b.t.Tokens[i].Span
	k := sort.Search(len(b.times), func(k int) bool { return b.times[k].End > at.Start })
	if k < len(b.times) && b.times[k].Contains(at) {
		return true
	}
	k = sort.Search(len(b.quantities), func(k int) bool { return b.quantities[k].End > at.Start })
	return k < len(b.quantities) && b.quantities[k].Contains(at)
}

// compound goes to the last of several nouns, where that one is the head:
// "greenhouse-gas emissions", "the company's annual sales".
func (b *builder) compound(n int) int {
	if !b.rules.HeadLast || n == doc.None {
		return n
	}
	for j, owner := n+1, false; j < min(n+8, b.tokens.End); j++ {
		switch tag := b.t.Tokens[j].Tag; {
		case tag.Nominal() && b.t.Tokens[j].Kind == doc.Word && !b.time(j):
			n, owner = j, false
		case tag == doc.Particle && b.t.Tokens[j].Flags.Has(doc.Clitic):
			owner = true
		case owner && (tag.Adjective() || tag == doc.Adp && (b.mark(j-1) == '-' || b.mark(j+1) == '-') || b.mark(j) == '-'): // like-for-like
		case b.mark(j) != '-' || b.t.Tokens[j].Flags.Has(doc.SpaceBefore):
			return n
		}
	}
	return n
}

// head walks left from a noun through "de" and other prepositions to the head of
// its noun phrase: "les ventes de voitures neuves dans l'UE" → ventes.
func (b *builder) head(n int) int {
	head, first := n, n // first of the nouns that stand together with head
	for i := n - 1; i >= max(b.tokens.First, n-20); i-- {
		switch tag := b.t.Tokens[i].Tag; {
		case b.time(i) && !b.time(head): // 11 millions | d'habitants
			return head
		case tag.Nominal() && b.rules.HeadLast && i == first-1:
			first = i
		case tag.Nominal() && b.class(i)&Vessel != 0, tag == doc.Propn && b.class(i+1)&Of == 0 && head != i+1: // en raison d'un | déficit, à Vardo | dans la crue
			return head
		case tag.Nominal():
			head, first = i, i
		case tag == doc.Adp || tag == doc.AdpDet || tag.Determiner() || tag.Adjective() || tag == doc.VerbPast || tag == doc.Num || tag == doc.SymTag:
			if b.t.Tokens[i].Kind == doc.Punct {
				return head
			}
		default:
			return head
		}
	}
	return head
}

// bareHead walks left from a noun without determiner to the one it describes: "une aide
// d'urgence de 300 euros" is an aid.
func (b *builder) bareHead(n int) int {
	for !b.rules.HeadLast && b.class(n-1)&Of != 0 && b.tagAt(n-1) == doc.Adp && b.tagAt(n-2) == doc.Noun {
		n -= 2
	}
	return n
}

// nearest is the last noun before token i, past adjectives and a comma.
func (b *builder) nearest(i int) int {
	for k := i - 1; k >= max(b.tokens.First, i-4); k-- {
		switch tag := b.t.Tokens[k].Tag; {
		case tag.Nominal() && !b.time(k):
			return k
		case tag.Adjective(), tag == doc.VerbPast, b.mark(k) == ',':
		default:
			return doc.None
		}
	}
	return doc.None
}

// nounBefore is the head of the noun phrase that ends before token i.
func (b *builder) nounBefore(i int) int {
	for i > b.tokens.First && b.time(i-1) { // le record de juin 2019 (44,2 °C)
		i--
	}
	if b.class(i-1)&Of != 0 {
		i--
	}
	if n := b.nearest(i); n != doc.None {
		return b.head(n)
	}
	return doc.None
}

// phrase is the simple noun phrase around noun n, with the lemma of the whole
// where several words are one noun.
func (b *builder) phrase(n int) doc.Part {
	first, end := n, n+1
	for first > max(b.tokens.First, n-near) {
		if b.rules.HeadLast && b.tagAt(first-1) == doc.VerbPres && b.tagAt(first-2).Determiner() && first == n {
			first-- // its | operating | margin
			break
		}
		if tag := b.t.Tokens[first-1].Tag; !tag.Adjective() && (tag != doc.Propn || b.t.Tokens[n].Tag != doc.Propn) && (!b.rules.HeadLast || tag != doc.Noun) || b.time(first-1) || b.rules.HeadLast && first-2 >= b.tokens.First && b.mark(first-2) == '-' {
			break
		}
		first--
	}
	lemma := b.t.Tokens[n].Lemma.Text
	if b.t.Tokens[n].Tag.Verb() {
		lemma = singular(b.t.Tokens[n].Norm.Text)
	}
	if b.t.Tokens[n].Flags.Has(doc.HasDigit) {
		lemma = b.t.Word(n) // normal forms keep no digits
	}
	if whole, k := b.rules.Compounds.Match(b.t, n); k > 0 {
		lemma, end = whole, n+k
	}
	for end < min(b.tokens.End, n+near) { // and not "its margin | more | than halved", "its dividend | unchanged | at 12p"
		if tag := b.t.Tokens[end].Tag; !tag.Adjective() && tag != doc.VerbPast || b.t.Tokens[end].Kind != doc.Word || b.class(end)&Aged != 0 || b.class(end)&Steady != 0 && b.class(end+1)&Level != 0 || b.class(end)&(More|Fewer) != 0 && b.class(end+1)&Than != 0 || b.rules.HeadLast && (b.tagAt(end+1).Nominal() || b.heads(end) || tag == doc.VerbPast && b.tagAt(end+1) == doc.Adp) {
			break
		}
		end++
	}
	return doc.Part{Span: b.t.Span(doc.Range{First: first, End: end}), Lemma: lemma}
}

// singular is the lemma of a noun that the tagger took for a verb: "un adhérent sur dix",
// "neuf prévenus", "deux blessées".
func singular(w string) string {
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "s")
	}
	if stem, ok := strings.CutSuffix(w, "ée"); ok {
		return stem + "é"
	}
	return w
}

// heads reports that token i starts the verb of its clause: "the home | sold for $4".
func (b *builder) heads(i int) bool {
	v := b.clauses[b.clauseAt(i)].verb
	return v != doc.None && b.t.Verbs[v].Tokens.First == i
}
