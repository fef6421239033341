package timex

import (
	"sort"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// events adds the phrases that set something in time by an event and hold no
// time of their own: "lors des premiers échanges", "depuis le début de la
// guerre". Only words that always speak of time open one (Value 1).
func (f *finder) events() {
	more := f.more[:0]
	next := 0
	for _, turn := range f.turns {
		i := int(turn)
		end := f.clause(i)
		if end == 0 && (f.word(i).Value == 1 || f.happening(i+f.n(i), f.word(i).Class&Later == 0)) {
			end = f.nounPhrase(i + f.n(i))
		}
		if end == 0 {
			continue
		}
		s := f.t.Span(doc.Range{First: i, End: end})
		for next < len(f.found) && f.found[next].End <= s.Start {
			next++
		}
		if next < len(f.found) && f.found[next].Phrase().Overlaps(s) || len(more) > 0 && more[len(more)-1].Overlaps(s) {
			continue
		}
		more = append(more, doc.Timex{Span: s, Anchor: s, Kind: doc.Period, Rule: "event"})
	}
	if f.more = more; len(more) == 0 {
		return
	}
	i, j := len(f.found)-1, len(more)-1 // both are in order: the last of them goes last
	f.found = append(f.found, more...)
	for k := len(f.found) - 1; j >= 0; k-- {
		if i >= 0 && f.found[i].Start > more[j].Start {
			f.found[k] = f.found[i]
			i--
		} else {
			f.found[k] = more[j]
			j--
		}
	}
}

// happening reports whether the noun at token i, past an article, is one that
// happens: "avant la guerre", "since the 2008 crisis"; but "avant le maire". Behind what
// only says since when, any turn of events does: "depuis la fermeture de la gare".
func (f *finder) happening(i int, since bool) bool {
	for j := i; j < min(i+4, len(f.t.Tokens)); j++ {
		if f.is(j, Happening) || since && f.is(j, Turn) {
			return true
		}
		if tag := f.t.Tokens[j].Tag; !tag.Determiner() && !tag.Adjective() && tag != doc.Propn && tag != doc.Particle && f.t.Tokens[j].Kind != doc.Number {
			return false
		}
	}
	return false
}

// nounPhrase returns the end of the noun phrase that starts at token i, with one
// complement: "les premiers échanges", "le début de la guerre"; 0 when none does.
func (f *finder) nounPhrase(i int) int {
	end, nouns := 0, 0
	for j := i; j < min(i+maxEvent, len(f.t.Tokens)); j++ {
		k := &f.t.Tokens[j]
		switch {
		case k.Kind != doc.Word || k.Flags.Has(doc.LineBefore) && j > i:
			return end
		case k.Tag.Nominal():
			nouns++
			end = j + 1
		case k.Tag == doc.Particle && k.Flags.Has(doc.Clitic) && nouns > 0: // since the gang's arrest
			nouns--
		case k.Tag.Adjective():
			if nouns > 0 {
				end = j + 1
			}
		case k.Tag.Determiner() && (nouns == 0 || k.Tag == doc.AdpDet && f.is(j, Of)):
		case nouns > 0 && f.is(j, Of), nouns > 0 && k.Tag == doc.Det && f.is(j-1, Of):
		default:
			return end
		}
		if nouns > 2 {
			return end
		}
	}
	return end
}

// clause returns the end of the clause that tells since when, which the word at token i
// opens: "depuis que la grève a commencé", "since the strike began", "since she took
// office"; 0 when there is none. In English what is past tells a time, what is present
// a reason.
func (f *finder) clause(i int) int {
	w := f.word(i)
	if w.Class&Later != 0 || w.Value == 1 {
		return 0
	}
	first := i + f.n(i)
	end := f.nounPhrase(first)
	if end == 0 && first < len(f.t.Tokens) && f.t.Tokens[first].Tag == doc.PronPers {
		end = first + 1
	}
	if end == 0 {
		return 0
	}
	k := sort.Search(len(f.t.Verbs), func(k int) bool { return f.t.Verbs[k].Tokens.First >= end })
	if k == len(f.t.Verbs) || f.t.Verbs[k].Tokens.First != end {
		return 0
	}
	v := &f.t.Verbs[k]
	if !v.Finite || w.Class&Clausal == 0 && (v.Tense != doc.Past || f.t.Tokens[v.Head].Tag.Aux() || v.Form != doc.VerbFin) {
		return 0
	}
	if object := f.nounPhrase(v.Tokens.End); object > 0 {
		return object
	}
	return v.Tokens.End
}
