package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// antecedent reads the noun that the pronoun of a claim stands for: the subject of the
// sentence so far, or of the one before, when the two agree.
//
//	Le bénéfice a déçu. Il s'est élevé à 20 millions.
//	La part des loyers augmente, alors qu'elle était de 12 % en 2020.
func (b *builder) antecedent(i int) bool {
	if b.pronoun == doc.None {
		return false
	}
	c := &b.claims[i]
	p := &b.t.Tokens[b.pronoun]
	n, _ := b.subjectIn(doc.Range{First: b.tokens.First, End: b.pronoun})
	if n != doc.None && b.t.Tokens[n].Morph.Agrees(p.Morph) {
		c.Counted = b.phrase(b.whole(n))
		return true
	}
	before := c.Sentence - 1
	if before < 0 || b.t.Blocks[b.t.Sentences[before].Block].Kind != doc.Body {
		return false
	}
	here, words := b.tokens, b.words
	b.turn(before)
	if n = b.sum(p.Morph); n == doc.None {
		n, _ = b.subjectIn(b.tokens)
	}
	if n != doc.None && b.t.Tokens[n].Tag == doc.Noun && b.t.Tokens[n].Morph.Agrees(p.Morph) {
		c.Counted.Lemma = b.phrase(b.whole(n)).Lemma
	}
	b.tokens, b.words, b.earlier = here, words, b.words
	return c.Counted.Lemma != ""
}

// sum is the last noun of the sentence at hand that has a size and agrees with m, or
// None: an amount that is told of "il" is likelier of a profit than of who made it.
func (b *builder) sum(m doc.Morph) int {
	for i := b.tokens.End - 1; i >= max(b.tokens.First, b.tokens.End-wide); i-- {
		if b.class(i)&Sum != 0 && b.t.Tokens[i].Tag == doc.Noun && b.t.Tokens[i].Morph.Agrees(m) {
			return i
		}
	}
	return doc.None
}
