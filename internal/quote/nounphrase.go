package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// maxPhrase bounds how far a noun phrase is read, in tokens.
const maxPhrase = 40

// nounPhrase reads the noun phrase that starts at token i, with its title, its
// complements and an apposition: "le ministre du Travail", "Anne Morel, maire
// de Lunac". The range is empty when none starts there.
func (x *reader) nounPhrase(i, limit int) doc.Range {
	end := x.bareNounPhrase(i, limit)
	if end == i && i+1 < limit && x.tokens[i].Tag.Determiner() && (x.tokens[i+1].Tag.Adjective() || x.tokens[i+1].Kind == doc.Ordinal) {
		end = i + 2 // "ce dernier", "a third"
	}
	if end == i {
		return doc.Range{First: i, End: i}
	}
	return doc.Range{First: i, End: x.apposition(doc.Range{First: i, End: end}, limit)}
}

// step is what a token does to a noun phrase that is being read.
type step uint8

const (
	ends    step = iota // it is no part of the phrase
	waits               // it is one if more follows: "de", "le", "M.", "et"
	extends             // the phrase reaches over it
	heads               // so it does, and from here on it has a head
)

// bareNounPhrase returns where the noun phrase at i ends, apposition left out;
// i itself when there is none.
func (x *reader) bareNounPhrase(i, limit int) int {
	limit = min(limit, i+maxPhrase)
	end, headed := i, false
	for j := i; j < limit; {
		if x.ends(j, headed) {
			break // as most do: phraseStep would say so in the end
		}
		s, n := x.phraseStep(j, j == i, headed, headed && end == j, limit)
		if s == ends {
			break
		}
		headed = headed || s == heads
		if s >= extends {
			end = j + n
		}
		j += n
	}
	return end
}

// ends reports what no phrase goes over, or none that has its head.
func (x *reader) ends(j int, headed bool) bool {
	l := x.looks[j]
	return l&aBreak != 0 || headed && l&(aVerb|mayBeOf) == aVerb && x.tokens[j].Flags&(doc.Abbrev|doc.Clitic) == 0
}

// phraseStep says what token j does to the phrase before it, and how many
// tokens it takes with it. The phrase has a head or not yet; it is whole when
// nothing waits for more.
func (x *reader) phraseStep(j int, first, headed, whole bool, limit int) (step, int) {
	k := &x.tokens[j]
	switch {
	case k.Kind == doc.QuoteMark || x.at(j, aLeftBracket):
		return x.aside(j, headed, limit)
	case whole && !x.r.SubjectFirst && k.Tag == doc.Noun && k.Shape == doc.Lower && j+1 < limit && x.tokens[j+1].Tag.Determiner() && x.tokens[j+1].Tag != doc.AdpDet:
		return ends, 0 // a verb for a noun: "une cliente hausse les épaules"
	case k.Kind == doc.Handle || k.Kind == doc.Hashtag || x.isName(j) || k.Tag == doc.Noun && (!x.day(j) || x.at(j-1, aHyphen)):
		return heads, 1
	case !headed && k.Tag != doc.Noun && (first || x.tokens[j-1].Tag.Determiner()) && x.r.Speakers.Has(k.Norm):
		return heads, 1 // "le gérant", whatever the tagger thinks
	case k.Flags.Has(doc.Abbrev), x.isTitle(j):
		return waits, 1
	case !headed && !first && k.Tag == doc.VerbPres && x.articled(j):
		return heads, 1 // "le tenant du titre", "l'exploitant"
	case first && k.Flags.Has(doc.Elided) && j+1 < limit && x.tokens[j+1].Tag == doc.VerbPres && x.articled(j+1):
		return waits, 1
	case k.Tag == doc.Noun:
		return ends, 0 // a day or an hour: "a déclaré le ministre mardi"
	case x.of(j):
		return when(whole || first && k.Tag != doc.Adp, waits) // "des sources": an article
	case k.Tag.Determiner():
		return when(k.Tag != doc.AdpDet && (!whole || x.afterJoint(j)), waits)
	case k.Tag.Adjective() || k.Kind == doc.Ordinal || k.Tag == doc.Num || k.Kind == doc.Number:
		if whole || headed && x.at(j-1, aHyphen) { // "the 36-year-old"
			return extends, 1
		}
		return waits, 1
	case k.Tag == doc.PronDem || k.Tag == doc.PronInt || k.Tag == doc.Pron:
		return when(first || x.tokens[j-1].Tag.Determiner(), heads)
	case x.participle(j), x.isClitic(j): // "élue", "ce rapport-ci", "Ann's"
		return when(whole && !(x.participle(j) && x.before(j, limit)), extends)
	case k.Tag == doc.Cconj:
		return when(whole && j+1 < limit && x.joins(j+1), waits)
	case k.Tag == doc.Adv:
		return when(!headed && !first || headed && j+1 < limit && x.tokens[j+1].Tag.Adjective(), waits)
	case k.Kind == doc.Punct && k.Norm.Text == "-": // "the 20-year-old"
		return when(headed || !first && (x.tokens[j-1].Kind == doc.Number || x.tokens[j-1].Tag == doc.Num), waits)
	}
	return ends, 0
}

// when is a step of one token that is taken on a condition.
func when(ok bool, s step) (step, int) {
	if !ok {
		return ends, 0
	}
	return s, 1
}

// aside reads marks and brackets within a noun phrase: the name of what it heads,
// le collectif « Les Fourmis », or a word on it, "Anne Roy (LR)".
func (x *reader) aside(j int, headed bool, limit int) (step, int) {
	if !headed {
		return ends, 0
	}
	if x.at(j, aLeftBracket) {
		close := x.bracket(j, limit)
		if close == doc.None || !(close < limit-1 && x.endsClause(close+1)) && x.tokens[j+1].Shape != doc.Upper {
			return ends, 0
		}
		return extends, close + 1 - j
	}
	p := x.opened(j)
	if p == nil || p.close == doc.None || p.close > j+7 || p.close >= limit {
		return ends, 0
	}
	if x.tokens[j+1].Shape == doc.Lower && x.finite(doc.Range{First: j + 1, End: p.close}) {
		return ends, 0 // what it does: la décision « rend justice »
	}
	return extends, p.close + 1 - j
}

// afterJoint reports a determiner that a conjunction brings: "X et le Y".
func (x *reader) afterJoint(j int) bool { return x.tokens[j-1].Tag == doc.Cconj }

// joins reports that what stands at j can be the second of two joint speakers.
func (x *reader) joins(j int) bool {
	k := &x.tokens[j]
	if !(x.isName(j) || k.Tag.Determiner() && k.Tag != doc.AdpDet || k.Flags.Has(doc.Abbrev) || k.Tag == doc.Noun || k.Tag.Adjective()) {
		return false
	}
	for n := j; n < len(x.tokens) && n < j+8; n++ {
		if x.tokens[n].Tag.Finite() {
			return false // the conjunction joins clauses
		}
		if x.tokens[n].Kind == doc.Punct {
			break
		}
	}
	return true
}

// bracket returns the token that closes the bracket at i, or doc.None.
func (x *reader) bracket(i, limit int) int {
	for j := i + 1; j < limit && j < i+10; j++ {
		if w := x.t.Word(j); w == ")" {
			return j
		}
	}
	return doc.None
}
