package quote

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// pair is a stretch of text between two quote marks. Either mark may be missing
// where the author forgot it: then the pair ends with its block, or starts with
// its sentence.
type pair struct {
	open, close int         // tokens of the marks, or doc.None
	parts       []doc.Range // the tokens inside, one range a paragraph; never empty
	parent      int         // index of the pair around this one, or doc.None
	family      family
}

// first and end bound the tokens inside a pair, over all its paragraphs.
func (p *pair) first() int { return p.parts[0].First }
func (p *pair) end() int   { return p.parts[len(p.parts)-1].End }

// left and right bound the pair with its marks.
func (p *pair) left() int {
	if p.open != doc.None {
		return p.open
	}
	return p.first()
}

func (p *pair) right() int {
	if p.close != doc.None {
		return p.close + 1
	}
	return p.end()
}

// family groups the marks that open and close one another.
type family uint8

const (
	guillemets     family = iota // « »
	single                       // ‹ ›
	curly                        // “ ” „ ‟
	inner                        // ‘ ’ ‚
	straight                     // " ''  ``
	straightSingle               // ' `
)

// side is which way a mark can face.
type side uint8

const (
	opens side = 1 << iota
	closes
	either = opens | closes
)

// face says to what family a mark belongs and which way its glyph faces.
func face(mark string) (family, side) {
	switch mark {
	case "«":
		return guillemets, opens
	case "»":
		return guillemets, closes
	case "‹":
		return single, opens
	case "›":
		return single, closes
	case "“":
		return curly, either // closes after „ and where it was mistaken for ”
	case "”":
		return curly, closes
	case "„", "‟":
		return curly, opens
	case "‘":
		return inner, opens
	case "’":
		return inner, closes
	case "‚":
		return inner, opens
	case "``":
		return straight, opens
	case "'", "`":
		return straightSingle, either
	}
	return straight, either // " and its typewriter forms
}

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
	pairs []pair
	parts []doc.Range // the first part of each pair, as a pair of one paragraph needs no more
	stack []int       // indexes of the pairs that are open, outermost first
}

// pairMarks returns the pairs of a text in the order of their first mark.
func pairMarks(t *doc.Text) []pair {
	p := pairing{t: t}
	p.run()
	return p.pairs
}

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
	for i := first; i < toks.End; i++ {
		if p.t.Tokens[i].Kind == doc.QuoteMark {
			p.mark(i, toks)
		}
	}
	p.endBlock(b, toks)
}

// carry goes on with a quote over a new paragraph. The paragraph may repeat the
// opening mark, as English does and French may, or show a closing one, as the
// French press does; either is no more than a reminder.
func (p *pairing) carry(b, first int) int {
	top := &p.pairs[p.stack[len(p.stack)-1]]
	if first < p.t.Blocks[b].Tokens.End && p.reminder(top, first) {
		first++
	}
	top.parts = append(top.parts, doc.Range{First: first, End: first})
	return first
}

// reminder reports whether token i, which opens a paragraph, repeats the mark
// of a quote that is still open.
func (p *pairing) reminder(top *pair, i int) bool {
	k := &p.t.Tokens[i]
	if k.Kind != doc.QuoteMark {
		return false
	}
	f, _ := face(p.t.Word(i))
	return sameFamily(f, top.family)
}

func sameFamily(a, b family) bool {
	return a == b || a == straight && b == curly || a == curly && b == straight
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

// newLine reads a mark that opens a line of a quote which is still open: the
// quote goes on in another part.
func (p *pairing) newLine(at, i int, block doc.Range) bool {
	if at != len(p.stack)-1 || !p.t.Tokens[i].Flags.Has(doc.LineBefore) || i == block.First {
		return false
	}
	for j := i + 1; j < block.End; j++ {
		if p.t.Tokens[j].Kind != doc.QuoteMark {
			continue
		}
		if _, s := face(p.t.Word(j)); s&closes == 0 {
			return false
		}
		q := &p.pairs[p.stack[at]]
		q.parts[len(q.parts)-1].End = i
		q.parts = append(q.parts, doc.Range{First: i + 1, End: i + 1})
		return true
	}
	return false
}

// measure reports a mark that is an inch or a minute: 6'2".
func (p *pairing) measure(i int) bool {
	k := &p.t.Tokens[i]
	f, _ := face(p.t.Word(i))
	return (f == straight || f == straightSingle) && i > 0 && k.Flags&doc.SpaceBefore == 0 &&
		p.t.Tokens[i-1].Flags.Has(doc.HasDigit) && p.openOf(f) < 0
}

// possessive reports a single mark that is the apostrophe of a plural, "the dogs'
// home": a word goes on after it, and the mark that closes is yet to come.
func (p *pairing) possessive(i int, block doc.Range) bool {
	if i == block.First || i+1 >= block.End || p.t.Tokens[i-1].Kind != doc.Word || p.t.Tokens[i+1].Kind != doc.Word || !p.spaceBefore(i+1) || p.spaceBefore(i) {
		return false
	}
	if !strings.HasSuffix(p.t.Tokens[i-1].Norm.Text, "s") {
		return false
	}
	for j := i + 2; j < block.End && j < i+maxReach; j++ {
		if p.t.Tokens[j].Kind != doc.QuoteMark || !sameFamily(p.family(j), p.family(i)) {
			continue
		}
		return p.t.Tokens[j-1].Kind == doc.Punct && !p.spaceBefore(j)
	}
	return false
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

// endBlock decides what becomes of the pairs that a block leaves open: the next
// block carries them on, or one mark has closed two levels, or the author
// forgot the mark.
func (p *pairing) endBlock(b int, block doc.Range) {
	for _, k := range p.stack {
		q := &p.pairs[k]
		q.parts[len(q.parts)-1].End = block.End
	}
	if len(p.stack) == 0 {
		return
	}
	outer := p.stack[0]
	inside := p.pairs[outer+1:]
	if len(p.stack) == 1 && len(inside) == 1 && inside[0].close != doc.None && inside[0].family == p.pairs[outer].family {
		p.closeTo(0, inside[0].close) // « … « … », dit-il: one mark for both
		return
	}
	if !siblings(inside, p.pairs[outer].family) && p.carriesOn(b, &p.pairs[outer]) {
		return
	}
	for len(p.stack) > 0 {
		k := p.stack[len(p.stack)-1]
		q := &p.pairs[k]
		end := block.End
		if k+1 < len(p.pairs) {
			// Marks follow it in the block: it can only reach as far as its sentence.
			end = min(end, p.pairs[k+1].left(), p.sentenceEnd(q.first()))
			for j := k + 1; j < len(p.pairs); j++ {
				if p.pairs[j].parent == k {
					p.pairs[j].parent = q.parent
				}
			}
		}
		p.abandon(end)
	}
}

// siblings reports pairs of the same family within an open pair: rather quotes
// of their own than quotes within a quote.
func siblings(inside []pair, f family) bool {
	for i := range inside {
		if sameFamily(inside[i].family, f) {
			return true
		}
	}
	return false
}

func (p *pairing) sentenceEnd(i int) int {
	if i >= len(p.t.Tokens) {
		return i
	}
	if s := p.t.SentenceAt(p.t.Tokens[i].Start); s >= 0 {
		return p.t.Sentences[s].Tokens.End
	}
	return i
}

// carriesOn reports whether the quote that block b leaves open goes on in the
// next one: that one repeats the mark, or the first mark to come closes it.
func (p *pairing) carriesOn(b int, q *pair) bool {
	for n := b + 1; n < len(p.t.Blocks) && n <= b+maxCarry; n++ {
		block := p.t.Blocks[n].Tokens
		if block.Empty() || p.t.Blocks[n].Kind == doc.Headline && n > b+1 {
			return false
		}
		if n == b+1 && p.reminder(q, block.First) {
			return p.opensAgain(block, q)
		}
		for i := block.First; i < block.End; i++ {
			if p.t.Tokens[i].Kind != doc.QuoteMark {
				continue
			}
			f, s := face(p.t.Word(i))
			if !sameFamily(f, q.family) {
				continue
			}
			return s == closes || s == either && p.looksClosing(i) && !p.looksOpening(i)
		}
	}
	return false
}

// opensAgain tells a repeated mark from a new quote that stands on its own: a
// straight mark, which faces both ways, is repeated only where the marks of
// the paragraph come out odd.
func (p *pairing) opensAgain(block doc.Range, q *pair) bool {
	if q.family != straight {
		return true
	}
	n := 0
	for i := block.First; i < block.End; i++ {
		if p.t.Tokens[i].Kind == doc.QuoteMark && p.t.Word(i) == p.t.Word(block.First) {
			n++
		}
	}
	return n%2 == 0 && n > 0 || n == 1
}
