package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// maxName is how many tokens a name may have.
const maxName = 9

// tokensPerName is how many tokens an article has for each name in it, or fewer.
const tokensPerName = 14

// names finds the runs of name words, sentence by sentence. Teasers are left out:
// they speak of other articles.
func (f *finder) names() {
	f.runs = make([]run, 0, len(f.t.Tokens)/tokensPerName)
	for b := range f.t.Blocks {
		if f.t.Blocks[b].Kind == doc.Teaser {
			continue
		}
		f.dateline(&f.t.Blocks[b])
		in := f.t.Blocks[b].Sentences
		for s := in.First; s < in.End; s++ {
			f.namesIn(f.t.Sentences[s].Tokens, f.t.Blocks[b].Dateline.End)
		}
	}
}

// dateline reads where the news comes from and who sends it: "LYON (AFP) –".
func (f *finder) dateline(b *doc.Block) {
	inside := false
	for i := b.Dateline.First; i < b.Dateline.End; i++ {
		k := &f.t.Tokens[i]
		if k.Kind == doc.Punct {
			inside = k.Norm.Text == "(" || inside && k.Norm.Text != ")"
			continue
		}
		end := i
		for end < b.Dateline.End && f.t.Tokens[end].Kind == doc.Word && f.t.Tokens[end].Shape != doc.Lower &&
			!f.t.Tokens[end].Flags.Has(doc.Abbrev) && !f.r.NotNames.Has(f.t.Tokens[end].Norm) {
			end++
		}
		if end == i || i == b.Dateline.First && !k.Tag.Nominal() && k.Tag != doc.X {
			return // "LYON, 12 mars": a day follows
		}
		n := run{name: doc.Range{First: i, End: end}, whole: doc.Range{First: i, End: end}}
		switch {
		case inside:
			n.is(doc.Organization, sure+3)
		case i == b.Dateline.First:
			n.is(doc.Place, sure+3)
		default:
			continue // "TALLIN, Oct 2 (Nordex)"
		}
		f.runs = append(f.runs, n)
		i = end - 1
	}
}

// namesIn finds the names of one sentence.
func (f *finder) namesIn(r doc.Range, dateline int) {
	var role doc.Range // a word before a full name that may be what he is
	first := max(r.First, dateline)
	f.start = first
	for f.start+1 < r.End && f.t.Tokens[f.start].Kind != doc.Word {
		f.start++
	}
	for i := first; i < r.End; {
		if f.t.Tokens[i].Kind == doc.QuoteMark {
			i = f.marked(i, r)
			continue
		}
		end := f.nameEnd(i, r.End)
		if end == i {
			if i == f.start && f.rank(i, r.End) {
				role = doc.Range{First: i, End: i + 1}
			}
			i++
			continue
		}
		if end-i < 3 && f.titleNoun(end, r.End) || f.lonely(i, end) || f.portfolio(i, end) { // "Prime Minister", "Afghan Ambassador"
			i = end
			continue
		}
		n := run{name: doc.Range{First: i, End: end}, whole: doc.Range{First: i, End: end}}
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

// maxTitle is how many tokens a title between marks may have.
const maxTitle = 8

// marked reads a name between marks, "le collectif « Nort en colère »", « La Saison
// des cendres »: names in it are not of the story. It gives back the token to go on
// from.
func (f *finder) marked(i int, sentence doc.Range) int {
	inside := i + 1
	if i > sentence.First && f.r.Indefinite.Has(f.t.Tokens[i-1].Norm) {
		return inside // "un « État absent »"
	}
	if inside >= sentence.End || f.t.Tokens[inside].Shape == doc.Lower || f.t.Tokens[inside].Shape == doc.NoLetters || f.isQuoted(inside) {
		return inside
	}
	named := false
	for end := inside; end < sentence.End && end <= inside+maxTitle; end++ {
		k := &f.t.Tokens[end]
		switch {
		case k.Kind == doc.QuoteMark:
			if !named || end == inside {
				return inside
			}
			n := run{name: doc.Range{First: inside, End: end}, whole: doc.Range{First: inside, End: end}}
			n.is(doc.Other, sure)
			if i > sentence.First && f.t.Tokens[i-1].Tag.Nominal() && f.noun(&f.t.Tokens[i-1]) == doc.Organization {
				n.is(doc.Organization, sure+1)
			}
			f.runs = append(f.runs, n)
			return end + 1
		case k.Tag.Finite() || k.Kind == doc.Punct:
			return inside
		}
		named = named || f.nameWord(end)
	}
	return inside
}

// isQuoted reports a token of what somebody said. Tokens are asked about in text
// order.
func (f *finder) isQuoted(i int) bool {
	at := f.t.Tokens[i].Start
	for f.quote < len(f.quotes) && f.quotes[f.quote].End <= at {
		f.quote++
	}
	return f.quote < len(f.quotes) && f.quotes[f.quote].Start <= at
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
// "3 M€".
func (f *finder) lonely(i, end int) bool {
	k := &f.t.Tokens[i]
	if end-i > 1 {
		return false
	}
	if i > 0 && f.t.Tokens[i-1].Kind == doc.Number {
		return true // a unit: "2,3 Md€"
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

// nameEnd is where the name that starts at token i ends; i when none does.
func (f *finder) nameEnd(i, limit int) int {
	if i >= limit || !f.nameWord(i) {
		return i
	}
	limit = min(limit, i+maxName)
	end := i + 1
	for end < limit {
		j := end
		for j < limit && f.r.Particles.Has(f.t.Tokens[j].Norm) && j < end+2 {
			j++
		}
		if j == end && f.t.Tokens[j].Flags.Has(doc.Clitic) && f.t.Tokens[j].Tag == doc.PronPers && f.t.Tokens[j-1].Tag == doc.Propn {
			end++ // cut by mistake: "An Chan-il"
			continue
		}
		if j == end && f.tied(j, limit) {
			end += 2
			continue
		}
		if j < limit && f.r.Honours.Has(f.t.Tokens[j].Norm) && f.t.Tokens[j].Shape != doc.Lower {
			break
		}
		if j >= limit || !f.nameWord(j) && !(j == end && f.afterGiven(j) && f.t.Tokens[j].Shape == doc.Capital && !f.r.NotNames.Has(f.t.Tokens[j].Norm) && !f.r.Titles.Has(f.t.Tokens[j].Norm)) {
			break
		}
		if j > end && !f.particleFits(i, end, j) || j == end && f.startsAnew(i, j) {
			break
		}
		end = j + 1
	}
	return end
}

// tied reports what ties the word before it to that after it: "Bresson & Cie",
// "Consumers' Union".
func (f *finder) tied(j, limit int) bool {
	if j+1 >= limit || f.t.Tokens[j+1].Kind != doc.Word || f.t.Tokens[j+1].Shape == doc.Lower {
		return false
	}
	k := &f.t.Tokens[j]
	if k.Norm.Text == "'" && k.Flags.Has(doc.Clitic) {
		return f.noun(&f.t.Tokens[j+1]) == doc.Organization
	}
	return k.Norm.Text == "&"
}

// particleFits tells "Charles de Gaulle" from "Macron de Bruxelles" and "le
// Monde de l'Economie": a particle joins a given name and what follows.
func (f *finder) particleFits(first, end, next int) bool {
	if f.r.Quarters.Has(f.t.Tokens[next].Norm) {
		return next == end+1 && f.r.Places.Has(f.t.Tokens[end-1].Norm) // "Corée du Nord"
	}
	if kind, ok := f.r.Parts.Get(f.t.Tokens[first].Norm); ok && kind != doc.Organization {
		return true // "Quai d'Orsay"
	}
	if f.r.Places.Has(f.t.Tokens[next].Norm) {
		return false
	}
	if _, ok := f.given(end - 1); ok {
		return true
	}
	if f.t.Tokens[end].Shape == doc.Capital && f.r.Definite.Has(f.t.Tokens[end].Norm) && end-first == 1 {
		return f.t.Tokens[end-1].Tag == doc.Propn // "Mado Le Bihan": the capital is the name's
	}
	_, ok := f.given(first)
	return ok && f.t.Tokens[end].Shape != doc.Lower
}

// startsAnew reports that a given name opens another name right after one:
// "le directeur d'EFI Michel Balandier".
func (f *finder) startsAnew(first, j int) bool {
	if _, ok := f.given(j); !ok {
		return false
	}
	if _, ok := f.given(j - 1); ok {
		return false // "Jean Marc"
	}
	if f.t.Tokens[j-1].Shape == doc.Upper || f.body(j-1) {
		return true
	}
	_, ok := f.given(first)
	return !ok && j+1 < len(f.t.Tokens) && f.nameWord(j+1) // the given name has a surname of its own
}
