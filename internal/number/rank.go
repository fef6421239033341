package number

import "github.com/dixit-nlp/dixit/internal/doc"

// rank reads a place that is held.
//
//	à la 124e place · troisième cause de mortalité · la 2e ville du pays
//
// Other ordinals name things or describe them: "premier ministre", "13e arrondissement".
func (f *finder) rank(i int) int {
	if !f.is(i+1, Rankable) || f.apposed(i) {
		return i + 1
	}
	v := f.word(i).Value
	if f.t.Tokens[i].Kind == doc.Ordinal {
		v = 0
		for _, c := range []byte(f.t.Word(i)) {
			if c < '0' || c > '9' || v > 1e6 {
				break
			}
			v = v*10 + uint64(c-'0')
		}
	}
	if v == 0 {
		return i + 1
	}
	a := amount{reading: reading{first: i, end: i + 1, value: whole(v), rule: "rank"}, stop: i + 1}
	q := f.plain(&a)
	q.Kind, q.Score = doc.Rank, 0.6
	f.add(q, i, i+1)
	return i + 1
}

// apposed reports an ordinal that only describes what stands before it: "Vardo, la
// troisième ville du pays, a été évacuée".
func (f *finder) apposed(i int) bool {
	j := i - 1
	if j >= 0 && f.t.Tokens[j].Tag.Determiner() {
		j--
	}
	return j >= 1 && f.t.Word(j) == "," && f.t.Tokens[j-1].Tag.Nominal()
}
