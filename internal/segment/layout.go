package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// kinds says what each block is for.
func (c *cutter) kinds(blocks []doc.Block) {
	t := &doc.Text{Source: c.src, Tokens: c.toks}
	for i := range blocks {
		b := &blocks[i]
		b.Kind = c.kind(t, b)
		if b.Kind == doc.Body {
			b.Dateline = c.dateline(b.Tokens)
		}
	}
	for i := range blocks {
		if blocks[i].Kind == doc.Body && blocks[i].Dateline.Empty() && c.heading(blocks, i) {
			blocks[i].Kind = doc.Headline
		}
	}
}

// kind is what a block shows by its own first words.
func (c *cutter) kind(t *doc.Text, b *doc.Block) doc.BlockKind {
	const short = 24 // tokens; a paragraph may start with the same words
	first := b.Tokens.First
	if c.toks[first].Kind == doc.Punct && c.toks[first].Flags.Has(doc.Opening) {
		if c.toks[b.Tokens.End-1].Flags.Has(doc.Closing) && first+1 < b.Tokens.End {
			first++ // (avec AFP)
		}
	}
	if k, n := c.r.Blocks.Match(t, first); n > 0 && b.Tokens.Len() <= short {
		return k
	}
	if c.marker(b.Tokens) && c.toks[b.Tokens.First].Norm.Text != "-" {
		return doc.ListItem
	}
	return doc.Body
}

// heading reports whether block i stands above others as their title: a short
// line without a final stop, first of all or between paragraphs.
func (c *cutter) heading(blocks []doc.Block, i int) bool {
	const longest = 25
	b := &blocks[i]
	if b.Tokens.Len() > longest || i+1 == len(blocks) {
		return false
	}
	last := c.toks[b.Tokens.End-1].Norm.Text
	switch last {
	case ".", ":", ";", ",", "...", "…":
		return false
	case "?", "!":
		return i == 0
	}
	if c.toks[b.Tokens.End-1].Flags.Has(doc.Abbrev) || c.toks[b.Tokens.End-1].Flags.Has(doc.Closing) && i > 0 {
		return false
	}
	if c.marker(b.Tokens) {
		return false
	}
	return i == 0 || blocks[i+1].Kind == doc.Body && blocks[i+1].Tokens.Len() > b.Tokens.Len()
}

// dateline returns the tokens of "PARIS (AFP) –", of "Kiev, Ukraine –", of
// "BRUXELLES, 12 mars (Reuters) -" at the head of a block, dash included.
func (c *cutter) dateline(r doc.Range) doc.Range {
	const longest = 16
	var agency, comma, depth, caps int
	for i := r.First; i < r.End && i < r.First+longest; i++ {
		t := &c.toks[i]
		switch {
		case t.Kind == doc.Punct && (t.Norm.Text == "-" || t.Norm.Text == "--") && i > r.First:
			spaced := t.Flags.Has(doc.SpaceBefore) && i+1 < r.End && c.toks[i+1].Flags.Has(doc.SpaceBefore)
			if spaced && depth == 0 && (agency > 0 || caps > 0 && caps == i-r.First || comma > 0) {
				return doc.Range{First: r.First, End: i + 1}
			}
			if spaced {
				return doc.Range{}
			}
		case t.Norm.Text == "(":
			depth++
		case t.Norm.Text == ")":
			depth--
			agency++
		case depth > 0:
		case t.Norm.Text == ",":
			comma++
		case t.Shape == doc.Upper, t.Flags.Has(doc.Abbrev):
			caps++
		case t.Shape == doc.Capital:
		case comma > 0 && (t.Kind == doc.Number || t.Kind == doc.Ordinal || t.Shape == doc.Lower && comma < 3 && c.toks[i-1].Kind <= doc.Ordinal):
		default:
			return doc.Range{}
		}
	}
	return doc.Range{}
}
