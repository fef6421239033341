package entity

import "github.com/dixit-nlp/dixit/internal/doc"

// describe says what a run names, by what is in it and around it: the weightiest
// sign decides.
func (f *finder) describe(n *run, sentence doc.Range) {
	f.complements(n, sentence)
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

// particled reports a name with a particle in it: "Jean de La Tour".
func (f *finder) particled(r doc.Range) bool {
	for i := r.First + 1; i < r.End; i++ {
		if f.r.Particles.Has(f.t.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// maxAcronym is how many letters an acronym may have; longer words in capitals are
// written so for other reasons.
const maxAcronym = 7

// origin reads a people's name before that of one of them: "le Norvégien Lars
// Bekk". It is part of the mention.
func (f *finder) origin(n *run, sentence doc.Range) {
	i := n.whole.First - 1
	if i <= sentence.First || !f.demonym(i) {
		return
	}
	n.is(doc.Person, sure)
	if n.gender == 0 {
		n.gender = f.nounGender(i)
	}
	n.whole.First = i - 1
}

// parts reads the words of a name: "Anne Roy", "Rue des Lices", "Sea Harmony Ltd".
func (f *finder) parts(n *run) {
	if f.compound(n) {
		return
	}
	first, last := &f.t.Tokens[n.name.First], &f.t.Tokens[n.name.End-1]
	m, given := f.given(n.name.First)
	long := n.name.Len() > 1
	if n.weight < sure && given {
		n.gender = m
	}
	switch {
	case first.Kind == doc.Handle:
		n.is(doc.Person, 2)
	case !long && first.Flags.Has(doc.HasDigit) && first.Shape != doc.Upper:
		n.is(doc.Other, 3) // "F-35"
	case f.r.Places.Has(first.Norm) && !long:
		n.is(doc.Place, sure)
	case first.Shape != doc.Upper && f.noun(first) == doc.Organization && !(given && long):
		n.is(doc.Organization, sure)
	case long && f.partKind(last) != 0 && (!given || n.name.Len() > 2 && !f.particled(n.name)):
		n.is(f.partKind(last), sure+1)
	case long && f.partKind(first) != 0 && !given:
		n.is(f.partKind(first), sure)
	case given && long:
		n.is(doc.Person, sure+1)
	case given:
		n.is(doc.Person, 3)
	case !long && first.Shape == doc.Upper && first.End-first.Start <= maxAcronym:
		n.is(doc.Organization, 3)
		n.gender = f.articleGender(n.name.First)
	}
}

// compound takes the noun of a body that ends a name into it, in languages that
// put it there: "Corran council", "the Clean Rivers campaign".
func (f *finder) compound(n *run) bool {
	if end := n.name.End; f.r.HeadLast && n.name.End == n.whole.End && end < len(f.t.Tokens) && n.weight < sure+1 && !n.titled {
		k := &f.t.Tokens[end]
		if k.Tag == doc.Noun && k.Shape == doc.Lower && k.Morph.Number() != doc.Plur && f.noun(k) == doc.Organization && !k.Flags.Has(doc.SentenceStart) {
			n.name.End, n.whole.End = end+1, end+1
			n.kind, n.weight = doc.Organization, sure+2
			return true
		}
	}
	return false
}

// partKind is what a word in a name says of it: a noun for a body, or a word of
// the list.
func (f *finder) partKind(k *doc.Token) doc.EntityKind {
	if kind, ok := f.r.Parts.Get(k.Norm); ok {
		return kind
	}
	if f.noun(k) == doc.Organization {
		return doc.Organization
	}
	return 0
}

// class reads the common noun right before a name that says what it is: "le stade
// Pierre-Mauroy", "la tempête Ombeline". An affair has the name of a person.
func (f *finder) class(n *run, sentence doc.Range) {
	i := n.name.First - 1
	if n.titled || n.kind == doc.Person && n.weight > sure+1 || i < sentence.First || f.t.Tokens[i].Shape != doc.Lower && i > f.start || f.t.Tokens[i].Tag != doc.Noun {
		return
	}
	switch kind, _ := f.r.Parts.Get(f.t.Tokens[i].Norm); kind {
	case doc.Place:
		n.kind, n.weight = 0, 0
		n.is(kind, sure+1)
	case doc.Other:
		n.is(kind, sure-1)
	}
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
	case f.r.Whereabouts.Has(before.Norm):
		n.is(doc.Place, 2)
	case before.Tag == doc.Det || before.Tag == doc.AdpDet:
		n.is(doc.Organization, 2)
		n.gender = f.articleGender(first)
	case n.name.Len() > 1 && n.name.Len() < 4:
		last := &f.t.Tokens[n.name.End-1]
		switch { // "Vernay Mobilité" is no person, nor "Les Échos", nor "Attac France"
		case f.t.Tokens[first].Tag == doc.Det, f.r.Places.Has(last.Norm):
			n.is(doc.Organization, 3)
		case f.t.Tokens[first].Tag == doc.Noun && f.acts(n.name.End, sentence.End):
			n.is(doc.Organization, 2)
		case last.Tag == doc.Noun:
			n.is(doc.Organization, 2)
		case f.t.Tokens[first].Tag != doc.Noun && f.t.Tokens[first].Tag != doc.Adj:
			n.is(doc.Person, 1)
		default:
			n.is(doc.Other, 1)
		}
	case f.acts(n.name.End, sentence.End):
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
		case f.r.At.Has(k.Norm) && end == j && j+1 < sentence.End && f.t.Tokens[j+1].Shape == doc.Capital: // "Institute for Rivers"
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

// articleGender is what the article before a name tells: "la Drees".
func (f *finder) articleGender(i int) doc.Morph {
	if !f.determined(i) {
		return 0
	}
	return f.t.Tokens[i-1].Morph.Gender()
}

// title reads "M. Peskov", "Mme la ministre".
func (f *finder) title(n *run, sentence doc.Range) {
	i := n.name.First - 1
	for i > sentence.First && i > n.name.First-4 && f.r.Particles.Has(f.t.Tokens[i].Norm) && !f.r.Titles.Has(f.t.Tokens[i].Norm) {
		i--
	}
	if i < sentence.First {
		return
	}
	if title, ok := f.r.Titles.Get(f.t.Tokens[i].Norm); ok {
		n.is(doc.Person, 2*sure)
		n.titled, n.title, n.gender = true, title, title.Gender
		n.whole.First, n.name.First = i, i+1 // "M. de La Tour"
		if g, ok := f.given(n.name.First); ok && n.gender == 0 {
			n.gender = g
		}
		return
	}
	f.secondTitled(n, i)
}

// secondTitled reads the second name after a title for several: "MM. Roux et
// Astier".
func (f *finder) secondTitled(n *run, i int) {
	if i < 2 || !f.r.And.Has(f.t.Tokens[i].Norm) || len(f.runs) == 0 {
		return
	}
	last := &f.runs[len(f.runs)-1]
	if last.name.End == i && last.titled && f.r.Several.Has(f.t.Tokens[last.whole.First].Norm) {
		n.is(doc.Person, 2*sure)
		n.titled, n.title, n.gender = true, last.title, last.title.Gender
	}
}
