package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Clauses that the author puts in words of his own, with words in marks or without.
func TestReportedSpeech(t *testing.T) {
	langtest.Quotes(t, langtest.Load(t, Pack), []langtest.Reading{
		{"a clause", `La préfecture a fait savoir que la marche était interdite.`, []string{
			`indirect ⟦la marche était interdite⟧ faire savoir: La préfecture = la préfecture`,
		}},
		{"a clause after a date", `Le ministère a annoncé, vendredi 10 décembre, qu'il achèterait des trains.`, []string{
			`indirect ⟦il achèterait des trains⟧ annoncer: Le ministère = le ministère`,
		}},
		{"an infinitive", `Le trésorier affirme n'avoir rien signé.`, []string{
			`indirect ⟦n'avoir rien signé⟧ affirmer: Le trésorier = le trésorier`,
		}},
		{"a question", `Le maire a demandé si la route serait rouverte.`, []string{
			`indirect ⟦la route serait rouverte⟧ demander: Le maire = le maire`,
		}},
		{"an order, its addressee skipped", `Le préfet a demandé aux habitants de rester chez eux.`, []string{
			`indirect ⟦rester chez eux⟧ demander: Le préfet = le préfet`,
		}},
		{"a clause with words in marks", `Le Kremlin a répété que Kiev n'avait « aucune intention » de négocier.`, []string{
			`mixed ⟦Kiev n'avait « aucune intention » de négocier⟧ répéter: Le Kremlin = Kremlin`,
		}},
		{"a clause all in marks is direct", `L'article 3 dispose que « la loi favorise l'égal accès ».`, []string{
			`direct ⟦la loi favorise l'égal accès⟧ disposer: L'article 3 = l'article 3`,
		}},
		{"words in marks as object", `Anne Morel a dénoncé une « mascarade » et des « promesses creuses ».`, []string{
			`mixed ⟦mascarade⟧ ⟦promesses creuses⟧ dénoncer: Anne Morel`,
		}},
		{"an agent", `Des violences condamnées « avec la plus grande fermeté » par le président Paul Renaud.`, []string{
			`mixed ⟦avec la plus grande fermeté⟧ condamner: le président Paul Renaud = Paul Renaud, président`,
		}},
		{"a tag without marks", `La loi sera votée, affirme la rapporteure.`, []string{
			`indirect ⟦La loi sera votée⟧ affirmer: la rapporteure`,
		}},
		{"a tag in a heading", `Climat : les objectifs seront tenus, assure Bercy`, []string{
			`indirect ⟦les objectifs seront tenus⟧ assurer: Bercy`,
		}},
		{"participles share the subject", `La juge a rejeté la demande, estimant que le délai était dépassé et ajoutant que « la loi est claire ».`, []string{
			`indirect ⟦le délai était dépassé⟧ estimer: La juge = la juge`,
			`direct ⟦la loi est claire⟧ ajouter: La juge = la juge`,
		}},
		{"a second report ends the first", `Le Kremlin a critiqué l'appel, suggérant que la paix s'éloignait, et a fait valoir que les habitants étaient hostiles.`, []string{
			`indirect ⟦la paix s'éloignait⟧ suggérer: Le Kremlin = Kremlin`,
			`indirect ⟦les habitants étaient hostiles⟧ faire valoir: Le Kremlin = Kremlin`,
		}},
		{"a source in front", `Selon le syndicat, deux usines fermeront.`, []string{
			`indirect ⟦deux usines fermeront⟧ selon: le syndicat`,
		}},
		{"a reflexive infinitive", `Le maire a reconnu s'être trompé.`, []string{
			`indirect ⟦s'être trompé⟧ reconnaître: Le maire = le maire`,
		}},
		{"an infinitive behind the tag", `La réforme a permis, dit le maire, d'embaucher dix agents.`, []string{
			`indirect ⟦La réforme a permis⟧ ⟦d'embaucher dix agents⟧ dire: le maire`,
		}},
		{"a purpose behind the tag", `Il faudra attendre juin, a prévenu le maire, pour que la route rouvre.`, []string{
			`indirect ⟦Il faudra attendre juin⟧ ⟦pour que la route rouvre⟧ prévenir: le maire`,
		}},
		{"a reason in marks behind a clause of the author's", `Il a renoncé, « par lassitude », a-t-il expliqué.`, []string{
			`mixed ⟦par lassitude⟧ expliquer: il`,
		}},
		{"an infinitive behind a statement", `Valtex affirme, dans un communiqué publié mardi, ne rien savoir.`, []string{
			`indirect ⟦ne rien savoir⟧ affirmer: Valtex`,
		}},
		{"a noun phrase with a clause of its own", `L'avocate évoque « un dossier plus complexe qu'il n'y paraît ».`, []string{
			`mixed ⟦un dossier plus complexe qu'il n'y paraît⟧ évoquer: L'avocate = l'avocate`,
		}},
		{"a source with a relative clause of its own", `Selon l'arrêt, que La Vigie a lu, le contrat est nul.`, []string{
			`indirect ⟦le contrat est nul⟧ selon: l'arrêt`,
		}},
		{"for a lawyer", `Pour Me Odile Roc, la décision « rend justice aux familles ».`, []string{
			`mixed ⟦la décision « rend justice aux familles⟧ pour: Me Odile Roc = Odile Roc, avocate`,
		}},
		{"a fear that somebody says to have", `Le syndicat dit craindre que « tout ne s'écroule ».`, []string{
			`mixed ⟦craindre que « tout ne s'écroule⟧ dire: Le syndicat = le syndicat`,
		}},
		{"an oath", `Elle jure de « tout dire ».`, []string{
			`mixed ⟦tout dire⟧ jurer: Elle`,
		}},
		{"a subject with an apposition and two verbs", `La directrice, Léa Duval, reconnaît une situation « tendue », mais assure que « rien n'est en cause ».`, []string{
			`mixed ⟦tendue⟧ reconnaître: La directrice, Léa Duval = Léa Duval, directrice`,
			`direct ⟦rien n'est en cause⟧ assurer: La directrice, Léa Duval = Léa Duval, directrice`,
		}},
		{"a judgement on an object", `La trésorière a quant à elle jugé le rapport « bâclé ».`, []string{
			`mixed ⟦bâclé⟧ juger: La trésorière = la trésorière`,
		}},
		{"a judgement on an operation", `Les analystes jugent l'opération « logique ».`, []string{
			`mixed ⟦logique⟧ juger: Les analystes = les analystes`,
		}},
		{"a judgement in a relative clause", `L'Union des parents, qui juge cette réforme « brutale », a saisi le préfet.`, []string{
			`mixed ⟦brutale⟧ juger: L'Union des parents = Union des parents`,
		}},
		{"a relative clause with words in marks before the main verb", `Le collectif, qui taxe ce budget de « mascarade », demande un vote.`, []string{
			`mixed ⟦mascarade⟧ taxer: Le collectif = le collectif`,
		}},
		{"what somebody sees in a law", `Le sénateur voit dans cette loi « la marque d'un pouvoir aux abois ».`, []string{
			`mixed ⟦la marque d'un pouvoir aux abois⟧ voir: Le sénateur = le sénateur`,
		}},
		{"words in marks that say what the object is like", `Luc Favier a taclé un projet « ni fait ni à faire ».`, []string{
			`mixed ⟦ni fait ni à faire⟧ tacler: Luc Favier`,
		}},
		{"a tag before words in marks within a clause", `Le patron assure que les usines tournent, même si, admet-il, « l'hiver sera rude ».`, []string{
			`indirect ⟦les usines tournent⟧ assurer: Le patron = le patron`,
			`direct ⟦l'hiver sera rude⟧ admettre: il = Le patron`,
		}},
		{"to hear them", `À entendre les élus, tout va bien.`, []string{
			`indirect ⟦tout va bien⟧ à entendre: les élus`,
		}},
		{"a subject first, as translations have it", `Le lac a baissé de deux mètres, les chercheurs ont écrit.`, []string{
			`indirect ⟦Le lac a baissé de deux mètres⟧ écrire: les chercheurs`,
		}},
		{"a dateline is not said", `LYON (Agence) – Deux usines fermeront, a annoncé la préfecture.`, []string{
			`indirect ⟦Deux usines fermeront⟧ annoncer: la préfecture`,
		}},
		{"a source behind a dateline", `LYON (Agence) – Selon la préfecture, deux usines fermeront.`, []string{
			`indirect ⟦deux usines fermeront⟧ selon: la préfecture`,
		}},
		{"a long name of a source with its short one", `Selon l'Institut de la mer du Nord (IMN), le niveau monte.`, []string{
			`indirect ⟦le niveau monte⟧ selon: l'Institut de la mer du Nord (IMN) = Institut de la mer du Nord`,
		}},
		{"by one's own admission", `De l'aveu même d'un cadre du club, « quelque chose s'est cassé ».`, []string{
			`direct ⟦quelque chose s'est cassé⟧ de l'aveu de: un cadre du club`,
		}},
		{"words in marks behind a tag", `Elle n'est pas contre, dit-elle, « mais pas à cet endroit ».`, []string{
			`mixed ⟦Elle n'est pas contre⟧ ⟦mais pas à cet endroit⟧ dire: elle`,
		}},
		{"an infinitive ends where its speaker does something else", `Le syndicat dit comprendre la mesure et espère un geste.`, []string{
			`indirect ⟦comprendre la mesure⟧ dire: Le syndicat = le syndicat`,
		}},
		{"a verb that the tagger does not know", `Les auteurs suggèrent que le lac a baissé.`, []string{
			`indirect ⟦le lac a baissé⟧ suggérer: Les auteurs = les auteurs`,
		}},
		{"what a document shows", `L'étude montre que le lac a baissé.`, []string{
			`indirect ⟦le lac a baissé⟧ montrer: L'étude = l'étude`,
		}},
		{"a source inside, and the clause goes on", `L'homme est mort, selon la préfecture, dans la nuit de lundi.`, []string{
			`indirect ⟦L'homme est mort⟧ ⟦dans la nuit de lundi⟧ selon: la préfecture`,
		}},
		{"a source inside what the same one says", `La juge a noté que le contrat est, selon elle, nul.`, []string{
			`indirect ⟦le contrat est, selon elle, nul⟧ noter: La juge = la juge`,
		}},
		{"a title within the clause is not the speaker's words", `Elle dit avoir relu « Les Misérables » en un mois.`, []string{
			`indirect ⟦avoir relu « Les Misérables » en un mois⟧ dire: Elle`,
		}},
		{"an adverb before the infinitive is the author's", `Le trésorier affirme même avoir tout remboursé.`, []string{
			`indirect ⟦avoir tout remboursé⟧ affirmer: Le trésorier = le trésorier`,
		}},
		{"a source at the end", `Deux usines fermeront, selon une source proche du dossier.`, []string{
			`indirect ⟦Deux usines fermeront⟧ selon: une source proche du dossier`,
		}},
		{"a source of two words", `D'après les pompiers, le feu est éteint.`, []string{
			`indirect ⟦le feu est éteint⟧ d'après: les pompiers`,
		}},
		{"somebody's view", `Pour Anne Morel, « cette réforme est injuste ».`, []string{
			`direct ⟦cette réforme est injuste⟧ pour: Anne Morel`,
		}},
		{"somebody's eyes", `Anne Morel a quitté la salle. À ses yeux, le budget est insincère.`, []string{
			`indirect ⟦le budget est insincère⟧ à ses yeux: ses = Anne Morel`,
		}},
		{"a relative clause of attribution", `Paul Renaud a critiqué Anne Morel, pour qui la fusion a coûté cher.`, []string{
			`indirect ⟦la fusion a coûté cher⟧ pour: Anne Morel`,
		}},
		{"an insert after the source", `Selon Paul Renaud, analyste chez Orval, le titre conserve un potentiel.`, []string{
			`indirect ⟦le titre conserve un potentiel⟧ selon: Paul Renaud, analyste chez Orval = Paul Renaud, analyste chez Orval`,
		}},
		{"a colon without marks", `Le syndicat avait prévenu : la grève durera.`, []string{
			`indirect ⟦la grève durera⟧ prévenir: Le syndicat = le syndicat`,
		}},
		{"a comparison", `Comme l'a souligné Léa Duval, le budget est voté.`, []string{
			`indirect ⟦le budget est voté⟧ souligner: Léa Duval`,
		}},
		{"words of somebody", `Selon les termes de la ministre, la réforme est « indispensable ».`, []string{
			`mixed ⟦la réforme est « indispensable⟧ selon: la ministre`,
		}},
		{"words in marks as attribute", `Le maire s'est dit « très inquiet ».`, []string{
			`mixed ⟦très inquiet⟧ dire: Le maire = le maire`,
		}},
		{"an adverbial before the clause", `Le procureur a précisé lors d'une conférence de presse que les suspects étaient libres.`, []string{
			`indirect ⟦les suspects étaient libres⟧ préciser: Le procureur = le procureur`,
		}},
		{"what is heard from somebody", `Le feu est éteint, a-t-on appris auprès des pompiers.`, []string{
			`indirect ⟦Le feu est éteint⟧ apprendre: pompiers`,
		}},
		{"what is heard from a source", `Deux suspects ont été arrêtés, a-t-on appris de source judiciaire.`, []string{
			`indirect ⟦Deux suspects ont été arrêtés⟧ apprendre: source judiciaire`,
		}},
		{"the conditional of rumour", `Paul Renaud aurait déclaré qu'il partait.`, []string{
			`indirect ⟦il partait⟧ déclarer hedged: Paul Renaud`,
		}},
		{"a passive without agent has no speaker", `Il a été annoncé que le match était reporté.`, []string{
			`indirect ⟦le match était reporté⟧ annoncer:`,
		}},
	})
}
