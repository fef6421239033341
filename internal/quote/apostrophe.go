package quote

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// measure reports a mark that is no quote mark but an inch or a minute: 6'2".
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
