package quote

import (
	"slices"
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

const none = int32(doc.None)

// reader is a text under reading: tables that say of each token in which pair,
// verb group and sentence it stands, and what the rules have proposed so far.
type reader struct {
	// Fixed.
	t        *doc.Text
	tokens   []doc.Token // of t
	r        *Rules
	wanted   doc.Wanted
	looks    []look
	pairs    []pair
	inside   []int32 // of a token: the innermost pair it stands in, or none
	marks    []int32 // of a quote mark: its pair, or none
	group    []int32 // of a token: the verb group it belongs to, or none
	sentence []int32 // of a token: its sentence, or none
	frames   []Frame // of a verb group: what the lexicon says of it, 0 when that is nothing

	// Filled as rules run.
	subjects   []subject // of a verb group
	plates     []plate   // of a block: what opens a turn of an interview
	spoken     []bool    // of a pair: some rule has read it
	cued       []bool    // of a verb group: it already announces a quote
	candidates []Candidate
	spans      []doc.Span // what the candidates' segments are cut from

	// Room to work in: what the tables, the pairs and the order are made of.
	quoteMarks []int   // the tokens that are one
	hinges     []int32 // and those that join clauses: see survey
	noHints    *hints  // for rules that have none
	table      []int32
	parts      []doc.Range
	stack      []int
	order      []int
	taken      []bool
}

type subject struct {
	doc.Range
	known    bool
	relative bool // a relative pronoun stands for it: "X, qui affirme"
}

// readers are kept from one text to the next with what they work on.
var readers = sync.Pool{New: func() any { return new(reader) }}

func newReader(t *doc.Text, r *Rules, wanted doc.Wanted) *reader {
	x := readers.Get().(*reader)
	x.t, x.tokens, x.r, x.wanted = t, t.Tokens, r, wanted
	x.survey()
	p := pairing{t: t, marks: x.quoteMarks, pairs: x.pairs[:0], parts: x.parts[:0], stack: x.stack[:0]}
	p.run()
	x.pairs, x.parts, x.stack = p.pairs, p.parts, p.stack

	n := len(t.Tokens)
	x.table = doc.Filled(x.table, 4*n, none)
	x.inside, x.marks, x.group, x.sentence = x.table[:n], x.table[n:2*n], x.table[2*n:3*n], x.table[3*n:]
	x.subjects = doc.Cleared(x.subjects, len(t.Verbs))
	x.cued = doc.Cleared(x.cued, len(t.Verbs))
	x.frames = slices.Grow(x.frames[:0], len(t.Verbs))[:len(t.Verbs)]
	x.spoken = doc.Cleared(x.spoken, len(x.pairs))
	x.candidates = x.candidates[:0]
	x.spans = make([]doc.Span, 0, len(t.Verbs)/4+2*len(x.pairs))
	for k := range x.pairs { // inner pairs come later and write over their parents
		p := &x.pairs[k]
		for _, part := range p.parts {
			doc.Fill(x.inside[part.First:max(part.First, part.End)], int32(k))
		}
		x.pairMark(p.open, k, anOpener)
		x.pairMark(p.close, k, aCloser)
	}
	for v := range t.Verbs {
		g := t.Verbs[v].Tokens
		for i := g.First; i < g.End; i++ {
			x.group[i] = int32(v)
		}
		if !g.Empty() {
			x.looks[g.First] |= aGroup
		}
		x.frames[v], _ = x.reporting(v)
	}
	for s := range t.Sentences {
		r := t.Sentences[s].Tokens
		for i := r.First; i < r.End; i++ { // few enough that to copy them takes longer
			x.sentence[i] = int32(s)
		}
	}
	return x
}

// pairMark notes that the mark at token i, when there is one, opens or closes pair k. A
// mark is of the first pair that has it.
func (x *reader) pairMark(i, k int, does look) {
	if i == doc.None || x.marks[i] != none && x.marks[i] != int32(k) {
		return
	}
	x.marks[i] = int32(k)
	x.looks[i] |= does
}

// release keeps the reader for another text, without anything of this one.
func (x *reader) release() {
	clear(x.candidates)
	long := x.t.Long()
	x.t, x.tokens, x.r, x.wanted, x.spans = nil, nil, nil, nil, nil
	if !long {
		readers.Put(x)
	}
}

// opened returns the pair that the mark at token i opens, or nil: also where there is
// no token, for rules look before the first and behind the last.
func (x *reader) opened(i int) *pair {
	if x.at(i, anOpener) {
		return &x.pairs[x.marks[i]]
	}
	return nil
}

// closed returns the pair that the mark at token i closes, or nil.
func (x *reader) closed(i int) *pair {
	if x.at(i, aCloser) {
		return &x.pairs[x.marks[i]]
	}
	return nil
}

// is reports whether token i exists and reads w.
func (x *reader) is(i int, w string) bool {
	return i >= 0 && i < len(x.tokens) && x.tokens[i].Norm.Text == w
}

// tag is that of token i, and NoTag where there is no token.
func (x *reader) tag(i int) doc.Tag {
	if i < 0 || i >= len(x.tokens) {
		return doc.NoTag
	}
	return x.tokens[i].Tag
}

// isPunct reports a mark of punctuation at token i.
func (x *reader) isPunct(i int) bool { return x.at(i, aMark) }

// stops reports punctuation that ends a sentence: "." "!" "?" "…".
func (x *reader) stops(i int) bool { return x.at(i, aStop) }

// dash reports a dash of any length standing alone.
func (x *reader) dash(i int) bool { return x.at(i, aDash) }

// block returns the tokens of the block of token i.
func (x *reader) block(i int) doc.Range {
	if s := x.sentence[i]; s != none {
		return x.t.Blocks[x.t.Sentences[s].Block].Tokens
	}
	return doc.Range{First: i, End: i + 1}
}

// maxReach bounds how far a rule looks from where it stands, in tokens, so that
// a sentence without end costs no more than its length.
const maxReach = 400

// sentenceOf returns the tokens of the sentence of token i, within reach of it.
func (x *reader) sentenceOf(i int) doc.Range {
	if s := x.sentence[i]; s != none {
		r := x.t.Sentences[s].Tokens
		return doc.Range{First: max(r.First, i-maxReach), End: min(r.End, i+maxReach)}
	}
	return doc.Range{First: i, End: i + 1}
}

// finite reports that a range holds a finite verb.
func (x *reader) finite(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if x.looks[i]&aFinite != 0 {
			return true
		}
	}
	return false
}
