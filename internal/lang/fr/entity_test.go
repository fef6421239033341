package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

func TestEntities(t *testing.T) {
	langtest.Entities(t, langtest.Load(t, Pack), []langtest.Reading{
		{"everybody with his role and all his mentions", "La maire de Nort, Inès Morvan, a reçu Paul Vidal, céréalier à Vaux. M. Vidal réclame de l'eau. La maire l'a écouté.", []string{
			`place Nort: Nort`,
			`person Inès Morvan, maire de Nort: La maire de Nort, Inès Morvan | La maire`,
			`person Paul Vidal, céréalier à Vaux: Paul Vidal, céréalier à Vaux | M. Vidal`,
			`place Vaux: Vaux`,
		}},
		{"a body with its acronym", "L'Agence nationale de l'eau (ANE) alerte. L'ANE attend la pluie.", []string{
			`organization Agence nationale de l'eau: Agence nationale de l'eau | ANE | ANE`,
		}},
		{"a party is no short form of its member", "Le maire, Alain Dupuis (LR), part.", []string{
			`person Alain Dupuis, maire: Le maire, Alain Dupuis`,
			`organization LR: LR`,
		}},
		{"a name with all its words", "Rail Ouest embauche. La banque Orval & Cie aussi, comme le Syndicat de la petite enfance.", []string{
			`organization Rail Ouest: Rail Ouest`,
			`organization Orval & Cie: La banque Orval & Cie`,
			`organization Syndicat de la petite enfance: Syndicat de la petite enfance`,
		}},
		{"the matter of a ministry is none", "Paul Vidal, ministre de l'Intérieur, part.", []string{
			`person Paul Vidal, ministre de l'Intérieur: Paul Vidal, ministre de l'Intérieur`,
		}},
		{"the body that a noun calls, not its staff", "Les salariés de l'équipementier Ferrovia défilent.", []string{
			`organization Ferrovia: l'équipementier Ferrovia`,
		}},
		{"capitals that shout are no names", "EN DIRECT - Le pont rouvre à Nort", []string{
			`place Nort: Nort`,
		}},
		{"a dateline is a place and an agency", "NORT (APO) – Le pont rouvre.", []string{
			`place NORT: NORT`,
			`organization APO: APO`,
		}},
		{"two of one family name", "Anne Roux et son frère Marc Roux ont gagné. Mme Roux sourit, M. Roux pleure.", []string{
			`person Anne Roux: Anne Roux | Mme Roux`,
			`person Marc Roux, frère: son frère Marc Roux | M. Roux`,
		}},
		{"those who are counted behind a name are not its bearer", "Après le blocus du port par la Suède, 300 ouvriers sont partis.", []string{
			`place Suède: Suède`,
		}},
		{"a particle goes with the name", "Jean-Pierre de La Tour sort. M. de La Tour salue.", []string{
			`person Jean-Pierre de La Tour: Jean-Pierre de La Tour | M. de La Tour`,
		}},
		{"a title for two", "MM. Roux et Astier s'opposent.", []string{
			`person Roux: MM. Roux`,
			`person Astier: Astier`,
		}},
		{"a title tells the trade", "Me Claire Aubin plaide. L'avocate demande la relaxe.", []string{
			`person Claire Aubin, avocate: Me Claire Aubin | L'avocate`,
		}},
		{"bodies that do not say what they name", "France Inter a invité SUD-Nort. Le Figaro attend.", []string{
			`organization France Inter: France Inter`,
			`organization SUD-Nort: SUD-Nort`,
			`organization Figaro: Figaro`,
		}},
		{"a team and where it plays", "Le Stade Malherbe a gagné au stade Vidal. Le Stade Nortais attend.", []string{
			`organization Stade Malherbe: Stade Malherbe`,
			`place Vidal: stade Vidal`,
			`organization Stade Nortais: Stade Nortais`,
		}},
		{"a given name that is an adjective, a participle in an office", "Clément, en troisième année, triche. La ministre déléguée à l'Égalité, Aurore Dumont, part.", []string{
			`person Clément: Clément`,
			`person Aurore Dumont, ministre déléguée à l'Égalité: La ministre déléguée à l'Égalité, Aurore Dumont`,
		}},
		{"a place is no office", "À Nantes, le vice-président Paul Ferrand part.", []string{
			`place Nantes: Nantes`,
			`person Paul Ferrand, vice-président: le vice-président Paul Ferrand`,
		}},
		{"an acronym of common nouns", "L'office de protection des eaux (OPE) ferme. L'OPE attend.", []string{
			`organization office de protection des eaux: L'office de protection des eaux | OPE | OPE`,
		}},
		{"somebody or a body", "Radian, le gestionnaire du port, se tait. Paul Vidal, gestionnaire de patrimoine, parle.", []string{
			`organization Radian: Radian`,
			`person Paul Vidal, gestionnaire de patrimoine: Paul Vidal, gestionnaire de patrimoine`,
		}},
		{"a land that no list has", "Le Premier ministre du Vostan Ilia Marek part.", []string{
			`person Ilia Marek, Premier ministre du Vostan: Le Premier ministre du Vostan Ilia Marek`,
		}},
		{"a verb that could be a trade", "« Ça coince », juge Nora Lemaire, adjointe aux finances.", []string{
			`person Nora Lemaire, adjointe aux finances: Nora Lemaire, adjointe aux finances`,
		}},
		{"what a lawyer is beside his title", "Me Paul Roux, conseil de la victime, part avec la Dre Lise Vidal.", []string{
			`person Paul Roux, conseil de la victime: Me Paul Roux, conseil de la victime`,
			`person Lise Vidal: Dre Lise Vidal`,
		}},
		{"an acronym with small letters, a verb that is a trade", "Le Parquet national antiterroriste (Pnat) enquête. Le Pnat attend. L'un d'eux, Hervé Roux, juge que tout va bien.", []string{
			`organization Parquet national antiterroriste: Parquet national antiterroriste | Pnat | Pnat`,
			`person Hervé Roux: Hervé Roux`,
		}},
		{"a storm has a given name", "Tempête Ombeline : 300 foyers sans courant. Ombeline s'éloigne.", []string{
			`other Ombeline: Ombeline | Ombeline`,
		}},
		{"a street is named after somebody who is not there", "Le stade Pierre-Vidal ouvre près de la rue Molière.", []string{
			`place Pierre-Vidal: Pierre-Vidal`,
			`place Molière: la rue Molière`,
		}},
	})
}

// What is a place, a body or no name at all, by the words beside it.
func TestPlacesAndBodies(t *testing.T) {
	langtest.Entities(t, langtest.Load(t, Pack), []langtest.Reading{
		{"the number of a road", "Un camion bloque la RN24 et l'A7. Un A320 atterrit.", []string{
			`place RN24: RN24`,
			`place A7: A7`,
			`other A320: A320`,
		}},
		{"the number of a plane that the text has called by its full name", "Un Airbus A320 atterrit à Lunac. L'A320 repart. L'autoroute A7 ferme, puis l'A7 rouvre.", []string{
			`organization Airbus A320: Airbus A320 | A320`,
			`place Lunac: Lunac`,
			`place A7: A7 | A7`,
		}},
		{"a region by its article, a heading that goes on with others", "Des canards abattus dans les Landes, les éleveurs à bout", []string{
			`place Landes: Landes`,
		}},
		{"points of the compass", "Le vent souffle dans le Sud-Ouest. Il a écrit à Sud Ouest.", []string{
			`place Sud-Ouest: Sud-Ouest`,
			`organization Sud Ouest: Sud Ouest`,
		}},
		{"where a region is, and what is read", "Il pleut dans la Mordrage. Elle lit dans Le Figaro.", []string{
			`place Mordrage: Mordrage`,
			`organization Le Figaro: Le Figaro`,
		}},
		{"what a street and a bridge are called, though a body is called so too", "Le pont de Vernay ferme près de la rue des Tanneurs. Vernay Mobilité prévient.", []string{
			`place Vernay: Vernay`,
			`place Tanneurs: Tanneurs`,
			`organization Vernay Mobilité: Vernay Mobilité`,
		}},
		{"a company by its sign", "Un analyste chez Roux & Fils écoute. La maison Vidal et Fils ferme.", []string{
			`organization Roux & Fils: Roux & Fils`,
			`organization Vidal et Fils: La maison Vidal et Fils`,
		}},
		{"letters that name nothing", "Une PME paie la TVA. Un CDI vaut mieux. La CGT proteste.", []string{
			`organization CGT: CGT`,
		}},
		{"the adjective of a newspaper", "Selon un rapport lu par Le Provençal libre, tout va bien.", []string{
			`organization Le Provençal libre: Le Provençal libre`,
		}},
		{"an adjective that goes on is the newspaper's no more", "Selon Le Provençal hostile au maire, rien ne va.", []string{
			`organization Le Provençal: Le Provençal`,
		}},
		{"the name of a town, and somebody who is called so", "Lherm-sur-Orne attend un médecin. La foule quitte Saint-Gély. Paul Saint-Ange arrive. Saint-Ange sourit.", []string{
			`place Lherm-sur-Orne: Lherm-sur-Orne`,
			`place Saint-Gély: Saint-Gély`,
			`person Paul Saint-Ange: Paul Saint-Ange | Saint-Ange`,
		}},
		{"a company that is called as a town", "L'action de Saint-Gobain recule. Saint-Gély attend.", []string{
			`organization Saint-Gobain: Saint-Gobain`,
			`place Saint-Gély: Saint-Gély`,
		}},
		{"two whom a word joins, a participle behind a name", "Le maire et Paul Roux sont partis. Ali Kovar, appelant les deux camps au calme, part.", []string{
			`person Paul Roux: Paul Roux`,
			`person Ali Kovar: Ali Kovar`,
		}},
		{"a participle before the name", "Baptisée Kélian, elle tourne.", []string{
			`other Kélian: Kélian`,
		}},
	})
}
