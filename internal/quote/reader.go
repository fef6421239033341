package quote

import (
	"slices"
	"strings"
	"sync"

	"github.com/dixit-nlp/dixit/internal/doc"
)

const none = int32(doc.None)

// reader is a text under reading: tables that say of each token in which pair,
// verb group and sentence it stands, and what the rules have proposed so far.
type reader struct {
	// Fixed.
	t        *doc.Text
	r        *Rules
	pairs    []pair
	inside   []int32 // of a token: the innermost pair it stands in, or none
	marks    []int32 // of a quote mark: its pair, or none
	group    []int32 // of a token: the verb group it belongs to, or none
	sentence []int32 // of a token: its sentence, or none

	// Filled as rules run.
	subjects   []subject // of a verb group
	spoken     []bool    // of a pair: some rule has read it
	cued       []bool    // of a verb group: it already announces a quote
	candidates []Candidate
	spans      []doc.Span // what the candidates' segments are cut from

	// Room to work in: what the tables, the pairs and the order are made of.
	table []int32
	parts []doc.Range
	stack []int
	order []int
	taken []bool
}

type subject struct {
	doc.Range
	known    bool
	relative bool // a relative pronoun stands for it: "X, qui affirme"
}

// readers are kept from one text to the next with what they work on.
var readers = sync.Pool{New: func() any { return new(reader) }}

func newReader(t *doc.Text, r *Rules) *reader {
	x := readers.Get().(*reader)
	p := pairing{t: t, pairs: x.pairs[:0], parts: x.parts[:0], stack: x.stack[:0]}
	p.run()
	x.t, x.r, x.pairs, x.parts, x.stack = t, r, p.pairs, p.parts, p.stack

	n := len(t.Tokens)
	x.table = slices.Grow(x.table[:0], 4*n)[:4*n]
	for i := range x.table {
		x.table[i] = none
	}
	x.inside, x.marks, x.group, x.sentence = x.table[:n], x.table[n:2*n], x.table[2*n:3*n], x.table[3*n:]
	x.subjects = cleared(x.subjects, len(t.Verbs))
	x.cued = cleared(x.cued, len(t.Verbs))
	x.spoken = cleared(x.spoken, len(x.pairs))
	x.candidates = x.candidates[:0]
	x.spans = make([]doc.Span, 0, len(t.Verbs)/4+2*len(x.pairs))
	for k := range x.pairs { // inner pairs come later and write over their parents
		p := &x.pairs[k]
		for _, part := range p.parts {
			for i := part.First; i < part.End; i++ {
				x.inside[i] = int32(k)
			}
		}
		for _, m := range []int{p.open, p.close} {
			if m != doc.None && x.marks[m] == none {
				x.marks[m] = int32(k)
			}
		}
	}
	for v := range t.Verbs {
		for i := t.Verbs[v].Tokens.First; i < t.Verbs[v].Tokens.End; i++ {
			x.group[i] = int32(v)
		}
	}
	for s := range t.Sentences {
		for i := t.Sentences[s].Tokens.First; i < t.Sentences[s].Tokens.End; i++ {
			x.sentence[i] = int32(s)
		}
	}
	return x
}

// cleared is a slice of n zeroes, in the array of s when that is long enough.
func cleared[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// release keeps the reader for another text, without anything of this one.
func (x *reader) release() {
	clear(x.candidates)
	x.t, x.r, x.spans = nil, nil, nil
	readers.Put(x)
}

// words are segments of one span. They belong to the answer.
func (x *reader) words(s doc.Span) []doc.Span {
	x.spans = append(x.spans, s)
	n := len(x.spans)
	return x.spans[n-1 : n : n]
}

// opened returns the pair that the mark at token i opens, or nil.
func (x *reader) opened(i int) *pair {
	if k := x.marks[i]; k != none && x.pairs[k].open == i {
		return &x.pairs[k]
	}
	return nil
}

// closed returns the pair that the mark at token i closes, or nil.
func (x *reader) closed(i int) *pair {
	if k := x.marks[i]; k != none && x.pairs[k].close == i {
		return &x.pairs[k]
	}
	return nil
}

// is reports whether token i exists and reads w.
func (x *reader) is(i int, w string) bool {
	return i >= 0 && i < len(x.t.Tokens) && x.t.Tokens[i].Norm.Text == w
}

// isPunct reports a mark of punctuation at token i.
func (x *reader) isPunct(i int) bool {
	return i >= 0 && i < len(x.t.Tokens) && x.t.Tokens[i].Kind == doc.Punct
}

// stops reports punctuation that ends a sentence: "." "!" "?" "…".
func (x *reader) stops(i int) bool {
	if !x.isPunct(i) {
		return false
	}
	w := x.t.Tokens[i].Norm.Text
	return w[0] == '.' || w[0] == '!' || w[0] == '?' || strings.HasPrefix(w, "…")
}

// dash reports a dash of any length standing alone.
func (x *reader) dash(i int) bool {
	return x.is(i, "-") || x.is(i, "--") || x.is(i, "–") || x.is(i, "—")
}

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

// frame is what the lexicon says of verb group v; 0 for a verb it has not.
func (x *reader) frame(v int) Frame {
	f, _ := x.reporting(v)
	return f
}

// reporting is the frame of verb group v and the lemma it was found under.
func (x *reader) reporting(v int) (Frame, string) {
	g := &x.t.Verbs[v]
	head := &x.t.Tokens[g.Head]
	lemma := g.Lemma
	f, ok := x.r.Cues.Get(lemma)
	if !ok {
		if form, known := x.r.Forms.Get(head.Norm); known {
			lemma = doc.FormOf(form)
			f, ok = x.r.Cues.Get(lemma)
		} else if head.Lemma != lemma {
			f, ok = x.r.Cues.Get(head.Lemma)
		}
	}
	if g.Voice == doc.Reflexive {
		if r, found := x.r.Reflexives.Get(lemma); found {
			return r, lemma.Text
		}
		f &^= Says | Claims | Orders | Asks // "s'explique par le fait que"
	}
	if !ok {
		return 0, g.Lemma.Text
	}
	return f, lemma.Text
}

// finite reports that a range holds a finite verb.
func (x *reader) finite(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if x.t.Tokens[i].Tag.Finite() {
			return true
		}
	}
	return false
}

// content cuts from a range of tokens what is never part of the words said:
// commas, marks and dashes around them. Final punctuation that belongs to an
// utterance stays when keep is set.
func (x *reader) content(r doc.Range, keep bool) doc.Span {
	for !r.Empty() && x.outer(r.First, false) {
		r.First++
	}
	for !r.Empty() && x.outer(r.End-1, keep) {
		r.End--
	}
	// A full stop after another is a slip of the keyboard: "l'Ukraine. . »".
	for r.Len() > 1 && x.is(r.End-1, ".") && x.stops(r.End-2) {
		r.End--
	}
	return x.t.Span(r)
}

// outer reports a token that cannot start or end the words said.
func (x *reader) outer(i int, keepStop bool) bool {
	k := &x.t.Tokens[i]
	if k.Kind == doc.QuoteMark {
		return true
	}
	if k.Kind != doc.Punct {
		return false
	}
	switch w := k.Norm.Text; {
	case w == "," || w == ";" || w == ":" || x.dash(i):
		return true
	case x.stops(i):
		return !keepStop
	}
	return false
}

// propose adds a candidate. Empty segments are left out; a candidate without
// any is dropped.
func (x *reader) propose(c Candidate) {
	segments := c.Segments[:0]
	for _, s := range c.Segments {
		if !s.Empty() {
			segments = append(segments, s)
			c.Span = c.Span.Cover(s)
		}
	}
	if c.Segments = segments; len(segments) == 0 {
		return
	}
	if b := x.t.BlockAt(c.Start); c.Rejected == "" && b >= 0 && x.t.Blocks[b].Kind == doc.Teaser {
		c.Rejected = "teaser" // another article's to tell: "LIRE AUSSI : « … »"
	}
	if x.amid(c.Subject, segments) {
		c.Subject = doc.Range{} // nobody stands among his own words
	}
	c.Parent = doc.None
	x.candidates = append(x.candidates, c)
}

// amid reports that a noun phrase overlaps one of the segments.
func (x *reader) amid(subject doc.Range, segments []doc.Span) bool {
	phrase := x.t.Span(subject)
	return slices.ContainsFunc(segments, phrase.Overlaps)
}

// cue describes verb group v as the cue of a quote.
func (x *reader) cue(v int) doc.Cue {
	g := &x.t.Verbs[v]
	r := g.Tokens
	// The clitics before the verb belong to it: "s'est félicité", "se souvient".
	for r.First > 0 && x.r.Clitics.Has(x.t.Tokens[r.First-1].Norm) && g.Voice == doc.Reflexive && x.group[r.First-1] == none {
		r.First--
	}
	if g.Subject >= r.End {
		r.End = g.Subject + 1
	}
	_, lemma := x.reporting(v)
	return doc.Cue{Span: x.t.Span(r), Lemma: lemma, Verb: v}
}

// noCue is the cue of a quote that nothing announces.
func noCue() doc.Cue { return doc.Cue{Verb: doc.None} }

// byVerb fills in what a verb group says of its quote.
func (x *reader) byVerb(c *Candidate, v int, subject doc.Range) {
	g := &x.t.Verbs[v]
	c.Cue, c.Subject = x.cue(v), subject
	c.Negated, c.Hedged = g.Negated, x.r.Rumour && g.Mood == doc.Conditional
	if !subject.Empty() {
		x.subjects[v].Range, x.subjects[v].known = subject, true // for the verbs that share it
	}
	x.cued[v] = true
}

// byTag is byVerb for a tag, whose verb may be a bare word.
func (x *reader) byTag(c *Candidate, tg tag) {
	if tg.verb != doc.None {
		x.byVerb(c, tg.verb, tg.subject)
		return
	}
	lemma, _ := x.r.Forms.Get(x.t.Tokens[tg.word].Norm)
	c.Cue, c.Subject = doc.Cue{Span: x.t.Tokens[tg.word].Span, Lemma: lemma, Verb: doc.None}, tg.subject
}

// tagFrame is the frame of the verb of a tag.
func (x *reader) tagFrame(tg tag) Frame {
	if tg.verb != doc.None {
		return x.frame(tg.verb)
	}
	return x.wordFrame(tg.word)
}
