package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// misread reads a quantity behind a verb that the tagger took for a noun: a form that is
// listed, in a clause that has no verb so far, right behind a noun.
//
//	Tickets | cost | £18, or £9 for children.
//	Le bénéfice net | tombe | à 84 millions.
//	La ville en | compte | 11 300.
func (b *builder) misread(i int) bool {
	f, c := &b.facts[i], &b.claims[i]
	if b.tagAt(f.start) == doc.Adj && f.start < f.first && b.rules.HeadLast { // crude | advanced | 53 cents
		if _, ok := b.rules.Misread.Get(b.t.Tokens[f.start].Norm); ok {
			f.start++
		}
	}
	k := f.start - 1
	if b.tagAt(k) == doc.Adp {
		if k--; b.class(k+1)&Level != 0 {
			k = b.beforeObject(k)
		}
	}
	if tag := b.tagAt(k); tag != doc.Noun && tag != doc.Adj && (tag != doc.Adv || !b.rules.HeadLast) || b.time(k) {
		return false
	}
	verb, ok := b.rules.Misread.Get(b.t.Tokens[k].Norm)
	if !ok {
		return false
	}
	if v := b.verbBefore(f.clause, k); v != doc.None && (b.t.Verbs[v].Tokens.End != b.tokens.First+1 || k != b.tokens.First+1) {
		return false // but "Profit rose to £4m", whose first word may be taken for a verb
	}
	before := k - 1
	if !b.rules.HeadLast && b.class(before)&Amid != 0 {
		before-- // en compte
	}
	if tag := b.tagAt(before); !tag.Nominal() && !tag.Adjective() && before != b.tokens.First || b.time(before) || b.tagAt(k-1).Determiner() {
		return false
	}
	f.misread = k
	c.Predicate.Part = doc.Part{Span: b.t.Tokens[k].Span, Lemma: verb}
	c.Rule = "misread"
	return true
}

// beforeObject is the token before the object that ends at token k, when it is a listed
// form: "L'association | chiffre | les dégâts à 3 millions"; else k.
func (b *builder) beforeObject(k int) int {
	for d := k; d > max(b.tokens.First, k-near); d-- {
		switch tag := b.tagAt(d); {
		case tag == doc.Det && d < k:
			if _, ok := b.rules.Misread.Get(b.t.Tokens[d-1].Norm); ok {
				return d - 1
			}
			return k
		case !tag.Nominal() && !tag.Adjective():
			return k
		}
	}
	return k
}

// misreadSize finds what a quantity behind such a verb is the size of: what stands behind
// its level, "chiffre à 12 000 | le nombre d'emplois", or what stands before the verb.
func (b *builder) misreadSize(i int) bool {
	q, f := &b.quantities[i], &b.facts[i]
	if f.misread == doc.None {
		return false
	}
	class, _ := b.rules.Words.Get(doc.FormOf(b.claims[i].Predicate.Lemma))
	level := b.class(f.start-1)&Level != 0
	switch {
	case level && f.misread < f.start-2 && class&(Up|Down|Reach) != 0: // chiffre | les dégâts | à 3 millions
		n := f.misread + 2
		for n < f.start-2 && !b.tagAt(n).Nominal() {
			n++
		}
		return b.count(i, b.whole(n))
	case class&(Up|Down|Reach) == 0, q.Kind == doc.Duration, q.Kind == doc.Count && (q.Noun != doc.None || !level):
		return false
	case level && b.tagAt(f.end) == doc.Det && b.given(i) != doc.None:
		return b.count(i, b.given(i))
	}
	n := b.nounBefore(f.misread)
	if f.misread == b.tokens.First+1 {
		n = b.tokens.First
	}
	if b.rules.HeadLast && b.t.Tokens[f.misread-1].Tag.Nominal() {
		n = b.head(f.misread - 1)
	}
	return b.count(i, n)
}
