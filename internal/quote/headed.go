package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// headed reads a heading that opens with what somebody says and then, behind a colon,
// tells who: 'It was hell': survivor tells of blast.
func (x *reader) headed(k int) bool {
	p := &x.pairs[k]
	if !x.r.SubjectFirst || p.open == doc.None || p.close == doc.None || len(p.parts) > 1 {
		return false
	}
	block := x.block(p.open)
	colon := p.close + 1
	if block.First != p.open || !x.at(colon, aColon) || colon+2 >= block.End || block.Len() > 30 || x.stops(block.End-1) {
		return false
	}
	np := x.nounPhrase(colon+1, block.End)
	in := doc.Range{First: p.first(), End: p.end()}
	if np.Empty() || !x.knownSpeaker(np) || !x.finite(in) && !x.exclaims(in.End-1) {
		return false
	}
	words, _ := x.utterance(k)
	x.spoken[k] = true
	x.propose(Candidate{Quote: doc.Quote{Kind: doc.Direct, Rule: "headed", Score: 0.75, Cue: noCue(), Subject: np, Segments: words}})
	return true
}
