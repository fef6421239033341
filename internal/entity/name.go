package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// maxName is how many tokens a name may have.
const maxName = 9

// names finds the runs of name words, sentence by sentence. Teasers are left out:
// they speak of other articles.
func (f *finder) names() {
	f.next = 0
	for b := range f.t.Blocks {
		if f.t.Blocks[b].Kind == doc.Teaser || f.rubric(b) {
			continue
		}
		f.dateline(&f.t.Blocks[b])
		in := f.t.Blocks[b].Sentences
		for s := in.First; s < in.End; s++ {
			f.namesIn(f.t.Sentences[s].Tokens, f.t.Blocks[b].Dateline.End)
		}
	}
}

// rubric reports a heading of one word that is no place: "| Monde |".
func (f *finder) rubric(b int) bool {
	if f.t.Blocks[b].Kind != doc.Headline {
		return false
	}
	words := 0
	for r, i := f.t.Blocks[b].Tokens, f.t.Blocks[b].Tokens.First; i < r.End && words < 2; i++ {
		if f.t.Tokens[i].Kind == doc.Word {
			if words++; f.r.Places.Has(f.t.Tokens[i].Norm) {
				return false
			}
		}
	}
	return words == 1
}

// namesIn finds the names of one sentence.
func (f *finder) namesIn(r doc.Range, dateline int) {
	var role doc.Range // a word before a full name that may be what he is
	first := max(r.First, dateline)
	f.start = first
	for f.start+1 < r.End && f.t.Tokens[f.start].Kind != doc.Word {
		f.start++
	}
	for i := f.boldFrom(first); i < r.End; i = f.boldFrom(i) {
		if f.t.Tokens[i].Kind == doc.QuoteMark {
			i = f.marked(i, r)
			continue
		}
		end := f.nameEnd(i, r.End)
		if f.landAndName(i, end) {
			end = i + 1
		}
		if end == i {
			if i == f.start && f.rank(i, r.End) {
				role = doc.Range{First: i, End: i + 1}
			}
			i++
			continue
		}
		if end-i < 3 && f.titleNoun(end, r.End) || f.lonely(i, end) || f.portfolio(i, end) || f.compassPeople(i, end) { // "Prime Minister", "Afghan Ambassador"
			i = end
			continue
		}
		n := run{name: doc.Range{First: i, End: end}, whole: doc.Range{First: i, End: end}}
		f.spelledOut(i, end, r)
		f.describe(&n, r)
		if n.kind == doc.Person && n.role.Empty() && role.End == i && !role.Empty() {
			n.role, n.whole.First = role, role.First // "Geochemist Lars Holm"
		}
		role = doc.Range{}
		if n.name.Len() == 1 && n.weight < sure && i <= f.start && f.rank(i, r.End) {
			role, i = n.name, end
			continue
		}
		f.runs = append(f.runs, n)
		i = n.name.End
	}
}

// boldFrom is the first token from i on that can begin a name. Tokens are asked for in
// text order.
func (f *finder) boldFrom(i int) int {
	for int(f.bold[f.next]) < i {
		f.next++
	}
	return int(f.bold[f.next])
}

// rank reports a word with a capital that opens a sentence before a full name:
// what its bearer is.
func (f *finder) rank(i, limit int) bool {
	k := &f.t.Tokens[i]
	if k.Shape != doc.Capital || !k.Tag.Nominal() || f.r.NotNames.Has(k.Norm) || f.r.Titles.Has(k.Norm) || f.nameEnd(i+1, limit) < i+3 {
		return false
	}
	_, ok := f.given(i + 1)
	_, self := f.given(i)
	return ok && !self && k.Morph.Number() != doc.Plur && !f.r.Parts.Has(k.Norm)
}

// lonely reports an abbreviation or a letter that is no name by itself: "Nov.",
// "3 M€", or letters that stand for a common noun.
func (f *finder) lonely(i, end int) bool {
	k := &f.t.Tokens[i]
	if end-i > 1 {
		return false
	}
	if i > 0 && f.t.Tokens[i-1].Kind == doc.Number {
		return true // a unit: "2,3 Md€"
	}
	if k.Shape == doc.Upper && f.r.Common.Has(k.Norm) {
		return true // "une PME", "the CCTV"
	}
	return k.End-k.Start < 2 && k.Kind == doc.Word || k.Flags.Has(doc.Abbrev) && strings.Count(k.Norm.Text, ".") < 2
}

// portfolio reports a common noun whose capital is that of an office or a body
// named before it: "ministre de l'Intérieur", "procureur de la République". It is
// part of that name and none of its own.
func (f *finder) portfolio(i, end int) bool {
	k := &f.t.Tokens[i]
	if end-i > 1 || k.Shape != doc.Capital || f.r.Places.Has(k.Norm) || i < 2 {
		return false
	}
	j := i - 1
	if f.t.Tokens[j].Tag == doc.Det && j > 1 {
		j--
	}
	if p := &f.t.Tokens[j]; p.Tag != doc.AdpDet && !f.r.Of.Has(p.Norm) && !f.r.Whereabouts.Has(p.Norm) {
		return false
	}
	for j--; j > 0 && f.t.Tokens[j].Tag.Adjective() && !f.t.Tokens[j].Flags.Has(doc.SentenceStart) && f.noun(&f.t.Tokens[j]) == 0; j-- {
	}
	if f.r.Portfolios.Has(f.t.Tokens[j].Norm) {
		return j < i-1
	}
	return k.Tag == doc.Noun && f.t.Tokens[j].Shape == doc.Lower && f.noun(&f.t.Tokens[j]) != 0
}

// titleNoun reports a noun of a person in a capital: what stands before it is
// part of the title.
func (f *finder) titleNoun(i, limit int) bool {
	return i < limit && !f.afterGiven(i) && f.t.Tokens[i].Shape == doc.Capital && f.t.Tokens[i].Tag.Nominal() && f.noun(&f.t.Tokens[i]) == doc.Person
}

// landAndName reports three words of which the first, behind an office and an
// article, is a land and the others its bearer's name: "le Premier ministre du
// Vostan Ilia Marek".
func (f *finder) landAndName(i, end int) bool {
	if end-i != 3 || i < 2 || f.t.Tokens[i-1].Tag != doc.AdpDet || f.t.Tokens[i+1].Tag != doc.Propn || f.t.Tokens[i+2].Tag != doc.Propn || f.r.Parts.Has(f.t.Tokens[i].Norm) {
		return false
	}
	return f.t.Tokens[i].Tag.Nominal() && f.noun(&f.t.Tokens[i]) == 0 && f.t.Tokens[i-2].Shape == doc.Lower && f.noun(&f.t.Tokens[i-2]) == doc.Person
}
