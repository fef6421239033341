package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// another reads a count whose noun was told before: "deux autres", "deux grièvement",
// "et 26 relogés".
func (b *builder) another(i int) bool {
	n, f := b.quantities[i].Noun, &b.facts[i]
	if b.quantities[i].Kind != doc.Count || n == doc.None {
		return false
	}
	predicate := f.noun == n || f.verb != doc.None && b.t.Verbs[f.verb].Head == n
	told := b.claims[i].Rule == "versus" && n == f.end && (b.tagAt(n) == doc.VerbPast || b.tagAt(n) == doc.Adj) // 62 communes, contre 48 annoncées hier
	nameless := told || b.awaited(i) || b.t.Tokens[n].Tag == doc.Adv || b.class(n)&Pronominal != 0
	return (predicate || nameless) && b.understood(i) || nameless && b.tagAt(n) == doc.Adv // dont 4 grièvement
}

// awaited reports a participle behind a number that says something of women or things
// named before, and names none: "700 personnes sur les 1 500 | attendues".
func (b *builder) awaited(i int) bool {
	f := &b.facts[i]
	m := b.t.Tokens[f.end].Morph
	if i == 0 || b.quantities[i].Noun != f.end || b.tagAt(f.end) != doc.VerbPast || m.Gender() != doc.Fem || m.Number() != doc.Plur {
		return false
	}
	if _, ok := b.rules.Participles.Get(b.t.Tokens[f.end].Lemma); ok {
		return false // trois tuées
	}
	for j := i - 1; j >= max(0, i-2); j-- {
		if n := b.quantities[j].Noun; n != doc.None && n < f.first && b.t.Tokens[n].Tag == doc.Noun {
			return b.t.Tokens[n].Morph.Agrees(m)
		}
	}
	return false
}

// them reads a part of those whom a pronoun stands for: "deux tiers d'entre eux", "six of
// them". They are the plural named last.
func (b *builder) them(i int) bool {
	f := &b.facts[i]
	k := f.end + 1
	if b.class(f.end)&Of == 0 {
		return false
	}
	if b.tagAt(k) == doc.Adp {
		k++
	}
	if b.tagAt(k) != doc.PronPers || b.t.Tokens[k].Morph.Number() == doc.Sing {
		return false
	}
	for j := i - 1; j >= max(b.first, i-2); j-- { // 212 volunteers aged 18 to 55 and found antibodies in 90% of them
		if q := &b.quantities[j]; q.Kind == doc.Count && q.Value > 1 && q.Noun != doc.None {
			if n := b.lastNoun(b.claims[j].Counted); n != doc.None && b.tagAt(n) == doc.Noun && b.t.Tokens[n].Morph.Agrees(b.t.Tokens[k].Morph) {
				if partitive(b.quantities[i].Kind) {
					return b.share(i, n)
				}
				return b.count(i, n)
			}
			break
		}
	}
	for n := f.start - 1; n >= max(b.tokens.First, f.start-wide); n-- {
		if m := b.t.Tokens[n].Morph; b.tagAt(n) == doc.Noun && m.Number() == doc.Plur && m.Agrees(b.t.Tokens[k].Morph) && !b.time(n) {
			if partitive(b.quantities[i].Kind) {
				return b.share(i, n)
			}
			return b.count(i, n)
		}
	}
	return false
}

// neighbour reads a share or count whose noun only the next one of its kind has: "52,6
// % et 49,5 % d'annonces", "90 et 120 emplois", "4 of 6 counts".
func (b *builder) neighbour(i int) bool {
	f := &b.facts[i]
	kind := b.quantities[i].Kind
	if i+1 >= b.end || kind != b.quantities[i+1].Kind {
		return false
	}
	q, r := &b.quantities[i+1], &b.facts[i+1]
	switch {
	case r.first-f.end != 1 || q.Noun == doc.None:
	case kind == doc.Percent && b.class(r.end)&Of != 0 && b.tagAt(f.end) != doc.Adp:
		return b.share(i, q.Noun)
	case kind == doc.Count && b.claims[i].Rule != "versus" && b.quantities[i].Noun == doc.None && (b.t.Tokens[q.Noun].Tag.Nominal() || q.Noun == r.end) && (b.tagAt(f.end) == doc.Cconj || b.class(f.end)&Of != 0):
		return b.count(i, q.Noun)
	}
	return false
}

// rival reads a value that is compared and has a noun of its own: "a loss of €12m,
// against a profit of €8m".
func (b *builder) rival(i int) bool {
	f := &b.facts[i]
	if b.claims[i].Rule != "versus" {
		return false
	}
	n := b.ownerNoun(f.start)
	return n != doc.None && b.class(n)&(Versus|Vessel) == 0 && b.count(i, n)
}
