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
		{"about what age", `« On n'en peut plus », souffle Ali, la trentaine, serveur dans un bar.`, []string{
			`direct ⟦On n'en peut plus⟧ souffler: Ali, la trentaine, serveur dans un bar = Ali, serveur dans un bar`,
		}},
		{"a note on the name", `« On n'en peut plus », souffle Ali (le prénom a été modifié), serveur dans un bar.`, []string{
			`direct ⟦On n'en peut plus⟧ souffler: Ali (le prénom a été modifié), serveur dans un bar = Ali, serveur dans un bar`,
		}},
		{"a number in a role", `« On se bat », explique Jean-Luc Roux, numéro deux du parti.`, []string{
			`direct ⟦On se bat⟧ expliquer: Jean-Luc Roux, numéro deux du parti = Jean-Luc Roux, numéro deux du parti`,
		}},
	})
}
