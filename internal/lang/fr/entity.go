package fr

import (
	_ "embed"
	"strings"

	"github.com/dixit-nlp/dixit/internal/doc"
	"github.com/dixit-nlp/dixit/internal/entity"
	"github.com/dixit-nlp/dixit/internal/lang"
)

var (
	//go:embed data/entity-bodies.txt
	entityBodies string
	//go:embed data/entity-given-names.txt
	entityGivenNames string
	//go:embed data/entity-parts.txt
	entityParts string
	//go:embed data/entity-places.txt
	entityPlaces string
	//go:embed data/entity-synonyms.txt
	entitySynonyms string
)

// genders are the names of genders in the lists; "both" tells nothing.
var genders = map[string]doc.Morph{"masc": doc.Masc, "fem": doc.Fem}

// entityRules is French as the entity stage reads it.
func entityRules() entity.Rules {
	r := entity.Rules{Nouns: nouns(), Genders: nounGenders()}
	for _, row := range lang.GivenNames(entityGivenNames) {
		r.GivenNames.Set(row[0], genders[row[1]])
	}
	for _, row := range lang.Table(entityBodies) {
		r.Bodies.Set(row[0], struct{}{})
	}
	for _, row := range lang.Table(entityParts) {
		r.Parts.Set(row[0], kindOf(row))
	}
	for _, row := range lang.Table(entityPlaces) {
		r.Places.Set(row[0], struct{}{})
	}
	for _, row := range lang.Table(entitySynonyms) {
		for _, noun := range strings.Split(row[0], ", ") {
			for _, office := range strings.Split(row[1], ", ") {
				r.Synonyms.Add(noun, office)
			}
		}
	}
	set(&r.Titles, entity.Title{Gender: doc.Masc}, "m.", "mm.", "monsieur", "sir", "lord", "mgr", "mgr.", "don", "dom", "cheikh", "abbé", "elhadj", "alhaji")
	set(&r.Titles, entity.Title{Gender: doc.Fem}, "mme", "mme.", "mlle", "mlle.", "madame", "mademoiselle", "mmes", "lady")
	set(&r.Titles, entity.Title{}, "dr", "dr.", "docteur", "docteure")
	set(&r.Titles, entity.Title{Office: "professeur", OfHers: "professeure"}, "pr", "pr.")
	set(&r.Titles, entity.Title{Gender: doc.Fem}, "dre", "dre.")
	set(&r.Titles, entity.Title{Gender: doc.Fem, Office: "professeur", OfHers: "professeure"}, "pre", "pre.")
	set(&r.Titles, entity.Title{Office: "avocat", OfHers: "avocate"}, "me", "me.", "maître")
	for title, office := range map[string]string{"cdt": "commandant", "cdt.": "commandant", "cne": "capitaine", "cne.": "capitaine", "gal": "général", "gal.": "général",
		"col.": "colonel", "lcl": "lieutenant-colonel", "adj.": "adjudant", "sgt": "sergent", "sgt.": "sergent", "cpl": "caporal"} {
		r.Titles.Set(title, entity.Title{Office: office})
	}
	set(&r.Portfolios, struct{}{}, "ministre", "ministres", "ministère", "secrétariat", "ministérielle", "état")
	set(&r.Grounds, struct{}{}, "stade", "parc")
	set(&r.Quarters, struct{}{}, "nord", "sud", "est", "ouest")
	set(&r.Compass, struct{}{}, "nord", "sud", "est", "ouest")
	r.Towns = entity.Towns{Start: []string{"saint-", "sainte-"}, Inside: []string{"-sur-", "-sous-", "-lès-", "-lez-", "-les-", "-en-", "-aux-"}}
	set(&r.Roads, struct{}{}, "a", "n", "rn", "d", "rd")
	set(&r.Within, struct{}{}, "dans")
	set(&r.Kin, struct{}{}, "fils", "cie", "associés", "filles", "frères")
	set(&r.Common, struct{}{}, strings.Fields(common)...)
	set(&r.Particles, struct{}{}, "de", "d'", "du", "des", "von", "van", "der", "den", "ben", "bin", "ibn", "al", "el", "da", "di", "dos", "la", "le")
	set(&r.Of, struct{}{}, "de", "d'", "du", "des")
	set(&r.At, struct{}{}, "chez", "pour", "sur", "dans")
	set(&r.Either, struct{}{}, "gestionnaire", "exploitant", "opérateur", "éditeur", "fournisseur", "propriétaire", "bailleur", "actionnaire", "concurrent", "leader", "prestataire",
		"organisateur", "repreneur", "promoteur", "employeur", "producteur", "distributeur", "importateur", "exportateur", "partenaire", "rival", "héritier", "pionnier", "spécialiste", "champion", "voisin")
	set(&r.Employers, struct{}{}, "pdg", "dg", "patron", "patronne", "directeur", "directrice", "actionnaire", "actionnaires", "salarié", "salariés", "salariées",
		"employés", "fondateur", "fondatrice", "cofondateur", "cofondatrice", "filiale", "filiales", "clients", "général", "générale", "dirigeant", "dirigeants")
	set(&r.Whereabouts, struct{}{}, "à", "en", "au", "aux", "depuis", "vers", "près")
	set(&r.Indefinite, struct{}{}, "un", "une")
	set(&r.Degrees, struct{}{}, "général", "générale", "colonel", "colonelle", "lieutenant", "lieutenante", "lieutenant-colonel", "commandant", "commandante", "capitaine",
		"amiral", "amirale", "adjudant", "major", "brigadier", "professeur", "professeure", "docteur", "docteure")
	set(&r.Ranks, struct{}{}, "premier", "première", "vice", "sous")
	set(&r.Formers, struct{}{}, "ancien", "ancienne")
	set(&r.Passing, struct{}{}, "actuel", "actuelle", "nouveau", "nouvelle", "nouvel")
	set(&r.Definite, struct{}{}, "le", "la", "l'", "ce", "cet", "cette")
	set(&r.And, struct{}{}, "et")
	set(&r.Around, struct{}{}, "entourage", "cabinet", "équipe", "équipes", "services")
	set(&r.Years, struct{}{}, "ans", "an", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine")
	r.Demonyms = []string{"ien", "iens", "yen", "yens", "yenne", "yennes", "ienne", "iennes", "ais", "aise", "aises", "ois", "oise", "oises", "ain", "ains", "aine", "aines",
		"éen", "éens", "éenne", "éennes", "ol", "ole", "ols", "ard", "ards", "arde", "ite", "ites"}
	set(&r.Peoples, true, strings.Fields(peoples)...)
	set(&r.Several, struct{}{}, "mm.", "mmes", "drs")
	set(&r.NotNames, struct{}{}, "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre", "selon", "et", "le", "la", "les", "l'", "un", "une", "premier", "première", "vice",
		"ancien", "ancienne", "je", "il", "elle", "vidéo", "photo", "photos", "suite", "direct", "exclusif", "édito", "reportage",
		"contacté", "contactée", "contactés", "contactées", "sollicité", "sollicitée", "sollicités", "sollicitées", "interrogé", "interrogée", "interrogés", "interrogées",
		"baptisé", "baptisée", "surnommé", "surnommée", "né", "née",
		"joint", "jointe", "joints", "jointes", "questionné", "questionnée", "invité", "invitée", "voilà", "voici")
	return r
}

// common are acronyms of common nouns, which name nobody and nothing.
const common = `pme tpe eti pmi tva cdi cdd smic ivg hlm rsa pib sms gsm opa opv rtt csg irm adn arn pdf gps tgv ter rer vtt vtc suv bd cv dvd cd sida vih hiv tnt wc zad zfe ogm ong ehpad ulm ovni pv plu scot htva htt ttc ht vip uv co2 iad ia esn rh drh dsi pac lgbt lgbtq vae vmc ko rib ine qr covid srl j.-c. p.-s. ps. stp n.d.l.r.`

// peoples are names of peoples whose ending is none of those of Demonyms.
const peoples = `basque basques breton bretonne bretons flamand flamande flamands suisse suisses belge belges russe russes turc turque turcs grec grecque grecs tchèque tchèques slovaque slovaques slovène serbe serbes croate croates arabe arabes kurde kurdes corse corses catalan catalane catalans allemand allemande allemands afghan afghane afghans ouzbek kazakh kazakhe tadjik tadjike kirghize tchétchène tchétchènes monténégrin argentin argentine argentins philippin philippine bulgare bulgares moldave moldaves
	scandinave nordique nordiques britannique britanniques malgache peul peule touareg touaregs kanak kanake letton lettone burkinabé burkinabè nigérian nigériane qatari qatarie saoudien saoudienne émirati émiratie pakistanaise tchadien polonaise tibétain monégasque andalou normand normande picard picarde auvergnat savoyard lillois tatar yéménite slave mongol ouïghour ouïghours rom roms tsigane wallon wallonne galicien français françaises`
