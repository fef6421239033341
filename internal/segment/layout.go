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
	if m, n := c.r.Blocks.Match(t, first); n > 0 && b.Tokens.Len() <= short && (!m.Name || c.names(first+n, b.Tokens.End)) {
		return m.Kind
	}
	if c.marker(b.Tokens) && c.toks[b.Tokens.First].Norm.Text != "-" {
		return doc.ListItem
	}
	return doc.Body
}

// names reports whether tokens i to end are those of a name or two, and no
// sentence: "Jeanne Morel et Paul Roy, à Lille".
func (c *cutter) names(i, end int) bool {
	if i >= end || end-i > 12 || c.toks[end-1].Norm.Text == "." {
		return false
	}
	capitals := 0
	for j := i; j < end; j++ {
		switch c.toks[j].Shape {
		case doc.Capital, doc.Upper, doc.Mixed:
			capitals++
		}
	}
	return capitals >= 2 && c.toks[i].Shape != doc.Lower && 2*capitals >= end-i
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
	var agency, commas, capitals int
	for i := r.First; i < min(r.End, r.First+longest); i++ {
		t := &c.toks[i]
		switch {
		case i > r.First && (t.Norm.Text == "-" || t.Norm.Text == "--"):
			if i+1 == r.End || !t.Flags.Has(doc.SpaceBefore) || !c.toks[i+1].Flags.Has(doc.SpaceBefore) || c.toks[i+1].Shape == doc.Lower ||
				agency == 0 && commas == 0 && capitals < i-r.First {
				return doc.Range{}
			}
			return doc.Range{First: r.First, End: i + 1}
		case t.Norm.Text == "(":
			for i++; i < r.End && i < r.First+longest && c.toks[i].Norm.Text != ")"; i++ {
			}
			agency++
		case t.Norm.Text == ",":
			commas++
		case t.Shape == doc.Upper, t.Flags.Has(doc.Abbrev):
			capitals++
		case t.Shape == doc.Capital:
		case commas > 0 && c.dayMonth(i):
		default:
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// dayMonth reports whether token i is part of "12 mars", "le 1er mai", "March 12".
func (c *cutter) dayMonth(i int) bool {
	isDay := func(i int) bool {
		return i < len(c.toks) && (c.toks[i].Kind == doc.Number || c.toks[i].Kind == doc.Ordinal)
	}
	return isDay(i) || isDay(i-1) || isDay(i+1) && c.toks[i].End-c.toks[i].Start <= 3
}
