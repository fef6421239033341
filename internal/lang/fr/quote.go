package fr

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/quote"
)

var (
	//go:embed data/quote-cues.txt
	quoteCues string
	//go:embed data/quote-forms.txt
	quoteForms string
	//go:embed data/quote-labels.txt
	quoteLabels string
	//go:embed data/quote-sources.txt
	quoteSources string
	//go:embed data/quote-times.txt
	quoteTimes string
	//go:embed data/speaker-nouns.txt
	speakerNouns string
)

// frames are the names of frames in the list of cues.
var frames = map[string]quote.Frame{
	"says": quote.Says, "asks": quote.Asks, "claims": quote.Claims, "orders": quote.Orders, "utters": quote.Utters,
	"phrases": quote.Phrases, "calls": quote.Calls, "brands": quote.Brands, "tells": quote.Tells, "thinks": quote.Thinks, "shows": quote.Shows, "sees": quote.Sees, "vague": quote.Vague,
}

// labels are the names of uses in the list of labels.
var labels = map[string]quote.Label{"words": quote.Mentioned, "of": quote.WithOf}

// kinds are the names of kinds in the list of nouns.
var kinds = map[string]doc.EntityKind{
	"person": doc.Person, "organization": doc.Organization, "place": doc.Place, "other": doc.Other,
}

// quoteRules is French as the quote stage reads it.
func quoteRules() quote.Rules {
	r := quote.Rules{Pronouns: pronouns(), Speakers: nouns(), Rumour: true}
	for _, row := range lang.Table(quoteCues) {
		var f quote.Frame
		for _, name := range strings.Fields(row[1]) {
			f |= frames[name]
		}
		lemma, reflexive := row[0], false
		for _, se := range []string{"se ", "s'"} {
			if rest, ok := strings.CutPrefix(lemma, se); ok {
				lemma, reflexive = rest, true
			}
		}
		if reflexive {
			r.Reflexives.Set(lemma, f)
		} else {
			r.Cues.Set(lemma, f)
		}
		for _, form := range conjugate(lemma) {
			r.Forms.Set(form, lemma)
		}
	}
	for _, row := range lang.Table(quoteForms) {
		r.Forms.Set(row[0], row[1])
	}
	for _, row := range lang.Table(quoteSources) {
		r.Sources.Set(row[0], quote.Source{Lemma: row[1], Doubtful: slices.Contains(row[2:], "doubtful"), Own: slices.Contains(row[2:], "own")})
	}
	for _, row := range lang.Table(quoteLabels) {
		l := quote.Named
		for _, use := range row[1:] {
			l |= labels[use]
		}
		r.Labels.Set(row[0], l)
	}
	for _, row := range lang.Table(quoteTimes) {
		r.Times.Set(row[0], struct{}{})
	}
	for _, row := range lang.Table(entityGivenNames) {
		r.GivenNames.Set(row[0], struct{}{})
	}
	for phrase, skip := range map[string]int{"de source": 1, "de sources": 1, "auprès de": 2, "auprès d'": 2, "auprès du": 2, "auprès des": 2, "dans": 1, "sur": 1,
		"à": 1, "au": 1, "aux": 1, "chez": 1, "au sein de": 3, "au sein du": 3, "du côté de": 3, "du côté du": 3, "dans les rangs de": 4} {
		r.Learned.Set(phrase, skip)
	}
	set(&r.Words, struct{}{}, "termes", "mots", "propos", "dires", "déclarations", "confidences", "paroles")
	for _, phrase := range []string{"comme", "ainsi que", "ce que", "ce qu'"} {
		r.Comparisons.Set(phrase, struct{}{})
	}
	set(&r.Complementizers, struct{}{}, "que", "qu'")
	set(&r.Questions, struct{}{}, "si", "s'", "comment", "pourquoi", "où", "quand", "quel", "quelle", "quels", "quelles", "combien")
	set(&r.Binders, struct{}{}, "dès", "alors", "tandis", "pendant", "après", "avant", "depuis", "parce", "afin", "pour", "sans",
		"bien", "ainsi", "tant", "autant", "plus", "moins", "pourvu", "lors", "aussitôt", "sitôt", "même", "autre", "autres", "plutôt", "telle", "tel", "tels", "telles")
	set(&r.Unsaid, struct{}{}, "falloir", "vouloir", "souhaiter", "refuser", "éviter", "oublier", "omettre", "espérer",
		"être", "convenir", "importer", "suffire")
	set(&r.Infinitives, struct{}{}, "de", "d'", "à")
	set(&r.Within, struct{}{}, "dans", "y")
	set(&r.Goals, struct{}{}, "à", "au", "aux")
	set(&r.Clitics, struct{}{}, "me", "m'", "te", "t'", "se", "s'", "lui", "leur", "nous", "vous", "le", "la", "les", "l'", "y", "en", "ne", "n'")
	set(&r.Impersonal, struct{}{}, "il")
	set(&r.Generic, struct{}{}, "on", "-on", "-t-on")
	set(&r.Then, struct{}{}, "puis", "ensuite", "enfin", "ainsi")
	set(&r.Of, struct{}{}, "de", "d'", "du", "des")
	set(&r.Quantifiers, struct{}{}, "près", "plus", "moins", "environ")
	set(&r.Agents, struct{}{}, "par")
	set(&r.Manner, struct{}{}, "cas", "âge", "âges", "saison", "saisons", "besoin", "besoins", "revenu", "revenus", "situation", "situations", "goût", "goûts",
		"nature", "taille", "circonstances", "heure", "heures", "jour", "jours", "formule", "formules", "modalités", "critère", "critères", "condition",
		"conditions", "moyens", "envie", "envies", "humeur", "type", "types", "niveau", "niveaux", "catégorie", "catégories", "ressources", "usage", "usages",
		"méthode", "lieu", "lieux", "date", "dates", "période", "périodes", "poids", "sexe", "ordre", "degré", "mode", "modèle", "modèles", "secteur", "secteurs")
	set(&r.Titles, struct{}{}, "me", "mes", "mgr", "dr", "pr", "mme", "mmes", "mlle", "cdt", "cne", "gal", "lt", "col")
	set(&r.Utterances, struct{}{}, "réaction", "réactions", "réponse", "réplique", "bilan", "analyse", "commentaire", "commentaires", "explication",
		"explications", "verdict", "avis", "message", "conclusion", "constat", "aveu", "promesse", "cri", "mots", "mot", "phrase", "déclaration", "témoignage",
		"confidence", "confidences", "argument", "conseil", "souvenir", "résumé", "appel", "propos", "mise", "question", "remarque", "tweet", "credo")
	return r
}

// pronouns are the subject pronouns with their agreement.
func pronouns() (l doc.Lexicon[doc.Morph]) {
	for m, words := range map[doc.Morph]string{
		doc.Sing | doc.First:            "je j' moi",
		doc.Sing | doc.Second:           "tu",
		doc.Sing | doc.Masc | doc.Third: "il celui-ci celui-là",
		doc.Sing | doc.Fem | doc.Third:  "elle celle-ci celle-là",
		doc.Sing | doc.Third:            "on l'on",
		doc.Plur | doc.First:            "nous",
		doc.Plur | doc.Second:           "vous",
		doc.Plur | doc.Masc | doc.Third: "ils ceux-ci eux",
		doc.Plur | doc.Fem | doc.Third:  "elles celles-ci",
		doc.Sing | doc.Neut | doc.Third: "cela ça ce c' ceci",
	} {
		for _, w := range strings.Fields(words) {
			l.Set(w, m)
		}
	}
	return l
}

// nouns are the nouns of those who speak.
func nouns() (l doc.Lexicon[doc.EntityKind]) {
	for _, row := range lang.Table(speakerNouns) {
		l.Set(row[0], kinds[row[1]])
	}
	return l
}
