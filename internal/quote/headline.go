package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// maxHeadline is how many tokens a heading may have that ends in a tag.
const maxHeadline = 30

// headlines reads the tags that end an English heading, whose words the tagger often
// takes for others, so that neither clause nor cue can be told by their tags:
//
//	Cuts will cost lives, doctors warn
//	Bridge unsafe for lorries, report finds
//	Killer whale hits boat off Spain, say sailors
func headlines(x *reader) {
	if !x.r.SubjectFirst {
		return
	}
	for b := range x.t.Blocks {
		if x.wanted.Left(b) {
			return
		}
		r := x.t.Blocks[b].Tokens
		if r.Len() < 5 || r.Len() > maxHeadline || x.stops(r.End-1) || x.isPunct(r.End-1) || x.sentence[r.First] != x.sentence[r.End-1] {
			continue
		}
		for i := r.End - 3; i > r.First+1 && i > r.End-9; i-- {
			if x.at(i, aComma) && x.inside[i] == none {
				x.headline(r, i)
				break
			}
		}
	}
}

// headline proposes what stands before a comma in a heading when a tag and nothing else
// stands behind it.
func (x *reader) headline(r doc.Range, comma int) {
	tail := doc.Range{First: comma + 1, End: r.End}
	word, subject := tail.End-1, doc.Range{First: tail.First, End: tail.End - 1}
	if x.bareNounPhrase(subject.First, tail.End) < subject.End {
		word, subject = tail.First, doc.Range{First: tail.First + 1, End: tail.End}
		if x.bareNounPhrase(subject.First, tail.End) != tail.End {
			return
		}
	}
	f := x.wordFrame(word)
	if f&(Says|Shows|Hears) == 0 || word == tail.First && f&Says == 0 || x.tokens[tail.First].Tag == doc.Cconj {
		return
	}
	tg := tag{doc.None, word, subject, tail}
	if g := x.group[word]; g != none {
		if x.cued[g] {
			return
		}
		tg.verb = int(g)
	}
	said := doc.Range{First: x.clauseStart(r.First, comma), End: comma}
	if said.Len() < 3 || x.opened(said.First) != nil {
		return
	}
	c := Candidate{Quote: doc.Quote{Kind: doc.Indirect, Rule: "headline", Score: 0.7}}
	c.Segments = x.words(x.content(said, false))
	x.byTag(&c, tg)
	if x.takeMarks(c.Segments) {
		c.Kind = doc.MixedQuote
	}
	x.propose(c)
}
