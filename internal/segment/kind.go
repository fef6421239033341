package segment

import "github.com/dixit-nlp/dixit/internal/doc"

// kinds says what each block is for.
func (l *layout) kinds(blocks []doc.Block) {
	for i := range blocks {
		b := &blocks[i]
		b.Kind = l.kind(b.Tokens)
		if b.Kind == doc.Body {
			b.Dateline = l.dateline(b.Tokens)
		}
	}
	for i := range blocks {
		switch {
		case l.dashItem(blocks, i):
			blocks[i].Kind = doc.ListItem
		case l.heads(blocks, i):
			blocks[i].Kind = doc.Headline
		}
	}
}

// kind is what a block shows by its own first words.
func (l *layout) kind(r doc.Range) doc.BlockKind {
	first := r.First
	if l.t.Tokens[first].Norm.Text == "(" && l.t.Tokens[r.End-1].Norm.Text == ")" && r.Len() > 2 {
		first++ // (avec AFP)
	}
	if m, n := l.r.Blocks.Match(l.t, first); n > 0 && l.opensWith(m, first+n, r.End) {
		return m.Kind
	}
	if m, behind := itemAt(l.t, r.First, r.End); behind > r.First && m.style != "-" {
		return doc.ListItem
	}
	return doc.Body
}

// opensWith reports whether a block is what the phrase before token i says of it,
// and no paragraph that happens to start with the same words.
func (l *layout) opensWith(m BlockMark, i, end int) bool {
	const short = 40 // tokens
	switch {
	case end-i > short:
		return false
	case m.Name:
		return l.names(i, end)
	case m.Kind == doc.Teaser: // "Lire la suite lui coûte." is a sentence
		return l.t.Tokens[end-1].Norm.Text != "." || l.t.Tokens[i-1].Norm.Text == ":" || l.t.Tokens[i].Norm.Text == ":"
	}
	return true
}

// dashItem reports whether the dash that block i opens with makes it an item of
// a list, and not a line of dialogue: it ends like no sentence, or stands behind
// a colon or another item.
func (l *layout) dashItem(blocks []doc.Block, i int) bool {
	b := &blocks[i]
	if m, _ := itemAt(l.t, b.Tokens.First, b.Tokens.End); b.Kind != doc.Body || m.style != "-" {
		return false
	}
	if !terminal(l.lastNorm(b)) && !l.t.Tokens[b.Tokens.End-1].Flags.Has(doc.Closing) {
		return true
	}
	return i > 0 && (blocks[i-1].Kind == doc.ListItem || l.lastNorm(&blocks[i-1]) == ":")
}

// lastNorm is the normal form of the last token of a block.
func (l *layout) lastNorm(b *doc.Block) string { return l.t.Tokens[b.Tokens.End-1].Norm.Text }

// names reports whether tokens i to end are those of a name or two, and no
// sentence: "Jeanne Morel et Paul Roy, à Lille".
func (l *layout) names(i, end int) bool {
	if i >= end || end-i > 12 || l.t.Tokens[i].Shape == doc.Lower || l.t.Tokens[end-1].Norm.Text == "." {
		return false
	}
	capitals := 0
	for _, t := range l.t.Tokens[i:end] {
		if t.Shape > doc.Lower {
			capitals++
		}
	}
	return capitals >= 2 && 2*capitals >= end-i
}

// heads reports whether block i stands above others as their title: a short
// line without a final stop, first of all or between paragraphs.
func (l *layout) heads(blocks []doc.Block, i int) bool {
	const longest = 25
	b := &blocks[i]
	if b.Kind != doc.Body || !b.Dateline.Empty() || b.Tokens.Len() > longest || i+1 == len(blocks) || l.isItem(b.Tokens) {
		return false
	}
	last := &l.t.Tokens[b.Tokens.End-1]
	switch l.lastNorm(b) {
	case ".", ":", ";", ",", "...", "…":
		return false
	case "?", "!":
		return i == 0
	}
	if i == 0 {
		return true
	}
	next := &blocks[i+1]
	return !last.Flags.Has(doc.Abbrev) && !last.Flags.Has(doc.Closing) &&
		next.Kind == doc.Body && next.Tokens.Len() > b.Tokens.Len()
}

// dateline returns the tokens of "PARIS (AFP) –", of "Kiev, Ukraine –", of
// "BRUXELLES, 12 mars (Reuters) -" at the head of a block, dash included.
func (l *layout) dateline(r doc.Range) doc.Range {
	const longest = 16
	var agency, commas, capitals int
	for i := r.First; i < min(r.End, r.First+longest); i++ {
		t := &l.t.Tokens[i]
		switch {
		case i > r.First && (t.Norm.Text == "-" || t.Norm.Text == "--"):
			if agency+commas == 0 && capitals < i-r.First || !l.freeDash(i, r.End) || l.t.Tokens[i+1].Shape == doc.Lower {
				return doc.Range{}
			}
			return doc.Range{First: r.First, End: i + 1}
		case t.Norm.Text == "(":
			for i++; i < min(r.End, r.First+longest) && l.t.Tokens[i].Norm.Text != ")"; i++ {
			}
			agency++
		case t.Norm.Text == ",":
			commas++
		case t.Norm.Text == "." && commas > 0 && i+1 < r.End && l.t.Tokens[i+1].Norm.Text == "(": // Wyo. (AP)
		case t.Shape == doc.Upper, t.Flags.Has(doc.Abbrev):
			capitals++
		case t.Shape == doc.Capital:
		case commas > 0 && l.isDay(i, r):
		default:
			return doc.Range{}
		}
	}
	return doc.Range{}
}

// freeDash reports whether white space stands on both sides of token i.
func (l *layout) freeDash(i, end int) bool {
	return i+1 < end && l.t.Tokens[i].Flags.Has(doc.SpaceBefore) && l.t.Tokens[i+1].Flags.Has(doc.SpaceBefore)
}

// isDay reports whether token i is part of a day: "12 mars", "le 1er mai".
func (l *layout) isDay(i int, r doc.Range) bool {
	number := func(i int) bool {
		return r.Has(i) && (l.t.Tokens[i].Kind == doc.Number || l.t.Tokens[i].Kind == doc.Ordinal)
	}
	return number(i) || number(i-1) || number(i+1) && len(l.t.Word(i)) <= 3
}
