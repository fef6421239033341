package speaker

import "github.com/dixit-nlp/dixit/internal/doc"

// latter reads "ce dernier", "celui-ci", "l'intéressé": the last one named that
// agrees, the subject of the sentence apart.
func latter(x *resolver, p *phrase) (doc.Voicer, bool) {
	if p.Empty() {
		return doc.Voicer{}, false
	}
	pr, ok := x.r.Latter.Get(x.t.Tokens[p.End-1].Norm)
	if !ok || p.Len() > 3 {
		return doc.Voicer{}, false
	}
	pr.Morph |= x.t.Tokens[p.First].Morph.Gender()
	if !pr.Nearest && x.lamented(nil, p, pr) {
		return x.theDeparted(p, doc.NominalMention), true
	}
	return x.lookBack(p, pr, doc.NominalMention)
}
