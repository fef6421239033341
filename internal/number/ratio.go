package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// ratio reads so many out of so many.
//
//	un Français sur trois · neuf sur dix · 1 pour 1 000 · one in three adults
func (f *finder) ratio(a *amount) (q *doc.Quantity, end int) {
	num, ok := a.value.integer()
	if !ok || a.scaled || num == 0 || a.unit != 0 && (num > 1 || !f.is(a.stop, Out)) {
		return nil, 0
	}
	i, noun := a.end, doc.None
	if a.unit != 0 {
		i, noun = a.stop, a.end // un jour sur deux
	}
	inside := f.rules.RatioNoun || num == 1 && !a.digits // one teacher in five
	for inside && i < a.end+4 && i < len(f.t.Tokens) && !f.is(i, Out) {
		tag := f.t.Tokens[i].Tag
		if !tag.Nominal() && !tag.Adjective() && tag != doc.VerbPast && !(tag.Verb() && i == a.end && f.is(i+1, Out)) {
			return nil, 0 // taggers take the "enseignant" of "un enseignant sur cinq" for a verb
		}
		if noun == doc.None || tag.Nominal() && !f.t.Tokens[noun].Tag.Nominal() {
			noun = i
		}
		i++
	}
	if !f.is(i, Out) {
		return nil, 0
	}
	b, ok := f.numeral(i + f.n(i))
	den, isWhole := b.value.integer()
	if !ok || !isWhole || den <= num || num > 1 && !round(den) || f.is(b.end, Measure|Out) || f.inTime(b.first) {
		return nil, 0
	}
	if n := f.nounAfter(b.end); inside && n != doc.None && (noun == doc.None && f.rules.RatioNoun || noun != doc.None && f.plural(n)) {
		return nil, 0 // "un livre sur deux sœurs"
	}
	r := reading{first: a.first, end: b.end, rule: "ratio"}
	divide(&r, num, den)
	q = f.ratioOf(&r)
	q.Noun = noun
	return q, b.end
}

// plural reports a noun in the plural, and written like one: taggers take the
// verb of "un tram sur quatre circule" for a noun.
func (f *finder) plural(i int) bool {
	w := f.t.Tokens[i].Norm.Text
	return f.t.Tokens[i].Morph.Number() == doc.Plur && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "x"))
}

// round reports whether people say so many "out of" this many, where they do not
// say one of it: 2 to 10, 20, 100, 1000.
func round(n uint64) bool {
	for n >= 10 && n%10 == 0 {
		n /= 10
	}
	return n < 10 && n > 0
}

// always passes over what says that something never stops: "7 jours sur 7", "24
// heures sur 24". It returns the token after it, or 0.
func (f *finder) always(a *amount) int {
	if a.unit == 0 || !f.is(a.stop, Out) {
		return 0
	}
	if b, ok := f.numeral(a.stop + f.n(a.stop)); ok && b.value == a.value {
		return b.end
	}
	return 0
}
