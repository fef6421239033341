package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// overAdverbials skips what may stand between a verb and its inverted subject:
// adverbs, days, prepositional phrases.
func (x *reader) overAdverbials(i, limit int) int {
	if end := x.overAside(i, limit); end > i {
		i = end
	}
	for n := 0; i < limit && n < 6; n++ {
		k := &x.tokens[i]
		switch {
		case i+1 < limit && k.Tag == doc.Adp && x.tokens[i+1].Tag == doc.PronPers: // "quant à elle"
			i += 2
		case x.r.SubjectFirst && k.Tag == doc.Adp && x.r.Speakers.Has(k.Norm):
			return i // "says lender Holm", whatever the tagger thinks
		case (k.Tag == doc.Adp || k.Tag == doc.AdpDet) && !x.r.Quantifiers.Has(k.Norm) && !x.day(i):
			end := x.bareNounPhrase(i+1, limit)
			if end == i+1 {
				return i
			}
			if cut := x.afterPhrase(i+1, end); cut < end {
				end = cut
			}
			if end+1 < limit && x.bareNoun(end) {
				end++ // "lors d'un point presse le maire"
			}
			i = end
		case x.r.SubjectFirst && x.timeAt(i) > i+1:
			i = x.timeAt(i) // "said this week"
		case x.day(i):
			i++
			for i < limit && (x.tokens[i].Kind == doc.Number || x.tokens[i].Kind == doc.Ordinal || x.day(i)) {
				i++
			}
		case k.Tag == doc.Adv && !x.isName(i):
			i++
		case k.Tag.Determiner() && x.timed(i, limit): // "a répété un jour le maire"
			i = x.overTime(i, limit)
		case k.Norm.Text == "," && n > 0:
			i++
		default:
			return i
		}
	}
	return i
}

// timeAt is where the day, or the time of two words, at token i ends that stands as an
// adverbial: "Tuesday", "last week"; but not "the week" in "said the week was hard".
func (x *reader) timeAt(i int) int {
	if i >= len(x.tokens) {
		return i
	}
	k := &x.tokens[i]
	if x.day(i) {
		return i + 1
	}
	if i+2 < len(x.tokens) && (k.Tag.Determiner() || k.Tag == doc.Adj) && x.day(i+1) && !x.tokens[i+2].Tag.Finite() && !x.of(i+2) {
		return i + 2
	}
	return i
}

// timed reports a noun of time at token i and a noun phrase behind it.
func (x *reader) timed(i, limit int) bool {
	end := x.overTime(i, limit)
	return end > i && end < limit && (x.tokens[end].Tag.Determiner() || x.isName(end))
}

// adverbialEnd is where the days and prepositional phrases that stand at token i end, in
// English, with their comma left standing: "said this week in a letter,".
func (x *reader) adverbialEnd(i, limit int) int {
	for x.r.SubjectFirst && i+1 < limit && !x.isPunct(i) {
		k := &x.tokens[i]
		switch {
		case x.day(i):
			i++
		case (k.Tag.Determiner() || k.Tag == doc.Adj) && x.day(i+1):
			i += 2
		case k.Tag == doc.Adp && x.bareNounPhrase(i+1, limit) > i+1:
			i = x.bareNounPhrase(i+1, limit)
		case k.Tag == doc.Adp && (x.day(i+1) || x.tokens[i+1].Kind == doc.Number):
			i += 2
		default:
			return i
		}
	}
	return i
}

// overAside skips what commas set off between a verb and its subject: "a réagi,
// un brin amer, la secrétaire".
func (x *reader) overAside(i, limit int) int {
	if !x.at(i, aComma) {
		return i
	}
	reach, where := 6, i+1 < limit && x.tokens[i+1].Tag == doc.Adp
	if where {
		reach = 20 // ", dans un entretien au quotidien La Vigie, la ministre"
	}
	for n := i + 1; n < limit && n < i+reach; n++ {
		if x.at(n, aComma) {
			if n+1 < limit && (x.tokens[n+1].Tag.Determiner() || x.isName(n+1)) {
				return n + 1
			}
			break
		}
		if x.tokens[n].Tag.Finite() || x.isName(n) && !where {
			break
		}
	}
	return i
}

// bareNoun reports a noun without an article at token i, whatever the tagger thinks,
// before a noun phrase that has one.
func (x *reader) bareNoun(i int) bool {
	k := &x.tokens[i]
	return k.Shape == doc.Lower && x.r.Speakers.Has(k.Norm) && x.tokens[i+1].Tag.Determiner() && x.tokens[i+1].Tag != doc.AdpDet
}
