package entity

import "github.com/dixit-nlp/dixit/internal/doc"

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
