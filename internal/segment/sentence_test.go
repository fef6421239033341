package segment_test

import (
	"strings"
	"testing"

	"github.com/dixit-nlp/dixit/internal/segment"
)

// split marks every end of a sentence within a text with ‖.
func split(text string, r *segment.Rules) string {
	t := segment.Text(text, r)
	var b strings.Builder
	from := 0
	for _, s := range t.Sentences[:max(0, len(t.Sentences)-1)] {
		b.WriteString(text[from:s.End] + "‖")
		from = s.End
	}
	b.WriteString(text[from:])
	return b.String()
}

// A ‖ is where a sentence ends; it is not in the text.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"a full stop, then a capital", "Il part.‖ Elle reste."},
		{"or a number", "Ils sont 12.‖ 30 autres viennent."},
		{"or a sign, an account, an emoji", "Il baisse.‖ -5 °C ici.‖ @compte répond.‖ 😀 Fin."},
		{"or a name in lower case", "Le site ferme.‖ eBay aussi.‖ L'un part.‖ iPhone ou non."},
		{"lower case goes on", "Le texte no. deux est long.‖ Oui"},
		{"unless the word before is long, as one forgets capitals", "Il habite Grenoble.‖ à son retour, il part.‖ Elle reste.‖ il part."},
		{"spaces before the mark", "Il part .‖ Elle reste !‖ Oui ?‖ Non."},
		{"no space behind the mark", "C'est la fin.‖Le public sort.‖Il rentre."},
		{"question and exclamation marks in a run", "Quoi ?!‖ Rien !!!‖ Ah ?‖ Bon."},
		{"lower case behind them goes on", "Hé ! toi là-bas !‖ Viens."},
		{"a name with its exclamation mark", "Yahoo! Europe ferme.‖ Le site aussi."},
		{"a semicolon ends nothing", "Il part ; elle reste : c'est tout.‖ Fin."},

		{"dots end a sentence before a capital", "Il hésite…‖ Puis il part...‖ Fin."},
		{"not before lower case", "Il hésite… puis part...‖ Enfin"},
		{"dots in a row of their own", "Et puis. . . rien.‖ Le silence."},
		{"dots at the start carry on", "… Il part.‖ Fin."},
		{"a stammer", "« Je... Je ne sais pas. »‖ Il part."},
		{"an omission", "Le texte (...) Est clair. […]‖ Fin."},

		{"the closing mark stays with what it closes", "« Je viens. »‖ Il sort.‖ “Oui.”‖ \"Non.\"‖ Fin."},
		{"even behind a lone space or a second full stop", "« Non. ».‖ Fin.‖ Il dit : « Oui. . »‖ Fin."},
		{"sentences within a quotation are split", "« Il part.‖ Elle reste. »‖ Fin."},
		{"an attribution goes on", "« Où vas-tu ? » demande-t-il.‖ « Ici ! », dit-il.‖ Fin."},
		{"a title in marks goes on", "Le film « Qui a tué ? » sort mardi.‖ Fin."},
		{"a straight mark closes when one is open", "Il dit : \"Oui. \"‖ Elle sort."},

		{"a parenthesis does not split its sentence", "Le maire (il l'a dit. Et redit.) refuse.‖ Fin."},
		{"one of its own does", "Il part.‖ (Elle reste.)‖ Fin."},
		{"one that never closes does not matter", "Il dit (non.‖ Elle part.‖ Fin."},
		{"a footnote belongs to the sentence before", "Il part. [12]‖ Elle reste.[3][4]‖ Fin."},

		{"however it is set", "Il part.1‖ Elle reste.²‖ Fin."},

		{"an initial ends nothing", "J. Dupont et J.-M. Le Goff.‖ A. Roy."},
		{"an acronym does before a word that opens sentences", "Aux U.S.A.‖ Le pays vote.‖ Le U.S. Congress vote."},
		{"a letter that names", "Le plan B.‖ Le plan A."},
		{"a title never does", "M. Roy et le Dr. Ney."},
		{"unless its name stands before it", "Rue Roy Dr.‖ Le soir tombe.‖ Le Dr. Le Goff."},
		{"nor does a reference", "Voir art. 5 et p. XIV.‖ Fin."},
		{"some do before any capital", "Du pain, etc.‖ Puis rien."},
		{"but not in a parenthesis", "À l'ouest (Lyon, etc.) Paris gagne.‖ Fin."},
		{"some before a word that opens sentences", "Chez Acme Inc.‖ Le prix monte.‖ Acme Inc. Europe aussi."},
		{"before a title, when they come late", "À 5 p.m. M. Roy part.‖ Il est parti à 6 p.m.‖ M. Roy dort."},
		{"a month with its abbreviation", "Le 3 oct. 2020.‖ Le 4 oct. dernier.‖ Le 5 oct.‖ Le soir."},
		{"names of sites and files", "Voir Node.js ou a.fr.‖ Le site rapport.pdf."},
		{"dates and times", "Le 12.03.2021, à 20.45, il part.‖ Fin."},

		{"a line ends a sentence", "Le titre‖\nLe texte."},
		{"so does a blank line, whatever follows", "le titre‖\n\nle texte"},
		{"a line in lower case carries on", "Le maire a dit\nque non.‖ Fin."},
		{"but not behind a final mark", "Le maire part.‖\nelle reste"},
		{"a guillemet is repeated at the head of a paragraph", "« Un.‖\n» Deux.‖\n» Trois. »‖\nFin."},
		{"or closes what the line before began", "« Un.\n».‖ Fin."},
		{"a line of a list is its own", "Trois :‖\n- un ;‖\n- deux ;‖\n2. trois"},
		{"a word cut at the end of its line goes on", "Le mi-\nnistre part.‖ Fin."},
		{"lines end in many ways", "Un‖\r\nDeux‖\rTrois‖\u2028Quatre‖\fCinq"},

		{"a dateline stays with its sentence", "PARIS, D.C. (AFP) — Il part.‖ Fin."},
		{"the number of an item ends nothing", "1. Il part.‖ 2. Elle reste."},
		{"items on one line", "1. Laver‖ 2. Aérer‖ 3. Sortir"},
		{"items in the sentence are of it", "Deux raisons : 1. le coût ; 2. le temps.‖ Fin."},
		{"with a mark and a half", "1.) Laver‖ 2.) Aérer"},
		{"bullets on one line", "• Un‖ • Deux‖ • 3. Trois"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.ReplaceAll(c.want, "‖", "")
			if got := split(text, toy()); got != c.want {
				t.Errorf("\n got %q\nwant %q", got, c.want)
			}
		})
	}
}

// Every end names its rule.
func TestRulesOfSentences(t *testing.T) {
	for text, want := range map[string]string{
		"Il part. Fin":      "full-stop",
		"Quoi ? Fin":        "question",
		"Il… Fin":           "ellipsis",
		"« Il part. » Fin":  "closing-mark",
		"Du pain, etc. Fin": "abbreviation",
		"Il part.Demain":    "glued-stop",
		"Il reste. il part": "full-stop-lower",
		"• Un • Deux":       "list-item",
		"Un\nDeux":          "block-end",
		"Quoi !? Fin":       "question",
		"« Va ! » Fin":      "exclamation",
		"Il part. \n":       "full-stop",
		"Sans fin":          "block-end",
	} {
		if got := segment.Text(text, toy()).Sentences[0].Rule; got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// A paragraph whose lines were filled to a width is one block; three titles of
// like length are three.
func TestHardWrappedText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		blocks     int
	}{
		{"filled lines", "Le port a rouvert mardi matin après six semaines de\n" +
			"travaux et de disputes, au grand soulagement de M.\n" +
			"Kervadec et de la côte, dont les bateaux étaient au\n" +
			"sec. Il pleut.\n", 1},
		{"and two more, as wide, whatever they start with", "Le port a rouvert mardi matin après six semaines de\n" +
			"travaux et de disputes, au grand soulagement de M.\n" +
			"Kervadec et de la côte, dont les bateaux étaient au\n" +
			"sec. Il pleut.\n\n" +
			"La maire, elle, ne dit rien du tout de ce que M. P.\n" +
			"Aubanel promet. Elle sort.\n\n" +
			"Un titre court\n" +
			"Un autre\n", 4},
		{"lines that end early", "Le port a rouvert mardi matin après six semaines de\n" +
			"Travaux\n" +
			"Les pêcheurs de la côte, dont les bateaux étaient au\n" +
			"Sec\n", 4},
		{"titles", "Le port a rouvert mardi matin après six semaines\n" +
			"La mairie promet de refaire trois des cinq quais\n" +
			"Les pêcheurs de la côte reprennent enfin la mer\n", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := len(segment.Text(c.text, toy()).Blocks); got != c.blocks {
				t.Errorf("%d blocks, want %d", got, c.blocks)
			}
		})
	}
}
