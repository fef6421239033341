package quote

import "github.com/dixit-nlp/dixit/internal/doc"

// phraseBefore reads the noun phrase that ends before token end, going left no
// further than floor.
func (x *reader) phraseBefore(end, floor int) doc.Range {
	floor = max(floor, end-maxPhrase)
	i := end
	for i > floor && x.inPhrase(i-1) {
		i--
		if c := x.tokens[i]; c.Kind == doc.Punct && x.t.Word(i) == ")" {
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
	k := &x.tokens[i]
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
	if x.tokens[i].Tag != doc.VerbPast {
		return false
	}
	g := x.group[i]
	return g == none || x.t.Verbs[g].Form == doc.VerbPast
}

// before reports a preposition after token i: "publié par", "devenu sans".
func (x *reader) before(i, limit int) bool {
	return i+1 < limit && x.tokens[i+1].Tag == doc.Adp && !x.of(i+1)
}

// trimLeft drops what stands before the noun phrase proper: a conjunction, a
// day, and whole prepositional phrases ("dans un communiqué le ministre").
func (x *reader) trimLeft(r doc.Range) doc.Range {
	for i := r.First; i < r.End; i++ {
		k := &x.tokens[i]
		switch {
		case k.Tag == doc.Cconj || k.Tag == doc.Adv || k.Tag == doc.PronInt || k.Kind == doc.Punct || k.Kind == doc.Clock || x.day(i) && !x.timeHead(i, r.End):
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
	return i+1 >= end || x.of(i+1)
}

// afterPhrase returns the token after the object of a preposition: where a new
// determiner or name starts.
func (x *reader) afterPhrase(i, end int) int {
	headed := false
	for j := i; j < end; j++ {
		k := &x.tokens[j]
		switch {
		case headed && k.Tag.Determiner() && k.Tag != doc.AdpDet && !x.of(j-1) && x.tokens[j-1].Tag != doc.Adp && x.tokens[j-1].Tag != doc.Cconj:
			return j
		case headed && x.isName(j) && !x.isName(j-1) && !x.names(j-1) && x.tokens[j-1].Tag != doc.Adp && x.tokens[j-1].Tag != doc.AdpDet && !x.of(j-1) && !x.tokens[j-1].Tag.Determiner() && !x.tokens[j-1].Tag.Adjective():
			return j
		case headed && x.isName(j-1) && x.r.GivenNames.Has(k.Norm) && !x.r.GivenNames.Has(x.tokens[j-1].Norm):
			return j // "a expliqué à l'AFP Anne Morel"
		case k.Tag.Nominal() || k.Kind == doc.Number:
			headed = true
		}
	}
	return end
}
