package fr

import (
	_ "embed"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/tag"
)

var (
	//go:embed model.bin
	taggerModel string
	//go:embed data/tag-between.txt
	tagBetween string
	//go:embed data/tag-composed.txt
	tagComposed string
	//go:embed data/tag-unaccusative.txt
	tagUnaccusative string
)

// tagger is the perceptron that model.md describes.
func tagger() (tag.Tagger, error) { return tag.New(taggerModel, verbs()) }

// verbs is how French verbs combine.
func verbs() *tag.Verbs {
	v := new(tag.Verbs)
	for lemma, h := range map[string]tag.Helper{
		"avoir":   {Participle: tag.Perfect},          // a dit
		"être":    {Participle: tag.Passive},          // est tué
		"pouvoir": {Infinitive: tag.Modal},            // peut dire
		"devoir":  {Infinitive: tag.Modal},            // doit dire
		"aller":   {Infinitive: tag.Modal},            // va dire
		"venir":   {Infinitive: tag.Modal, Via: "de"}, // vient de dire
		"faire":   {Infinitive: tag.Causative},        // fait valoir
		"laisser": {Infinitive: tag.Causative},        // laisse entendre
	} {
		v.Helpers.Set(lemma, h)
	}
	set(&v.Proclitics, tag.Object, "le", "la", "l'", "les", "lui", "leur", "y", "en")
	set(&v.Proclitics, tag.Self, "se", "s'")
	set(&v.Proclitics, tag.FirstSelf, "me", "m'")
	set(&v.Proclitics, tag.SecondSelf, "te", "t'")
	set(&v.Proclitics, tag.Doubled, "nous", "vous")
	set(&v.Proclitics, tag.Ne, "ne", "n'")
	set(&v.Negators, tag.Half, "ne", "n'")
	set(&v.Negators, tag.Whole, "pas")
	set(&v.Negators, tag.Other, "plus", "jamais", "rien", "guère", "point", "aucunement", "nullement")
	set(&v.Deniers, struct{}{}, "personne", "rien", "aucun", "aucune", "nul", "nulle", "ni")
	set(&v.Clauses, struct{}{}, "quand", "comment", "pourquoi", "combien", "où", "que", "qu'", "si", "comme")
	set(&v.Restrictors, struct{}{}, "que", "qu'")
	set(&v.Dreads, struct{}{}, "craindre", "redouter", "appréhender", "trembler", "éviter", "empêcher",
		"peur", "crainte", "risque", "danger", "avant", "moins") // à moins que
	set(&v.Comparatives, struct{}{}, "plus", "moins", "mieux", "davantage", "autre", "autrement", "meilleur", "meilleure", "pire", "plutôt")
	set(&v.Subjects, tag.AfterVerb, "-je", "-tu", "-il", "-elle", "-on", "-nous", "-vous", "-ils", "-elles",
		"-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-ce")
	for _, row := range lang.Table(tagBetween) {
		v.Between.Set(row[0], struct{}{})
	}
	for _, row := range lang.Table(tagComposed) {
		v.Compose(row[0])
	}
	for _, row := range lang.Table(tagUnaccusative) {
		v.Unaccusative.Set(row[0], struct{}{})
	}
	return v
}

func set[V any](l *doc.Lexicon[V], v V, words ...string) {
	for _, w := range words {
		l.Set(w, v)
	}
}
