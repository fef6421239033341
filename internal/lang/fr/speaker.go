package fr

import (
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/lang"
	"github.com/dixit-nlp/dixit/internal/speaker"
)

// speakerRules is French as the speaker stage reads it.
func speakerRules() speaker.Rules {
	r := speaker.Rules{Nouns: nouns(), Genders: nounGenders(), Clitic: []string{"-t-", "-"}}
	set(&r.Of, struct{}{}, "de", "d'", "du", "des")
	set(&r.And, struct{}{}, "et")
	set(&r.Around, struct{}{}, "entourage", "cabinet", "équipe", "équipes", "services")
	set(&r.Continues, struct{}{}, "ajouter", "poursuivre", "conclure", "continuer", "préciser", "compléter", "insister", "renchérir")
	for i, noun := range strings.Fields("vicénaire trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire") {
		r.Decades.Set(noun, byte(i+2))
	}
	set(&r.Company, 2, "syndicat", "centrale", "association", "fédération", "confédération", "collectif", "ong", "union", "intersyndicale")
	set(&r.Company, 3, "journal", "quotidien", "hebdomadaire", "magazine", "chaîne", "radio", "média", "agence", "revue", "site")
	set(&r.Company, 4, "université", "institut", "laboratoire", "école", "hôpital", "établissement", "muséum", "observatoire")
	set(&r.Company, 7, "organisation", "organisme", "institution", "instance", "structure")
	set(&r.Company, 6, "autorité", "régulateur", "fondation", "mutuelle", "coopérative", "cabinet")
	set(&r.Company, 5, "parti", "formation", "mouvement")
	set(&r.Company, 1, "groupe", "entreprise", "société", "compagnie", "firme", "constructeur", "équipementier", "fabricant", "opérateur", "distributeur",
		"industriel", "exploitant", "conglomérat", "géant", "start-up", "enseigne", "banque", "assureur", "multinationale", "club", "marque", "transporteur", "avionneur")
	for _, row := range lang.GivenNames(entityGivenNames) {
		r.GivenNames.Set(row[0], genders[row[1]])
	}
	for _, row := range lang.Table(entityBodies) {
		sort, _ := r.Company.Get(doc.FormOf(row[1]))
		r.Bodies.Set(row[0], sort)
	}
	set(&r.Sides, struct{}{}, "côté", "part")
	set(&r.Deaths, struct{}{}, "mort", "morte", "décédé", "décédée", "décès", "éteint", "éteinte", "disparition", "disparu", "disparue")
	set(&r.Lately, struct{}{}, "a", "ont", "est", "sont")
	set(&r.Ages, struct{}{}, "âge", "âgé", "âgée")
	set(&r.Years, struct{}{}, "ans", "an")
	set(&r.Related, struct{}{}, strings.Fields("confrère consœur collègue homologue ami amie complice acolyte coéquipier coéquipière camarade compère rival rivale adversaire")...)
	set(&r.Elected, struct{}{}, strings.Fields("député députée sénateur sénatrice eurodéputé eurodéputée maire adjoint adjointe conseiller conseillère président présidente vice-président vice-présidente")...)
	set(&r.Both, struct{}{}, "deux")
	r.Join = "et"
	set(&r.Pairs, 1, "premier", "première")
	set(&r.Pairs, 2, "second", "seconde")
	set(&r.Anybody, true, strings.Fields(private)...)
	set(&r.Anybody, false, strings.Fields(broad)...)
	set(&r.Merely, struct{}{}, "homme", "femme", "dame", "monsieur")
	set(&r.Offices, struct{}{}, strings.Fields(offices)...)
	set(&r.Where, struct{}{}, "à", "au", "aux", "chez", "dans", "auprès", "côté", "sein", "rangs")
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
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Third}, "ses", "son", "sa", "l'")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Masc | doc.Third}, "le")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Fem | doc.Third}, "la")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Plur | doc.Third}, "les")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Plur | doc.Third}, "leurs", "leur")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Third, Generic: true}, "on", "-on", "-t-on")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Masc | doc.Third}, "celui")
	set(&r.Pronouns, speaker.Pronoun{Morph: doc.Sing | doc.Fem | doc.Third}, "celle")
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

// private are nouns for people without an office, or who are not spoken of for it;
// broad are nouns for people whatever theirs is.
const (
	private = `homme femme jeune adolescent adolescente garçon fille gamin gamine père mère mari épouse veuf veuve
		trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire centenaire
		suspect suspecte accusé accusée prévenu prévenue condamné condamnée victime plaignant plaignante détenu détenue
		retraité retraitée rescapé rescapée survivant survivante passionné voisin voisine habitant habitante aîné aînée cadet cadette benjamin benjamine
		frère sœur fils jumeau jumelle oncle tante cousin cousine neveu nièce grand-père grand-mère papa maman compagnon compagne conjoint conjointe concubin concubine
		ado adulte môme gosse agresseur agresseuse assaillant assaillante meurtrier meurtrière assassin fugitif fugitive fuyard fuyarde forcené forcenée tireur tireuse
		inculpé inculpée mis-en-cause naufragé naufragée miraculé miraculée randonneur randonneuse automobiliste motard motarde piéton piétonne passager passagère`
	broad = `champion championne vainqueur lauréat lauréate tenant tenante favori favorite leader vétéran héros héroïne natif native
		intéressé intéressée invité invitée candidat candidate militant militante
		praticien praticienne spécialiste expert experte chercheur chercheuse scientifique universitaire dirigeant dirigeante responsable
		socialiste social-démocrate chrétien-démocrate démocrate conservateur conservatrice libéral libérale travailliste communiste écologiste centriste insoumis insoumise républicain républicaine frontiste macroniste souverainiste indépendantiste
		sportif sportive artiste musicien musicienne auteur autrice auteure entrepreneur entrepreneuse technicien technicienne professionnel professionnelle`
)

// offices are nouns for those who hold an office, of whom a text has rather one.
const offices = `ministre président présidente premier première vice-président vice-présidente maire adjoint adjointe préfet préfète sous-préfet sous-préfète
	procureur procureure juge avocat avocate directeur directrice porte-parole secrétaire chef cheffe patron patronne pdg dg député députée sénateur sénatrice
	eurodéputé eurodéputée conseiller conseillère évêque archevêque gouverneur gouverneure chancelier chancelière commissaire ambassadeur
	ambassadrice entraîneur entraîneuse sélectionneur sélectionneuse capitaine gardien gardienne arbitre trésorier trésorière proviseur proviseure recteur
	rectrice doyen doyenne bâtonnier bâtonnière commandant commandante colonel colonelle général générale médiateur médiatrice rapporteur rapporteure
	mairesse bourgmestre échevin échevine syndic syndique ministre-président ministre-présidente vice-premier vice-première sous-ministre vice-ministre coprésident coprésidente
	sous-directeur sous-directrice codirecteur codirectrice vice-procureur vice-procureure greffier greffière coroner garde intendant intendante principal principale
	coach manager manageur manageuse drh dga dircom rédacteur rédactrice cardinal nonce consul consule questeur questeure haut-commissaire
	cosecrétaire coordinateur coordinatrice coordonnateur coordonnatrice lieutenant lieutenante lieutenant-colonel amiral amirale mandataire`

// nounGenders are the genders of nouns that come in pairs: "avocat", "avocate".
func nounGenders() (l doc.Lexicon[doc.Morph]) {
	all := nouns()
	for _, row := range lang.Table(speakerNouns) {
		for _, pair := range [...][2]string{{"", "e"}, {"teur", "trice"}, {"eur", "euse"}, {"er", "ère"}, {"en", "enne"}, {"on", "onne"}, {"f", "ve"}, {"", "esse"}} {
			if stem, ok := strings.CutSuffix(row[0], pair[1]); ok && stem != "" && all.Has(doc.FormOf(stem+pair[0])) {
				l.Set(row[0], doc.Fem)
				l.Set(stem+pair[0], doc.Masc)
			}
		}
	}
	return l
}
