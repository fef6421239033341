package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// What somebody does, however the newspaper puts it beside the name.
func TestRoles(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"an adverb in a role", `Son entraîneur d'alors, Marcel Bosc, se rappelle « une teigne ».`, []string{
			`mixed ⟦une teigne⟧ rappeler: Son entraîneur d'alors, Marcel Bosc = Marcel Bosc, entraîneur d'alors`,
		}},
		{"a party in brackets within a role", `« On verra », a dit Paul Renaud, maire (divers gauche) de Lunac.`, []string{
			`direct ⟦On verra⟧ dire: Paul Renaud, maire (divers gauche) de Lunac = Paul Renaud, maire (divers gauche) de Lunac`,
		}},
		{"a party in brackets within a role before the name", `Le vice-président (PS) du département, Luc Astier, a dit que tout irait bien.`, []string{
			`indirect ⟦tout irait bien⟧ dire: Le vice-président (PS) du département, Luc Astier = Luc Astier, vice-président (PS) du département`,
		}},
		{"a party between a role and the name", `Le député européen (PS) David Roux dit que rien ne change.`, []string{
			`indirect ⟦rien ne change⟧ dire: Le député européen (PS) David Roux = David Roux, député européen`,
		}},
		{"a role that opens a sentence", `Maire (PS) de Lunac depuis 2014, Paul Renaud assure que tout ira bien.`, []string{
			`indirect ⟦tout ira bien⟧ assurer: Maire (PS) de Lunac depuis 2014, Paul Renaud = Paul Renaud, Maire (PS) de Lunac depuis 2014`,
		}},
		{"two participles in a role", `Le ministre délégué chargé de l'industrie Luc Astier a dit que tout irait bien.`, []string{
			`indirect ⟦tout irait bien⟧ dire: Le ministre délégué chargé de l'industrie Luc Astier = Luc Astier, ministre délégué chargé de l'industrie`,
		}},
		{"two roles and one body", `« C'est une honte », a réagi Marine Vidal, cosecrétaire générale et porte-parole de la CFT-Rail.`, []string{
			`direct ⟦C'est une honte⟧ réagir: Marine Vidal, cosecrétaire générale et porte-parole de la CFT-Rail = Marine Vidal, cosecrétaire générale et porte-parole de la CFT-Rail`,
		}},
		{"two roles, the second a union's", `Agnès Dupont, infirmière et déléguée CFT à Lunac, dit que tout ira bien.`, []string{
			`indirect ⟦tout ira bien⟧ dire: Agnès Dupont, infirmière et déléguée CFT à Lunac = Agnès Dupont, infirmière et déléguée CFT à Lunac`,
		}},
		{"a doctor, and what he is besides", `Le directeur adjoint de l'hôpital, le docteur Paul Roux, dit que tout va bien.`, []string{
			`indirect ⟦tout va bien⟧ dire: Le directeur adjoint de l'hôpital, le docteur Paul Roux = Paul Roux, directeur adjoint de l'hôpital`,
		}},
		{"the author of a title in marks", `Paul Roux, géographe et auteur de « Terres brûlées », a dénoncé « une farce ».`, []string{
			`mixed ⟦une farce⟧ dénoncer: Paul Roux, géographe et auteur de « Terres brûlées » = Paul Roux, géographe et auteur de « Terres brûlées »`,
		}},
		{"about what age", `« On n'en peut plus », souffle Ali, la trentaine, serveur dans un bar.`, []string{
			`direct ⟦On n'en peut plus⟧ souffler: Ali, la trentaine, serveur dans un bar = Ali, serveur dans un bar`,
		}},
		{"a note on the name", `« On n'en peut plus », souffle Ali (le prénom a été modifié), serveur dans un bar.`, []string{
			`direct ⟦On n'en peut plus⟧ souffler: Ali (le prénom a été modifié), serveur dans un bar = Ali, serveur dans un bar`,
		}},
		{"a number in a role", `« On se bat », explique Jean-Luc Roux, numéro deux du parti.`, []string{
			`direct ⟦On se bat⟧ expliquer: Jean-Luc Roux, numéro deux du parti = Jean-Luc Roux, numéro deux du parti`,
		}},
		{"an office that the next sentence opens with", `« On y va », avertit Claire Monod. Invitée de la radio locale, la secrétaire de la CFT a refusé de dire quand. « Bientôt », a-t-elle glissé.`, []string{
			`direct ⟦On y va⟧ avertir: Claire Monod, secrétaire de la CFT`,
			`direct ⟦Bientôt⟧ glisser: elle = Claire Monod, secrétaire de la CFT`,
		}},
		{"an office and then its bearer's words", `Le ministre du Travail a réagi. « Ma porte reste ouverte », a écrit Paul Roux.`, []string{
			`direct ⟦Ma porte reste ouverte⟧ écrire: Paul Roux, ministre du Travail`,
		}},
		{"an office and what a union says", `Le ministre du Travail a réagi. « C'est honteux », a écrit Paul Roux (CFT).`, []string{
			`direct ⟦C'est honteux⟧ écrire: Paul Roux (CFT) = Paul Roux`,
		}},
		{"somebody else's office", `« On ira », avertit Paul Roux. La députée de la Somme a dit que rien n'était prêt.`, []string{
			`direct ⟦On ira⟧ avertir: Paul Roux`,
			`indirect ⟦rien n'était prêt⟧ dire: La députée de la Somme = la députée de la Somme`,
		}},
		{"somebody whom a bracket has introduced", `« On ira », avertit Paul Roux (CFT). Le ministre du Travail a dit que rien n'était prêt.`, []string{
			`direct ⟦On ira⟧ avertir: Paul Roux (CFT) = Paul Roux`,
			`indirect ⟦rien n'était prêt⟧ dire: Le ministre du Travail = le ministre du Travail`,
		}},
		{"somebody on the other side", `« On ira », avertit Paul Roux. De son côté, le ministre du Travail a dit que rien n'était prêt.`, []string{
			`direct ⟦On ira⟧ avertir: Paul Roux`,
			`indirect ⟦rien n'était prêt⟧ dire: le ministre du Travail`,
		}},
	})
}

// Whom the pronouns and nouns of an obituary mean.
func TestObituaries(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a body says nothing of itself by je", `Anne Morel est morte à l'âge de 88 ans, a annoncé la Fédération. « Mon père vendait des vélos », disait-elle.`, []string{
			`indirect ⟦Anne Morel est morte à l'âge de 88 ans⟧ annoncer: la Fédération = Fédération`,
			`direct ⟦Mon père vendait des vélos⟧ dire: elle = Anne Morel`,
		}},
		{"an age that the sentence tells", `Anne Morel est morte à l'âge de 88 ans. Elle avait cinq filles. « Tous les matins », avait rétorqué l'octogénaire.`, []string{
			`direct ⟦Tous les matins⟧ rétorquer: l'octogénaire = Anne Morel`,
		}},
		{"back to the departed in another paragraph", "La styliste Anne Morel est morte jeudi.\n\n« C'était un modèle », a dit la ministre Paola Lenormand.\n\nNeuf cents de ses robes sont au musée. Elle avait dit que les ourlets n'étaient pas droits.", []string{
			`direct ⟦C'était un modèle⟧ dire: la ministre Paola Lenormand = Paola Lenormand, ministre`,
			`indirect ⟦les ourlets n'étaient pas droits⟧ dire: Elle = Anne Morel, styliste`,
		}},
		{"the living speak in the tense of news", "Le conducteur, Paul Roux, est mort lundi.\n\nLe maire, Marc Petit, s'est rendu sur place. La route est fermée.\n\n« C'est un drame », a-t-il dit.", []string{
			`direct ⟦C'est un drame⟧ dire: il = Marc Petit, maire`,
		}},
		{"a friend of the departed", `Marc Petit est mort jeudi à 81 ans. « C'était un roc », a réagi son ami Paul Roux. Le sculpteur a dit sa « peine immense ».`, []string{
			`direct ⟦C'était un roc⟧ réagir: son ami Paul Roux = Paul Roux, ami`,
			`mixed ⟦peine immense⟧ dire: Le sculpteur = Paul Roux, ami`,
		}},
		{"l'intéressé", `Le chanteur Paul Roux est mort dimanche. Le maire, Marc Petit, a décrété deux jours de deuil. À qui voulait son secret, l'intéressé disait : « Le café noir. »`, []string{
			`direct ⟦Le café noir.⟧ dire: l'intéressé = Paul Roux, chanteur`,
		}},
	})
}

// Two who speak together, and one of two.
func TestBothOfThem(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"two people", `Paul Roux et Marc Petit dirigent le garage. « On a commencé ici », racontent les deux hommes. « On y dormait », ajoutent-ils.`, []string{
			`direct ⟦On a commencé ici⟧ raconter: les deux hommes = Paul Roux et Marc Petit`,
			`direct ⟦On y dormait⟧ ajouter: ils = Paul Roux et Marc Petit`,
		}},
		{"two bodies", `La CGT et FO ont quitté la table. « Personne ne nous écoute », ont déploré les deux syndicats.`, []string{
			`direct ⟦Personne ne nous écoute⟧ déplorer: les deux syndicats = CGT et FO`,
		}},
		{"the latter, and a pronoun after it", `« Vous êtes dangereux », a lancé le procureur au prévenu. Ce dernier a baissé les yeux. « Je regrette », a-t-il murmuré.`, []string{
			`direct ⟦Vous êtes dangereux⟧ lancer: le procureur`,
			`direct ⟦Je regrette⟧ murmurer: il = prévenu`,
		}},
		{"a party's senator", `« Je n'irai pas », a prévenu Jean Roux (PRV). Le sénateur de l'Ain redoute « un piège ».`, []string{
			`direct ⟦Je n'irai pas⟧ prévenir: Jean Roux (PRV) = Jean Roux`,
			`mixed ⟦un piège⟧ redouter: Le sénateur de l'Ain = Jean Roux`,
		}},
		{"two of three", `Paul Roux, Marc Petit et Luc Astier dirigent le garage. « On a commencé ici », racontent les deux hommes.`, []string{
			`direct ⟦On a commencé ici⟧ raconter: les deux hommes`,
		}},
		{"whose colleague has just been spoken of", `« Les gens ne reviendront pas », tranche le sociologue Paul Roux. Sa consœur Anne Vidal nuance. « Tout dépend des loyers », dit l'économiste.`, []string{
			`direct ⟦Les gens ne reviendront pas⟧ trancher: le sociologue Paul Roux = Paul Roux, sociologue`,
			`direct ⟦Tout dépend des loyers⟧ dire: l'économiste = Anne Vidal, consœur`,
		}},
	})
}
