package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// describe says what a run names, by what is in it and around it: the weightiest
// sign decides.
func (f *finder) describe(n *run, sentence doc.Range) {
	f.complements(n, sentence)
	f.banner(n, sentence)
	f.title(n, sentence)
	f.parts(n)
	f.roleBefore(n, sentence)
	f.roleAfter(n, sentence)
	f.aged(n, sentence)
	f.origin(n, sentence)
	f.class(n, sentence)
	if n.weight >= sure {
		return
	}
	f.surroundings(n, sentence)
}

// surroundings reads what stands beside a name that says nothing of itself: an
// article, "à", a verb.
func (f *finder) surroundings(n *run, sentence doc.Range) {
	first := n.name.First
	before := doc.Token{}
	if first > sentence.First {
		before = f.t.Tokens[first-1]
	}
	switch {
	case f.within(n, sentence), f.site(n, sentence), f.town(n):
		n.is(doc.Place, located)
	case f.premises(n, sentence.End):
		n.is(doc.Place, 1)
	case f.r.Whereabouts.Has(before.Norm):
		n.is(doc.Place, 2)
	case before.Tag == doc.Det || before.Tag == doc.AdpDet:
		n.is(doc.Organization, 2)
		n.gender = f.articleGender(first)
	case n.name.Len() > 1 && n.name.Len() < 4:
		last := &f.t.Tokens[n.name.End-1]
		switch { // "Vernay Mobilité" is no person, nor "Les Échos", nor "Attac France"
		case f.t.Tokens[first].Tag == doc.Det, f.r.Places.Has(last.Norm), f.r.Places.Has(f.t.Tokens[first].Norm) && !f.r.Quarters.Has(last.Norm):
			n.is(doc.Organization, 3)
		case (f.t.Tokens[first].Tag == doc.Noun || f.t.Tokens[first].Tag == doc.Adj) && f.acts(n.name.End, sentence.End):
			n.is(doc.Organization, 2)
		case last.Tag == doc.Noun:
			n.is(doc.Organization, 2)
		case f.t.Tokens[first].Tag != doc.Noun && f.t.Tokens[first].Tag != doc.Adj:
			n.is(doc.Person, 1)
		default:
			n.is(doc.Other, 1)
		}
	case !f.r.Of.Has(before.Norm) && f.acts(n.name.End, sentence.End):
		n.is(doc.Organization, 2) // somebody would have been called by his full name first
	case f.r.Of.Has(before.Norm) && first-2 >= sentence.First && f.r.Employers.Has(f.t.Tokens[first-2].Norm), f.r.At.Has(before.Norm):
		n.is(doc.Organization, 1) // "le PDG d'Orval", "chez Orval"
	case f.r.Of.Has(before.Norm):
		n.is(doc.Place, 1)
	case n.name.End < sentence.End && f.t.Tokens[n.name.End].Flags.Has(doc.Clitic):
		n.is(doc.Organization, 1) // "Tesla's chief executive"
	default:
		n.is(doc.Other, 1)
	}
}

// aged reads an age: "Maria Lindqvist, 51 ans,", "Lindqvist (51)". Who has one is
// a person.
func (f *finder) aged(n *run, sentence doc.Range) {
	i := n.name.End
	if i+2 >= sentence.End || f.t.Tokens[i].Norm.Text != "," && f.t.Tokens[i].Norm.Text != "(" || f.t.Tokens[i+1].Kind != doc.Number {
		return
	}
	k := &f.t.Tokens[i+1]
	if f.r.Years.Has(f.t.Tokens[i+2].Norm) || k.End-k.Start == 2 && f.t.Tokens[i+2].Kind == doc.Punct && f.t.Tokens[i].Norm.Text != "(" {
		n.is(doc.Person, sure+2)
	}
}

// complements extends a name that a noun for a body opens over its complements: "le
// Syndicat des journalistes", "l'Institut national d'études".
func (f *finder) complements(n *run, sentence doc.Range) {
	last := n.name.End - 1
	if f.t.Tokens[n.name.First].Shape == doc.Upper || f.noun(&f.t.Tokens[n.name.First]) != doc.Organization &&
		(n.name.Len() == 1 || f.noun(&f.t.Tokens[last]) != doc.Organization) {
		return
	}
	end := n.name.End
	for j := end; j < sentence.End && j < n.name.First+maxName; j++ {
		k := &f.t.Tokens[j]
		before := &f.t.Tokens[j-1]
		switch {
		case k.Tag == doc.Adj && end < j && j+1 < sentence.End && f.t.Tokens[j+1].Tag.Nominal(): // "de la petite enfance"
		case k.Tag.Nominal() || k.Tag.Adjective() && end == j && !f.r.HeadLast:
			if end == j && (k.Tag == doc.Noun || k.Tag == doc.Propn && j > n.name.End) && !f.r.Of.Has(before.Norm) && before.Tag != doc.AdpDet && before.Tag != doc.Det {
				n.name.End, n.whole.End = end, end
				return
			}
			end = j + 1
		case f.r.Of.Has(k.Norm) && !k.Flags.Has(doc.Clitic) || k.Tag == doc.AdpDet && end == j:
		case k.Tag == doc.Det && (f.r.Of.Has(before.Norm) || f.r.At.Has(before.Norm)):
		case f.r.At.Has(k.Norm) && end == j && j+1 < sentence.End && f.t.Tokens[j+1].Shape == doc.Capital && !f.r.NotNames.Has(f.t.Tokens[j+1].Norm): // "Institute for Rivers"
		default:
			n.name.End, n.whole.End = end, end
			return
		}
	}
	n.name.End, n.whole.End = end, end
}

// acts reports a finite verb right after a lone name, clitics skipped.
func (f *finder) acts(i, limit int) bool {
	for n := 0; i < limit && n < 3; i, n = i+1, n+1 {
		k := &f.t.Tokens[i]
		if k.Tag.Finite() {
			return true
		}
		if k.Tag != doc.PronPers && k.Tag != doc.AdvNeg && k.Tag != doc.Adv {
			return false
		}
	}
	return false
}
