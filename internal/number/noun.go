package number

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// noun finds the token that a quantity counts, right of token i: past "de"
// (where of says that one may stand there), "autres" and adjectives, to the
// noun.
//
//	deux autres soldats · une quinzaine de petits pays · trois blessés
func (f *finder) noun(q *doc.Quantity, i int, of bool) int {
	if q.Noun > 0 {
		return q.Noun
	}
	if f.hyphen(i) && f.t.Tokens[i+1].Tag == doc.Noun {
		return i + 1 // "an 18,000-person agency"
	}
	switch part := q.Kind == doc.Ratio && f.rules.OneIsArticle && i < len(f.t.Tokens); {
	case (q.Kind == doc.Multiplier || part) && f.is(i, Article), part && f.t.Tokens[i].Tag == doc.DetPoss:
		i++ // half the houses, half their income
	}
	if of && f.is(i+1, Of) && f.t.Tokens[i].Tag == doc.Adv && f.t.Tokens[i+1].Tag == doc.AdpDet {
		i++ // un tiers seulement des entrepôts
	}
	if f.is(i, Of) {
		if !of && f.t.Tokens[i].Tag != doc.AdpDet && (i+1 >= len(f.t.Tokens) || !f.t.Tokens[i+1].Tag.Determiner()) {
			return doc.None // "2 h 14 de jeu"; but "deux des otages"
		}
		i += f.n(i)
		for i < len(f.t.Tokens) && (f.t.Tokens[i].Tag.Determiner() || f.t.Tokens[i].Kind == doc.Number) {
			i++ // a third of the 600 patients
		}
	}
	if f.rules.HeadLast && q.Kind == doc.Count && q.HasValue && q.Value > 1 && i > 0 && (f.t.Tokens[i-1].Tag == doc.Num || f.t.Tokens[i-1].Kind == doc.Number) {
		if f.severals(i) {
			return i
		}
		if n := f.nounAfter(i); n != doc.None && f.severals(n+1) && f.t.Tokens[n].Tag == doc.Noun && f.t.Tokens[n].Morph.Number() == doc.Sing {
			return n + 1 // 64 home runs
		}
	}
	return f.nounAfter(i)
}

// severals reports a word in -s behind a number that the tagger took for a verb: several of
// anything have no such verb, so it is what they are: "grabbed 12 rebounds".
func (f *finder) severals(i int) bool {
	if i >= len(f.t.Tokens) || f.t.Tokens[i].Kind != doc.Word || !f.t.Tokens[i].Tag.Finite() || f.t.Tokens[i].Tag.Aux() {
		return false
	}
	w := f.t.Tokens[i].Norm.Text
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// nounAfter finds the noun of the noun phrase that goes on at token i.
func (f *finder) nounAfter(i int) int {
	last := doc.None
	for end := min(i+5, len(f.t.Tokens)); i < end; i++ {
		switch k := &f.t.Tokens[i]; {
		case k.Kind == doc.QuoteMark && last == doc.None && i+1 < end && f.t.Tokens[i+1].Tag == doc.Noun: // « plus de 200 » personnes
		case k.Kind != doc.Word || i > 0 && k.Flags.Has(doc.LineBefore):
			return last
		case f.is(i, Epithet) && i+1 < end && (f.t.Tokens[i+1].Tag == doc.Noun || f.t.Tokens[i+1].Tag == doc.Adj):
		case k.Tag.Nominal() && last != doc.None && f.inAnchor(i): // 45 manifestants | samedi, where the first may be taken for an adjective
			return last
		case k.Tag.Nominal() || k.Tag == doc.NoTag || k.Tag == doc.X || last == doc.None && f.vote(i): // 52 oui
			return f.lastNoun(i)
		case f.rules.HeadLast && last == doc.None && k.Tag == doc.VerbInf && i+1 < end && f.t.Tokens[i+1].Tag == doc.Noun: // a 12% pay rise
		case k.Tag == doc.VerbPast && f.rules.HeadLast && last == doc.None && f.verb(i, Active): // six | suffered minor injuries
			return doc.None
		case f.rules.HeadLast && k.Tag.Adjective() && i > 0 && f.t.Tokens[i-1].Tag == doc.Adv && last == doc.None && f.closes(i+1): // 12 still missing
			return doc.None
		case k.Tag.Adjective() || k.Tag == doc.VerbPast:
			last = i // "trois blessés" has no other noun
		case k.Tag == doc.Adv && (last == doc.None || f.rules.HeadLast && i+1 < end && f.t.Tokens[i+1].Tag == doc.Noun), k.Tag == doc.Num: // their last seven away games
		default:
			return last
		}
	}
	return last
}

// closes reports that a phrase ends before token i.
func (f *finder) closes(i int) bool {
	if i >= len(f.t.Tokens) {
		return true
	}
	tag := f.t.Tokens[i].Tag
	return tag == doc.PunctTag || tag == doc.Cconj || tag == doc.Adp
}

// vote reports a yes or no that is counted: "52 oui contre 31 non"; but "393 n'ont pas".
func (f *finder) vote(i int) bool {
	switch k := &f.t.Tokens[i]; k.Tag {
	case doc.Intj:
		return true
	case doc.AdvNeg:
		if i+1 >= len(f.t.Tokens) {
			return true
		}
		next := f.t.Tokens[i+1].Tag
		return next == doc.Cconj || next == doc.PunctTag || next == doc.Adp
	}
	return false
}

// lastNoun goes to the last of several nouns, where that one counts: "three
// match points".
func (f *finder) lastNoun(i int) int {
	if !f.rules.HeadLast {
		return i
	}
	for j := i + 1; j < min(i+5, len(f.t.Tokens)); j++ {
		if f.t.Tokens[j].Tag == doc.Noun && f.t.Tokens[j].Kind == doc.Word {
			i = j
		} else if tag := f.t.Tokens[j].Tag; f.hyphen(j-1) && (tag == doc.VerbPres || tag == doc.VerbPast || tag == doc.Adj) { // 12 record-breaking swims
			continue
		} else if w := f.t.Tokens[j].Norm.Text; !f.hyphen(j) && w != "'s" && w != "'" { // "their countries' output"
			break
		}
	}
	return i
}
