package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// sameLetters holds the letters of a party or a union in a phrase against those
// beside a name: "le secrétaire de la CFDT" is "Laurent Roy (CFDT)". 1 when they
// are the same, -1 when they are others, 0 when one has none.
func (x *resolver) sameLetters(p *phrase, e int) int {
	at := x.letters(p.head, p.End)
	if at == doc.None {
		return 0
	}
	told := 0
	for n, m := range x.entities[e].Mentions {
		if n == maxDisjoint {
			break
		}
		if m.Kind != doc.NameMention {
			continue
		}
		end := x.t.TokensIn(m.Head).End
		if end >= len(x.t.Tokens) || x.t.Tokens[end].Norm.Text != "(" && x.t.Tokens[end].Norm.Text != "," {
			continue
		}
		if other := x.letters(end, min(end+maxLetters, len(x.t.Tokens))); other != doc.None {
			if x.t.Tokens[other].Norm == x.t.Tokens[at].Norm {
				return 1
			}
			told = -1
		}
	}
	return told
}

// lettered reports somebody whose name a bracket with letters follows.
func (x *resolver) lettered(e int) bool {
	for n, m := range x.entities[e].Mentions {
		if n == maxDisjoint {
			break
		}
		if at := x.t.TokensIn(m.Head).End; m.Kind == doc.NameMention && at < len(x.t.Tokens) && x.t.Tokens[at].Norm.Text == "(" {
			if x.letters(at, min(at+maxLetters, len(x.t.Tokens))) != doc.None {
				return true
			}
		}
	}
	return false
}

// maxLetters is how far behind a name its bearer's party may stand, in tokens.
const maxLetters = 5

// letters is the first word in capitals of a range, up to a verb, a closing bracket
// or a mark; None when it has none.
func (x *resolver) letters(i, end int) int {
	for ; i < end; i++ {
		k := &x.t.Tokens[i]
		if k.Shape == doc.Upper && k.End-k.Start > 1 {
			return i
		}
		if k.Tag.Finite() || k.Norm.Text == ")" || k.Kind == doc.QuoteMark || k.Flags.Has(doc.SentenceStart) {
			break
		}
	}
	return doc.None
}
