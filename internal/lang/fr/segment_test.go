package fr

import (
	"testing"

	"github.com/dixit-nlp/dixit/internal/langtest"
)

// Where French words are cut. A bar stands between tokens.
func TestFrenchTokens(t *testing.T) {
	langtest.Tokens(t, SegmentRules(), []langtest.Cut{
		{"elided articles and pronouns", "L'usine d’à côté n'a rien dit, j'en suis sûr.", "L'|usine|d’|à|côté|n'|a|rien|dit|,|j'|en|suis|sûr|."},
		{"longer ones", "jusqu'ici, lorsqu’il, puisqu'elle, quoiqu'on, presqu'autant", "jusqu'|ici|,|lorsqu’|il|,|puisqu'|elle|,|quoiqu'|on|,|presqu'|autant"},
		{"words with an apostrophe of their own", "aujourd'hui quelqu'un la presqu'île prud'hommes c'est-à-dire", "aujourd'hui|quelqu'un|la|presqu'île|prud'hommes|c'est-à-dire"},
		{"names with one", "Kylian M'Bappé, N'Djamena, d'Artagnan, L'Oréal", "Kylian|M'Bappé|,|N'Djamena|,|d'|Artagnan|,|L'|Oréal"},
		{"inverted subjects", "a-t-il dit, explique-t-elle, dis-je, a-t-on, sont-ce, Est-ce", "a|-t-il|dit|,|explique|-t-elle|,|dis|-je|,|a|-t-on|,|sont|-ce|,|Est|-ce"},
		{"misspelt ones", "a-t'il, va-t'on", "a|-t'il|,|va|-t'on"},
		{"objects of an order", "donne-le-moi, allez-y, parlons-en, dites-leur", "donne|-le|-moi|,|allez|-y|,|parlons|-en|,|dites|-leur"},
		{"particles of a noun", "cette fois-ci, ce jour-là, jusque-là", "cette|fois|-ci|,|ce|jour|-là|,|jusque-là"},
		{"but pronouns with a particle are one", "celui-ci, celles-là, là-bas", "celui-ci|,|celles-là|,|là-bas"},
		{"compounds", "rendez-vous, peut-être, porte-parole, cessez-le-feu, vis-à-vis, au-delà, dix-huit", "rendez-vous|,|peut-être|,|porte-parole|,|cessez-le-feu|,|vis-à-vis|,|au-delà|,|dix-huit"},
		{"places", "Selle-en-Luitré, Villeneuve-la-Garenne, Sainte-Anne-d'Auray", "Selle-en-Luitré|,|Villeneuve-la-Garenne|,|Sainte-Anne-d'Auray"},
		{"inclusive spellings", "les élu·es, les candidat(e)s, chaque salarié.es", "les|élu·es|,|les|candidat(e)s|,|chaque|salarié.es"},
		{"titles and references", "M. Roy, MM. Roy et Ney, Mme. Roy, art. 49, p. 12, n° 5", "M.|Roy|,|MM.|Roy|et|Ney|,|Mme.|Roy|,|art.|49|,|p.|12|,|n°|5"},
		{"words that only look like abbreviations", "Il aime l'art. Il va en mer. Le cap. Non.", "Il|aime|l'|art|.|Il|va|en|mer|.|Le|cap|.|Non|."},
		{"amounts", "14 000 €, 8,4 Md€, 12€50, 3 M d’euros, 25kg", "14 000|€|,|8,4|Md|€|,|12|€|50|,|3|M|d’|euros|,|25|kg"},
		{"ordinals and centuries", "le 1er, la 1re, le 124e, le XIXe, la IIe, Ier", "le|1er|,|la|1re|,|le|124e|,|le|XIXe|,|la|IIe|,|Ier"},
		{"times", "à 15h30, à 8 h 05, de 9h à 17h", "à|15h30|,|à|8|h|05|,|de|9|h|à|17|h"},
	})
}

// Where French sentences end: at ‖, which is not in the text.
func TestFrenchSentences(t *testing.T) {
	langtest.Sentences(t, SegmentRules(), [][2]string{
		{"titles", "M. Roy a vu le Dr. Ney et Me. Blanc.‖ Mme. Lenoir non.‖ Mgr. Petit aussi."},
		{"a title behind an initial that ends a sentence", "C'est ce que dit M. T.‖ M. S. se tait."},
		{"initials", "J.-P. Roy, A. B. Ney et Paul L. Blanc sortent.‖ C. Lenoir reste."},
		{"a name cut short", "La police a entendu Farid K.‖ Le juge attend."},
		{"acronyms", "La S.N.C.F. recrute.‖ Il vit aux U.S.A.‖ Sa fille aussi.‖ L'O.N.U. se tait."},
		{"references", "Voir l'art. 12, la p. 3 et le vol. IV.‖ L'art. L. 110-1 du code.‖ Fin."},
		{"in the middle of a phrase", "Le prix, c.-à-d. le coût, p. ex. ici, env. 300 euros, cf. Le Goff.‖ Fin."},
		{"before the Christian era", "En 52 av. J.-C. la ville tombe.‖ Elle renaît en 20 av. J.-C.‖ Elle prospère."},
		{"the list that goes on", "Des prunes, etc. sont vendues.‖ Des poires, etc.‖ Le marché ferme."},
		{"months", "Du 3 janv. au 5 févr. 2020.‖ Elle part le 9 sept.‖ Le soir tombe."},
		{"measures", "Il court 10 km. en 35 min.‖ C'est peu."},
		{"companies", "Acme S.A. Europe ferme.‖ Il dirige Acme Inc.‖ Le siège est à Lyon."},
		{"a network of one letter", "« Non », a écrit Paul Roux sur X.‖ « Mais on verra. »‖ X. Roux dort."},
		{"nouns with a letter", "Il faut un plan B.‖ Le plan A est mort.‖ Une hépatite C.‖ Le foie souffre."},
		{"a capital without its accent, or without itself", "Il vit à Sète.‖ A Paris, il pleut.‖ Il habite Angers.‖ à Nantes, il neige."},
		{"speech and its attribution", "« Vous partez ? » demande-t-elle.‖ « Oui ! » répond-il.‖ « Ah. »‖ Il sort."},
		{"several sentences in one quotation", "« C'est fini !‖ Nous partons.‖ Tous », a-t-il lancé.‖ Fin."},
		{"dialogue", "— Tu viens ? demanda-t-il.‖ — Non, dit-elle."},
		{"a live blog", "8h41 – Le trafic reprend.‖ Les bus roulent."},
		{"a dateline", "LYON (Agence) – Il neige.‖ Les trains sont arrêtés."},
		{"spaces of every width", "Il part !‖ Elle reste ?‖ Oui."},
	})
}
