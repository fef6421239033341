package quote

import (
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// look is what most rules ask of a token before they ask anything else, a bit an
// answer. It is made once for each, so that a rule that walks the text reads four
// bytes a token, one behind the other, and goes to the token itself when it has to.
type look uint32

// Which mark a token is, and what it is besides.
const (
	aComma        look = 1 << iota
	aColon             // ":"
	aSemicolon         // ";"
	aLeftBracket       // "("
	aRightBracket      // ")"
	aHyphen            // "-"
	aDash              // one of any length, standing alone
	aQuestion          // "?" alone
	anExclamation      // "!" alone
	aStop              // what ends a sentence: "." "..." "!" "?" "…"
	aMark              // any mark of punctuation
	anOpener           // a quote mark that opens a pair
	aCloser            // and one that closes it
	aFinite            // a finite verb or auxiliary
	aGroup             // the first token of a verb group
	aName              // or part of one: see isName
	aTitle             // a word that is a title before a name: "Me"
	aNoun              // a common noun in lower case
	aBreak             // a mark that ends a clause or a part of one
	aVerb              // a word in lower case that no noun phrase goes over: a verb, "qui"
	aTurn              // what a clause may turn at: a participle, "et"
	aClause            // what a clause hangs on: "que", "that", "who"
	mayLead            // this and what follows: see hints
	mayBeOf
	mayBeClitic
	mayBeThat
	mayBeWhether
	mayBeTo
	mayBeThen
	mayBeDay
	mayBePronoun
)

// byTag are the looks that the part of speech alone decides.
var byTag = [doc.NumTags]look{
	doc.VerbFin: aFinite | aVerb, doc.VerbInf: aVerb, doc.VerbImp: aVerb, doc.AuxFin: aFinite | aVerb, doc.AuxInf: aVerb,
	doc.AuxPast: aVerb, doc.AuxPres: aVerb, doc.Sconj: aClause | aVerb, doc.PronRel: aClause | aVerb,
	doc.VerbPres: aTurn, doc.Cconj: aTurn, doc.PronPers: aVerb, doc.AdvNeg: aVerb, doc.Noun: aNoun,
}

// survey looks at each token of the text once, and notes where quote marks are, and
// what joins one clause to the next: commas, conjunctions, words that may open a
// source or a comparison.
func (x *reader) survey() {
	tokens, hints := x.tokens, x.r.hints
	if hints == nil {
		if x.noHints == nil {
			x.noHints = noHints()
		}
		hints = x.noHints
	}
	x.quoteMarks = x.quoteMarks[:0]
	looks, hinges := slices.Grow(x.looks[:0], len(tokens))[:len(tokens)], x.hinges[:0]
	for i := range looks {
		k := &tokens[i]
		l := byTag[k.Tag] | hints[k.Norm.Hash%numHints]
		if k.Kind != doc.Word || k.Shape != doc.Lower { // a few: most are plain words
			l = x.lookAgain(i, l&^(aNoun|aVerb))
		}
		looks[i] = l
		if l&(mayLead|aClause|aComma) != 0 {
			hinges = append(hinges, int32(i))
		}
	}
	x.looks, x.hinges = looks, hinges
}

// lookAgain is the look of a token that is no plain word in lower case.
func (x *reader) lookAgain(i int, l look) look {
	k := &x.tokens[i]
	switch {
	case k.Kind == doc.Punct:
		l |= mark(k.Norm.Text)
		if k.Tag == doc.PunctTag && l&(aComma|aColon|aSemicolon|aStop) != 0 {
			l |= aBreak
		}
		return l
	case k.Kind == doc.QuoteMark:
		x.quoteMarks = append(x.quoteMarks, i)
		return l
	case x.named(i):
		l |= aName
	}
	if k.Shape == doc.Capital && x.r.Titles.Has(k.Norm) {
		l |= aTitle
	}
	return l
}

// noLead are the parts of speech of words that open no source: no prepositions.
const noLead = tagSet(1<<doc.Noun | 1<<doc.Propn | 1<<doc.Det | 1<<doc.DetPoss | 1<<doc.Adj | 1<<doc.Num | 1<<doc.PunctTag |
	1<<doc.VerbFin | 1<<doc.AuxFin | 1<<doc.VerbPast | 1<<doc.VerbInf)

// tagSet is a set of parts of speech.
type tagSet uint64

func (s tagSet) has(t doc.Tag) bool { return s>>t&1 != 0 }

// mark is the look of a mark of punctuation.
func mark(w string) look {
	if len(w) == 1 {
		return aMark | ofByte[w[0]]
	}
	switch {
	case w == "":
	case w[0] == '.' || w[0] == '!' || w[0] == '?' || strings.HasPrefix(w, "…"):
		return aMark | aStop
	case w == "--" || w == "–" || w == "—":
		return aMark | aDash
	}
	return aMark
}

// ofByte are the looks of marks of one byte.
var ofByte = [256]look{
	',': aComma, ':': aColon, ';': aSemicolon, '(': aLeftBracket, ')': aRightBracket, '-': aHyphen | aDash,
	'.': aStop, '?': aQuestion | aStop, '!': anExclamation | aStop,
}

// at reports that token i exists and is one of some things.
func (x *reader) at(i int, what look) bool {
	return uint(i) < uint(len(x.looks)) && x.looks[i]&what != 0
}
