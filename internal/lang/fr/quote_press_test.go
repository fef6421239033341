package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// What newspapers report in frames of their own: words in marks behind an
// adjective, a noun for what is said, an infinitive.
func TestPressReports(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"words that a comma adds to what somebody says to be", `La physicienne Anne Morel s'y dit opposée, « sauf si l'État paie ».`, []string{
			`mixed ⟦sauf si l'État paie⟧ dire: La physicienne Anne Morel = Anne Morel, physicienne`,
		}},
		{"words behind an infinitive that an adjective governs", `Marc Petit se dit prêt à signer, « à une seule condition ».`, []string{
			`mixed ⟦à une seule condition⟧ dire: Marc Petit`,
		}},
		{"faire part of what is in marks", `Pékin a fait part de sa « vive opposition ».`, []string{
			`mixed ⟦vive opposition⟧ faire part: Pékin`,
		}},
		{"faire état of a single word in marks", `Anne Morel a fait état de discussions « constructives ».`, []string{
			`mixed ⟦constructives⟧ faire état: Anne Morel`,
		}},
		{"on, which the tagger gives a noun", `C'est un texte où l'on juge la mesure « mal ficelée ».`, []string{
			`mixed ⟦mal ficelée⟧ juger: on`,
		}},
		{"s'engager à ce que", `Le préfet s'est engagé à ce que les indemnités soient payées en mars.`, []string{
			`indirect ⟦les indemnités soient payées en mars⟧ engager: Le préfet = le préfet`,
		}},
		{"a colon behind an infinitive of saying", `Anne Morel a tenu à préciser : aucune suppression de poste n'est prévue.`, []string{
			`indirect ⟦aucune suppression de poste n'est prévue⟧ préciser: Anne Morel`,
		}},
		{"an insert between a source and the marks", `Pour Didier, supporter depuis trente ans, « ça devient n'importe quoi ».`, []string{
			`direct ⟦ça devient n'importe quoi⟧ pour: Didier, supporter depuis trente ans = Didier, supporter depuis trente ans`,
		}},
		{"a verdict and whose it is", `Un « mauvais procès », selon la majorité.`, []string{
			`mixed ⟦mauvais procès⟧ selon: la majorité`,
		}},
		{"a verdict for somebody", `Une « provocation », pour l'opposition.`, []string{
			`mixed ⟦provocation⟧ pour: l'opposition`,
		}},
		{"a relative clause that a tag drags along", `« On a entendu un bruit sourd, raconte Josiane, qui habite à deux pas. Mon mari est sorti. »`, []string{
			`direct ⟦On a entendu un bruit sourd⟧ ⟦Mon mari est sorti.⟧ raconter: Josiane`,
		}},
		{"a noun without article before the inverted subject", `« Le barrage tiendra », a affirmé lors d'un point presse le maire de Vergnac, Luc Abadie.`, []string{
			`direct ⟦Le barrage tiendra⟧ affirmer: le maire de Vergnac, Luc Abadie = Luc Abadie, maire de Vergnac`,
		}},
		{"a promise that the tagger took for a noun", `Au Sénat, l'opposition, minoritaire, promet de tout bloquer.`, []string{
			`indirect ⟦tout bloquer⟧ promettre: l'opposition`,
		}},
		{"marks within a source", `Selon un sondage publié lundi par «Le Courrier de Brens», 61% des habitants y sont opposés.`, []string{
			`indirect ⟦61% des habitants y sont opposés⟧ selon: un sondage publié lundi par «Le Courrier de Brens»`,
		}},
		{"an appositive name within a source, and a relative clause", `Selon l'avocat de la famille, Me Jean Prat, qui a eu accès au dossier, la victime « avait alerté trois fois » la police.`, []string{
			`mixed ⟦la victime « avait alerté trois fois » la police⟧ selon: l'avocat de la famille, Me Jean Prat = Jean Prat, avocat de la famille`,
		}},
		{"a source of two words behind a conjunction", `Mais pour Force ouvrière, « ce n'est que de la poudre aux yeux ».`, []string{
			`direct ⟦ce n'est que de la poudre aux yeux⟧ pour: Force ouvrière`,
		}},
		{"a capital that speaks in marks", `Pour Kiev, il s'agit d'« une manœuvre ».`, []string{
			`mixed ⟦il s'agit d'« une manœuvre⟧ pour: Kiev`,
		}},
		{"rendre hommage", `Pierre Aubin a rendu hommage à « un homme qui a tout donné ».`, []string{
			`mixed ⟦un homme qui a tout donné⟧ rendre hommage: Pierre Aubin`,
		}},
		{"mettre en garde", `Pierre Aubin a mis en garde contre « toute naïveté ».`, []string{
			`mixed ⟦toute naïveté⟧ mettre en garde: Pierre Aubin`,
		}},
		{"an infinitive behind those who hear it", `Pierre Aubin a reconnu devant les policiers boire « un peu ».`, []string{
			`mixed ⟦boire « un peu⟧ reconnaître: Pierre Aubin`,
		}},
		{"an infinitive that is carried out", `Pierre Aubin préfère parler d'« un simple contretemps ».`, []string{
			`mixed ⟦un simple contretemps⟧ parler: Pierre Aubin`,
		}},
		{"an order and who gives it", `Prévoyez une heure de trajet sur cette ligne, prévient la mairie.`, []string{
			`indirect ⟦Prévoyez une heure de trajet sur cette ligne⟧ prévenir: la mairie`,
		}},
		{"a verdict without a verb", `Une mesure de bon sens, estime le maire.`, []string{
			`indirect ⟦Une mesure de bon sens⟧ estimer: le maire`,
		}},
		{"a verdict in marks, and a tag", `Une accusation « grotesque », balaie le maire.`, []string{
			`mixed ⟦grotesque⟧ balayer: le maire`,
		}},
		{"an aside before the conjunction", `Anne Morel a ajouté, sans convaincre, que les moyens seraient « maintenus, voire renforcés ».`, []string{
			`mixed ⟦les moyens seraient « maintenus, voire renforcés⟧ ajouter: Anne Morel`,
		}},
		{"an insert before the verb", `Le laboratoire, contacté, dit « prendre acte » des résultats.`, []string{
			`mixed ⟦prendre acte⟧ dire: Le laboratoire = le laboratoire`,
		}},
		{"how somebody is presented, and by whom", `L'homme, présenté comme « instable » par ses proches, a été hospitalisé.`, []string{
			`mixed ⟦instable⟧ présenter: ses proches`,
		}},
		{"what the author adds to a report", `Pierre Aubin affirme que la société a payé, ce que dément le ministre.`, []string{
			`indirect ⟦la société a payé⟧ affirmer: Pierre Aubin`,
		}},
		{"a relative clause of attribution in the subject", `Le président du club, Éric Lamy, pour qui « l'essentiel est ailleurs », a écarté tout départ.`, []string{
			`direct ⟦l'essentiel est ailleurs⟧ pour: Le président du club, Éric Lamy = Éric Lamy, président du club`,
		}},
		{"what a document points at, behind an insert", `Le rapport, que nous avons pu lire, pointe « des manquements graves ».`, []string{
			`mixed ⟦des manquements graves⟧ pointer: Le rapport = le rapport`,
		}},
		{"a speaker whose verb is his own word", `Le syndicat « ne comprend pas » cette décision.`, []string{
			`mixed ⟦ne comprend pas⟧: Le syndicat = le syndicat`,
		}},
		{"what a tag drags along within marks", `« On s'est parlé, raconte le capitaine Yan Roche, genou en sang et sourire en coin. On ne voulait pas finir comme ça. »`, []string{
			`direct ⟦On s'est parlé⟧ ⟦On ne voulait pas finir comme ça.⟧ raconter: le capitaine Yan Roche = Yan Roche, capitaine`,
		}},
		{"people behind pour", `Pour les experts de Norbourse, le fonds a les moyens de payer.`, []string{
			`indirect ⟦le fonds a les moyens de payer⟧ pour: les experts de Norbourse`,
		}},
		{"names, one label for both", `En témoignent les appellations « clos du moulin » et « vieux bourg ».`, nil},
		{"an auxiliary before the marks", `Le voisin n'a « rien vu venir ».`, []string{
			`mixed ⟦rien vu venir⟧: Le voisin = le voisin`,
		}},
		{"as somebody likes to repeat it", `Arrivé ici à huit ans « avec un sac et un harmonica », comme Marc Petit aime à le répéter, le musicien ouvre un bar.`, []string{
			`mixed ⟦avec un sac et un harmonica⟧ répéter: Marc Petit`,
		}},
		{"when something was said", `Le maire a annoncé ce matin que la route rouvrirait.`, []string{
			`indirect ⟦la route rouvrirait⟧ annoncer: Le maire = le maire`,
		}},
		{"how often something was said", `Le maire a répété trois fois que la route rouvrirait.`, []string{
			`indirect ⟦la route rouvrirait⟧ répéter: Le maire = le maire`,
		}},
		{"how long ago something was said", `Le maire a confié il y a dix jours à ses amis que la route rouvrirait.`, []string{
			`indirect ⟦la route rouvrirait⟧ confier: Le maire = le maire`,
		}},
		{"a noun of time before an inverted subject", `« C'est faux », a lancé un jour le maire.`, []string{
			`direct ⟦C'est faux⟧ lancer: le maire`,
		}},
		{"an infinitive under a verb of explaining", `Paul Renaud explique avoir voulu « tendre la main ».`, []string{
			`mixed ⟦avoir voulu « tendre la main⟧ expliquer: Paul Renaud`,
		}},
		{"a verdict behind an insert", `L'opposition, par la voix de son chef, juge l'enveloppe « insuffisante ».`, []string{
			`mixed ⟦insuffisante⟧ juger: L'opposition = l'opposition`,
		}},
	})
}

// How much of what stands beside a quote is the speaker: the whole role, and
// no more.
func TestPressSpeakers(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a role and where it is held", `« Ça coince », explique Nora Lemaire, adjointe aux finances.`, []string{
			`direct ⟦Ça coince⟧ expliquer: Nora Lemaire, adjointe aux finances = Nora Lemaire, adjointe aux finances`,
		}},
		{"a role at a place", `« Ça coince », explique Nora Lemaire, pédiatre à l'hôpital de Lunac.`, []string{
			`direct ⟦Ça coince⟧ expliquer: Nora Lemaire, pédiatre à l'hôpital de Lunac = Nora Lemaire, pédiatre à l'hôpital de Lunac`,
		}},
		{"a subject behind another verb's object", `Le conseil a quitté la salle et un porte-parole a affirmé que tout irait bien.`, []string{
			`indirect ⟦tout irait bien⟧ affirmer: un porte-parole`,
		}},
		{"an article that the tagger took for a pronoun", `«C'est honteux», assène la syndique, pour qui «chaque mois perdu coûte 2 millions».`, []string{
			`direct ⟦C'est honteux⟧ asséner: la syndique`,
			`direct ⟦chaque mois perdu coûte 2 millions⟧ pour: la syndique`,
		}},
		{"a subject before its relative clause", `Le conducteur qui a percuté le bus affirme avoir freiné.`, []string{
			`indirect ⟦avoir freiné⟧ affirmer: Le conducteur = le conducteur`,
		}},
	})
}

// How an author sets two who speak beside each other, and answers one with the other.
func TestPressDebates(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"two reports and no conjunction", `Le maire assure qu'il partira si le texte passe, la préfète réclame « un vote ».`, []string{
			`indirect ⟦il partira si le texte passe⟧ assurer: Le maire = le maire`,
			`mixed ⟦un vote⟧ réclamer: la préfète`,
		}},
		{"a denial before an inverted subject", `Faux, lui a opposé le gérant : « Tout était aux normes. »`, []string{
			`direct ⟦Tout était aux normes.⟧ opposer: le gérant`,
		}},
		{"a denial before a noun", `Faux, a répliqué la préfète, chiffres à l'appui : « Il y en a dix. »`, []string{
			`direct ⟦Il y en a dix.⟧ répliquer: la préfète`,
		}},
		{"those around somebody with a name", `« L'État accompagne », souligne-t-on dans l'entourage de la préfète, Anne Roux.`, []string{
			`direct ⟦L'État accompagne⟧ souligner: l'entourage de la préfète, Anne Roux`,
		}},
		{"a relative clause of attribution in a question", `Que répondez-vous au ministre, pour qui « la priorité est de tirer » ?`, []string{
			`direct ⟦la priorité est de tirer⟧ pour: ministre`,
		}},
		{"a warning without a verb", `Pas de trains avant jeudi, prévient la direction.`, []string{
			`indirect ⟦Pas de trains avant jeudi⟧ prévenir: la direction`,
		}},
		{"a pronoun that the tagger took for an article", `Son éditeur, Paul Vidal, la décrit comme « une ouvrière ».`, []string{
			`mixed ⟦une ouvrière⟧ décrire: Son éditeur, Paul Vidal = Paul Vidal, éditeur`,
		}},
		{"in whose eyes somebody is discredited", `Le général, discrédité aux yeux des élus par l'affaire, s'en remet à ses amis.`, nil},
		{"in whose eyes a text is wanting", `Aux yeux de la gauche, le texte est insuffisant.`, []string{
			`indirect ⟦le texte est insuffisant⟧ aux yeux de: la gauche`,
		}},
		{"a subject with a relative clause, and a verb in marks", `Le groupe, qui emploie 3 000 personnes, « maintiendra ses investissements », a ajouté Jean Morin.`, []string{
			`mixed ⟦Le groupe, qui emploie 3 000 personnes, « maintiendra ses investissements⟧ ajouter: Jean Morin`,
		}},
		{"words in marks beside their speaker", `La direction, « très attachée au dialogue », a proposé une rencontre.`, []string{
			`mixed ⟦très attachée au dialogue⟧ proposer: La direction = la direction`,
		}},
		{"where somebody was asked, and who he is", `Interrogé sur RTL, le ministre de la Justice, Paul Vidal, a dit que tout irait bien.`, []string{
			`indirect ⟦tout irait bien⟧ dire: le ministre de la Justice, Paul Vidal = Paul Vidal, ministre de la Justice`,
		}},
		{"by whom somebody was asked, and who she is", `Contactée par France Bleu, la maire, Anne Roux, assure que « rien n'est joué ».`, []string{
			`direct ⟦rien n'est joué⟧ assurer: la maire, Anne Roux = Anne Roux, maire`,
		}},
		{"what somebody remembers", `La veuve se souvient d'un « silence de mort ».`, []string{
			`mixed ⟦silence de mort⟧ souvenir: La veuve = la veuve`,
		}},
	})
}

// Interviews, whoever announces the turns.
func TestPressInterviews(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"turns that nobody announces", "Anne Morel : « Le loup n'est pas notre ennemi »\n\nPourquoi êtes-vous inquiète ?\n\nJe suis surtout têtue. Ma mère disait que tout finit par passer.\n\nVotre voisin le croit-il ?\n\nNon, pas encore.", []string{
			`direct ⟦Le loup n'est pas notre ennemi⟧: Anne Morel`,
			`direct ⟦Je suis surtout têtue. Ma mère disait que tout finit par passer.⟧: = Anne Morel`,
			`indirect ⟦tout finit par passer⟧ dire: Ma mère`,
			`direct ⟦Non, pas encore.⟧: = Anne Morel`,
		}},
		{"one question alone", "Anne Morel vit à Lunac.\n\nPourquoi êtes-vous inquiète ?\n\nLa ville ne dort plus depuis mardi.", nil},
		{"a name in capitals and a full stop", "Anne Morel, biologiste, publie un livre.\n\nLE JOURNAL. Combien de loups avez-vous vus ?\n\nANNE MOREL. Une quarantaine, l'an dernier.", []string{
			`direct ⟦Une quarantaine, l'an dernier.⟧: ANNE MOREL = Anne Morel, biologiste`,
		}},
		{"as she likes to tell it, of a long insert", `Née à Lunac d'un père douanier, arrivée en France à six ans « avec une valise », comme elle aimait à le raconter, Anne Morel ouvre une boutique.`, []string{
			`mixed ⟦avec une valise⟧ raconter: elle`,
		}},
		{"the first and the second of a paragraph", `« On nous force la main », dit Paul Roux, maire de Lunac. L'édile de Brens, Odile Prat, a ses réserves. Le premier a dit que la ville est perdue, la seconde réclame « un vote ».`, []string{
			`direct ⟦On nous force la main⟧ dire: Paul Roux, maire de Lunac = Paul Roux, maire de Lunac`,
			`indirect ⟦la ville est perdue⟧ dire: Le premier = Paul Roux, maire de Lunac`,
			`mixed ⟦un vote⟧ réclamer: la seconde = Odile Prat, édile de Brens`,
		}},
	})
}
