package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// maxPhrase bounds how far a noun phrase is read, in tokens.
const maxPhrase = 40

// nounPhrase reads the noun phrase that starts at token i, with its title, its
// complements and an apposition: "le ministre du Travail", "Anne Morel, maire
// de Lunac". The range is empty when none starts there.
func (x *reader) nounPhrase(i, limit int) doc.Range {
	end := x.bareNounPhrase(i, limit)
	if end == i && i+1 < limit && x.t.Tokens[i].Tag.Determiner() && x.t.Tokens[i+1].Tag.Adjective() {
		end = i + 2 // "ce dernier"
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

// phraseStep says what token j does to the phrase before it, and how many
// tokens it takes with it. The phrase has a head or not yet; it is whole when
// nothing waits for more.
func (x *reader) phraseStep(j int, first, headed, whole bool, limit int) (step, int) {
	k := &x.t.Tokens[j]
	switch {
	case k.Kind == doc.QuoteMark || x.is(j, "("):
		return x.aside(j, headed, limit)
	case whole && !x.r.SubjectFirst && k.Tag == doc.Noun && k.Shape == doc.Lower && j+1 < limit && x.t.Tokens[j+1].Tag.Determiner() && x.t.Tokens[j+1].Tag != doc.AdpDet:
		return ends, 0 // a verb for a noun: "une cliente hausse les épaules"
	case k.Kind == doc.Handle || k.Kind == doc.Hashtag || x.isName(j) || k.Tag == doc.Noun && (!x.r.Times.Has(k.Norm) || x.is(j-1, "-")):
		return heads, 1
	case !headed && k.Tag != doc.Noun && x.r.Speakers.Has(k.Norm) && (first || x.t.Tokens[j-1].Tag.Determiner()):
		return heads, 1 // "le gérant", whatever the tagger thinks
	case k.Flags.Has(doc.Abbrev), x.isTitle(j):
		return waits, 1
	case !headed && !first && k.Tag == doc.VerbPres && x.articled(j):
		return heads, 1 // "le tenant du titre", "l'exploitant"
	case first && k.Flags.Has(doc.Elided) && j+1 < limit && x.t.Tokens[j+1].Tag == doc.VerbPres && x.articled(j+1):
		return waits, 1
	case k.Tag == doc.Noun:
		return ends, 0 // a day or an hour: "a déclaré le ministre mardi"
	case x.r.Of.Has(k.Norm):
		return when(whole || first && k.Tag != doc.Adp, waits) // "des sources": an article
	case k.Tag.Determiner():
		return when(k.Tag != doc.AdpDet && (!whole || x.afterJoint(j)), waits)
	case k.Tag.Adjective() || k.Kind == doc.Ordinal || k.Tag == doc.Num || k.Kind == doc.Number:
		if whole || headed && x.is(j-1, "-") { // "the 36-year-old"
			return extends, 1
		}
		return waits, 1
	case k.Tag == doc.PronDem || k.Tag == doc.PronInt || k.Tag == doc.Pron:
		return when(first || x.t.Tokens[j-1].Tag.Determiner(), heads)
	case x.participle(j), x.isClitic(j): // "élue", "ce rapport-ci", "Ann's"
		return when(whole && !(x.participle(j) && x.before(j, limit)), extends)
	case k.Tag == doc.Cconj:
		return when(whole && j+1 < limit && x.joins(j+1), waits)
	case k.Tag == doc.Adv:
		return when(!headed && !first || headed && j+1 < limit && x.t.Tokens[j+1].Tag.Adjective(), waits)
	case k.Kind == doc.Punct && k.Norm.Text == "-": // "the 20-year-old"
		return when(headed || !first && (x.t.Tokens[j-1].Kind == doc.Number || x.t.Tokens[j-1].Tag == doc.Num), waits)
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
	if x.is(j, "(") {
		close := x.bracket(j, limit)
		if close == doc.None || !(close < limit-1 && x.endsClause(close+1)) && x.t.Tokens[j+1].Shape != doc.Upper {
			return ends, 0
		}
		return extends, close + 1 - j
	}
	p := x.opened(j)
	if p == nil || p.close == doc.None || p.close > j+7 || p.close >= limit {
		return ends, 0
	}
	if x.t.Tokens[j+1].Shape == doc.Lower && x.finite(doc.Range{First: j + 1, End: p.close}) {
		return ends, 0 // what it does: la décision « rend justice »
	}
	return extends, p.close + 1 - j
}

// afterJoint reports a determiner that a conjunction brings: "X et le Y".
func (x *reader) afterJoint(j int) bool { return x.t.Tokens[j-1].Tag == doc.Cconj }

// joins reports that what stands at j can be the second of two joint speakers.
func (x *reader) joins(j int) bool {
	k := &x.t.Tokens[j]
	if !(x.isName(j) || k.Tag.Determiner() && k.Tag != doc.AdpDet || k.Flags.Has(doc.Abbrev) || k.Tag == doc.Noun || k.Tag.Adjective()) {
		return false
	}
	for n := j; n < len(x.t.Tokens) && n < j+8; n++ {
		if x.t.Tokens[n].Tag.Finite() {
			return false // the conjunction joins clauses
		}
		if x.t.Tokens[n].Kind == doc.Punct {
			break
		}
	}
	return true
}

// apposition extends a noun phrase over ", professeure de droit" or ", Dmitri
// Peskov", when what follows shows that it was one.
func (x *reader) apposition(np doc.Range, limit int) int {
	j := np.End
	if j+1 >= limit || x.t.Word(j) != "," {
		return np.End
	}
	k := &x.t.Tokens[j+1]
	named := x.hasName(np)
	switch {
	case !named && x.isName(j+1):
	case !named && k.Tag.Determiner() && k.Tag != doc.AdpDet && x.speaks(np):
		end := x.bareNounPhrase(j+1, limit) // "son porte-parole, le colonel Jean Roy"
		if end > j+1 && x.hasName(doc.Range{First: j + 1, End: end}) && (end >= limit || x.closes(end)) {
			return end
		}
		return np.End
	case named && (k.Tag == doc.Noun || k.Tag == doc.Adj || k.Tag == doc.Det || k.Kind == doc.Number || k.Tag == doc.Num):
	default:
		return np.End
	}
	end := x.bareNounPhrase(j+1, limit)
	if end == j+1 || end < limit && !x.endsClause(end) || named && (k.Tag.Determiner() || k.Tag == doc.Num) && end < limit && !x.closes(end) {
		return np.End
	}
	return end
}

// closes reports punctuation, a mark or a new sentence at token i.
func (x *reader) closes(i int) bool {
	k := &x.t.Tokens[i]
	return k.Kind == doc.Punct || k.Kind == doc.QuoteMark && x.opened(i) == nil || k.Flags.Has(doc.SentenceStart) || k.Tag == doc.Cconj || k.Tag == doc.VerbPres
}

// endsClause reports a token that can follow a finished apposition.
func (x *reader) endsClause(i int) bool {
	if i >= len(x.t.Tokens) || x.t.Tokens[i].Flags.Has(doc.SentenceStart) {
		return true
	}
	k := &x.t.Tokens[i]
	return k.Kind == doc.Punct || k.Kind == doc.QuoteMark || k.Tag == doc.Cconj || k.Tag.Finite() ||
		k.Tag == doc.Adp || k.Tag == doc.AdpDet || k.Tag == doc.VerbPres || k.Tag == doc.PronRel
}

// isName reports a token that is, or is part of, a proper name. A capital
// inside a sentence makes one whatever the tagger thinks; at its start only the
// tagger or a given name does.
func (x *reader) isName(i int) bool {
	k := &x.t.Tokens[i]
	if k.Kind != doc.Word || k.Shape == doc.Lower || k.Shape == doc.NoLetters {
		return k.Kind == doc.Handle
	}
	switch {
	case k.Tag == doc.Propn, k.Norm.Text == "x" && !k.Flags.Has(doc.SentenceStart), k.Shape == doc.Mixed && k.Flags&(doc.SentenceStart|doc.Elided) == 0:
		return true // "MPs", "X", whatever the tagger thinks
	case k.Flags&(doc.Abbrev|doc.Elided) != 0:
		return false
	case k.Flags.Has(doc.SentenceStart) || x.afterMark(i):
		return x.r.GivenNames.Has(k.Norm)
	}
	return k.Tag == doc.Noun || k.Tag == doc.Adj || k.Tag == doc.X || k.Tag == doc.VerbPast || x.r.GivenNames.Has(k.Norm) ||
		x.t.Tokens[i-1].Tag == doc.Propn && k.Tag != doc.AuxFin // "Ann Reed", whatever reed is
}

// isTitle reports a title before a name that the tagger may take for something
// else: "Me Paul Vidal".
func (x *reader) isTitle(i int) bool {
	k := &x.t.Tokens[i]
	return k.Shape == doc.Capital && i+1 < len(x.t.Tokens) && x.r.Titles.Has(k.Norm) && x.isName(i+1)
}

// articled reports an article before token i, whatever the tagger made of it:
// "le", "l'".
func (x *reader) articled(i int) bool {
	return i > 0 && (x.t.Tokens[i-1].Tag.Determiner() || x.t.Tokens[i-1].Flags.Has(doc.Elided) && x.t.Tokens[i-1].Tag == doc.PronPers && x.r.Speakers.Has(x.t.Tokens[i].Norm))
}

// afterMark reports the first word inside quote marks or after a colon, where a
// capital means nothing.
func (x *reader) afterMark(i int) bool {
	return i > 0 && (x.t.Tokens[i-1].Kind == doc.QuoteMark || x.t.Word(i-1) == ":")
}

func (x *reader) hasName(r doc.Range) bool {
	for i := r.First; i < r.End; i++ {
		if i > r.First+1 && x.isBody(i-1) {
			for i+1 < r.End && x.isName(i) && x.isName(i+1) {
				i++ // "le syndicat Force Bois": the body's name
			}
			continue
		}
		if x.isName(i) && !x.r.Speakers.Has(x.t.Tokens[i].Norm) && !x.ofSomething(i, r.First) && (i+1 >= r.End || !x.isClitic(i+1)) {
			return true
		}
	}
	return false
}

// ofSomething reports a name that "de" ties to the noun before it: "la ministre
// de la Mer" has no name.
func (x *reader) ofSomething(i, first int) bool {
	i--
	for i > first && x.t.Tokens[i].Tag == doc.Det {
		i--
	}
	return i >= first && (x.r.Of.Has(x.t.Tokens[i].Norm) || x.t.Tokens[i].Tag == doc.AdpDet)
}

// isBody reports a common noun for a body.
func (x *reader) isBody(i int) bool {
	k := &x.t.Tokens[i]
	kind, ok := x.r.Speakers.Get(k.Norm)
	return ok && kind == doc.Organization && k.Tag == doc.Noun && k.Shape == doc.Lower
}

func (x *reader) isClitic(i int) bool { return x.t.Tokens[i].Flags.Has(doc.Clitic) }

// bracket returns the token that closes the bracket at i, or doc.None.
func (x *reader) bracket(i, limit int) int {
	for j := i + 1; j < limit && j < i+10; j++ {
		if w := x.t.Word(j); w == ")" {
			return j
		}
	}
	return doc.None
}

// phraseBefore reads the noun phrase that ends before token end, going left no
// further than floor.
func (x *reader) phraseBefore(end, floor int) doc.Range {
	floor = max(floor, end-maxPhrase)
	i := end
	for i > floor && x.inPhrase(i-1) {
		i--
		if c := x.t.Tokens[i]; c.Kind == doc.Punct && x.t.Word(i) == ")" {
			for i > floor && x.t.Word(i) != "(" {
				i--
			}
		}
		if p := x.closed(i); p != nil {
			i = max(floor, p.left())
		}
	}
	return x.trimLeft(doc.Range{First: i, End: end})
}

// inPhrase reports a token that a noun phrase can hold.
func (x *reader) inPhrase(i int) bool {
	k := &x.t.Tokens[i]
	switch {
	case x.isTitle(i), k.Tag == doc.VerbPres && x.articled(i):
		return true
	case k.Kind == doc.QuoteMark:
		p := x.closed(i)
		return p != nil && p.open != doc.None && p.close-p.open < 9
	case k.Kind == doc.Punct:
		w := x.t.Word(i)
		return w == ")" || w == "-" && k.Flags&doc.SpaceBefore == 0 || w == "'"
	case x.isClitic(i) && i > 0 && x.isName(i-1):
		return true // a name cut by mistake: "An Chan-il"
	case k.Tag == doc.Sconj:
		return x.is(i-1, "ainsi") // "les dirigeants ainsi que les otages"
	case k.Tag == doc.PronRel || k.Tag == doc.PronPers:
		return false
	case k.Tag.Verb() || k.Tag.Aux():
		return x.participle(i) || x.isName(i)
	case k.Tag == doc.Adv:
		return !k.Flags.Has(doc.SentenceStart)
	}
	return k.Tag != doc.PunctTag && k.Tag != doc.Intj && k.Tag != doc.AdvNeg
}

// participle reports a past participle that stands as an adjective.
func (x *reader) participle(i int) bool {
	if x.t.Tokens[i].Tag != doc.VerbPast {
		return false
	}
	g := x.group[i]
	return g == none || x.t.Verbs[g].Form == doc.VerbPast
}

// before reports a preposition after token i: "publié par", "devenu sans".
func (x *reader) before(i, limit int) bool {
	return i+1 < limit && x.t.Tokens[i+1].Tag == doc.Adp && !x.r.Of.Has(x.t.Tokens[i+1].Norm)
}

// names reports a noun that a name follows to name it: "au quotidien La Vigie".
func (x *reader) names(i int) bool {
	l, _ := x.r.Labels.Get(x.t.Tokens[i].Norm)
	return l != 0 || x.isBody(i)
}

// trimLeft drops what stands before the noun phrase proper: a conjunction, a
// day, and whole prepositional phrases ("dans un communiqué le ministre").
func (x *reader) trimLeft(r doc.Range) doc.Range {
	for i := r.First; i < r.End; i++ {
		k := &x.t.Tokens[i]
		switch {
		case k.Tag == doc.Cconj || k.Tag == doc.Adv || k.Tag == doc.PronInt || k.Kind == doc.Punct || k.Kind == doc.Clock || x.r.Times.Has(k.Norm) && !x.timeHead(i, r.End):
			r.First = i + 1
			continue
		case (k.Tag == doc.Adp || k.Tag == doc.AdpDet) && !x.r.Quantifiers.Has(k.Norm):
			j := x.afterPhrase(i+1, r.End)
			if j >= r.End {
				return doc.Range{First: r.End, End: r.End}
			}
			r.First = j
			i = j - 1
			continue
		}
		break
	}
	return r
}

// timeHead reports a word of time that heads the phrase and is no adverbial:
// "l'année 2014", "cette semaine-là": it has a determiner before it.
func (x *reader) timeHead(i, end int) bool {
	return i+1 >= end || x.r.Of.Has(x.t.Tokens[i+1].Norm)
}

// afterPhrase returns the token after the object of a preposition: where a new
// determiner or name starts.
func (x *reader) afterPhrase(i, end int) int {
	headed := false
	for j := i; j < end; j++ {
		k := &x.t.Tokens[j]
		switch {
		case headed && k.Tag.Determiner() && k.Tag != doc.AdpDet && !x.r.Of.Has(x.t.Tokens[j-1].Norm) && x.t.Tokens[j-1].Tag != doc.Adp && x.t.Tokens[j-1].Tag != doc.Cconj:
			return j
		case headed && x.isName(j) && !x.isName(j-1) && !x.names(j-1) && x.t.Tokens[j-1].Tag != doc.Adp && x.t.Tokens[j-1].Tag != doc.AdpDet && !x.r.Of.Has(x.t.Tokens[j-1].Norm) && !x.t.Tokens[j-1].Tag.Determiner() && !x.t.Tokens[j-1].Tag.Adjective():
			return j
		case headed && x.isName(j-1) && x.r.GivenNames.Has(k.Norm) && !x.r.GivenNames.Has(x.t.Tokens[j-1].Norm):
			return j // "a expliqué à l'AFP Anne Morel"
		case k.Tag.Nominal() || k.Kind == doc.Number:
			headed = true
		}
	}
	return end
}
