package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// The sentences below are a manual of what the whole pack reads: each is
// followed by its quotes, in the form that langtest.Quotes gives, and those of
// TestNoQuote by nothing. Clauses are in reported_test.go.

// Marks of every family, whole and broken.
func TestMarks(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"guillemets with no-break spaces inside", `« Nous tiendrons », a promis la ministre Anne Morel.`, []string{
			`direct ⟦Nous tiendrons⟧ promettre: la ministre Anne Morel = Anne Morel, ministre`,
		}},
		{"guillemets without spaces", `Paul Renaud assure: «C'est faux».`, []string{
			`direct ⟦C'est faux⟧ assurer: Paul Renaud`,
		}},
		{"curly marks", `Anne Morel a déclaré : “Le pont est sûr”.`, []string{
			`direct ⟦Le pont est sûr⟧ déclarer: Anne Morel`,
		}},
		{"straight marks, the tag in the middle", `"On y va", a lancé Léa Duval, "et tout de suite".`, []string{
			`direct ⟦On y va⟧ ⟦et tout de suite⟧ lancer: Léa Duval`,
		}},
		{"marks of the German kind", `„Nous partons“, a dit Karl Weber.`, []string{
			`direct ⟦Nous partons⟧ dire: Karl Weber`,
		}},
		{"single guillemets", `‹ Rien n'est signé ›, précise Paul Renaud.`, []string{
			`direct ⟦Rien n'est signé⟧ préciser: Paul Renaud`,
		}},
		{"marks within marks belong to the outer quote", `« Le maire m'a dit “jamais” et il est parti », raconte Lucie Petit.`, []string{
			`direct ⟦Le maire m'a dit “jamais” et il est parti⟧ raconter: Lucie Petit`,
		}},
		{"one mark closes two levels", `« Elle m'a répondu : « Je reste », raconte Marc Petit.`, []string{
			`direct ⟦Elle m'a répondu : « Je reste⟧ raconter: Marc Petit`,
			`direct ⟦Je reste⟧ répondre: Elle`,
		}},
		{"a mark opens every paragraph", "Anne Morel a prévenu : « La situation est grave.\n\n« Nous manquons de lits.\n\n« Il faut agir. » Elle a quitté la salle.", []string{
			`direct ⟦La situation est grave.⟧ ⟦Nous manquons de lits.⟧ ⟦Il faut agir.⟧ prévenir: Anne Morel`,
		}},
		{"a mark closes at every line, as the French press does", "Anne Morel a prévenu : « La situation est grave.\n» Nous manquons de lits.\n» Il faut agir. »", []string{
			`direct ⟦La situation est grave.⟧ ⟦Nous manquons de lits.⟧ ⟦Il faut agir.⟧ prévenir: Anne Morel`,
		}},
		{"a mark that is never closed ends with its paragraph", "Anne Morel a prévenu : « La situation est grave. Nous manquons de lits.\n\nLa réunion a duré deux heures.", []string{
			`direct ⟦La situation est grave. Nous manquons de lits.⟧ prévenir: Anne Morel`,
		}},
		{"a mark that was never opened", `La situation est grave », a prévenu Anne Morel.`, []string{
			`direct ⟦La situation est grave⟧ prévenir: Anne Morel`,
		}},
		{"a stray full stop before the closing mark", `Karl Weber a déclaré: «Le Canada pourrait nous aider. . »`, []string{
			`direct ⟦Le Canada pourrait nous aider.⟧ déclarer: Karl Weber`,
		}},
	})
}

// Utterances in marks, or shown by dashes and names, and who the frame says speaks.
func TestDirectSpeech(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"the cue after the words, its subject inverted", `« Je pars », a dit Paul Renaud à Marc Petit.`, []string{
			`direct ⟦Je pars⟧ dire: Paul Renaud to Marc Petit`,
		}},
		{"an addressee between cue and subject", `« On n'en peut plus », a expliqué à l'AFP Léa Duval, infirmière.`, []string{
			`direct ⟦On n'en peut plus⟧ expliquer: Léa Duval, infirmière = Léa Duval, infirmière to AFP`,
		}},
		{"a subject that the tagger does not know for one", `« On repart demain », explique le dépanneur-remorqueur.`, []string{
			`direct ⟦On repart demain⟧ expliquer: le dépanneur-remorqueur`,
		}},
		{"a verb that wants to say", `« Il faut y aller », veut croire le maire.`, []string{
			`direct ⟦Il faut y aller⟧ croire: le maire`,
		}},
		{"what is said at a place", `« Rien n'est décidé », indique-t-on à la mairie.`, []string{
			`direct ⟦Rien n'est décidé⟧ indiquer: la mairie`,
		}},
		{"a cry without colon", `Elle a crié « Au secours ! » avant de fuir.`, []string{
			`direct ⟦Au secours !⟧ crier: Elle`,
		}},
		{"a network called X between cue and subject", `« Trop tard », a commenté sur son compte X la ministre.`, []string{
			`direct ⟦Trop tard⟧ commenter: la ministre`,
		}},
		{"words between cue and subject that are no phrase", `« On va s'en sortir », dit, sans hésiter, Paul Vidal.`, []string{
			`direct ⟦On va s'en sortir⟧ dire: Paul Vidal`,
		}},
		{"somebody who shrugs before the colon", `Une cliente hausse les épaules : « Ils font ce qu'ils veulent. »`, []string{
			`direct ⟦Ils font ce qu'ils veulent.⟧: Une cliente = une cliente`,
		}},
		{"an aside between cue and subject", `« Nous avons tenu », a confié, un brin amer, le président du club, Jean Astier.`, []string{
			`direct ⟦Nous avons tenu⟧ confier: le président du club, Jean Astier = Jean Astier, président du club`,
		}},
		{"a newspaper between cue and subject", `« Nous avons gagné », a déclaré, dans un entretien au quotidien La Vigie, la ministre de la Mer, Inès Carlier.`, []string{
			`direct ⟦Nous avons gagné⟧ déclarer: la ministre de la Mer, Inès Carlier = Inès Carlier, ministre de la Mer`,
		}},
		{"maître, which the tagger takes for a pronoun", `« Plus personne ne répond », a déclaré Me Luc Favier.`, []string{
			`direct ⟦Plus personne ne répond⟧ déclarer: Me Luc Favier = Luc Favier, avocat`,
		}},
		{"a participle that is a noun", `« C'est la règle », a rappelé l'exploitant.`, []string{
			`direct ⟦C'est la règle⟧ rappeler: l'exploitant`,
		}},
		{"a verb before the colon that the tagger does not know", `Sur ce point, Luc Favier ironise : « Bravo. »`, []string{
			`direct ⟦Bravo.⟧ ironiser: Luc Favier`,
		}},
		{"a name in brackets", `« On a eu peur » (Jeanne Roux, 8 ans).`, []string{
			`direct ⟦On a eu peur⟧: Jeanne Roux, 8 ans = Jeanne Roux`,
		}},
		{"a name on its own", "« On a eu peur. » Jeanne Roux, maire de Nort", []string{
			`direct ⟦On a eu peur.⟧: Jeanne Roux, maire de Nort = Jeanne Roux, maire de Nort`,
		}},
		{"who, for his part, between cue and subject", `« C'est faux », résume quant à elle Léa Duval.`, []string{
			`direct ⟦C'est faux⟧ résumer: Léa Duval`,
		}},
		{"an adverbial between cue and subject", `« C'est une erreur », estime dans un communiqué le Syndicat des journalistes.`, []string{
			`direct ⟦C'est une erreur⟧ estimer: le Syndicat des journalistes = Syndicat des journalistes`,
		}},
		{"no comma after a question", `« Pourquoi moi ? » demande Léa Duval.`, []string{
			`direct ⟦Pourquoi moi ?⟧ demander: Léa Duval`,
		}},
		{"a tag cut out of the marks", `« Nous avons gagné, a lancé Paul Renaud. Et ce n'est qu'un début. »`, []string{
			`direct ⟦Nous avons gagné⟧ ⟦Et ce n'est qu'un début.⟧ lancer: Paul Renaud`,
		}},
		{"two stretches around one cue are one quote", `« Je suis épuisé », confie Paul Renaud. « Mais je continue. »`, []string{
			`direct ⟦Je suis épuisé⟧ ⟦Mais je continue.⟧ confier: Paul Renaud`,
		}},
		{"a verb that no list knows, its subject inverted", `« Nous dansons », valse-t-elle.`, []string{
			`direct ⟦Nous dansons⟧ valser: elle`,
		}},
		{"a verb that the tagger takes for a noun", `« Il le sait », tranche Marc Petit.`, []string{
			`direct ⟦Il le sait⟧ trancher: Marc Petit`,
		}},
		{"the cue before a colon", `Léa Duval a salué les équipes avant d'ajouter : « Merci à tous. »`, []string{
			`direct ⟦Merci à tous.⟧ ajouter: Léa Duval`,
		}},
		{"the cue ends the paragraph before", "La préfète répond :\n\n« Le pont rouvrira lundi. »", []string{
			`direct ⟦Le pont rouvrira lundi.⟧ répondre: La préfète = la préfète`,
		}},
		{"a name, a colon, no verb", `Renaud : « Nous irons plus vite »`, []string{
			`direct ⟦Nous irons plus vite⟧: Renaud`,
		}},
		{"a reaction", `Réaction de Paul Renaud : « Consternant. »`, []string{
			`direct ⟦Consternant.⟧: Paul Renaud`,
		}},
		{"a sentence that leads to the words", `Le bilan de l'entraîneure était mitigé : « Nous avons bien défendu, mais nous avons perdu. »`, []string{
			`direct ⟦Nous avons bien défendu, mais nous avons perdu.⟧: l'entraîneure`,
		}},
		{"a signature", `« La culture n'est pas un luxe. » – Anne Morel, ministre de la Culture`, []string{
			`direct ⟦La culture n'est pas un luxe.⟧: Anne Morel, ministre de la Culture = Anne Morel, ministre de la Culture`,
		}},
		{"dialogue in dashes", "— Vous venez demain ?\n— Non, répondit Paul, je pars ce soir.", []string{
			`direct ⟦Vous venez demain ?⟧:`,
			`direct ⟦Non⟧ ⟦je pars ce soir.⟧ répondre: Paul`,
		}},
		{"dialogue in dashes between one pair of marks", "« C'est bien votre signature ?\n– Oui.\n– Vous en êtes sûr ? »", []string{
			`direct ⟦C'est bien votre signature ?⟧:`, `direct ⟦Oui.⟧:`, `direct ⟦Vous en êtes sûr ?⟧:`,
		}},
		{"a source before the colon", `Le sucre serait en cause, selon le médecin Paul Renaud : « Il abîme le foie. »`, []string{
			`indirect ⟦Le sucre serait en cause⟧ selon: le médecin Paul Renaud = Paul Renaud, médecin`,
			`direct ⟦Il abîme le foie.⟧: le médecin Paul Renaud = Paul Renaud, médecin`,
		}},
		{"a clitic between auxiliary and cue", `« Rien n'est signé », a-t-il fait valoir.`, []string{
			`direct ⟦Rien n'est signé⟧ faire valoir: il`,
		}},
		{"an interview", "Le Journal : Êtes-vous inquiet ?\nPaul Renaud : Non, pas du tout.", []string{
			`direct ⟦Êtes-vous inquiet ?⟧: Le Journal = Journal`,
			`direct ⟦Non, pas du tout.⟧: Paul Renaud`,
		}},
		{"how a line of dialogue is said is not part of it", "— Restez ici ! cria Bernard dans l'escalier, en levant la main. Le train part. Et vous aussi.\n— Non, dit-elle.", []string{
			`direct ⟦Restez ici !⟧ ⟦Le train part. Et vous aussi.⟧ crier: Bernard`,
			`direct ⟦Non⟧ dire: elle`,
		}},
		{"a sentence that tells ends the dialogue", "— Tu pars ? demanda-t-il.\n— Oui, dit Léa. La porte claqua.", []string{
			`direct ⟦Tu pars ?⟧ demander: il`,
			`direct ⟦Oui⟧ dire: Léa`,
		}},
		{"an interview under names and initials with a full stop", "Comment jugez-vous la saison ?\n\nPaul Nérac. Elle a été longue.\n\nEt maintenant ?\n\nP. N. On repart en août.", []string{
			`direct ⟦Elle a été longue.⟧: Paul Nérac`,
			`direct ⟦On repart en août.⟧: P. N. = Paul Nérac`,
		}},
		{"initials answer what is no question, too", "Comment jugez-vous la saison ?\n\nPaul Nérac. Elle a été longue.\n\nOn vous dit fatigué.\n\nP. N. On le dit tous les ans.", []string{
			`direct ⟦Elle a été longue.⟧: Paul Nérac`,
			`direct ⟦On le dit tous les ans.⟧: P. N. = Paul Nérac`,
		}},
		{"an interview under a first name", "Comment jugez-vous la saison ?\n\nBastien. Elle a été longue.\n\nOn vous dit fatigué.\n\nBastien. On le dit tous les ans.", []string{
			`direct ⟦Elle a été longue.⟧: Bastien`,
			`direct ⟦On le dit tous les ans.⟧: Bastien`,
		}},
		{"an interview under letters with a full stop", "Les abeilles\n\nQ. Le frelon est-il en cause ?\n\nR. Les pesticides le sont.\n\nQ. Personne ne le dit.\n\nR. Je le dis depuis dix ans.", []string{
			`direct ⟦Le frelon est-il en cause ?⟧:`, `direct ⟦Les pesticides le sont.⟧:`,
			`direct ⟦Personne ne le dit.⟧:`, `direct ⟦Je le dis depuis dix ans.⟧:`,
		}},
		{"initials that are nobody's in the interview", "Comment jugez-vous la saison ?\n\nPaul Nérac. Elle a été longue.\n\nM. Roussel ne le croit pas.\n\nM. R. Dupont se tait.", []string{
			`direct ⟦Elle a été longue.⟧: Paul Nérac`,
		}},
		{"a verbless answer under a plate that has answered before", "Le niveau est-il bas ?\n\nP. N. : Il l'est depuis mai.\n\nFaut-il interdire l'arrosage ?\n\nP. N. : Pas partout, non.", []string{
			`direct ⟦Il l'est depuis mai.⟧: P. N.`, `direct ⟦Pas partout, non.⟧: P. N.`,
		}},
		{"a sentence without a main verb brings in who speaks", "Paul Odin a défendu le chantier. Parmi les riverains, Yann, 34 ans, dont la compagne doit accoucher : « La route est longue. »", []string{
			`direct ⟦La route est longue.⟧: Yann, 34 ans = Yann`,
		}},
		{"so does one that only says who is there", "Le préfet a parlé. Il y a aussi Marc Roy, qui élève des chèvres : « Mes bêtes ne passent plus. »", []string{
			`direct ⟦Mes bêtes ne passent plus.⟧: Marc Roy`,
		}},
		{"a source with a clause of its own before the marks", `Pour Me Sarah Belkacem, qui défend deux des prévenus, « le dossier ne tient pas ».`, []string{
			`direct ⟦le dossier ne tient pas⟧ pour: Me Sarah Belkacem = Sarah Belkacem, avocate`,
		}},
		{"what somebody calls a thing", `La ville paie ce que Marc Roy appelle « un retard coupable ».`, []string{
			`mixed ⟦un retard coupable⟧ appeler: Marc Roy`,
		}},
		{"what a place is called", `Il vit dans un hameau que les anciens appellent « le bout du monde ».`, nil},
		{"a description, a title and a name", `« Les sols se vident », a dit l'auteure du rapport, la professeure Lise Tournier.`, []string{
			`direct ⟦Les sols se vident⟧ dire: l'auteure du rapport, la professeure Lise Tournier = Lise Tournier, auteure du rapport`,
		}},
		{"words that stand alone go on with the one spoken of", "Paul Renaud ne décolère pas.\n\n« On nous a menti. »", []string{
			`direct ⟦On nous a menti.⟧: = Paul Renaud`,
		}},
		{"a quote within a quote, with a cue of its own", `« Je n'y croyais plus, a avoué le gardien. Le maire m'avait dit : “Restez.” »`, []string{
			`direct ⟦Je n'y croyais plus⟧ ⟦Le maire m'avait dit : “Restez.⟧ avouer: le gardien`,
			`direct ⟦Restez.⟧ dire: Le maire = le maire`,
		}},
		{"an aside between cue and subject", `« On verra bien », a réagi, sceptique, la secrétaire du syndicat, Anne Morel.`, []string{
			`direct ⟦On verra bien⟧ réagir: la secrétaire du syndicat, Anne Morel = Anne Morel, secrétaire du syndicat`,
		}},
		{"what a tag drags along", `« C'est fini, a lâché Paul Renaud, les larmes aux yeux. Nous partons. »`, []string{
			`direct ⟦C'est fini⟧ ⟦Nous partons.⟧ lâcher: Paul Renaud`,
		}},
		{"a verb that waits for another", `« Je n'ai rien à dire », s'est contenté de répondre le suspect.`, []string{
			`direct ⟦Je n'ai rien à dire⟧ répondre: le suspect`,
		}},
		{"an infinitive that tells a story", `Et Paul Renaud de conclure : « On verra. »`, []string{
			`direct ⟦On verra.⟧ conclure: Paul Renaud`,
		}},
		{"the hour before the words", `17h30 - « Restez chez vous », demande la préfète Anne Morel.`, []string{
			`direct ⟦Restez chez vous⟧ demander: la préfète Anne Morel = Anne Morel, préfète`,
		}},
	})
}

// From the phrase beside the words to the one it means.
func TestSpeakers(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a role before the name", `Le porte-parole du ministère, Dimitri Roche, a déclaré : « Nous attendons. »`, []string{
			`direct ⟦Nous attendons.⟧ déclarer: Le porte-parole du ministère, Dimitri Roche = Dimitri Roche, porte-parole du ministère`,
		}},
		{"a relative clause with another name", `Paul Renaud, qui avait succédé à Marc Petit en juin, a déclaré : « Je pars. »`, []string{
			`direct ⟦Je pars.⟧ déclarer: Paul Renaud`,
		}},
		{"the clitic is not the subject", `Marc Petit lui a répondu : « Non. »`, []string{
			`direct ⟦Non.⟧ répondre: Marc Petit`,
		}},
		{"a pronoun means the subject of the sentence before", `Paul Renaud s'est entretenu avec Marc Petit et a fait valoir que l'accord était bon. Il a déclaré : « C'est un signal. »`, []string{
			`indirect ⟦l'accord était bon⟧ faire valoir: Paul Renaud`,
			`direct ⟦C'est un signal.⟧ déclarer: Il = Paul Renaud`,
		}},
		{"gender decides", `Paul Renaud a reçu Léa Duval. Elle a déclaré : « C'était utile. »`, []string{
			`direct ⟦C'était utile.⟧ déclarer: Elle = Léa Duval`,
		}},
		{"the latter is the last one named", `Paul Renaud a rencontré Marc Petit. Ce dernier a répondu : « Non. »`, []string{
			`direct ⟦Non.⟧ répondre: Ce dernier = Marc Petit`,
		}},
		{"an office", `Anne Morel, députée de Moselle, a voté contre. « C'est une faute », confie la députée de Moselle.`, []string{
			`direct ⟦C'est une faute⟧ confier: la députée de Moselle = Anne Morel, députée de Moselle`,
		}},
		{"a noun for somebody whose office is not told", `Anne Morel était l'invitée de la matinale. La ministre a répété : « Rien n'est décidé. »`, []string{
			`direct ⟦Rien n'est décidé.⟧ répéter: La ministre = Anne Morel`,
		}},
		{"the same source again", `Une source policière a parlé d'un accident. « Le bus a pris feu », a précisé cette source.`, []string{
			`direct ⟦Le bus a pris feu⟧ préciser: cette source = une source policière`,
		}},
		{"two who speak together", `Léa Duval et Paul Renaud ont écrit au maire. « Nous refusons », préviennent-ils.`, []string{
			`direct ⟦Nous refusons⟧ prévenir: ils = Léa Duval et Paul Renaud`,
		}},
		{"a surname stands for the full name", `Anne Morel est arrivée. « Je reste », a dit Mme Morel.`, []string{
			`direct ⟦Je reste⟧ dire: Mme Morel = Anne Morel`,
		}},
		{"a speaker named later", "« Nous tiendrons », dit la ministre\n\nAnne Morel, ministre du Travail, visitait hier un chantier.", []string{
			`direct ⟦Nous tiendrons⟧ dire: la ministre = Anne Morel, ministre du Travail`,
		}},
	})
}

// What looks like a quote and is none.
func TestNoQuote(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"scare quotes", `Le « miracle » économique tarde.`, nil},
		{"a title", `Elle a lu « Le Petit Prince » en classe.`, nil},
		{"a word mentioned", `Le mot « guerre » est interdit.`, nil},
		{"a name", `Le groupe « Les Fourmis » se réunit lundi.`, nil},
		{"a title as subject of a cue", `L'exposition « Images du ciel » explique les éclipses.`, nil},
		{"a heading that quotes", "« Nous tiendrons »\n\nLa ministre a visité le chantier hier.", nil},
		{"what is denied", `Paul Renaud n'a jamais dit qu'il partirait.`, nil},
		{"a name that is said to be one", `Le conseil a voté un plan, dit « plan bleu ».`, nil},
		{"what must be said", `Il faut dire que le froid était vif.`, nil},
		{"what it means", `Cela veut dire que le prix augmente.`, nil},
		{"a belief", `Les habitants craignent que le pont ne ferme.`, nil},
		{"selon that is no attribution", `Les plats sont servis selon la saison.`, nil},
		{"pour with an infinitive and its pronoun", `Pour se protéger du froid, le maire a rouvert le gymnase.`, nil},
		{"pour with an infinitive and its object", `Pour lui rendre hommage, la ville a baptisé une rue.`, nil},
		{"what it looks like", `On aurait dit que la ville dormait.`, nil},
		{"no more than", `À cela le maire ne peut répondre qu'une chose.`, nil},
		{"an order to the reader", `Si vous êtes enceinte, informez votre médecin que vous êtes soignée.`, nil},
		{"a heading whose name is a place", "Affaire du stade de Rinval : « Nous avons été trompés »\n\nLe tribunal a siégé hier.", nil},
		{"what an inquiry will have to say", `L'enquête devra dire si le frein était usé.`, nil},
		{"selon and what varies", `Selon l'âge des enfants, le tarif varie.`, nil},
		{"what can be said", `On peut dire que la saison est réussie.`, nil},
		{"words on a banner", `Sur la banderole, on pouvait lire « Sauvons l'école ».`, nil},
		{"a relative clause with an insert", `Le maire a lu le rapport qui, dès mai, recommandait la fermeture du pont.`, nil},
		{"a photo that shows", `La photo montre que le pont est fermé.`, nil},
		{"a reminder of the author's", `Rappelons que le pont avait fermé en mai.`, nil},
		{"a word mentioned behind de", `Le terme de « fraude » revient sans cesse.`, nil},
		{"it is to be noted, words in marks", `Il est à noter que ce « fichier » servait à tous.`, nil},
		{"a slogan alone", "« Lunac, ville fleurie ! »", nil},
		{"pour that is no attribution", `Pour les travaux, il faudra attendre.`, nil},
		{"what two sisters share", `Le film raconte la rencontre de deux sœurs que tout oppose.`, nil},
		{"it is to be noted", `Il est à noter que le froid était vif.`, nil},
		{"a plan", `Le groupe prévoit de fermer deux usines.`, nil},
		{"a quote that goes on as something else", `Un poste sera proposé à « chaque salarié qui le souhaite ».`, nil},
		{"a relative clause", `Il a dénoncé les mesures que le gouvernement prépare.`, nil},
		{"dashes that set off", `Le projet – contesté par les riverains – sera voté lundi.`, nil},
		{"a pointer to another article", "Le pont a fermé hier.\n\nLIRE AUSSI : « Nous rouvrirons lundi », promet la maire", nil},
		{"a list", "Au menu :\n- une soupe\n- un dessert", nil},
	})
}

// Any bytes: no panic, every span inside the text, every index in its list.
func FuzzQuotes(f *testing.F) {
	for _, s := range []string{
		"« Je pars », a dit Mme Roy. Il a ajouté que « non ».", "Selon le maire, « a », dit-il : « b", "— Non, dit Paul.\n— Si !",
		"“We go,” said Ann Reed, a teacher. He said: 'no'.", "\xff«\xc3» dit\u00a0\u202f", "L'homme est mort, selon la police, dans", "M. \u0301 a dit « 🔥 »",
		", selon le maire, dans", "est, dit le maire, un", "« On part », explique le", "« A ?\n– B.\n– C », dit-", "Me", "Q :\nA :",
	} {
		f.Add(s)
	}
	langtest.FuzzQuotes(f, langtest.Load(f, Pack))
}
