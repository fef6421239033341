package quote

import "github.com/dixit-nlp/dixit/internal/doc"

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
