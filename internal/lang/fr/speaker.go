package fr

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/speaker"
)

// speakerRules is French as the speaker stage reads it.
func speakerRules() speaker.Rules {
	r := speaker.Rules{Nouns: nouns(), Clitic: []string{"-t-", "-"}}
	set(&r.Of, struct{}{}, "de", "d'", "du", "des")
	set(&r.And, struct{}{}, "et")
	set(&r.Continues, struct{}{}, "ajouter", "poursuivre", "conclure", "continuer", "préciser", "compléter", "insister", "renchérir")
	set(&r.Addressers, struct{}{}, "à", "au", "aux", "devant", "auprès")
	for m, words := range map[doc.Morph]string{
		doc.Sing | doc.First:            "je j' moi",
		doc.Sing | doc.Second:           "tu toi",
		doc.Sing | doc.Masc | doc.Third: "il lui",
		doc.Sing | doc.Fem | doc.Third:  "elle",
		doc.Plur | doc.First:            "nous",
		doc.Plur | doc.Second:           "vous",
		doc.Plur | doc.Masc | doc.Third: "ils eux",
		doc.Plur | doc.Fem | doc.Third:  "elles",
	} {
		for _, w := range strings.Fields(words) {
			for _, tie := range []string{"", "-", "-t-"} {
				r.Pronouns.Set(tie+w, speaker.Pronoun{Morph: m})
			}
		}
	}
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Third}, "ses", "son", "sa")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Plur | doc.Third}, "leurs", "leur")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Third, Generic: true}, "on", "-on", "-t-on")
	for m, words := range map[doc.Morph]string{
		doc.Sing | doc.Masc: "dernier celui-ci celui-là intéressé",
		doc.Sing | doc.Fem:  "dernière celle-ci celle-là intéressée",
		doc.Plur | doc.Masc: "derniers ceux-ci intéressés",
		doc.Plur | doc.Fem:  "dernières celles-ci intéressées",
	} {
		set(&r.Latter, speaker.Pronoun{Morph: m, Nearest: true}, strings.Fields(words)...)
	}
	for _, w := range []string{"intéressé", "intéressée"} { // the subject of the talk, not the last one named
		p, _ := r.Latter.Get(doc.FormOf(w))
		p.Nearest = false
		r.Latter.Set(w, p)
	}
	return r
}
