package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// A word is what the rules ask of a token, time and again. The words of a sentence stand
// side by side, where its tokens would fill five times the room.
type word struct {
	class  Class
	tag    doc.Tag
	mark   byte // of one byte, or one of those below
	figure bool // part of a time or of a quantity
}

// Marks of more than one byte, by the last of it.
const (
	enDash   = 0x93
	emDash   = 0x94
	ellipsis = 0xa6
)

// class is the part that the lemma of token i plays in the sentence at hand.
func (b *builder) class(i int) Class {
	if k := uint(i - b.tokens.First); k < uint(len(b.words)) {
		return b.words[k].class
	}
	return 0
}

// tagAt is the tag of token i, or NoTag outside of the sentence.
func (b *builder) tagAt(i int) doc.Tag {
	if k := uint(i - b.tokens.First); k < uint(len(b.words)) {
		return b.words[k].tag
	}
	return doc.NoTag
}

// mark is the mark that token i is: ',' or enDash. It is 0 for anything else, and outside
// of the sentence.
func (b *builder) mark(i int) byte {
	if k := uint(i - b.tokens.First); k < uint(len(b.words)) {
		return b.words[k].mark
	}
	return 0
}

// turn goes back to sentence s, right before the one at hand.
func (b *builder) turn(s int) {
	sent := &b.t.Sentences[s]
	b.tokens = sent.Tokens
	b.words = b.glance(b.earlier[:0], b.tokens)
	for k := b.when - 1; k >= 0 && b.times[k].End > sent.Start; k-- {
		b.figures(b.t.TokensIn(b.times[k].Span), b.times[k].Span)
	}
	for k := b.first - 1; k >= 0 && b.quantities[k].End > sent.Start; k-- {
		b.figures(b.t.TokensIn(b.quantities[k].Span), b.quantities[k].Span)
	}
}

// joints are the tags of words at which a clause may start or end.
const joints = 1<<doc.Sconj | 1<<doc.PronRel | 1<<doc.Cconj

// glance looks the tokens of r up, and adds them to words. Where a clause may start or
// end, as at one in four, is a joint.
func (b *builder) glance(words []word, r doc.Range) []word {
	b.joints = b.joints[:0]
	for i := r.First; i < r.End; i++ {
		k := &b.t.Tokens[i]
		c, _ := b.rules.Words.Get(k.Lemma)
		w := word{class: c, tag: k.Tag}
		if k.Kind == doc.Punct {
			w.mark = markOf(b.t.Of(k.Span))
			b.joints = append(b.joints, i)
		} else if c&(Opener|Conjunction) != 0 || c&Clausal != 0 && k.Tag == doc.AdvNeg || joints>>(k.Tag&63)&1 != 0 {
			b.joints = append(b.joints, i)
		}
		words = append(words, w)
	}
	return words
}

// markOf tells a mark.
func markOf(w string) byte {
	switch len(w) {
	case 1:
		return w[0]
	case 3:
		if w[0] == 0xe2 && w[1] == 0x80 {
			return w[2]
		}
	}
	return 0
}

// figures notes that the words among r which s holds say when or how many.
func (b *builder) figures(r doc.Range, s doc.Span) {
	for i := max(r.First, b.tokens.First); i < min(r.End, b.tokens.End); i++ {
		if s.Contains(b.t.Tokens[i].Span) {
			b.words[i-b.tokens.First].figure = true
		}
	}
}
