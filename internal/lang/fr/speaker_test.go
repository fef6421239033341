package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Who is meant when the phrase beside the quote has no name.
func TestDescriptions(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"an office by another noun", `Luc Astier, entraîneur de Nort, était furieux. « Nuls », a lâché le coach.`, []string{
			`direct ⟦Nuls⟧ lâcher: le coach = Luc Astier, entraîneur de Nort`,
		}},
		{"an office that its complement tells", `Le ministre de l'Intérieur, Paul Vidal, était à Nort. « Tout ira bien », a dit le locataire de la place Beauvau.`, []string{
			`direct ⟦Tout ira bien⟧ dire: le locataire de la place Beauvau = Paul Vidal, ministre de l'Intérieur`,
		}},
		{"an office by a noun for many, and a people's name", `La réunion a eu lieu avec le maire de la commune, Luc Tanguy. L'édile a dit que tout allait bien. « On tiendra », a promis l'élu breton.`, []string{
			`indirect ⟦tout allait bien⟧ dire: L'édile = Luc Tanguy, maire de la commune`,
			`direct ⟦On tiendra⟧ promettre: l'élu breton = Luc Tanguy, maire de la commune`,
		}},
		{"what somebody did in a match is no office", `Luc Astier a crié. Auteur du but, Ismaël Diarra est content. « On va se relever », a promis l'attaquant.`, []string{
			`direct ⟦On va se relever⟧ promettre: l'attaquant = Ismaël Diarra, Auteur du but`,
		}},
		{"a demonstrative means the last one, whatever his office", `Le président de la chambre, Bernard Ducasse, veut de l'aide. « Vite », insiste ce producteur de maïs.`, []string{
			`direct ⟦Vite⟧ insister: ce producteur de maïs = Bernard Ducasse, président de la chambre`,
		}},
		{"a trade of who has just spoken", `L'ex-directrice du groupe, Caroline Vidal, avait alerté la justice. « C'est grave », estime la présidente de l'association, Élise Ganay. La juriste dit que tout est clair.`, []string{
			`direct ⟦C'est grave⟧ estimer: la présidente de l'association, Élise Ganay = Élise Ganay, présidente de l'association`,
			`indirect ⟦tout est clair⟧ dire: La juriste = Élise Ganay, présidente de l'association`,
		}},
		{"of another country", `Le président ukrainien Pavel Oris est à Londres. Le chef de l'État français a dit que tout allait bien.`, []string{
			`indirect ⟦tout allait bien⟧ dire: Le chef de l'État français = le chef de l'État français`,
		}},
		{"he who", `Luc Pennec ne décolère pas. « On tiendra », a raconté celui qui dirige la ville depuis 2014.`, []string{
			`direct ⟦On tiendra⟧ raconter: celui = Luc Pennec`,
		}},
		{"words that open a text", `« Trop, c'est trop. » Luc Pennec ne décolère pas.`, []string{
			`direct ⟦Trop, c'est trop.⟧: = Luc Pennec`,
		}},
		{"whom a text calls by a given name has no office", `Sylvie est en vacances. « C'est loin », dit-elle. La conseillère municipale socialiste dit que rien ne change.`, []string{
			`direct ⟦C'est loin⟧ dire: elle = Sylvie`,
			`indirect ⟦rien ne change⟧ dire: La conseillère municipale socialiste = la conseillère municipale socialiste`,
		}},
		{"a noun and a name", `« On a gagné », a dit Ada Berg. L'attaquante et sa partenaire Wendie Roy ont salué « un public extraordinaire ».`, []string{
			`direct ⟦On a gagné⟧ dire: Ada Berg`,
			`mixed ⟦un public extraordinaire⟧ saluer: L'attaquante et sa partenaire Wendie Roy = Ada Berg et Wendie Roy`,
		}},
		{"a noun after another", `Un haut responsable a dit que tout allait bien. « Rien n'est sûr », a ajouté ce responsable.`, []string{
			`indirect ⟦tout allait bien⟧ dire: Un haut responsable = un haut responsable`,
			`direct ⟦Rien n'est sûr⟧ ajouter: ce responsable = un haut responsable`,
		}},
		{"whose words the text believes", `La présidente de la coopérative, Irène Roux, est inquiète. À l'en croire, une ferme sur cinq fermera.`, []string{
			`indirect ⟦une ferme sur cinq fermera⟧ à l'en croire: l' = Irène Roux, présidente de la coopérative`,
		}},
		{"an apposition is he", `« Le loyer a doublé », déplore Farida, aide-soignante, qui dit vouloir quitter la ville.`, []string{
			`direct ⟦Le loyer a doublé⟧ déplorer: Farida, aide-soignante = Farida, aide-soignante`,
			`indirect ⟦vouloir quitter la ville⟧ dire: Farida, aide-soignante = Farida, aide-soignante`,
		}},
		{"where somebody is from is no body's", `« On paie », a dit le ministre du Budget, Ole Hansen. Radian, le gestionnaire du port, se tait. Le Danois rappelle que tout a été versé.`, []string{
			`direct ⟦On paie⟧ dire: le ministre du Budget, Ole Hansen = Ole Hansen, ministre du Budget`,
			`indirect ⟦tout a été versé⟧ rappeler: Le Danois = Ole Hansen, ministre du Budget`,
		}},
		{"those around somebody are not he", `La ministre, Lise Corbin, attend. « Le vote aura lieu », jure-t-on dans l'entourage de Mme Corbin.`, []string{
			`direct ⟦Le vote aura lieu⟧ jurer: l'entourage de Mme Corbin`,
		}},
		{"a party beside an office", `« Nous verrons », tonne Jean Mottaz, éleveur. Le député PRV dit que la facture doublera.`, []string{
			`direct ⟦Nous verrons⟧ tonner: Jean Mottaz, éleveur = Jean Mottaz, éleveur`,
			`indirect ⟦la facture doublera⟧ dire: Le député PRV = Jean Mottaz, éleveur`,
		}},
		{"all that names somebody", `Le ministre de la Mer, Ole Hansen, attendu lundi, a dit que tout irait bien.`, []string{
			`indirect ⟦tout irait bien⟧ dire: Le ministre de la Mer, Ole Hansen = Ole Hansen, ministre de la Mer`,
		}},
		{"whose union it is", `Laurent Roux (CFDT) et Philippe Astier (CGT) ont dit qu'ils marcheraient. « On ira », a ajouté le secrétaire général de la CFDT.`, []string{
			`indirect ⟦ils marcheraient⟧ dire: Laurent Roux (CFDT) et Philippe Astier (CGT) = Laurent Roux et Philippe Astier`,
			`direct ⟦On ira⟧ ajouter: le secrétaire général de la CFDT = Laurent Roux`,
		}},
		{"a town of the country that he is from", `Le Français Léo Roux a battu le Serbe Milan Oris. Oris n'a pas cherché d'excuse. « Il a été meilleur », a dit le Belgradois.`, []string{
			`direct ⟦Il a été meilleur⟧ dire: le Belgradois = Milan Oris`,
		}},
		{"the house of somebody", `« Rien ne va », dit Lise Roux, de Forêts libres.`, []string{
			`direct ⟦Rien ne va⟧ dire: Lise Roux, de Forêts libres = Lise Roux`,
		}},
		{"a pronoun leads up to the words", `Anna Roux hésite. Elle sourit. « On verra bien demain matin. »`, []string{
			`direct ⟦On verra bien demain matin.⟧: = Anna Roux`,
		}},
		{"a widow is no expert", `La veuve de la victime, Anna Brisse, a témoigné. « C'était un homme bon », a dit la quinquagénaire. L'experte psychiatre a décrit « un homme seul ».`, []string{
			`direct ⟦C'était un homme bon⟧ dire: la quinquagénaire = Anna Brisse, veuve de la victime`,
			`mixed ⟦un homme seul⟧ décrire: L'experte psychiatre = l'experte psychiatre`,
		}},
		{"a word of rank", `Le ministre des Transports, Paul Vidal, a dit que tout allait bien. Marc Roux a dit qu'il partait. Le Premier ministre a ajouté que tout irait mieux.`, []string{
			`indirect ⟦tout allait bien⟧ dire: Le ministre des Transports, Paul Vidal = Paul Vidal, ministre des Transports`,
			`indirect ⟦il partait⟧ dire: Marc Roux`,
			`indirect ⟦tout irait mieux⟧ ajouter: Le Premier ministre = Marc Roux`,
		}},
		{"two with what each of them is", `Paul Roux, secrétaire de SUD-Nort, et Léa Duval, de la CGT, ont dit qu'ils partiraient.`, []string{
			`indirect ⟦ils partiraient⟧ dire: Paul Roux, secrétaire de SUD-Nort, et Léa Duval, de la CGT = Paul Roux et Léa Duval`,
		}},
		{"a newspaper by its noun", `Les Échos disent que la loi passera. Le quotidien ajoute qu'elle plaît.`, []string{
			`indirect ⟦la loi passera⟧ dire: Les Échos = Échos`,
			`indirect ⟦elle plaît⟧ ajouter: Le quotidien = Échos`,
		}},
		{"an office that he has left", `Maud Keller, ministre de la Culture, a démissionné. « Je pars », a dit l'ex-ministre.`, []string{
			`direct ⟦Je pars⟧ dire: l'ex-ministre = Maud Keller, ministre de la Culture`,
		}},
		{"an office of its own is somebody else", `Le patron de Lumex, Paul Renard, a promis des emplois. Le ministre du Budget a, lui, assuré que la taxe resterait.`, []string{
			`indirect ⟦la taxe resterait⟧ assurer: Le ministre du Budget = le ministre du Budget`,
		}},
		{"where somebody is from", `Le Norvégien Lars Bekk a battu le Suisse Urs Amman. « Je suis heureux », a dit le Norvégien.`, []string{
			`direct ⟦Je suis heureux⟧ dire: le Norvégien = Lars Bekk`,
		}},
		{"how old somebody is", `Thierry Blin, 47 ans, comparaît face à Bruno Castel, 61 ans. « J'ai honte », a dit le quadragénaire.`, []string{
			`direct ⟦J'ai honte⟧ dire: le quadragénaire = Thierry Blin`,
		}},
		{"who leads up to the quote", `Ismaël Diarra, auteur du but, était content : « On va se relever », a promis l'attaquant.`, []string{
			`direct ⟦On va se relever⟧ promettre: l'attaquant = Ismaël Diarra, auteur du but`,
		}},
		{"a possessive is never its possessor", `Le tribunal a relaxé M. Vidal. Son avocate s'est félicitée. « C'est la fin d'un calvaire », a-t-elle lancé.`, []string{
			`direct ⟦C'est la fin d'un calvaire⟧ lancer: elle = Son avocate`,
		}},
		{"a name in apposition, whatever stands near", `Le gouverneur Pavel Oris a démenti. « C'est une invention », a répondu son porte-parole, le général Anton Vask.`, []string{
			`direct ⟦C'est une invention⟧ répondre: son porte-parole, le général Anton Vask = Anton Vask, porte-parole`,
		}},
		{"an office whose bearer the next quote names", `« Trois Français sont morts », a déclaré le ministre des Transports. « On cherche encore », a ajouté Paul Vidal.`, []string{
			`direct ⟦Trois Français sont morts⟧ déclarer: le ministre des Transports = Paul Vidal`,
			`direct ⟦On cherche encore⟧ ajouter: Paul Vidal`,
		}},
		{"the first of two", `Le ministre Paul Vidal et sa collègue Inès Morvan ont répondu. Le premier a dit que tout allait bien.`, []string{
			`indirect ⟦tout allait bien⟧ dire: Le premier = Paul Vidal, ministre`,
		}},
		{"a company by its noun", `L'équipementier Ferrovia a publié ses comptes. Le groupe assure que les sites resteront ouverts.`, []string{
			`indirect ⟦les sites resteront ouverts⟧ assurer: Le groupe = Ferrovia`,
		}},
		{"a union is no company", `L'équipementier Ferrovia a publié ses comptes. Le syndicat assure que les sites fermeront.`, []string{
			`indirect ⟦les sites fermeront⟧ assurer: Le syndicat = le syndicat`,
		}},
		{"on speaks where it is said to", `Du côté de la préfecture, on assure que le pont tient.`, []string{
			`indirect ⟦le pont tient⟧ assurer: on = la préfecture`,
		}},
		{"a pronoun on both sides", `Lucien Carillon était là. Resté célibataire, il poursuit : « J'ai quitté l'usine à vingt ans », se souvient-il.`, []string{
			`direct ⟦J'ai quitté l'usine à vingt ans⟧ souvenir: il = Lucien Carillon`,
		}},
		{"a name rather than a pronoun where nothing says who speaks", `Marc Roux hésitait et, deux jours après, il signa : « Le maintien reste le but de tous. »`, []string{
			`direct ⟦Le maintien reste le but de tous.⟧: Marc Roux`,
		}},
		{"a pronoun in between keeps the subject", `Inès Morvan a visité l'usine. Elle y a rencontré Léa Duval. « C'était utile », a-t-elle dit.`, []string{
			`direct ⟦C'était utile⟧ dire: elle = Inès Morvan`,
		}},
	})
}
