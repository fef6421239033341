package main

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/tag/model"
)

// language is what the trainer needs to know of one: its treebanks, and how
// their annotation maps to ours.
type language struct {
	code, name string
	train, dev []treebank
	// conjugate makes forms out of the list of verbs of the language.
	conjugate func(rows [][]string) []inflected
	// third is the number of the third person singular among the forms of the present
	// that conjugate makes of a verb.
	third int
}

// treebank is one CoNLL-U file.
type treebank struct {
	file    string // without ".conllu"
	licence string
	// mute treebanks leave number and gender of nouns out (spoken French).
	mute bool
}

var languages = []language{
	{
		code: "fr", name: "French", conjugate: frenchParadigms,
		train: []treebank{
			{file: "fr_sequoia-ud-train", licence: "LGPL-LR"},
			{file: "fr_gsd-ud-dev", licence: "CC BY-SA 4.0"},
			{file: "fr_fqb-ud-test", licence: "LGPL-LR"},
			{file: "fr_rhapsodie-ud-train", licence: "CC BY-SA 4.0", mute: true},
			{file: "fr_rhapsodie-ud-dev", licence: "CC BY-SA 4.0", mute: true},
			{file: "fr_parisstories-ud-train", licence: "CC BY-SA 4.0", mute: true},
			{file: "fr_parisstories-ud-dev", licence: "CC BY-SA 4.0", mute: true},
		},
		dev: []treebank{{file: "fr_sequoia-ud-dev", licence: "LGPL-LR"}},
	},
	{
		code: "en", name: "English", conjugate: englishParadigms, third: 1,
		train: []treebank{{file: "en_ewt-ud-train", licence: "CC BY-SA 4.0"}},
		dev:   []treebank{{file: "en_ewt-ud-dev", licence: "CC BY-SA 4.0"}},
	},
}

// answer reads what a treebank says of one word.
func (l *language) answer(x *row, norm string, merged bool) answer {
	a := answer{upos: x.upos, tag: l.tag(x, norm, merged), lemma: strings.ToLower(x.lemma)}
	if model.Agrees(a.tag) {
		a.morph = morphOf(x)
		a.agrees = true
	}
	a.verb = verbForm(a.tag, x.feats)
	if a.lemma == "" || a.lemma == "_" || a.tag == doc.Propn || strings.Contains(norm, "0") {
		a.lemma = norm
	}
	return a
}

var plainTags = map[string]doc.Tag{
	"ADJ": doc.Adj, "ADP": doc.Adp, "ADV": doc.Adv, "CCONJ": doc.Cconj, "DET": doc.Det, "INTJ": doc.Intj,
	"NOUN": doc.Noun, "NUM": doc.Num, "PART": doc.Particle, "PRON": doc.Pron, "PROPN": doc.Propn,
	"PUNCT": doc.PunctTag, "SCONJ": doc.Sconj, "SYM": doc.SymTag, "X": doc.X,
}

// tag refines a universal class by its features.
func (l *language) tag(x *row, norm string, merged bool) doc.Tag {
	f := x.feats
	negative := f.get("Polarity") == "Neg"
	switch x.upos {
	case "VERB":
		return verbTag(f, doc.VerbFin)
	case "AUX":
		return verbTag(f, doc.AuxFin)
	case "PRON":
		return l.pronoun(x, norm)
	case "DET":
		switch {
		case f.get("Poss") == "Yes":
			return doc.DetPoss
		case f.get("PronType") == "Dem":
			return doc.DetDem
		}
	case "ADP":
		if merged {
			return doc.AdpDet
		}
	case "ADV":
		if negative && l.code == "fr" {
			return doc.AdvNeg
		}
	case "PART":
		if negative {
			return doc.AdvNeg
		}
	case "ADJ":
		if f.get("NumType") == "Ord" {
			return doc.AdjOrd
		}
	}
	if t, ok := plainTags[x.upos]; ok {
		return t
	}
	return doc.X
}

// verbTag splits verbs, and auxiliaries in the same order, by their form.
func verbTag(f features, finite doc.Tag) doc.Tag {
	switch f.get("VerbForm") {
	case "Inf":
		return finite + (doc.VerbInf - doc.VerbFin)
	case "Ger":
		return finite + (doc.VerbPres - doc.VerbFin)
	case "Part":
		if f.get("Tense") == "Pres" {
			return finite + (doc.VerbPres - doc.VerbFin)
		}
		return finite + (doc.VerbPast - doc.VerbFin)
	}
	if f.get("Mood") == "Imp" {
		return finite + (doc.VerbImp - doc.VerbFin)
	}
	return finite
}

func (l *language) pronoun(x *row, norm string) doc.Tag {
	if norm == "on" && l.code == "fr" {
		return doc.PronPers
	}
	switch x.feats.get("PronType") {
	case "Prs":
		switch {
		case x.feats.get("Poss") != "Yes":
			return doc.PronPers
		case strings.HasPrefix(x.rel, "nmod:poss"):
			return doc.DetPoss // "his house": a pronoun to the treebank, a determiner to our rules
		}
		return doc.PronPoss
	case "Rel":
		return doc.PronRel
	case "Int":
		return doc.PronInt
	case "Dem":
		return doc.PronDem
	}
	return doc.Pron
}

// upos is the universal class that a treebank of the language would give a tag.
func (l *language) upos(t doc.Tag) string {
	switch {
	case t == doc.DetPoss && l.code == "en":
		return "PRON"
	case t == doc.AdvNeg && l.code == "en":
		return "PART"
	}
	base, _, _ := strings.Cut(t.String(), "-")
	return base
}

var numbers = map[string]doc.Morph{"Sing": doc.Sing, "Plur": doc.Plur}
var genders = map[string]doc.Morph{"Masc": doc.Masc, "Fem": doc.Fem, "Neut": doc.Neut}
var persons = map[string]doc.Morph{"1": doc.First, "2": doc.Second, "3": doc.Third}

func morphOf(x *row) doc.Morph {
	m := numbers[x.feats.get("Number")] | genders[x.feats.get("Gender")]
	switch x.upos {
	case "VERB", "AUX", "PRON":
		m |= persons[x.feats.get("Person")]
	}
	return m
}

// verbForm is the tense and mood that the treebank gives the form of a verb.
func verbForm(t doc.Tag, f features) model.VerbForm {
	if !t.Verb() && !t.Aux() {
		return 0
	}
	tense := map[string]doc.Tense{"Pres": doc.Present, "Past": doc.Past, "Imp": doc.Imperfect, "Fut": doc.Future}[f.get("Tense")]
	mood := map[string]doc.Mood{"Cnd": doc.Conditional, "Sub": doc.Subjunctive, "Imp": doc.Imperative}[f.get("Mood")]
	switch t {
	case doc.VerbInf, doc.AuxInf:
		return model.FormOf(doc.NoTense, doc.NonFinite)
	case doc.VerbPast, doc.AuxPast:
		return model.FormOf(doc.Past, doc.NonFinite)
	case doc.VerbPres, doc.AuxPres:
		return model.FormOf(doc.Present, doc.NonFinite)
	}
	return model.FormOf(tense, mood)
}
