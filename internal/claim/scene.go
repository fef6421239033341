package claim

import "github.com/dixit-nlp/dixit/internal/doc"

// A scene is a sentence with quantities, and what the rules see of it.
type scene struct {
	sentence   int // of Text.Sentences
	tokens     doc.Range
	words      []word // one a token
	clauses    []clause
	verbs      doc.Range   // of Text.Verbs
	first, end int         // its claims
	when       int         // its first timex …
	spans      []doc.Range // … and where the phrases of its times stand
}

// room is where the scenes of a batch have theirs.
type room struct {
	words   []word
	clauses []clause
	spans   []doc.Range
}

// batch is how many claims go through the steps together, or more where one sentence has
// more. It bounds the room, not the work.
const batch = 32

// gather sets the scenes of the batch that starts with quantity first.
func (b *builder) gather(first int) {
	b.scenes = b.scenes[:0]
	b.room.words, b.room.clauses, b.room.spans = b.room.words[:0], b.room.clauses[:0], b.room.spans[:0]
	for end := min(len(b.quantities), first+batch); first < end; first = b.end {
		b.open(first)
		b.scenes = append(b.scenes, b.scene)
	}
}

// open turns to the sentence of quantity first, which is not before the one at hand.
func (b *builder) open(first int) {
	s := b.sentence
	for s+1 < len(b.t.Sentences) && b.t.Sentences[s+1].Start <= b.quantities[first].Start {
		s++
	}
	sent := &b.t.Sentences[s]
	end := first + 1
	for end < len(b.quantities) && (s+1 == len(b.t.Sentences) || b.quantities[end].Start < b.t.Sentences[s+1].Start) {
		end++
	}
	b.sentence, b.tokens, b.first, b.end = s, sent.Tokens, first, end
	if d := b.t.Blocks[sent.Block].Dateline; b.tokens.Has(d.First) && d.End < b.tokens.End && d.End > b.tokens.First && b.quantities[first].Start >= b.t.Tokens[d.End].Start {
		b.tokens.First = d.End // "PARIS –" says where it was written
	}
	for b.verbs.First = b.verbs.End; b.verbs.First < len(b.t.Verbs) && b.t.Verbs[b.verbs.First].Tokens.First < sent.Tokens.First; b.verbs.First++ {
	}
	for b.verbs.End = b.verbs.First; b.verbs.End < len(b.t.Verbs) && b.t.Verbs[b.verbs.End].Tokens.First < sent.Tokens.End; b.verbs.End++ {
	}
	for b.when < len(b.times) && b.times[b.when].End <= sent.Start {
		b.when++
	}
	b.read()
	b.split()
}

// read looks every word of the sentence up, once, and marks those that are part of a time
// or of a quantity.
func (b *builder) read() {
	words, spans := len(b.room.words), len(b.room.spans)
	b.room.words = b.glance(b.room.words, b.tokens)
	b.words = b.room.words[words:]
	for k := b.when; k < len(b.times) && b.times[k].Start < b.t.Sentences[b.sentence].End; k++ {
		r := b.t.TokensIn(b.times[k].Phrase())
		b.room.spans = append(b.room.spans, r)
		b.figures(r, b.times[k].Span)
	}
	b.spans = b.room.spans[spans:]
	for k := b.first; k < b.end; k++ {
		r := b.t.TokensIn(b.quantities[k].Span)
		b.facts[k].first, b.facts[k].end = r.First, r.End
		b.figures(r, b.quantities[k].Span)
	}
}
