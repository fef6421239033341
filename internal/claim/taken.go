package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// taken reads an amount that a verb takes off something: "wiping 2.9 billion euros off the
// group's market value", "knocked 2% off sales"; but "was 3% off its peak".
func (b *builder) taken(i int) bool {
	f := &b.facts[i]
	if kind := b.quantities[i].Kind; kind != doc.Money && kind != doc.Percent || !b.rules.HeadLast || f.verb == doc.None {
		return false
	}
	v := &b.t.Verbs[f.verb]
	if b.class(f.end)&(Place|Away) != Place|Away || b.tagAt(f.end) != doc.Adp || v.Tokens.End > f.start || f.start-v.Tokens.End > 1 || b.class(v.Head)&Copula != 0 {
		return false
	}
	for k := f.end + 1; k < min(f.end+4, b.tokens.End); k++ {
		switch tag := b.tagAt(k); {
		case tag.Nominal() && !b.time(k):
			return b.count(i, b.compound(k))
		case tag.Determiner(), tag.Adjective():
		default:
			return false
		}
	}
	return false
}

// steady reads the level at which a verb leaves its object: "kept its dividend | unchanged |
// at 12p", "a laissé son taux | inchangé | à 2 %"; but "a vendu son siège | belge | à 3
// millions".
func (b *builder) steady(i int) bool {
	f := &b.facts[i]
	k := f.start - 2
	if f.verb == doc.None || b.class(f.start-1)&Level == 0 || b.class(k)&Steady == 0 || k <= b.t.Verbs[f.verb].Tokens.End || !b.tagAt(k-1).Nominal() || b.time(k-1) {
		return false
	}
	return b.count(i, b.head(k-1))
}
