package quote

import (
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

const (
	// maxCarry is how many paragraphs one quote may go through without a mark.
	maxCarry = 3
	// maxDepth is how deep quotes nest; a text that goes deeper is no text.
	maxDepth = 8
)

// pairing pairs the marks of a text with a stack that is emptied at the end of
// each block, unless the next block carries the quote on.
type pairing struct {
	t     *doc.Text
	marks []int // the quote marks that are still to be read
	pairs []pair
	parts []doc.Range // the first part of each pair, as a pair of one paragraph needs no more
	stack []int       // indexes of the pairs that are open, outermost first
}

// run leaves the pairs of the text in the order of their first mark.
func (p *pairing) run() {
	t := p.t
	for b := range t.Blocks {
		p.block(b)
	}
	for len(p.stack) > 0 {
		p.abandon(len(t.Tokens))
	}
}

func (p *pairing) block(b int) {
	toks := p.t.Blocks[b].Tokens
	first := toks.First
	if len(p.stack) > 0 {
		first = p.carry(b, first)
	}
	for len(p.marks) > 0 && p.marks[0] < toks.End {
		if i := p.marks[0]; i >= first {
			p.mark(i, toks)
		}
		p.marks = p.marks[1:]
	}
	p.endBlock(b, toks)
}

// mark opens or closes a pair at token i.
func (p *pairing) mark(i int, block doc.Range) {
	if p.measure(i) {
		return
	}
	f, s := face(p.t.Word(i))
	at := p.openOf(f)
	if at >= 0 && (f == inner || f == straightSingle) && p.possessive(i, block) {
		return
	}
	if at >= 0 && p.newLine(at, i, block) {
		return
	}
	switch {
	case s == closes && at < 0:
		p.unopened(i, f, block)
	case s == closes:
		p.closeTo(at, i)
	case s == opens:
		p.open(i, f)
	case at >= 0 && !p.looksOpening(i):
		p.closeTo(at, i)
	case at >= 0 && f == straight && !p.looksOpening(p.pairs[p.stack[at]].open):
		p.closeTo(at, i)
	case at >= 0 && p.pairs[p.stack[at]].parts[0].First == i:
		p.closeTo(at, i)
	case at < 0 && p.looksClosing(i):
		p.unopened(i, f, block)
	default:
		p.open(i, f)
	}
}

func (p *pairing) family(i int) family {
	f, _ := face(p.t.Word(i))
	return f
}

// openOf is the place on the stack of the innermost open pair that a mark of
// family f can close, or -1.
func (p *pairing) openOf(f family) int {
	for at := len(p.stack) - 1; at >= 0; at-- {
		if sameFamily(p.pairs[p.stack[at]].family, f) {
			return at
		}
	}
	return -1
}

// looksOpening reports a mark with white space before it and none after.
func (p *pairing) looksOpening(i int) bool {
	return i >= 0 && p.spaceBefore(i) && !p.spaceBefore(i+1) && p.t.Tokens[i+1].Kind != doc.Punct
}

// looksClosing reports a mark with white space after it and none before.
func (p *pairing) looksClosing(i int) bool {
	return !p.spaceBefore(i) && (p.spaceBefore(i+1) || p.t.Tokens[i+1].Kind == doc.Punct)
}

// spaceBefore counts the edges of the text and brackets as white space.
func (p *pairing) spaceBefore(i int) bool {
	if i <= 0 || i >= len(p.t.Tokens) || p.t.Tokens[i].Flags&doc.SpaceBefore != 0 {
		return true
	}
	before := p.t.Word(i - 1)
	return before == "(" || before == "[" || before == "—" || before == "–" || strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’")
}

func (p *pairing) open(i int, f family) {
	if len(p.stack) == maxDepth {
		return
	}
	parent := doc.None
	if n := len(p.stack); n > 0 {
		parent = p.stack[n-1]
	}
	if n := len(p.pairs); n == cap(p.pairs) { // append would move many of them often
		p.pairs = slices.Grow(p.pairs, n+8)
	}
	p.stack = append(p.stack, len(p.pairs))
	p.pairs = append(p.pairs, pair{open: i, close: doc.None, parent: parent, family: f,
		parts: p.part(i+1, i+1)})
}

// part makes the first part of a pair. A second one gets an array of its own.
func (p *pairing) part(first, end int) []doc.Range {
	p.parts = append(p.parts, doc.Range{First: first, End: end})
	n := len(p.parts)
	return p.parts[n-1 : n : n]
}

// closeTo closes the pair at place at of the stack with the mark at token i.
// What was opened inside it and not closed ends there too.
func (p *pairing) closeTo(at, i int) {
	for len(p.stack) > at+1 {
		p.abandon(i)
	}
	q := &p.pairs[p.stack[at]]
	q.close = i
	q.parts[len(q.parts)-1].End = i
	p.stack = p.stack[:at]
}

// abandon ends the innermost open pair before token end, without a mark.
func (p *pairing) abandon(end int) {
	n := len(p.stack) - 1
	q := &p.pairs[p.stack[n]]
	last := &q.parts[len(q.parts)-1]
	last.End = max(end, last.First)
	p.stack = p.stack[:n]
}

// unopened makes a pair of a closing mark without an opening one: what it
// closes starts with the block, or after the pair before it.
func (p *pairing) unopened(i int, f family, block doc.Range) {
	first := block.First
	if n := len(p.pairs); n > 0 {
		first = max(first, p.pairs[n-1].right())
	}
	if len(p.stack) > 0 || first >= i || f == inner || f == straightSingle {
		return // without an opening one such a mark is an apostrophe
	}
	p.pairs = append(p.pairs, pair{open: doc.None, close: i, parent: doc.None, family: f,
		parts: p.part(first, i)})
}
