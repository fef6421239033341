package entity

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
)

// nameWord reports a word that can be part of a proper name.
func (f *finder) nameWord(i int) bool {
	k := &f.t.Tokens[i]
	if k.Kind == doc.Handle {
		return true
	}
	if k.Kind != doc.Word || k.Shape == doc.Lower || k.Shape == doc.NoLetters || k.Flags.Has(doc.Elided) || k.Flags.Has(doc.Clitic) {
		return false
	}
	if f.articled(i) || f.initial(i) {
		return true
	}
	if f.r.Titles.Has(k.Norm) || f.r.NotNames.Has(k.Norm) {
		return false
	}
	if f.r.Honours.Has(k.Norm) && i > 0 && f.t.Tokens[i-1].Kind == doc.Word && f.t.Tokens[i-1].Shape == doc.Capital {
		return false // "Rosalind Keane KC"
	}
	if f.r.HeadLast && i <= f.start && i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Tag == doc.Noun && f.t.Tokens[i+1].Shape == doc.Lower {
		if _, capital := f.seen.get(k.Norm.Hash); !capital && f.noun(&f.t.Tokens[i+1]) == doc.Person && f.t.Tokens[i+1].Morph.Number() == doc.Plur {
			return false // "Climate scientists say"
		}
	}
	if kind := f.noun(k); kind == doc.Person && !f.afterGiven(i) && !f.surname(i) && !(i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Norm.Text == "'" && f.tied(i+1, len(f.t.Tokens))) {
		return false // "le PDG", "le Premier ministre"; but "the Farmers' Union"
	}
	if _, ok := f.given(i); ok {
		return k.Tag != doc.Det && k.Tag != doc.Adp && !f.wordHere(i)
	}
	if f.demonym(i) || f.shouted(i) {
		return false
	}
	if i <= f.start || k.Flags.Has(doc.SentenceStart) || f.afterMark(i) {
		return f.opensName(i)
	}
	switch k.Tag {
	case doc.Propn, doc.Noun, doc.Adj, doc.X, doc.VerbPast, doc.VerbFin, doc.VerbInf, doc.Num:
		return true
	}
	return false
}

// articled reports an article that is part of a name, as its capital within the
// sentence shows: "rapporte La Plaine".
func (f *finder) articled(i int) bool {
	k := &f.t.Tokens[i]
	if k.Tag != doc.Det || k.Shape != doc.Capital || i <= f.start || k.Flags.Has(doc.SentenceStart) || f.afterMark(i) || i+1 >= len(f.t.Tokens) {
		return false
	}
	next := &f.t.Tokens[i+1]
	return next.Kind == doc.Word && next.Shape != doc.Lower && next.Tag.Nominal() && f.t.Tokens[i-1].Kind == doc.Word
}

// initial reports a letter with its full stop beside another or before a name: "C.
// L.", whatever the tagger takes it for.
func (f *finder) initial(i int) bool {
	letter := func(i int) bool {
		return i >= 0 && i < len(f.t.Tokens) && f.t.Tokens[i].Flags.Has(doc.Abbrev) && f.t.Tokens[i].Shape == doc.Capital && f.t.Tokens[i].End-f.t.Tokens[i].Start == 2
	}
	return letter(i) && (letter(i+1) || letter(i-1))
}

// wordHere reports a given name that is a common word where it stands: "Rose is
// what she painted", "Victoire des Bleus".
func (f *finder) wordHere(i int) bool {
	k := &f.t.Tokens[i]
	if i > f.start && !k.Flags.Has(doc.SentenceStart) || k.Tag == doc.Propn {
		return false
	}
	if i+1 < len(f.t.Tokens) && f.t.Tokens[i+1].Kind == doc.Word && f.t.Tokens[i+1].Shape != doc.Lower && f.t.Tokens[i+1].Tag.Nominal() {
		return false
	}
	_, capital := f.seen.get(k.Norm.Hash)
	return !capital
}

// opensName reports a name at a place where any word has a capital. A word alone
// is one when the text writes it so elsewhere, or when it is no known word and
// does something; a word before another of a name belongs to that: "Rail Ouest
// annonce".
func (f *finder) opensName(i int) bool {
	k := &f.t.Tokens[i]
	if f.r.Places.Has(k.Norm) || f.tied(i+1, len(f.t.Tokens)) {
		return true
	}
	if _, ok := f.r.Nouns.Get(k.Norm); ok && (f.r.HeadLast && f.t.Tokens[min(i+1, len(f.t.Tokens)-1)].Shape == doc.Mixed || !f.continues(i)) {
		return false
	}
	low, capital := f.seen.get(k.Norm.Hash)
	switch {
	case low && !f.continues(i):
		return false
	case capital && !low && (k.Tag.Nominal() || k.Tag == doc.X):
		return true
	case k.Shape == doc.Upper:
		return k.Tag.Nominal() || k.Tag == doc.X || k.Flags.Has(doc.Abbrev)
	case k.Tag == doc.Propn:
		return capital || f.continues(i) || k.Morph.Number() != doc.Plur && !f.afterMark(i) && f.goesOn(i+1)
	case k.Tag == doc.Noun || k.Tag == doc.Adj || k.Tag == doc.X:
		return f.continues(i) && !low
	}
	return false
}

// continues reports that another word of a name, no given name, stands right
// after token i.
func (f *finder) continues(i int) bool {
	if i+1 >= len(f.t.Tokens) {
		return false
	}
	k := &f.t.Tokens[i+1]
	if k.Kind != doc.Word || k.Shape == doc.Lower || k.Flags.Has(doc.Elided) || k.Flags.Has(doc.SentenceStart) || f.r.NotNames.Has(k.Norm) || !k.Tag.Nominal() {
		return false
	}
	if kind := f.noun(k); kind == doc.Person {
		return false
	}
	if _, ok := f.given(i + 1); !ok {
		return true
	}
	// "Marylise Léon, …": the given name is a surname here.
	return f.t.Tokens[i].Tag == doc.Propn && (i+2 >= len(f.t.Tokens) || f.t.Tokens[i+2].Shape == doc.Lower || f.t.Tokens[i+2].Kind != doc.Word)
}

// goesOn reports that what stands at token i can follow a subject: a finite verb,
// the clitics before one, a comma, a possessive.
func (f *finder) goesOn(i int) bool {
	if i >= len(f.t.Tokens) {
		return true
	}
	k := &f.t.Tokens[i]
	return k.Tag.Finite() || k.Tag == doc.PronPers || k.Tag == doc.AdvNeg || k.Tag == doc.VerbPast || k.Flags.Has(doc.Clitic) ||
		k.Kind == doc.Punct || f.r.And.Has(k.Norm) || k.Flags.Has(doc.SentenceStart)
}

// shouted reports a word among others in capitals that are no names: "EN DIRECT",
// "LIRE LA SUITE".
func (f *finder) shouted(i int) bool {
	if f.t.Tokens[i].Shape != doc.Upper || f.r.Places.Has(f.t.Tokens[i].Norm) {
		return false
	}
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(f.t.Tokens) || f.t.Tokens[max(i, j)].Flags.Has(doc.SentenceStart) {
			continue
		}
		k := &f.t.Tokens[j]
		if k.Shape != doc.Upper || k.Kind != doc.Word {
			continue
		}
		switch k.Tag {
		case doc.Propn, doc.Noun, doc.Adj, doc.X:
		default:
			if !k.Flags.Has(doc.Abbrev) {
				return true
			}
		}
	}
	return false
}

// afterGiven reports a word right after a given name: whatever it may mean
// elsewhere, it is a surname here.
func (f *finder) afterGiven(i int) bool {
	if i == 0 || f.t.Tokens[i].Flags.Has(doc.SentenceStart) || f.t.Tokens[i].Shape == doc.Lower {
		return false
	}
	_, ok := f.given(i - 1)
	return ok
}

// surname reports a word that the text has as somebody's surname.
func (f *finder) surname(i int) bool {
	return *f.seen.at(f.t.Tokens[i].Norm.Hash)&seenSurname != 0 && f.t.Tokens[i].Shape != doc.Lower && !f.determined(i)
}

// demonym reports a people's name with its article: "l'Uruguayen", "l'Islandaise
// Katla Jónsdóttir".
func (f *finder) demonym(i int) bool {
	k := &f.t.Tokens[i]
	if k.Shape != doc.Capital || i == 0 || f.articled(i-1) {
		return false
	}
	before := &f.t.Tokens[i-1]
	elided := before.Flags.Has(doc.Elided)
	next := k
	if i+1 < len(f.t.Tokens) {
		next = &f.t.Tokens[i+1]
	}
	modifies := f.r.HeadLast && k.Tag == doc.Adj && next.Tag == doc.Noun && next.Shape == doc.Lower // "Venezuelan oil"
	if !modifies && !f.determined(i) && !elided && before.Tag != doc.Num && before.Kind != doc.Number && !before.Tag.Adjective() {
		return false
	}
	capital := next != k && next.Shape == doc.Capital
	switch {
	case f.r.Places.Has(k.Norm): // "le Suisse Urs Amman"
		return capital && f.fullName(i+1)
	case capital && !f.fullName(i+1) && !elided, capital && f.partKind(next) != 0:
		return false // "the Czech Republic"
	}
	if is, ok := f.r.Peoples.Get(k.Norm); ok {
		return is
	}
	for _, ending := range f.r.Demonyms {
		if strings.HasSuffix(k.Norm.Text, ending) {
			return true
		}
	}
	return false
}

// fullName reports a given name, or two words with capitals.
func (f *finder) fullName(i int) bool {
	if _, ok := f.given(i); ok {
		return true
	}
	return i+1 < len(f.t.Tokens) && f.t.Tokens[i].Tag == doc.Propn && f.t.Tokens[i+1].Tag == doc.Propn && f.t.Tokens[i+1].Shape == doc.Capital
}

func (f *finder) afterMark(i int) bool {
	return i > 0 && (f.t.Tokens[i-1].Kind == doc.QuoteMark || f.t.Tokens[i-1].Norm.Text == ":")
}

// given looks up a first name, by its first part where it has several.
func (f *finder) given(i int) (doc.Morph, bool) {
	k := &f.t.Tokens[i]
	if k.Shape == doc.Lower || k.Kind != doc.Word {
		return 0, false
	}
	if m, ok := f.r.GivenNames.Get(k.Norm); ok {
		return m, true
	}
	for n := 2; n < len(k.Norm.Text); n++ {
		if k.Norm.Text[n] == '-' {
			return f.r.GivenNames.Get(doc.FormOf(k.Norm.Text[:n]))
		}
	}
	return 0, false
}

// body reports a word that says by itself what it names: "ministère", "Paris".
func (f *finder) body(i int) bool {
	_, ok := f.r.Nouns.Get(f.t.Tokens[i].Norm)
	return ok || f.r.Places.Has(f.t.Tokens[i].Norm)
}

// noun is what a noun says of whom it names.
func (f *finder) noun(k *doc.Token) doc.EntityKind {
	if kind, ok := f.r.Nouns.Get(k.Norm); ok {
		return kind
	}
	if k.Tag == doc.VerbPres || k.Tag == doc.VerbPast {
		return 0 // "Neighbouring Maroa" is no neighbour
	}
	kind, _ := f.r.Nouns.Get(k.Lemma)
	return kind
}

// determined reports an article before a word: "le Kremlin", "l'Insee".
func (f *finder) determined(i int) bool {
	return i > 0 && (f.t.Tokens[i-1].Tag == doc.Det || f.t.Tokens[i-1].Tag == doc.AdpDet)
}
